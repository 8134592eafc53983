"""Tell persons, organisations, places and groups apart by form and context."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from stemma.annotate.datelines import is_dateline
from stemma.annotate.name_words import (
    BODIES,
    COMPANY_ENDINGS,
    COMPANY_NOUNS,
    GIVEN_NAMES,
    LANDSCAPE_FIRST,
    LANDSCAPE_LAST,
    NOUNS,
    PEOPLES,
    REGIONS,
    ROLES,
    TITLES,
)
from stemma.records import Document, Span
from stemma.text.gazetteer import states
from stemma.text.reading import NameType

# Most specific first: when documents disagree about a name, the earlier type wins.
SPECIFICITY: tuple[NameType, ...] = (
    "law", "facility", "product", "event", "person", "organisation", "place", "group", "other",
)  # fmt: skip

SPEECH = (
    r"(?:said|says|told|tells|added|adds|wrote|warned|warns|argued|argues|mentioned|stated|noted"
    r"|claimed|explained|declared|remarked|commented|insisted|acknowledged|replied|continued)"
)
_SPEAKS = re.compile(rf"\s*,?\s*(?:who\s|has\s|also\s|later\s|then\s)*{SPEECH}\b")
_SPOKEN_BY = re.compile(rf"\b{SPEECH}\s(?:[a-z]+,?\s){{0,4}}$")
_ROLE_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(ROLES))}),?\s$")
_APPOSITION = re.compile(r",\s((?:[^\s,.;:“”\"]+\s?){1,9})")
_AGE = re.compile(r",\s\d\d,")
_LOCATED = re.compile(r"\b(?:in|near|across|outside|around|throughout|towns? of|city of)\s$")
# "F-16", "S-400", "MQ-9B": a weapon or a vehicle.
_DESIGNATION = re.compile(r"[A-Z]{1,4}-\d{1,4}[A-Z]{0,3}")
_INITIAL = re.compile(r"[A-Z]\.?")
_ROLE_OF_STATE = re.compile(
    r"\b(?:Secretary|Minister) of (?:the )?(?:State|Defen[cs]e|Treasury|Justice|Energy"
    r"|Commerce|Interior|Foreign Affairs)\s(?=[A-Z])"
)


@lru_cache(maxsize=50_000)
def bare(name: str) -> str:
    """A name without titles, nationality, middle initials and "of" its state."""
    if is_body(name):
        return name
    if role := _ROLE_OF_STATE.search(name):
        name = name[role.end() :]
    parts = name.split()
    titles = [n for n, part in enumerate(parts[:-1]) if _is_title(part)]
    # "Prince of Norvia" is called so; "Prince Harald of Norvia" is Harald.
    titled = bool(titles) and parts[titles[-1] + 1] not in ("of", "for", "on")
    if titled and parts[-1].casefold() not in LANDSCAPE_LAST:
        parts = parts[titles[-1] + 1 :]
    if "of" in parts:
        at = parts.index("of")
        tail = " ".join(part for part in parts[at + 1 :] if part != "the")
        if at > 0 and (titled or (at > 1 and tail in states())):
            parts = parts[:at]
    if len(parts) > 2:
        parts = [parts[0], *(p for p in parts[1:-1] if not _INITIAL.fullmatch(p)), parts[-1]]
    return " ".join(parts)


@lru_cache(maxsize=50_000)
def is_titled(name: str) -> bool:
    """Whether the spelling has a title before a name: "Mr. Doe", "President Ann Doe"."""
    parts = name.split()
    return not is_body(name) and any(_is_title(p) for p in parts[:-1]) and bare(name) != name


@lru_cache(maxsize=50_000)
def is_body(name: str) -> bool:
    """Whether the form alone says that it is an organisation."""
    parts = [part.casefold().rstrip(".") for part in name.split()]
    if len(parts) < 2:
        return False
    if parts[-1] in BODIES or name.split()[-1].rstrip(".") in COMPANY_ENDINGS:
        return True
    links = [n for n, part in enumerate(parts) if part in ("of", "for", "on")]
    return bool(links) and any(part in BODIES for part in parts[: links[0]])


def kind(
    name: str,
    spellings: Sequence[str],
    doc: Document,
    spans: Sequence[Span],
    votes: Mapping[NameType, int],
) -> NameType:
    """The type of a name; `other` when neither the model nor form nor neighbours tell.

    `votes` says how many of its mentions the model gave which type.
    """
    if any(is_dateline(doc, span) for span in spans):
        return "place"
    best = min(votes, key=lambda each: (-votes[each], SPECIFICITY.index(each)), default=None)
    return by_form(name, spellings) or best or _by_context(name, doc, spans) or "other"


def by_form(name: str, spellings: Sequence[str]) -> NameType | None:
    """The type that a name's words tell; `spellings` are those it has in the document."""
    state, parts = states().get(name), name.split()
    if state:
        return "group" if state.kind == "adjective" else "place"
    if name in PEOPLES or _is_pair_of_peoples(name):
        return "group"
    if name in REGIONS:
        return "place"
    if len(parts) > 1 and (told := _by_noun(parts)):
        return told
    if is_body(name) or all(_is_acronym(spelling) for spelling in spellings):
        return "organisation"
    if any(is_titled(spelling) for spelling in spellings):
        return "person"
    if len(parts) > 1 and (
        parts[-1].casefold() in LANDSCAPE_LAST or parts[0].casefold() in LANDSCAPE_FIRST
    ):
        return "place"
    if 1 < len(parts) < 5 and parts[0] in GIVEN_NAMES:
        return "person"
    return None


def _by_noun(parts: Sequence[str]) -> NameType | None:
    """What the noun at a name's end, or before its "of" or "on", says that it is."""
    words = [part.casefold() for part in parts]
    link = next(
        (n for n, word in enumerate(words) if n and word in ("of", "on", "for")), len(words)
    )
    for kind, nouns in NOUNS.items():
        if words[link - 1] in nouns:
            return kind
    return "product" if _DESIGNATION.fullmatch(parts[-1]) else None


def _by_context(name: str, doc: Document, spans: Sequence[Span]) -> NameType | None:
    parts = name.split()
    people = parts[0] in PEOPLES or parts[0] in states()
    full = (
        1 < len(parts) < 5
        and not people
        and " of " not in name
        and not any(c.isdigit() for c in name)
    )
    for span in spans:
        before, after = doc.text[max(0, span.start - 48) : span.start], span.end
        apposition = _APPOSITION.match(doc.text, after)
        if apposition:
            # Nouns in capitals belong to other names: "who leads the Coastal Party".
            nouns = set(re.split(r"[\s-]", apposition.group(1)[:60]))
            if full and ("who" in nouns or nouns & ROLES):
                return "person"
            if nouns & COMPANY_NOUNS:
                return "organisation"
        if full and (
            _SPEAKS.match(doc.text, after)
            or _AGE.match(doc.text, after)
            or _SPOKEN_BY.search(before)
            or _ROLE_BEFORE.search(before)
        ):
            return "person"
    if any(_LOCATED.search(doc.text, max(0, s.start - 16), s.start) for s in spans):
        return "place"
    return None


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return letters.isupper() and letters.isalpha() and 2 <= len(letters) <= 6


def _is_title(part: str) -> bool:
    return part.casefold().rstrip(".") in TITLES


def _is_pair_of_peoples(name: str) -> bool:
    """ "Sino-Norvian", "Franco-German": the last part is a state's adjective."""
    head, dash, tail = name.partition("-")
    place = states().get(tail)
    return bool(dash and head and place and place.kind == "adjective")
