"""Choose which sentences of two documents are worth the sentence model's time.

A look costs little and a judgement much, so sentences pass two coarse sieves first:
shared stems and static vectors, then the details that one holds of the other, seen
through substituted words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from stemma.collate.candidates import candidate_pairs
from stemma.collate.witness import Line, Witness
from stemma.text.similarity import Detail, Entry, Lexicon, Matrix, compare, held, joined
from stemma.text.vectors import Encoder

# Of 682 parallels of the evaluation collections none is lost at either sieve, 5 would be
# at a second sieve of 0.35; without the sieves there are five times as many judgements.
LEAST_LOOK = 0.3
LEAST_SECOND_LOOK = 0.33


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two sentences that may say the same."""

    left: Line
    right: Line
    held: float
    """Share of the details of one that the other holds, 0 to 1."""


class Sheets:
    """The witnesses laid out for quick comparison."""

    def __init__(self, witnesses: Sequence[Witness], encoder: Encoder) -> None:
        lines = [line for w in witnesses for line in w.lines]
        lexicon = Lexicon(encoder, (word for line in lines for word in line.content))
        self.entries = {line: lexicon.entry(line.content) for line in lines}
        self._witnesses = witnesses
        self._first = np.cumsum([0, *(len(w.lines) for w in witnesses)])
        self._vectors = encoder.encode([line.text for line in lines])
        self._stems = _stem_matrix(lines)
        self._weight = np.asarray(self._stems.multiply(self._stems).sum(axis=1)).ravel()

    def pairs(self, partners: int) -> Iterator[Pair]:
        """Sentence pairs of all candidate documents, each at most once, in order.

        Args:
            partners: How many sentences of the other document each is compared with.
        """
        for i, j in candidate_pairs(self._witnesses):
            if self._witnesses[i].lines and self._witnesses[j].lines:
                yield from self._between(i, j, partners)

    def _between(self, i: int, j: int, partners: int) -> Iterator[Pair]:
        one = slice(self._first[i], self._first[i + 1])
        two = slice(self._first[j], self._first[j + 1])
        cosines = self._vectors[one] @ self._vectors[two].T
        shared = (self._stems[one] @ self._stems[two].T).toarray()
        shorter = np.minimum(self._weight[one][:, None], self._weight[two][None, :])
        looks = 0.5 * shared / np.maximum(shorter, 1e-9) + 0.5 * cosines
        chosen = _best(looks, partners)
        if not chosen:
            return
        left, right = self._witnesses[i].lines, self._witnesses[j].lines
        mine, theirs = [self.entries[x] for x in left], [self.entries[x] for x in right]
        detail = Detail([*mine, *theirs])
        near = compare(joined(mine), joined(theirs))
        rows, columns = _edges(mine), _edges(theirs)
        weights = [detail(entry) for entry in mine], [detail(entry) for entry in theirs]
        for a, b in chosen:
            part = near[rows[a] : rows[a + 1], columns[b] : columns[b + 1]]
            share = max(held(part, weights[0][a], weights[1][b]))
            if 0.6 * share + 0.4 * cosines[a, b] >= LEAST_SECOND_LOOK:
                yield Pair(left[a], right[b], share)


def _edges(entries: Sequence[Entry]) -> NDArray[np.int64]:
    """Where each line's words begin among those of its document, and where all end."""
    return np.cumsum([0, *(len(entry.stems) for entry in entries)])


def _best(looks: Matrix, partners: int) -> list[tuple[int, int]]:
    """The best partners of each row and each column, as (row, column)."""
    n, m = looks.shape
    by_row = np.argsort(-looks, axis=1, kind="stable")[:, :partners]
    by_column = np.argsort(-looks, axis=0, kind="stable")[:partners]
    chosen = np.zeros((n, m), bool)
    np.put_along_axis(chosen, by_row, True, axis=1)
    np.put_along_axis(chosen, by_column, True, axis=0)
    return [(int(a), int(b)) for a, b in np.argwhere(chosen & (looks >= LEAST_LOOK))]


def _stem_matrix(lines: Sequence[Line]) -> sparse.csr_matrix:
    """One row a sentence, one column a stem, the root of its information as value."""
    column: dict[str, int] = {}
    rows, columns, values = [], [], []
    for n, line in enumerate(lines):
        for stem, information in {w.stem: w.information for w in line.content}.items():
            rows.append(n)
            columns.append(column.setdefault(stem, len(column)))
            values.append(np.sqrt(information))
    shape = (len(lines), max(1, len(column)))
    return sparse.csr_matrix((values, (rows, columns)), shape=shape, dtype=np.float32)
