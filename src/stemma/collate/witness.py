"""A document prepared for collation: its sentences as words with their weights."""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.records import Document, Sentence, Span
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
    """Only sentences with at least `FEWEST_CONTENT_WORDS` words that tell something."""


def witness(doc: Document, sentences: Sequence[Sentence]) -> Witness:
    """Prepare one document."""
    lines = []
    for sentence in sentences:
        text = sentence.span.of(doc)
        found = tuple(_shift(word, sentence.span.start) for word in words(text))
        content = tuple(word for word in found if word.content)
        if len(content) >= FEWEST_CONTENT_WORDS:
            lines.append(Line(sentence.span, text, found, content))
    return Witness(doc.id, tuple(lines))


def _shift(word: Word, by: int) -> Word:
    return Word(word.start + by, word.end + by, word.norm, word.stem, word.information, word.proper)
