"""Put the propositions of one story into groups that say the same.

Most alike first; two groups become one if their members are alike on average, so a
claim is no chain from one fact to the next. Then statements that hold a second claim
are put under that one too.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
    near: dict[int, dict[int, Likeness]] = defaultdict(dict)
    for link in found:
        near[link.left][link.right] = link
        near[link.right][link.left] = link
    groups = _groups(said, found, near, independences, options)
    return [_with_more(members, said, near, independences, options) for members in groups]


Near = Mapping[int, Mapping[int, Likeness]]
"""What was found between a proposition and another one."""


def _groups(
    said: Sequence[Said],
    found: Sequence[Likeness],
    near: Near,
    independences: Independences,
    options: Options,
) -> list[list[int]]:
    """Every proposition in exactly one group."""
    home = {n: [n] for n in range(len(said))}
    for link in found:
        one, two = home[link.left], home[link.right]
        if one is two or not _may_join(link, said, independences, options):
            continue
        if any(
            not _may_stand_together(said, a, b, near, independences, options)
            for a in one
            for b in two
        ):
            continue
        if _mean(near, one, two) < options.same:
            continue
        one.extend(two)
        for n in two:
            home[n] = one
    groups = {id(group): sorted(group) for group in home.values()}
    return sorted(groups.values())


def _may_join(
    link: Likeness, said: Sequence[Said], independences: Independences, options: Options
) -> bool:
    """Whether two statements are alike enough to bring their groups together."""
    left, right = said[link.left], said[link.right]
    asked = options.same if related(left, right, independences) else options.apart
    return (
        link.score >= asked
        and _same_side(left, right)
        and not _clash(link, said, independences, options)
    )


def _may_stand_together(
    said: Sequence[Said],
    a: int,
    b: int,
    near: Near,
    independences: Independences,
    options: Options,
) -> bool:
    """Whether nothing forbids two statements to be one claim."""
    link = near.get(a, {}).get(b)
    if link and _clash(link, said, independences, options):
        return False
    if said[a].document != said[b].document or _adjoin(said, a, b):
        return True
    return link is not None and link.score >= options.repeated


def _clash(
    link: Likeness, said: Sequence[Said], independences: Independences, options: Options
) -> bool:
    """Whether their amounts differ, other than as a copy's from its original's."""
    if not link.clash:
        return False
    kin = related(said[link.left], said[link.right], independences)
    return not kin or link.score < options.drifted


def _adjoin(said: Sequence[Said], a: int, b: int) -> bool:
    """Whether two statements of one document follow upon each other."""
    left, right = said[min(a, b)].proposition.span, said[max(a, b)].proposition.span
    return left.document == right.document and right.start - left.end < ADJOINING


def _mean(near: Near, one: Sequence[int], two: Sequence[int]) -> float:
    """How probable it is that a statement of one group says what one of the other does.

    The mean of the log-odds, so that one clear likeness outweighs several doubts.
    """
    scores = [link.score if (link := near.get(a, {}).get(b)) else UNSEEN for a in one for b in two]
    clipped = [min(max(score, UNSEEN), 1 - UNSEEN) for score in scores]
    return 1 / (1 + exp(-sum(log(p / (1 - p)) for p in clipped) / len(clipped)))


def _with_more(
    members: Sequence[int],
    said: Sequence[Said],
    near: Near,
    independences: Independences,
    options: Options,
) -> list[int]:
    """Add the statements of other groups that say this claim as well.

    A condensed sentence often says two things, so it may stand under both. Only the
    best such statement of a document is added, and of a document that the group has,
    only what adjoins its statement there.
    """
    best: dict[str, tuple[float, int]] = {}
    for candidate in sorted({c for n in members for c in near.get(n, {})} - set(members)):
        one = said[candidate]
        present = [n for n in members if said[n].document == one.document]
        others = [n for n in members if said[n].document != one.document]
        links = [near[candidate][n] for n in members if n in near[candidate]]
        if present and not any(_adjoin(said, candidate, n) for n in present):
            continue
        if not others or any(_clash(x, said, independences, options) for x in links):
            continue
        nearest = max(links, key=lambda link: (link.score, -link.left, -link.right))
        other = said[nearest.right if nearest.left == candidate else nearest.left]
        kin = any(related(one, said[n], independences) for n in members)
        if not kin and nearest.score < options.also_apart:
            continue
        if _mean(near, [candidate], others) >= options.also and _same_side(one, other):
            best[one.document] = max(best.get(one.document, (0.0, 0)), (nearest.score, -candidate))
    return sorted([*members, *(-n for _, n in best.values())])


def related(left: Said, right: Said, independences: Independences) -> bool:
    """Whether two statements go back to one text."""
    return left.origin == right.origin or independences.dependent(left.document, right.document)


def _same_side(left: Said, right: Said) -> bool:
    """Whether both affirm or both deny.

    Short negations are easily missed or misread, so plain likeness may overrule them
    only between copies, where a difference is drift.
    """
    same = left.proposition.polarity == right.proposition.polarity
    return same or left.origin == right.origin
