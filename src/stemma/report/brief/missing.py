"""Lines of what is missing: verdicts, dates, names of speakers, documents."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from stemma.records import Analysis, Attribution, Claim, Statement, Story
from stemma.report import words
from stemma.report.brief.page import Line, Named, Note
from stemma.report.brief.sources import Sources
from stemma.report.screen import printable

MOST = 4
"""How many pairs, documents and files are named; the others are counted."""

NOBODY = re.compile(
    r"\b(?:officials?|sources?|insiders?|aides?|diplomats?|negotiators?|people|persons?|observers?"
    r"|analysts?|experts?|critics|witness(?:es)?|residents?|locals|reports?|spokes\w+|media)\b"
)
"""Words for somebody who is not named."""


def missing(analysis: Analysis, story: Story, sources: Sources) -> list[Line]:
    """Pairs in doubt, documents without a date, and what could not be read."""
    documents = list(dict.fromkeys(item.document for item in story.items))
    inside = set(documents)
    pairs = [
        (sources.named(pair.left), " and ", sources.named(pair.right))
        for pair in analysis.independence
        if pair.verdict == "unknown" and {pair.left, pair.right} <= inside
    ]
    undated = [(sources.named(doc),) for doc in documents if not analysis.doc[doc].published]
    unread = [(Named(printable(one.path)),) for one in analysis.omissions]
    return [
        Line(note=(text, *_named(found), "."))
        for text, found in (
            ("It cannot be told whether these rest on one text: ", pairs),
            ("No date of publication is given for ", undated),
            ("Could not be read, so that nothing in them is counted: ", unread),
        )
        if found
    ]


def _named(found: Sequence[Note]) -> Note:
    shown = list(found[:MOST])
    rest = len(found) - len(shown)
    parts = [item if not n else ("; ", *item) for n, item in enumerate(shown)]
    more = (f"; and {words.number(rest)} more",) if rest else ()
    return (*chain.from_iterable(parts), *more)


class Speakers:
    """Knows on whose word each clause of the documents stands, and whether they are named."""

    def __init__(self, analysis: Analysis) -> None:
        self._doc = analysis.doc
        self._people = {
            entity.id for entity in analysis.entities if entity.type in ("person", "organisation")
        }
        self._attributions = {
            notes.document: [one for one in notes.attributions if one.stated]
            for notes in analysis.annotations
        }

    def unnamed(self, claims: Iterable[Claim]) -> list[Claim]:
        """Claims that are told on somebody's word everywhere and on a named one's nowhere."""
        return [
            claim
            for claim in claims
            if all(self._unnamed(statement) for statement in claim.statements)
        ]

    def _unnamed(self, statement: Statement) -> bool:
        if not statement.attribution:
            return statement.modality == "reported"
        of = self._attribution(statement)
        known = of is not None and of.speaker in self._people
        return bool(NOBODY.search(statement.attribution)) and not known

    def _attribution(self, statement: Statement) -> Attribution | None:
        """What reports most of a statement."""
        span = statement.span
        found = self._attributions.get(span.document, [])
        best = max(found, key=lambda a: sum(span.overlap(c) for c in a.content), default=None)
        return best if best and any(span.overlap(c) for c in best.content) else None
