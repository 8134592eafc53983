"""Tell a city from the club that plays under its name: "Brevik beat Selin 2-1"."""

import re
from collections.abc import Iterable

from stemma.annotate.datelines import is_dateline
from stemma.records import Document, Span

_SPORT = re.compile(
    r"\b(?:league|striker|coach|goals?|match|half-time|scored|midfield\w*|defender|goalkeeper"
    r"|referee|fixtures?|kick-off|header|penalty|relegat\w+|season|players?|stoppage|winger"
    r"|innings|quarterback|touchdown|playoffs?|\d-\d)\b"
)
_FEWEST = 3
"""Different words of sport that make an article one about sport; a report of a riot at a
match has two."""
_PLACED = re.compile(
    r"\b(?:in|near|outside|around|across|from|through|city\sof|town\sof|mayor\sof|visit\w*)\s$"
)


class Clubs:
    """Looks places up in one document."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        words = {match.group() for match in _SPORT.finditer(doc.text)}
        self._sport = len(words) >= _FEWEST

    def among(self, spans: Iterable[Span]) -> list[Span]:
        """Those mentions of a place that mean its club."""
        return [span for span in spans if self._sport and not self._is_place(span)]

    def _is_place(self, span: Span) -> bool:
        before = self._doc.text[max(0, span.start - 14) : span.start]
        return bool(_PLACED.search(before)) or is_dateline(self._doc, span)
