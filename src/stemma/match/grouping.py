"""Put the propositions of one story into groups that say the same.

The two groups that are most alike on average become one, until no two are alike enough: so a
claim is no chain from one fact to the next. A proposition that says two things is then
taken into a second group.

Source:
    R. R. Sokal, C. D. Michener. A statistical method for evaluating systematic relationships.
    University of Kansas Science Bulletin 38, 1958 (average linkage).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from stemma.match.likeness import Likeness
from stemma.match.setting import set_apart
from stemma.match.slots import other_amounts
from stemma.match.statements import Said
from stemma.match.support import Independences


@dataclass(frozen=True, slots=True)
class Options:
    """How alike statements must be, as log-odds that they say the same.

    Set on `evals/collections/tune`.
    """

    same: float = -1.4
    """On average between the statements of two groups that become one. Below 0, for two short
    statements of one fact may share nothing but that fact, and only the others show that
    they mean it."""
    also: float = 0.0
    """On average between a statement and those of a second group that takes it in."""
    apart: float = 0.3
    """Of the nearest two, where nothing in one group goes back to a text of the other's: a
    false match between independent reports is a false origin."""
    again: float = 0.5
    """On average, where both groups have a statement of one document: it seldom says a thing
    twice, and says many things alike."""
    unseen: float = -1.5
    """Taken for two that were not worth judging; no doubt counts for more."""
    drifted: float = 0.5
    """From here two statements with other amounts that go back to one text are a copy and its
    original, and no two claims."""
    contradicts: float = 0.0
    """From here statements with other amounts, or the opposite, speak of the same thing."""
    tension: float = -1.0
    """From here a denial or a plan may pull against what another says, if they share most of
    their words; `contradicts` would ask that they read alike, which they need not."""


class _Bond(NamedTuple):
    """What is known of how alike the members of two groups are, each of one with each of the other.

    Those that were not worth judging are known to be `Options.unseen`.
    """

    total: float
    judged: int
    nearest: float
    kin: bool
    """Something in one goes back to a text of the other's."""

    def joined(self, other: "_Bond") -> "_Bond":
        """With what is known of further members."""
        return _Bond(
            self.total + other.total,
            self.judged + other.judged,
            max(self.nearest, other.nearest),
            self.kin or other.kin,
        )

    def mean(self, pairs: int, options: Options) -> float:
        """How alike they are on average."""
        return (self.total + options.unseen * (pairs - self.judged)) / pairs

    def near(self, options: Options) -> bool:
        """Whether the nearest two are near enough for groups of their kind."""
        return self.kin or self.nearest >= options.apart


Near = Mapping[int, Mapping[int, _Bond]]
"""By two propositions, what is known of each with the other."""


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
    groups = [_taken_in(members, said, near, options) for members in _joined(said, near, options)]
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
    near: dict[int, dict[int, _Bond]] = defaultdict(dict)
    for link in found:
        left, right = said[link.left], said[link.right]
        if set_apart(left, right):
            continue
        kin = related(left, right, independences)
        other = link.clash or other_amounts(left.quantities, right.quantities)
        # Only a passage that goes back to the other's can have drifted from it.
        drifted = kin and left.origin == right.origin and link.about >= options.drifted
        # Short negations are easily missed or misread, so likeness may overrule them only
        # between copies, where a difference is drift.
        opposed = left.proposition.polarity != right.proposition.polarity and not kin
        if (drifted or not other) and not opposed:
            alike = max(link.same, link.about) if other else link.same
            bond = _Bond(alike, 1, alike, kin)
            near[link.left][link.right] = near[link.right][link.left] = bond
    return near


def related(left: Said, right: Said, independences: Independences) -> bool:
    """Whether two statements go back to one text."""
    if independences.apart([left.document], [right.document]):
        return False
    return left.origin == right.origin or independences.dependent(left.document, right.document)


def _joined(said: Sequence[Said], near: Near, options: Options) -> list[list[int]]:
    """Groups of which no two are alike enough to be one, each proposition in one of them.

    A group goes by the number of its first member.
    """
    members = {n: [n] for n in range(len(said))}
    documents = {n: {one.document} for n, one in enumerate(said)}
    bonds = {n: dict(near.get(n, {})) for n in members}

    def alike(one: int, other: int) -> float:
        return bonds[one][other].mean(len(members[one]) * len(members[other]), options)

    queue = [(-alike(n, m), n, m, 2) for n in bonds for m in bonds[n] if n < m]
    heapify(queue)
    while queue:
        distance, one, other, size = heappop(queue)
        if -distance < options.same:
            break
        if one not in members or other not in members:
            continue
        if size < len(members[one]) + len(members[other]):
            continue  # one of them has grown since
        twice = not documents[one].isdisjoint(documents[other])
        if (twice and -distance < options.again) or not bonds[one][other].near(options):
            continue
        members[one] += members.pop(other)
        documents[one] |= documents.pop(other)
        for third, bond in bonds.pop(other).items():
            del bonds[third][other]
            if third != one:
                bond = bond.joined(bonds[one][third]) if third in bonds[one] else bond
                bonds[one][third] = bonds[third][one] = bond
        for third in bonds[one]:
            size = len(members[one]) + len(members[third])
            heappush(queue, (-alike(one, third), min(one, third), max(one, third), size))
    return [sorted(group) for group in members.values()]


def _taken_in(members: list[int], said: Sequence[Said], near: Near, options: Options) -> list[int]:
    """A group with what else says the same, if only as a second thing: the likest first."""
    inside = Counter(said[n].document for n in members)
    bonds: dict[int, _Bond] = {}
    for n in members:
        for other, bond in near.get(n, {}).items():
            if said[other].document != said[n].document and other not in members:
                bonds[other] = bonds[other].joined(bond) if other in bonds else bond
    means = {
        n: bond.mean(len(members) - inside[said[n].document], options)
        for n, bond in bonds.items() if bond.near(options)
    }  # fmt: skip
    taken = list(members)
    for n in sorted(means, key=lambda n: (-means[n], n)):
        if means[n] >= (options.again if inside[said[n].document] else options.also):
            taken.append(n)
            inside[said[n].document] += 1
    return sorted(taken)
