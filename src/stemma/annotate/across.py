"""Join the entities of many documents."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.annotate.kinds import SPECIFICITY
from stemma.records import Annotations, Entity, Span


def across(annotations: Iterable[Annotations]) -> list[Entity]:
    """One entity for each name, with the mentions of all documents, ordered by id.

    A lone surname joins the only person of that surname; where documents type a name
    differently the most specific type wins. Neither depends on the order of documents.
    """
    same_id: dict[str, list[Entity]] = defaultdict(list)
    for one in annotations:
        for entity in one.entities:
            same_id[entity.id].append(entity)
    joined = {entity_id: _one(entity_id, same) for entity_id, same in same_id.items()}
    homes = _homes(joined)
    groups: dict[str, list[Entity]] = defaultdict(list)
    for entity_id, entity in joined.items():
        groups[homes.get(entity_id, entity_id)].append(entity)
    return [_one(home, same) for home, same in sorted(groups.items())]


def rename(annotations: Iterable[Annotations], entities: Sequence[Entity]) -> list[Annotations]:
    """The same annotations with the ids, names and types that `across` gave.

    Speakers of quotations follow, so that everything said by one person has one id.
    """
    home: dict[Span, Entity] = {m: entity for entity in entities for m in entity.mentions}
    return [_renamed(one, home) for one in annotations]


def _renamed(one: Annotations, home: dict[Span, Entity]) -> Annotations:
    new = {entity.id: home[entity.mentions[0]] for entity in one.entities}
    mentions: dict[str, list[Span]] = defaultdict(list)
    for entity in one.entities:
        mentions[new[entity.id].id].extend(entity.mentions)
    kept = {entity.id: entity for entity in new.values()}
    return replace(
        one,
        entities=tuple(
            sorted(
                (
                    replace(kept[new_id], mentions=tuple(sorted(spans)))
                    for new_id, spans in mentions.items()
                ),
                key=lambda entity: entity.mentions[0],
            )
        ),
        quotations=tuple(
            replace(quote, speaker=new[quote.speaker].id) if quote.speaker else quote
            for quote in one.quotations
        ),
    )


def _one(entity_id: str, same: Sequence[Entity]) -> Entity:
    """Entities that are one, as one, named by those that have the id themselves."""
    return Entity(
        id=entity_id,
        name=min(e.name for e in same if e.id == entity_id),
        type=min((e.type for e in same), key=SPECIFICITY.index),
        mentions=tuple(sorted({m for e in same for m in e.mentions})),
        identifiers=tuple(sorted({i for e in same for i in e.identifiers})),
    )


def _homes(joined: dict[str, Entity]) -> dict[str, str]:
    """Lone surnames with the id of the only full name that ends with (or begins with) them."""
    by_last: dict[str, list[str]] = defaultdict(list)
    by_first: dict[str, list[str]] = defaultdict(list)
    for entity in joined.values():
        parts = entity.name.casefold().split()
        if len(parts) > 1 and entity.type == "person":
            by_last[parts[-1]].append(entity.id)
            by_first[parts[0]].append(entity.id)
    homes = {}
    for entity in joined.values():
        key = entity.name.casefold()
        if " " in key or entity.identifiers or entity.type not in ("person", "other"):
            continue
        # The surname comes first in Chinese and Hungarian names.
        longer = by_last[key] or by_first[key]
        if len(longer) == 1:
            homes[entity.id] = longer[0]
    return homes
