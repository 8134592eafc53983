"""The best labels of a sentence, against all rows of labels there are."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.text.chains import _parts, best_chains
from stemma.text.labels import NAMES

FEW = ("O", "B-CUE", "I-CUE")


def is_allowed(row: tuple[int, ...], labels: tuple[str, ...]) -> bool:
    """Whether each I- stands behind the B- or I- of its type."""
    said = ["O", *(labels[n] for n in row)]
    return all(
        not after.startswith("I-") or before[2:] == after[2:] for before, after in pairwise(said)
    )


def worth(scores: np.ndarray, steps: np.ndarray, row: tuple[int, ...]) -> float:
    return sum(scores[n, label] for n, label in enumerate(row)) + sum(
        steps[pair] for pair in pairwise(row)
    )


def assert_none_is_better(sentences: list[np.ndarray], steps: np.ndarray, labels: tuple[str, ...]):
    for scores, found in zip(sentences, best_chains(sentences, steps, labels), strict=True):
        rows = product(range(len(labels)), repeat=len(scores))
        best = max(worth(scores, steps, row) for row in rows if is_allowed(row, labels))
        assert is_allowed(tuple(found.tolist()), labels)
        assert worth(scores, steps, tuple(found.tolist())) == best


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=0, max_size=4), st.integers(0, 99))
def test_no_row_is_better(sizes: list[int], seed: int):
    dice = np.random.default_rng(seed)
    steps = dice.integers(-9, 9, (len(NAMES), len(NAMES))).astype(np.float32)
    sentences = [dice.integers(-9, 9, (n, len(NAMES))).astype(np.float32) for n in sizes]
    assert_none_is_better(sentences, steps, NAMES)


def mostly_unmarked(seed: int, sizes: list[int]) -> tuple[list[np.ndarray], np.ndarray]:
    """Scores in which O is mostly the best, and small steps; whole numbers, so that sums agree."""
    dice = np.random.default_rng(seed)
    sentences = [dice.integers(-4, 4, (n, len(FEW))).astype(np.float32) for n in sizes]
    for scores in sentences:
        scores[:, 0] += dice.integers(2, 9, len(scores))
    return sentences, dice.integers(-3, 4, (len(FEW), len(FEW))).astype(np.float32)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 4), min_size=9, max_size=30))
def test_none_is_better_where_most_tokens_are_passed_over(seed: int, sizes: list[int]):
    assert_none_is_better(*mostly_unmarked(seed, sizes), FEW)


def test_some_tokens_are_passed_over_and_others_are_not():
    sentences, steps = mostly_unmarked(0, [6] * 50)
    worked_on = sum(part.stop - part.start for _, part in _parts(sentences, steps))
    assert 100 < worked_on < 200
