"""Columns that grow."""

import random
from collections import Counter

import numpy as np
import pytest

from stemma.collate import postings
from stemma.collate.postings import Postings

Row = tuple[int, int]


def filled(rows: list[list[int]]) -> Postings:
    made = Postings()
    for place, keys in enumerate(rows):
        made.add(np.array(keys, np.uint64), np.full(len(keys), place, np.int32))
    return made


@pytest.mark.parametrize("fewest", [1, 7, 1_000])
def test_all_rows_are_there_in_order(fewest: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(postings, "FEWEST", fewest)
    rng = random.Random(fewest)
    rows = [sorted(rng.sample(range(30), 5)) for _ in range(50)]
    keys, places = filled(rows).all()
    wanted = sorted((key, place) for place, found in enumerate(rows) for key in found)
    assert list(zip(keys.tolist(), places.tolist(), strict=True)) == wanted


@pytest.mark.parametrize("fewest", [1, 7, 1_000])
@pytest.mark.parametrize("most", [4, 8, 100])
def test_rows_of_some_keys(fewest: int, most: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(postings, "FEWEST", fewest)
    rng = random.Random(most)
    rows = [sorted(rng.sample(range(30), 5)) for _ in range(40)]
    asked = [3, 29, 17, 99]
    at, places = filled(rows).of(np.array(asked, np.uint64), most)
    counts = Counter(key for found in rows for key in found)
    wanted = [
        (n, place)
        for n, key in enumerate(asked)
        for place, found in enumerate(rows)
        if key in found and counts[key] <= most
    ]
    assert list(zip(at.tolist(), places.tolist(), strict=True)) == wanted


def test_there_are_few_runs(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(postings, "FEWEST", 1)
    made = filled([[n] for n in range(1_000)])
    assert len(made._runs) <= 11


def test_nothing_is_found_in_nothing():
    at, places = Postings().of(np.array([1], np.uint64), 5)
    assert len(at) == len(places) == 0
