"""Which names of one document are one: by acronym, by short form, by surname.

Each rule looks a name up among longer ones; a name that could be short for two stays alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from stemma.annotate.acronyms import abbreviates, initials, letters
from stemma.annotate.fields import fields
from stemma.annotate.found import Found, gender, genders, generation
from stemma.annotate.gazetteer import bodies
from stemma.annotate.name_words import BODIES, COMPANY_ENDINGS, NOUNS, PEOPLES
from stemma.annotate.roles import titles_at
from stemma.records import Document, Span
from stemma.text.gazetteer import cities, states

Index = Mapping[str, Sequence[Found]]

_BETWEEN = re.compile(r"[”\"’']?\s?[(\[]\s?(?:the\s)?[“\"]?")
_CALLED = BODIES.union(*NOUNS.values())
"""Nouns by which a thing is called again: "the Act", "the Court"."""
_THINGS = ("organisation", "event", "facility", "law", "product", "other", "place")


def homes(found: Mapping[str, Found], doc: Document) -> tuple[dict[str, str], dict[Span, str]]:
    """For each name the key of the one it is short for, and the same for single mentions.

    Two people of one surname stay apart: a surname that may be either joins neither.
    """
    names = sorted(found.values(), key=lambda one: one.spans[0])
    home = {one.key: one.key for one in names}
    things = [one for one in names if one.type in _THINGS]
    people = [one for one in names if one.type == "person" and len(one.words) < 6]
    for short, full in (*_official(names), *_acronyms(things, doc), *_short(things, names)):
        if _root(home, full) != short:
            home[short] = _root(home, full)
    for short, full in _middle(people):
        home[short] = full
    single = _surnames(names, people, home, doc)
    return {key: _root(home, key) for key in home}, single


def _root(home: Mapping[str, str], key: str) -> str:
    while home[key] != key:
        key = home[key]
    return key


def _only(some: Iterable[Found]) -> Found | None:
    """The one of them, if they are one."""
    different = {one.key: one for one in some}
    return next(iter(different.values())) if len(different) == 1 else None


def _official(names: Sequence[Found]) -> Iterable[tuple[str, str]]:
    """Names that the table of international bodies has for one: "UN", "United Nations"."""
    same: dict[str, list[Found]] = defaultdict(list)
    for one in names:
        if domain := bodies().get(one.name):
            same[domain].append(one)
    for group in same.values():
        full = max(group, key=lambda one: (len(one.name), one.name))
        yield from ((one.key, full.key) for one in group if one is not full)


def _acronyms(things: Sequence[Found], doc: Document) -> Iterable[tuple[str, str]]:
    """Letters and the name that they stand for, in "Harbour Trade Agency (HTA)" or apart."""
    full: dict[str, list[Found]] = defaultdict(list)
    for one in things:
        for short in sorted(initials(one.name)) if not letters(one.name) else ():
            full[short].append(one)
    explained = dict(_explained(things, doc))
    for one in things:
        short = letters(one.name)
        if not short or one.name in states():
            continue
        known = explained.get(one.key) or _only(full[short])
        if known and known is not one:
            yield one.key, known.key


def _explained(things: Sequence[Found], doc: Document) -> Iterable[tuple[str, Found]]:
    """Acronyms that stand in brackets behind their name, or before it.

    Letters of a body may be those of its name in another language.
    """
    spots = sorted((span, one) for one in things for span in one.spans[:12])
    for (left, one), (right, other) in pairwise(spots):
        gap = doc.text[left.end : right.start]
        if len(gap) > 8 or not _BETWEEN.fullmatch(gap):
            continue
        for short, full in ((other, one), (one, other)):
            brief = letters(short.name)
            named = len(brief) > 2 and full.type == short.type == "organisation"
            if brief and not letters(full.name) and (named or abbreviates(brief, full.name)):
                yield short.key, full
                break


def _short(things: Sequence[Found], names: Sequence[Found]) -> Iterable[tuple[str, str]]:
    """Bodies and laws without their "Inc.", their owner, or all but the word for what they are."""
    shorter, nouns, same = _shortened(things)
    surnames = {one.words[-1] for one in names if one.type == "person" and len(one.words) > 1}
    for one in names:
        key = one.name.casefold()
        if one.name in states() or letters(one.name) or key in surnames:
            continue
        longer = _only(o for o in shorter[key] if o is not one)
        if (longer and _may_be(one, longer)) or (
            one.type != "person" and (longer := _only(nouns[key]))
        ):
            yield one.key, longer.key
    for group in same.values():
        first = min(group, key=lambda one: (len(one.name), one.name))
        yield from ((one.key, first.key) for one in group if one is not first)


def _shortened(things: Sequence[Found]) -> tuple[Index, Index, Index]:
    """Long names by what is left of them when they are called again; by the noun that says
    what they are; and by their state and the rest, for "U.S. Congress" is the "US Congress"."""
    owners = {one.name for one in things if one.type == "organisation"}
    shorter: dict[str, list[Found]] = defaultdict(list)
    nouns: dict[str, list[Found]] = defaultdict(list)
    same: dict[str, list[Found]] = defaultdict(list)
    for one in things:
        words = one.name.casefold().split()
        if len(words) < 2 or one.type == "place":
            continue
        if one.name.split()[-1].rstrip(".") in COMPANY_ENDINGS:
            shorter[" ".join(words[:-1]).rstrip(",")].append(one)
        for cut in range(1, len(words)):
            if _is_owned(one.name, cut, owners):
                shorter[" ".join(words[cut:])].append(one)
            if state := states().get(" ".join(one.name.split()[:cut]).removesuffix("'s")):
                same[f"{state.code} {' '.join(words[cut:])}"].append(one)
        if (noun := _noun(words)) in _CALLED:
            nouns[noun].append(one)
        first = one.name.split()[0]
        placed = first in states() or first in cities() or first in PEOPLES
        if one.type == "organisation" and not placed and words[0] not in BODIES:
            shorter[words[0]].append(one)
    return shorter, nouns, same


def _may_be(one: Found, longer: Found) -> bool:
    """Whether a short form can be that body: a person's only with the ending of a company."""
    ends = longer.name.split()[-1].rstrip(".")
    return one.type != "person" or (ends in COMPANY_ENDINGS and not one.titled)


