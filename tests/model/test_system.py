"""Ties, undertakings, constraints and absences that clauses tell of."""

import pytest

from stemma.records import Constraint, Undertaking
from tests.model.told import told


def undertaking(*texts: str) -> Undertaking:
    (found,) = told(*texts).system.undertakings
    return found


def constraint(*texts: str) -> Constraint:
    (found,) = told(*texts).system.constraints
    return found


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        ("The gas pipeline between Iran and Pakistan has been stalled for years.",
         "pipeline", "stalled"),
        ("Russia and Turkey agreed in 2010 to build a nuclear plant at Akkuyu.", "plant", "agreed"),
        ("Bolivia cancelled a contract with a German company.", "contract", "cancelled"),
        ("A university of Kazakhstan and France will open its doors in 2026.",
         "university", "planned"),
        ("The bridge that links Bahrain to Saudi Arabia opened in 1986.", "bridge", "working"),
        ("Thailand and Cambodia are discussing a second bridge.", "bridge", "proposed"),
        ("No progress was made on the dam that Ethiopia and Sudan share.",
         "dam", "no progress reported"),
    ],
)  # fmt: skip
def test_an_undertaking_is_as_far_as_the_clause_says(text: str, kind: str, state: str):
    found = undertaking(text)
    assert (found.kind, found.stages[-1].state, len(found.actors)) == (kind, state, 2)


def test_a_pronoun_stands_for_the_thing_before_it():
    found = undertaking(
        "Iran and Pakistan agreed on a gas pipeline in 2009. Pakistan has put it on hold."
    )
    assert [stage.state for stage in found.stages] == ["agreed", "stalled"]


def test_a_date_that_the_text_gives_is_told_from_that_of_the_report():
    agreed, stalled = undertaking(
        "Iran and Pakistan agreed on a gas pipeline in 2009. Pakistan has put it on hold."
    ).stages
    assert (agreed.date, agreed.dated) == ("2009", True)
    assert (stalled.date, stalled.dated) == ("2025-03-04", False)


@pytest.mark.parametrize(
    ("text", "kind", "by", "on"),
    [
        ("The United States imposed sanctions on two Iranian banks.", "sanction", "USA", "IRN"),
        ("The European Union put a Belarusian company on its blacklist.",
         "listing", "IGO EU", "BLR"),
        ("Japan restricts exports of chips to Russia.", "control", "JPN", "RUS"),
        ("South Korea pledged not to send weapons to Ukraine.", "pledge", "KOR", "UKR"),
        ("China has refrained from supplying Russia with weapons.", "pledge", "CHN", "RUS"),
        ("Switzerland refused to let Germany hand over its ammunition.", "refusal", "CHE", "DEU"),
        ("Beijing warned Manila against sending more ships.", "warning", "CHN", "PHL"),
    ],
)  # fmt: skip
def test_a_constraint_says_who_limits_whom(text: str, kind: str, by: str, on: str):
    found = constraint(text)
    assert (found.kind, found.by, found.on) == (kind, (by,), (on,))


def test_what_is_lifted_limits_nobody():
    assert told("Saudi Arabia lifted its ban on poultry from Brazil.").system.constraints == ()


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("France and Algeria gave no details of the agreement.", "no details of the agreement"),
        ("Norway and Sweden have no formal treaty on the matter.", "no formal treaty"),
        ("Peru declined to say whether Chile had paid.", "declined to say whether"),
    ],
)
def test_an_absence_is_kept_as_what_it_is(text: str, about: str):
    (found,) = told(text).system.absences
    assert found.about.startswith(about)


def test_a_tie_has_a_dimension_and_a_beginning():
    (found,) = told("Germany has supplied Ukraine with artillery and tanks since 2022.").system.ties
    assert found.actors == ("DEU", "UKR")
    assert (found.dimension, found.since) == ("weapons and military", "2022")


def test_the_home_of_an_expert_is_no_side():
    system = told(
        "Iran sold gas to Iraq, said Ann Lee, a fellow at the National University in Singapore."
    ).system
    assert {tie.actors for tie in system.ties} == {("IRN", "IRQ")}


def test_everything_shows_its_words_and_its_claim():
    analysis = told("South Korea pledged not to send weapons to Ukraine.")
    claims = {claim.id for claim in analysis.claims}
    found = analysis.system.constraints + analysis.system.ties + analysis.system.absences
    assert all(set(each.claims) <= claims and len(each.evidence) >= 1 for each in found)
    assert {actor.id for actor in analysis.system.actors} >= {"KOR", "UKR"}


@pytest.mark.parametrize("text", ["…", "Hm.", "Rain fell on the hills all day long."])
def test_a_text_without_actors_has_no_system(text: str):
    system = told(text).system
    assert not (system.ties or system.flows or system.undertakings or system.constraints)
