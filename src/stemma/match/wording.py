"""Where a question repeats a sentence but for a few words: those words make the difference."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from stemma.match.passages import Passage

FLANKS = 3
"""Equal words to both sides together from which a place is a repetition with a change."""
REPEATED = 0.5
"""Share of the question's words that the sentence must repeat in order."""
LONGEST = 3
"""Words of the changed place, on either side."""

ALMOST = 0.75
"""Likeness, as `difflib` counts it, from which two are one sentence with its names moved."""

Place = tuple[tuple[int, ...], tuple[int, ...]]
"""Numbers of words of the question and of the sentence; one of the two may be empty."""


def changed(question: Passage, said: Passage) -> Iterator[Place]:
    """Every place where the two run on equally, part for a few words, and run on again.

    The beginning and the end of either count as nothing. A question put in its own words
    has no such place.
    """
    left, right = ([word.stem for word in text.words] for text in (question, said))
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    if sum(j - i for kind, i, j, *_ in blocks if kind == "equal") < REPEATED * len(left):
        return
    for n, (kind, i, j, k, m) in enumerate(blocks):
        if kind == "equal" or max(j - i, m - k) > LONGEST:
            continue
        before = blocks[n - 1][2] - blocks[n - 1][1] if n else 0
        behind = blocks[n + 1][2] - blocks[n + 1][1] if n + 1 < len(blocks) else 0
        if before + behind >= FLANKS:
            yield tuple(range(i, j)), tuple(range(k, m))


def reordered(question: Passage, said: Passage) -> tuple[int, ...]:
    """Words of names, amounts and times that a sentence has in another order, if it is else
    repeated; mostly none."""
    if repetition(question, said) < ALMOST:
        return ()
    left, right = ([word.stem for word in text.words] for text in (question, said))
    at = {stem: m for m, stem in reversed(list(enumerate(right)))}
    spans = [q.span for q in question.quantities] + [time.span for time in question.times]
    values = [question.inside(span) for span in spans]
    alone = [
        [n for n in part if left.count(left[n]) == 1 and left[n] in at]
        for part in (*question.names(), *values)
    ]
    places = [(n, at[left[n]]) for n in sorted({part[0] for part in alone if part})]
    return tuple(
        n for (before, m), (n, k) in pairwise(places) if k < m and before < n
    )  # fmt: skip


def repetition(question: Passage, said: Passage) -> float:
    """How much of each the other repeats in order, 0 to 1."""
    left, right = ([word.stem for word in text.words] for text in (question, said))
    return SequenceMatcher(None, left, right, autojunk=False).ratio()
