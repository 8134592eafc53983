"""Which words of a sentence are the document's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.derive.lines import Line, Reading
from stemma.records import Annotations, Span
from tests.derive.factory import reading
from tests.factory import doc

SPEECH = "“The granary of Karn will never close,” Bishop Aurel told the angry farmers."


def test_words_inside_quotation_marks_are_not_own():
    (line,) = reading(doc(SPEECH)).lines
    assert {w.norm for w in line.words} > {w.norm for w in line.own}
    assert [w.norm for w in line.own] == ["bishop", "aurel", "told", "angry", "farmers"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("Bishop Aurel reopened the old granary of Karn.", 1.0, 1.0, id="no quotation"),
        pytest.param(SPEECH, 0.4, 0.8, id="half a quotation"),
        pytest.param("“The granary of Karn will never close.”", 0.0, 0.0, id="all quotation"),
        pytest.param("It is what it was.", 0.0, 0.0, id="nothing telling"),
    ],
)
def test_the_share_of_own_words(text: str, low: float, high: float):
    (line,) = reading(doc(text)).lines
    assert low <= line.own_share <= high


def test_a_quotation_that_runs_on_covers_its_later_sentences():
    text = "“The granary stays. Nobody will sell it. Our bread is not for sale,” said Bishop Aurel."
    own = [word.norm for line in reading(doc(text)).lines for word in line.own]
    assert not {"granary", "sell", "bread"} & set(own)


def test_the_line_that_holds_most_of_a_span():
    read = reading(doc("Rain fell on Karn. The river rose by three metres. Bells rang."))
    for n, line in enumerate(read.lines):
        assert read.index(line.span) == n


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(1, 9)), min_size=1, max_size=6),
    st.integers(0, 40),
    st.integers(1, 20),
)
def test_the_line_is_the_one_that_a_look_at_all_finds(
    gaps: list[tuple[int, int]], start: int, length: int
):
    spans, end = [], 0
    for gap, size in gaps:
        spans.append(Span("d", end + gap, end + gap + size))
        end += gap + size
    lines = tuple(Line(span, (), ()) for span in spans)
    read = Reading(doc("x" * 70, "d"), lines, Annotations("d", (), (), (), (), ()))
    asked = Span("d", start, start + length)
    slow = max(range(len(lines)), key=lambda n: (spans[n].overlap(asked), -n))
    assert read.index(asked) == slow


def test_words_stand_where_they_say():
    read = reading(doc("Rain fell on Karn. The river rose by three metres."))
    for line in read.lines:
        for word in line.words:
            assert read.doc.text[word.start : word.end].casefold() == word.norm
    assert read.n_words == 10
