"""Join the mentions of a document that name the same person, body or place.

The language model finds names and types them; runs of capitals that it passes over are
names too, typed by their form and neighbours. What nothing types is `other`, never a guess.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b

from stemma.annotate.acting import Acting
from stemma.annotate.clubs import Clubs
from stemma.annotate.datelines import is_dateline
from stemma.annotate.found import Found
from stemma.annotate.gazetteer import bodies, proper
from stemma.annotate.joins import homes
from stemma.annotate.kinds import bare, by_form, is_titled, kind
from stemma.annotate.mentions import clean, mentions, says_nobody, trimmed
from stemma.annotate.name_words import COMPANY_ENDINGS
from stemma.annotate.places import Places
from stemma.annotate.references import with_references
from stemma.annotate.repeats import repeats
from stemma.annotate.roles import with_roles
from stemma.records import Document, Entity, Sentence, Span
from stemma.text.gazetteer import cities, states
from stemma.text.reading import NameType, Reading


def entities(doc: Document, sentences: Sequence[Sentence], reading: Reading) -> list[Entity]:
    """Everybody and everything named in a document, each with all its mentions.

    Sorted by first mention. The id is a hash of the name, or of the identifier of a state,
    so the same name has the same id in every document, whatever type each document's
    context suggests.
    """
    found = _found(doc, list(_named(doc, sentences, reading)), reading)
    home, single = homes(found, doc)
    groups: dict[str, list[Found]] = defaultdict(list)
    for key, one in sorted(found.items()):
        stays = []
        elsewhere: dict[str, Found] = {}
        for span in one.spans:
            goal = single.get(span, key)
            if goal == key:
                stays.append(span)
            else:
                elsewhere.setdefault(goal, replace(one, spans=[])).spans.append(span)
        if stays:
            groups[home[key]].append(replace(one, spans=stays))
        for goal, part in elsewhere.items():
            groups[home.get(goal, goal)].append(part)
    places = Places(doc.text, (one.name for one in found.values()))
    joined = [
        _entity(key, parts, doc, places, _anchor(key, parts, groups))
        for key, parts in groups.items()
    ]
    joined.sort(key=lambda entity: entity.mentions[0])
    return with_references(doc, sentences, reading, with_roles(doc, sentences, joined))


def _found(
    doc: Document, named: Sequence[tuple[Span, NameType | None]], reading: Reading
) -> dict[str, Found]:
    """The names of a document by what they mean, with their types."""
    rows = [(span, vote, clean(span.of(doc))) for span, vote in named]
    called = _surnames_of(rows)
    places = Places(doc.text, {text for _, _, text in rows})
    acting = Acting(reading)
    found: dict[str, Found] = {}
    for span, vote, text in rows:
        name = text if text in states() else bare(text)
        if vote == "person" and len(name.split(" of ")[0].split()) > 1:
            name = name.split(" of ")[0]  # "Ann Lee of Brevik"
        person = is_titled(text) or (name.casefold() in called and vote == "person")
        acts = not person and not is_dateline(doc, span) and acting.is_state(span)
        key = name.casefold() if person else _key(name, places, acts=acts)
        one = found.setdefault(key, Found(key))
        one.spans.append(span)
        one.bare[name] += 1
        one.written.add(text)
        one.titled |= is_titled(text)
        one.votes.update([vote] if vote else [])
    for one in found.values():
        one.name = _spelling(one)
        one.type = _type(one, doc)
    return dict(_clubs_apart(found, doc))


def _key(name: str, places: Places, *, acts: bool) -> str:
    """What a name that is no person's means: a state by its code, anything else by itself."""
    usual = proper(name)
    place = states().get(usual)
    if place is None:
        return name.casefold()
    shared = places.sense(usual)
    if shared is not None:
        return shared or name.casefold()
    if place.kind == "name" or (place.kind in ("capital", "seat") and acts):
        return f"iso3166:{place.code}"
    return name.casefold()


def _surnames_of(rows: Sequence[tuple[Span, NameType | None, str]]) -> set[str]:
    """The surnames of people whose whole name is given: in "Valeska Paris" no city."""
    whole = (bare(text).casefold().split() for _, vote, text in rows if vote == "person")
    return {words[-1] for words in whole if 1 < len(words) < 5}


def _spelling(one: Found) -> str:
    """The usual spelling: that of a state and no capital, in small letters, most often."""
    place = states()

    def order(name: str) -> tuple[bool, bool, int, str]:
        known = place.get(name)
        capital = bool(known and known.kind != "name") and one.key.startswith("iso3166:")
        return capital, name.isupper() or "." in name, -one.bare[name], name

    return min(one.bare, key=order)


