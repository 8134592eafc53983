"""What a pronoun may mean: names before it, who speaks, and those who take part in acts."""

import re
from itertools import pairwise

from stemma.model.pages import Page
from stemma.records import Entity

_AND = re.compile(r",?\s(?:and|(?:along|together) with|as well as)\s(?:the\s)?")
_IT = re.compile(r"It(?:s|self)?\b")
_FURTHEST = 4
"""Sentences in which what "it" means is looked for."""
_GOVERNING = ("name", "capital", "seat")


class Antecedents:
    """Looks places up before the pronouns of one document."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def phrases_of(self, entity: Entity) -> list[tuple[int, int]]:
        """The phrases of the syntax that end in a mention of an entity and hold more than it."""
        ends = {m.end: m.start for m in entity.mentions if m.document == self._page.id}
        spans = {party.span for act in self._page.notes.acts for party in act.parties}
        return sorted((s.start, s.end) for s in spans if s.start < ends.get(s.end, 0))

    def phrases_ending(self, name: tuple[int, int]) -> list[tuple[int, int]]:
        """The phrases of the syntax that end with a name and hold more than it."""
        spans = {party.span for act in self._page.notes.acts for party in act.parties}
        return sorted((s.start, s.end) for s in spans if s.end == name[1] and s.start < name[0])

    def speaker(self, start: int) -> Entity | None:
        """Who speaks at a place inside a quotation."""
        for quote in self._page.notes.quotations:
            if quote.span.start <= start < quote.span.end and quote.speaker:
                known = (entity for *_, entity in self._page.mentions if entity.id == quote.speaker)
                return next(known, None)
        return None

    def source(self, start: int) -> tuple[int, int] | None:
        """Where the words stand that name who says what a place is part of."""
        for told in self._page.notes.attributions:
            if told.source and any(c.start <= start < c.end for c in told.content):
                return told.source.start, told.source.end
        return None

    def doer_at(self, at: int) -> tuple[int, int] | None:
        """Where the phrase stands of who does the act that a pronoun is acted upon in."""
        for act in self._page.notes.acts:
            if any(p.span.start == at and p.role != "actor" for p in act.parties):
                actors = (p.span for p in act.parties if p.role == "actor" and act.verb)
                return next(((span.start, span.end) for span in actors), None)
        return None

    def beside(self, at: int) -> tuple[int, int] | None:
        """Where the phrase stands that a relative pronoun follows: "*the militia*, whose"."""
        ends = range(at - 2, at)
        spans = {p.span for act in self._page.notes.acts for p in act.parties}
        found = [(span.start, span.end) for span in spans if span.end in ends]
        found = found or [(s, e) for s, e, *_ in self._page.mentions if e in ends]
        return max(found, default=None)

    def takers_before(self, at: int) -> list[tuple[int, int]]:
        """The phrases of those who take part in acts before a place, in its sentence and the one
        before: those who act first, then those acted upon, each from the last to the first."""
        lines = [line.span for line in self._page.notes.sentences if line.span.start <= at][-2:]
        begin = lines[0].start if lines else 0
        found = {
            (p.role != "actor", -p.span.start, p.span.end)
            for act in self._page.notes.acts if act.verb and begin <= act.span.start
            for p in act.parties
            if p.role in ("actor", "object", "to") and begin <= p.span.start and p.span.end <= at
        }  # fmt: skip
        return [(-start, end) for _, start, end in sorted(found)]

    def subject_before(self, at: int) -> tuple[int, int] | None:
        """The first body or state that the sentence of a pronoun names before it, or else
        the first that a sentence before it names, the nearest of its paragraph first."""
        lines = [line for line in self._page.notes.sentences if line.span.start <= at]
        if lines and _IT.match(self._page.text, lines[-1].span.start):
            at = lines[-1].span.start  # "It has told Lima that *its* boats": as the one before
        for line in reversed(lines[-_FURTHEST:]):
            if line is not lines[-2:][0] and line.paragraph != lines[-1].paragraph:
                break
            for s, e, _, entity in self._page.mentions:
                inside = line.span.start <= s and e <= min(at, line.span.end)
                if inside and (entity.type == "organisation" or self._acts(s, e, entity)):
                    return s, e
        return None

    def _acts(self, start: int, end: int, entity: Entity) -> bool:
        """Whether a name is that of a state, or stands for its government."""
        place = self._page.atlas.land(self._page.text[start:end])
        if place is not None and place.kind == "people":
            return False
        return _is_state(entity) or (place is not None and place.kind in _GOVERNING)

    def pair_before(self, at: int) -> list[tuple[int, int]]:
        """The first states, bodies or persons that the sentence of a pronoun links by "and"
        before it, or else that the sentence before links."""
        spans = [line.span for line in self._page.notes.sentences if line.span.start <= at]
        for sentence in reversed(spans[-2:]):
            inside = [
                (s, e)
                for s, e, *_ in self._page.mentions
                if sentence.start <= s and e <= min(at, sentence.end)
            ]
            for left, right in pairwise(inside):
                if _AND.fullmatch(self._page.text, left[1], right[0]):
                    return [left, right]
        return []


def _is_state(entity: Entity) -> bool:
    return any(each.startswith("iso3166:") for each in entity.identifiers)
