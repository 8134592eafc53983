"""Put the propositions of one story into groups that say the same.

Most alike first; two groups become one if their members are alike on average, so a
claim is no chain from one fact to the next. Then statements that hold a second claim
are put under that one too.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.match.likeness import Likeness
from stemma.match.statements import Said
from stemma.match.support import Independences


@dataclass(frozen=True, slots=True)
class Options:
    """How alike two statements must be, 0 to 1. Set on `evals/collections/tune`."""

    within: float = 0.5
    """Of one origin, or of documents that depend on each other."""
    between: float = 0.6
    """Of independent documents: they share the happening, so more is asked."""
    slack: float = 0.12
    """How much less the statements of two groups may be alike on average."""
    also_within: float = 0.42
    """A statement of another claim says this one too; of one origin or of dependents."""
    also_between: float = 0.6
    """The same of independent documents."""
    also_slack: float = 0.15
    """How much less the second most alike statement of the claim may be."""
    repeated: float = 0.45
    """Of one document: it seldom says a thing twice, and says many things alike."""
    same_amount: float = 0.2
    """How much less is asked where both give the same amount."""
    contradicts: float = 0.55
    """From here statements with other amounts, or the opposite, speak of the same thing."""


# Likeness taken for two statements that were not worth a look.
UNSEEN = 0.2
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
    groups = _groups(said, found, independences, options)
    return _also(groups, said, found, independences, options)


def _groups(
    said: Sequence[Said],
    found: Sequence[Likeness],
    independences: Independences,
    options: Options,
) -> list[list[int]]:
    """Every proposition in exactly one group."""
    score = {(x.left, x.right): x.score for x in found if not x.clash}
    clashes = {(x.left, x.right) for x in found if x.clash}
    home = {n: [n] for n in range(len(said))}
    for link in found:
        one, two = home[link.left], home[link.right]
        asked = _asked(link, said, independences, options)
        if link.clash or one is two or link.score < asked:
            continue
        if not _same_side(said[link.left], said[link.right]):
            continue
        pairs = [(min(a, b), max(a, b)) for a in one for b in two]
        if any(pair in clashes or _unlike(said, pair, score, options) for pair in pairs):
            continue
        if sum(score.get(pair, UNSEEN) for pair in pairs) / len(pairs) < asked - options.slack:
            continue
        one.extend(two)
        for n in two:
            home[n] = one
    groups = {id(group): sorted(group) for group in home.values()}
    return sorted(groups.values())


def _also(
    groups: Sequence[Sequence[int]],
    said: Sequence[Said],
    found: Sequence[Likeness],
    independences: Independences,
    options: Options,
) -> list[list[int]]:
    """Add to each group the statements of other groups that say its claim as well.

    A condensed sentence often says two things, so it may stand under both. Only the
    best such statement of a document that the group lacks is added.
    """
    near: dict[int, dict[int, Likeness]] = defaultdict(dict)
    for link in found:
        near[link.left][link.right] = link
        near[link.right][link.left] = link
    return [_with_more(group, said, near, independences, options) for group in groups]


def _with_more(
    group: Sequence[int],
    said: Sequence[Said],
    near: Mapping[int, Mapping[int, Likeness]],
    independences: Independences,
    options: Options,
) -> list[int]:
    present = {said[n].document for n in group}
    best: dict[str, tuple[float, int]] = {}
    for candidate in sorted({c for n in group for c in near.get(n, {})} - set(group)):
        one = said[candidate]
        links = [near[candidate][n] for n in group if n in near[candidate]]
        if one.document in present or any(link.clash for link in links):
            continue
        first = max(links, key=lambda link: (link.score, -link.left, -link.right))
        other = said[first.right if first.left == candidate else first.left]
        kin = related(one, other, independences)
        asked = options.also_within if kin else options.also_between
        asked -= options.same_amount * first.agree
        scores = sorted((link.score for link in links), reverse=True)
        second = scores[1] if len(scores) > 1 else 0.0
        if scores[0] < asked or (len(group) > 1 and second < asked - options.also_slack):
            continue
        if _same_side(one, other):
            best[one.document] = max(best.get(one.document, (0.0, 0)), (scores[0], -candidate))
    return sorted([*group, *(-n for _, n in best.values())])


def _unlike(
    said: Sequence[Said],
    pair: tuple[int, int],
    score: Mapping[tuple[int, int], float],
    options: Options,
) -> bool:
    """Whether two statements of one document are too different to be one claim."""
    left, right = said[pair[0]].proposition.span, said[pair[1]].proposition.span
    if left.document != right.document or right.start - left.end < ADJOINING:
        return False
    return score.get(pair, 0.0) < options.repeated


def _asked(
    link: Likeness, said: Sequence[Said], independences: Independences, options: Options
) -> float:
    kin = related(said[link.left], said[link.right], independences)
    return (options.within if kin else options.between) - options.same_amount * link.agree


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
