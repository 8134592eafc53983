"""What is expressly not said, given or settled."""

import pytest

from tests.model.told import told


def absences(text: str) -> list[str]:
    return [a.about for a in told(text).system.absences]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Peru's ministry did not say how many boats Chile will get.", "Peru's ministry did not"),
        ("Nobody spoke of the border when Peru met Chile.", "Nobody spoke of the border"),
        ("Peru named no price for Chile's boats.", "no price"),
        ("The treaty with Ghana went unmentioned in Togo.", "The treaty with Ghana went"),
        ("Nothing was signed when Peru met Chile.", "Nothing was signed"),
        ("Ghana's minister would not be drawn on Togo's debts.", "Ghana's minister would not"),
        ("There is still no rig off Togo and Ghana.", "no rig"),
        ("The paper of Peru and Chile is silent on fish.", "The paper of Peru and Chile"),
        ("The Kenyan envoy kept silent on Uganda.", "The Kenyan envoy kept"),
        ("The price of Togo's gas from Ghana was not disclosed.", "The price of Togo's gas"),
        ("The price of Togo's gas from Ghana is secret.", "The price of Togo's gas"),
        ("The Kenyan envoy did not take questions on Uganda.", "The Kenyan envoy did not"),
        ("Peru and Chile did not agree on the price of copper.", "Peru and Chile did not"),
        ("Peru's parliament has never ratified the treaty with Chile.", "Peru's parliament"),
        ("Kenya has yet to respond to the request of Uganda.", "Kenya has yet to"),
        ("Chile did not protest when Peru seized the boats.", "Chile did not protest"),
        ("It is not known how much Peru paid Chile.", "It is not known"),
        ("Border posts were hardly mentioned when Peru met Chile.", "Border posts were"),
    ],
)
def test_what_is_not_told_is_kept(text: str, about: str):
    assert any(each.startswith(about) for each in absences(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Peru would sell boats to Chile even if no agreement was reached.", id="supposed"
        ),
        pytest.param("Puerto Rico is not a state, Peru told Chile.", id="a noun like a verb"),
        pytest.param("Peru did not give boats to Chile.", id="goods not given"),
        pytest.param("Peru vowed to seek no deal with Chile.", id="a vow"),
        pytest.param("Peru told Chile that the talks were secret.", id="a secret"),
    ],
)
def test_what_else_is_denied_is_no_absence(text: str):
    assert absences(text) == []
