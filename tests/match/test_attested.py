"""Which of two copies of a lost text changed it."""

import pytest

from stemma.match.attested import attested
from stemma.records import Derivation, DerivationKind, Drift, Parallel, Span, VariantKind

LOST = "a-lost"


def derivation(document: str, kind: DerivationKind = "condensed", ancestor: str = LOST):
    return Derivation(document, ancestor, kind, 1.0, 0.9, (), (), ())


def parallel(left: str, right: str) -> Parallel:
    return Parallel(left + right, Span(left, 0, 50), Span(right, 0, 50), "edited", 0.9)


def change(
    before: str, after: str, kind: VariantKind = "name", severity: float = 0.8, ancestor: str = LOST
) -> Drift:
    return Drift(after, ancestor, kind, Span(before, 5, 9), Span(after, 5, 9), severity)


def told(found: list[Drift], *copies: Derivation) -> list[tuple[str, str]]:
    names = [each.document for each in copies]
    parallels = [parallel(a, b) for n, a in enumerate(names) for b in names[n + 1 :]]
    return [(d.before.document, d.document) for d in attested(found, parallels, copies)]


def both(one: str, two: str) -> list[Drift]:
    return [change(one, two), change(two, one)]


def test_the_reading_of_more_witnesses_is_the_lost_texts():
    found = [*both("x", "y"), *both("x", "z")]
    copies = [derivation(name) for name in ("x", "y", "z")]
    assert told(found, *copies) == [("y", "x"), ("z", "x")]


def test_a_witness_that_lacks_the_passage_has_no_voice():
    found = [*both("x", "y"), *both("x", "z")]
    copies = [derivation(name) for name in ("x", "y", "z")]
    parallels = [parallel("x", "y"), parallel("x", "z")]
    assert {d.document for d in attested(found, parallels, copies)} == {"y", "z"}


def test_of_two_the_freer_copy_changed_it():
    found = both("x", "y")
    assert told(found, derivation("x", "edited"), derivation("y", "paraphrased")) == [("x", "y")]
    assert told(found, derivation("x", "paraphrased"), derivation("y", "edited")) == [("y", "x")]


def test_a_vaguer_figure_comes_of_the_more_exact_one():
    assert told([change("x", "y", "number", 0.5)], derivation("x"), derivation("y")) == [("x", "y")]
    assert told([change("x", "y", "hedge", 0.6)], derivation("x"), derivation("y")) == []


@pytest.mark.parametrize("kind", ["edited", "substituted"])
def test_what_the_ancestor_itself_reads_needs_no_witness(kind: DerivationKind):
    found = [change("x", "y", ancestor="x")]
    assert told(found, derivation("y", kind, "x")) == [("x", "y")]
