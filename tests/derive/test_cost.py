"""What it costs to tell of a copy to someone who knows its exemplar."""

import numpy as np
import pytest

from stemma.derive.cost import Ledger
from stemma.derive.table import Row, Table

N = 24
FULL = np.ones(N, np.int32)


def ledger(natural: float = 0.5) -> Ledger:
    """Of three passages of eight words; readings from 2 on go with their neighbours so well."""
    block = np.repeat(np.arange(3, dtype=np.int32), 8)
    empty = np.zeros((1, N), np.int32)
    table = Table(("a",), empty, block, np.full(N, 0.5, np.float32), np.zeros(N, np.bool_), {})
    likely = np.full((N, 4), 0.5, np.float32)
    likely[:, 2:] = natural
    return Ledger(table, likely)


def changed(places: list[int], reading: int) -> Row:
    row = FULL.copy()
    row[places] = reading
    return row


CUT, TWO_CUTS = changed([2, 3], 0), changed([2, 5], 0)
PASSAGE_LESS = changed(list(range(8, 16)), 0)


def test_an_equal_text_costs_least():
    others = (CUT, PASSAGE_LESS, changed([4], 2))
    assert all(ledger().copy(FULL, FULL) < ledger().copy(FULL, other) for other in others)


@pytest.mark.parametrize(
    ("cheap", "dear"),
    [
        pytest.param((FULL, CUT), (CUT, FULL), id="to leave words out, not to put them in"),
        pytest.param((FULL, PASSAGE_LESS), (PASSAGE_LESS, FULL), id="to skip, not to add"),
        pytest.param((FULL, CUT), (FULL, TWO_CUTS), id="one cut, not two"),
        pytest.param((FULL, changed([4], 2)), (FULL, changed([4, 5], 2)), id="one other word"),
    ],
)
def test_what_is_cheaper(cheap: tuple[Row, Row], dear: tuple[Row, Row]):
    assert ledger().copy(*cheap) < ledger().copy(*dear)


def test_who_cuts_much_pays_less_for_each_cut():
    one = ledger().copy(FULL, changed([2], 0)) - ledger().copy(FULL, FULL)
    many = ledger().copy(FULL, changed(list(range(0, 24, 2)), 0)) - ledger().copy(FULL, FULL)
    assert many < 12 * one


def test_a_reading_that_two_have_is_paid_once_if_they_have_it_from_each_other():
    slip, slip_and_cut = changed([4, 5], 2), changed([4, 5], 2)
    slip_and_cut[[9, 10]] = 0
    book = ledger()
    chain = book.copy(FULL, slip) + book.copy(slip, slip_and_cut)
    assert chain < book.copy(FULL, slip) + book.copy(FULL, slip_and_cut)


def test_nobody_turns_nonsense_into_sense():
    slips = changed([1, 4, 9, 12], 2)
    nonsense, sense = ledger(natural=0.0), ledger(natural=0.5)
    assert nonsense.copy(slips, FULL) > sense.copy(slips, FULL)
    assert nonsense.copy(FULL, slips) == sense.copy(FULL, slips)


def test_a_text_out_of_nothing_costs_all_its_words():
    assert ledger().root(FULL) > ledger().root(CUT) > ledger().root(PASSAGE_LESS)
