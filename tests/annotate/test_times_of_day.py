"""Times of day: clocks as they are written and spoken, with their days, and counted from now."""

from datetime import datetime

import pytest

from stemma.annotate.times import times
from tests.factory import doc, lines

PUBLISHED = "2024-03-20T08:15:00Z"
"""A Wednesday morning."""


def values(text: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    document = doc(text, published=published)
    return [(t.span.of(document), t.value) for t in times(document, lines(document))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("The polls close in five hours.", "2024-03-20T13", id="in hours"),
        pytest.param("We will be back in 20 minutes.", "2024-03-20T08:35", id="in minutes"),
        pytest.param("The talks resume in half an hour.", "2024-03-20T08:45", id="in half an hour"),
        pytest.param("It will end 30 minutes from now.", "2024-03-20T08:45", id="from now"),
        pytest.param("It began two hours ago.", "2024-03-20T06", id="hours ago"),
        pytest.param("It began half an hour ago.", "2024-03-20T07:45", id="half an hour ago"),
        pytest.param("It began ten hours ago.", "2024-03-19T22", id="on the day before"),
        pytest.param("It began 1 month 2 hours ago.", "2024-02-20T06", id="a month and hours ago"),
        pytest.param(
            "I will call 30 minutes later.", "2024-03-20T08:45", id="later, by who speaks"
        ),
        pytest.param("It was over 30 minutes later.", "PT30M", id="later, in a report"),
        pytest.param("The train reaches Selin in 20 minutes.", "PT20M", id="how long it takes"),
        pytest.param("They finished in two hours.", "PT2H", id="how long it took"),
    ],
)
def test_moments_are_counted_from_the_time_of_publication(text: str, value: str):
    assert [v for _, v in values(text)] == [value]


@pytest.mark.parametrize("published", ["2024-03-20", "2024-03-20T00:00:00Z"])
def test_a_document_that_states_a_day_alone_has_no_moments(published: str):
    assert values("It began two hours ago.", published) == [("two hours ago", "PT2H")]


def test_a_moment_can_be_given():
    document = doc("It began two hours ago.")
    found = times(document, lines(document), datetime(2024, 3, 20))
    assert [time.value for time in found] == ["2024-03-19T22"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("next Friday at half past three", "2024-03-29T03:30", id="day, then clock"),
        pytest.param("a quarter to seven yesterday", "2024-03-19T06:45", id="clock, then day"),
        pytest.param(
            "twenty minutes past five yesterday evening", "2024-03-19T17:20", id="by part"
        ),
        pytest.param("yesterday evening at 7", "2024-03-19T19:00", id="hour after a part"),
        pytest.param("tonight at 8", "2024-03-20T20:00", id="tonight"),
        pytest.param("tonight at 3", "2024-03-20T03:00", id="tonight, before dawn"),
        pytest.param("this evening at 7", "2024-03-20T19:00", id="this evening"),
        pytest.param("8 p.m. on the 15th", "2024-03-15T20:00", id="a day of no month"),
        pytest.param("Friday the 15th at 18:30", "2024-03-15T18:30", id="a weekday, its number"),
        pytest.param("Wed Mar 13 15:50:06 2024", "2024-03-13T15:50:06", id="computers' order"),
    ],
)
def test_a_clock_and_the_day_beside_it_are_one_time(text: str, expected: str):
    assert values(f"It began {text}.") == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("at seven twenty-seven", "T07:27", id="spoken"),
        pytest.param("at 20 past 8", "T08:20", id="past"),
        pytest.param("three minutes to five thirty", "T05:27", id="before a half hour"),
        pytest.param("at 9:00p", "T21:00", id="one letter"),
        pytest.param("at 1140 a.m.", "T11:40", id="no colon"),
        pytest.param("at 1630 hours", "T16:30", id="military"),
        pytest.param("at 19h30", "T19:30", id="French"),
        pytest.param("at lunchtime", "TMI", id="lunchtime"),
        pytest.param("at 1 o'clock lunchtime", "T13:00", id="an hour at lunchtime"),
        pytest.param("by late afternoon", "TAF", id="a part without its article"),
        pytest.param("mornings at 9", "T09:00", id="mornings"),
    ],
)
def test_clocks_of_a_day_left_open(text: str, value: str):
    assert [v for _, v in values(f"It began {text}.", "")] == [f"XXXX-XX-XX{value}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They meet everyday 6am.", "T06:00", id="everyday"),
        pytest.param("They meet every Monday at 4 p.m.", "XXXX-WXX-1T16:00", id="every Monday"),
        pytest.param("They meet Mondays at 4 p.m.", "XXXX-WXX-1T16:00", id="Mondays"),
    ],
)
def test_clocks_that_come_back(text: str, expected: str):
    assert [v for _, v in values(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        pytest.param("They moved the 3 p.m. meeting to four.", "T16:00", id="after noon"),
        pytest.param("They moved it from three pm to four.", "T16:00", id="in words"),
        pytest.param("They moved the 10 p.m. meeting to 9.", "T21:00", id="at night"),
        pytest.param("They moved the 10 a.m. meeting to 9.", "T09:00", id="in the morning"),
    ],
)
def test_the_hour_to_which_something_is_moved(text: str, moved: str):
    assert values(text, "")[-1][1] == f"XXXX-XX-XX{moved}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They aimed at seven twenty-storey towers.", id="counted towers"),
        pytest.param("It grew to seven in two.", id="no hour to move to"),
        pytest.param("It fell from 10 to 4.", id="no clock to move from"),
        pytest.param("It was a late-night show.", id="a kind of show"),
        pytest.param("They spoke at 15 on 16 tries.", id="tries"),
        pytest.param("Call +86 138-2010-2015.", id="a telephone number"),
        pytest.param("It is free everyday life.", id="everyday life"),
    ],
)
def test_numbers_that_are_no_clock(text: str):
    assert values(text) == []
