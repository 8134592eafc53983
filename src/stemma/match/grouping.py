"""Put the propositions of one story into groups that say the same.

A group grows around one proposition, the one that most documents have something alike to,
by what is most like all that is in it already: so a claim is no chain from one fact to the
next. Then the next group grows around whatever is in none. A sentence that says two things
may be taken into two groups.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.match.likeness import Likeness
from stemma.match.setting import set_apart
from stemma.match.slots import other_amounts
from stemma.match.statements import Said
from stemma.match.support import Independences


@dataclass(frozen=True, slots=True)
class Options:
    """How alike statements must be, as log-odds that they say the same.

    Set on `evals/collections/tune`, with weights made without the collection at hand.
    """

    same: float = -0.5
    """On average between a statement and those of a group. Below 0, for two short statements of
    one fact may share nothing but that fact, and only the others show that they mean it."""
    apart: float = 0.6
    """Of the nearest two, where no statement of a group goes back to a text of the newcomer's: a
    false match between independent reports is a false origin."""
    again: float = 0.5
    """The same for a second statement of one document: it seldom says a thing twice, and
    says many things alike."""
    unseen: float = -1.0
    """Taken for two that were not worth judging; no doubt counts for more."""
    drifted: float = 0.5
    """From here two statements with other amounts that go back to one text are a copy and its
    original, and no two claims."""
    contradicts: float = 0.0
    """From here statements with other amounts, or the opposite, speak of the same thing."""
    tension: float = -1.0
    """From here a denial or a plan may pull against what another says, if they share most of
    their words; `contradicts` would ask that they read alike, which they need not."""


Near = Mapping[int, Mapping[int, Likeness]]


def group(
    said: Sequence[Said],
    found: Sequence[Likeness],
    independences: Independences,
    options: Options,
) -> list[list[int]]:
    """Numbers of the propositions that are one claim, for every claim.

    Args:
        said: The propositions of one story.
        found: How alike they are.
        independences: Verdicts on their documents.
        options: How alike they must be.

    Returns:
        Groups in order; every clause is in at least one.
    """
    near = _neighbours(said, found, independences, options)
    homed: set[int] = set()
    groups = []
    for seed in sorted(range(len(said)), key=lambda n: (*_reach(n, said, near, options), n)):
        if seed not in homed:
            members = _grown(seed, said, near, independences, options)
            homed.update(members)
            groups.append(members)
    return sorted(_without_repeats(groups, said))


def _without_repeats(groups: Sequence[list[int]], said: Sequence[Said]) -> list[list[int]]:
    """The groups less those that another one repeats.

    Most of their statements are in the other, and of the rest the whole clause.
    """
    whole = {one.clause: n for n, one in enumerate(said) if one.proposition.span == one.clause}
    homes: dict[int, set[int]] = defaultdict(set)
    for k, members in enumerate(groups):
        for n in members:
            homes[n].add(k)
    kept: set[int] = set()
    for k in sorted(range(len(groups)), key=lambda k: (-len(groups[k]), k)):
        members = groups[k]
        around = set.intersection(*(homes[n] | homes[whole[said[n].clause]] for n in members))
        same = (sum(j in homes[n] for n in members) for j in around & kept)
        if 2 * max(same, default=0) < len(members):
            kept.add(k)
    return [groups[k] for k in sorted(kept)]


def _neighbours(
    said: Sequence[Said],
    found: Sequence[Likeness],
    independences: Independences,
    options: Options,
) -> Near:
    """For each proposition those that nothing forbids to be one claim with it, and how alike."""
    near: dict[int, dict[int, Likeness]] = defaultdict(dict)
    for link in found:
        left, right = said[link.left], said[link.right]
        if set_apart(left, right):
            continue
        kin = related(left, right, independences)
        other = link.clash or other_amounts(left.quantities, right.quantities)
        # Only a passage that goes back to the other's can have drifted from it.
        drifted = kin and left.origin == right.origin and link.log_odds >= options.drifted
        # Short negations are easily missed or misread, so likeness may overrule them only
        # between copies, where a difference is drift.
        opposed = left.proposition.polarity != right.proposition.polarity and not kin
        if (drifted or not other) and not opposed:
            near[link.left][link.right] = near[link.right][link.left] = link
    return near


def related(left: Said, right: Said, independences: Independences) -> bool:
    """Whether two statements go back to one text."""
    if independences.apart([left.document], [right.document]):
        return False
    return left.origin == right.origin or independences.dependent(left.document, right.document)


def _reach(seed: int, said: Sequence[Said], near: Near, options: Options) -> tuple[int, float]:
    """How many documents have something like it, and how alike; the most first."""
    alike = {
        n: link.log_odds for n, link in near.get(seed, {}).items()
        if said[n].document != said[seed].document and link.log_odds > options.same
    }  # fmt: skip
    return -len({said[n].document for n in alike}), -sum(alike.values())


def _grown(
    seed: int,
    said: Sequence[Said],
    near: Near,
    independences: Independences,
    options: Options,
) -> list[int]:
    """The group around one proposition: of each document what is most like all of it."""
    members, documents = [seed], {said[seed].document}
    around = near.get(seed, {})
    # Sums over the members so far, of those that stand in none of their documents.
    sums = {n: x.log_odds for n, x in around.items() if said[n].document not in documents}
    while sums:
        best = max(sums, key=lambda n: (sums[n], -n))
        if sums[best] < options.same * len(members):
            break
        known = near.get(best, {})
        nearest = max(known[m].log_odds for m in members if m in known)
        if nearest < options.apart and not any(
            related(said[best], said[m], independences) for m in members
        ):
            del sums[best]
            continue
        members.append(best)
        documents.add(said[best].document)
        sums = {
            n: total + _between(n, best, near, options)
            for n, total in sums.items()
            if said[n].document not in documents
        }
    more = [
        n for n in around if n not in members and _says_it_again(n, members, said, near, options)
    ]
    return sorted(members + more)


def _says_it_again(
    n: int, members: Sequence[int], said: Sequence[Said], near: Near, options: Options
) -> bool:
    """Whether a document that is in a group says the same in this place too."""
    others = [m for m in members if said[m].document != said[n].document]
    if not others or len(others) == len(members):
        return False
    total = sum(_between(n, m, near, options) for m in others)
    return total >= options.again * len(others)


def _between(one: int, two: int, near: Near, options: Options) -> float:
    link = near.get(one, {}).get(two)
    return link.log_odds if link else options.unseen
