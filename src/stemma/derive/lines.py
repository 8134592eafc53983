"""A document as the judge reads it: lines, and which of their words are its own."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from stemma.derive.facts import Facts, facts_of
from stemma.records import Annotations, Credit, Document, Parallel, Span
from stemma.text.furniture import is_furniture
from stemma.text.words import Word, words

FIRST_PERSON = frozenset(
    """i i'm i've i'll i'd me my mine myself we we're we've we'll we'd us our ours ourselves
    you you're you've you'll your yours y'all""".split()
)
"""Reporters do not speak of themselves: outside quotation marks these words begin or
continue somebody's statement, a letter or a post, and both may have it from him."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence. `own` leaves out what somebody else says.

    Two reporters at one press conference write down the same quotation; that is no sign that
    one copied the other. Nor is what their publisher prints under every article.
    """

    span: Span
    words: tuple[Word, ...]
    own: tuple[Word, ...]
    """Telling words of the writer. Offsets count from the start of the document."""

    @property
    def own_share(self) -> float:
        """Share of the telling words that are the writer's, 0 to 1."""
        telling = sum(word.content for word in self.words)
        return len(self.own) / telling if telling else 0.0


@dataclass(frozen=True, eq=False)
class Reading:
    """A document's lines, in order, and what was read of it."""

    doc: Document
    lines: tuple[Line, ...]
    notes: Annotations

    def index(self, span: Span) -> int:
        """Number of the line that holds most of `span`: the first of equals, 0 if none does."""
        first = bisect_right(self._starts, span.start) - 1
        near: list[int] = [0, *range(max(0, first), bisect_left(self._starts, span.end))]
        held = [self.lines[n].span.overlap(span) for n in near]
        return near[held.index(max(held))]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins; no line overlaps the next."""
        return [line.span.start for line in self.lines]

    @property
    def credits(self) -> tuple[Credit, ...]:
        return self.notes.credits

    @cached_property
    def facts(self) -> Facts:
        """What the whole document names and counts."""
        return facts_of(self.doc, self.notes, [line.span for line in self.lines])

    def facts_in(self, numbers: Iterable[int]) -> Facts:
        """What some of its lines name and count."""
        return facts_of(self.doc, self.notes, [self.lines[n].span for n in numbers])

    @property
    def n_words(self) -> int:
        return sum(len(line.words) for line in self.lines)


Place = tuple[str, int]
"""Document id and number of a line."""
Link = tuple[Place, Place]


def lines_of(parallel: Parallel, readings: Mapping[str, Reading]) -> Link:
    """The two lines that a parallel is between."""
    left, right = (
        (span.document, readings[span.document].index(span))
        for span in (parallel.left, parallel.right)
    )
    return left, right


def read(doc: Document, annotations: Annotations) -> Reading:
    """Prepare one document."""
    quoted = [q.span for q in annotations.quotations if q.kind in ("direct", "mixed")]
    lines = tuple(_line(doc, s.span, quoted) for s in annotations.sentences)
    return Reading(doc, lines, annotations)


def _line(doc: Document, span: Span, quoted: Sequence[Span]) -> Line:
    text = span.of(doc)
    found = tuple(words(text, span.start))
    if is_furniture(text) or any(w.norm in FIRST_PERSON for w in found):
        return Line(span, found, ())
    own = tuple(w for w in found if w.content and not _inside(w, quoted))
    return Line(span, found, own)


def _inside(word: Word, quoted: Sequence[Span]) -> bool:
    return any(span.start <= word.start < span.end for span in quoted)
