"""Who took what from whom, seen or lost, once families are known."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest

from stemma.derive import spinning
from stemma.derive.evidence import Evidence
from stemma.derive.families import families
from stemma.derive.lines import Reading
from stemma.derive.spinning import FEWEST_SITES
from stemma.derive.stemma import Stemma, draw
from stemma.records import Credit, ParallelKind, Span, Variant
from tests.derive.factory import by_id, crediting, judged, lined, reading, reported, straight
from tests.factory import doc

AGENCY = Credit(None, "(Reuters)", "agency", "Reuters")
FIRST_IN_HESK = Credit(None, "First in The Hesk Mirror", "first published", "The Hesk Mirror")
EARLY, LATE = "2031-03-01", "2031-03-04"


def drawn(evidence: Sequence[Evidence], *readings: Reading) -> Stemma:
    known = by_id(readings)
    return draw(families(evidence, known), known)


def ancestors(tree: Stemma, readings: Sequence[Reading]) -> dict[str, str]:
    """The name of each document's ancestor, `lost` for an archetype."""
    names = {r.doc.id: r.doc.name for r in readings}
    return {names[d.document]: names.get(d.ancestor, "lost") for d in tree.derivations}


def test_no_family_no_descent():
    assert drawn([], lined("one", 3), lined("two", 3)) == Stemma((), ())


def test_without_dates_matter_is_lost_in_copying_and_not_won():
    full, short = reported("full"), reported("short", range(6), cut=(0, 2, 4, 5))
    tree = drawn([judged(full, short, straight(range(6)))], full, short)
    assert ancestors(tree, [full, short]) == {"short": "full"}
    assert tree.archetypes == ()
    assert tree.derivations[0].direction > 0.8


def test_where_nothing_tells_which_was_first_the_direction_is_open():
    one, two = reported("one", cut=(0, 1)), reported("two", cut=(2, 3))
    (derivation,) = drawn([judged(one, two, straight(range(9)))], one, two).derivations
    assert 0.5 <= derivation.direction < 0.7


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        pytest.param(EARLY, LATE, {"two": "one"}, id="the first is older"),
        pytest.param(LATE, EARLY, {"one": "two"}, id="the second is older"),
        pytest.param(f"{EARLY}T08:00", f"{EARLY}T09:30", {"two": "one"}, id="older by some hours"),
    ],
)
def test_dates_decide_between_near_copies(one: str, two: str, expected: dict[str, str]):
    left, right = lined("one", 8, published=one), lined("two", 8, published=two)
    tree = drawn([judged(left, right, straight(range(8)))], left, right)
    assert ancestors(tree, [left, right]) == expected


def test_a_copy_of_a_copy_descends_from_the_nearest():
    first, second = reported("first"), reported("second", cut=(0, 1, 2))
    third = reported("third", cut=(0, 1, 2, 4, 6))
    evidence = [
        judged(one, two, straight(range(9)))
        for one, two in ((first, second), (second, third), (first, third))
    ]
    tree = drawn(evidence, first, second, third)
    assert ancestors(tree, [first, second, third]) == {"second": "first", "third": "second"}


def three_halves() -> tuple[list[Evidence], list[Reading]]:
    """Three copies of one text, each without something that the other two have."""
    readings = [reported(f"cut {n}", cut=range(n, n + 3)) for n in (0, 3, 6)]
    evidence = [judged(a, b, straight(range(9))) for a, b in combinations(readings, 2)]
    return evidence, readings


def test_who_lifts_sentences_here_and_there_has_them_from_the_text_that_has_them():
    report, comment = reported("report"), lined("comment", 14)
    told = comment.doc.text.split("\n\n")
    lifted = reported("lifted", (2, 4, 7), cut=(2, 4, 7)).doc.text.split("\n\n")
    told[1], told[6], told[12] = lifted
    comment = reading(doc("\n\n".join(told), "comment"))
    tree = drawn([judged(report, comment, {2: 1, 4: 6, 7: 12})], report, comment)
    assert ancestors(tree, [report, comment]) == {"comment": "report"}


def test_where_nobody_holds_everything_all_go_back_to_a_lost_text():
    evidence, readings = three_halves()
    tree = drawn(evidence, *readings)
    (lost,) = tree.archetypes
    assert lost.witnesses == tuple(sorted(r.doc.id for r in readings))
    assert set(ancestors(tree, readings).values()) == {"lost"}
    assert lost.ancestor is None
    assert lost.name is None


