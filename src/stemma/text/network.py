"""The network that reads: a small transformer over word pieces, then over words.

Trained by `training/language`; what each part is for is told there.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import numpy as np

from stemma.text.encoding import session, word_vectors
from stemma.text.heads import Heads, Scores, unpacked
from stemma.text.shapes import case
from stemma.text.trees import Floats, Places
from stemma.text.wordpiece import MODELS, shipped

WINDOW = 120
"""Tokens that are looked at together: whole lines in a row, or a part of a long one."""
MOST_PIECES = 500
"""Pieces of a window; what is beyond them in a window of strange words is not seen."""
SIGN = 7
"""Case of the marks that frame a window."""

_END = re.compile(r"[.?!…]+|[.?!…]*[”’\"')\]]+")


class Network:
    """Weights and what to do with them."""

    def __init__(self) -> None:
        with np.load(str(MODELS / "reader.npz")) as packed:
            weights = unpacked(packed)
        self._case, self._space = weights["case.weight"], weights["space.weight"]
        self._heads = Heads(weights)
        self._session = session("reader.onnx", threads=1)
        self._split = shipped()
        self._seen = lru_cache(maxsize=200_000)(self._word)

    def scores(self, forms: Sequence[str], space: Sequence[int]) -> Scores:
        """What the network says of a text.

        Args:
            forms: The tokens.
            space: What stands before each: 0 nothing, 1 white space, 2 a line break.
        """
        # One window at a time: filling up the shorter ones of several takes longer.
        told = [self._run(window, forms, space) for window in cut(forms, space)]
        labels, halves = (np.concatenate(rows) for rows in zip(*told, strict=True))
        return self._heads.scores(labels, halves)

    def relations(self, scores: Scores, heads: Places) -> Places:
        """Place in `RELATIONS` of the relation of each token to its head."""
        return self._heads.relations(scores, heads)

    def names(self, scores: Scores, bounds: Sequence[int]) -> Places:
        """Place in `NAMES` of the label of each token; `bounds` are those of the sentences."""
        return self._heads.names(scores, bounds)

    def _run(
        self, window: range, forms: Sequence[str], space: Sequence[int]
    ) -> tuple[Floats, Floats]:
        """Labels and halves of the tokens of a window."""
        words = [self._seen(forms[n]) for n in window]
        sizes = np.fromiter((len(word) for word, _ in words), int, len(words))
        first = np.minimum(np.cumsum(sizes) - sizes + 1, MOST_PIECES)
        flat = list(chain.from_iterable(word for word, _ in words))[:MOST_PIECES]
        pieces = np.array([self._split.start, *flat, self._split.end])
        cases, spaces = np.full_like(pieces, SIGN), np.zeros_like(pieces)
        kinds = np.fromiter((kind for _, kind in words), int, len(words))
        cases[1:-1] = np.repeat(kinds, sizes)[:MOST_PIECES]
        spaces[first] = space[window.start : window.stop]
        vectors = word_vectors(pieces)
        vectors += self._case[cases]
        vectors += self._space[spaces]
        given = {
            "words": vectors[None],
            "piece_mask": np.ones((1, len(pieces)), np.int32),
            "first": first[None, :, None],
            "mask": np.ones((1, len(words)), np.int32),
        }
        labels, halves = self._session.run(None, given)
        return labels[0], halves[0]

    def _word(self, form: str) -> tuple[tuple[int, ...], int]:
        return tuple(self._split(form)) or (self._split.unknown,), case(form)


def cut(forms: Sequence[str], space: Sequence[int]) -> list[range]:
    """Windows of at most `WINDOW` tokens: lines in a row, or a part of a line that is longer.

    A long line is cut behind the last token that may end a sentence, if there is one.
    """
    starts = [n for n, each in enumerate(space) if each == 2 or n == 0]
    lines = [range(*each) for each in zip(starts, [*starts[1:], len(forms)], strict=True)]
    found: list[range] = []
    for line in lines:
        if found and line.stop - found[-1].start <= WINDOW:
            found[-1] = range(found[-1].start, line.stop)
            continue
        while len(line) > WINDOW:
            middle = line.start + WINDOW // 2
            ends = (n for n in range(line.start + WINDOW, middle, -1) if _may_end(forms, space, n))
            end = next(ends, line.start + WINDOW)
            found.append(range(line.start, end))
            line = range(end, line.stop)
        found.append(line)
    return found


def _may_end(forms: Sequence[str], space: Sequence[int], n: int) -> bool:
    """Whether a sentence may end before token `n`."""
    return space[n] == 1 and bool(_END.fullmatch(forms[n - 1])) and not forms[n][0].islower()


@lru_cache(maxsize=1)
def network() -> Network:
    """The shipped network, loaded once."""
    return Network()
