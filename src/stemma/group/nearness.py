"""How near items are in what they tell, for those pairs of them that are near at all."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from stemma.group.telling import Told

STEPS = 10_000
"""Nearness is counted in whole steps, so that its sums do not depend on their order."""
# What of nearness each comparison makes up: of directions, words, and names. Chosen as all that
# follows on the sets of real stories for choosing, each alone and all with 700 bulletins in one
# archive: without names F1 is 0.02 lower.
WEIGHTS = (1.0, 1.5, 1.0)
# Many are near to an item because they are of its genre, its country's politics, its war. What
# it has in common with its hundredth neighbour tells no happening; where there are fewer items,
# nothing is known of that. In the archive of all sets, F1 is 0.03 higher for it, and 18 bulletins
# at most are one story, before 300. With the fiftieth or two hundredth neighbour it is alike.
NEIGHBOUR = 100
# And at most so much of it is taken off: a hundred neighbours as near as reports of one happening
# are, mostly 0.3 to 0.5, tell of one. In the archive of all sets F1 is alike with any more.
MOST = 0.15
# Days within which two reports of one happening name one each. What it adds to their nearness if
# they do, and what it takes off if both name days and none are so near each other. Not more, for a
# time of publication may be that of a crawl: 15 of the 36 happenings of giveme5w1h seem to have
# lasted for weeks. With 0.05 both ways F1 is 0.02 higher on shootings and 0.03 lower there.
WITHIN = 3
TOGETHER = 0.02
APART = 0.03
# Pairs that are less near count as not near at all: any value from 0 to 0.1 does.
LEAST = 0.05
_BLOCK = 512
# A stem that more than one of so many items have is compared in full rows.
_COMMON = 20
_PAIRS = 100_000

Numbers = NDArray[np.int64]
Values = NDArray[np.float32]


def nearness(told: Told) -> csr_matrix:
    """How near two items are, in `STEPS`, if at least `LEAST`. Shape (n_items, n_items), upper.

    The weighted mean of three cosines, less what the two have in common with their hundredth
    neighbours: 1 for the same text, 0 if many others are as near. If both name days, of which two
    are within a few days of each other, they are a little nearer; if none are, they are less
    near, and not at all without a name in common. Where one names no day, nothing is changed.

    All pairs are looked at, in blocks of rows: time grows with the square of the number of
    items, memory with the number of near pairs.
    """
    rows, columns, near = _alike(told)
    dated = np.array([bool(days) for days in told.days])
    both = np.flatnonzero(dated[rows] & dated[columns])
    days, around = _calendar(told.days, 0), _calendar(told.days, WITHIN)
    meet = _meet(days, around, rows[both], columns[both])
    near[both[meet]] += TOGETHER
    far = both[~meet]
    near[far] -= APART
    near[far[~_meet(told.names, told.names, rows[far], columns[far])]] = 0
    kept = near >= LEAST
    steps = np.rint(near[kept] * STEPS).astype(np.int64)
    n = len(told.days)
    return csr_matrix((steps, (rows[kept], columns[kept])), shape=(n, n))


def _alike(told: Told) -> tuple[Numbers, Numbers, Values]:
    """Items, other items behind them, and how alike the two are, where it is at least `LEAST`."""
    n = len(told.days)
    dense, sparse = _rows(told)
    usual = np.zeros(n, np.float32)
    found = []
    for first in range(0, n, _BLOCK):
        here = np.arange(first, min(first + _BLOCK, n))
        near = dense[here] @ dense.T + (sparse[here] @ sparse.T).toarray()
        near[here - first, here] = -1
        if n > NEIGHBOUR:
            usual[here] = -np.partition(-near, NEIGHBOUR - 1, axis=1)[:, NEIGHBOUR - 1]
            usual[here] = np.clip(usual[here], 0, MOST)
        # The half of what is taken off that is known already; the rest makes it less yet.
        half = usual[here, None] / 2
        enough = (near - half >= LEAST * (1 - half) - 1e-6) & (np.arange(n) > here[:, None])
        rows, columns = np.nonzero(enough)
        found.append((here[rows], columns, near[rows, columns]))
    rows, columns, near = (np.concatenate(each) for each in zip(*found, strict=True))
    common = (usual[rows] + usual[columns]) / 2
    alike = np.asarray((near - common) / (1 - common), np.float32)
    kept = alike >= LEAST
    return rows[kept], columns[kept], alike[kept]


def _rows(told: Told) -> tuple[Values, csr_matrix]:
    """Rows in two parts, whose products add up to the weighted mean of the cosines."""
    shares = np.sqrt(np.array(WEIGHTS) / sum(WEIGHTS)).astype(np.float32)
    stems = hstack([told.words * shares[1], told.names * shares[2]], format="csc")
    common = np.diff(stems.indptr) > len(told.days) / _COMMON
    dense = np.hstack([told.directions * shares[0], stems[:, common].toarray()])
    return dense.astype(np.float32), csr_matrix(stems[:, ~common])


def _calendar(items: Sequence[frozenset[int]], within: int) -> csr_matrix:
    """The days that are so near to one that an item names. Shape (n_items, n_days)."""
    cells = {
        (row, day + n + WITHIN)
        for row, days in enumerate(items)
        for day in days
        for n in range(-within, within + 1)
    }
    rows, columns = np.array(sorted(cells), np.int64).reshape(-1, 2).T
    shape = (len(items), date.max.toordinal() + WITHIN + 1)
    return csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape)


def _meet(
    left: csr_matrix, right: csr_matrix, rows: Numbers, columns: Numbers
) -> NDArray[np.bool_]:
    """Whether the two rows of each pair have a column in common."""
    found = np.zeros(len(rows), np.bool_)
    for first in range(0, len(rows), _PAIRS):
        part = slice(first, first + _PAIRS)
        both = left[rows[part]].multiply(right[columns[part]])
        found[part] = np.asarray(both.sum(axis=1)).ravel() > 0
    return found
