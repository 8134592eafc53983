"""Find what a person is, as the sentences that name the person state it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.annotate.affiliations import Affiliations
from stemma.annotate.fields import WALKS
from stemma.annotate.name_words import ROLES, TITLES
from stemma.records import Document, Entity, Role, Sentence, Span

_ROLE = (
    rf"(?:{'|'.join(sorted(ROLES | TITLES | WALKS))}|spokes\w+|\w+(?:builder|smith|maker|owner))"
)
_HAS_ROLE = re.compile(rf"\b{_ROLE}\b", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?:\b[\w’'-]+\s){{0,5}}?(?:\b(?:[\w-]+\s){{0,3}}{_ROLE}"
    r"(?:\s(?:of|for|at)\s(?:the\s)?[^\s,.;]+(?:\s[^\s,.;]+){0,3})?),?\s$",
    re.IGNORECASE,
)
_AFTER = re.compile(r",\s(?!and\b|but\b|said\b|who\s(?!is\b|was\b))([^,.;:“”\"\n]{4,110})")
_HONORIFICS = frozenset("mr mrs ms mx miss dr sir lord prof".split())
_DETERMINER = re.compile(r"^(?:the|an?|who\s(?:is|was)(?:\s(?:the|an?))?|its|his|her|their)\s")
_CLAUSE = re.compile(r".*\b(?:said|says|that|which|when|while|and|but|to|told|by|as|than)\s", re.S)
_FARTHEST = 70
"""Characters before a name in which its role is looked for."""
_MOST = 12
"""Mentions of a person that are looked at."""


def titles_at(text: str, span: Span) -> Iterator[str]:
    """The roles that a mention's own words, those before it and those behind it state."""
    own = text[span.start : span.end].split()
    inside = [word for word in own[:-1] if word.casefold().rstrip(".") in TITLES]
    if inside and any(word.casefold().rstrip(".") not in _HONORIFICS for word in inside):
        last = max(n for n, word in enumerate(own[:-1]) if word in inside)
        yield " ".join(own[: last + 1])
    start = max(0, span.start - _FARTHEST, text.rfind("\n", 0, span.start) + 1)
    before = re.split(r"[.;:“”\"!?]\s?", text[start : span.start])[-1]
    if match := _BEFORE.search(before):
        title = _DETERMINER.sub("", _CLAUSE.sub("", match.group()).strip(" ,"))
        if _HAS_ROLE.search(title):
            yield title
    if after := _AFTER.match(text, span.end):
        title = _DETERMINER.sub("", after.group(1).strip())
        if _HAS_ROLE.search(title):
            yield title


def with_roles(
    doc: Document, sentences: Sequence[Sentence], entities: Sequence[Entity]
) -> list[Entity]:
    """The same entities, the persons among them with their roles."""
    bodies = Affiliations(doc, entities)
    starts = [line.span.start for line in sentences]
    return [
        replace(one, roles=tuple(_roles(doc, one, bodies, sentences, starts)))
        if one.type == "person"
        else one
        for one in entities
    ]


def _roles(
    doc: Document,
    person: Entity,
    bodies: Affiliations,
    sentences: Sequence[Sentence],
    starts: Sequence[int],
) -> Iterator[Role]:
    seen = set()
    for mention in person.mentions[:_MOST]:
        at = bisect_right(starts, mention.start) - 1
        if at < 0:
            continue
        sentence, body = sentences[at].span, bodies.beside(mention) or ""
        for title in titles_at(doc.text, mention):
            if title.casefold() not in seen:
                seen.add(title.casefold())
                yield Role(sentence, title, body)
