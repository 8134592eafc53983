"""Dependent, independent, or not known."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.derive.evidence import Evidence
from stemma.derive.facts import held, together
from stemma.derive.families import JOINS, families, joint_log_odds
from stemma.derive.independence import DEPENDENT, INDEPENDENT, independence
from stemma.derive.lines import Reading
from stemma.records import Independence, Span, Story
from tests.derive.factory import by_id, judged, lined, straight

ONE, TWO, THREE = lined("one", 9), lined("two", 6), lined("three", 6)


def story(*readings: Reading) -> Story:
    spans = (Span(r.doc.id, 0, len(r.doc.text)) for r in readings)
    return Story("s", "", tuple(sorted(spans)))


def verdicts(evidence: list[Evidence], *readings: Reading) -> dict[frozenset[str], Independence]:
    known = by_id(readings)
    found = independence([story(*readings)], evidence, families(evidence, known), known)
    return {frozenset((known[v.left].doc.name, known[v.right].doc.name)): v for v in found}


def verdict(log_odds: float) -> Independence:
    evidence = [judged(ONE, TWO, straight(range(4)), log_odds)]
    return verdicts(evidence, ONE, TWO)[frozenset(("one", "two"))]


@pytest.mark.parametrize(
    ("log_odds", "expected"),
    [
        pytest.param(DEPENDENT + 3, "dependent", id="clear signs of copying"),
        pytest.param((DEPENDENT + INDEPENDENT) / 2, "unknown", id="between the thresholds"),
        pytest.param(INDEPENDENT - 3, "independent", id="no sign of copying"),
    ],
)
def test_three_values(log_odds: float, expected: str):
    assert verdict(log_odds).verdict == expected


@given(st.floats(-9, 9), st.floats(-9, 9))
def test_stronger_evidence_never_lowers_the_probability(one: float, two: float):
    weaker, stronger = sorted((one, two))
    assert 0 <= verdict(weaker).probability <= verdict(stronger).probability <= 1


def test_documents_that_share_nothing_are_independent_and_it_says_why():
    found = verdicts([], ONE, TWO)[frozenset(("one", "two"))]
    assert found.verdict == "independent"
    assert found.reasons == ("They share no passage.",)


def test_every_pair_of_a_story_has_one_verdict():
    found = verdicts([judged(ONE, TWO, straight(range(4)))], ONE, TWO, THREE)
    assert set(found) == {frozenset(p) for p in combinations(("one", "two", "three"), 2)}


def test_documents_of_different_stories_have_none():
    known = by_id([ONE, TWO])
    assert independence([story(ONE), story(TWO)], [], [], known) == []


def test_members_of_a_family_are_dependent_however_weak_their_own_link():
    evidence = [judged(ONE, TWO, straight(range(4))), judged(ONE, THREE, {3: 0, 5: 1, 6: 2, 7: 3})]
    evidence.append(judged(TWO, THREE, {0: 5}, -3.0))
    found = verdicts(evidence, ONE, TWO, THREE)
    assert {v.verdict for v in found.values()} == {"dependent"}


def test_what_one_of_a_family_shows_makes_none_of_it_independent():
    doubtful = -1.2  # the third names a person whom the others do not
    family = [
        judged(ONE, TWO, straight(range(4))),
        judged(TWO, THREE, straight(range(3)), doubtful),
        judged(ONE, THREE, {8: 0}, -6.0),
    ]
    named = held(THREE.facts, together([ONE.facts, TWO.facts])).names_log_odds
    assert INDEPENDENT < joint_log_odds([family[1]], named) < JOINS
    found = verdicts(family, ONE, TWO, THREE)
    for one in ("one", "two"):
        assert found[frozenset((one, "three"))].verdict == "unknown"
