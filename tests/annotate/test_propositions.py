"""Clauses, on whose word they stand, and how they are said."""

import pytest

from stemma.records import Proposition
from tests.factory import doc, notes


def said(text: str) -> list[tuple[str, Proposition]]:
    document = doc(text)
    return [(p.span.of(document), p) for p in notes(document).propositions]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        pytest.param(
            "The harbour was closed on Monday, and two ships sank near Brevik.",
            [
                "The harbour was closed on Monday",
                "and two ships sank near Brevik.",
            ],
            id="two main clauses",
        ),
        pytest.param(
            "She visited the port, the old pier, and the Brevik harbour museum.",
            ["She visited the port, the old pier, and the Brevik harbour museum."],
            id="a list is not cut",
        ),
        pytest.param(
            "While the ministers talked in Brevik, the fleet left the northern harbour.",
            ["While the ministers talked in Brevik", "the fleet left the northern harbour."],
            id="an opening clause",
        ),
        pytest.param(
            "Fishermen who blocked the harbour — a protest they extended — were sent home today.",
            ["Fishermen who blocked the harbour — a protest they extended — were sent home today."],
            id="an aside between dashes is not cut",
        ),
        pytest.param(
            "Wheat exports reached 40 million tonnes in 2023, up from 30 million in 2022.",
            ["Wheat exports reached 40 million tonnes in 2023", "up from 30 million in 2022."],
            id="two amounts compared",
        ),
        pytest.param(
            "The king dismissed the finance minister and closed the northern harbour.",
            ["The king dismissed the finance minister", "and closed the northern harbour."],
            id="a second predicate",
        ),
        pytest.param(
            "The king visited the northern harbour and the southern lighthouse.",
            ["The king visited the northern harbour and the southern lighthouse."],
            id="two objects of one predicate are not cut",
        ),
        pytest.param(
            "The ship, which carried wheat, sank near the northern harbour.",
            ["The ship, which carried wheat, sank near the northern harbour."],
            id="a relative clause inside is not cut",
        ),
        pytest.param(
            "Hallmark, which runs 40 percent of harbours in Corrin, won on Monday.",
            [
                "Hallmark, which runs 40 percent of harbours in Corrin, won on Monday.",
                "Hallmark, which runs 40 percent of harbours in Corrin",
            ],
            id="an aside is one more, and the clause stays whole",
        ),
        pytest.param(
            "Fishermen sued Hallmark, a big port operator of Corrin, and dockers closed the pier.",
            [
                "Fishermen sued Hallmark, a big port operator of Corrin",
                "Hallmark, a big port operator of Corrin",
                "and dockers closed the pier.",
            ],
            id="an aside inside the first of two clauses",
        ),
        pytest.param(
            "The bill, adopted on Thursday by 88 votes to 61 votes, closes the harbour.",
            ["The bill, adopted on Thursday by 88 votes to 61 votes, closes the harbour."],
            id="an aside of two amounts, each of which is told by itself",
        ),
        pytest.param(
            "Hallmark, the biggest port operator of Corrin.",
            ["Hallmark, the biggest port operator of Corrin."],
            id="an aside that is all there is",
        ),
        pytest.param(
            "SELIN, May 4 (NPA) — The harbour was closed by angry fishermen.",
            ["The harbour was closed by angry fishermen."],
            id="the dateline is left out",
        ),
        pytest.param(
            "SAN SELIN, May 4 - The harbour was closed by angry fishermen.",
            ["The harbour was closed by angry fishermen."],
            id="a dateline with a hyphen",
        ),
        pytest.param(
            "NATO - the alliance of 32 states - closed the harbour to fishermen.",
            ["NATO - the alliance of 32 states - closed the harbour to fishermen."],
            id="no dateline",
        ),
    ],
)
def test_clauses(text: str, clauses: list[str]):
    assert [clause for clause, _ in said(text)] == clauses


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Military Ties And Trade", id="a heading in capitals"),
        pytest.param("The road ahead", id="a short heading"),
        pytest.param("By Ada Rook and Mark Vell", id="a byline"),
        pytest.param("Ada Rook and Mark Vell contributed reporting.", id="a note"),
        pytest.param("Photo: Fishermen mended nets in the harbour.", id="a caption"),
        pytest.param("It was so.", id="nothing told"),
    ],
)
def test_fragments_state_nothing(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("Car bomb kills dozens at military base in Norvia", id="a verb"),
        pytest.param("Seventeen held after raid on northern port", id="a participle"),
        pytest.param("Trade deal between Kenya and Ethiopia signed", id="at the end"),
        pytest.param("Oil facilities in Norvia hit by drone attacks", id="by whom"),
        pytest.param("Thai Party Drops Princess as Candidate", id="in capitals"),
    ],
)
def test_a_headline_that_states_a_fact_is_said(headline: str):
    text = f"{headline}\n\nFishermen closed the northern harbour on Monday."
    assert [clause for clause, _ in said(text)] == [headline, text.split("\n\n")[1]]


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Cheap wings over an expensive desert", id="no verb"),
        pytest.param("What the shopkeepers of Brevik stand to lose", id="what"),
        pytest.param("Why Brevik harbour fears the spring tide", id="why"),
        pytest.param("The ferryman counts the steps of Brevik", id="of a column"),
        pytest.param("Norvia goes shopping", id="too little"),
        pytest.param("Harbour contract: the key points for Norvia", id="of a list"),
    ],
)
def test_a_title_is_not(title: str):
    text = f"{title}\n\nFishermen closed the northern harbour on Monday."
    assert [clause for clause, _ in said(text)] == [text.split("\n\n")[1]]


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        pytest.param("The northern harbour was closed by fishermen.", "", id="the outlet"),
        pytest.param(
            "The northern harbour was closed, said Ada Rook, an expert at the Tide Centre.",
            "Ada Rook",
            id="no apposition",
        ),
        pytest.param(
            "Grain exports fell sharply in spring, according to Norvian customs data.",
            "Norvian customs data",
            id="according to",
        ),
        pytest.param(
            "Grain exports fell, according to figures that the harbour office released.",
            "figures",
            id="cut at a verb",
        ),
        pytest.param(
            "The ministry said the northern harbour was closed.", "The ministry", id="a crowd"
        ),
        pytest.param(
            "Mr. Vell came late. He said the northern harbour was closed.", "Vell", id="a pronoun"
        ),
        pytest.param(
            "“The northern harbour is closed,” said Ada Rook. “Ships must wait outside it.”",
            "Ada Rook",
            id="a quotation",
        ),
        pytest.param(
            "The treaty is based on trust between both fishing nations.", "", id="based on trust"
        ),
        pytest.param(
            "The ministry has not said whether the northern harbour will open.", "", id="not said"
        ),
        pytest.param(
            "The ministry declined to say whether the harbour will open.", "", id="declined to say"
        ),
    ],
)
def test_attribution(text: str, attribution: str):
    assert said(text)[-1][1].attribution == attribution


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        pytest.param("Fishermen closed the northern harbour.", "asserted", id="a fact"),
        pytest.param("Fishermen will close the northern harbour.", "planned", id="will"),
        pytest.param("The port will close and nets may burn.", "planned", id="will comes first"),
        pytest.param("The ministers may promise they will stay.", "possible", id="may comes first"),
        pytest.param("Fishermen agreed to close the harbour.", "planned", id="agreed to"),
        pytest.param("The planned harbour pleased the fishermen.", "asserted", id="an adjective"),
        pytest.param("Fishermen may close the northern harbour.", "possible", id="may"),
        pytest.param("Fishermen closed the harbour in May.", "asserted", id="the month"),
        pytest.param("Fishermen reportedly closed the harbour.", "possible", id="reportedly"),
        pytest.param(
            "The fishermen are believed to plan a harbour.", "probable", id="are believed to"
        ),
        pytest.param("Will fishermen close the harbour?", "asked", id="a question"),
        pytest.param("Ada Rook said fishermen closed the harbour.", "reported", id="said"),
        pytest.param("A bigger harbour would please fishermen.", "possible", id="would, alone"),
        pytest.param(
            "Ada Rook said Norvia would close the harbour.", "planned", id="would, reported"
        ),
    ],
)
def test_modality(text: str, modality: str):
    assert said(text)[0][1].modality == modality


