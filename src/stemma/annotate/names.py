"""Find names and join those that mean the same within a document.

By capitals, context and a table of states: modest means that a trained recogniser can
replace. What it cannot type is `other`, never a guess.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Literal

from stemma.annotate.gazetteer import BODIES, PLACE_NOUNS, TITLES, states
from stemma.records import Document, Entity, Sentence, Span
from stemma.text.words import FUNCTION

_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w’'-]*\w)?(?:\.(?=\s[A-Z]))?|(?:[A-Z]\.){1,4})"
_LINK = r"(?:\s(?:of(?:\sthe)?|de|da|del|della|der|van|von|bin|ibn|al|el|la|du|for)(?=\s[A-Z]))"
_NAME = re.compile(rf"{_WORD}(?:{_LINK}?\s{_WORD})*(?:\s\d{{1,2}}\b(?![.,]\d))?")
_INITIAL = re.compile(r"[A-Z]\.?")
_POSSESSIVE = re.compile(r"[’']s?$")
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december""".split()
)
_SAYS = re.compile(r"\s*,?\s*(?:who\s)?(?:said|says|told|added|wrote|warned|argued|mentioned)\b")

EntityType = Literal["person", "organisation", "place", "group", "other"]


def entities(doc: Document, sentences: Sequence[Sentence]) -> list[Entity]:
    """Everybody and everything named in a document, each with all its mentions.

    Sorted by first mention. The id is a hash of type and name, so the same name gets
    the same id in every document.
    """
    mentions = list(_mentions(doc, sentences))
    groups = _join(doc, mentions)
    found = []
    for spans in groups:
        texts = [_clean(span.of(doc)) for span in spans]
        name = _fullest(texts)
        kind = _type(name, texts, doc, spans)
        place = states().get(name)
        name = _bare(name)
        found.append(
            Entity(
                id=entity_id(name, kind),
                name=name,
                type=kind,
                mentions=tuple(spans),
                identifiers=(f"iso3166:{place.code}",) if place else (),
            )
        )
    return sorted(found, key=lambda entity: entity.mentions[0])


def entity_id(name: str, kind: str) -> str:
    return "e-" + blake2b(f"{kind}|{name.casefold()}".encode(), digest_size=6).hexdigest()


