"""Figures that a copy changed."""

import pytest

from tests.match.test_drift import changes

BASE = "The vote on the harbour bill passed by 230 to 198 after the ministers left the chamber."
COUNT = "Of a planned 725 patrols the navy of Torrin flew 681 before the strike began in May."
BOUND = "Repairs to the dam above Karn have cost the council more than 40 million crowns so far."


@pytest.mark.parametrize(
    ("text", "old", "new", "severity"),
    [
        pytest.param(COUNT, "725", "735", 1.0, id="one of two figures without a unit"),
        pytest.param(BASE, "198", "189", 1.0, id="two digits swapped"),
        pytest.param(BOUND, "40 million", "4 million", 1.0, id="a digit lost"),
        pytest.param(BOUND, "more than", "less than", 1.0, id="the bound turned round"),
        pytest.param(BOUND, "more than 40", "40", 0.5, id="the bound left out"),
        pytest.param(BOUND, "more than 40 million", "several million", 1.0, id="far too few"),
        pytest.param(COUNT, "725 patrols", "several hundred patrols", 0.5, id="a magnitude"),
        pytest.param(BOUND, "more than 40 million", "several hundred", 1.0, id="another magnitude"),
    ],
)
def test_a_changed_figure_is_told_once(text: str, old: str, new: str, severity: float):
    found = [change for change in changes(text, text.replace(old, new)) if change[0] == "number"]
    assert [change[3] for change in found] == [severity]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        pytest.param(COUNT.replace("725", "14"), "14", "fourteen", id="in words"),
        pytest.param(BOUND, "40 million", "40,000,000", id="in digits"),
        pytest.param(
            "Grain from Torrin makes up nearly a third of what the valley sells to Karn.",
            "a third",
            "a 3rd",
            id="an ordinal",
        ),
        pytest.param(BOUND, "more than 40", "over 40", id="another word for the bound"),
    ],
)
def test_the_same_figure_is_no_change(text: str, old: str, new: str):
    assert not [c for c in changes(text, text.replace(old, new)) if c[0] == "number"]
