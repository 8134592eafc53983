"""What a person ruled about two documents is respected."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from stemma.derive.derive import Descent, derive
from stemma.derive.evidence import CERTAIN, Evidence
from stemma.derive.families import STRONG, families
from stemma.derive.lines import Reading
from stemma.derive.rulings import about, as_ruled, parted
from stemma.records import Decision, DecisionKind, Independence, Parallel, Span, Story
from tests.derive.factory import by_id, judged, lined, parallel, reading, straight
from tests.factory import doc

ONE, TWO, THREE, FOUR = (lined(name, 9) for name in ("one", "two", "three", "four"))

# Two reports of one fact, which they word alike.
REPORT = reading(doc("The bridge of Olm fell. Nobody knows why. It was old.", "report"))
ACCOUNT = reading(doc("Olm lost its bridge. Divers search the river. Schools close.", "account"))
ONE_FACT = parallel(REPORT, 0, ACCOUNT, 0, "paraphrased", 0.55)


def ruling(kind: DecisionKind, one: Reading, two: Reading) -> Decision:
    spans = sorted(Span(r.doc.id, 0, len(r.doc.text)) for r in (one, two))
    return Decision(kind, spans[0], spans[1])


def descent(
    readings: Sequence[Reading], parallels: Sequence[Parallel], *rulings: Decision
) -> Descent:
    notes = [each.notes for each in readings]
    return derive([each.doc for each in readings], notes, parallels, rulings)


def verdict(found: Descent, one: Reading, two: Reading) -> Independence | None:
    pair = {one.doc.id, two.doc.id}
    return next((v for v in found.independence([]) if {v.left, v.right} == pair), None)


def split(evidence: Sequence[Evidence], *rulings: Decision) -> set[frozenset[str]]:
    """The families of the four documents after some rulings, each as names."""
    known = by_id([ONE, TWO, THREE, FOUR])
    ruled = about(rulings, known)
    found = parted(families(as_ruled(evidence, ruled), known), ruled)
    for family in found:
        assert {m for e in family.evidence for m in (e.left, e.right)} == set(family.members)
    return {frozenset(known[m].doc.name for m in family.members) for family in found}


def together(*tied: tuple[Reading, Reading, float]) -> list[Evidence]:
    return [judged(one, two, straight(range(6)), log_odds) for one, two, log_odds in tied]


def test_copied_documents_are_dependent_and_of_one_family_whatever_the_wording_says():
    assert not descent([REPORT, ACCOUNT], [ONE_FACT]).families
    found = descent([REPORT, ACCOUNT], [ONE_FACT], ruling("copied", REPORT, ACCOUNT))
    (family,) = found.families
    assert set(family.members) == {REPORT.doc.id, ACCOUNT.doc.id}
    judged = verdict(found, REPORT, ACCOUNT)
    assert judged is not None
    assert (judged.verdict, judged.probability, judged.ruled) == ("dependent", 1.0, True)
    assert judged.reasons == ("A person ruled that one was copied.",)
    (derivation,) = found.derivations
    assert derivation.probability == 1.0
    assert any("a person ruled that one was copied" in reason for reason in derivation.reasons)


@pytest.mark.parametrize(
    "parallels",
    [
        pytest.param([], id="nothing"),
        pytest.param([parallel(ONE, 0, TWO, 4, "paraphrased", 0.4)], id="nothing that was copied"),
    ],
)
def test_copied_documents_that_share_no_passage_have_the_verdict_and_nothing_else(
    parallels: list[Parallel],
):
    found = descent([ONE, TWO], parallels, ruling("copied", ONE, TWO))
    assert found.families == found.derivations == ()
    assert found.evidence == descent([ONE, TWO], parallels).evidence
    judged = verdict(found, ONE, TWO)
    assert judged is not None and judged.verdict == "dependent"


def test_a_copied_document_is_of_the_family_though_another_is_nearer():
    """All that it shares is told again, and more closely, by a third."""
    near = judged(ONE, TWO, straight(range(6)))
    known = by_id([ONE, TWO, THREE])
    weak = Evidence(*sorted((ONE.doc.id, THREE.doc.id)), -3.0, (),
                    (parallel(ONE, 0, THREE, 4, "paraphrased", 0.52),))  # fmt: skip
    assert len(families([near, weak], known)[0].members) == 2
    (certain,) = as_ruled([weak], about([ruling("copied", ONE, THREE)], known))
    assert certain.log_odds == CERTAIN
    (family,) = families([near, certain], known)
    assert set(family.members) == set(known)


def test_independent_documents_are_independent_whatever_the_wording_says():
    parallels = [parallel(ONE, n, TWO, n, "verbatim", 1.0) for n in range(9)]
    before = verdict(descent([ONE, TWO], parallels), ONE, TWO)
    assert before is not None and before.verdict == "dependent" and not before.ruled
    found = descent([ONE, TWO], parallels, ruling("independent", ONE, TWO))
    assert found.evidence == found.families == found.derivations == found.archetypes == ()
    judged = verdict(found, ONE, TWO)
    assert judged is not None
    assert (judged.verdict, judged.probability, judged.ruled) == ("independent", 0.0, True)
    assert judged.reasons == ("A person ruled that they are independent.",)


@pytest.mark.parametrize(
    ("to_one", "to_two", "kept"),
    [pytest.param(5.0, 2.0, "one", id="to one"), pytest.param(2.0, 5.0, "two", id="to two")],
)
def test_a_family_of_three_is_split_and_the_third_stays_with_its_nearest(
    to_one: float, to_two: float, kept: str
):
    evidence = together((ONE, TWO, 6.0), (ONE, THREE, to_one), (TWO, THREE, to_two))
    assert split(evidence) == {frozenset(("one", "two", "three"))}
    assert split(evidence, ruling("independent", ONE, TWO)) == {frozenset((kept, "three"))}


def test_who_is_taken_out_takes_along_what_was_copied_from_it():
    evidence = together((ONE, FOUR, 6.0), (TWO, THREE, 8.0), (ONE, TWO, 6.0), (FOUR, TWO, 3.0))
    assert split(evidence, ruling("independent", ONE, TWO)) == {
        frozenset(("one", "four")),
        frozenset(("two", "three")),
    }


def test_a_family_without_a_ruling_is_left_as_it_is():
    evidence = together((ONE, TWO, 6.0), (ONE, THREE, STRONG))
    assert split(evidence, ruling("independent", ONE, FOUR)) == {frozenset(("one", "two", "three"))}


def test_the_order_of_rulings_and_of_documents_does_not_matter():
    parallels = [
        parallel(one, n, two, n, "verbatim", 1.0)
        for one, two, lines in ((ONE, TWO, 6), (ONE, THREE, 8), (TWO, THREE, 6), (ONE, FOUR, 1))
        for n in range(lines)
    ]
    rulings = [
        ruling("independent", ONE, TWO),
        ruling("independent", FOUR, TWO),
        ruling("copied", ONE, FOUR),
    ]
    found = {
        (tree.families, tree.derivations, tree.archetypes, tuple(tree.independence([])))
        for given in permutations(rulings)
        for readings in ([ONE, TWO, THREE, FOUR], [FOUR, TWO, ONE, THREE])
        for tree in [descent(readings, parallels, *given)]
    }
    assert len(found) == 1
    ((families, _, _, _),) = found
    assert [set(family.members) for family in families] == [{r.doc.id for r in (ONE, THREE, FOUR)}]


def test_documents_that_are_gone_and_rulings_on_entities_change_nothing():
    rulings = [ruling("copied", ONE, THREE), *(ruling(k, ONE, TWO) for k in ("same", "different"))]
    assert about(rulings, by_id([ONE, TWO])) == {}
    assert descent([ONE, TWO], [], *rulings).independence([]) == []


def test_a_pair_is_ruled_on_once_and_by_its_sorted_ids():
    both = [ruling("copied", ONE, TWO), ruling("independent", TWO, ONE)]
    for rulings in (both, both[::-1]):
        assert about(rulings, by_id([ONE, TWO])) == {
            tuple(sorted((ONE.doc.id, TWO.doc.id))): "independent"
        }


def test_every_pair_that_was_ruled_on_has_one_verdict_with_or_without_a_story():
    found = descent([ONE, TWO, THREE], [], ruling("independent", ONE, TWO))
    items = tuple(sorted(Span(r.doc.id, 0, len(r.doc.text)) for r in (ONE, TWO, THREE)))
    assert [v.ruled for v in found.independence([])] == [True]
    assert sum(v.ruled for v in found.independence([Story("s", "", items)])) == 1
    assert len(found.independence([Story("s", "", items)])) == 3
