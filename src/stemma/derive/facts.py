"""What a document tells that another one may hold or lack: the names and amounts in it.

A copy holds nothing that its exemplar lacks, however it words it. A reporter on the spot
meets other people, counts other things, and leaves out half of what his colleague has.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.records import Annotations, Document, Entity, Span
from stemma.text.words import words

# Of what an editor's condensation names, 20 in 100 are not in its exemplar (another form of a
# name, a mistake), and 25 of its amounts; of an independent report's 58 and 57 are not. Counted on
# `evals/collections/tune`; different newsrooms' reports of one event are alike.
NEW_NAME = 0.20, 0.58
NEW_AMOUNT = 0.25, 0.57
ROUNDED = 0.03
"""Amounts closer than this are one, rounded."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and amounts of one document, of a part of it, or of several together."""

    names: frozenset[frozenset[str]]
    """Each as the stems of its words."""
    persons: frozenset[frozenset[str]]
    """Those of them that are persons, who go by one of their names alone."""
    amounts: frozenset[float]
    stems: frozenset[str]
    """Of all words of the text."""


@dataclass(frozen=True, slots=True)
class Held:
    """How much of what one document tells another one has."""

    names: int
    new_names: int
    amounts: int
    new_amounts: int

    @property
    def log_odds(self) -> float:
        """For copying against reporting, if each fact were chosen by itself."""
        return self.names_log_odds + _sum(self.amounts, self.new_amounts, NEW_AMOUNT)

    @property
    def names_log_odds(self) -> float:
        """The same for the names alone: official figures are in every report."""
        return _sum(self.names, self.new_names, NEW_NAME)


def _sum(had: int, new: int, rate: tuple[float, float]) -> float:
    copied, reported = rate
    return had * math.log((1 - copied) / (1 - reported)) + new * math.log(copied / reported)


def facts_of(doc: Document, notes: Annotations, spans: Sequence[Span]) -> Facts:
    """The names and amounts of some stretches of a document."""

    def inside(span: Span) -> bool:
        return any(s.start <= span.start < s.end for s in spans)

    named = [
        (_stems(doc, entity), entity.type == "person")
        for entity in notes.entities
        if any(inside(mention) for mention in entity.mentions)
    ]
    return Facts(
        frozenset(stems for stems, _ in named if stems),
        frozenset(stems for stems, person in named if stems and person),
        frozenset(q.value for q in notes.quantities if inside(q.span)),
        frozenset(w.stem for span in spans for w in words(span.of(doc)) if w.content),
    )


def _stems(doc: Document, entity: Entity) -> frozenset[str]:
    return frozenset(w.stem for m in entity.mentions for w in words(m.of(doc)) if w.content)


def together(many: Iterable[Facts]) -> Facts:
    """The facts of several documents as of one."""
    each = list(many)
    return Facts(
        frozenset().union(*(f.names for f in each)),
        frozenset().union(*(f.persons for f in each)),
        frozenset().union(*(f.amounts for f in each)),
        frozenset().union(*(f.stems for f in each)),
    )


def held(mine: Facts, theirs: Facts) -> Held:
    """How many of my names and amounts they have."""
    names = sum(_has(name, name in mine.persons, theirs) for name in mine.names)
    amounts = sum(any(_equal(x, y) for y in theirs.amounts) for x in mine.amounts)
    return Held(names, len(mine.names) - names, amounts, len(mine.amounts) - amounts)


def _has(name: frozenset[str], person: bool, theirs: Facts) -> bool:
    return bool(name & theirs.stems) if person else name <= theirs.stems


def _equal(one: float, two: float) -> bool:
    return abs(one - two) <= ROUNDED * abs(one)
