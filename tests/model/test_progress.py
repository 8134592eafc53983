"""How far things are, told by verbs of all kinds, by phrases, and by what is denied."""

import pytest

from tests.model.told import told


def states(text: str) -> set[tuple[str, str]]:
    return {(u.kind, s.state) for u in told(text).system.undertakings for s in u.stages}


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        ("Ghana and Togo inked a pact on fishing on Monday.", "pact", "agreed"),
        ("Spain won a contract to build trams for Morocco.", "contract", "agreed"),
        ("A railway from Laos to Vietnam is to open next spring.", "railway", "planned"),
        ("The study on the canal is due in June, the ministers of Panama and Chile said.",
         "study", "planned"),
        ("India and Nepal have been talking about a power line for ten years.",
         "line", "proposed"),
        ("Finland and Estonia put the tunnel on the drawing board again.", "tunnel", "proposed"),
        ("The first stone of the Norwegian school in Nepal was laid in May.",
         "school", "under construction"),
        ("Work on the terminal, which Qatar is paying for, resumed in Tunis in April.",
         "terminal", "under construction"),
        ("The power link between Uganda and Kenya is half finished.",
         "link", "under construction"),
        ("The joint satellite of Chile and Peru was launched in March.", "satellite", "working"),
        ("Plans for a dam on the border of Togo and Benin were shelved last year.",
         "dam", "stalled"),
        ("The cable between Malta and Libya has been out of service since the storm.",
         "cable", "stalled"),
        ("The bridge of Laos and Vietnam is on the back burner.", "bridge", "stalled"),
        ("Talks between Chile and Peru on a joint mine came to nothing.", "talk", "cancelled"),
        ("The sale of Maltese boats to Libya fell through.", "sale", "cancelled"),
        ("The drill between Japan and the Philippines was called off.", "drill", "cancelled"),
        ("The treaty between Peru and Chile lapsed in 2019.", "treaty", "finished"),
        ("The exercise of the Greek and Cypriot navies ended on Sunday.", "exercise", "finished"),
        ("The bridge between Zambia and Angola has yet to break ground.",
         "bridge", "no progress reported"),
        ("The accord between Peru and Ghana has never been ratified.",
         "accord", "no progress reported"),
        ("The causeway between Fiji and Samoa has been standing idle since the flood.",
         "causeway", "stalled"),
        ("The swap of Peru and Chile has run into sanctions.", "swap", "stalled"),
        ("A free-trade pact between Togo and Mali took effect in May.", "pact", "working"),
        ("Mali's parliament has yet to vote on the treaty with Togo.",
         "treaty", "no progress reported"),
        ("Togo's cabinet gave its approval to the deal with Mali.", "deal", "agreed"),
        ("Three wells of Togo and Mali are to be drilled in May.", "well", "planned"),
        ("A drill of Togo and Mali, planned for June, was called off.", "drill", "cancelled"),
        ("The first stage of the pipeline from Mali to Togo was finished in May.",
         "pipeline", "finished"),
        ("Togo and Mali agreed in May to resume talks on a railway from the port of Tema.",
         "railway", "proposed"),
        ("Togo and Mali will sign a pact on fishing before the end of June.", "pact", "planned"),
        ("The port that Kenya and Oman share exists on paper only.",
         "port", "no progress reported"),
    ],
)  # fmt: skip
def test_a_thing_is_as_far_as_the_clause_says(text: str, kind: str, state: str):
    assert (kind, state) in states(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kenya wants a port from Oman.", id="only wished for"),
        pytest.param("Officials of Peru and Chile entered the port.", id="done to it"),
        pytest.param("Peru and Chile held talks in Lima.", id="talks that are over"),
        pytest.param("Peru refused to build a dam with Chile.", id="refused"),
        pytest.param("Chile bought a company in Peru.", id="a company of one"),
        pytest.param("Peru and Chile have no treaty.", id="there is none"),
        pytest.param("Chilean firms hold contracts in Peru.", id="held contracts"),
    ],
)
def test_what_is_not_undertaken_is_no_undertaking(text: str):
    assert states(text) == set()


def test_what_is_held_back_is_not_held():
    assert ("programme", "finished") not in states("Peru held back the programme of Chile.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Miners threatened to block the railway of Togo and Mali.", "railway"),
        ("The railway of Togo and Mali might be shelved.", "railway"),
        ("Togo and Mali agreed in May to resume talks on a railway from the port of Tema.", "port"),
    ],
    ids=["threatened", "possible", "where another thing begins"],
)
def test_no_thing_is_as_far_as_is_only_feared_or_told_of_another(text: str, kind: str):
    assert kind not in {found for found, _ in states(text)}