def _is_owned(name: str, cut: int, owners: set[str]) -> bool:
    """Whether the first words of a name say only whose it is: "US Supreme Court", or, if
    the document has Norvia Gas too, "Norvia Gas Pipeline Office"."""
    words = name.split()
    head = " ".join(words[:cut]).removesuffix("'s")
    return (len(words) - cut > 1 and head in states()) or head in owners


def _noun(words: Sequence[str]) -> str:
    """The word that says what a body is: that before "of" and "for", or the last."""
    link = next((n for n, w in enumerate(words) if n and w in ("of", "for", "on")), len(words))
    return words[link - 1]


def _middle(people: Sequence[Found]) -> Iterable[tuple[str, str]]:
    """ "Ada Rook" with "Ada Maria Rook", if no other Ada has that surname."""
    longer: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for one in people:
        if len(one.words) > 2:
            longer[one.words[0], one.words[-1]].append(one)
    for one in people:
        full = _only(longer[one.words[0], one.words[1]]) if len(one.words) == 2 else None
        if full and generation(full.name) == generation(one.name):  # a son is not his father
            yield one.key, full.key


def _surnames(
    names: Sequence[Found], people: Sequence[Found], home: dict[str, str], doc: Document
) -> dict[Span, str]:
    """Join lone surnames; returns the mentions that go elsewhere than their name's others."""
    by_end, by_first = _by_ends(people)
    single: dict[Span, str] = {}
    for one in names:
        if home[one.key] != one.key or not _may_be_surname(one):
            continue
        key = one.name.casefold()
        longer = [o for o in by_end[key] if o is not one]
        if not longer and " " not in key:  # the surname comes first in Chinese and Hungarian
            longer = [o for o in by_first[key] if o is not one]
        longer = [found for found in longer if home[found.key] == found.key]
        if longer:
            single.update(_each(one, longer, doc))
        elif one.type == "person" and len(one.spans) > 1:
            single.update(_offices(one, doc))
    return single


def _by_ends(people: Sequence[Found]) -> tuple[dict[str, list[Found]], dict[str, list[Found]]]:
    """People by every ending of their name, and by its first word."""
    by_end: dict[str, list[Found]] = defaultdict(list)
    by_first: dict[str, list[Found]] = defaultdict(list)
    for one in people:
        words = one.words
        for cut in range(1, len(words)):
            by_end[" ".join(words[cut:])].append(one)
        if len(words) > 1:
            by_first[words[0]].append(one)
    return by_end, by_first


def _may_be_surname(one: Found) -> bool:
    if one.name in states() and one.type != "person":
        return False
    return one.type in ("person", "other") and not letters(one.name)


def _each(one: Found, longer: Sequence[Found], doc: Document) -> Iterable[tuple[Span, str]]:
    """Where each mention of a surname goes: to the only person it can be at that place.

    Whoever is introduced only later is no candidate: in "Ann Holm left. Holm later met her
    brother Per Holm", the second is Ann.
    """
    office = {other.key: _fields(other.spans[:6], doc) for other in longer}
    for span in one.spans:
        told, mine = gender(span.of(doc)), _fields([span], doc)
        fits = [
            other
            for other in longer
            if (not told or told in (genders(other.written) or {told}))
            and (not mine or not office[other.key] or mine & office[other.key])
        ]
        fits = [other for other in fits if office[other.key] & mine] or fits
        before = [o for o in fits if o.first < span.start]
        if known := _only(before or fits):
            yield span, known.key


def _offices(one: Found, doc: Document) -> Iterable[tuple[Span, str]]:
    """Mentions of a surname that offices tell apart: "Finance Minister Lee", "Judge Lee"."""
    told = [(span, _fields([span], doc)) for span in one.spans]
    if len({each for _, each in told if each}) > 1:
        for span, office in told:
            yield span, f"{one.key}|{'+'.join(sorted(office))}" if office else one.key


def _fields(spans: Sequence[Span], doc: Document) -> frozenset[str]:
    return frozenset().union(
        *(fields(title) for span in spans for title in titles_at(doc.text, span))
    )
