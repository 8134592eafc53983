"""Say of two documents of one story whether they rest on each other, or cannot be told."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from stemma.derive.evidence import Evidence
from stemma.derive.families import Family, fullest_witness
from stemma.derive.lines import Reading
from stemma.records import Independence, Story, Verdict

DEPENDENT = 0.0
"""Log-odds of dependence from which two documents are called dependent."""
INDEPENDENT = -1.0
"""And below which they are called independent; between the two it is not known."""
# Two documents of one story without a single parallel: hardly copies.
NOTHING_SHARED = -4.0


def independence(
    stories: Iterable[Story],
    evidence: Sequence[Evidence],
    families: Sequence[Family],
    readings: Mapping[str, Reading],
) -> list[Independence]:
    """A verdict for every two documents that share a story, ordered by their ids.

    A document outside a family is heard against its fullest witness as well: what is
    missing there was not in the lost text either.
    """
    judge = _Judge(evidence, families, readings)
    pairs = {
        pair
        for story in stories
        for pair in combinations(sorted({item.document for item in story.items}), 2)
    }
    pairs |= {(e.left, e.right) for e in evidence if e.log_odds >= DEPENDENT}
    return [judge(left, right) for left, right in sorted(pairs)]


class _Judge:
    def __init__(
        self,
        evidence: Sequence[Evidence],
        families: Sequence[Family],
        readings: Mapping[str, Reading],
    ) -> None:
        self._between = {frozenset((e.left, e.right)): e for e in evidence}
        self._names = {doc_id: reading.doc.name for doc_id, reading in readings.items()}
        self._families = [(set(f.members), fullest_witness(f.members, readings)) for f in families]

    def __call__(self, left: str, right: str) -> Independence:
        related = [members for members, _ in self._families if {left, right} <= members]
        evidence = self._between.get(frozenset((left, right)))
        if related:
            # Members of a family: at least as sure as its weakest joining.
            log_odds = max(self._direct(left, right), DEPENDENT + 0.5)
        else:
            log_odds = self._log_odds(left, right)
        verdict: Verdict = "unknown"
        if log_odds >= DEPENDENT:
            verdict = "dependent"
        elif log_odds <= INDEPENDENT:
            verdict = "independent"
        reasons = (
            [f"{f.detail[:1].upper()}{f.detail[1:]}." for f in evidence.findings]
            if evidence
            else []
        )
        if related:
            reasons.append(f"Both belong to one family of {len(related[0])} documents.")
        if evidence is None:
            reasons.append("They share no passage.")
        probability = round(1 / (1 + math.exp(-log_odds)), 4)
        return Independence(left, right, verdict, probability, tuple(reasons))

    def _log_odds(self, left: str, right: str) -> float:
        """Direct evidence, tempered by what the other family's fullest witness shows."""
        heard = [self._direct(left, right)]
        for members, fullest in self._families:
            for inside, outside in ((left, right), (right, left)):
                if inside in members and outside not in members and inside != fullest:
                    heard.append(self._direct(fullest, outside))
        return sum(heard) / len(heard)

    def _direct(self, left: str, right: str) -> float:
        evidence = self._between.get(frozenset((left, right)))
        return evidence.log_odds if evidence else NOTHING_SHARED
