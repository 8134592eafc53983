"""What a copy says and no other witness of its text."""

from itertools import permutations

import pytest

from stemma.match.lone import lone
from stemma.records import (
    Claim,
    Derivation,
    DerivationKind,
    Lone,
    Parallel,
    Span,
    Statement,
    Story,
    Support,
)

# Every text has a hundred characters; copies take the first sixty of their exemplar.
TAKEN, OWN = (0, 60), (60, 100)
SUPPORT = Support(1, 1, 1, 1, 1, 0)


def claim(*places: tuple[str, tuple[int, int]], id: str = "c", story: str = "s") -> Claim:
    statements = tuple(Statement(Span(doc, *place), "o") for doc, place in places)
    return Claim(id, "words", story, statements, SUPPORT)


def story(*documents: str, id: str = "s") -> Story:
    return Story(id, "title", tuple(Span(doc, 0, 100) for doc in documents))


def copied(
    copy: str, exemplar: str, kind: DerivationKind = "edited", place: tuple[int, int] = TAKEN
) -> Derivation:
    return Derivation(copy, exemplar, kind, 0.6, 0.9, (), (Span(copy, *place),), ())


def alike(left: tuple[str, int, int], right: tuple[str, int, int]) -> Parallel:
    return Parallel("p", Span(*left), Span(*right), "edited", 0.9)


FAMILY = (story("a", "b", "c"),)
COPIES = (copied("b", "a"), copied("c", "a"))


def test_what_only_one_copy_says_is_lone():
    found = lone([claim(("b", OWN))], FAMILY, COPIES, [])
    assert found == (Lone("c", ("b",), ("a", "c"), lost=False),)


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(claim(("a", OWN)), id="of the original"),
        pytest.param(claim(("b", TAKEN)), id="inherited"),
        pytest.param(claim(("b", (20, 100))), id="half of it inherited"),
        pytest.param(claim(("b", OWN), ("a", OWN)), id="of copy and original"),
        pytest.param(claim(("b", OWN), ("c", OWN)), id="of two copies that do not know each other"),
        pytest.param(claim(("x", OWN)), id="of a document outside the family"),
        pytest.param(claim(("b", OWN), story="other"), id="of another story"),
    ],
)
def test_what_others_have_is_not(one: Claim):
    assert lone([one], FAMILY, COPIES, []) == ()


@pytest.mark.parametrize(
    ("other", "is_lone"),
    [
        pytest.param("a", False, id="with the original"),
        pytest.param("c", False, id="with another copy"),
        pytest.param("x", True, id="with a stranger"),
    ],
)
def test_words_shared_within_the_family_are_not_lone(other: str, is_lone: bool):
    shared = [alike((other, 0, 40), ("b", 60, 100))]
    assert bool(lone([claim(("b", OWN))], FAMILY, COPIES, shared)) == is_lone


def test_less_than_half_shared_leaves_it_lone():
    assert lone([claim(("b", OWN))], FAMILY, COPIES, [alike(("c", 0, 19), ("b", 60, 79))])


def test_copies_of_one_another_make_it_together():
    chain = (copied("b", "a"), copied("c", "b", place=(0, 100)))
    found = lone([claim(("b", OWN), ("c", OWN))], FAMILY, chain, [])
    assert found == (Lone("c", ("b", "c"), ("a",), lost=False),)


def test_a_lost_ancestor_may_have_had_it():
    found = lone([claim(("b", OWN))], FAMILY, (copied("b", "a-lost"), copied("c", "a-lost")), [])
    assert found == (Lone("c", ("b",), ("c",), lost=True),)


def test_a_commentary_that_lifts_a_passage_is_a_text_of_its_own():
    lifted = (copied("b", "a", "lifted"),)
    assert lone([claim(("b", OWN))], FAMILY, lifted, []) == ()


def test_the_half_of_a_digest_that_inherits_nothing_is_its_own():
    halves = (
        Story("s", "one", (Span("a", 0, 100), Span("b", 0, 60))),
        Story("t", "two", (Span("b", 60, 100), Span("c", 0, 100))),
    )
    assert lone([claim(("b", OWN), story="t")], halves, COPIES[:1], []) == ()


def test_the_order_of_what_is_given_does_not_matter():
    claims = [claim(("b", OWN), id="c-b"), claim(("c", OWN), id="c-c")]
    shared = [alike(("a", 0, 9), ("b", 60, 69)), alike(("c", 0, 9), ("b", 70, 79))]
    results = {
        lone(claims, FAMILY, derivations, parallels)
        for derivations in permutations(COPIES)
        for parallels in permutations(shared)
    }
    assert len(results) == 1 and [one.claim for one in results.pop()] == ["c-b", "c-c"]
