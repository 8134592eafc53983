"""The laws that hold for every annotation of every text."""

import itertools
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.annotate.annotate import annotated
from stemma.records import Annotations, Document, Span
from stemma.text.choices import reader
from tests.factory import doc, notes

# Pieces that rules look for are planted: random letters would hardly ever make any.
PIECES = st.sampled_from(
    [
        "Mr. Vell", "Ada Rook", "the Tide Centre", "Norvia’s", "Portugal", "U.S.", "said", "he",
        "two thirds of ships", "“It is late,” ", "’s", "Rook",
        "said that", "according to", ", ", ". ", " — ", "\n", "\n\n", "“", "”", '"', "‘", "’",
        "«", "»",
        "$3.5 billion", "3-4 million", "half of the ships", "May 4", "Friday", "in 2023",
        "and", "while", "will not", "may", "up from", "closed the harbour", "(NPA) — ", "🌊",
        "שלום", "مرحبا", "中国", "\u202e", "\u0301", "\u200b", "İ", "ß", "\x00", "\t", "\u2028",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=40).map(" ".join)


def raw(text: str) -> Document:
    """A document of exactly this text, as no reader would leave it."""
    document = doc("x")
    return Document(document.id, text, document.places)


def spans(found: Annotations) -> list[Span]:
    return [
        *(s.span for s in found.sentences),
        *(m for e in found.entities for m in e.mentions),
        *(q.span for q in found.quotations),
        *(q.span for q in found.quantities),
        *(t.span for t in found.times),
        *(p.span for p in found.propositions),
    ]


def apart(ordered: list[Span]) -> bool:
    return all(a.end <= b.start for a, b in itertools.pairwise(ordered))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_span_lies_in_its_document(text: str):
    document = raw(text)
    found = notes(document)
    assert all(span.document == document.id and span.end <= len(text) for span in spans(found))
    for quote in found.quotations:
        assert quote.text in quote.span.of(document)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_sentences_lie_apart_and_leave_only_space_out(text: str):
    found = [sentence.span for sentence in notes(raw(text)).sentences]
    assert apart(found)
    covered = {at for span in found for at in range(span.start, span.end)}
    assert all(c.isspace() for at, c in enumerate(text) if at not in covered)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_propositions_lie_apart_or_inside_one_another_each_in_one_sentence(text: str):
    found = notes(raw(text))
    ordered = [p.span for p in found.propositions]
    assert ordered == sorted(ordered, key=lambda span: (span.start, -span.end))
    for one, two in itertools.combinations(ordered, 2):
        assert one.end <= two.start or (two.end <= one.end and one != two)
    for span in ordered:
        assert any(s.span.start <= span.start and span.end <= s.span.end for s in found.sentences)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_ids_are_unique_and_speakers_are_entities(text: str):
    found = notes(raw(text))
    ids = [entity.id for entity in found.entities]
    assert len(ids) == len(set(ids))
    assert {q.speaker for q in found.quotations} <= {*ids, None}
    for ordered in (found.quotations, found.times):
        assert apart([one.span for one in ordered])
    assert apart(sorted(m for e in found.entities for m in e.mentions))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_same_text_is_annotated_the_same(text: str):
    assert notes(raw(text)) == notes(raw(text))


UNITS = [
    pytest.param("word ", id="words without punctuation"),
    pytest.param("x", id="one giant word"),
    pytest.param("X", id="one giant capital word"),
    pytest.param("Ada Rook ", id="names only"),
    pytest.param("Ada Rook said ", id="names and cues"),
    pytest.param("Rook, ", id="names and commas"),
    pytest.param("“", id="opening marks"),
    pytest.param('"', id="straight marks"),
    pytest.param("‘a ", id="single marks"),
    pytest.param("«a» ", id="short quotations"),
    pytest.param("’s", id="apostrophes"),
    pytest.param("7 ", id="digits"),
    pytest.param("7", id="one giant number"),
    pytest.param("$7bn in 2023 ", id="amounts"),
    pytest.param("two hundred ", id="number words"),
    pytest.param("and the, ", id="function words"),
    pytest.param("he said ", id="cues"),
    pytest.param("according to ", id="sources"),
    pytest.param("U.S. ", id="full stops"),
    pytest.param("A.", id="initials"),
    pytest.param("of the ", id="links"),
    pytest.param(". ", id="stops only"),
    pytest.param("\n", id="breaks only"),
    pytest.param(" ", id="spaces only"),
    pytest.param("🌊", id="emoji"),
    pytest.param("שלום ", id="right to left"),
    pytest.param("\u0301", id="combining marks"),
    pytest.param("— ", id="dashes"),
    pytest.param("-", id="hyphens"),
    pytest.param("(", id="brackets"),
    pytest.param("not only ", id="negations"),
]


def cost(text: str) -> float:
    """The least of two runs, in seconds of processor time."""
    document = raw(text)
    seconds = []
    for _ in range(2):
        start = process_time()
        notes(document)
        seconds.append(process_time() - start)
    return min(seconds)


@pytest.mark.parametrize("unit", UNITS)
def test_one_long_paragraph_takes_no_quadratic_time(unit: str):
    small, large = (unit * (size // len(unit)) for size in (5_000, 20_000))
    # Four times the text: linear is 4, quadratic 16; tiny times are noise.
    assert cost(large) < max(0.15, 10 * cost(small))


def test_more_workers_find_the_same():
    documents = [doc(f"Minister Ada Rook left Brevik on day {n}. It rained.") for n in range(40)]
    assert list(annotated(documents, reader(), 2)) == [notes(each) for each in documents]