def _mentions(doc: Document, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """Runs of capitalised words that are names and not just sentence openings."""
    inside = _capitalised_inside(doc, sentences)
    for sentence in sentences:
        text = sentence.span.of(doc)
        shouted = _title_case(text)
        for first, run in _runs(text):
            start, end = _trim(run, first, opens=first == _first(text))
            if start >= end:
                continue
            name = text[start:end]
            alone = len(name.split()) == 1
            known = _clean(name) in inside or _clean(name) in states()
            if alone and (start == _first(text) or shouted) and not known:
                continue
            if _clean(name).casefold() in _CALENDAR or len(_clean(name)) < 2:
                continue
            yield Span(doc.id, sentence.span.start + start, sentence.span.start + end)


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """Runs of capitalised words; "China's Heilongjiang" is two."""
    for match in _NAME.finditer(text):
        start = match.start()
        for part in re.split(r"(?<=[’']s)\s", match.group()):
            yield start, part
            start += len(part) + 1


def _capitalised_inside(doc: Document, sentences: Iterable[Sentence]) -> set[str]:
    """Words seen with a capital where no sentence starts: real names."""
    seen: Counter[str] = Counter()
    for sentence in sentences:
        text = sentence.span.of(doc)
        if _title_case(text):
            continue
        first = _first(text)
        for at, run in _runs(text):
            if at != first:
                start, end = _trim(run, at, opens=False)
                if start < end:
                    seen[_clean(text[start:end])] += 1
                    seen.update(_clean(part) for part in text[start:end].split())
    return {name for name in seen if name}


def _title_case(text: str) -> bool:
    """Whether nearly every word has a capital, as in headlines: it tells nothing there."""
    long = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def _first(text: str) -> int:
    """Where the first letter of a sentence stands."""
    match = re.search(r"\w", text)
    return match.start() if match else 0


def _trim(name: str, start: int, *, opens: bool) -> tuple[int, int]:
    """Drop function words at the start of a run, and a possessive at its end."""
    end = start + len(name)
    while True:
        first = name.split()[0] if name.split() else ""
        if first.casefold().rstrip(".") in FUNCTION and (opens or len(first) < 5):
            rest = name[len(first) :].lstrip()
            start = end - len(rest)
            name = rest
        else:
            break
        if not name:
            return end, end
    possessive = _POSSESSIVE.search(name)
    if possessive and len(name) > 2:
        end -= len(possessive.group())
    return start, end


def _clean(name: str) -> str:
    return _POSSESSIVE.sub("", name.replace("’", "'")).strip(" '")


def _bare(name: str) -> str:
    """A name without titles, nationality, middle initials and "of" its state."""
    parts = name.split()
    titled = False
    while len(parts) > 1 and (
        parts[0].casefold().rstrip(".") in TITLES
        or (parts[0] in states() and parts[1].casefold() in TITLES)
    ):
        parts = parts[1:]
        titled = True
    if "of" in parts and (titled or len(parts) == parts.index("of") + 2):
        head, tail = parts[: parts.index("of")], " ".join(parts[parts.index("of") + 1 :])
        if len(head) > 1 and tail in states():
            parts = head
    if len(parts) > 2:
        parts = [parts[0], *(p for p in parts[1:-1] if not _INITIAL.fullmatch(p)), parts[-1]]
    return " ".join(parts)


def _join(doc: Document, mentions: Sequence[Span]) -> list[list[Span]]:
    """Put mentions of one name together: full name, title and surname, surname."""
    by_name: dict[str, list[Span]] = defaultdict(list)
    for span in mentions:
        by_name[_bare(_clean(span.of(doc)))].append(span)
    full = [n for n in by_name if 1 < len(n.split()) < 4 and not _is_body(n) and " of " not in n]
    home: dict[str, str] = {}
    for name in by_name:
        if name in states() or len(name.split()) > 1:
            continue
        for place in (-1, 0):  # surname last, or first as in Chinese and Hungarian names
            longer = [o for o in full if o.split()[place] == name and o not in states()]
            # Two people of one surname stay apart: an ambiguous surname joins neither.
            if len(longer) == 1:
                home[name] = longer[0]
                break
    groups: dict[str, list[Span]] = defaultdict(list)
    for name, spans in by_name.items():
        groups[home.get(name, name)].extend(spans)
    return [sorted(spans) for spans in groups.values()]


def _fullest(names: Sequence[str]) -> str:
    """The longest spelling without titles; the first of the most frequent if equal."""
    bare = Counter(_bare(name) for name in names)
    return max(bare, key=lambda name: (len(name.split()), bare[name], name))


def _is_body(name: str) -> bool:
    parts = [part.casefold() for part in name.split()]
    return parts[-1] in BODIES or any(p in BODIES and "of" in parts for p in parts)


def _type(name: str, names: Sequence[str], doc: Document, spans: Sequence[Span]) -> EntityType:
    parts = name.casefold().split()
    place = states().get(name)
    if place:
        return "group" if place.kind == "adjective" else "place"
    if _is_body(name) or (name.isupper() and len(name) > 2):
        return "organisation"
    if parts[-1] in PLACE_NOUNS or parts[0] in PLACE_NOUNS:
        return "place"
    titled = any(
        other.split()[0].casefold().rstrip(".") in TITLES and len(other.split()) > 1
        for other in names
    )
    speaks = any(_SAYS.match(doc.text, span.end) for span in spans)
    if titled or (speaks and len(parts) <= 3):
        return "person"
    if any(doc.text[max(0, span.start - 4) : span.start].endswith(" in ") for span in spans):
        return "place"
    return "other"
