"""Put the propositions of one story into groups that say the same.

Most alike first; two groups become one if their members are alike on average, so a
claim is no chain from one fact to the next. Then statements that hold a second claim
are put under that one too.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

from stemma.match.likeness import Likeness
from stemma.match.statements import Said
from stemma.match.support import Independences


@dataclass(frozen=True, slots=True)
class Options:
    """How probable it must be that statements say the same, 0 to 1.

    Set on `evals/collections/tune`, with weights made without the collection at hand.
    """

    same: float = 0.5
    """On average over two groups that become one."""
    apart: float = 0.6
    """Of the two nearest statements, if nothing else joins their documents: a false
    match between independent reports is a false origin."""
    also: float = 0.1
    """On average between a statement of another claim and those of this one."""
    also_apart: float = 0.8
    """Of the nearest two, if no statement of the claim is related to that one."""
    repeated: float = 0.5
    """Of one document: it seldom says a thing twice, and says many things alike."""
    drifted: float = 0.8
    """Of two statements with other amounts that go back to one text: one is a copy of the
    other in which the amount was changed, and not another claim."""
    contradicts: float = 0.5
    """From here statements with other amounts, or the opposite, speak of the same thing."""


# Probability taken for two statements that were not worth judging; no doubt counts more.
UNSEEN = 0.02
# Clauses of one sentence stand this close; together they may be what another document
# says in one clause.
ADJOINING = 6


def group(
    said: Sequence[Said],
    found: Sequence[Likeness],
    independences: Independences,
    options: Options,
) -> list[list[int]]:
    """Numbers of the propositions that are one claim, for every claim.

    Args:
        said: The propositions of one story.
        found: How alike they are, most alike first.
        independences: Verdicts on their documents.
        options: How alike they must be.

    Returns:
        Groups in order; every proposition is in at least one.
    """
    grouping = _Grouping(said, found, independences, options)
    return [grouping.with_more(members) for members in grouping.groups(found)]


class _Grouping:
    """The statements of a story while they are being put together."""

    def __init__(
        self,
        said: Sequence[Said],
        found: Sequence[Likeness],
        independences: Independences,
        options: Options,
    ) -> None:
        self._said = said
        self._independences = independences
        self._options = options
        self._near: dict[int, dict[int, Likeness]] = defaultdict(dict)
        for link in found:
            self._near[link.left][link.right] = link
            self._near[link.right][link.left] = link

    def groups(self, found: Sequence[Likeness]) -> list[list[int]]:
        """Every statement in exactly one group, in order."""
        home = {n: [n] for n in range(len(self._said))}
        for link in found:
            one, two = home[link.left], home[link.right]
            if one is two or not self._may_join(link):
                continue
            if any(not self._may_stand_together(a, b) for a in one for b in two):
                continue
            if self._mean(one, two) < self._options.same:
                continue
            one.extend(two)
            for n in two:
                home[n] = one
        groups = {id(group): sorted(group) for group in home.values()}
        return sorted(groups.values())

    def with_more(self, members: Sequence[int]) -> list[int]:
        """A group with the statements of other groups that say its claim as well.

        A condensed sentence often says two things, so it may stand under both. Only the
        best such statement of a document is added, and of a document that the group
        has, only what adjoins its statement there.
        """
        best: dict[str, tuple[float, int]] = {}
        around = {c for n in members for c in self._near.get(n, {})}
        for candidate in sorted(around - set(members)):
            score = self._says_this_too(candidate, members)
            if score is not None:
                doc_id = self._said[candidate].document
                best[doc_id] = max(best.get(doc_id, (0.0, 0)), (score, -candidate))
        return sorted([*members, *(-n for _, n in best.values())])

    def _says_this_too(self, candidate: int, members: Sequence[int]) -> float | None:
        """The best likeness of a statement to those of a claim, if it belongs there."""
        one = self._said[candidate]
        present = [n for n in members if self._said[n].document == one.document]
        others = [n for n in members if self._said[n].document != one.document]
        if not others or (present and not any(self._adjoin(candidate, n) for n in present)):
            return None
        near = self._near[candidate]
        if any(self._clash(near[n]) for n in members if n in near):
            return None
        nearest = max((n for n in members if n in near), key=lambda n: (near[n].score, -n))
        kin = any(related(one, self._said[n], self._independences) for n in members)
        if not kin and near[nearest].score < self._options.also_apart:
            return None
        if not _same_side(one, self._said[nearest]):
            return None
        enough = self._mean([candidate], others) >= self._options.also
        return near[nearest].score if enough else None

    def _may_join(self, link: Likeness) -> bool:
        """Whether two statements are alike enough to bring their groups together."""
        left, right = self._said[link.left], self._said[link.right]
        kin = related(left, right, self._independences)
        asked = self._options.same if kin else self._options.apart
        return link.score >= asked and _same_side(left, right) and not self._clash(link)

    def _may_stand_together(self, a: int, b: int) -> bool:
        """Whether nothing forbids two statements to be one claim."""
        link = self._near.get(a, {}).get(b)
        if link and self._clash(link):
            return False
        if self._said[a].document != self._said[b].document or self._adjoin(a, b):
            return True
        return link is not None and link.score >= self._options.repeated

    def _clash(self, link: Likeness) -> bool:
        """Whether their amounts differ, other than as a copy's from its original's."""
        if not link.clash:
            return False
        kin = related(self._said[link.left], self._said[link.right], self._independences)
        return not kin or link.score < self._options.drifted

    def _adjoin(self, a: int, b: int) -> bool:
        """Whether two statements of one document follow upon each other."""
        left = self._said[min(a, b)].proposition.span
        right = self._said[max(a, b)].proposition.span
        return left.document == right.document and right.start - left.end < ADJOINING

    def _mean(self, one: Sequence[int], two: Sequence[int]) -> float:
        """How probable it is that a statement of one group says what one of the other does.

        The mean of the log-odds, so that one clear likeness outweighs several doubts.
        """
        odds = []
        for a in one:
            for b in two:
                link = self._near.get(a, {}).get(b)
                score = min(max(link.score if link else UNSEEN, UNSEEN), 1 - UNSEEN)
                odds.append(log(score / (1 - score)))
        return 1 / (1 + exp(-sum(odds) / len(odds)))


def related(left: Said, right: Said, independences: Independences) -> bool:
    """Whether two statements go back to one text."""
    if independences.apart([left.document], [right.document]):
        return False
    return left.origin == right.origin or independences.dependent(left.document, right.document)


def _same_side(left: Said, right: Said) -> bool:
    """Whether both affirm or both deny.

    Short negations are easily missed or misread, so plain likeness may overrule them
    only between copies, where a difference is drift.
    """
    same = left.proposition.polarity == right.proposition.polarity
    return same or left.origin == right.origin
