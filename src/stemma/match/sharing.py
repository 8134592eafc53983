"""What every two propositions of a story have in common: amounts, times, details."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack

from stemma.match.slots import amount_shared
from stemma.match.statements import Said
from stemma.text.similarity import Detail, Entry, Lexicon, Matrix, compare
from stemma.text.vectors import Encoder
from stemma.text.words import Word

FARTHEST = 0.06
"""Share by which two figures that agree may differ if none has a bound, and some more."""
AT_ONCE = 512
"""Propositions, or words, that are compared with all others in one step."""


def amounts(said: Sequence[Said]) -> csr_matrix:
    """How much an amount that stands in both of two tells, 0 to 1. Shape (n_said, n_said)."""
    pairs = sorted(set(_near_in_value(said)))
    values = [amount_shared(said[i].quantities, said[j].quantities) for i, j in pairs]
    left, right = np.array(pairs, np.int64).reshape(-1, 2).T
    shape = (len(said), len(said))
    upper = csr_matrix((np.array(values, np.float32), (left, right)), shape=shape)
    return csr_matrix(upper + upper.T)


def _near_in_value(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Propositions i < j with figures that may agree: near each other, or one with a bound."""
    figures = [(q.value, n, q) for n, one in enumerate(said) for q in one.quantities]
    figures.sort(key=lambda figure: figure[:2])
    values = np.array([value for value, *_ in figures])
    of_unit: dict[str, list[int]] = defaultdict(list)
    for _, n, quantity in figures:
        of_unit[quantity.unit].append(n)
    for value, n, quantity in figures:
        least, most = sorted((value * (1 - FARTHEST), value * (1 + FARTHEST)))
        first = np.searchsorted(values, least)
        last = np.searchsorted(values, most, side="right")
        others = [other for _, other, _ in figures[first:last]]
        if quantity.upper is not None or quantity.bound in ("over", "under"):
            others += of_unit[quantity.unit]
        yield from ((min(n, other), max(n, other)) for other in others if other != n)


def times(said: Sequence[Said]) -> csr_matrix:
    """1 for the times that each names. Shape (n_said, n_times)."""
    return incidence([one.times for one in said])


def incidence(sets: Sequence[Iterable[str]]) -> csr_matrix:
    """1 where a set holds an element. Shape (n_sets, n_elements), the elements in order."""
    column = {each: n for n, each in enumerate(sorted({each for some in sets for each in some}))}
    cells = [(row, column[each]) for row, some in enumerate(sets) for each in sorted(some)]
    rows, columns = np.array(cells, np.int64).reshape(-1, 2).T
    ones = np.ones(len(cells), np.float32)
    return csr_matrix((ones, (rows, columns)), shape=(len(sets), max(1, len(column))))


class Details:
    """How much of what one passage tells every other one holds, seen through other words.

    The same as `text.similarity.held` for every two passages, but every two different words are
    compared only once. Memory grows with the square of the number of different words, divided
    by 300: so few of them are near each other.
    """

    def __init__(self, passages: Sequence[Sequence[Word]], encoder: Encoder) -> None:
        kinds = {(word.norm, word.proper): word for words in passages for word in words}
        column = {kind: n for n, kind in enumerate(sorted(kinds))}
        lexicon = Lexicon(encoder, kinds.values())
        entries = [lexicon.entry(words) for words in passages]
        detail = Detail(entries)
        self._words = [[column[word.norm, word.proper] for word in words] for words in passages]
        self._near = _near(lexicon.entry([kinds[kind] for kind in sorted(kinds)]))
        rows = np.repeat(np.arange(len(passages)), [len(words) for words in passages])
        shares = [weights / weights.sum() for weights in map(detail, entries)]
        cells = (np.concatenate(shares), (rows, np.concatenate(self._words)))
        self._shares = csr_matrix(cells, shape=(len(passages), len(column)))

    def held(self, left: NDArray[np.int64], right: NDArray[np.int64]) -> tuple[Matrix, Matrix]:
        """Share of the details of the left passage that the right one holds, and the reverse.

        Two arrays of shape (n_pairs,), 0 to 1.

        Args:
            left: The first passage of each pair, by its number.
            right: The second.
        """
        in_right, in_left = np.zeros(len(left), np.float32), np.zeros(len(left), np.float32)
        for first, holds in self._held_by_each():
            for mine, others, found in ((right, left, in_right), (left, right, in_left)):
                at = np.flatnonzero((mine >= first) & (mine < first + len(holds)))
                found[at] = holds[mine[at] - first, others[at]]
        return in_right, in_left

    def _held_by_each(self) -> Iterator[tuple[int, Matrix]]:
        """What some passages hold of all others: the first one's number; (n_some, n_passages)."""
        near = self._near
        for first in range(0, len(self._words), AT_ONCE):
            some = self._words[first : first + AT_ONCE]
            closest = np.zeros((len(some), near.shape[1]), np.float32)
            for row, words in zip(closest, some, strict=True):
                for word in words:
                    inside = slice(near.indptr[word], near.indptr[word + 1])
                    columns = near.indices[inside]
                    row[columns] = np.maximum(row[columns], near.data[inside])
            yield first, np.asarray(self._shares @ closest.T).T


def _near(words: Entry) -> csr_matrix:
    """Similarity of every two words, where there is any. Shape (n_words, n_words)."""
    parts = [
        csr_matrix(compare(words.part(first, first + AT_ONCE), words))
        for first in range(0, len(words.stems), AT_ONCE)
    ]
    return vstack(parts, format="csr")