def test_a_lost_text_has_the_name_of_the_agency_that_all_credit():
    evidence, readings = three_halves()
    signed = [crediting(r, AGENCY) for r in readings]
    (lost,) = drawn(evidence, *signed).archetypes
    assert lost.name == "Reuters"


def test_a_lost_text_has_the_name_of_the_agency_that_one_credits():
    evidence, (one, two, three) = three_halves()
    (lost,) = drawn(evidence, crediting(one, AGENCY), two, three).archetypes
    assert lost.name == "Reuters"


def test_who_credits_the_outlet_of_the_other_has_the_text_from_it():
    # Nothing else tells: the one that credits the other is the fuller text.
    full = crediting(reported("full", outlet="The Skarra Post"), FIRST_IN_HESK)
    short = reported("short", cut=(0, 1), outlet="The Hesk Mirror")
    evidence = [judged(full, short, straight(range(9)))]
    tree = drawn(evidence, full, short)
    assert ancestors(tree, [full, short]) == {"full": "short"}
    assert tree.derivations[0].reasons[-1] == ("It credits The Hesk Mirror, the outlet of short.")
    plain = drawn(evidence, crediting(full), short)
    assert ancestors(plain, [full, short]) == {"short": "full"}


def test_the_order_of_the_evidence_does_not_matter():
    evidence, readings = three_halves()
    assert drawn(evidence, *readings) == drawn(evidence[::-1], *readings[::-1])


def test_a_spun_text_is_nobodys_ancestor(monkeypatch: pytest.MonkeyPatch):
    clean, spun = lined("clean", 12), lined("spun", 13)
    # Every word pair of the spun text sounds foreign.
    monkeypatch.setattr(spinning, "is_known", lambda a, b: "spun" not in (a, b))
    evidence = judged(clean, spun, straight(range(12)), kind="substituted")
    marked = tuple(
        replace(p, variants=(Variant(name_in(p.left), name_in(p.right), "wording"),))
        for p in evidence.parallels
    )
    assert len(marked) >= FEWEST_SITES
    tree = drawn([replace(evidence, parallels=marked)], clean, spun)
    assert ancestors(tree, [clean, spun]) == {"spun": "clean"}
    assert tree.derivations[0].kind == "substituted"
    assert any("replaced" in reason for reason in tree.derivations[0].reasons)


def name_in(line: Span) -> Span:
    """Where "Witness NAME wrote" has the name."""
    return Span(line.document, line.start + len("Witness "), line.start + len("Witness spun"))


@pytest.mark.parametrize(
    ("kind", "n_lines", "shared", "expected"),
    [
        pytest.param("verbatim", 6, 6, "verbatim", id="whole and word for word"),
        pytest.param("edited", 6, 6, "edited", id="whole and edited"),
        pytest.param("verbatim", 12, 3, "lifted", id="a few sentences word for word"),
        pytest.param("condensed", 6, 6, "condensed", id="retold and shortened"),
    ],
)
def test_what_the_copyist_did(kind: ParallelKind, n_lines: int, shared: int, expected: str):
    source, copy = lined("source", 20, published=EARLY), lined("copy", n_lines, published=LATE)
    # What is condensed has two lines of the source in each of its own.
    lines = (
        {n: n // 2 for n in range(2 * shared)} if kind == "condensed" else straight(range(shared))
    )
    (derivation,) = drawn([judged(source, copy, lines, kind=kind)], source, copy).derivations
    assert derivation.kind == expected


def test_a_later_version_in_the_same_outlet_is_an_update():
    first = lined("first", 8, published=EARLY, outlet="The Skarra Post")
    second = lined("second", 8, published=LATE, outlet="The Skarra Post")
    (derivation,) = drawn([judged(first, second, straight(range(8)))], first, second).derivations
    assert derivation.kind == "updated"


def test_shares_and_probabilities_lie_between_none_and_all():
    evidence, readings = three_halves()
    known = by_id(readings)
    for derivation in drawn(evidence, *readings).derivations:
        text = known[derivation.document].doc.text
        assert 0 < derivation.share <= 1
        assert 0.5 <= derivation.probability <= 1
        assert derivation.passages == tuple(sorted(derivation.passages))
        assert all(p.document == derivation.document for p in derivation.passages)
        assert all(p.end <= len(text) for p in derivation.passages)
        assert derivation.reasons and derivation.parallels
