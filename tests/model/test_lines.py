"""Acts by place, against a look at all of them."""

from itertools import product

from stemma.model.lines import Lines
from stemma.records import Span
from tests.model.told import told

TEXT = (
    "Ghana's ships took Togo's cocoa to Mali. The Malian minister vowed not to sell gold to Chad."
    "\n\nChad's trade with Niger grew, and Niger has promised to let Chadian trucks in."
)


def test_a_look_by_place_finds_what_a_look_at_all_finds():
    notes = told(TEXT).annotations[0]
    lines = Lines(notes)
    for start, length in product(range(0, len(TEXT) - 30, 3), (1, 7, 29)):
        span = Span(notes.document, start, start + length)
        assert lines.overlapping(span) == [a for a in notes.acts if a.span.overlap(span)]
        inside = [a for a in notes.acts if not a.verb and start <= a.span.start < span.end]
        assert lines.nouns_in([span, span]) == inside
    for act in notes.acts:
        assert lines.at(act.span) == act
        assert lines.under(act.span) == [a for a in notes.acts if a.under == act.span]
    assert lines.at(None) is None
