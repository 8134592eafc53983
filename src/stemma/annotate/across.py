"""Join the entities of many documents."""

from collections import defaultdict
from collections.abc import Iterable

from stemma.records import Annotations, Entity


def across(annotations: Iterable[Annotations]) -> list[Entity]:
    """One entity for each name, with the mentions of all documents, ordered by id.

    The same name has the same id everywhere, so joining is by id; types that differ
    between documents stay apart, as do names that differ.
    """
    found: dict[str, list[Entity]] = defaultdict(list)
    for one in annotations:
        for entity in one.entities:
            found[entity.id].append(entity)
    return [
        Entity(
            id=entity_id,
            name=min(e.name for e in same),
            type=same[0].type,
            mentions=tuple(sorted({m for e in same for m in e.mentions})),
            identifiers=tuple(sorted({i for e in same for i in e.identifiers})),
        )
        for entity_id, same in sorted(found.items())
    ]
