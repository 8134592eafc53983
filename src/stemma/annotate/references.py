"""Pronouns and common nouns that clearly stand for somebody or something with a name.

*He* and *she* are resolved where all persons named in the sentence before it, or else in the
sentence before that, are one, or where one of them is its subject; *the institute* where
one name of the document has that noun for its head, *the president* where one person bears
that title. What could be two is left alone, as is every pronoun in a quotation.

Source:
    H. Lee and others. Deterministic coreference resolution based on entity-centric,
    precision-ranked rules. Computational Linguistics 39(4), 2013: sieves, the surest first.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from stemma.annotate.found import genders
from stemma.annotate.name_words import BODIES, COMPANY_NOUNS, ROLES, TITLES
from stemma.annotate.quotation_marks import marked
from stemma.records import Document, Entity, Sentence, Span
from stemma.text.reading import Reading

_GENDER = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
}
_OFFICES = (ROLES | TITLES) - frozenset(
    "member official resident student head mr mrs ms miss dr sir expert fellow chief".split()
)
_LINK = re.compile(r"\s(?:of|for|at|in|from)\s")
_APPOSITION = re.compile(r",\s(?:an?|the|\w+[’']s)\s([^,.;:\n]{3,60})")
_BACK = 2
"""Sentences before its own in which a pronoun finds whom it stands for."""


@dataclass(slots=True)
class _Named:
    """A place where a person is named, or stood for by a pronoun."""

    start: int
    person: int
    subject: bool


def with_references(
    doc: Document, sentences: Sequence[Sentence], reading: Reading, entities: Sequence[Entity]
) -> list[Entity]:
    """The same entities, with the pronouns and nouns that stand for them."""
    found: dict[int, list[Span]] = defaultdict(list)
    for who, span in (
        *_pronouns(doc, sentences, reading, entities),
        *_nouns(doc, reading, entities),
    ):
        found[who].append(span)
    return [
        replace(one, references=tuple(sorted(found[n]))) if n in found else one
        for n, one in enumerate(entities)
    ]


def _pronouns(
    doc: Document, sentences: Sequence[Sentence], reading: Reading, entities: Sequence[Entity]
) -> Iterator[tuple[int, Span]]:
    """Each pronoun of a person, with the number of its entity."""
    starts = [line.span.start for line in sentences]
    quoted = marked(doc)
    known = [genders(one.spellings) for one in entities]
    gender = [next(iter(told)) if len(told) == 1 else "" for told in known]
    near: dict[int, list[_Named]] = defaultdict(list)  # by sentence, in order
    people = [
        (mention, n) for n, e in enumerate(entities) if e.type == "person" for mention in e.mentions
    ]
    subjects = {token.start for token in reading.tokens if token.relation.startswith("nsubj")}
    events: list[tuple[int, int, str]] = [(m.start, n, "") for m, n in people]
    ends = {m.start: m.end for m, _ in people}
    for token in reading.tokens:
        if token.pos in ("PRON", "DET") and token.end - token.start < 8:
            word = doc.text[token.start : token.end].casefold()
            if word in _GENDER:
                events.append((token.start, token.end, word))
    for start, value, word in sorted(events):
        if _inside(quoted, start):
            continue  # in a quotation somebody else is *he* than around it
        at = bisect_right(starts, start) - 1
        if not word:
            inside = any(n in subjects for n in range(start, ends[start]))
            near[at].append(_Named(start, value, inside))
            continue
        told = _GENDER[word]
        who = _whom([near[n] for n in range(at, max(-1, at - _BACK - 1), -1)], told, gender)
        if who is not None:
            gender[who] = told
            near[at].append(_Named(start, who, start in subjects))
            yield who, Span(doc.id, start, value)


def _inside(quoted: Sequence[Span], at: int) -> bool:
    n = bisect_right(quoted, at, key=lambda span: span.start) - 1
    return n >= 0 and at < quoted[n].end


def _whom(near: Iterable[Sequence[_Named]], told: str, gender: Sequence[str]) -> int | None:
    """The only person of that gender in the nearest sentence that has any, or its subject."""
    for named in near:
        fits = [one for one in named if gender[one.person] in ("", told)]
        if len(people := {one.person for one in fits}) == 1:
            return people.pop()
        if len(people := {one.person for one in fits if one.subject}) == 1:
            return people.pop()
        if fits:
            return None
    return None


def _nouns(
    doc: Document, reading: Reading, entities: Sequence[Entity]
) -> Iterator[tuple[int, Span]]:
    """Each "the institute" and "the minister", with the number of its entity."""
    owners: dict[str, set[int]] = defaultdict(set)
    for n, entity in enumerate(entities):
        for noun in set(_called(doc, entity)):
            owners[noun].add(n)
    named = sorted(mention for entity in entities for mention in entity.mentions)
    begins = [mention.start for mention in named]
    tokens = reading.tokens
    for before, token in pairwise(tokens):
        if token.pos not in ("NOUN", "PROPN") or doc.text[before.start : before.end] not in (
            "the",
            "The",
        ):
            continue
        noun = doc.text[token.start : token.end].casefold()
        earlier = [n for n in owners.get(noun, ()) if entities[n].mentions[0].start < token.start]
        if len(earlier) != 1 or token.relation == "compound":
            continue
        at = bisect_left(begins, token.start + 1) - 1
        if at < 0 or named[at].end <= before.start:  # no part of a name
            yield earlier[0], Span(doc.id, before.start, token.end)


def _called(doc: Document, entity: Entity) -> Iterator[str]:
    """The common nouns that an entity is called again by."""
    if entity.type == "person":
        for role in entity.roles:
            words = _LINK.split(role.title.casefold())[0].split()
            yield from (word for word in words[-1:] if word in _OFFICES)
    elif entity.type == "organisation":
        words = _LINK.split(entity.name.casefold())[0].split()
        yield from (word for word in words[-1:] if word in BODIES)
        match = _APPOSITION.match(doc.text, entity.mentions[0].end)
        if match:
            yield from set(match.group(1).split()) & COMPANY_NOUNS
