"""How much of one sentence another one holds, seen through substituted words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.collate.witness import Line
from stemma.text.vectors import Encoder
from stemma.text.words import Word

Matrix = NDArray[np.float32]

# Cosine of two words' static vectors from which one may stand for the other. Unrelated
# words lie at 0.1 to 0.3, replacements as spinning software makes them at 0.4 to 0.8.
SYNONYM = 0.45


class Lexicon:
    """Compares words: same stem, or near enough in meaning to be a substitution."""

    def __init__(self, encoder: Encoder, words: Iterable[Word]) -> None:
        content = {(word.norm, word.stem) for word in words if word.content}
        norms = sorted({norm for norm, _ in content})
        self._row = {norm: n for n, norm in enumerate(norms)}
        self._stem = {stem: n for n, stem in enumerate(sorted({stem for _, stem in content}))}
        self._vectors = encoder.encode(norms)
        self._looked_up: dict[Line, Entry] = {}

    def entry(self, line: Line) -> "Entry":
        """The content words of a sentence as arrays; looked up once."""
        if line not in self._looked_up:
            content = line.content
            self._looked_up[line] = Entry(
                self._vectors[[self._row[word.norm] for word in content]],
                np.array([self._stem[word.stem] for word in content]),
                np.array([word.proper for word in content]),
                np.array([word.information for word in content], np.float32),
            )
        return self._looked_up[line]

    def compare(self, left: Line, right: Line) -> Matrix:
        """Similarity of every two content words, 0 to 1. Shape (n_left, n_right).

        Names and numbers are equal or different, never similar.
        """
        one, two = self.entry(left), self.entry(right)
        near = one.vectors @ two.vectors.T
        near[near < SYNONYM] = 0
        near *= 0.9  # a substitution is never as good as the word itself
        near[one.proper[:, None] | two.proper] = 0
        near[one.stems[:, None] == two.stems] = 1
        return near


@dataclass(frozen=True, slots=True)
class Entry:
    """The content words of one sentence. Each array has one row a word."""

    vectors: Matrix
    stems: NDArray[np.int64]
    proper: NDArray[np.bool_]
    information: Matrix


class Detail:
    """How much each word tells between two documents: what both repeat tells little.

    A word's information times the logarithm of how few of the two documents' lines
    have it, 0 to 1. The names a story is about fade, its rare details stand out, and
    the rest of the collection has no say, so the result for two documents never
    changes when a third arrives.
    """

    def __init__(self, lexicon: Lexicon, left: Sequence[Line], right: Sequence[Line]) -> None:
        lines = [*left, *right]
        rows = [np.unique(lexicon.entry(line).stems) for line in lines]
        self._stems, counts = np.unique(np.concatenate(rows), return_counts=True)
        # Two lines, one on each side, are the fewest a shared word can stand in.
        self._rarity = np.minimum(1.0, np.log(len(lines) / counts) / np.log(len(lines) / 2))

    def __call__(self, entry: Entry) -> Matrix:
        rarity = self._rarity[np.searchsorted(self._stems, entry.stems)]
        return (entry.information * rarity + 1e-6).astype(np.float32)


def held(lexicon: Lexicon, detail: Detail, left: Line, right: Line) -> tuple[float, float]:
    """Share of each sentence's details that the other one holds, 0 to 1."""
    near = lexicon.compare(left, right)
    one, two = detail(lexicon.entry(left)), detail(lexicon.entry(right))
    return float(one @ near.max(axis=1) / one.sum()), float(two @ near.max(axis=0) / two.sum())
