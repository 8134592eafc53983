"""Find the body that a person belongs to, as the text names it."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from stemma.annotate.name_words import ROLES
from stemma.records import Document, Entity, Span

_APPOSITION = re.compile(r",\s(?!(?:and|but|who\b(?!\sis))\b)[^.;“”\"\n]{3,200}")
_ROLE = re.compile(rf"\b(?:{'|'.join(sorted(ROLES))}|spokes\w+)s?\b", re.IGNORECASE)
_LINK = re.compile(r"\s(?:for|of|at|from|with)\s(?:the\s)?", re.IGNORECASE)
_OWNS = re.compile(r"[’']s?\s")
_BEFORE = re.compile(r"[^.;,“”\"\n]{0,120},?\s?$")


class Affiliations:
    """Looks persons up in the organisations named beside them."""

    def __init__(self, doc: Document, entities: Sequence[Entity]) -> None:
        self._doc = doc
        bodies = [(m, e) for e in entities if e.type == "organisation" for m in e.mentions]
        self._bodies = sorted(bodies, key=lambda pair: pair[0])
        self._starts = [mention.start for mention, _ in self._bodies]
        self._known: dict[str, str | None] = {}

    def of(self, person: Entity) -> str | None:
        """The body in the apposition to a person's name, or before it, None if none is given."""
        if person.type != "person":
            return None
        if person.id not in self._known:
            self._known[person.id] = next(
                (name for m in person.mentions[:12] if (name := self.beside(m))), None
            )
        return self._known[person.id]

    def beside(self, mention: Span) -> str | None:
        """The first body in "Ann Lee, an analyst at the Norvia Institute in Selin"."""
        text = self._doc.text
        after = _APPOSITION.match(text, mention.end)
        if after:
            role = _ROLE.search(text, after.start(), after.end())
            body = self._first(after.start(), after.end())
            # The next comma ends the apposition, unless the role comes only after it.
            comma = text.find(",", after.start() + 1, after.end())
            near = body and (comma < 0 or body.start < comma or (role and role.start() > comma))
            if body and role and near:
                return _name(body.of(self._doc))
        before = _BEFORE.search(text, max(0, mention.start - 120), mention.start)
        if before:
            role = _ROLE.search(text, before.start(), mention.start)
            body = self._first(before.start(), mention.start)
            # "the Norvia Institute researcher Ann Lee", "the spokesman for Norvia Gas, Ann Lee"
            if body and role and mention.start - body.end < 40:
                link = _LINK.fullmatch(text, role.end(), body.start)
                if role.start() >= body.end or link:
                    return _name(body.of(self._doc))
        return None

    def _first(self, start: int, end: int) -> Span | None:
        at = bisect_left(self._starts, start)
        if at == len(self._starts) or self._bodies[at][0].end > end:
            return None
        # "Norvia University's Tide Centre": where a person works is the inner body.
        while at + 1 < len(self._starts) and _OWNS.fullmatch(
            self._doc.text, self._bodies[at][0].end, self._bodies[at + 1][0].start
        ):
            at += 1
        return self._bodies[at][0]


def _name(text: str) -> str:
    return re.sub(r"^the\s", "", text)
