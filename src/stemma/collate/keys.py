"""What a copy of a document is known by: numbers that a copyist of some kind leaves alone.

*Wording*, by sentence: two and three telling words in a row, function words passed over. Survives
copying, editing, cutting and condensing.
*Untouched* words: two names, numbers or rare words that follow each other, with at most two such
words between them, in one sentence or the next. Survives substitution, which passes them
over and keeps the order, and holds the rare details of a condensation: a name with a
number, a date, another name.
*Words*: telling words by themselves. Survives paraphrase, if they are rare enough.

A key is 64 bits, so two different things have one key in about one of 10^19 cases.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from stemma.collate.witness import Witness

Numbers = NDArray[np.uint64]
Places = NDArray[np.int32]
Telling = tuple[int, float, bool]
"""The number of a word's stem, its information, and whether it is proper."""

TELLING = 0.6
"""Information of a word that is a key by itself."""
RARE = 0.9
"""Information of a word that few lists of synonyms hold; names and numbers are in none."""
REACH = 3
"""How far apart two untouched words may stand, counted in such words."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one document, each once in its passage."""

    wording: Numbers
    lines: Places
    """The number of the sentence of each key of `wording`, which come in that order."""
    n_lines: int
    untouched: Numbers
    words: Numbers


def keys(witness: Witness) -> Keys:
    """All keys of a document."""
    content = [word for line in witness.lines for word in line.content]
    return of_words(
        [(number(word.stem), word.information, word.proper) for word in content],
        [len(line.content) for line in witness.lines],
    )


def of_words(words: Sequence[Telling], lengths: Sequence[int]) -> Keys:
    """All keys of a document, given its telling words and how many each of its lines has."""
    line = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    stems = np.array([word[0] for word in words], np.uint64)
    information = np.array([word[1] for word in words], np.float32)
    proper = np.array([word[2] for word in words], np.bool_)
    wording, lines = _wording(stems, line)
    fixed = np.flatnonzero(proper | (information >= RARE))
    return Keys(
        wording,
        lines,
        len(lengths),
        _untouched(stems[fixed], line[fixed]),
        np.unique(stems[information >= TELLING]),
    )


def _wording(stems: Numbers, line: Places) -> tuple[Numbers, Places]:
    """Keys of two and of three words of one sentence, and its number."""
    two = joined(stems[:-1], stems[1:])
    three = joined(two[:-1], stems[2:])
    within_two, within_three = line[:-1] == line[1:], line[:-2] == line[2:]
    found = np.concatenate([two[within_two], three[within_three]])
    places = np.concatenate([line[:-1][within_two], line[:-2][within_three]])
    order = np.lexsort((found, places))
    found, places = found[order], places[order]
    new = np.ones(len(found), np.bool_)
    new[1:] = (found[1:] != found[:-1]) | (places[1:] != places[:-1])
    return found[new], places[new]


def _untouched(stems: Numbers, line: Places) -> Numbers:
    """Keys of two untouched words in order."""
    found = []
    for gap in range(1, REACH + 1):
        near = line[gap:] - line[:-gap] <= 1
        found.append(joined(stems[:-gap], stems[gap:])[near])
    return np.unique(np.concatenate(found))


def joined(first: Numbers, second: Numbers) -> Numbers:
    """One key of two in this order."""
    mixed = first * np.uint64(0x9E3779B97F4A7C15) + second
    mixed ^= mixed >> np.uint64(33)
    mixed *= np.uint64(0xFF51AFD7ED558CCD)
    mixed ^= mixed >> np.uint64(33)
    return mixed


@lru_cache(maxsize=1_000_000)
def number(stem: str) -> int:
    """The number of a stem, the same in every run and on every machine."""
    return int.from_bytes(blake2b(stem.encode(), digest_size=8).digest(), "little")
