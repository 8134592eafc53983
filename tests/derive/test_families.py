"""Which stretches of which documents go back to one text."""

import pytest

from stemma.derive.evidence import Evidence
from stemma.derive.families import STRONG, families, fullest_witness, joint_log_odds, stretch
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
    lines = {s[1:] for f in found for s in f.stretches if s[0] == digest.doc.id}
    assert lines == {(0, 3), (4, 7)}
    assert all(len(f.evidence) == 1 for f in found)


def grown(with_fullest: float, with_other: float) -> bool:
    """Whether a family of a full and a short witness takes in a third document."""
    full, short, third = lined("full", 9), lined("short", 5), lined("third", 5)
    evidence = [
        judged(full, short, straight(range(5))),
        judged(full, third, straight(range(3)), with_fullest),
        judged(short, third, straight(range(3)), with_other),
    ]
    (family,) = families(evidence, by_id([full, short, third]))
    return third.doc.id in family.members


def test_a_weak_document_joins_only_if_the_fullest_witness_agrees():
    assert grown(with_fullest=-0.5, with_other=-0.5)
    assert not grown(with_fullest=-3.0, with_other=-0.1)


def test_a_document_that_neither_resembles_stays_outside():
    assert not grown(with_fullest=-3.0, with_other=-3.0)


def test_further_witnesses_add_to_the_case_and_never_take_away():
    def heard(*others: float) -> float:
        first = Evidence("full", "x", -0.5, (), ())
        return joint_log_odds(
            "x", "full", [first, *(Evidence("other", "x", z, (), ()) for z in others)]
        )

    assert heard(-5.0) == heard() < heard(-0.2) < heard(-0.2, -0.2)


def test_no_number_of_others_outweighs_the_fullest_witness():
    first = Evidence("full", "x", -3.0, (), ())
    others = [Evidence(f"other {n}", "x", -0.1, (), ()) for n in range(9)]
    assert joint_log_odds("x", "full", [first, *others]) < STRONG


def test_the_fullest_witness_has_most_words():
    one, two = lined("one", 3), lined("two", 7)
    assert fullest_witness([one.doc.id, two.doc.id], by_id([one, two])) == two.doc.id


def test_a_stretch_runs_from_the_first_to_the_last_shared_line():
    one, two = lined("one", 9), lined("two", 9)
    shared = judged(one, two, {2: 0, 6: 5}).parallels
    assert stretch(one.doc.id, shared, by_id([one, two])) == (one.doc.id, 2, 6)
