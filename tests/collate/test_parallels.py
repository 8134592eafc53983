"""Passages that two documents share, whatever became of their words."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.collate.parallels import Options, collate
from stemma.records import Document, Parallel
from tests.factory import doc
from tests.newsroom import CABLE, GARDEN, RAILWAY, SPUN, WordsOnly, collated, notes

SAID = (
    "The parliament of Brumia rejected a loan for the new lighthouse after fishermen protested "
    "against higher harbour fees."
)
AROUND = ("Snow fell on the uplands again.", "Bakers in Melby sold out of rye bread early.")


def shared(left: str, right: str) -> list[Parallel]:
    """Parallels of two texts, each with sentences of its own before and after."""
    return collated([doc(f"{AROUND[0]} {left}", "left"), doc(f"{right} {AROUND[1]}", "right")])


@pytest.mark.parametrize(
    ("copy", "kinds"),
    [
        pytest.param(SAID, {"verbatim"}, id="verbatim"),
        pytest.param(
            SAID.replace("a loan for", "a generous loan for").replace(" new", ""),
            {"edited"},
            id="edited",
        ),
        pytest.param(
            "The assembly of Brumia refused a credit for the new beacon after anglers demonstrated "
            "against steeper port charges.",
            {"substituted"},
            id="substituted",
        ),
        pytest.param(
            "Brumia’s parliament rejected the lighthouse loan.",
            {"condensed"},
            id="condensed",
        ),
        pytest.param(
            "Angry about having to pay more for moorings, fishermen demonstrated, and in the end "
            "Brumia’s lawmakers voted the lighthouse loan down.",
            {"paraphrased", "condensed"},
            id="paraphrased",
        ),
    ],
)
def test_a_passage_is_found_and_named_for_what_became_of_it(copy: str, kinds: set[str]):
    (parallel,) = shared(SAID, copy)
    assert parallel.kind in kinds


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(AROUND[1], id="another subject"),
        pytest.param("The parliament met.", id="too short to mean anything"),
        pytest.param(
            "The parliament of Elsmark dismissed the minister who had hidden a report on rabies.",
            id="another act of another parliament",
        ),
    ],
)
def test_nothing_is_shared(other: str):
    assert shared(SAID, other) == []


def test_the_closer_the_copy_the_higher_the_score():
    reworded = SAID.replace("new lighthouse", "planned beacon")
    spun = reworded.replace("protested against higher harbour", "agitated about steeper port")
    scores = [shared(SAID, copy)[0].score for copy in (SAID, reworded, spun)]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_a_lifted_clause_is_marked_without_its_surroundings():
    lifted = (
        "My barber, who reads only the back page and distrusts every politician, told me twice "
        "yesterday that the parliament of Brumia rejected a loan for the new lighthouse after "
        "fishermen protested against higher harbour fees."
    )
    left, right = doc(SAID, "left"), doc(lifted, "right")
    (parallel,) = collated([left, right])
    mine = parallel.left if parallel.left.document == right.id else parallel.right
    assert "barber" not in mine.of(right)
    assert "lighthouse" in mine.of(right)


def test_a_substituted_passage_has_its_variants():
    (parallel,) = shared(SAID, SAID.replace("lighthouse", "beacon").replace("fishermen", "anglers"))
    left = doc(f"{AROUND[0]} {SAID}")
    sides = [side for v in parallel.variants for side in (v.left, v.right) if side]
    assert {s.of(left) for s in sides if s.document == left.id} == {"lighthouse", "fishermen"}


def test_a_spun_report_is_read_through_sentence_by_sentence():
    report, spun = doc(RAILWAY.report, "report"), doc(SPUN, "spun")
    found = collated([report, spun, doc(GARDEN, "garden")])
    lines = [s.span for s in notes(report).sentences]
    matched = [line for line in lines if any(line.overlap(p.left) + line.overlap(p.right)
                                             for p in found)]  # fmt: skip
    assert len(matched) >= 0.8 * len(lines)
    assert sum(p.kind == "substituted" for p in found) >= 0.6 * len(found)
    assert {p.left.document for p in found} | {p.right.document for p in found} == {
        report.id,
        spun.id,
    }


def test_copies_share_more_than_independent_reports():
    copied = collated([doc(CABLE.report), doc(CABLE.copy)])
    apart = collated([doc(CABLE.report), doc(CABLE.elsewhere)])
    assert len(copied) > 3 * len(apart)


def test_a_higher_bar_lets_fewer_parallels_through():
    docs = [doc(RAILWAY.report), doc(RAILWAY.copy)]
    both = [notes(d) for d in docs]
    table = WordsOnly()
    low = collate(docs, both, quick=table, close=table, options=Options(least_score=0.1))
    high = collate(docs, both, quick=table, close=table, options=Options(least_score=0.7))
    assert {p.id for p in high} < {p.id for p in low}


def test_a_sentence_with_a_better_counterpart_has_no_variants_with_another():
    contracts = (
        "The contract with the shipyard of Brask is valued at 2.6 billion marks.",
        "The contract with the shipyard of Melby is valued at 4.2 billion marks.",
    )
    first = doc(f"{contracts[0]} {contracts[1]} {AROUND[0]}", "first")
    second = doc(f"{contracts[0]} {contracts[1]} {AROUND[1]}", "second")
    parallels = collated([first, second])
    assert len(parallels) > 2
    assert not [v for p in parallels for v in p.variants]
    (alone,) = shared(*contracts)
    assert {"name", "number"} <= {v.kind for v in alone.variants}


def test_a_free_rendering_has_the_facts_it_tells_otherwise():
    copy = (
        "Brumia: a loan for 19 lighthouses on the coast was rejected by parliament after protests "
        "of fishermen."
    )
    said = SAID.replace("the new lighthouse", "14 new lighthouses along the coast of the uplands")
    (parallel,) = shared(said, copy)
    assert parallel.kind in ("condensed", "paraphrased")
    assert [v.kind for v in parallel.variants] == ["number"]


# --- laws, with an encoder that knows words but no meanings --------------------------------------

POOL = [sentence for h in (RAILWAY, CABLE) for text in (h.report, h.copy)
        for sentence in text.replace("\n\n", " ").split(". ")]  # fmt: skip
newsrooms = st.lists(
    st.lists(st.sampled_from(POOL), min_size=1, max_size=6).map(lambda x: ". ".join(x) + "."),
    max_size=4,
    unique=True,
)


def by_words(documents: Sequence[Document]) -> list[Parallel]:
    table = WordsOnly()
    return collate(documents, [notes(d) for d in documents], quick=table, close=table)


@settings(max_examples=40, deadline=None)
@given(newsrooms)
def test_spans_lie_in_their_documents_and_ids_are_unique(texts: list[str]):
    documents = {d.id: d for d in (doc(text) for text in texts)}
    found = by_words(list(documents.values()))
    assert len({p.id for p in found}) == len(found)
    for parallel in found:
        assert parallel.left.document != parallel.right.document
        assert 0 <= parallel.score <= 1
        for span, readings in (
            (parallel.left, [v.left for v in parallel.variants]),
            (parallel.right, [v.right for v in parallel.variants]),
        ):
            assert span.end <= len(documents[span.document].text)
            inside = [r for r in readings if r]
            assert all(span.start <= r.start and r.end <= span.end for r in inside)
            assert all(r.document == span.document for r in inside)


@settings(max_examples=40, deadline=None)
@given(newsrooms, st.randoms(use_true_random=False))
def test_the_order_of_the_documents_does_not_matter(texts: list[str], random: object):
    documents = list({d.id: d for d in (doc(text) for text in texts)}.values())
    shuffled = list(documents)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert by_words(shuffled) == by_words(documents)


@settings(max_examples=20, deadline=None)
@given(newsrooms)
def test_a_third_document_changes_nothing_between_two(texts: list[str]):
    documents = list({d.id: d for d in (doc(text) for text in texts)}.values())[:2]
    third = doc(GARDEN)
    mine = {d.id for d in documents}
    among = [
        p for p in by_words([*documents, third]) if {p.left.document, p.right.document} <= mine
    ]
    assert {p.id for p in among} == {p.id for p in by_words(documents)}
