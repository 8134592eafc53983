"""Find what a person is, as the sentences that name the person state it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.annotate.affiliations import Affiliations
from stemma.annotate.fields import WALKS, is_field
from stemma.annotate.name_words import ROLES, TITLES
from stemma.records import Document, Entity, Role, Sentence, Span

_ROLES = ROLES | TITLES | WALKS
_MAKERS = ("builder", "maker", "owner", "spokesman", "spokeswoman", "spokesperson")
_AFTER = re.compile(r",\s(?!and\b|but\b|said\b|who\s(?!is\b|was\b))([^,.;:“”\"\n]{4,110})")
_HONORIFICS = frozenset("mr mrs ms mx miss dr sir lord prof".split())
_DETERMINERS = frozenset("the a an who is was its his her their".split())
_CLAUSE = frozenset(
    "said says that which when while and but to told by as than in on with after before".split()
)
_ATTRIBUTES = frozenset(
    """acting assistant chief deputy ex-prime first former incoming joint late leading local
    national new opposition outgoing party permanent prime regional retired senior special
    state then top union veteran vice""".split()
)
_LINKS = frozenset(("of", "for", "at"))
_STOP = re.compile(r"[.;:“”\"!?]\s?")
_WORDS = 4
"""Words before a role that belong to it: "former Norvian deputy foreign minister"."""
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
    if before := _before(_STOP.split(text[start : span.start])[-1].split()):
        yield before
    after = _AFTER.match(text, span.end)
    if after and any(map(_is_role, after.group(1).split())):
        yield _without_determiner(after.group(1).split())


def _before(words: Sequence[str]) -> str:
    """The role that ends before a name: "Norway's industry minister,", "the mayor of Brevik,"."""
    last = next((n for n in range(len(words) - 1, -1, -1) if _is_role(words[n])), None)
    if last is None or len(words) - last > 6:
        return ""
    linked = last + 1 < len(words) and words[last + 1] in _LINKS and words[-1].endswith(",")
    if last + 1 < len(words) and (not linked or words[last].endswith(",")):
        return ""
    first = last
    while first > max(0, last - _WORDS) and _belongs(words[first - 1]):
        first -= 1
    return _without_determiner(words[first:])


def _belongs(word: str) -> bool:
    """Whether a word before a role is part of it, and no verb: "Norvia's former finance"."""
    bare = word.casefold()
    if bare in _CLAUSE or word.endswith(","):
        return False
    return word[0].isupper() or bare in _ATTRIBUTES or is_field(bare) or _is_role(bare)


def _is_role(word: str) -> bool:
    bare = word.casefold().strip(",’'").rstrip(".")
    return bare in _ROLES or bare.endswith(_MAKERS)


def _without_determiner(words: Sequence[str]) -> str:
    rest = list(words)
    while rest and rest[0].casefold() in _DETERMINERS:
        rest.pop(0)
    return " ".join(rest).strip(" ,")


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
        titles = list(titles_at(doc.text, mention))
        at = bisect_right(starts, mention.start) - 1
        if not titles or at < 0:
            continue
        body = bodies.beside(mention) or ""
        for title in titles:
            if title.casefold() not in seen:
                seen.add(title.casefold())
                yield Role(sentences[at].span, title, body)
