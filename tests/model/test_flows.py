"""Amounts that move between two actors."""

from dataclasses import replace

import pytest

from stemma.model.flows import _against
from stemma.records import Flow
from tests.model.told import told


def flows(*texts: str) -> list[Flow]:
    return list(told(*texts).system.flows)


@pytest.mark.parametrize(
    ("text", "actors", "directed", "value", "unit"),
    [
        pytest.param(
            "Exports from Brazil to Argentina rose to 16.8 billion dollars in 2024.",
            ("BRA", "ARG"), True, 16.8e9, "USD", id="a noun tells from whom to whom"),
        pytest.param(
            "India imported two million barrels of oil from Iraq in May.",
            ("IRQ", "IND"), True, 2e6, "barrel", id="who imports gets"),
        pytest.param(
            "Trade between Hungary and Serbia reached 5.2 billion euros in 2023.",
            ("HUN", "SRB"), False, 5.2e9, "EUR", id="trade goes both ways"),
        pytest.param(
            "More than 70 percent of payments between India and Oman were made in rupees in 2024.",
            ("IND", "OMN"), False, 70, "%", id="a share"),
        pytest.param(
            "Kenya paid Ethiopia 3 billion shillings for electricity in 2024.",
            ("KEN", "ETH"), True, 3e9, "KES", id="the money of the one who pays"),
    ],
)  # fmt: skip
def test_an_amount_moves_between_two(
    text: str, actors: tuple[str, str], directed: bool, value: float, unit: str
):
    (flow,) = flows(text)
    assert (flow.actors, flow.directed, flow.value, flow.unit) == (actors, directed, value, unit)


def test_the_figure_before_makes_a_series():
    found = flows(
        "Trade between Chile and Japan reached 9 billion dollars in 2024, up from 7 billion in "
        "2023."
    )
    assert [(flow.period, flow.value) for flow in found] == [("2023", 7e9), ("2024", 9e9)]


REPORT = (
    "Trade between Chile and Japan reached 9.1 billion dollars in 2024, according to customs data. "
    "The ministers met in Valdivia and spoke about salmon, copper and lithium for two hours."
)
OTHER = (
    "At a fair in Osaka, buyers tasted wine. Commerce between Chile and Japan was worth 8.2 "
    "billion dollars in 2024, the central bank in Santiago estimates."
)


def test_a_copy_adds_a_document_and_no_origin():
    (flow,) = flows(REPORT, REPORT.replace("spoke about", "talked about"))
    assert (flow.support.documents, flow.support.likely) == (2, 1)


def test_figures_that_disagree_name_each_other():
    first, second = flows(REPORT, OTHER)
    assert first.against == second.claims
    assert second.against == first.claims


@pytest.mark.parametrize(
    ("what", "against"),
    [("total turnover", ("c",)), ("unpaid fees", ())],
    ids=["trade in another word", "another thing"],
)
def test_only_figures_of_one_thing_disagree(what: str, against: tuple[str, ...]):
    (trade,) = flows(REPORT)
    other = replace(trade, what=what, value=2e7, claims=("c",))
    assert _against(trade, [trade, other]) == against


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders of Chile and Japan talked for three hours.",
        "Prices in Japan rose by 3 percent in 2024.",
        "Peru did not pay Chile the 3 million dollars.",
        pytest.param(
            "The UN asked that France's mission in Mali be extended for three further months.",
            id="how long",
        ),
        pytest.param(
            "North Korea's missile put millions of Japanese into cover.", id="a number alone"
        ),
    ],
)
def test_no_amount_moves(text: str):
    assert flows(text) == []