def test_an_aside_stands_on_the_word_of_whoever_is_reported():
    (clause, aside) = said(
        "Ada Rook said that Hallmark, which may not run 40 percent of harbours, won on Monday."
    )
    assert (clause[1].attribution, aside[1].attribution) == ("Ada Rook", "Ada Rook")
    assert (clause[1].polarity, aside[1].polarity) == ("affirmed", "denied")


def test_the_words_that_show_it():
    document = doc("Fishermen may not close the northern harbour.")
    (found,) = notes(document).propositions
    assert [span.of(document) for span in found.shown] == ["may", "not"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        pytest.param("Fishermen did not close the harbour.", "denied", id="not"),
        pytest.param("Fishermen didn’t close the harbour.", "denied", id="contracted"),
        pytest.param("No fishermen closed the harbour.", "denied", id="no"),
        pytest.param("Ada Rook denied closing the harbour.", "denied", id="denied"),
        pytest.param("Fishermen closed not only the harbour.", "affirmed", id="not only"),
        pytest.param("No fewer than ten fishermen came.", "affirmed", id="no fewer than"),
        pytest.param(
            "Fishermen left the harbour because it was not safe.", "affirmed", id="subordinate"
        ),
        pytest.param("Fishermen came without nets or boats.", "affirmed", id="without"),
        pytest.param("Nobody denied the harbour was closed.", "affirmed", id="twice"),
        pytest.param("The harbour has no crane and no pier.", "denied", id="it goes on"),
        pytest.param("Fishermen neither came nor left the harbour.", "denied", id="neither, nor"),
    ],
)
def test_polarity(text: str, polarity: str):
    assert said(text)[0][1].polarity == polarity
