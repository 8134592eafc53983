"""Agencies are known by all their names, and words that look like theirs are not taken for them."""

import pytest

from stemma.text.agencies import AGENCIES, is_agency, is_known, usual_name


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        pytest.param("AP", "AP", id="letters"),
        pytest.param("The Associated Press", "AP", id="in full, with the article"),
        pytest.param("Associated Press writer", "AP", id="one who works for it"),
        pytest.param("REUTERS", "Reuters", id="in capitals"),
        pytest.param("Kyodo News Agency", "Kyodo", id="with the word agency"),
        pytest.param("agence france-presse", "AFP", id="in full and in small letters"),
        pytest.param("dpa", "dpa", id="letters that are always small"),
        pytest.param("The Daily Example", "The Daily Example", id="an outlet"),
        pytest.param("agencies", "", id="agencies that are not named"),
        pytest.param("Agency staff", "", id="nobody in particular"),
    ],
)
def test_the_usual_name(name: str, usual: str):
    assert usual_name(name) == usual


@pytest.mark.parametrize(
    "word",
    ["Pa", "tt", "ap", "Mena Holm", "Spa", "trend", "Petra Holm", "Michael Bloomberg", ""],
)
def test_a_word_is_no_agency(word: str):
    assert not is_known(word)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Fenland News Agency", True, id="unheard of, with its kind"),
        pytest.param("XYZ", True, id="unheard-of letters"),
        pytest.param("news agencies", True, id="not named"),
        pytest.param("Ada Holm", False, id="a person"),
        pytest.param("The Lund Post", False, id="an outlet"),
        pytest.param("STAFF", False, id="a word in capitals"),
    ],
)
def test_what_looks_like_an_agency(name: str, expected: bool):
    assert is_agency(name) == expected


def test_no_spelling_belongs_to_two_agencies():
    for usual, others in AGENCIES.items():
        assert {usual_name(spelling) for spelling in (usual, *others)} == {usual}
