"""Quantities: value, unit, bound, range, what is measured and for which period."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.annotate.numerals import digits
from stemma.records import Quantity
from tests.factory import doc, notes


def amounts(text: str, published: str = "") -> list[Quantity]:
    return list(notes(doc(text, published=published)).quantities)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It cost $3.5 billion.", (3.5e9, "USD", "exact"), id="dollars"),
        pytest.param("It cost €5bn.", (5e9, "EUR", "exact"), id="euros, short"),
        pytest.param("It cost US$3.2 billion.", (3.2e9, "USD", "exact"), id="US dollars"),
        pytest.param("It cost 5 billion yuan.", (5e9, "CNY", "exact"), id="a currency noun"),
        pytest.param("It cost USD 40 million.", (40e6, "USD", "exact"), id="a currency code"),
        pytest.param("It rose 7 percent.", (7, "%", "exact"), id="percent in a word"),
        pytest.param("It rose by seven per cent.", (7, "%", "exact"), id="a number in words"),
        pytest.param("It rose by over 7%.", (7, "%", "over"), id="over"),
        pytest.param("Fewer than 40 ships came.", (40, "ships", "under"), id="fewer than"),
        pytest.param("Nearly 40 ships came.", (40, "ships", "about"), id="nearly"),
        pytest.param("At least 1,200 crates fell.", (1200, "crates", "over"), id="at least"),
        pytest.param("A dozen ships came.", (12, "ships", "exact"), id="a dozen"),
        pytest.param("Hundreds of ships came.", (100, "ships", "about"), id="hundreds"),
        pytest.param("A quarter of the ships left.", (25, "%", "exact"), id="a quarter"),
        pytest.param("Half of them left.", (50, "%", "exact"), id="half"),
        pytest.param("More than half of them left.", (50, "%", "over"), id="more than half"),
        pytest.param("Most ships left.", (50, "%", "over"), id="most"),
        pytest.param("The 80-year-old pier fell.", (80, "year", "exact"), id="an age"),
        pytest.param("It took 300 tonnes of steel.", (300, "tonne", "exact"), id="tonnes"),
        pytest.param(
            "It pumps 2 million barrels per day.", (2e6, "barrel/day", "exact"), id="flow"
        ),
        pytest.param("It holds 38 cubic metres.", (38, "m3", "exact"), id="cubic metres"),
        pytest.param(
            "Two hundred and fifty guards came.", (250, "guards", "exact"), id="long in words"
        ),
    ],
)
def test_one_amount(text: str, expected: tuple[float, str, str]):
    (found,) = amounts(text)
    assert (found.value, found.unit, found.bound) == expected


def test_two_thirds():
    (found,) = amounts("Two thirds of the ships left.")
    assert found.value == pytest.approx(66.67, abs=0.01)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        pytest.param("It took 3-4 days.", (3, 4), id="a hyphen"),
        pytest.param("It took 3 to 4 million tonnes.", (3e6, 4e6), id="to, with a magnitude"),
        pytest.param("It took between 5 and 7 percent.", (5, 7), id="between"),
        pytest.param("They won 5-4.", (5, None), id="a score is no range"),
    ],
)
def test_ranges(text: str, ends: tuple[float, float | None]):
    (found,) = amounts(text)
    assert (found.value, found.upper) == ends


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It began in 2019.", id="a year"),
        pytest.param("It began on May 4, 2019.", id="a date"),
        pytest.param("It began on 4 May.", id="a day"),
        pytest.param("It was the 5th time.", id="an ordinal"),
        pytest.param("They use Pipeline 2 and Article 5.", id="numbers in names"),
        pytest.param("It began at 5:30 p.m.", id="a time of day"),
        pytest.param("One of them left.", id="a pronoun"),
        pytest.param("It was the second half and the last quarter.", id="parts of a year"),
        pytest.param("It was the most of all, at most.", id="most without a noun"),
    ],
)
def test_what_is_no_quantity(text: str):
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        pytest.param(
            "Trade reached $24 billion in 2023, up from $19 billion in 2022.",
            ["2023", "2022"],
            id="each its own year",
        ),
        pytest.param("In 2023, it rained. It cost $24.", [""], id="another sentence"),
        pytest.param("Sales fell 4% in the first quarter of 2024.", ["2024-Q1"], id="a quarter"),
        pytest.param("Trade reached $24 billion last year.", ["2023"], id="last year"),
    ],
)
def test_periods(text: str, periods: list[str]):
    assert [q.period for q in amounts(text, published="2024-06-01")] == periods


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        pytest.param("Trade between them reached $24 billion.", "trade", id="before"),
        pytest.param("They saw $24 billion in two-way trade.", "trade", id="after"),
        pytest.param("They sent 300 trucks.", "trucks", id="the counted noun"),
        pytest.param("They saw $24 billion.", "", id="nothing said"),
    ],
)
def test_what_is_measured(text: str, measured: str):
    assert amounts(text)[0].measures == measured


@given(st.integers(0, 10**12))
def test_digits_with_separators_read_back(number: int):
    assert digits(f"{number:,}") == number
