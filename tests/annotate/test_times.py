"""Time expressions with their calendar values."""

import pytest

from stemma.annotate.times import times
from tests.factory import doc, lines


def values(text: str, published: str = "") -> list[tuple[str, str]]:
    document = doc(text, published=published)
    return [(t.span.of(document), t.value) for t in times(document, lines(document))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("It began on May 17, 2021.", "2021-05-17", id="month first"),
        pytest.param("It began on 17 May 2021.", "2021-05-17", id="day first"),
        pytest.param("It began in May 2021.", "2021-05", id="a month of a year"),
        pytest.param("It began in 2021.", "2021", id="a year"),
        pytest.param("It began in the 1990s.", "199", id="a decade"),
        pytest.param("It began in the second quarter of 2021.", "2021-Q2", id="a quarter"),
        pytest.param("It began on Friday.", "XXXX-WXX-5", id="a weekday stays open"),
        pytest.param("It began in May.", "XXXX-05", id="a month stays open"),
        pytest.param("It began on May 17.", "XXXX-05-17", id="a day stays open"),
    ],
)
def test_values_without_a_publication_date(text: str, value: str):
    assert [v for _, v in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("It began on Friday.", "2024-03-15", id="the Friday before"),
        pytest.param("It began on Wednesday.", "2024-03-20", id="the day itself"),
        pytest.param("It began yesterday.", "2024-03-19", id="yesterday"),
        pytest.param("It began last year.", "2023", id="last year"),
        pytest.param("It began in December.", "2023-12", id="the nearest December"),
        pytest.param("It began on May 2.", "2024-05-02", id="a day of this year"),
    ],
)
def test_values_against_the_publication_date(text: str, value: str):
    assert [v for _, v in values(text, published="2024-03-20T08:00:00Z")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They may leave and march on.", id="verbs that look like months"),
        pytest.param("It cost 2,021 crowns and rose 1900%.", id="numbers that look like years"),
        pytest.param("It began on February 31.", id="no such day"),
        pytest.param("It began last year.", id="nothing to reckon from"),
    ],
)
def test_what_is_no_time(text: str):
    assert values(text) == []


def test_a_stretch_has_one_value():
    assert values("From May 17, 2021 to Friday.") == [
        ("May 17, 2021", "2021-05-17"),
        ("Friday", "XXXX-WXX-5"),
    ]
