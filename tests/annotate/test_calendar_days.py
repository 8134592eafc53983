"""Days, weeks and ranges that are named by halves: without month, by a feast, by their end."""

import pytest

from stemma.annotate.times import times
from tests.factory import doc, lines

PUBLISHED = "2024-03-20"
"""A Wednesday."""


def values(text: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    document = doc(text, published=published)
    return [(t.span.of(document), t.value) for t in times(document, lines(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It began on the 18th.", ("the 18th", "2024-03-18"), id="the day behind"),
        pytest.param("It will end on the 12th.", ("the 12th", "2024-04-12"), id="the day ahead"),
        pytest.param("It began 20240318.", ("20240318", "2024-03-18"), id="ISO 8601, basic"),
        pytest.param("It began 16. Nov. 2023.", ("16. Nov. 2023", "2023-11-16"), id="with a stop"),
        pytest.param("Call on 2023-Aug-1.", ("2023-Aug-1", "2023-08-01"), id="year first"),
        pytest.param(
            "How about 2023-Aug-1?", ("2023-Aug-1", "2023-08-01"), id="a question that says about"
        ),
        pytest.param("See you May twenty-nine.", ("May twenty-nine", "2024-05-29"), id="spoken"),
        pytest.param(
            "It ended fifteen August 1993.", ("fifteen August 1993", "1993-08-15"), id="day first"
        ),
        pytest.param(
            "It ends the 15th day of next month.",
            ("the 15th day of next month", "2024-04-15"),
            id="of next month",
        ),
        pytest.param("It began two Sundays ago.", ("two Sundays ago", "2024-03-10"), id="Sundays"),
        pytest.param(
            "It will end two Mondays from now.",
            ("two Mondays from now", "2024-04-01"),
            id="Mondays ahead",
        ),
        pytest.param("It begins w/c 4 March.", ("w/c 4 March", "2024-W10"), id="week commencing"),
        pytest.param(
            "It was the week of the 4th.", ("the week of the 4th", "2024-W10"), id="week of a day"
        ),
        pytest.param(
            "It lasts the rest of the week.",
            ("the rest of the week", "2024-W12"),
            id="rest of the week",
        ),
        pytest.param(
            "It will end in two weeks' time.",
            ("in two weeks' time", "2024-W14"),
            id="in two weeks' time",
        ),
        pytest.param(
            "it began may the ninth.", ("may the ninth", "2024-05-09"), id="small letters"
        ),
        pytest.param("They meet Monday 18!", ("Monday 18", "2024-03-18"), id="Monday 18"),
    ],
)
def test_days_and_weeks(text: str, expected: tuple[str, str]):
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Labor Day weekend 2023", "2023-W35-WE", id="before a Monday"),
        pytest.param("Thanksgiving 2023 weekend", "2023-W47-WE", id="behind a Thursday"),
        pytest.param("the weekend of Halloween 2021", "2021-W43-WE", id="of a Sunday"),
        pytest.param("Orthodox Easter 2024", "2024-05-05", id="by the Julian calendar"),
        pytest.param("Clean Monday 2024", "2024-03-18", id="before it"),
        pytest.param("Cyber Monday 2023", "2023-11-27", id="behind Thanksgiving"),
        pytest.param("Cinco de Mayo 2023", "2023-05-05", id="fixed"),
    ],
)
def test_feasts(text: str, expected: str):
    assert values(f"It began {text}.")[0][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "It ran next week between Wednesday and Friday.",
            ["2024-03-27", "2024-03-29"],
            id="of a week named before",
        ),
        pytest.param("Open Tue-Fri.", ["2024-03-19", "2024-03-22"], id="short names"),
        pytest.param("From 10/1/2018-10/7/2018.", ["2018-10-01", "2018-10-07"], id="slashes"),
        pytest.param(
            "It was shut from April until the end of June.",
            ["2023-04", "2023-06"],
            id="one year for both",
        ),
        pytest.param(
            "From April twenty-seventh to the third.",
            ["2024-04-27", "2024-05-03"],
            id="into the next month",
        ),
    ],
)
def test_ranges(text: str, expected: list[str]):
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Chinese New Year began.", id="a feast of another calendar"),
        pytest.param("He made a birdie on the 15th.", id="a hole"),
        pytest.param("It came on the third.", id="a plain ordinal"),
        pytest.param("In May twenty-nine people left.", id="people"),
        pytest.param("It fell in the last 1/2 mile.", id="a fraction"),
        pytest.param("The order of march for the next march may change.", id="marches"),
        pytest.param("The rest of the world watched.", id="the rest of the world"),
        pytest.param("The code is 410c-1687-4ea7.", id="a code"),
    ],
)
def test_what_is_no_day(text: str):
    assert [value for _, value in values(text) if "-" in value[5:]] == []
