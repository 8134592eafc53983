"""Gather the witnesses that go back to one text, passage by passage.

Documents that share strong evidence are one family, but a digest may belong to two, and so
may a report made of two others: what is joined are lines of documents, not documents. A document
with weak evidence is heard against the whole family: whoever retells a lost text names
nobody whom none of its witnesses names.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.derive.evidence import CERTAIN, Evidence
from stemma.derive.facts import held, together
from stemma.derive.lines import Link, Place, Reading, lines_of

STRONG = -0.9
"""Log-odds from which two documents alone are called related."""
# Log-odds from which a document belongs to a family of two or more, with what its names say
# added. An origin too many is worse than one too few, so both thresholds are below 0: on
# `evals/collections/tune` the first is reached by no pair of independent reports, and by 6 in 100
# of those newsrooms' articles that are for choosing; the second by 1 in 100 documents
# against a family that is not theirs.
JOINS = -1.5
NAMES = 0.3
"""How much the log-odds of the names in its passages count, from `FOREIGN` to `FAMILIAR`."""
FOREIGN, FAMILIAR = -2.0, 6.0
PART = 0.25
"""Share of a document's lines that is a part of its own, as half of a digest is."""
# A line goes with the parallels whose scores are nearest to its best: a report made of two
# others has each sentence from one of them, though both tell the fact. From the second score on
# two lines are more than two accounts of it.
NEAR_BEST, CLOSE = 0.12, 0.65

Lines = dict[str, set[int]]
"""Numbers of lines by document."""


@dataclass(frozen=True, slots=True)
class Family:
    """Passages of documents that go back to one text."""

    passages: tuple[tuple[str, tuple[int, ...]], ...]
    """Document id and numbers of its lines, those between them included unless they belong to
    another family. Sorted."""
    evidence: tuple[Evidence, ...]
    """Between its members."""

    @property
    def members(self) -> tuple[str, ...]:
        return tuple(doc_id for doc_id, _ in self.passages)


def families(evidence: Sequence[Evidence], readings: Mapping[str, Reading]) -> list[Family]:
    """All families of two or more, ordered by their first member."""
    links, best = _links(evidence, readings)
    strong = [e for e in evidence if e.log_odds >= STRONG and links[e]]
    related = {frozenset((e.left, e.right)) for e in strong}
    groups = _filled(_lifts_joined(_rings_joined(_connect(strong, best), related), readings))
    # What strong evidence explains is not heard for another family.
    heard = {e: best[e] if e.log_odds >= STRONG else links[e] for e in evidence}
    owned = {(d, n) for group in groups for d, lines in group.items() for n in lines}
    touching: dict[str, list[int]] = defaultdict(list)
    for n, e in enumerate(evidence):
        touching[e.left].append(n)
        touching[e.right].append(n)

    def about(group: Lines) -> list[Evidence]:
        """The evidence that has a part in a group, in order."""
        return [evidence[n] for n in sorted({n for d in group for n in touching[d]})]

    for group in groups:
        _grow(group, {e: heard[e] for e in about(group)}, owned, readings)
    found = []
    for group in groups:
        passages = tuple((doc_id, tuple(sorted(lines))) for doc_id, lines in sorted(group.items()))
        inside = tuple(
            e
            for e in about(group)
            if e.left in group and e.right in group and _meets(group, links[e])
        )
        found.append(Family(passages, inside))
    return sorted(found, key=lambda family: family.passages)


Links = Mapping[Evidence, Sequence[Link]]


def _links(evidence: Sequence[Evidence], readings: Mapping[str, Reading]) -> tuple[Links, Links]:
    """For each evidence the pairs of lines that it links, and those near the best of both."""
    top: dict[Place, float] = defaultdict(float)
    placed = {e: [(lines_of(p, readings), p.score) for p in e.parallels] for e in evidence}
    for parallels in placed.values():
        for places, score in parallels:
            for place in places:
                top[place] = max(top[place], score)
    links = {e: [link for link, _ in parallels] for e, parallels in placed.items()}
    best = {
        e: [
            (one, two)
            for (one, two), score in parallels
            if score >= min(CLOSE, max(top[one], top[two]) - NEAR_BEST)
        ]
        for e, parallels in placed.items()
    }
    for e, parallels in placed.items():
        if e.log_odds >= CERTAIN and parallels and not best[e]:
            # What a person ruled holds though each line has a nearer one elsewhere.
            best[e] = [max((score, link) for link, score in parallels)[1]]
    return links, best


