"""How near two items are is what the whole table says, though it is made in blocks."""

from datetime import date

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from stemma.group import nearness as module
from stemma.group.nearness import (
    APART,
    LEAST,
    MOST,
    NEIGHBOUR,
    STEPS,
    TOGETHER,
    WEIGHTS,
    WITHIN,
    nearness,
)
from stemma.group.telling import Told

DAY = date(2031, 5, 4).toordinal()


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def made(seed: int, n: int) -> Told:
    """Items around some subjects, some of them without names or days."""
    rng = np.random.default_rng(seed)
    subject = rng.integers(0, max(1, n // 8), n)
    parts = []
    for width, full in ((16, 1.0), (60, 0.3), (40, 0.1)):
        centres = rng.random((n, width)) ** 2
        rows = centres[subject] + 0.6 * rng.random((n, width))
        parts.append(unit(rows * (rng.random((n, width)) < full)).astype(np.float32))
    days = [frozenset((DAY + rng.integers(0, 30, rng.integers(0, 3))).tolist()) for _ in range(n)]
    return Told(parts[0], csr_matrix(parts[1]), csr_matrix(parts[2]), tuple(days))


def slow(told: Told) -> np.ndarray:
    """Nearness of all pairs as one table, the obvious way."""
    words, names = told.words.toarray(), told.names.toarray()
    parts = (told.directions, words, names)
    near = sum(w * rows @ rows.T for w, rows in zip(WEIGHTS, parts, strict=True)) / sum(WEIGHTS)
    n = len(near)
    usual = np.zeros(n)
    if n > NEIGHBOUR:
        for k in range(n):
            usual[k] = np.clip(sorted(np.delete(near[k], k))[-NEIGHBOUR], 0, MOST)
    found = np.zeros((n, n))
    for i in range(n):
        for j in range(i + 1, n):
            common = (usual[i] + usual[j]) / 2
            value = (near[i, j] - common) / (1 - common)
            gaps = [abs(a - b) for a in told.days[i] for b in told.days[j]]
            if value < LEAST:
                continue
            if gaps and min(gaps) > WITHIN:
                value = value - APART if (names[i] * names[j]).any() else 0
            elif gaps:
                value += TOGETHER
            found[i, j] = value if value >= LEAST else 0
    return found


@pytest.mark.parametrize("n", [1, 2, 40, 250])
def test_blocks_give_what_the_whole_table_gives(n: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "_BLOCK", 32)
    monkeypatch.setattr(module, "_PAIRS", 50)
    told = made(n, n)
    found, wanted = nearness(told).toarray(), slow(told) * STEPS
    # A value on the edge may fall to either side of `LEAST` in single precision.
    edges = [LEAST, LEAST - APART, LEAST + TOGETHER]
    edge = np.min([np.abs(wanted - each * STEPS) for each in edges], axis=0) < 1
    assert np.abs(np.where(edge, 0, found - wanted)).max() <= 0.6
    assert n < 40 or np.count_nonzero(found) > n


def test_a_hundred_reports_of_one_happening_stay_near():
    # As it is of real reports: a third of what each tells the others tell too.
    own = np.eye(150, dtype=np.float32) * np.sqrt(2.0)
    rows = unit(np.hstack([np.ones((150, 1)), own])).astype(np.float32)
    stems = csr_matrix(rows)
    told = Told(rows, stems, stems, (frozenset[int](),) * 150)
    assert nearness(told)[0, 1] >= 0.2 * STEPS


def alike(*days: int) -> Told:
    """Two items that tell the same of one place, or of another if a day is negative."""
    rows = unit(np.ones((2, 4))).astype(np.float32)
    stems = np.eye(2, dtype=np.float32) if min(days, default=0) < 0 else rows[:, :1] / rows[0, 0]
    dates = tuple(frozenset([DAY + abs(day)]) if day else frozenset[int]() for day in days)
    return Told(rows, csr_matrix(rows), csr_matrix(stems), dates)


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        pytest.param((1, 1), 1 + TOGETHER, id="one day"),
        pytest.param((1, 1 + WITHIN), 1 + TOGETHER, id="some days on"),
        pytest.param((1, 2 + WITHIN), 1 - APART, id="another week"),
        pytest.param((0, 9), 1.0, id="one undated"),
        pytest.param((0, 0), 1.0, id="both undated"),
        pytest.param(
            (-1, -2), 1 + TOGETHER - WEIGHTS[2] / sum(WEIGHTS), id="next day, other names"
        ),
        pytest.param((-1, -9), 0.0, id="another week, other names"),
    ],
)
def test_days_and_names_tell_happenings_apart(days: tuple[int, int], wanted: float):
    assert nearness(alike(*days))[0, 1] == pytest.approx(wanted * STEPS, abs=1)
