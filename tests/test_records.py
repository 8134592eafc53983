"""What records tell of themselves."""

from hypothesis import given
from hypothesis import strategies as st

from stemma.records import Annotations, Sentence, Span


def test_a_span_stands_in_the_sentence_that_holds_most_of_it():
    first, second = Span("d", 0, 10), Span("d", 11, 30)
    notes = Annotations("d", (Sentence(first, 0), Sentence(second, 0)), (), (), (), ())
    assert notes.sentence_at(Span("d", 2, 5)) == first
    assert notes.sentence_at(Span("d", 8, 16)) == second


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 9)), min_size=1), st.integers(0, 60),
       st.integers(1, 20))  # fmt: skip
def test_the_sentence_is_the_one_that_a_look_at_all_finds(gaps, start, length):
    spans, end = [], 0
    for gap, size in gaps:
        spans.append(Span("d", end + gap, end + gap + size))
        end += gap + size
    notes = Annotations("d", tuple(Sentence(each, 0) for each in spans), (), (), (), ())
    span = Span("d", start, start + length)
    assert notes.sentence_at(span) == max(spans, key=span.overlap)


def test_where_no_sentence_was_read_a_span_stands_for_itself():
    alone = Span("d", 3, 9)
    assert Annotations("d", (), (), (), (), ()).sentence_at(alone) == alone
