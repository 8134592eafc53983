"""Places that share a name, capitals that act, clubs that are no cities."""

import pytest

from stemma.annotate.names import entities
from stemma.annotate.sentences import sentences
from stemma.text.choices import reader
from tests.annotate.test_names import found
from tests.factory import doc


def owner(text: str, phrase: str) -> tuple[str, ...]:
    """The identifiers of who is named in the last word of a phrase."""
    document = doc(text)
    reading = reader().read(document.text)
    at = document.text.index(phrase) + len(phrase)
    return next(
        entity.identifiers
        for entity in entities(document, sentences(document, reading), reading)
        for mention in entity.mentions
        if mention.end == at
    )


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("On Monday Moscow accused Kyiv of lying.", "Monday Moscow", id="a subject"),
        pytest.param("It hurt relations with Moscow badly.", "with Moscow", id="a tie"),
        pytest.param("They heard Moscow’s ambassador speak.", "heard Moscow", id="what it owns"),
        pytest.param("On Monday the Kremlin denied it.", "the Kremlin", id="a seat"),
    ],
)
def test_a_capital_that_acts_is_its_state(text: str, phrase: str):
    assert owner(text, phrase) == ("iso3166:RU",)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("The talks in Moscow ended late.", "in Moscow", id="a place one is in"),
        pytest.param("They flew to Moscow on Monday.", "to Moscow", id="a place one goes to"),
    ],
)
def test_a_capital_that_does_not_act_is_a_city(text: str, phrase: str):
    assert owner(text, phrase) == ("geonames:524901",)


@pytest.mark.parametrize(
    ("text", "identifiers"),
    [
        pytest.param("Tea from Georgia was sold in Tbilisi.", ("iso3166:GE",), id="the country"),
        pytest.param(
            "A court in Georgia sat in Atlanta today.", ("iso3166-2:US-GA",), id="the state"
        ),
        pytest.param("He had been to Georgia twice.", (), id="nobody can tell"),
    ],
)
def test_georgia(text: str, identifiers: tuple[str, ...]):
    assert found(text)["Georgia"].identifiers == identifiers


def test_a_club_is_not_its_city():
    document = doc(
        "Leeds beat Derby 2-1 with a late goal.\n"
        "The striker had been the best player of the league all season. He lives in Leeds."
    )
    reading = reader().read(document.text)
    named = entities(document, sentences(document, reading), reading)
    assert sorted(e.type for e in named if e.name == "Leeds") == ["organisation", "place"]


def test_a_city_of_many_has_no_number_unless_the_text_names_its_state():
    assert found("A fire broke out in Birmingham.")["Birmingham"].identifiers == ()
    assert found("Police in Birmingham, Alabama, and in Montgomery, United States, met.")[
        "Birmingham"
    ].identifiers == ("geonames:4049979",)
