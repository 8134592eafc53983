"""The networks that read: one over word pieces, which all begin with, then one each over words.

Trained by `training/language`, `training/attribution` and `training/system`, where each part is
explained.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import numpy as np

from stemma.text.encoding import session, unpacked, word_vectors
from stemma.text.shapes import case
from stemma.text.trees import Floats
from stemma.text.wordpiece import MODELS, shipped

WINDOW = 120
"""Tokens that are looked at together: whole lines in a row, or a part of a long one."""
MOST_PIECES = 500
"""Pieces of a window; what is beyond them in a window of strange words is not seen."""
SIGN = 7
"""Case of the marks that frame a window."""

_END = re.compile(r"[.?!…]+|[.?!…]*[”’\"')\]]+")


class Network:
    """A graph over the words of a window, and the weights that stand behind it."""

    def __init__(self, name: str) -> None:
        with np.load(str(MODELS / f"{name}.npz")) as packed:
            self.weights = unpacked(packed)
        self._session = session(f"{name}.onnx")

    def outputs(self, forms: Sequence[str], space: Sequence[int]) -> list[Floats]:
        """What the network says of a text. Shapes (n_tokens, n_scores), one for each output.

        Args:
            forms: The tokens.
            space: What stands before each: 0 nothing, 1 white space, 2 a line break.
        """
        told = [self.window(words) for words in contexts(forms, space).values()]
        return [np.concatenate(rows) for rows in zip(*told, strict=True)]

    def window(self, words: Floats) -> list[Floats]:
        """The outputs for the tokens of a window, from their vectors in `contexts`."""
        return [rows[0] for rows in self._session.run(None, {"words": words})]


class Pieces:
    """The graph over the word pieces of a window, and what it is told of them beside."""

    def __init__(self) -> None:
        with np.load(str(MODELS / "pieces.npz")) as packed:
            weights = unpacked(packed)
        self._case, self._space = weights["case.weight"], weights["space.weight"]
        self._session = session("pieces.onnx")

    def words(self, forms: Sequence[str], space: Sequence[int]) -> Floats:
        """The vector of each token of a window. Shape (1, n_tokens, 384)."""
        split = shipped()
        words = list(map(_word, forms))
        sizes = np.fromiter((len(word) for word, _ in words), int, len(words))
        first = np.minimum(np.cumsum(sizes) - sizes + 1, MOST_PIECES)
        flat = list(chain.from_iterable(word for word, _ in words))[:MOST_PIECES]
        pieces = np.array([split.start, *flat, split.end])
        cases, spaces = np.full_like(pieces, SIGN), np.zeros_like(pieces)
        kinds = np.fromiter((kind for _, kind in words), int, len(words))
        cases[1:-1] = np.repeat(kinds, sizes)[:MOST_PIECES]
        spaces[first] = space
        vectors = word_vectors(pieces)
        vectors += self._case[cases]
        vectors += self._space[spaces]
        given = {"pieces": vectors[None], "first": first[None, :, None]}
        found: Floats = self._session.run(None, given)[0]
        return found


def contexts(forms: Sequence[str], space: Sequence[int]) -> dict[range, Floats]:
    """The windows of a text, and of each the vectors of its tokens. Shape (1, n_tokens, 384).

    Those of the last text are kept, for the next network that reads it.
    """
    return _contexts(tuple(forms), tuple(space))


@lru_cache(maxsize=1)
def _contexts(forms: tuple[str, ...], space: tuple[int, ...]) -> dict[range, Floats]:
    net = _pieces()
    # One window at a time: filling up the shorter ones of several takes longer.
    return {
        window: net.words(forms[window.start : window.stop], space[window.start : window.stop])
        for window in cut(forms, space)
    }


@lru_cache(maxsize=200_000)
def _word(form: str) -> tuple[tuple[int, ...], int]:
    """The pieces of a word, and its case."""
    return tuple(shipped()(form)) or (shipped().unknown,), case(form)


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


@lru_cache
def network(name: str) -> Network:
    """The shipped network of that name, loaded once."""
    return Network(name)


@lru_cache(maxsize=1)
def _pieces() -> Pieces:
    return Pieces()
