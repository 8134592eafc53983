"""Which windows are passed over, since nothing can be marked in them."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.text.chains import best_chains
from stemma.text.system import _may_mark

LABELS = ("O", "B-CUE", "I-CUE", "B-PARTY", "I-PARTY")


def scores_of(seed: int, words: int) -> tuple[np.ndarray, np.ndarray]:
    """Scores in which the first label is mostly the best, and small steps."""
    dice = np.random.default_rng(seed)
    scores = dice.normal(0, 1, (words, len(LABELS))).astype(np.float32)
    scores[:, 0] += dice.integers(0, 5)
    return scores, dice.normal(0, 0.2, (len(LABELS), len(LABELS))).astype(np.float32)


@settings(deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 8))
def test_in_what_is_passed_over_the_best_chain_marks_nothing(seed: int, words: int):
    scores, steps = scores_of(seed, words)
    if not _may_mark(scores, steps):
        assert not best_chains([scores], steps, LABELS)[0].any()


def test_some_are_passed_over_and_others_are_not():
    found = [_may_mark(*scores_of(seed, 6)) for seed in range(50)]
    assert 10 < sum(found) < 40
