"""A document at a glance: where its sentences stand, and the numbers they are known by.

The quick way to what `witness` and `keys` make of a document: the same keys, without a record
for every word, and with sentences cut by rule.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from stemma.collate.keys import Keys, Numbers, Places, Telling, number, of_words
from stemma.collate.witness import FEWEST_CONTENT_WORDS
from stemma.text.cutting import sentences
from stemma.text.furniture import is_furniture
from stemma.text.tokens import Spot
from stemma.text.words import read, spelt


@dataclass(frozen=True, slots=True)
class Glance:
    """One document."""

    spots: tuple[Spot, ...]
    """Start and end of each line: the sentences that a witness would have."""
    words: tuple[tuple[Telling, ...], ...]
    """The telling words of each line."""

    def keys(self) -> Keys:
        """All keys of the document."""
        return of_words([word for line in self.words for word in line], self._lengths())

    def _lengths(self) -> list[int]:
        return [len(line) for line in self.words]

    def outline(self) -> "Outline":
        """What its lines are known by."""
        found = self.keys()
        stems = np.array([word[0] for line in self.words for word in line], np.uint64)
        lines = np.repeat(np.arange(len(self.words), dtype=np.int32), self._lengths())
        keys = np.concatenate([stems, found.wording])
        lines = np.concatenate([lines, found.lines])
        order = np.argsort(keys, kind="stable")
        held = np.bincount(lines, minlength=len(self.words))
        return Outline(self.spots, np.array(self._lengths()), keys[order], lines[order], held)


@dataclass(frozen=True, slots=True)
class Outline:
    """The lines of one document by their words, and by two and three words in a row."""

    spots: tuple[Spot, ...]
    lengths: NDArray[np.int64]
    """Telling words of each line."""
    keys: Numbers
    """Sorted."""
    lines: Places
    """The number of the line of each key."""
    held: NDArray[np.int64]
    """Keys of each line."""


def glance(text: str) -> Glance:
    """Look at a document."""
    found = [(spot, _words(text[slice(*spot)])) for spot in sentences(text)]
    kept = [
        (spot, words)
        for spot, words in found
        if len(words) >= FEWEST_CONTENT_WORDS and not is_furniture(text[slice(*spot)])
    ]
    return Glance(tuple(spot for spot, _ in kept), tuple(words for _, words in kept))


def _words(sentence: str) -> tuple[Telling, ...]:
    return tuple(word for raw in spelt(sentence) if (word := _telling(raw)))


@lru_cache(maxsize=500_000)
def _telling(raw: str) -> Telling | None:
    """What is known of a word as it is written; None if every text has it."""
    _, stem, information, proper = read(raw)
    return (number(stem), information, proper) if information > 0 else None