def _type(one: Found, doc: Document) -> NameType:
    if one.key.startswith("iso3166"):
        return "place"
    if one.titled and one.name not in states():
        return "person"
    if (
        one.name in states()
        and one.votes["person"] > sum(one.votes.values()) / 2
        and (one.titled or states()[one.name].kind != "adjective")
    ):
        return "person"
    return kind(one.name, list(one.bare), doc, one.spans, one.votes)


def _clubs_apart(found: dict[str, Found], doc: Document) -> Iterator[tuple[str, Found]]:
    """The same names, cities and the clubs that play under their names apart."""
    clubs = Clubs(doc)
    for key, one in found.items():
        club = []
        if one.type in ("place", "organisation") and proper(one.name) in cities():
            club = clubs.among(one.spans)
        if club:
            named = f"{key}|club"
            yield named, replace(one, key=named, spans=club, type="organisation")
        if left := [span for span in one.spans if span not in club]:
            yield key, replace(one, spans=left, type="place" if club else one.type)


def _named(
    doc: Document, sentences: Sequence[Sentence], reading: Reading
) -> Iterator[tuple[Span, NameType | None]]:
    """Names that the model found, with its type, and other runs of capitals, in order."""
    found: dict[Span, NameType | None] = {}
    for name in reading.names:
        start, end = trimmed(doc.text, name.start, name.end)
        if not says_nobody(clean(doc.text[start:end])):
            found[Span(doc.id, start, end)] = name.type
    model = sorted(found)
    ends = [span.end for span in model]
    for run in mentions(doc, sentences):
        inside = []
        for span in model[bisect_left(ends, run.start + 1) :]:
            if span.start >= run.end:
                break
            inside.append(span)
        if not inside:
            found[run] = None
        elif found[inside[0]] == "person" and len(inside) > 1:
            pass  # "Ann Lee of the Harbour Union" names two
        elif _better(run, inside, doc):
            found[run] = found[inside[0]] if len(inside) == 1 else None
            for span in inside:
                if span != run:
                    del found[span]
    for again in list(repeats(doc, found)):
        found[again] = None
    yield from sorted(found.items())


def _better(run: Span, inside: Sequence[Span], doc: Document) -> bool:
    """Whether a run of capitals is one name, though the model sees one or more in it."""
    if inside[0].start < run.start or inside[-1].end > run.end:
        return False
    text = clean(run.of(doc))
    if len(inside) == 1 and bare(text) == clean(inside[0].of(doc)):
        return True  # with a title before it
    if " of " in text and not is_titled(text) and by_form(text, [text]) == "person":
        return False
    return inside[0].of(doc) not in states() and by_form(text, [text]) is not None


def entity_id(name: str) -> str:
    """The id of whoever has this name, in any document."""
    return "e-" + blake2b(name.casefold().encode(), digest_size=6).hexdigest()


def _anchor(key: str, parts: Sequence[Found], others: Collection[str]) -> str:
    """What the id is a hash of: of a company the name without "Inc.", if no other has that."""
    name = next((one.name for one in parts if one.key == key), parts[0].name)
    head, _, last = name.rpartition(" ")
    bare = head.casefold().rstrip(",")
    return bare if last.rstrip(".") in COMPANY_ENDINGS and bare not in others else key


def _entity(key: str, parts: Sequence[Found], doc: Document, places: Places, anchor: str) -> Entity:
    own = next((one for one in parts if one.key == key), parts[0])
    spans = sorted({span for one in parts for span in one.spans})
    person = any(one.type == "person" for one in parts) and own.type in ("person", "other")
    kind: NameType = "person" if person else own.type
    return Entity(
        id=entity_id(anchor),
        name=own.name,
        type=kind,
        mentions=tuple(spans),
        identifiers=tuple(sorted(_identifiers(key, parts, kind, places))),
        spellings=tuple(sorted({clean(span.of(doc)) for span in spans})),
    )


def _identifiers(key: str, parts: Sequence[Found], kind: NameType, places: Places) -> Iterator[str]:
    """What the tables call it: a state, a people's state, a city, an international body."""
    if key.startswith("iso3166"):
        yield key
        return
    name = next((one.name for one in parts if one.key == key), parts[0].name)
    if domain := bodies().get(name):
        yield f"domain:{domain}"
    state = states().get(name)
    if kind == "group" and state:
        yield f"iso3166:{state.code}"
    if kind == "place" and (number := places.geonames(name)):
        yield f"geonames:{number}"
