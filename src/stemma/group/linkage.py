"""Put items together as long as two groups are near each other on the whole."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

Sums = dict[int, dict[int, int]]
"""How near the items of two groups are, summed over all pairs of them; both ways round."""
Waiting = tuple[float, int, int, int, int]
"""Two groups: less how near they are, the first items of both in order, and their names."""


def clusters(near: csr_matrix, at_least: int) -> list[int]:
    """The first item of the group that each item is in: average linkage, without the far pairs.

    The two groups whose items are nearest each other in the mean are joined, of equals those
    with the first items, until no two are as near as `at_least`. Pairs that `near` lacks count
    as 0 in the mean, and all numbers are whole: the result is that of the whole table, exactly.

    Two groups are only joined if some pair of items is as near as `at_least`, so what no such
    pair connects is never looked at together. Time grows with the pairs inside what is
    connected, times the logarithm of their number.

    Args:
        near: How near two items are, 1 or more; the upper triangle is read.
            Shape (n_items, n_items), integers.
        at_least: How near two groups must be; 1 or more.

    Source:
        R. Sokal, C. Michener. A statistical method for evaluating systematic relationships.
        University of Kansas Science Bulletin 38, 1958.
    """
    sums = _connected(near, at_least)
    home = list(range(near.shape[0]))  # the group of each item; a group goes by one of its items
    first, members = [*home], [[n] for n in home]
    waiting: list[Waiting] = [
        (-float(total), one, other, one, other)
        for one, others in sums.items()
        for other, total in others.items()
        if one < other and total >= at_least
    ]
    heapify(waiting)
    while waiting:
        was = heappop(waiting)
        one, other = was[3:]
        total = sums.get(one, {}).get(other, 0)  # 0 if one has gone into another group
        n_pairs = len(members[one]) * len(members[other])
        if total < at_least * n_pairs:
            continue
        now = _waiting(-total / n_pairs, first, one, other)
        if now != was:  # a group has grown since, which makes it no nearer
            heappush(waiting, now)
            continue
        one, other = sorted((one, other), key=lambda group: len(sums[group]))
        for item in members[one]:
            home[item] = other
        members[other] += members[one]
        first[other] = min(first[one], first[other])
        for third in _join(sums, one, other):
            total, n_pairs = sums[other][third], len(members[other]) * len(members[third])
            if total >= at_least * n_pairs:
                heappush(waiting, _waiting(-total / n_pairs, first, other, third))
    return [first[group] for group in home]


def _waiting(far: float, first: Sequence[int], one: int, other: int) -> Waiting:
    if first[one] > first[other]:
        one, other = other, one
    return far, first[one], first[other], one, other


def _connected(near: csr_matrix, at_least: int) -> Sums:
    """The pairs of items that a chain of pairs connects each of which is near enough."""
    pairs = near.tocoo()
    upper = pairs.row < pairs.col
    rows, columns, values = pairs.row[upper], pairs.col[upper], pairs.data[upper]
    strong = values >= at_least
    chained = csr_matrix((values[strong], (rows[strong], columns[strong])), near.shape)
    _, part = connected_components(chained, directed=False)
    inside = part[rows] == part[columns]
    sums: Sums = defaultdict(dict)
    ends = (rows[inside].tolist(), columns[inside].tolist(), values[inside].tolist())
    for one, other, value in zip(*ends, strict=True):
        sums[one][other] = sums[other][one] = value
    return sums


def _join(sums: Sums, one: int, other: int) -> list[int]:
    """Put a group into another; the groups that the first one was near to."""
    moved = sums.pop(one)
    moved.pop(other, None)
    sums[other].pop(one, None)
    for third, total in moved.items():
        del sums[third][one]
        both = sums[other].get(third, 0) + total
        sums[other][third] = sums[third][other] = both
    return list(moved)
