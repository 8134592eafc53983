"""Names and codes of states, and names of cities and currencies, from the shipped tables."""

import pytest

from stemma.text.currency_names import spellings
from stemma.text.gazetteer import Place, answering, cities, codes, short_codes, states, titles


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Turkey", Place("TR", "name")),
        ("Saudi", Place("SA", "adjective")),
        ("Mexico", Place("MX", "name")),
        ("Georgia", Place("GE", "name")),
        ("Kremlin", Place("RU", "seat")),
        ("Oslo", Place("NO", "capital")),
    ],
)
def test_a_name_says_which_state_it_is_of(name: str, place: Place):
    assert states()[name] == place


@pytest.mark.parametrize("part", ["Catalonia", "Scottish", "Danes", "Soviet Union"])
def test_parts_and_peoples_are_no_names_of_states_but_a_state_answers_for_them(part: str):
    assert part not in states()
    assert answering()[part].code in codes()


def test_a_dependency_has_its_own_short_code_and_the_code_of_its_state():
    assert (short_codes()["GRL"], codes()["GL"], titles()["DNK"]) == ("GL", "DNK", "Denmark")
    assert "XKX" not in short_codes()
    assert codes()["XK"] == "XKX"


def test_every_name_is_of_a_state_that_has_codes():
    assert {place.code for place in answering().values()} <= set(codes())
    assert set(codes().values()) == set(titles())


def test_cities_of_one_name_lie_in_several_states():
    assert {city.code for city in cities()["Birmingham"]} >= {"GB", "US"}


def test_currencies_share_nouns():
    assert ("shilling", "?") in spellings()
    assert ("kenyan shilling", "KES") in spellings()
