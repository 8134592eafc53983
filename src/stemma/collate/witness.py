"""A document prepared for collation: its sentences as words with their weights."""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.records import Document, Sentence, Span
from stemma.text.furniture import is_furniture
from stemma.text.words import Word, words

FEWEST_CONTENT_WORDS = 4
"""Shorter sentences and headings match by accident."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence of a witness. Two lines are equal only if they are the same object."""

    span: Span
    text: str
    words: tuple[Word, ...]
    """Offsets count from the start of the document."""
    content: tuple[Word, ...]
    """Those of them that tell something."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A document as the aligner sees it."""

    id: str
    lines: tuple[Line, ...]
    """Only sentences with at least `FEWEST_CONTENT_WORDS` words that tell something, and none
    that a site prints under every article."""


def witness(doc: Document, sentences: Sequence[Sentence]) -> Witness:
    """Prepare one document."""
    lines = []
    for sentence in sentences:
        if is_furniture(sentence.span.of(doc)):
            continue
        found = line(doc, sentence.span)
        if len(found.content) >= FEWEST_CONTENT_WORDS:
            lines.append(found)
    return Witness(doc.id, tuple(lines))


def line(doc: Document, span: Span) -> Line:
    """One sentence as words."""
    text = span.of(doc)
    found = tuple(words(text, span.start))
    return Line(span, text, found, tuple(word for word in found if word.content))
