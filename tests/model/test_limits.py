"""Limits that are told without a word for one: by modals, consent, conditions, refusals."""

import pytest

from tests.model.told import told


def limits(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(c.kind, c.by, c.on) for c in told(text).system.constraints]


@pytest.mark.parametrize(
    ("text", "by", "on"),
    [
        pytest.param(
            "Under the contract, Ghana cannot sell the planes on without the approval of Canada.",
            "CAN", "GHA", id="without approval"),
        pytest.param(
            "Mongolia needs the nod of Kazakhstan before it can send coal west.",
            "KAZ", "MNG", id="needs a nod"),
        pytest.param(
            "Exports to Cuba are subject to a licence from the United States.",
            "USA", "CUB", id="subject to a licence"),
        pytest.param(
            "Greece will deliver the ships to Cyprus only after Cyprus has paid.",
            "GRC", "CYP", id="only after"),
        pytest.param(
            "Sweden will lend Latvia 40 million euros on condition that Latvia closes the mine.",
            "SWE", "LVA", id="on condition"),
        pytest.param(
            "Kuwait has suspended the export of dates to Jordan.", "KWT", "JOR", id="stopped"),
        pytest.param(
            "The European Union has capped imports of steel from Vietnam.",
            "IGO EU", "VNM", id="capped"),
        pytest.param(
            "The Netherlands requires Suriname to buy Dutch spare parts.",
            "NLD", "SUR", id="obliged"),
        pytest.param(
            "Spain denied Morocco's planes the use of its airspace.", "ESP", "MAR", id="denied"),
        pytest.param(
            "Norway has held back the data that Iceland's fishermen ask for.",
            "NOR", "ISL", id="held back"),
        pytest.param(
            "The software stays in Sweden, and Brazil's engineers get no access to it.",
            "SWE", "BRA", id="stays with one"),
        pytest.param(
            "Kenya sold Rwanda ten trucks. They may not be used in the war, and Rwanda must not "
            "lend them to anybody.", "KEN", "RWA", id="the terms of who sells"),
        pytest.param(
            "Spain put conditions on the visas for Moroccans.", "ESP", "MAR", id="conditions put"),
        pytest.param(
            "The United States has placed controls on chips for the Emirates.",
            "USA", "ARE", id="controls placed"),
        pytest.param(
            "Mali closed its airspace to French planes.", "MLI", "FRA", id="closed to another"),
        pytest.param(
            "Rwanda keeps Ugandan maize off its shelves.", "RWA", "UGA", id="kept off"),
        pytest.param(
            "Kuwait has withdrawn the licences of three Jordanian banks.",
            "KWT", "JOR", id="licences withdrawn"),
        pytest.param(
            "Angola has yet to allow Zambian inspectors into the mine.",
            "AGO", "ZMB", id="yet to allow"),
        pytest.param(
            "Jordan is not to resell the gas that it gets from Israel.",
            "ISR", "JOR", id="is not to"),
        pytest.param(
            "Chile sold Peru boats. If Peru lends one to a neighbour, Chile must agree.",
            "CHL", "PER", id="must agree"),
        pytest.param(
            "Fishing with lamps is illegal in Omani waters, and crews from Yemen pay fines.",
            "OMN", "YEM", id="illegal there"),
    ],
)  # fmt: skip
def test_one_controls_what_another_does(text: str, by: str, on: str):
    assert ("control", (by,), (on,)) in limits(text)


@pytest.mark.parametrize(
    ("text", "by", "on"),
    [
        pytest.param(
            "Oman will not hand over the source code, and Qatar's plea came to nothing.",
            "OMN", "QAT", id="will not"),
        pytest.param("Peru has not agreed to Chile's demand.", "PER", "CHL", id="has not agreed"),
        pytest.param(
            "Peru does not recognise the border that Ecuador claims.",
            "PER", "ECU", id="does not recognise"),
        pytest.param(
            "Canada opposes the sale of the mine to a Chilean company.",
            "CAN", "CHL", id="opposes"),
        pytest.param(
            "The Omani minister said that Oman would not lend Qatar the ships.",
            "OMN", "QAT", id="said that it would not"),
        pytest.param(
            "Finland is not willing to share the data with Hungary.",
            "FIN", "HUN", id="not willing"),
        pytest.param("Nepal has no intention of joining India's pact.", "NPL", "IND",
                     id="no intention"),
        pytest.param("Malta asked Cyprus for boats; Cyprus said no.", "CYP", "MLT", id="no"),
        pytest.param("Malta turned down Libya's request for boats.", "MLT", "LBY",
                     id="turned down"),
        pytest.param(
            "Serbia has not given its consent to the dam that Bosnia plans.",
            "SRB", "BIH", id="no consent"),
        pytest.param(
            '"The codes will not be handed over," Norway\'s defence minister said of the frigates '
            "for Chile.", "NOR", "CHL", id="by who says so"),
    ],
)  # fmt: skip
def test_one_refuses_without_the_word(text: str, by: str, on: str):
    assert ("refusal", (by,), (on,)) in limits(text)


