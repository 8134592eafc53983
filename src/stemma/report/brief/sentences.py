"""Whole sentences around the characters of a record."""

from bisect import bisect_left, bisect_right

from stemma.records import Analysis, Span
from stemma.report.brief.page import Piece
from stemma.report.screen import printable, tidy


class Sentences:
    """Finds sentences in the documents of an analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self._doc = analysis.doc
        self._spans = {
            notes.document: sorted(sentence.span for sentence in notes.sentences)
            for notes in analysis.annotations
        }
        self._starts = {doc: [span.start for span in spans] for doc, spans in self._spans.items()}
        self._ends = {doc: [span.end for span in spans] for doc, spans in self._spans.items()}

    def around(self, span: Span) -> Span:
        """The sentence that a span lies in, or all from its first to its last.

        The span itself where no sentence was read.
        """
        starts, ends = self._starts.get(span.document, []), self._ends.get(span.document, [])
        first, last = bisect_right(ends, span.start), bisect_left(starts, span.end)
        if first >= last:
            return span
        return Span(span.document, min(span.start, starts[first]), max(span.end, ends[last - 1]))

    def pieces(self, sentence: Span, strong: list[Span]) -> tuple[Piece, ...]:
        """The words of a sentence, in pieces that are in `strong` and that are not.

        A sentence that is strong from end to end needs no mark.
        """
        text, at, found = self._doc[sentence.document].text, sentence.start, list[Piece]()
        for span in _joined(strong, text):
            start, end = max(span.start, at), min(span.end, sentence.end)
            if start >= end:
                continue
            found += [Piece(tidy(text[at:start]), False), Piece(printable(text[start:end]), True)]
            at = end
        found.append(Piece(tidy(text[at : sentence.end]), False))
        kept = [piece for piece in found if piece.text]
        if not any(c.isalnum() for piece in kept if not piece.strong for c in piece.text):
            return (Piece(printable(text[sentence.start : sentence.end]), False),)
        return tuple(kept)

    def words(self, span: Span) -> str:
        """The characters of a span on one line."""
        return printable(span.of(self._doc[span.document]))


def _joined(spans: list[Span], text: str) -> list[Span]:
    """The spans in order, without blanks at their ends; those with only blanks between as one."""
    found: list[Span] = []
    for span in sorted(spans):
        words = text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        end = span.end - len(words) + len(words.rstrip())
        if start >= end:
            continue
        if found and not text[found[-1].end : start].strip():
            last = found.pop()
            start, end = last.start, max(last.end, end)
        found.append(Span(span.document, start, end))
    return found
