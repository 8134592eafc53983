"""Words of a question that a sentence has as well, and in each other's place."""

import pytest

from stemma.match import arrangement
from stemma.match.bearing import bearing
from stemma.match.coverage import coverage
from stemma.text.vectors import static_table
from tests.match.asked import question, read, sentence, weighed


def exchanged(asked: str, said: str) -> set[str]:
    one, other = read(question(asked)), read(sentence(said))
    found = arrangement.exchanged(one, other, coverage(one, other, static_table()))
    return {one.words[n].norm for n in found.asked} if found else set()


@pytest.mark.parametrize(
    ("asked", "said", "words"),
    [
        pytest.param(
            "Two Norwegian boats took seven Peruvian sailors from a freighter.",
            "Two Peruvian boats took seven Norwegian sailors from a burning freighter.",
            {"norwegian", "peruvian"},
            id="whose",
        ),
        pytest.param(
            "The fire burned 400 houses and 80 hectares.",
            "The fire burned 400 hectares and 80 houses.",
            {"400", "80"},
            id="how many of what",
        ),
        pytest.param(
            "Barley exports fell while rye held up.",
            "Barley held up, but rye fell.",
            {"barley", "rye"},
            id="what did what",
        ),
        pytest.param(
            "The woman was bound for Doha via Lisbon.",
            "The woman was bound for Lisbon via Doha.",
            {"doha", "lisbon"},
            id="from where to where",
        ),
    ],
)
def test_words_are_exchanged(asked: str, said: str, words: set[str]):
    assert exchanged(asked, said) == words
    assert not exchanged(said, said)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("Seven Peruvian sailors were taken by two Norwegian boats.", id="passive"),
        pytest.param("Norwegian boats, two of them, took seven sailors from Peru.", id="order"),
    ],
)
def test_other_ways_to_say_it_exchange_nothing(said: str):
    assert not exchanged("Two Norwegian boats took seven Peruvian sailors.", said)


def test_nothing_is_exchanged_where_nobody_looked_at_the_syntax():
    one, other = question("A saw B and C."), sentence("A saw C and B.")
    assert arrangement.exchanged(one, other, coverage(one, other, static_table())) is None


@pytest.mark.parametrize("words", ["rather than", "instead of"])
def test_what_is_put_aside_in_place_of_the_other_says_otherwise(words: str):
    said = f"The court sided with the patients {words} the ministry on Tuesday."
    asked = f"The court sided with the ministry {words} the patients on Tuesday."
    assert bearing(weighed(asked, said)).stance == "says otherwise"
    assert bearing(weighed(said, said)).stance == "says this"
