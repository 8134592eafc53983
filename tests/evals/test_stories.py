"""The measure by which stories are scored."""

import pytest

from evals.stories import bcubed


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        pytest.param("xxyy", 1.0, 1.0, id="right"),
        pytest.param("xxxx", 0.5, 1.0, id="all in one story"),
        pytest.param("wxyz", 1.0, 0.5, id="each alone"),
        pytest.param("xxxy", (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 0.75, id="one misplaced"),
    ],
)
def test_bcubed(found: str, precision: float, recall: float):
    true = dict(zip("abcd", "1122", strict=True))
    assert bcubed(true, dict(zip("abcd", found, strict=True))) == pytest.approx((precision, recall))
