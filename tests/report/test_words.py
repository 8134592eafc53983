import pytest

from stemma.report import words


@pytest.mark.parametrize(
    ("n", "noun", "text"),
    [
        (0, "claim", "no claims"),
        (1, "story", "one story"),
        (3, "independent origin", "three independent origins"),
        (2, "story", "two stories"),
        (1204, "document", "1,204 documents"),
    ],
)
def test_counts_in_words(n: int, noun: str, text: str):
    assert words.count(n, noun) == text


@pytest.mark.parametrize(
    ("probability", "text"), [(0.5, "50 %"), (0.999, "> 99 %"), (1.0, "> 99 %"), (0.0, "< 1 %")]
)
def test_nothing_is_certain(probability: float, text: str):
    assert words.percent(probability) == text


def test_lists():
    assert words.listing([]) == ""
    assert words.listing(["a"]) == "a"
    assert words.listing(["a", "b", "c"]) == "a, b and c"
    assert words.listing(list("abcdef"), most=3) == "a, b and 4 others"


def test_a_range_shows_only_where_there_is_doubt():
    assert words.between(2, 2, 2) == "2"
    assert words.between(1, 2, 3) == "2 (1–3)"


@pytest.mark.parametrize(
    ("published", "text"),
    [
        ("2031-03-04T09:00:00Z", "4 March 2031"),
        ("2031-03-04", "4 March 2031"),
        ("last week", "last week"),
        ("2031-33-04", "2031-33-04"),
        ("", ""),
    ],
)
def test_dates(published: str, text: str):
    assert words.date(published) == text
