"""Which stretches of which documents go back to one text."""

import pytest

from stemma.derive.evidence import Evidence
from stemma.derive.families import FAMILIAR, JOINS, families, joint_log_odds
from tests.derive.factory import by_id, judged, lined, straight


def test_no_evidence_no_family():
    assert families([], by_id([lined("one", 3), lined("two", 3)])) == []


@pytest.mark.parametrize(
    ("log_odds", "found"), [pytest.param(2.0, 1, id="strong"), pytest.param(-2.0, 0, id="weak")]
)
def test_strong_evidence_makes_a_family(log_odds: float, found: int):
    one, two = lined("one", 4), lined("two", 4)
    evidence = [judged(one, two, straight(range(4)), log_odds)]
    assert len(families(evidence, by_id([one, two]))) == found


def test_a_copy_of_a_copy_is_of_the_family():
    one, two, three = lined("one", 6), lined("two", 5), lined("three", 4)
    evidence = [judged(one, two, straight(range(5))), judged(two, three, straight(range(4)))]
    (family,) = families(evidence, by_id([one, two, three]))
    assert set(family.members) == {one.doc.id, two.doc.id, three.doc.id}


@pytest.mark.parametrize(
    "elsewhere",
    [
        pytest.param(12, id="shorter than its sources"),
        pytest.param(5, id="fuller than each source"),
    ],
)
def test_the_halves_of_a_digest_join_two_families_and_keep_them_apart(elsewhere: int):
    left, right, digest = lined("left", elsewhere), lined("right", elsewhere), lined("digest", 8)
    evidence = [
        judged(digest, left, {0: 0, 1: 2, 2: 3, 3: 4}),
        judged(digest, right, {4: 0, 5: 1, 6: 3, 7: 4}),
    ]
    found = families(evidence, by_id([left, right, digest]))
    assert {frozenset(f.members) for f in found} == {
        frozenset((digest.doc.id, left.doc.id)),
        frozenset((digest.doc.id, right.doc.id)),
    }
    lines = {n for f in found for doc_id, n in f.passages if doc_id == digest.doc.id}
    assert lines == {(0, 1, 2, 3), (4, 5, 6, 7)}
    assert all(len(f.evidence) == 1 for f in found)


def test_a_report_made_of_two_others_by_turns_keeps_their_families_apart():
    left, right, mixed = lined("left", 6), lined("right", 6), lined("mixed", 6)
    evidence = [
        judged(mixed, left, {0: 0, 2: 1, 4: 2}),
        judged(mixed, right, {1: 0, 3: 1, 5: 2}),
    ]
    found = families(evidence, by_id([left, right, mixed]))
    lines = {n for f in found for doc_id, n in f.passages if doc_id == mixed.doc.id}
    assert lines == {(0, 2, 4), (1, 3, 5)}


def grown(with_full: float, with_short: float) -> bool:
    """Whether a family of a full and a short witness takes in a third document."""
    full, short, third = lined("full", 9), lined("short", 5), lined("third", 5)
    evidence = [
        judged(full, short, straight(range(5))),
        judged(full, third, straight(range(3)), with_full),
        judged(short, third, straight(range(3)), with_short),
    ]
    (family,) = families(evidence, by_id([full, short, third]))
    return third.doc.id in family.members


@pytest.mark.parametrize(
    ("with_full", "with_short", "expected"),
    [
        pytest.param(-1.0, -4.0, True, id="near the full one"),
        pytest.param(-4.0, -1.0, True, id="near the short one"),
        pytest.param(-4.0, -4.0, False, id="near neither"),
    ],
)
def test_a_weak_document_joins_by_its_nearest(with_full: float, with_short: float, expected: bool):
    assert grown(with_full, with_short) is expected


def test_known_names_speak_for_a_document_and_unknown_ones_against_it():
    heard = [Evidence("one", "x", JOINS, (), ()), Evidence("two", "x", -9.0, (), ())]
    assert joint_log_odds(heard, -1.0) < JOINS < joint_log_odds(heard, 1.0)
    assert joint_log_odds(heard, FAMILIAR) == joint_log_odds(heard, 2 * FAMILIAR)


def test_what_belongs_to_another_family_is_not_heard():
    one, two = lined("one", 5), lined("two", 5)
    other, copy = lined("other", 5), lined("copy", 5)
    evidence = [
        judged(one, two, straight(range(5))),
        judged(other, copy, straight(range(5))),
        judged(one, copy, straight(range(5)), -1.0, score=0.6),
    ]
    found = families(evidence, by_id([one, two, other, copy]))
    assert {frozenset(f.members) for f in found} == {
        frozenset((one.doc.id, two.doc.id)),
        frozenset((other.doc.id, copy.doc.id)),
    }
