"""What documents share, weighed by how few others have it: an index that grows by one document.

Every key that two passages have is a *meeting*. It weighs the logarithm of how few of the
documents have the key. Keys are met rarest first, until a collection has had so many meetings a
document as it can afford: the cut-off on frequency moves with the size of the
collection instead of decaying with it (a fixed cut-off of 50 documents lost half of
the lifted sentences between 50,000 and 200,000 documents).

All of it is sorting, counting and a product of sparse matrices over columns of numbers, and
could be one statement of SQL (`tests/collate/test_index.py` has it); on one core DuckDB took
1.8 times as long as the product for the keys of 10,000 documents, and half as much memory again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from stemma.collate.keys import Keys, Numbers, Places
from stemma.collate.postings import Postings

Amounts = NDArray[np.float64]
Documents = NDArray[np.integer]

WORDING, UNTOUCHED, WORDS = "wording", "untouched", "words"

AFFORDED = {WORDING: 1_000, UNTOUCHED: 500, WORDS: 500}
"""Meetings that a collection may have for each of its documents, by kind of key."""

ANY = 2**31
"""A frequency that no key has."""

BLOCK = 1_000
"""Documents that are compared with all others at a time, which bounds the memory."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What pairs of documents share. Columns of one length, ordered by `left`, then `right`."""

    left: Documents
    """Numbers of documents, smaller than their partners'."""
    right: Documents
    wording: Amounts
    """Keys that two sentences share, times their share of the keys of the poorer sentence,
    added up; a frequent key counts for less than one."""
    wording_share: Amounts
    """The same as a share of all keys of the poorer document, 0 to 1."""
    untouched: Amounts
    """Share of the pairs of untouched words of the poorer document, 0 to 1."""
    words: Amounts
    """Share of the telling words of the poorer document, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Least:
    """What is worth telling: pairs that reach one of these. The rest counts as nothing."""

    wording: float
    wording_share: float
    untouched: float
    words: float


class Index:
    """The keys of documents, numbered from 0 as they are added."""

    def __init__(self, documents: Iterable[Keys] = ()) -> None:
        self._postings = {kind: Postings() for kind in AFFORDED}
        self._lines = _Column(np.int32)
        """The document of each sentence."""
        self._held = _Column(np.int32)
        """The number of keys of each sentence."""
        self._sizes = {kind: _Column(np.int64) for kind in AFFORDED}
        """The number of keys of each document."""
        self._limits: tuple[int, dict[str, int]] = 0, {}
        for found in documents:
            self.add(found)

    def __len__(self) -> int:
        return len(self._sizes[WORDS])

    def add(self, found: Keys) -> int:
        """Take up one document; its number."""
        n = len(self)
        columns = _columns(found)
        self._postings[WORDING].add(found.wording, found.lines + np.int32(len(self._lines)))
        for kind in (UNTOUCHED, WORDS):
            self._postings[kind].add(columns[kind], np.full(len(columns[kind]), n, np.int32))
        self._lines.extend(np.full(found.n_lines, n, np.int32))
        self._held.extend(np.bincount(found.lines, minlength=found.n_lines))
        for kind, column in columns.items():
            self._sizes[kind].extend(np.array([len(column)]))
        return n

    def shared(self, least: Least) -> Iterator[Shared]:
        """What every two documents share, in blocks of the smaller number."""
        limits = self._most()
        tables = {kind: self._table(kind, limits[kind]) for kind in AFFORDED}
        across = {kind: table.T.tocsr() for kind, table in tables.items()}
        sizes = {kind: column.all() for kind, column in self._sizes.items()}
        for start in range(0, len(self), BLOCK):
            end = min(start + BLOCK, len(self))
            parts = {
                UNTOUCHED: _product(tables[UNTOUCHED], across[UNTOUCHED], start, end),
                WORDS: _product(tables[WORDS], across[WORDS], start, end),
                WORDING: self._sentences(tables[WORDING], across[WORDING], start, end),
            }
            yield _joined(parts, sizes, least)

    def with_all(self, found: Keys, least: Least) -> Shared:
        """What a document shares with each of those in the index, as if added to them last.

        Only which keys are too frequent is what it was before.
        """
        n = len(self)
        limits, columns = self._most(), _columns(found)
        parts: dict[str, Part] = {}
        for kind, column in columns.items():
            # A key may stand in several sentences of one document, hence the margin.
            most = limits[kind] * (4 if kind == WORDING else 1)
            at, places = self._postings[kind].of(column, most)
            partner: Documents = self._documents(kind)[places]
            new = np.ones(len(at), np.bool_)
            new[1:] = (at[1:] != at[:-1]) | (partner[1:] != partner[:-1])
            spread = 1 + np.bincount(at, new, len(column)).astype(np.int64)
            rare = spread[at] <= limits[kind]
            at, places, partner = at[rare], places[rare], partner[rare]
            worth = _worth(spread, n + 1)[at]
            if kind == WORDING:
                mine, theirs, worth = _added(found.lines[at], places, worth)
                held = np.bincount(found.lines, minlength=found.n_lines)
                worth *= worth / np.minimum(held[mine], self._held.all()[theirs])
                partner = self._lines.all()[theirs]
            _, partner, worth = _added(np.zeros_like(partner), partner, worth)
            parts[kind] = partner, np.full(len(partner), n), worth
        sizes = {
            kind: np.append(self._sizes[kind].all(), len(column))
            for kind, column in columns.items()
        }
        return _joined(parts, sizes, least)

    def _sentences(
        self, table: sparse.csr_matrix, across: sparse.csr_matrix, start: int, end: int
    ) -> "Part":
        """The worth of shared wording, by the share of each sentence that it is."""
        lines, held = self._lines.all(), self._held.all()
        first, last = np.searchsorted(lines, [start, end])
        rows, columns, worth = _product(table, across, int(first), int(last), lines)
        worth *= worth / np.minimum(held[rows], held[columns])
        shape = end - start, len(self)
        summed = sparse.coo_matrix((worth, (lines[rows] - start, lines[columns])), shape=shape)
        whole = summed.tocsr().tocoo()
        return whole.row + start, whole.col, whole.data

    def _table(self, kind: str, most: int) -> sparse.csr_matrix:
        """One row a passage, one column a key, the root of its worth as value."""
        number, places, spread = self._grouped(kind)
        kept = (spread >= 2) & (spread <= most)
        column = np.cumsum(kept) - 1
        rows = kept[number]
        worth = np.sqrt(_worth(spread, len(self)))[number[rows]].astype(np.float32)
        shape = len(self._documents(kind)), int(kept.sum())
        return sparse.csr_matrix((worth, (places[rows], column[number[rows]])), shape=shape)

    def _grouped(self, kind: str) -> tuple[Documents, Places, Documents]:
        """Number of its key and place of each row; in how many documents each key is."""
        keys, places = self._postings[kind].all()
        new = np.ones(len(keys), np.bool_)
        new[1:] = keys[1:] != keys[:-1]
        number = np.cumsum(new) - 1
        partner = self._documents(kind)[places]
        new[1:] |= partner[1:] != partner[:-1]
        return number, places, np.bincount(number, new).astype(np.int64)

    def _documents(self, kind: str) -> NDArray[np.int64]:
        """The document of each passage."""
        return self._lines.all() if kind == WORDING else np.arange(len(self))

    def _most(self) -> dict[str, int]:
        """In how many documents a key may be, by kind. Found anew when a tenth is added."""
        if not self._limits[1] or len(self) > 1.1 * self._limits[0]:
            self._limits = (
                len(self),
                {
                    kind: affordable(self._grouped(kind)[2], afforded * len(self))
                    for kind, afforded in AFFORDED.items()
                },
            )
        return self._limits[1]


def affordable(spread: Documents, meetings: int) -> int:
    """The frequency up to which all keys together cause no more than so many meetings."""
    counts = np.bincount(spread, minlength=2)
    each = np.arange(len(counts))
    spent = np.cumsum(counts * each * (each - 1) // 2)
    most = int(np.searchsorted(spent, meetings, "right")) - 1
    return most if most + 1 < len(counts) else ANY


def _worth(spread: Documents, n_documents: int) -> Amounts:
    """1 for a key of two documents, less for a frequent one, little for one that all have."""
    worth: Amounts = np.log1p(n_documents / np.maximum(spread, 1)) / np.log1p(n_documents / 2)
    return worth


def _columns(found: Keys) -> dict[str, Numbers]:
    return {WORDING: found.wording, UNTOUCHED: found.untouched, WORDS: found.words}


Part = tuple[Documents, Documents, Amounts]
"""Smaller number, larger number, worth."""


def _product(
    table: sparse.csr_matrix,
    across: sparse.csr_matrix,
    start: int,
    end: int,
    document: Documents | None = None,
) -> Part:
    """What the rows from `start` to `end` share with later ones of another document."""
    product = table[start:end] @ across
    rows = np.repeat(np.arange(start, end), np.diff(product.indptr))
    columns = product.indices
    of = np.arange(table.shape[0]) if document is None else document
    later = of[rows] < of[columns]
    return rows[later], columns[later], product.data[later].astype(np.float64)


def _added(left: Documents, right: Documents, worth: Amounts) -> Part:
    """Each pair once, in order, with the sum of what it is worth."""
    order = np.lexsort((right, left))
    left, right, worth = left[order], right[order], worth[order]
    new = np.ones(len(left), np.bool_)
    new[1:] = (left[1:] != left[:-1]) | (right[1:] != right[:-1])
    first = np.flatnonzero(new)
    return left[first], right[first], np.add.reduceat(worth, first) if len(first) else worth


def _joined(parts: Mapping[str, Part], sizes: Mapping[str, Documents], least: Least) -> Shared:
    """The kinds side by side, where one of them is worth telling."""
    n = len(sizes[WORDS])
    columns = {}
    for kind, (left, right, worth) in parts.items():
        share = worth / np.maximum(np.minimum(sizes[kind][left], sizes[kind][right]), 1)
        told = share >= getattr(least, "wording_share" if kind == WORDING else kind)
        if kind == WORDING:
            told |= worth >= least.wording
        columns[kind] = left[told].astype(np.int64) * n + right[told], worth[told], share[told]
    codes = np.unique(np.concatenate([code for code, _, _ in columns.values()]))

    def spread(code: Documents, amount: Amounts) -> Amounts:
        column = np.zeros(len(codes))
        column[np.searchsorted(codes, code)] = amount
        return column

    code, worth, share = columns[WORDING]
    return Shared(
        codes // n,
        codes % n,
        spread(code, worth),
        spread(code, share),
        spread(columns[UNTOUCHED][0], columns[UNTOUCHED][2]),
        spread(columns[WORDS][0], columns[WORDS][2]),
    )


class _Column:
    """Numbers that grow at the end."""

    def __init__(self, dtype: type) -> None:
        self._parts: list[NDArray[np.int64]] = [np.zeros(0, dtype)]
        self._dtype = dtype
        self._n = 0

    def __len__(self) -> int:
        return self._n

    def extend(self, values: NDArray[np.int64]) -> None:
        """Put values behind the last."""
        self._parts.append(values.astype(self._dtype))
        self._n += len(values)

    def all(self) -> NDArray[np.int64]:
        """All of them, as numbers of 64 bits."""
        if len(self._parts) > 1:
            self._parts = [np.concatenate(self._parts)]
        return self._parts[0]
