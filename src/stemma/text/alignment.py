"""Align two sentences word by word, through substituted words."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

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
    number: dict[str, int] = {}
    stems, told = [], []
    for side in (left, right):
        stems.append(np.array([number.setdefault(w.stem, len(number)) for w in side], np.int64))
        told.append(np.array([word.information for word in side], np.float64))
    one, two = told[0][:, None], told[1]
    like = np.where(near > 0, near.astype(np.float64) * np.minimum(one, two), CHANGED)
    same = np.maximum(one, FUNCTION_MATCH)
    found: list[list[float]] = np.where(stems[0][:, None] == stems[1], same, like).tolist()
    return found


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


FEW = 3
"""So many words beside the alignment may stand for others, whatever they are."""
LEAST_BESIDE = 0.6
"""Information that words beside the alignment must share to be aligned for themselves."""


def to_the_ends(
    steps: Sequence[Step], left: Sequence[Word], right: Sequence[Word], near: Matrix
) -> list[Step]:
    """The alignment with the words before and after it that stand for each other.

    A local alignment ends with a shared word and stops at a long clause that only one side has.
    What is beyond is aligned for itself; and the last few words of both sides stand for each
    other even if they have nothing in common.
    """
    if not steps:
        return []
    i, j = steps[0].left or 0, steps[0].right or 0
    k, m = (steps[-1].left or 0) + 1, (steps[-1].right or 0) + 1
    head = _beside(left[:i], right[:j], near[:i, :j])
    tail = [
        Step(
            None if step.left is None else step.left + k,
            None if step.right is None else step.right + m,
            step.same,
        )
        for step in _beside(left[k:], right[m:], near[k:, m:])
    ]
    if head or tail:
        between = _between(head[-1:], steps[0]), _between(steps[-1:], tail[0] if tail else None)
        return to_the_ends([*head, *between[0], *steps, *between[1], *tail], left, right, near)
    n_before = min(i, j) if max(i, j) <= FEW else 0
    n_after = min(len(left) - k, len(right) - m)
    n_after = n_after if max(len(left) - k, len(right) - m) <= FEW else 0
    before = [Step(i - n, j - n, False) for n in range(n_before, 0, -1)]
    return [*before, *steps, *(Step(k + n, m + n, False) for n in range(n_after))]


def _beside(left: Sequence[Word], right: Sequence[Word], near: Matrix) -> list[Step]:
    """The alignment of what stands before or after another one, if they share enough."""
    if not {word.stem for word in left if word.content} & {word.stem for word in right}:
        return []
    steps = align(left, right, near)
    shared = sum(left[s.left].information for s in steps if s.same and s.left is not None)
    return steps if shared >= LEAST_BESIDE else []


def _between(last: Sequence[Step], first: Step | None) -> list[Step]:
    """The words between two alignments: those of the left, then those of the right."""
    if not last or first is None:
        return []
    lefts = range((last[0].left or 0) + 1, first.left or 0)
    rights = range((last[0].right or 0) + 1, first.right or 0)
    n = min(len(lefts), len(rights)) if max(len(lefts), len(rights)) <= FEW else 0
    pairs = [Step(a, b, False) for a, b in zip(lefts[:n], rights[:n], strict=True)]
    return [
        *pairs,
        *(Step(a, None, False) for a in lefts[n:]),
        *(Step(None, b, False) for b in rights[n:]),
    ]
