"""Say of two documents of one story whether they rest on each other, or cannot be told."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from stemma.derive.evidence import Evidence
from stemma.derive.facts import held, together
from stemma.derive.families import Family, joint_log_odds
from stemma.derive.lines import Reading
from stemma.derive.rulings import Rulings, verdict
from stemma.records import Independence, Story, Verdict

DEPENDENT = 0.0
"""Log-odds of dependence from which two documents are called dependent."""
INDEPENDENT = -1.9
"""And below which they are called independent; between the two it is not known."""
DOUBTFUL = -0.1
"""The most that can speak for a document's descent from a family that it is not of."""
# Two documents of one story without a single parallel: hardly copies.
NOTHING_SHARED = -4.0


def independence(
    stories: Iterable[Story],
    evidence: Sequence[Evidence],
    families: Sequence[Family],
    readings: Mapping[str, Reading],
    rulings: Rulings | None = None,
) -> list[Independence]:
    """A verdict for every two documents that share a story or a family, ordered by their ids.

    What speaks for a document's descent from a family's text speaks so to all its members: that
    another one shows it better makes nobody independent. Where a person ruled, nothing is heard.
    """
    rulings = rulings or {}
    judge = _Judge(evidence, families, readings)
    pairs = {
        pair
        for story in stories
        for pair in combinations(sorted({item.document for item in story.items}), 2)
    }
    pairs |= {pair for family in families for pair in combinations(family.members, 2)}
    pairs |= set(rulings)
    return [
        verdict(pair, rulings[pair]) if pair in rulings else judge(*pair) for pair in sorted(pairs)
    ]


class _Judge:
    def __init__(
        self,
        evidence: Sequence[Evidence],
        families: Sequence[Family],
        readings: Mapping[str, Reading],
    ) -> None:
        self._between = {frozenset((e.left, e.right)): e for e in evidence}
        self._readings = readings
        self._families: dict[str, list[frozenset[str]]] = defaultdict(list)
        for family in families:
            for member in family.members:
                self._families[member].append(frozenset(family.members))
        self._heard: dict[tuple[str, frozenset[str]], float] = {}

    def __call__(self, left: str, right: str) -> Independence:
        related = [members for members in self._families.get(left, ()) if right in members]
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
        """What speaks for one text behind both, whoever else of a family shows it."""
        heard = [self._direct(left, right)]
        for inside, outside in ((left, right), (right, left)):
            for members in self._families.get(inside, ()):
                if outside not in members:
                    heard.append(self._with_all(outside, members))
        return max(heard)

    def _with_all(self, doc_id: str, members: frozenset[str]) -> float:
        """What all members of a family say about a document that is none of them."""
        key = doc_id, members
        if key not in self._heard:
            told = together(self._readings[m].facts for m in members)
            names = held(self._readings[doc_id].facts, told).names_log_odds
            found = [self._between.get(frozenset((doc_id, m))) for m in members]
            heard = [e for e in found if e]
            # Had it been enough, the document were of the family.
            most = joint_log_odds(heard, names) if heard else NOTHING_SHARED
            self._heard[key] = min(most, DOUBTFUL)
        return self._heard[key]

    def _direct(self, left: str, right: str) -> float:
        evidence = self._between.get(frozenset((left, right)))
        return evidence.log_odds if evidence else NOTHING_SHARED
