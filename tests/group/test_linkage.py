"""Groups are joined as the whole table says, though only near pairs are looked at."""

from itertools import combinations

import numpy as np
import pytest
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix
from scipy.spatial.distance import squareform

from stemma.group.linkage import clusters


def slow(near: np.ndarray, at_least: int) -> list[int]:
    """Average linkage over the whole table, the obvious way."""
    groups = [[n] for n in range(len(near))]
    while len(groups) > 1:
        _, one, other = min(
            (-int(near[np.ix_(a, b)].sum()) / (len(a) * len(b)), a, b)
            for a, b in combinations(sorted(groups), 2)
        )
        if near[np.ix_(one, other)].sum() < at_least * len(one) * len(other):
            break
        groups.remove(one)
        groups.remove(other)
        groups.append(sorted(one + other))
    first = {n: group[0] for group in groups for n in group}
    return [first[n] for n in range(len(near))]


def table(seed: int, n: int, most: int, full: float) -> np.ndarray:
    """A symmetric table of whole numbers, of which a part is 0, around some centres."""
    rng = np.random.default_rng(seed)
    home = rng.integers(0, max(2, n // 5), n)
    near = rng.integers(0, most + 1, (n, n)) * (rng.random((n, n)) < full)
    near = np.triu(near + (most // 2) * (home[:, None] == home[None, :]), 1)
    return near + near.T


@pytest.mark.parametrize(
    ("most", "full"),
    [
        pytest.param(1000, 1.0, id="all pairs near"),
        pytest.param(1000, 0.3, id="most pairs far"),
        pytest.param(4, 0.5, id="many as near as others"),
    ],
)
@pytest.mark.parametrize("seed", range(12))
def test_the_groups_are_those_of_the_whole_table(seed: int, most: int, full: float):
    near = table(seed, 30, most, full)
    at_least = max(1, most // 2)
    assert clusters(csr_matrix(near), at_least) == slow(near, at_least)


@pytest.mark.parametrize("seed", range(5))
def test_the_groups_are_those_of_another_program(seed: int):
    near = table(seed, 60, 100_000, 1.0)
    tree = linkage(squareform(200_000 - near, checks=False).astype(float), "average")
    theirs = fcluster(tree, 200_000 - 60_000, "distance")
    mine = clusters(csr_matrix(near), 60_000)
    assert len(set(zip(mine, theirs, strict=True))) == len(set(mine)) == len(set(theirs))


def test_one_item_near_to_two_does_not_chain_them():
    near = np.array([[0, 8, 0], [8, 0, 7], [0, 7, 0]])
    assert clusters(csr_matrix(near), 5) == [0, 0, 2]


@pytest.mark.parametrize("n", [1, 3], ids=["one item", "items that have nothing in common"])
def test_what_is_near_to_nothing_is_alone(n: int):
    assert clusters(csr_matrix((n, n), dtype=np.int64), 5) == list(range(n))
