"""What a file states is taken over as stated; dates only when they cannot be misread."""

from pathlib import Path

import pytest

from stemma.acquire.place import iso_time, place


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        pytest.param("2031-05-02", "2031-05-02", id="a day"),
        pytest.param("2031-05-02T10:00:00+02:00", "2031-05-02T10:00:00+02:00", id="a time"),
        pytest.param("2031-05-02T10:00:00Z", "2031-05-02T10:00:00+00:00", id="universal time"),
        pytest.param("2031-05-02 10:00", "2031-05-02T10:00:00", id="a time without zone"),
        pytest.param("2 May 2031", "2031-05-02", id="day, month"),
        pytest.param("May 2, 2031", "2031-05-02", id="month, day"),
        pytest.param(
            "Fri, 02 May 2031 10:00:00 +0200", "2031-05-02T10:00:00+02:00", id="mail form"
        ),
        pytest.param("03/04/2031", "", id="either of two days"),
        pytest.param("yesterday", "", id="a word"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_iso_time(stated: str, iso: str):
    assert iso_time(stated) == iso


def test_other_words_for_the_same_things():
    stated = {
        "headline": "T",
        "publisher": {"name": "O"},
        "published_at": "2031-05-02",
        "authors": ["A", {"name": "B"}],
        "byline": "A",
        "lang": "en",
        "link": "https://example.org/a",
    }
    found = place(Path("x/a.txt"), "a", stated, "Words.", row=3)
    assert (found.path, found.name) == ("x/a.txt#3", "a")
    assert (found.title, found.outlet, found.published) == ("T", "O", "2031-05-02")
    assert (found.language, found.url) == ("en", "https://example.org/a")
    assert found.credits == ("A", "B")


def test_what_is_not_a_text_is_not_taken_for_one():
    found = place(Path("a.txt"), "a", {"title": 7, "outlet": None, "author": [1, " "]}, "Words.")
    assert (found.title, found.outlet, found.credits) == ("", "", ())
