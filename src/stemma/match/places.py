"""Where the clauses of a document are set, and whom and what all of it is about."""

from bisect import bisect_left

from stemma.records import Annotations, Entity, Span
from stemma.text.gazetteer import states
from stemma.text.words import words

_REGIONS = frozenset(
    word.stem
    for word in words(
        """west east north south western eastern northern southern middle central europe asia africa
        america americas pacific atlantic arctic gulf balkans eurasia indo-pacific region world
        earth county city town state province district avenue street road park river lake island
        beach hill hills valley bay port saint new"""
    )
)
"""Stems of names that say where, but not where something happened."""


class Places:
    """The places that a document names, and where; and the names by which it is known.

    States, capitals and seats of government are left out: they act as often as they are places.
    """

    def __init__(self, notes: Annotations) -> None:
        found = sorted(
            (mention, _stems(entity.name))
            for entity in notes.entities
            if entity.type == "place" and not _acts(entity)
            for mention in entity.mentions
        )
        self.names = frozenset[str]().union(
            *(stems for _, stems in found),
            *(_surname(e.name) for e in notes.entities if e.type == "person"),
        )
        """Stems of all its places and of the last names of all its persons."""
        self._starts = [mention.start for mention, _ in found]
        self._stems = [stems for _, stems in found]

    def within(self, span: Span) -> frozenset[str]:
        """Stems of the words of all places that are named in a span."""
        inside = slice(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        return frozenset[str]().union(*self._stems[inside])


def _surname(name: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(name)[-1:])


def _acts(entity: Entity) -> bool:
    known = (key.startswith("iso3166:") for key in entity.identifiers)
    return any(known) or entity.name.removeprefix("the ") in states()


def _stems(name: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(name) if word.content) - _REGIONS
