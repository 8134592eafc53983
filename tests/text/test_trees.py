"""The best tree, against all trees there are."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from stemma.text.trees import best_tree

SCORES = st.integers(1, 5).flatmap(
    lambda n: arrays(np.float32, (n, n), elements=st.integers(-40, 40).map(float))
)


def is_tree(heads: tuple[int, ...]) -> bool:
    """Whether one token is its own head and all others lead to it."""
    if sum(head == n for n, head in enumerate(heads)) != 1:
        return False
    for n in range(len(heads)):
        seen: set[int] = set()
        while n not in seen:
            seen.add(n)
            n = heads[n]
        if heads[n] != n:
            return False
    return True


def worth(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[n, head] for n, head in enumerate(heads)))


@given(SCORES)
def test_no_tree_is_better(scores: np.ndarray):
    found = tuple(best_tree(scores).tolist())
    n = len(scores)
    best = max(worth(scores, heads) for heads in product(range(n), repeat=n) if is_tree(heads))
    assert is_tree(found)
    assert worth(scores, found) == best


def test_a_long_sentence_is_one_tree():
    scores = np.random.default_rng(1).normal(size=(120, 120)).astype(np.float32)
    assert is_tree(tuple(best_tree(scores).tolist()))
