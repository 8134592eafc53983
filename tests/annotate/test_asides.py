"""What a sentence states beside its main clause, with what it explains."""

import pytest

from stemma.annotate.asides import asides
from stemma.annotate.subtrees import below
from stemma.text.choices import reader


def found(text: str) -> list[str]:
    reading = reader().read(text)
    return [text[one.start : one.end] for one in asides(text, reading, below(reading.tokens))]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        pytest.param(
            "Gazprom, Russia's state gas monopoly, cut supplies to Ukraine on Monday.",
            "Gazprom, Russia's state gas monopoly",
            id="an apposition",
        ),
        pytest.param(
            "The strike closed the port of Mtwale, which handles 40 percent of exports, on Friday.",
            "the port of Mtwale, which handles 40 percent of exports",
            id="a relative clause",
        ),
        pytest.param(
            "Ursula Berg, the finance minister since 2019, said taxes would rise.",
            "Ursula Berg, the finance minister since 2019",
            id="an office with its time",
        ),
        pytest.param(
            "Hallmark, based in the island state of Corrin, will deepen the basin.",
            "Hallmark, based in the island state of Corrin",
            id="a participle",
        ),
        pytest.param(
            "The fishermen sold the harbour to Hallmark, the biggest port operator of Corrin.",
            "Hallmark, the biggest port operator of Corrin",
            id="at the end of a sentence",
        ),
    ],
)
def test_an_aside_is_taken_with_what_it_explains(text: str, aside: str):
    assert found(text) == [aside]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The spokesman, John Smith, said the harbour was closed.", id="a title"),
        pytest.param(
            "Ada Rook, an expert on harbours at the Tide Centre, visited Norvia.", id="an office"
        ),
        pytest.param(
            "Milos Hradek, a 46-year-old clerk in the ministry, left the country.", id="an age"
        ),
        pytest.param("Norvia sells wheat, frozen fish, and timber to Corrin.", id="a list"),
        pytest.param("He went to Brevik, Norvia, to see the harbour.", id="a place in a place"),
        pytest.param(
            "The ministry closed it on Monday, the day before the northern harbour festival.",
            id="a day",
        ),
        pytest.param(
            "His brother, who sold the northern harbour to Corrin, left on Monday.", id="whose"
        ),
        pytest.param(
            "The New Progressive Party, which favours US statehood for Norvia, won the vote.",
            id="less than the name says",
        ),
        pytest.param(
            "The ship, which carried 40 tonnes of wheat to Corrin sank near Brevik.",
            id="no comma behind",
        ),
        pytest.param("The ship that carried wheat to Corrin sank near Brevik.", id="no commas"),
    ],
)
def test_what_states_nothing_of_its_own_is_none(text: str):
    assert found(text) == []


def test_the_united_states_are_not_the_speaker():
    assert found("Hallmark, which won 40 US harbours last year, moved to Corrin.")
    assert not found("Hallmark, which gave us 40 harbours last year, moved to Corrin.")


def test_an_aside_knows_where_its_own_words_begin():
    text = "Gazprom, Russia's state gas monopoly, cut supplies to Ukraine on Monday."
    reading = reader().read(text)
    (one,) = asides(text, reading, below(reading.tokens))
    assert text[one.own : one.end] == "Russia's state gas monopoly"


def test_an_aside_within_an_aside_is_left_to_it():
    (aside,) = found(
        "Hallmark, a port operator of Corrin, which employs 4,000 people, won the contract."
    )
    assert aside.startswith("Hallmark, a port operator of Corrin")
