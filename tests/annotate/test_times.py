"""Time expressions with their calendar values."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.annotate.times import times
from stemma.records import Sentence, Span
from tests.factory import doc, lines

PUBLISHED = "2024-03-20T08:00:00Z"
"""A Wednesday."""


def values(text: str, published: str = "") -> list[tuple[str, str]]:
    document = doc(text, published=published)
    return [(t.span.of(document), t.value) for t in times(document, lines(document))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("It began on May 17, 2021.", "2021-05-17", id="month first"),
        pytest.param("It began on 17 May 2021.", "2021-05-17", id="day first"),
        pytest.param("It began on the 17th of May, 2021.", "2021-05-17", id="with of"),
        pytest.param("It began on Monday, Sept. 6, 2021.", "2021-09-06", id="with its weekday"),
        pytest.param("It began on 2021-05-17.", "2021-05-17", id="ISO 8601"),
        pytest.param("It began on 05/17/2021.", "2021-05-17", id="slashes, month first"),
        pytest.param("It began on 17/05/2021.", "2021-05-17", id="slashes, day first"),
        pytest.param("It began on 5.6.2021.", "2021-06-05", id="stops, day first"),
        pytest.param("It began in May 2021.", "2021-05", id="a month of a year"),
        pytest.param("It began in 2021.", "2021", id="a year"),
        pytest.param("It began in nineteen ninety-six.", "1996", id="a year in words"),
        pytest.param("It began in the 1990s.", "199", id="a decade"),
        pytest.param("It began in the late eighties.", "198", id="a decade in words"),
        pytest.param("It began in the 19th century.", "18", id="a century"),
        pytest.param("It began in the second quarter of 2021.", "2021-Q2", id="a quarter"),
        pytest.param("It began in Q2 2021.", "2021-Q2", id="a quarter in short"),
        pytest.param("It began in the first half of 2021.", "2021-H1", id="a half"),
        pytest.param("It began in the summer of 2021.", "2021-SU", id="a season"),
        pytest.param("It began in the first week of 2021.", "2021-W01", id="a week of a year"),
        pytest.param("It began on the first Monday of May 2021.", "2021-05-03", id="an n-th day"),
        pytest.param("It began on Christmas Eve 2021.", "2021-12-24", id="a fixed feast"),
        pytest.param("It began on Good Friday 2021.", "2021-04-02", id="a feast by Easter"),
        pytest.param("It began on Thanksgiving 2021.", "2021-11-25", id="a feast by weekday"),
        pytest.param("It began on Friday.", "XXXX-WXX-5", id="a weekday stays open"),
        pytest.param("It began in May.", "XXXX-05", id="a month stays open"),
        pytest.param("It began on May 17.", "XXXX-05-17", id="a day stays open"),
        pytest.param("It began at 10.30 a.m. today.", "XXXX-XX-XXT10:30", id="a clock stays open"),
    ],
)
def test_values_without_a_publication_date(text: str, value: str):
    assert [v for _, v in values(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("It began on Friday.", "2024-03-15", id="the Friday before"),
        pytest.param("It will begin on Friday.", "2024-03-22", id="the Friday ahead"),
        pytest.param("It began on Wednesday.", "2024-03-20", id="the day itself"),
        pytest.param("It began last Friday.", "2024-03-15", id="last Friday"),
        pytest.param("It ends next Friday.", "2024-03-29", id="next Friday"),
        pytest.param("It began on Friday of last week.", "2024-03-15", id="of last week"),
        pytest.param("It began yesterday.", "2024-03-19", id="yesterday"),
        pytest.param("It ends the day after tomorrow.", "2024-03-22", id="after tomorrow"),
        pytest.param("It began last week.", "2024-W11", id="last week"),
        pytest.param("It began last month.", "2024-02", id="last month"),
        pytest.param("It began last year.", "2023", id="last year"),
        pytest.param("It began earlier this year.", "2024", id="this year"),
        pytest.param("It began in December.", "2023-12", id="the December before"),
        pytest.param("It will begin in December.", "2024-12", id="the December ahead"),
        pytest.param("It began last May.", "2023-05", id="last May"),
        pytest.param("It began on May 2.", "2024-05-02", id="a day of this year"),
        pytest.param("It began on Nov. 2.", "2023-11-02", id="a day of last year"),
        pytest.param("It began two days ago.", "2024-03-18", id="days ago"),
        pytest.param("It began three months ago.", "2023-12", id="months ago, no day"),
        pytest.param("It began a decade ago.", "2014", id="a decade ago"),
        pytest.param("It will end in two weeks.", "2024-W14", id="in two weeks"),
        pytest.param("It fell in the fourth quarter.", "2023-Q4", id="the quarter before"),
        pytest.param("It began yesterday evening.", "2024-03-19TEV", id="a part of a day"),
        pytest.param("It began at 6 p.m. on Friday.", "2024-03-15T18:00", id="clock, day behind"),
        pytest.param("It began Friday at 10:35 a.m.", "2024-03-15T10:35", id="clock, day before"),
        pytest.param("It began last summer.", "2023-SU", id="last summer"),
        pytest.param("It began on Christmas Day.", "2023-12-25", id="the feast before"),
    ],
)
def test_values_against_the_publication_date(text: str, value: str):
    assert [v for _, v in values(text, published=PUBLISHED)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It took three months.", ("three months", "P3M"), id="months"),
        pytest.param("It took 2 1/2 years.", ("2 1/2 years", "P2Y6M"), id="a fraction"),
        pytest.param("It took an hour and a half.", ("an hour and a half", "PT1H30M"), id="half"),
        pytest.param("It took half an hour.", ("half an hour", "PT30M"), id="half an hour"),
        pytest.param("It took 3 hours 20 minutes.", ("3 hours 20 minutes", "PT3H20M"), id="sum"),
        pytest.param("It was a five-year plan.", ("a five-year", "P5Y"), id="an adjective"),
        pytest.param("It took two decades.", ("two decades", "P20Y"), id="decades"),
        pytest.param("It took several weeks.", ("several weeks", "PXW"), id="nobody counted"),
        pytest.param("It grew over the past two days.", ("the past two days", "P2D"), id="past"),
        pytest.param("They meet daily.", ("daily", "P1D"), id="daily"),
        pytest.param("They meet every two weeks.", ("every two weeks", "P2W"), id="every two"),
        pytest.param("They meet every Friday.", ("every Friday", "XXXX-WXX-5"), id="every Friday"),
        pytest.param("They meet on Sundays.", ("on Sundays", "XXXX-WXX-7"), id="Sundays"),
        pytest.param("They know now.", ("now", "PRESENT_REF"), id="now"),
    ],
)  # fmt: skip
def test_durations_sets_and_references(text: str, expected: tuple[str, str]):
    assert values(text, published=PUBLISHED) == [expected]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "It ran from 4 to 22 January 2017.",
            ["2017-01-04", "2017-01-22"],
            id="month at the end",
        ),
        pytest.param("It ran May 4-6, 2021.", ["2021-05-04", "2021-05-06"], id="month before"),
        pytest.param("May 4 to 6, 2021.", ["2021-05-04", "2021-05-06"], id="month first of all"),
        pytest.param("It ran 1987-1990.", ["1987", "1990"], id="years"),
        pytest.param(
            "It cost 5 in 2021. It will open before the end of the year.", ["2021", "2024"],
            id="the end of the year under way"),
        pytest.param(
            "It cost 5 in 2021. It had grown by the end of the year.", ["2021", "2021"],
            id="the end of the year that was named"),
        pytest.param("It fell in the year to March 2023.", ["2023-03"], id="a year to a month"),
        pytest.param("It fell in the year to the end of June 2022.", ["2022-06"], id="its end"),
        pytest.param("It ran from November to February.", ["2023-11", "2024-02"], id="winter"),
        pytest.param("It will run Monday to Sunday.", ["2024-03-25", "2024-03-31"], id="weekdays"),
    ],
)  # fmt: skip
def test_both_ends_of_a_range_are_marked(text: str, found: list[str]):
    assert [v for _, v in values(text, published=PUBLISHED)] == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They may leave and march on.", id="verbs that look like months"),
        pytest.param("He sat in the sun, and April smiled.", id="words that look like dates"),
        pytest.param("It cost 2,021 crowns and rose 1900%.", id="numbers that look like years"),
        pytest.param("They sent 2000 soldiers of $1999.", id="counts that look like years"),
        pytest.param("It began on February 31.", id="no such day"),
        pytest.param("It began last year.", id="nothing to reckon from"),
        pytest.param("The 52-year-old is 52 years old.", id="ages"),
        pytest.param("About three-quarters of them left.", id="shares"),
        pytest.param("The second half of them left 2/3.", id="fractions"),
    ],
)
def test_what_is_no_time(text: str):
    assert values(text) == []


def test_a_stretch_has_one_value():
    assert values("From May 17, 2021 to Friday.") == [
        ("May 17, 2021", "2021-05-17"),
        ("Friday", "XXXX-WXX-5"),
    ]


def test_the_longest_expression_wins():
    text = "It fell in the third quarter of last year."
    assert values(text, PUBLISHED) == [("the third quarter of last year", "2023-Q3")]


def test_a_day_keeps_the_year_that_was_named_with_it():
    text = "The bombs went off on Aug. 7, 2019. Of Aug. 7 and Aug. 8 little is known."
    assert [v for _, v in values(text, PUBLISHED)] == ["2019-08-07", "2019-08-07", "2023-08-08"]


def test_a_range_of_which_one_end_alone_has_a_year():
    text = "It ended on 5 June 2020. It was shown from 3 March to 5 June."
    assert [v for _, v in values(text, "")] == ["2020-06-05", "XXXX-03-03", "2020-06-05"]


def test_a_year_earlier_is_reckoned_from_the_time_that_is_spoken_of():
    text = "It fell in the third quarter of 2021. A year earlier it rose. That year was good."
    found = [v for _, v in values(text, PUBLISHED)]
    assert found == ["2021-Q3", "2020-Q3", "2021"]


def test_a_time_of_day_goes_with_the_only_day_of_its_sentence():
    assert [v for _, v in values("At 9 a.m. the guests came; it was Friday.", PUBLISHED)] == [
        "2024-03-15T09:00",
        "2024-03-15",
    ]
    two = "At 9 a.m. they came, on Friday or Saturday."
    assert values(two, PUBLISHED)[0] == ("9 a.m.", "XXXX-XX-XXT09:00")


PIECES = st.sampled_from(
    """May 4 2021 - , the year last two hundred thousand of quarter first 10:30 a.m. noon at
    99999999 31 Feb Friday every other week weeks ago earlier ½ 1/2 31/31/2021 0 00 January winter
    Christmas '80s Q3 W53 1st 99th half past to ten decade century morning this next end year's
    9999 0001-01-01 9999-12-31 ² ٣ 999999999999999999999999""".split()
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=2), max_size=12).map(" ".join), st.booleans())
def test_any_words_in_any_order_give_valid_spans(text: str, dated: bool):
    document = doc(f"x {text}", published="9999-12-31" if dated else "0001-01-01")
    whole = Sentence(Span(document.id, 0, len(document.text)), 0)
    found = times(document, [whole])
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(time.value and time.span.end <= len(document.text) for time in found)
