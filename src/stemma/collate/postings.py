"""Which passages have a key: columns that grow by one document and are searched as one."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from stemma.collate.keys import Numbers, Places

FEWEST = 4_096
"""Rows that are worth sorting into a run."""


@dataclass
class Postings:
    """Rows of key and place, in runs sorted by both, each twice as long as the next at least.

    Twelve bytes a row. A row is moved once for every doubling of the column.
    """

    _runs: list[tuple[Numbers, Places]] = field(default_factory=list)
    _new: list[tuple[Numbers, Places]] = field(default_factory=list)
    _n_new: int = 0

    def add(self, keys: Numbers, places: Places) -> None:
        """Rows of one document; its places are higher than all before."""
        self._new.append((keys, places))
        self._n_new += len(keys)
        if self._n_new >= FEWEST:
            self._settle()

    def all(self) -> tuple[Numbers, Places]:
        """All rows, sorted by key and then by place."""
        self._settle()
        while len(self._runs) > 1:
            self._merge()
        return self._runs[0] if self._runs else (np.zeros(0, np.uint64), np.zeros(0, np.int32))

    def of(self, keys: Numbers, most: int) -> tuple[NDArray[np.int64], Places]:
        """Rows of keys that have no more than `most`, as the key's place in `keys` and the place.

        Sorted by the first, and by place within it.
        """
        self._settle()
        found = [
            (column, places, np.searchsorted(column, keys, "left"),
             np.searchsorted(column, keys, "right"))
            for column, places in self._runs
        ]  # fmt: skip
        n_rows = sum((last - first for _, _, first, last in found), np.zeros(len(keys), np.int64))
        kept = np.flatnonzero(n_rows <= most)
        parts = [_rows(kept, places, first[kept], last[kept]) for _, places, first, last in found]
        at = np.concatenate([rows for rows, _ in parts] or [np.zeros(0, np.int64)])
        places = np.concatenate([rows for _, rows in parts] or [np.zeros(0, np.int32)])
        order = np.argsort(at, kind="stable")
        return at[order], places[order]

    def _settle(self) -> None:
        if self._new:
            keys = np.concatenate([rows for rows, _ in self._new])
            places = np.concatenate([rows for _, rows in self._new])
            order = np.argsort(keys, kind="stable")
            self._runs.append((keys[order], places[order]))
            self._new, self._n_new = [], 0
        while len(self._runs) > 1 and len(self._runs[-1][0]) * 2 > len(self._runs[-2][0]):
            self._merge()

    def _merge(self) -> None:
        """Make the last two runs one. Equal keys keep the order of the documents."""
        (one, ones), (two, twos) = self._runs[-2:]
        keys = np.concatenate([one, two])
        order = np.argsort(keys, kind="stable")
        self._runs[-2:] = [(keys[order], np.concatenate([ones, twos])[order])]


def _rows(
    kept: NDArray[np.int64], places: Places, first: NDArray[np.int64], last: NDArray[np.int64]
) -> tuple[NDArray[np.int64], Places]:
    """The places of each key of one run."""
    counts = last - first
    steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.repeat(kept, counts), places[np.repeat(first, counts) + steps]
