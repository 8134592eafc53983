"""Words that exclude each other."""

import pytest

from stemma.text.opposites import exclusive, opposite
from stemma.text.words import words


def stem(word: str) -> str:
    return words(word)[0].stem


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("rise", "fall", id="verbs"),
        pytest.param("increased", "decreasing", id="of other forms"),
        pytest.param("before", "after", id="function words"),
    ],
)
def test_contraries_either_way_round(one: str, two: str):
    assert opposite(stem(one), stem(two))
    assert opposite(stem(two), stem(one))


def test_a_word_is_no_contrary_of_itself_or_of_a_synonym():
    assert not opposite(stem("rise"), stem("rises"))
    assert not opposite(stem("rise"), stem("climb"))


def test_two_of_a_kind_exclude_each_other():
    assert exclusive(stem("red"), stem("green"))
    assert exclusive(stem("army"), stem("navy"))
    assert not exclusive(stem("red"), stem("red"))
    assert not exclusive(stem("red"), stem("navy"))
