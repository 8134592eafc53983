"""One thing in which a sentence does not say what a question says."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from stemma.match.passages import Passage
from stemma.records import Span

Kind = Literal[
    "amount", "time", "name", "sense", "wording", "polarity", "undone", "speaker", "manner",
    "extent",
]  # fmt: skip
Places = tuple[tuple[int, int], ...]
"""Starts and ends in a question."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What a reader would point at, on either side."""

    kind: Kind
    otherwise: bool
    """The sentence says something else; if not, it leaves this open."""
    reason: str
    asked: Places = ()
    said: tuple[Span, ...] = ()


def places(question: Passage, numbers: Iterable[int]) -> Places:
    """Where words of a question stand."""
    return tuple((question.words[n].start, question.words[n].end) for n in numbers)


def spans(said: Passage, numbers: Iterable[int]) -> tuple[Span, ...]:
    """Where words of a sentence stand."""
    return tuple(Span(said.span.document, said.words[m].start, said.words[m].end) for m in numbers)
