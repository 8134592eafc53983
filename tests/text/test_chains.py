"""The best labels of a sentence, against all rows of labels there are."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.text.chains import best_chains
from stemma.text.labels import NAMES


def is_allowed(row: tuple[int, ...]) -> bool:
    """Whether each I- stands behind the B- or I- of its type."""
    labels = ["O", *(NAMES[n] for n in row)]
    return all(
        not after.startswith("I-") or before[2:] == after[2:] for before, after in pairwise(labels)
    )


def worth(scores: np.ndarray, steps: np.ndarray, row: tuple[int, ...]) -> float:
    return sum(scores[n, label] for n, label in enumerate(row)) + sum(
        steps[pair] for pair in pairwise(row)
    )


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=0, max_size=4), st.integers(0, 99))
def test_no_row_is_better(sizes: list[int], seed: int):
    dice = np.random.default_rng(seed)
    steps = dice.integers(-9, 9, (len(NAMES), len(NAMES))).astype(np.float32)
    sentences = [dice.integers(-9, 9, (n, len(NAMES))).astype(np.float32) for n in sizes]
    for scores, found in zip(sentences, best_chains(sentences, steps, NAMES), strict=True):
        rows = filter(is_allowed, product(range(len(NAMES)), repeat=len(scores)))
        best = max(worth(scores, steps, row) for row in rows)
        assert is_allowed(tuple(found.tolist()))
        assert worth(scores, steps, tuple(found.tolist())) == best
