"""Texts that say "we", and words that name no state and stand for one."""

import pytest

from stemma.model.actors import Actors
from stemma.pipeline import analyse
from stemma.records import Document, Place, Span
from tests.factory import doc
from tests.model.told import told

OURS = (
    "Peru is far away, they say in Quito.\n\nOur trade with Peru is small. Peru sold us copper, "
    "and we sold Peru bananas. The Peruvians will not let our trucks in. Ecuador has a parliament."
)


def ids(given: Document, phrase: str) -> list[str]:
    """Whom the last of the same words of a text means."""
    whole = analyse([given])
    start = given.text.rindex(phrase)
    actors = Actors(whole.documents, whole.annotations, whole.entities)
    return [actor.id for actor in actors.of(Span(given.id, start, start + len(phrase)))]


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [("us", ["ECU"]), ("we", ["ECU"]), ("a parliament", ["ECU LEG"])],
)
def test_we_are_those_whom_the_text_never_sets_beside_us(phrase: str, wanted: list[str]):
    assert ids(doc(OURS), phrase) == wanted


def test_an_outlet_of_a_state_speaks_for_it():
    place = Place("a.txt", "a", outlet="Ministry of Health of Peru", published="2025-03-04")
    text = "We thank Ecuador and Chile. Our doctors went to Ecuador, and Chile paid our nurses."
    assert ids(Document("a", text, (place,)), "our") == ["PER"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Peru met Ecuador. “We are tired,” one of them said.", id="quoted"),
        pytest.param("Peru met Ecuador. Our correspondent was there.", id="the paper's own"),
    ],
)
def test_not_every_we_is_a_state(text: str):
    assert ids(doc(text), "Our" if "Our" in text else "We") == []


ABOUT = "Ghana met Togo. Togo paid Ghana. Ghana thanked Togo, and Mali looked on. "
ISLAND = "Malta met Libya. Malta paid Libya. Libya thanked Malta. "


@pytest.mark.parametrize(
    ("text", "phrase", "wanted"),
    [
        pytest.param(ABOUT + "The two signed.", "The two", ["TGO", "GHA"], id="the two"),
        pytest.param(ABOUT + "Both countries signed.", "Both countries", ["TGO", "GHA"], id="both"),
        pytest.param(ISLAND + "The island signed.", "The island", ["MLT"], id="the island"),
        pytest.param(ABOUT + "The island signed.", "The island", [], id="an island of nobody"),
        pytest.param(OURS + " We asked our neighbours.", "our neighbours", ["PER"], id="ours"),
        pytest.param("Ghana asked Togo. It paid. It left.", "It", ["GHA"], id="it, further back"),
        pytest.param("About 900 young Kenyans left.", "900 young Kenyans", ["KEN CVL"],
                     id="a people with an adjective"),
        pytest.param("Brussels paid Mali.", "Brussels", ["IGO EU"], id="Brussels"),
        pytest.param("Belgium said that Brussels paid Mali.", "Brussels", ["BEL GOV"],
                     id="Brussels of Belgium"),
        pytest.param("The Vietnam-Japan University paid.", "The Vietnam-Japan University",
                     ["VNM EDU", "JPN EDU"], id="a body of two"),
        pytest.param("Ecuadorian sailors left.", "Ecuadorian sailors", ["ECU MIL"],
                     id="another spelling"),
    ],
)  # fmt: skip
def test_words_stand_for_states(text: str, phrase: str, wanted: list[str]):
    assert ids(doc(text), phrase) == wanted


def test_papua_is_no_state():
    assert "PNG" not in {a.id for a in told("Indonesia sent a doctor to Papua.").system.actors}


def test_what_pronouns_own_moves_from_their_state():
    flows = told(OURS + " Last year Peru bought 40 tonnes of our steel.").system.flows
    assert ("ECU", "PER") in [f.actors for f in flows if f.unit == "tonne"]
