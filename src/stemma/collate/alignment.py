"""Align two sentences word by word, through substituted words."""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.text.similarity import Matrix
from stemma.text.words import Word

# In units of a word's information (0.2 to 1). A word changed for an unrelated one costs
# little as long as its neighbours stay: spinning software picks the wrong sense as
# often as not ("trade fair" becomes "commerce honest"), and keeps the order.
FUNCTION_MATCH = 0.25
CHANGED = -0.15
LEFT_OUT = -0.2


@dataclass(frozen=True, slots=True)
class Step:
    """One column of the apparatus: places in the two word sequences, or None for a gap."""

    left: int | None
    right: int | None
    same: bool
    """Both sides have the same word, inflection apart."""


def align(left: Sequence[Word], right: Sequence[Word], near: Matrix) -> list[Step]:
    """The best local alignment of two word sequences.

    Args:
        left: Words of one sentence.
        right: Words of the other.
        near: Similarity of every two words, 0 to 1. Shape (n_left, n_right).

    Returns:
        Steps from the first to the last aligned word. Both ends are aligned pairs.
        Empty if nothing aligns. Swapping the sides swaps the columns up to ties.

    Source:
        T. F. Smith, M. S. Waterman. Identification of common molecular subsequences.
        Journal of Molecular Biology 147, 1981, with word information for scores.
    """
    gain = _gains(left, right, near)
    n, m = len(left), len(right)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    top, end = 0.0, (0, 0)
    for i in range(1, n + 1):
        row, above, gains = best[i], best[i - 1], gain[i - 1]
        for j in range(1, m + 1):
            score = max(
                0.0, above[j - 1] + gains[j - 1], above[j] + LEFT_OUT, row[j - 1] + LEFT_OUT
            )
            row[j] = score
            if score > top:
                top, end = score, (i, j)
    return _trace(left, right, best, gain, end)


def _gains(left: Sequence[Word], right: Sequence[Word], near: Matrix) -> list[list[float]]:
    """What aligning each two words brings."""
    rows = []
    for i, one in enumerate(left):
        row = []
        for j, two in enumerate(right):
            if one.stem == two.stem:
                row.append(max(one.information, FUNCTION_MATCH))
            elif near[i, j] > 0:
                row.append(float(near[i, j]) * min(one.information, two.information))
            else:
                row.append(CHANGED)
        rows.append(row)
    return rows


def _trace(
    left: Sequence[Word],
    right: Sequence[Word],
    best: list[list[float]],
    gain: list[list[float]],
    end: tuple[int, int],
) -> list[Step]:
    steps: list[Step] = []
    i, j = end
    while i and j and best[i][j] > 0:
        if best[i][j] == best[i - 1][j - 1] + gain[i - 1][j - 1]:
            i, j = i - 1, j - 1
            steps.append(Step(i, j, left[i].stem == right[j].stem))
        elif best[i][j] == best[i - 1][j] + LEFT_OUT:
            i -= 1
            steps.append(Step(i, None, False))
        else:
            j -= 1
            steps.append(Step(None, j, False))
    return steps[::-1]