def _connect(strong: Sequence[Evidence], links: Links) -> list[Lines]:
    """Join lines by strong evidence: all that it links are one family."""
    parent: dict[Place, Place] = {}

    def root(x: Place) -> Place:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for e in strong:
        places = sorted({place for link in links[e] for place in link})
        for place in places[1:]:
            one, two = root(places[0]), root(place)
            parent[max(one, two)] = min(one, two)
    groups: dict[Place, Lines] = defaultdict(lambda: defaultdict(set))
    for doc_id, n in sorted(parent):
        groups[root((doc_id, n))][doc_id].add(n)
    return [dict(group) for _, group in sorted(groups.items())]


def _rings_joined(groups: list[Lines], related: set[frozenset[str]]) -> list[Lines]:
    """Groups that share a document, as one if others of the one and the other are related.

    Three copies of a lost text may each share another part of it with each other. The
    sources of a compiled text share nothing.
    """
    joined = [dict(group) for group in groups]
    for k, group in enumerate(joined):
        for n in range(k):
            other = joined[n]
            common = group.keys() & other.keys()
            mine, theirs = group.keys() - common, other.keys() - common
            ring = any(frozenset((a, b)) in related for a in mine for b in theirs)
            if len(common) > 1 or (common and ring):
                for doc_id, lines in other.items():
                    group[doc_id] = group.get(doc_id, set()) | lines
                joined[n] = {}
    return [group for group in joined if group]


def _lifts_joined(groups: list[Lines], readings: Mapping[str, Reading]) -> list[Lines]:
    """Groups of a few lines of each document, joined with the others of the fullest of them.

    Who compiles two texts takes a good part of each. A few lines that no other copy has were
    lifted from a document, or from what it was copied from.
    """
    joined = [dict(group) for group in groups]
    for k, group in enumerate(joined):
        if any(len(ns) >= PART * len(readings[d].lines) for d, ns in group.items()):
            continue
        homes = [
            (len(other[doc_id]), -n)
            for n, other in enumerate(joined)
            for doc_id in group
            if n != k and len(other.get(doc_id, ())) > len(group[doc_id])
        ]
        if homes:
            home = joined[-max(homes)[1]]
            for doc_id, lines in group.items():
                home[doc_id] = home.get(doc_id, set()) | lines
            joined[k] = {}
    return [group for group in joined if group]


def _grow(group: Lines, links: Links, owned: set[Place], readings: Mapping[str, Reading]) -> None:
    """Add documents whose weak evidence is enough, once the whole family is heard."""
    heard: dict[str, dict[Evidence, set[int]]] = defaultdict(dict)
    for e, found in links.items():
        if (e.left in group) == (e.right in group) or not _meets(group, found):
            continue
        doc_id = e.right if e.left in group else e.left
        lines = {n for link in found for d, n in link if d == doc_id and (d, n) not in owned}
        if lines:
            heard[doc_id][e] = lines
    told = together(readings[m].facts for m in sorted(group))
    for doc_id, by in sorted(heard.items()):
        lines = set().union(*by.values())
        between = range(min(lines), max(lines) + 1)
        reading = readings[doc_id]
        parts = [reading.facts]
        if len(lines) >= PART * len(reading.lines):  # a digest owes one half
            parts.append(reading.facts_in(between))
        names = max(held(part, told).names_log_odds for part in parts)
        if joint_log_odds(list(by), names) >= JOINS:
            group[doc_id] = {n for n in between if (doc_id, n) not in owned}


def joint_log_odds(heard: Sequence[Evidence], names: float) -> float:
    """What a family says about a document: its nearest member, and all names together."""
    return max(e.log_odds for e in heard) + NAMES * min(max(names, FOREIGN), FAMILIAR)


def _meets(group: Lines, links: Iterable[Link]) -> bool:
    """Whether some of these pairs touch lines of the group."""
    return any(n in group.get(doc_id, ()) for link in links for doc_id, n in link)


def _filled(groups: Sequence[Lines]) -> list[Lines]:
    """Groups with the lines that stand between theirs and belong to no other."""
    owner = {
        (d, n): k for k, group in enumerate(groups) for d, lines in group.items() for n in lines
    }
    return [
        {
            d: {n for n in range(min(lines), max(lines) + 1) if owner.get((d, n), k) == k}
            for d, lines in group.items()
        }
        for k, group in enumerate(groups)
    ]
