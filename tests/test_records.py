"""What records tell of themselves."""

from stemma.records import Annotations, Sentence, Span


def test_a_span_stands_in_the_sentence_that_holds_most_of_it():
    first, second = Span("d", 0, 10), Span("d", 11, 30)
    notes = Annotations("d", (Sentence(first, 0), Sentence(second, 0)), (), (), (), ())
    assert notes.sentence_at(Span("d", 2, 5)) == first
    assert notes.sentence_at(Span("d", 8, 16)) == second


def test_where_no_sentence_was_read_a_span_stands_for_itself():
    alone = Span("d", 3, 9)
    assert Annotations("d", (), (), (), (), ()).sentence_at(alone) == alone
