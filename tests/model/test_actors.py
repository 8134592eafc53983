"""Whom words of a text mean."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.annotate.across import across, rename
from stemma.model.actors import Actors
from stemma.model.leaders import held, led
from stemma.model.meaning import Meaning
from stemma.model.offices import BRANCHES, office
from stemma.model.pages import Page
from stemma.model.states import Atlas, lands
from stemma.model.unlisted import standing, unlisted
from stemma.records import Actor, Document, Span
from stemma.text.gazetteer import codes, titles
from tests.factory import doc, notes
from tests.model.told import told


def actors_of(*documents: Document) -> Actors:
    """What the stages before make of some documents."""
    annotations = [notes(document) for document in documents]
    entities = across(annotations)
    return Actors(documents, rename(annotations, entities), entities)


def meant(text: str, phrase: str, published: str = "") -> list[Actor]:
    """Whom the first occurrence of a phrase in a text means."""
    document = doc(text, published=published)
    start = document.text.index(phrase)
    return list(actors_of(document).of(Span(document.id, start, start + len(phrase))))


def ids(text: str, phrase: str, published: str = "") -> list[str]:
    return [actor.id for actor in meant(text, phrase, published)]


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        pytest.param("Turkey", ["TUR"], id="a state"),
        pytest.param("the Turkish president", ["TUR GOV"], id="an office"),
        pytest.param("two Turkish bankers", ["TUR BUS"], id="people of a trade"),
        pytest.param("a shipping company from Istanbul", ["TUR BUS"], id="at home in a city"),
        pytest.param("the Egyptian navy", ["EGY MIL"], id="a force"),
        pytest.param("Russian forces", ["RUS MIL"], id="forces"),
        pytest.param("U.S. officials", ["USA GOV"], id="officials"),
        pytest.param("Malian police officials", ["MLI COP"], id="officials of the police"),
        pytest.param("Russia's state gas monopoly", ["RUS BUS"], id="a firm by its owner"),
        pytest.param("Egypt's fuel needs", [], id="the head is nobody"),
        pytest.param("the capital of Kenya", [], id="a place"),
        pytest.param("Ankara and Cairo", ["TUR GOV", "EGY GOV"], id="capitals act for states"),
        pytest.param("the Kremlin", ["RUS GOV"], id="a seat"),
        pytest.param("China, Russia and Iran", ["CHN", "RUS", "IRN"], id="a list"),
        pytest.param("Turkish and Russian officials", ["TUR GOV", "RUS GOV"], id="one head"),
        pytest.param("the foreign ministers of Chile and Peru", ["CHL GOV", "PER GOV"], id="tail"),
        pytest.param("the European Union", ["IGO EU"], id="an organisation"),
        pytest.param("NATO forces", ["IGO NATO"], id="forces of an organisation"),
        pytest.param("the Houthi movement", ["YEM REB"], id="an armed group"),
        pytest.param("Gazprom", ["RUS BUS"], id="a company that is known"),
        pytest.param("a spokesman for the Chilean navy", ["CHL MIL"], id="what he speaks for"),
        pytest.param("hundreds of protesters in Sudan", ["SDN CVL"], id="a crowd"),
        pytest.param("a former defence minister of Peru", ["PER ELI"], id="out of office"),
        pytest.param("Canadian opposition lawmakers", ["CAN OPP"], id="opposition"),
        pytest.param("the governor of Alabama", ["USA GOV"], id="of a part of a state"),
        pytest.param("Puerto Rico", ["USA"], id="a dependency"),
        pytest.param("Iranian-backed militias", [], id="backed is not owned"),
        pytest.param("world leaders", [], id="of no one state"),
        pytest.param("one Ukrainian", ["UKR"], id="counted"),
        pytest.param("the NATO alliance", ["IGO NATO"], id="what a body is"),
        pytest.param("the Omani affiliate of the Islamic State", ["IMG Islamic State"], id="arm"),
        pytest.param("a Chilean actor", ["CHL CVL"], id="somebody of a state"),
        pytest.param("a state of emergency in Peru", [], id="how things stand"),
        pytest.param("states including Chad, Mali and Togo", [], id="a list that tells more"),
        pytest.param("zoo officials", [], id="officials of no state"),
    ],
)
def test_phrase(phrase: str, wanted: list[str]):
    assert ids(f"It rained. They met {phrase}.", phrase) == wanted


@pytest.mark.parametrize(
    ("text", "phrase", "wanted"),
    [
        pytest.param(
            "Russian President Vladimir V. Putin spoke. Mr. Putin left.", "Mr. Putin",
            ["RUS GOV"], id="by a surname",
        ),
        pytest.param(
            "Norwegian Finance Minister Ada Rook spoke. She left.", "She", ["NOR GOV"],
            id="by a pronoun",
        ),
        pytest.param(
            "Ada Rook, a lawmaker from Chile, spoke. Rook left.", "Rook left"[:4], ["CHL LEG"],
            id="by an apposition elsewhere",
        ),
        pytest.param(
            "Kenya sent aid. The ministry said so.", "The ministry", ["KEN GOV"],
            id="the state that the text is about",
        ),
        pytest.param(
            "Norvia Gas, the state exporter of Norway, sued.", "Norvia Gas", ["NOR BUS"],
            id="a firm that the text explains",
        ),
        pytest.param("Kenya said its navy had sailed.", "its", ["KEN"], id="its"),
        pytest.param(
            "Kenya said its navy left Uganda. Uganda wept. Uganda slept. Uganda woke.", "its navy",
            ["KEN MIL"], id="owned by it",
        ),
        pytest.param(
            "Kenyan President Ada Rook spoke. Rook’s government left.", "Rook’s government",
            ["KEN GOV"], id="a person's government",
        ),
        pytest.param(
            "Uganda and Chad saw NATO’s commander leave.", "NATO’s commander", ["IGO NATO"],
            id="an organisation's people",
        ),
        pytest.param(
            "Kenya and Uganda signed it. They will share the cost.", "They", ["KEN", "UGA"],
            id="they",
        ),
        pytest.param(
            "Troops loyal to Kenyan President Ada Rook left.",
            "Troops loyal to Kenyan President Ada Rook", ["KEN MIL"], id="loyal to",
        ),
        pytest.param(
            "Ada Rook resigned as the governor of Lagos in Nigeria.", "Ada Rook", ["NGA GOV"],
            id="what somebody is said to be",
        ),
        pytest.param(
            "Turkish envoys met the Russian minister. The two countries agreed.",
            "The two countries", ["RUS", "TUR"], id="two countries",
        ),
        pytest.param(
            "“We will not yield,” Kenyan President Ada Rook said.", "We", ["KEN GOV"],
            id="who speaks",
        ),
        pytest.param(
            "“We will not yield,” a spokesman for the Kenyan navy said.", "We", ["KEN MIL"],
            id="who speaks, without a name",
        ),
        pytest.param(
            "Bolivia’s minister lost, and he left.", "he", ["BOL GOV"], id="he, of an office",
        ),
        pytest.param(
            "Oman freed Kenyan officers, and they left.", "they", ["KEN MIL"],
            id="they, of an office",
        ),
        pytest.param(
            "Omani archbishop Ada Rook spoke. She left.", "She", ["OMN REL"],
            id="a title before the name elsewhere",
        ),
        pytest.param("Peru’s president dissolved Congress.", "Congress", ["PER LEG"],
                     id="a body of a name that several have"),
        pytest.param("The US froze it. Congress voted.", "Congress", ["USA LEG"],
                     id="a body as it is best known"),
        pytest.param("Peru sells less since May.", "May", [], id="a month"),
        pytest.param("Peru wired IT firms.", "IT", [], id="no pronoun"),
        pytest.param(
            "Peru’s minister met his Chilean counterpart.", "his Chilean counterpart", ["CHL GOV"],
            id="beside its owner",
        ),
        pytest.param("Peru’s minister met its neighbour.", "its neighbour", [], id="not its own"),
        pytest.param("Three Danes were freed in Oman.", "Three Danes", ["DNK CVL"],
                     id="a number with a capital"),
        pytest.param(
            "Mali and Chad honoured each other’s ministers.", "each other’s ministers", [],
            id="each other",
        ),
        pytest.param(
            "Former candidate Senator Ada Rook of Chile left.", "Former candidate Senator Ada Rook",
            ["CHL LEG"], id="former is what stands beside it",
        ),
        pytest.param("Mali warned Chad and other nations.", "other nations", [], id="unnamed"),
        pytest.param("Mali set an ultimatum to Chad and Niger.", "an ultimatum to Chad and Niger",
                     [], id="both for whom it is"),
        pytest.param("Senators Ada Rook and Bo Lind left Chile.", "Senators Ada Rook and Bo Lind",
                     ["CHL LEG"], id="a title that two have"),
        pytest.param("Oman’s minister rang Chad’s president and thanked him.", "him", ["TCD GOV"],
                     id="not who does it"),
        pytest.param("Police fled in Kabul as the Taliban said they had won.", "they", ["AFG REB"],
                     id="they, of a body"),
        pytest.param("Peru has paid farmers.", "farmers", ["PER AGR"], id="of the one state"),
        pytest.param("Hundreds of women marched in Peru.", "Hundreds of women", ["PER CVL"],
                     id="a crowd of the one state"),
        pytest.param("Oman met women in Peru.", "women", [], id="of two states"),
        pytest.param("Mali fought a Chadian militia, whose leader fled.", "whose leader",
                     ["TCD PRM"], id="whose"),
        pytest.param("Mali’s navy and Chad’s army met before they left.", "they",
                     ["MLI MIL", "TCD MIL"], id="they, of two phrases"),
        pytest.param("Ottawa named its envoy to Riyadh.", "its envoy to Riyadh", ["CAN GOV"],
                     id="not of where one is sent"),
        pytest.param("Neither Oslo nor Bern spoke.", "Neither Oslo nor Bern",
                     ["NOR GOV", "CHE GOV"], id="neither"),
        pytest.param("The Czechs paid.", "The Czechs", ["CZE CVL"], id="a people"),
        pytest.param("Peru will sell less before May.", "May", [], id="a month ahead"),
        pytest.param(
            "North Korea refused an offer by the South.", "the South", ["KOR"], id="the South",
        ),
    ],
)  # fmt: skip
def test_by_the_text(text: str, phrase: str, wanted: list[str]):
    assert ids(text, phrase) == wanted


def test_a_person_without_an_office_is_called_by_name():
    assert meant("Ada Rook of Brevik left.", "Ada Rook") == [
        Actor("Ada Rook", "Ada Rook", "person", "")
    ]


def test_a_person_without_an_office_is_of_the_one_state_that_a_text_names():
    (found,) = meant("Ada Rook was freed in Peru.", "Ada Rook")
    assert (found.id, found.name, found.kind) == ("PER CVL", "Ada Rook", "person")
    (found,) = meant("Ada Rook was freed in Peru by Chile.", "Ada Rook")
    assert (found.id, found.state) == ("Ada Rook", "")


def test_readers_see_names():
    [company] = meant("Gazprom paid.", "Gazprom")
    [branch] = meant("The Russian president paid.", "The Russian president")
    [state] = meant("Russia paid.", "Russia")
    assert (company.name, company.kind, company.state) == ("Gazprom", "company", "RUS")
    assert (branch.name, branch.kind) == ("Russian government", "branch")
    assert (state.name, state.kind) == ("Russia", "state")


def test_a_table_of_leaders_knows_an_office_only_at_its_time():
    text = "Barack Obama spoke."
    assert ids(text, "Barack Obama", "2012-05-01") == ["USA GOV"]
    assert ids(text, "Barack Obama", "2019-05-01") == ["USA ELI"]
    assert led("Michelle Obama", "2012-05-01") == ""


def test_what_the_text_says_of_an_office_comes_before_the_table():
    text = "Former President Barack Obama spoke."
    assert ids(text, "Former President Barack Obama", "2012-05-01") == ["USA ELI"]


@pytest.mark.parametrize(
    ("name", "date", "offices"),
    [
        pytest.param("Mr. Putin", "2010-01-01", ("RUS GOV",), id="a surname"),
        pytest.param("Putin", "", ("RUS GOV",), id="a surname without a date"),
        pytest.param("Maduro", "", ("VEN GOV",), id="of two, the one in office"),
        pytest.param("Maduro", "2004-01", ("HND GOV",), id="of two, the one of the time"),
        pytest.param("Queen Elizabeth II", "2019", ("GBR GOV",), id="a queen, in a year"),
        pytest.param("Elizabeth", "2019", (), id="no queen without her title"),
        pytest.param("Xi Jinping", "2020-01", ("CHN GOV",), id="surname first"),
        pytest.param("Rook", "2020-01", (), id="nobody"),
    ],
)
def test_leaders(name: str, date: str, offices: tuple[str, ...]):
    assert held(name, date) == offices


def test_the_order_of_documents_is_nothing():
    left, right = doc("Russian envoy Ada Rook left.", "a"), doc("Ada Rook slept.", "b")
    one, other = actors_of(left, right), actors_of(right, left)
    span = Span(left.id, 0, 21)
    assert one.of(span) == other.of(span)


def test_an_unknown_document_is_an_error():
    with pytest.raises(ValueError, match="not among the 1 documents"):
        actors_of(doc("Russia left.")).of(Span("other", 0, 6))


def test_every_branch_has_a_name_and_every_state_a_title():
    assert {
        what.branch for word in ("minister", "navy", "bank") if (what := office([word]))
    } <= set(BRANCHES)
    assert {place.state for place in lands().values()} <= set(titles())
    assert set(codes().values()) == set(titles())


def test_states_are_found_as_whole_words():
    found = Atlas().named("The Malian envoy, not Mali's or Somalia’s")
    assert [start for start, *_ in found] == [4, 22, 32]


# --- states that no table lists -------------------------------------------------------------------


def land_names(*texts: str) -> dict[str, str]:
    return {name: land.kind for name, land in unlisted([doc(text) for text in texts]).items()}


def test_a_state_that_no_table_lists_is_known_by_its_offices_and_its_adjective():
    found = land_names("The president of Orvane came.", "An Orvanese ship sank.")
    assert found == {"Orvane": "name", "Orvanese": "adjective"}


def test_a_state_without_an_adjective_is_known_by_what_only_states_have():
    told = "Norrhavn's foreign minister and the Norrhavn navy were silent."
    assert land_names(told) == {"Norrhavn": "name"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The president of Gazprom met the minister.", id="a company"),
        pytest.param("Boris Jonsonn spoke. Jonsonn's government fell. Jonsonn's cabinet, too.",
                     id="a person"),
        pytest.param("Former government aides and former prime ministers. Former army men.",
                     id="a plain word"),
        pytest.param("The president of France met the French army.", id="a state of the tables"),
    ],
)  # fmt: skip
def test_what_is_no_state_is_none(text: str):
    assert land_names(text) == {}


@given(
    st.lists(st.sampled_from("Ann Orvane Pro-Orvane Orvane-led The of , .".split()), max_size=12)
)
def test_what_stands_behind_names_is_counted_as_by_looking_for_each_name(words: list[str]):
    text = " ".join(words)
    alone, behind = standing([text])
    for name in ("Ann", "Orvane"):
        before = re.findall(rf"(?<![\w-])(?=([A-Z][\w-]+) {name}\b)", text)
        assert alone[name] == len(re.findall(rf"\b{name}\b", text))
        assert behind[name] == len([each for each in before if each != "The"])


def test_an_unlisted_state_acts_like_any_other():
    analysis = told("The government of Orvane sold Orvanese gas to Chile. Orvane was paid.")
    assert {tie.actors for tie in analysis.system.ties} == {("CHL", "Orvane")}


def test_a_phrase_that_leads_back_to_itself_means_nobody():
    document = doc("Chile sold gas.")
    annotations = notes(document)
    meaning = Meaning(Page(document, annotations, annotations.entities, Atlas()))
    assert [actor.id for actor in meaning.read(0, 5)] == ["CHL"]
    meaning._open.add((0, 5))
    assert meaning.read(0, 5) == []


def test_a_body_explained_by_another_one_of_two_words_has_no_branch_for_it():
    assert ids("The PCG, the Democratic Change, met Syria's envoy.", "The PCG") == ["PCG"]
