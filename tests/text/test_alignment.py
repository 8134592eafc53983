"""Two sentences, word by word."""

from collections.abc import Sequence
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.text.alignment import CHANGED, FUNCTION_MATCH, LEFT_OUT, Step, align, to_the_ends
from stemma.text.similarity import Matrix
from stemma.text.words import Word, words

REPORT = "The ministers signed the treaty on fishing rights near the northern islands"


def columns(left: str, right: str, like: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """The apparatus of two sentences; `like` says which word resembles which."""
    one, two = words(left), words(right)
    near = np.zeros((len(one), len(two)), np.float32)
    for i, a in enumerate(one):
        for j, b in enumerate(two):
            near[i, j] = 0.6 * ((like or {}).get(a.norm) == b.norm)
    return [
        (
            one[step.left].norm if step.left is not None else "",
            two[step.right].norm if step.right is not None else "",
        )
        for step in align(one, two, near)
    ]


def test_a_sentence_aligns_with_itself():
    assert columns(REPORT, REPORT) == [(word.norm, word.norm) for word in words(REPORT)]


@pytest.mark.parametrize(
    "like",
    [
        pytest.param({"treaty": "pact"}, id="a word of like meaning"),
        pytest.param({}, id="a word of another meaning"),
    ],
)
def test_a_substituted_word_stands_opposite_its_replacement(like: dict[str, str]):
    assert ("treaty", "pact") in columns(REPORT, REPORT.replace("treaty", "pact"), like)


def test_every_second_word_may_be_substituted():
    spun = "The clergymen signed the pact on angling rights near the northern isles"
    assert {("ministers", "clergymen"), ("treaty", "pact"), ("fishing", "angling")} <= set(
        columns(REPORT, spun)
    )


def test_an_added_word_has_a_gap_on_the_other_side():
    added = REPORT.replace("northern", "northern volcanic")
    assert [c for c in columns(REPORT, added) if c[0] != c[1]] == [("", "volcanic")]


def test_what_surrounds_the_shared_words_is_left_out():
    aligned = columns(f"Yesterday, officials said: {REPORT}", f"{REPORT}, a broadcaster claimed")
    assert aligned == [(word.norm, word.norm) for word in words(REPORT)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(REPORT, "Grandmother bakes plum cake", id="nothing in common"),
        pytest.param("", REPORT, id="one side empty"),
        pytest.param("", "", id="both sides empty"),
    ],
)
def test_nothing_aligns(left: str, right: str):
    assert columns(left, right) == []


# --- against the slow, obvious version -----------------------------------------------------------

INFORMATION = {"of": 0.0, "port": 0.3, "treaty": 0.6, "quay": 1.0}
VOCABULARY = [Word(0, 1, stem, stem, worth, False) for stem, worth in INFORMATION.items()]
sentences = st.lists(st.sampled_from(VOCABULARY), max_size=5)
likenesses = st.sampled_from([0.0, 0.0, 0.4, 0.9])


@st.composite
def pairs(draw: st.DrawFn) -> tuple[list[Word], list[Word], Matrix]:
    left, right = draw(sentences), draw(sentences)
    cells = draw(st.lists(likenesses, min_size=25, max_size=25))
    near = np.array(cells, np.float32).reshape(5, 5)[: len(left), : len(right)]
    return left, right, near


@settings(max_examples=600, deadline=None)
@given(pairs())
def test_no_other_alignment_is_worth_more(pair: tuple[list[Word], list[Word], Matrix]):
    steps = align(*pair)
    aligned = [(s.left, s.right) for s in steps if s.left is not None and s.right is not None]
    assert worth(aligned, *pair) == pytest.approx(by_trying_everything(*pair))


@given(pairs())
def test_both_ends_are_aligned_words_and_no_word_between_is_passed_over(
    pair: tuple[list[Word], list[Word], Matrix],
):
    steps = align(*pair)
    for step in (steps[:1], steps[-1:]):
        assert all(s.left is not None and s.right is not None for s in step)
    for side in ("left", "right"):
        places = [p for step in steps if (p := getattr(step, side)) is not None]
        assert all(b == a + 1 for a, b in pairwise(places))
    assert all(step.same == same(step, *pair[:2]) for step in steps)


def same(step: Step, left: Sequence[Word], right: Sequence[Word]) -> bool:
    if step.left is None or step.right is None:
        return False
    return left[step.left].stem == right[step.right].stem


def by_trying_everything(left: Sequence[Word], right: Sequence[Word], near: Matrix) -> float:
    """The best worth of any choice of word pairs that advances on both sides."""
    return max(
        worth(list(zip(ones, twos, strict=True)), left, right, near)
        for n in range(min(len(left), len(right)) + 1)
        for ones in combinations(range(len(left)), n)
        for twos in combinations(range(len(right)), n)
    )


def worth(
    aligned: Sequence[tuple[int, int]], left: Sequence[Word], right: Sequence[Word], near: Matrix
) -> float:
    total = 0.0
    for i, j in aligned:
        one, two = left[i], right[j]
        if one.stem == two.stem:
            total += max(one.information, FUNCTION_MATCH)
        elif near[i, j] > 0:
            total += near[i, j] * min(one.information, two.information)
        else:
            total += CHANGED
    for (i, j), (k, m) in pairwise(aligned):
        total += LEFT_OUT * (k - i - 1 + m - j - 1)
    return total


# --- beyond the ends of a local alignment --------------------------------------------------------


def to_the_end(left: str, right: str) -> list[tuple[str, str]]:
    """The apparatus of two sentences and of what stands beside it."""
    one, two = words(left), words(right)
    near = np.zeros((len(one), len(two)), np.float32)
    return [
        (
            one[step.left].norm if step.left is not None else "",
            two[step.right].norm if step.right is not None else "",
        )
        for step in to_the_ends(align(one, two, near), one, two, near)
    ]


@pytest.mark.parametrize(
    ("left", "right", "pair"),
    [
        pytest.param(f"{REPORT} Monday", f"{REPORT} Friday", ("monday", "friday"), id="the last"),
        pytest.param(
            f"Yesterday {REPORT}", f"Today {REPORT}", ("yesterday", "today"), id="the first"
        ),
        pytest.param(
            f"On May 25, as crowds of cheering fishermen watched from every pier, {REPORT}",
            f"On June 25 {REPORT}",
            ("may", "june"),
            id="beyond a clause that only one side has",
        ),
    ],
)
def test_a_word_changed_beside_the_alignment_stands_opposite_its_replacement(
    left: str, right: str, pair: tuple[str, str]
):
    assert pair in to_the_end(left, right)
    assert pair[::-1] in to_the_end(right, left)


def test_what_goes_on_differently_stands_opposite_nothing():
    left = f"{REPORT} and then they sailed home in the rain"
    assert to_the_end(left, f"{REPORT} Monday") == to_the_end(REPORT, REPORT)
