"""Which propositions of a story are compared, and what they have in common."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.match import looks as looks_module
from stemma.match.likeness import CLOSEST, ELSEWHERE, FURTHEST, compared, likenesses
from stemma.match.sharing import Details, amounts, incidence
from stemma.match.slots import amount_shared
from stemma.match.statements import Origins, Said, gather
from stemma.records import Document, Quantity, Span, Story
from stemma.text.similarity import Detail, Lexicon, compare, held
from stemma.text.vectors import static_table
from stemma.text.words import words
from tests.factory import doc
from tests.newsroom import HAPPENINGS, RAILWAY, encoders, notes


def said_of(*documents: Document) -> list[Said]:
    """What the documents say, as if they told one story."""
    whole = tuple(Span(d.id, 0, len(d.text)) for d in documents)
    by_id = {d.id: d for d in documents}
    return gather(Story("s", "", whole), by_id, {d.id: notes(d) for d in documents}, Origins([]))


def a_story() -> list[Said]:
    return said_of(doc(RAILWAY.report, "a"), doc(RAILWAY.copy, "b"), doc(RAILWAY.elsewhere, "c"))


A_STORY = a_story()

PASSAGES = [
    [word for word in words(text) if word.content]
    for happening in HAPPENINGS
    for text in (happening.report + " " + happening.copy).split(". ")
    if any(word.content for word in words(text))
]


def test_details_are_held_as_if_every_two_passages_were_compared():
    left, right = np.array(list(combinations(range(len(PASSAGES)), 2))).T
    in_right, in_left = Details(PASSAGES, static_table()).held(left, right)
    lexicon = Lexicon(static_table(), (word for passage in PASSAGES for word in passage))
    entries = [lexicon.entry(passage) for passage in PASSAGES]
    detail = Detail(entries)
    slowly = [
        held(compare(entries[i], entries[j]), detail(entries[i]), detail(entries[j]))
        for i, j in zip(left, right, strict=True)
    ]
    assert np.allclose(np.stack([in_right, in_left], axis=1), slowly, atol=1e-5)
    assert in_right.max() > 0.5


def test_amounts_are_shared_as_if_every_two_propositions_were_compared():
    said = a_story()
    slowly = [
        [(i != j) * amount_shared(one.quantities, two.quantities) for j, two in enumerate(said)]
        for i, one in enumerate(said)
    ]
    assert np.allclose(amounts(said).toarray(), slowly)
    assert np.max(slowly) == 1


FIGURES = st.builds(
    Quantity,
    span=st.just(Span("d", 0, 1)),
    value=st.sampled_from([0.0, 0.5, 1.0, 47.0, 48.0, 50.0, 60.0, 96.0, 100.0, 104.0, 120.0, -3.0]),
    upper=st.sampled_from([None, None, 110.0]),
    bound=st.sampled_from(["exact", "about", "over", "under"]),
    unit=st.sampled_from(["%", "USD", ""]),
)


@given(st.lists(st.lists(FIGURES, max_size=2), min_size=2, max_size=6))
def test_no_figure_that_agrees_is_passed_over(figures: list[list[Quantity]]):
    said = [
        replace(one, quantities=tuple(each)) for one, each in zip(A_STORY, figures, strict=False)
    ]
    slowly = [
        [(i != j) * amount_shared(one, two) for j, two in enumerate(figures)]
        for i, one in enumerate(figures)
    ]
    assert np.allclose(amounts(said).toarray(), slowly)


def test_of_a_large_story_only_the_nearest_documents_are_looked_at(monkeypatch: pytest.MonkeyPatch):
    whole = compared(A_STORY, **encoders())
    monkeypatch.setattr(looks_module, "DOCUMENTS", 1)
    left, right, *_ = compared(A_STORY, **encoders())
    every, fewer = (set(zip(*map(np.ndarray.tolist, each), strict=True))
                    for each in (whole[:2], (left, right)))  # fmt: skip
    assert fewer < every
    # Each still has what is nearest to it.
    assert {n for pair in fewer for n in pair} == {n for pair in every for n in pair}


def test_an_incidence_without_elements_has_rows_all_the_same():
    assert incidence([(), ()]).shape == (2, 1)
    assert incidence([("b", "a"), ("b",)]).toarray().tolist() == [[1, 1], [0, 1]]


def slow_lead(said: list[Said], pairs: dict[tuple[int, int], float], i: int, j: int) -> float:
    """How far a pair is ahead of all other choices that its two sides had, one after the other."""
    if said[i].document == said[j].document:
        return 0
    ahead = 0.0
    for one, two in ((i, j), (j, i)):
        others = [
            near for pair, near in pairs.items()
            if one in pair and two not in pair
            and said[sum(pair) - one].document == said[two].document
        ]  # fmt: skip
        best = max(ELSEWHERE, *others, ELSEWHERE)
        ahead += min(max(pairs[i, j] - best, FURTHEST), CLOSEST)
    return ahead


def test_a_pair_is_ahead_of_what_else_the_two_documents_say():
    said = a_story()
    left, right, features, _ = compared(said, **encoders())
    in_right, in_left = Details([one.content for one in said], static_table()).held(left, right)
    nearness = (features.near + in_right + in_left) / 3 + 0.3 * features.amount
    pairs = dict(zip(zip(left.tolist(), right.tolist(), strict=True), nearness, strict=True))
    slowly = [slow_lead(said, pairs, i, j) for i, j in pairs]
    assert np.allclose(features.lead, slowly, atol=1e-5)
    assert features.lead.max() > 0 > features.lead.min()


def test_the_pairs_are_in_order_and_none_is_told_twice():
    left, right, *_ = compared(a_story(), **encoders())
    pairs = list(zip(left.tolist(), right.tolist(), strict=True))
    assert pairs == sorted(set(pairs))
    assert all(i < j for i, j in pairs)


@pytest.mark.parametrize("n", [0, 1])
def test_one_proposition_is_like_no_other(n: int):
    assert likenesses(a_story()[:n], **encoders()) == []


def test_two_that_have_nothing_in_common_are_no_pair():
    said = said_of(
        doc("The minister flew to Oslo on Monday.", "a"), doc("Wheat grew well that year.", "b")
    )
    assert likenesses(said, **encoders()) == []
