"""Names: found, typed, joined within a document."""

import pytest

from stemma.annotate.names import entities
from stemma.annotate.sentences import sentences
from stemma.records import Document, Entity
from stemma.text.choices import reader
from tests.factory import doc


def found(text: str) -> dict[str, Entity]:
    return named(doc(text))


def named(document: Document) -> dict[str, Entity]:
    reading = reader().read(document.text)
    return {e.name: e for e in entities(document, sentences(document, reading), reading)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("We met Mr. Holm there.", "Holm", "person", id="a title"),
        pytest.param(
            "They saw Foreign Minister Ada Rook leave.", "Ada Rook", "person", id="two titles"
        ),
        pytest.param(
            "The envoy Prince Harald of Norvia came.", "Harald", "person", id="a prince of a state"
        ),
        pytest.param("The prize went to Thomas Vell.", "Thomas Vell", "person", id="a given name"),
        pytest.param(
            "It was late, said Brom Tarik.", "Brom Tarik", "person", id="a verb of speech before"
        ),
        pytest.param(
            "He asked Brom Tarik, a senior analyst, twice.", "Brom Tarik", "person", id="a role"
        ),
        pytest.param(
            "He bought shares in Morvan Hydro, a state-owned company.",
            "Morvan Hydro",
            "organisation",
            id="a company by apposition",
        ),
        pytest.param(
            "She joined the Ministry of Trade and Industry.",
            "Ministry of Trade and Industry",
            "organisation",
            id="a ministry of two things",
        ),
        pytest.param(
            "It belongs to the Centre for Harbour Studies.",
            "Centre for Harbour Studies",
            "organisation",
            id="a body with for",
        ),
        pytest.param(
            "Ships of the People’s Liberation Army came.",
            "People's Liberation Army",
            "organisation",
            id="a possessive inside a name",
        ),
        pytest.param(
            "We met Peter Holm of the Harbour Union.",
            "Harbour Union",
            "organisation",
            id="of a body",
        ),
        pytest.param("They asked NATO for help.", "NATO", "organisation", id="an acronym"),
        pytest.param("A ship left the U.S. on time.", "U.S.", "place", id="a state in letters"),
        pytest.param("A ship left for Portugal.", "Portugal", "place", id="a state"),
        pytest.param(
            "The Portuguese came, as Portuguese do.", "Portuguese", "group", id="a people"
        ),
        pytest.param("A storm hit Lake Morvan.", "Lake Morvan", "place", id="a lake"),
        pytest.param("He lives in Brevik today.", "Brevik", "place", id="a place one is in"),
        pytest.param(
            "Franco-German talks began, and Franco-German talks ended.",
            "Franco-German",
            "group",
            id="a pair of peoples",
        ),
        pytest.param("BREVIK (NPA) — It rained on BREVIK.", "BREVIK", "place", id="a dateline"),
    ],
)
def test_types(text: str, name: str, kind: str):
    assert found(text)[name].type == kind


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They came on Monday and left in March.", id="days and months"),
        pytest.param("It cost USD 40 and raised the GDP.", id="codes"),
        pytest.param("State media were silent.", id="state media"),
        pytest.param("However, it rained. Sales fell.", id="first words"),
        pytest.param("The President and the Prime Minister left.", id="titles alone"),
        pytest.param("New Hopes And Old Fears", id="a headline"),
        pytest.param("“It’s over,” they said. “I’m glad.”", id="pronouns in quotations"),
    ],
)
def test_what_is_no_name(text: str):
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "spellings"),
    [
        pytest.param(
            "President Ada B. Rook spoke. Ms. Rook left. Nobody saw Rook again.",
            "Ada Rook",
            ["President Ada B. Rook", "Ms. Rook", "Rook"],
            id="title, initial and surname",
        ),
        pytest.param(
            "The singer Lin Baoyu, an activist, came. Ms. Lin sang.",
            "Lin Baoyu",
            ["Lin Baoyu", "Ms. Lin"],
            id="surname first",
        ),
        pytest.param(
            "It was Portugal’s fleet. Ships left Portugal.",
            "Portugal",
            ["Portugal", "Portugal"],
            id="possessive",
        ),
        pytest.param(
            "Brevik Opens New Harbour\nThe ships left Brevik.",
            "Brevik",
            ["Brevik", "Brevik"],
            id="a headline has names that the text has",
        ),
    ],
)
def test_mentions_of_one(text: str, name: str, spellings: list[str]):
    document = doc(text)
    entity = named(document)[name]
    assert [mention.of(document) for mention in entity.mentions] == spellings


def test_two_people_of_one_surname_stay_apart():
    names = found("They saw Ada Rook and Thomas Rook. Then Mr. Rook left.")
    assert {"Ada Rook", "Thomas Rook", "Rook"} <= names.keys()


def test_the_same_name_has_the_same_id_in_every_document():
    one = found("They asked Brom Tarik, an analyst, twice.")["Brom Tarik"]
    other = found("They spoke of Brom Tarik.")["Brom Tarik"]
    assert one.id == other.id


def test_a_state_carries_its_code():
    assert found("A ship left for Portugal.")["Portugal"].identifiers == ("iso3166:PT",)
