"""Where the clauses of a document are set, and whom and what all of it is about."""

from bisect import bisect_left

from stemma.records import Annotations, Span
from stemma.text.gazetteer import is_state
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
        places = [
            e for e in notes.entities if e.type == "place" and not is_state(e.name, e.identifiers)
        ]
        people = [e for e in notes.entities if e.type == "person"]
        self.names = frozenset[str]().union(
            *(_stems(one.name) for one in places), *(_surname(one.name) for one in people)
        )
        """Stems of all its places and of the last names of all its persons."""
        # What no table has may be a ship or a house, and in any other place.
        known = sorted(
            (mention, _stems(one.name))
            for one in places
            if any(key.startswith("geonames:") for key in one.identifiers)
            for mention in one.mentions
        )
        self._starts = [mention.start for mention, _ in known]
        self._stems = [stems for _, stems in known]

    def within(self, span: Span) -> frozenset[str]:
        """Stems of the words of the known places that are named in a span."""
        inside = slice(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        return frozenset[str]().union(*self._stems[inside])


def _surname(name: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(name)[-1:])


def _stems(name: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(name) if word.content) - _REGIONS
