"""Join the mentions of a document that name the same person, body or place.

The language model finds names and types them; runs of capitals that it passes over are
names too, typed by their form and neighbours. What nothing types is `other`, never a guess.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from stemma.annotate.gazetteer import states
from stemma.annotate.kinds import bare, by_form, is_titled, kind
from stemma.annotate.mentions import clean, mentions, says_nobody, trimmed
from stemma.records import Document, Entity, Sentence, Span
from stemma.text.reading import NameType, Reading


def entities(doc: Document, sentences: Sequence[Sentence], reading: Reading) -> list[Entity]:
    """Everybody and everything named in a document, each with all its mentions.

    Sorted by first mention. The id is a hash of the name alone, so the same name has
    the same id in every document, whatever type each document's context suggests.
    """
    spans_of: dict[str, list[Span]] = defaultdict(list)
    spelling: dict[str, Counter[str]] = defaultdict(Counter)
    votes: dict[str, Counter[NameType]] = defaultdict(Counter)
    titled: set[str] = set()
    for span, vote in _named(doc, sentences, reading):
        text = clean(span.of(doc))
        name = text if text in states() else bare(text)
        key = name.casefold()
        spans_of[key].append(span)
        spelling[key][name] += 1
        if vote:
            votes[key][vote] += 1
        if is_titled(text):
            titled.add(key)
    # A name in capitals, as in datelines, gives way to its usual spelling.
    names = {
        key: min(found, key=lambda n: (n.isupper(), -found[n], n))
        for key, found in spelling.items()
    }
    types: dict[str, NameType] = {
        key: "person"
        if key in titled and name not in states()
        else kind(name, list(spelling[key]), doc, spans_of[key], votes[key])
        for key, name in names.items()
    }
    groups: dict[str, list[str]] = defaultdict(list)
    for key, home in _homes(names, types, titled).items():
        groups[home].append(key)
    found = [_entity(names[home], home, keys, spans_of, types) for home, keys in groups.items()]
    return sorted(found, key=lambda entity: entity.mentions[0])


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
        elif _better(run, inside, doc):
            found[run] = found[inside[0]] if len(inside) == 1 else None
            for span in inside:
                if span != run:
                    del found[span]
    yield from sorted(found.items())


def _better(run: Span, inside: Sequence[Span], doc: Document) -> bool:
    """Whether a run of capitals is one name, though the model sees one or more in it."""
    if inside[0].start < run.start or inside[-1].end > run.end:
        return False
    text = clean(run.of(doc))
    if len(inside) == 1 and bare(text) == clean(inside[0].of(doc)):
        return True  # with a title before it
    return inside[0].of(doc) not in states() and by_form(text, [text]) is not None


def entity_id(name: str) -> str:
    """The id of whoever has this name, in any document."""
    return "e-" + blake2b(name.casefold().encode(), digest_size=6).hexdigest()


def _homes(names: dict[str, str], types: dict[str, NameType], titled: set[str]) -> dict[str, str]:
    """For each name the one that stands for it: "Doe" goes to "Ann Doe".

    Two people of one surname stay apart: an ambiguous surname joins neither.
    """
    by_last: dict[str, list[str]] = defaultdict(list)
    by_first: dict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        parts = name.casefold().split()
        if 1 < len(parts) < 5 and " of " not in key and types[key] in ("person", "other"):
            by_last[parts[-1]].append(key)
            by_first[parts[0]].append(key)
    homes = {}
    for key, name in names.items():
        homes[key] = key
        if " " in key or name in states() or types[key] not in ("person", "other"):
            continue
        longer = by_last[key]
        if not longer:  # the surname comes first in Chinese and Hungarian names
            longer = [k for k in by_first[key] if types[k] == "person" or key in titled]
        if len(longer) == 1:
            homes[key] = longer[0]
    return homes


def _entity(
    name: str,
    home: str,
    keys: Sequence[str],
    spans_of: dict[str, list[Span]],
    types: dict[str, NameType],
) -> Entity:
    place = states().get(name)
    person = any(types[key] == "person" for key in keys)
    return Entity(
        id=entity_id(name),
        name=name,
        type="person" if person else types[home],
        mentions=tuple(sorted(span for key in keys for span in spans_of[key])),
        identifiers=(f"iso3166:{place.code}",) if place else (),
    )
