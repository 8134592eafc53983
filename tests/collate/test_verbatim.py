"""Whole sentences word for word."""

import pytest

from stemma.collate import verbatim
from stemma.collate.verbatim import Sentences

LOAN = "Varnia will lend Toskar 3.2 billion marks to rebuild the coastal railway."
FLOOD = "The line was washed away in eleven places by the floods of last autumn."
GOAT = "Goat cheese won the medal of the mountain fair for the third year in a row."


def of(*documents: list[str]) -> Sentences:
    made = Sentences()
    for sentences in documents:
        made.add(sentences)
    return made


@pytest.mark.parametrize(
    ("documents", "pairs"),
    [
        pytest.param([[LOAN, FLOOD], [GOAT], [FLOOD]], [(0, 2)], id="an excerpt"),
        pytest.param([[LOAN], [LOAN, LOAN], [LOAN]], [(0, 1), (0, 2), (1, 2)], id="thrice"),
        pytest.param([[LOAN], [LOAN.replace("3.2", "3.3")]], [], id="a word changed"),
        pytest.param([["He said no."], ["He said no."]], [], id="too short to be copied"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_pairs(documents: list[list[str]], pairs: list[tuple[int, int]]):
    assert of(*documents).pairs() == pairs


def test_a_new_document_hears_of_the_earlier_ones():
    made = of([LOAN, FLOOD], [GOAT], [FLOOD])
    assert made.add([GOAT, FLOOD]) == [0, 1, 2]


def test_what_stands_under_every_article_joins_none(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(verbatim, "MOST", 3)
    assert len(of([LOAN], [LOAN], [LOAN]).pairs()) == 3
    assert of([LOAN], [LOAN], [LOAN], [LOAN], [GOAT], [GOAT]).pairs() == [(4, 5)]
