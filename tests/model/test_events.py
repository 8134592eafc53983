"""Events: which acts are told as events, between two states and within one."""

import pytest

from tests.model.told import told


def events(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(e.type, e.actors, e.recipients) for e in told(text).system.events]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Chilean police arrested Chilean protesters in Lota.",
                     ("COERCE", ("CHL COP",), ("CHL CVL",)), id="police and protesters"),
        pytest.param("Kenya's opposition accused the Kenyan government of fraud.",
                     ("ACCUSE", ("KEN OPP",), ("KEN GOV",)), id="opposition and government"),
        pytest.param("A court in Ghana jailed three Ghanaian rebels.",
                     ("COERCE", ("GHA JUD",), ("GHA REB",)), id="court and rebels"),
        pytest.param("Peruvian workers went on strike.", ("PROTEST", ("PER LAB",), ()),
                     id="strikers alone"),
        pytest.param("Malian soldiers were arrested in May.", ("COERCE", (), ("MLI MIL",)),
                     id="by whom is not told"),
    ],
)  # fmt: skip
def test_what_happens_within_one_state_is_an_event(
    text: str, wanted: tuple[str, tuple[str, ...], tuple[str, ...]]
):
    assert wanted in events(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The Peruvian party holds most of the seats as the strike goes on.", id="held"
        ),
        pytest.param("Kenya would agree if Ghana arrested the rebels.", id="supposed"),
        pytest.param("Peru has a long coast.", id="nothing done"),
    ],
)
def test_what_is_no_deed_is_no_event(text: str):
    assert [e for e in events(text) if e[0] in ("PROTEST", "COERCE")] == []
