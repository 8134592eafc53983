"""Choose which sentences of two documents are worth the sentence model's time.

A look costs little and a judgement much, so sentences pass two coarse sieves first:
shared stems and static vectors, then the details that one holds of the other, seen
through substituted words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from stemma.collate.candidates import candidate_pairs
from stemma.collate.witness import Line, Witness
from stemma.text.similarity import Detail, Entry, Lexicon, Matrix, compare, held
from stemma.text.vectors import Encoder

# Of 682 parallels of the evaluation collections none is lost at either sieve, 5 would be
# at a second sieve of 0.35; without the sieves there are five times as many judgements.
LEAST_LOOK = 0.3
LEAST_SECOND_LOOK = 0.33

# A witness laid out takes about 250 kB; all of a large collection would fill the memory.
LAID_OUT = 500


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
        self._lexicon = Lexicon(encoder, (word for line in lines for word in line.content))
        self._witnesses = witnesses
        self._first = np.cumsum([0, *(len(w.lines) for w in witnesses)])
        self._vectors = encoder.encode([line.text for line in lines])
        self._stems = _stem_matrix(lines)
        self._weight = np.asarray(self._stems.multiply(self._stems).sum(axis=1)).ravel()

        # Pairs come in order of the left one, which is laid out once; the right ones vary.
        self._laid_out = lru_cache(maxsize=LAID_OUT)(self._lay_out)

    def entry(self, line: Line) -> Entry:
        """The telling words of a sentence as arrays."""
        return self._lexicon.entry(line.content)

    def pairs(self, partners: int) -> Iterator[Pair]:
        """Sentence pairs of all candidate documents, each at most once, in order.

        Args:
            partners: How many sentences of the other document each is compared with.
        """
        for i, j in candidate_pairs(self._witnesses):
            if self._witnesses[i].lines and self._witnesses[j].lines:
                yield from self._between(i, j, partners)

    def compared(self, left: Line, right: Line) -> Matrix:
        """Similarity of every two telling words of two lines, 0 to 1."""
        return compare(self.entry(left), self.entry(right))

    def _between(self, i: int, j: int, partners: int) -> Iterator[Pair]:
        mine, theirs = self._laid_out(i), self._laid_out(j)
        cosines = mine.vectors @ theirs.vectors.T
        shared = (mine.stems @ theirs.stems.T).toarray()
        shorter = np.minimum(mine.weight[:, None], theirs.weight[None, :])
        looks = 0.5 * shared / np.maximum(shorter, 1e-9) + 0.5 * cosines
        chosen = _best(looks, partners)
        if not chosen:
            return
        detail = Detail.of([(mine.entry, mine.edges), (theirs.entry, theirs.edges)])
        near = compare(mine.entry, theirs.entry)
        rows, columns = mine.edges, theirs.edges
        row_weights, column_weights = detail(mine.entry), detail(theirs.entry)
        for a, b in chosen:
            row, column = slice(rows[a], rows[a + 1]), slice(columns[b], columns[b + 1])
            share = max(held(near[row, column], row_weights[row], column_weights[column]))
            if 0.6 * share + 0.4 * cosines[a, b] >= LEAST_SECOND_LOOK:
                yield Pair(mine.lines[a], theirs.lines[b], share)

    def _lay_out(self, n: int) -> "_Sheet":
        at = slice(self._first[n], self._first[n + 1])
        lines = self._witnesses[n].lines
        return _Sheet(
            lines,
            self._vectors[at],
            self._stems[at],
            self._weight[at],
            self._lexicon.entry([word for line in lines for word in line.content]),
            np.cumsum([0, *(len(line.content) for line in lines)]),
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Sheet:
    """One witness laid out, a row a sentence."""

    lines: tuple[Line, ...]
    vectors: Matrix
    stems: sparse.csr_matrix
    weight: Matrix
    entry: Entry
    """The telling words of all its sentences."""
    edges: NDArray[np.int64]
    """Where each sentence's words begin among them, and where all end."""


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
