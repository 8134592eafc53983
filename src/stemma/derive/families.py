"""Gather the witnesses that go back to one text, passage by passage.

Documents that share strong evidence are one family, but a digest may belong to two:
what is joined are stretches of documents, not documents. A document with weak evidence
is heard against the whole family. Whoever descends from a lost text must have its
matter in the fullest witness of that text; who has not tells the same happening.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.derive.evidence import Evidence
from stemma.derive.lines import Reading
from stemma.records import Parallel

STRONG = 0.0
"""Log-odds from which two documents alone are called related."""
# Log-odds that two independent reports of one event may well reach: half of the pairs of
# different newsrooms in `evals/newsrooms.py` do. A document must reach it against the
# fullest witness to be heard at all, and what each further witness shows above it adds
# to the case. On `evals/collections/tune` -1.5 leaves 3 of 132 dependent pairs out, -1.2
# leaves 7; neither changes which newsrooms are called independent.
USUAL = -1.5


@dataclass(frozen=True, slots=True)
class Family:
    """Stretches of documents that go back to one text."""

    stretches: tuple[tuple[str, int, int], ...]
    """Document id, first and last line (both included), sorted."""
    evidence: tuple[Evidence, ...]
    """Between its members."""

    @property
    def members(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(doc_id for doc_id, _, _ in self.stretches))


def families(evidence: Sequence[Evidence], readings: Mapping[str, Reading]) -> list[Family]:
    """All families of two or more, ordered by their first member."""
    strong = [e for e in evidence if e.log_odds >= STRONG]
    groups = _grow(_connect(strong, readings), evidence, readings)
    found = []
    for group in groups:
        inside = tuple(
            e for e in evidence if _covers(group, e.left) and _covers(group, e.right)
            and _meets(group, e, readings)
        )  # fmt: skip
        found.append(Family(tuple(sorted(group)), inside))
    return sorted(found, key=lambda family: family.stretches)


Stretch = tuple[str, int, int]


def _connect(strong: Sequence[Evidence], readings: Mapping[str, Reading]) -> list[set[Stretch]]:
    """Join stretches by strong evidence and by overlap within a document."""
    parent: dict[Stretch, Stretch] = {}

    def root(x: Stretch) -> Stretch:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    of_doc: dict[str, list[Stretch]] = defaultdict(list)
    for e in strong:
        one, two = stretch(e.left, e.parallels, readings), stretch(e.right, e.parallels, readings)
        parent[max(root(one), root(two))] = min(root(one), root(two))
        of_doc[e.left].append(one)
        of_doc[e.right].append(two)
    for stretches in of_doc.values():
        stretches.sort()
        reach = stretches[0]
        for nxt in stretches[1:]:
            if nxt[1] <= reach[2]:
                parent[max(root(reach), root(nxt))] = min(root(reach), root(nxt))
            if nxt[2] > reach[2]:
                reach = nxt
    groups: dict[Stretch, dict[str, Stretch]] = defaultdict(dict)
    for stretches in of_doc.values():
        for s in stretches:
            group = groups[root(s)]
            have = group.get(s[0], s)
            group[s[0]] = (s[0], min(have[1], s[1]), max(have[2], s[2]))
    return [set(group.values()) for _, group in sorted(groups.items())]


def stretch(doc_id: str, parallels: Iterable[Parallel], readings: Mapping[str, Reading]) -> Stretch:
    """From the first to the last line of a document that the parallels touch."""
    reading = readings[doc_id]
    lines = [
        reading.index(span)
        for p in parallels
        for span in (p.left, p.right)
        if span.document == doc_id
    ]
    return (doc_id, min(lines), max(lines))


def _grow(
    groups: list[set[Stretch]], evidence: Sequence[Evidence], readings: Mapping[str, Reading]
) -> list[set[Stretch]]:
    """Add documents whose weak evidence, heard together, is enough."""
    between = {frozenset((e.left, e.right)): e for e in evidence}
    for group in groups:
        members = sorted({s[0] for s in group})
        fullest = fullest_witness(members, readings)
        near = {e.right if e.left in members else e.left for e in evidence
                if (e.left in members) != (e.right in members)}  # fmt: skip
        for doc_id in sorted(near):
            heard = [
                e
                for m in members
                if (e := between.get(frozenset((m, doc_id)))) and _within(group, m, e, readings)
            ]
            parallels = [p for e in heard for p in e.parallels]
            if parallels and joint_log_odds(doc_id, fullest, heard) >= STRONG:
                group.add(stretch(doc_id, parallels, readings))
    return groups


def joint_log_odds(doc_id: str, fullest: str, heard: Sequence[Evidence]) -> float:
    """What all members of a family together say about one document."""
    first = next((e.log_odds for e in heard if fullest in (e.left, e.right)), float("-inf"))
    if first < USUAL:
        return first
    others = [e.log_odds for e in heard if fullest not in (e.left, e.right)]
    return first + sum(max(0.0, z - USUAL) for z in others)


def fullest_witness(members: Iterable[str], readings: Mapping[str, Reading]) -> str:
    """The member with the most words."""
    return max(members, key=lambda doc_id: (readings[doc_id].n_words, doc_id))


def _covers(group: set[Stretch], doc_id: str) -> bool:
    return any(s[0] == doc_id for s in group)


def _within(group: set[Stretch], member: str, e: Evidence, readings: Mapping[str, Reading]) -> bool:
    """Whether evidence about a member lies in the stretch of it that is in the group."""
    if not e.parallels:
        return False
    _, first, last = stretch(member, e.parallels, readings)
    return any(s[0] == member and first <= s[2] and last >= s[1] for s in group)


def _meets(group: set[Stretch], e: Evidence, readings: Mapping[str, Reading]) -> bool:
    """Whether the parallels of this evidence lie in the group's stretches."""
    return all(_within(group, doc_id, e, readings) for doc_id in (e.left, e.right))
