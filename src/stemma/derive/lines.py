"""A document as the judge reads it: lines, and which of their words are its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.records import Annotations, Credit, Document, Span
from stemma.text.words import Word, words


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence. `own` leaves out what stands inside quotation marks.

    Two reporters at one press conference write down the same quotation; that is no
    sign that one copied the other.
    """

    span: Span
    words: tuple[Word, ...]
    own: tuple[Word, ...]
    """Telling words outside quotations. Offsets count from the start of the document."""

    @property
    def own_share(self) -> float:
        """Share of the telling words that stand outside quotations, 0 to 1."""
        telling = sum(word.content for word in self.words)
        return len(self.own) / telling if telling else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A document's lines, in order, and whom it credits."""

    doc: Document
    lines: tuple[Line, ...]
    credits: tuple[Credit, ...] = ()

    def index(self, span: Span) -> int:
        """Number of the line that holds most of `span`."""
        return max(range(len(self.lines)), key=lambda n: (self.lines[n].span.overlap(span), -n))

    @property
    def n_words(self) -> int:
        return sum(len(line.words) for line in self.lines)


def read(doc: Document, annotations: Annotations) -> Reading:
    """Prepare one document."""
    quoted = [q.span for q in annotations.quotations if q.kind in ("direct", "mixed")]
    lines = tuple(_line(doc, s.span, quoted) for s in annotations.sentences)
    return Reading(doc, lines, annotations.credits)


def _line(doc: Document, span: Span, quoted: Sequence[Span]) -> Line:
    found = tuple(
        Word(w.start + span.start, w.end + span.start, w.norm, w.stem, w.information, w.proper)
        for w in words(span.of(doc))
    )
    own = tuple(w for w in found if w.content and not _inside(w, quoted))
    return Line(span, found, own)


def _inside(word: Word, quoted: Sequence[Span]) -> bool:
    return any(span.start <= word.start < span.end for span in quoted)
