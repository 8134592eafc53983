"""How much of one passage another one holds, seen through substituted words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.text.vectors import Encoder
from stemma.text.words import Word

Matrix = NDArray[np.float32]

# Cosine of two words' static vectors from which one may stand for the other. Of pairs of
# random words 3 in 1,000 reach it; replacements by spinning software lie at 0.2 to 0.7.
SYNONYM = 0.35


@dataclass(frozen=True, slots=True)
class Entry:
    """The telling words of one passage. Each array has one row a word."""

    vectors: Matrix
    stems: NDArray[np.int64]
    proper: NDArray[np.bool_]
    information: Matrix

    def part(self, first: int, last: int) -> "Entry":
        """Some of the words, the first included and the last excluded."""
        at = slice(first, last)
        return Entry(self.vectors[at], self.stems[at], self.proper[at], self.information[at])


class Lexicon:
    """Compares words: same stem, or near enough in meaning to be a substitution."""

    def __init__(self, encoder: Encoder, words: Iterable[Word]) -> None:
        content = {(word.norm, word.stem) for word in words if word.content}
        norms = sorted({norm for norm, _ in content})
        self._row = {norm: n for n, norm in enumerate(norms)}
        self._stem = {stem: n for n, stem in enumerate(sorted({stem for _, stem in content}))}
        self._vectors = encoder.encode(norms)

    def entry(self, content: Sequence[Word]) -> Entry:
        """Telling words as arrays. Every word must have been given to the lexicon."""
        return Entry(
            self._vectors[[self._row[word.norm] for word in content]],
            np.array([self._stem[word.stem] for word in content], np.int64),
            np.array([word.proper for word in content], np.bool_),
            np.array([word.information for word in content], np.float32),
        )


def compare(left: Entry, right: Entry) -> Matrix:
    """Similarity of every two words, 0 to 1. Shape (n_left, n_right).

    Names and numbers are equal or different, never similar.
    """
    near: Matrix = left.vectors @ right.vectors.T
    near[near < SYNONYM] = 0
    near *= np.float32(0.9)  # a substitution is never as good as the word itself
    near[left.proper[:, None] | right.proper] = 0
    near[left.stems[:, None] == right.stems] = 1
    return near


class Detail:
    """How much each word tells within a set of passages: what all repeat tells little.

    A word's information times the logarithm of how few of the passages have it, 0 to 1.
    The names a story is about fade, its rare details stand out. Only the passages given
    have a say, so two documents compare the same whatever else the archive holds.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._learn(
            np.concatenate([entry.stems for entry in entries]),
            np.repeat(np.arange(len(entries)), [len(entry.stems) for entry in entries]),
            len(entries),
        )

    @classmethod
    def of(cls, parts: Sequence[tuple[Entry, NDArray[np.int64]]]) -> "Detail":
        """The same of passages that lie end to end, with where each begins and the last ends."""
        made = cls.__new__(cls)
        n_passages = sum(len(edges) - 1 for _, edges in parts)
        lengths = np.concatenate([np.diff(edges) for _, edges in parts])
        stems = np.concatenate([entry.stems for entry, _ in parts])
        made._learn(stems, np.repeat(np.arange(n_passages), lengths), n_passages)
        return made

    def _learn(self, stems: NDArray[np.int64], passage: NDArray[np.int64], n_passages: int) -> None:
        """In how many of the passages each stem is."""
        once = np.unique(stems * n_passages + passage) // n_passages
        self._stems, counts = np.unique(once, return_counts=True)
        # A shared word stands in two passages at least.
        full = np.log(max(n_passages / 2, 2))
        self._rarity = np.minimum(1.0, np.log(n_passages / counts) / full)

    def __call__(self, entry: Entry) -> Matrix:
        """The weight of each word of a passage. Shape (n_words,)."""
        rarity = self._rarity[np.searchsorted(self._stems, entry.stems)]
        # Never quite nothing, so that a passage of common words can still be compared.
        return np.asarray(entry.information * rarity + 1e-6, np.float32)


def held(near: Matrix, left: Matrix, right: Matrix) -> tuple[float, float]:
    """Share of the left passage's details that the right one holds, and the reverse, 0 to 1.

    Args:
        near: Similarity of every two words. Shape (n_left, n_right).
        left: Weight of each word of one passage. Shape (n_left,).
        right: The same of the other. Shape (n_right,).
    """
    in_right = float(left @ near.max(axis=1) / left.sum())
    in_left = float(right @ near.max(axis=0) / right.sum())
    return in_right, in_left
