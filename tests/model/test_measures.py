"""Limits that a measure tells without a word for one."""

import pytest

from tests.model.told import told

MET = "Fiji and Samoa met on Monday. "


def limits(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(c.kind, c.by, c.on) for c in told(MET + text).system.constraints]


@pytest.mark.parametrize(
    ("text", "kind", "by", "on"),
    [
        ("Fiji taxes Samoan coconut oil at 30 percent.", "control", "FJI", "WSM"),
        ("Fiji lets in only 900 tonnes of Samoan taro a year.", "control", "FJI", "WSM"),
        ("Samoan boats receive 40 permits a year to fish off Fiji.", "control", "FJI", "WSM"),
        ("Fiji cannot lease the dock without asking Samoa.", "control", "WSM", "FJI"),
        ("Fiji has to tell Samoa of each ship that calls.", "control", "WSM", "FJI"),
        ("Samoan nurses are kept from working in Fiji.", "control", "FJI", "WSM"),
        ("Fiji has turned its back on a pact with Samoa.", "refusal", "FJI", "WSM"),
        ("Fiji insists on 60 percent of any venture with Samoa.", "control", "FJI", "WSM"),
        ("No Samoan may own more than half of a bank in Fiji.", "control", "FJI", "WSM"),
        ("Fiji, which by law keeps raw copra at home, thanked Samoa.", "control", "FJI", "WSM"),
        ("Fiji does not share the chart of the reef with Samoa.", "control", "FJI", "WSM"),
        ("Fiji has a veto over the sales of Samoa.", "control", "FJI", "WSM"),
        ("Fiji has capped what Samoan growers may ship at 90 tonnes.", "control", "FJI", "WSM"),
        ("Fijian inspectors turned back two boats of Samoan fish.", "control", "FJI", "WSM"),
        ("Fiji's ban on Samoan eggs, imposed in May, was eased.", "control", "FJI", "WSM"),
        ("Samoa's growers face a Fijian ban on taro.", "control", "FJI", "WSM"),
        ("Samoan planes may land in Fiji no more than twice a week.", "control", "FJI", "WSM"),
        ("Fiji has closed its market to Samoan eggs.", "control", "FJI", "WSM"),
        ("Fiji is not going to sell the dock to Samoa.", "refusal", "FJI", "WSM"),
        ("Fiji threatened to go to court if Samoa builds the wall.", "warning", "FJI", "WSM"),
        ("The loan came on the condition that engines be bought from Samoan yards.",
         "control", "WSM", "FJI"),
        ("Two Samoan firms are on a Fijian blacklist.", "listing", "FJI", "WSM"),
        ("Fiji has ruled that no Samoan bank may open a branch.", "control", "FJI", "WSM"),
        ("Visas for Samoan sailors are no longer issued.", "control", "FJI", "WSM"),
        ("Samoan boats have to unload at the reef.", "control", "FJI", "WSM"),
        ("A clause stops Samoa from buying engines elsewhere.", "control", "FJI", "WSM"),
        ("Samoa asked Fiji for a ship in vain.", "refusal", "FJI", "WSM"),
        ("Samoan traders must show a permit in Fiji.", "control", "FJI", "WSM"),
        ("Fiji, whose leave is required for every export to Samoa, said nothing.",
         "control", "FJI", "WSM"),
    ],
)  # fmt: skip
def test_one_limits_the_other(text: str, kind: str, by: str, on: str):
    assert (kind, (by,), (on,)) in limits(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fiji lets in Samoan taro.", id="without a limit"),
        pytest.param("Fiji asked Samoa for a ship.", id="only asked"),
        pytest.param("Fiji sent its taxes to Samoa.", id="a noun"),
        pytest.param("Fiji has a house in Samoa.", id="no right"),
        pytest.param("Fiji did not sell fish to Samoa last year.", id="what once was not"),
        pytest.param("Fiji kept Samoa's minister at home.", id="a person"),
    ],
)
def test_what_limits_nobody_is_no_limit(text: str):
    wrong = [each for each in limits(text) if each[1] and each[2]]
    assert wrong == []
