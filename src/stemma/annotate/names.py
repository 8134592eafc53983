"""Join the mentions of a document that name the same person, body or place.

By capitals, context and a table of states: modest means that a trained recogniser can
replace. What it cannot type is `other`, never a guess.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from hashlib import blake2b

from stemma.annotate.gazetteer import states
from stemma.annotate.kinds import EntityType, bare, is_titled, kind
from stemma.annotate.mentions import clean, mentions
from stemma.records import Document, Entity, Sentence, Span


def entities(doc: Document, sentences: Sequence[Sentence]) -> list[Entity]:
    """Everybody and everything named in a document, each with all its mentions.

    Sorted by first mention. The id is a hash of the name alone, so the same name has
    the same id in every document, whatever type each document's context suggests.
    """
    spans_of: dict[str, list[Span]] = defaultdict(list)
    spelling: dict[str, Counter[str]] = defaultdict(Counter)
    titled: set[str] = set()
    for span in mentions(doc, sentences):
        text = clean(span.of(doc))
        name = text if text in states() else bare(text)
        key = name.casefold()
        spans_of[key].append(span)
        spelling[key][name] += 1
        if is_titled(text):
            titled.add(key)
    # A name in capitals, as in datelines, gives way to its usual spelling.
    names = {
        key: min(found, key=lambda n: (n.isupper(), -found[n], n))
        for key, found in spelling.items()
    }
    types: dict[str, EntityType] = {
        key: "person"
        if key in titled and name not in states()
        else kind(name, list(spelling[key]), doc, spans_of[key])
        for key, name in names.items()
    }
    groups: dict[str, list[str]] = defaultdict(list)
    for key, home in _homes(names, types, titled).items():
        groups[home].append(key)
    found = [_entity(names[home], home, keys, spans_of, types) for home, keys in groups.items()]
    return sorted(found, key=lambda entity: entity.mentions[0])


def entity_id(name: str) -> str:
    """The id of whoever has this name, in any document."""
    return "e-" + blake2b(name.casefold().encode(), digest_size=6).hexdigest()


def _homes(names: dict[str, str], types: dict[str, EntityType], titled: set[str]) -> dict[str, str]:
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
    types: dict[str, EntityType],
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