@pytest.mark.parametrize(
    ("text", "kind", "by", "on"),
    [
        pytest.param(
            "Malta gave Libya assurances that the patrols would not enter its waters.",
            "pledge", "MLT", "LBY", id="assurances"),
        pytest.param(
            "Uruguay promised Paraguay to keep the port open in winter.",
            "pledge", "URY", "PRY", id="to keep something"),
        pytest.param(
            "Malta assured Italy that the boats would be used for rescue only.",
            "pledge", "MLT", "ITA", id="for one thing only"),
        pytest.param(
            "Jordan put Syria on notice that the water must keep flowing.",
            "warning", "JOR", "SYR", id="on notice"),
    ],
)  # fmt: skip
def test_one_binds_himself_or_warns(text: str, kind: str, by: str, on: str):
    assert (kind, (by,), (on,)) in limits(text)


def test_a_clause_is_of_the_other_who_signed_it():
    text = (
        "Chile sold Peru gas. A clause forbids the Peruvian firm to resell the gas.\n\n"
        "Chile and Peru share a pipeline."
    )
    assert ("control", ("CHL",), ("PER",)) in limits(text)


def test_what_was_spoken_of_is_limited_for_the_other():
    text = (
        "Chile sent Peru radios. Chile restricts the use of the radios.\n\n"
        "Chile and Peru share a pipeline."
    )
    assert ("control", ("CHL",), ("PER",)) in limits(text)


def test_one_binds_himself_to_nobody_in_particular():
    found = limits("Laos has bound itself since 1980 to keep out of Nepal's quarrels.")
    assert found == [("pledge", ("LAO",), ())]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Chile could restrict exports of copper to Japan.", id="only possible"),
        pytest.param("Ghana's parliament will not vote before May, Togo said.", id="not yet"),
        pytest.param('"They must not send ships," Iran told Oman.', id="a demand"),
        pytest.param("Authorities in Peru and Chile did not find the ship.", id="authorities"),
        pytest.param("Spain cannot win the cup against Italy.", id="unable"),
        pytest.param("The minister stays in Sweden until Norway votes.", id="a person stays"),
        "A Peruvian hospital listed a Chilean sailor in stable condition.",
    ],
)  # fmt: skip
def test_what_limits_nobody_is_no_limit(text: str):
    assert limits(text) == []


def test_whom_a_refusal_is_for_is_the_other_whom_the_text_is_about():
    text = (
        "Poland and Latvia spoke of trains. Malta looked on. Poland rejected the use of its "
        "depots.\n\nLater Poland and Latvia spoke of ferries."
    )
    assert ("refusal", ("POL",), ("LVA",)) in limits(text)


def test_whom_a_refusal_is_for_stays_open_if_the_paragraph_does_not_name_him():
    text = (
        "Poland and Latvia spoke of trains.\n\nMalta looked on. Poland rejected the use of its "
        "depots.\n\nLater Poland and Latvia spoke of ferries."
    )
    assert ("refusal", ("POL",), ()) in limits(text)


def test_a_limit_ties_the_two():
    ties = told("Kuwait has suspended the export of dates to Jordan.").system.ties
    assert (("JOR", "KWT"), "sanctions and controls") in [(t.actors, t.dimension) for t in ties]


def test_what_is_refused_ties_nobody():
    ties = told("Kuwait refused to sell gas to Jordan.").system.ties
    assert (("JOR", "KWT"), "energy") not in [(t.actors, t.dimension) for t in ties]
