"""Cut a family that is too large to be drawn at once into parts of the closest relatives.

A tree of n witnesses costs the square of n and more, so that one of hundreds would not end in
the time in which the rest of an archive is read. The family stays one: its members depend on each
other whichever part they are drawn in.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from stemma.derive.evidence import Evidence
from stemma.derive.families import Family

MOST = 32
"""Witnesses that are drawn as one tree."""


def parts(family: Family, most: int = MOST) -> list[Family]:
    """The parts of a family, ordered by their members; the family itself if it is small.

    The two that are surest related are joined first, and none grows beyond `most`. A member
    whose relatives are all taken makes a part with the nearest of them, together with the others
    of whom that is so: the tree shows such an exemplar once more, with other copies of it.
    """
    if len(family.members) <= most:
        return [family]
    nearest = sorted(family.evidence, key=lambda e: (-e.log_odds, e.left, e.right))
    groups = [group for group in _joined(nearest, most) if len(group) > 1]
    placed = {member for group in groups for member in group}
    groups += _left_over(nearest, placed, most)
    return sorted((_part(family, group) for group in groups), key=lambda part: part.passages)


def _joined(nearest: Iterable[Evidence], most: int) -> list[set[str]]:
    """Members in groups of at most so many, joined by their evidence in this order."""
    group_of: dict[str, set[str]] = {}
    for each in nearest:
        one, two = (group_of.setdefault(m, {m}) for m in (each.left, each.right))
        if one is not two and len(one) + len(two) <= most:
            one |= two
            group_of |= dict.fromkeys(two, one)
    return list({id(group): group for group in group_of.values()}.values())


def _left_over(nearest: Iterable[Evidence], placed: set[str], most: int) -> Iterator[set[str]]:
    """Members that are in no group, with the one that each is nearest to."""
    home: dict[str, str] = {}
    for each in nearest:
        for one, other in ((each.left, each.right), (each.right, each.left)):
            if one not in placed:
                home.setdefault(one, other)
    beside: dict[str, list[str]] = defaultdict(list)
    for member, other in sorted(home.items()):
        beside[other].append(member)
    for other, members in sorted(beside.items()):
        for n in range(0, len(members), most - 1):
            yield {other, *members[n : n + most - 1]}


def _part(family: Family, members: set[str]) -> Family:
    return Family(
        tuple((doc_id, lines) for doc_id, lines in family.passages if doc_id in members),
        tuple(e for e in family.evidence if {e.left, e.right} <= members),
    )
