"""Join the entities of many documents.

What a document says of a name decides first (`stemma.annotate.senses`), then the company
a name keeps (`stemma.annotate.company`), and last what a person ruled. In doubt two entities
stay two. Nothing depends on the order of documents, and no two documents are compared.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from stemma.annotate.acronyms import initials, letters
from stemma.annotate.company import Company
from stemma.annotate.found import surname_last
from stemma.annotate.kinds import SPECIFICITY
from stemma.annotate.names import entity_id
from stemma.annotate.places import SENSES
from stemma.annotate.rulings import ruled
from stemma.annotate.senses import clash, is_open, parted
from stemma.records import Annotations, Decision, Entity, Span
from stemma.text.gazetteer import states

Groups = dict[str, list[Entity]]
"""Entities of single documents by the id of what they are together."""


def across(annotations: Iterable[Annotations], decisions: Sequence[Decision] = ()) -> list[Entity]:
    """One entity for each thing named, with the mentions of all documents, ordered by id.

    A lone surname or an acronym joins the only one it can be short for whose documents name
    others beside it that are named here too; where documents type a name differently the
    most specific type wins. What a person decided comes last and is never overruled.
    """
    notes = sorted(annotations, key=lambda one: one.document)
    company = Company(notes)
    same_id: dict[str, list[Entity]] = defaultdict(list)
    for one in notes:
        for entity in one.entities:
            same_id[entity.id].append(entity)
    groups: Groups = {}
    waiting: list[list[Entity]] = []
    for entity_id_, same in sorted(same_id.items()):
        closed = [one for one in same if not is_open(one)]
        if some := [one for one in same if is_open(one)]:
            waiting.append(some)
        parts = parted(closed, company) if closed else {}
        for label, part in parts.items():
            groups[_labelled(entity_id_, label)] = part
    _settle(groups, waiting, company)
    if decisions:
        groups = ruled(groups, decisions)
    return [_joined(home, same) for home, same in sorted(groups.items())]


def rename(annotations: Iterable[Annotations], entities: Sequence[Entity]) -> list[Annotations]:
    """The same annotations with the ids, names, types and identifiers that `across` gave.

    Speakers follow, so that everything said by one person has one id.
    """
    home: dict[Span, Entity] = {m: entity for entity in entities for m in entity.mentions}
    return [_renamed(one, home) for one in annotations]


def _renamed(one: Annotations, home: Mapping[Span, Entity]) -> Annotations:
    new = {entity.id: home[entity.mentions[0]] for entity in one.entities}
    same: dict[str, list[Entity]] = defaultdict(list)
    for entity in one.entities:
        same[new[entity.id].id].append(entity)
    kept = {entity.id: entity for entity in new.values()}
    joined = [_one(kept[new_id], parts) for new_id, parts in same.items()]
    return replace(
        one,
        entities=tuple(sorted(joined, key=lambda entity: entity.mentions[0])),
        quotations=tuple(
            replace(quote, speaker=new[quote.speaker].id) if quote.speaker else quote
            for quote in one.quotations
        ),
        attributions=tuple(
            replace(each, speaker=new[each.speaker].id) if each.speaker else each
            for each in one.attributions
        ),
    )


def _one(known: Entity, same: Sequence[Entity]) -> Entity:
    """Entities that are one, as one that is called as a known one."""
    return replace(
        known,
        mentions=tuple(sorted({m for e in same for m in e.mentions})),
        references=tuple(sorted({r for e in same for r in e.references})),
        spellings=tuple(sorted({s for e in same for s in e.spellings})),
        roles=tuple(sorted({r for e in same for r in e.roles})),
    )


def _joined(id: str, same: Sequence[Entity]) -> Entity:
    """Entities that are one, with the name, type and identifiers that they have together."""
    known = replace(
        same[0],
        id=id,
        name=_name(same),
        type=min((e.type for e in same), key=SPECIFICITY.index),
        identifiers=tuple(sorted({i for e in same for i in e.identifiers})),
    )
    return _one(known, same)


def _name(same: Sequence[Entity]) -> str:
    """The longest of the names of several documents; of a state its own and no capital's."""
    count = Counter(one.name for one in same for _ in one.mentions)

    def order(name: str) -> tuple[bool, bool, int, int, int, str]:
        place = states().get(name)
        capital = bool(place and place.kind in ("capital", "seat"))
        full = len(name.split()) if not place else 1
        return capital, bool(letters(name)), -full, -count[name], -len(name), name

    return min(count, key=order)


def _labelled(id: str, label: str) -> str:
    return entity_id(f"{id} {label}") if label else id


# --- names that say too little ------------------------------------------------------------------


def _settle(groups: Groups, waiting: Sequence[Sequence[Entity]], company: Company) -> None:
    """Put each lone surname, acronym and shared name of a state where it belongs, if told."""
    longer = _longer(groups)
    firm = {home: list(same) for home, same in groups.items()}
    present = {home: {one.mentions[0].document for one in same} for home, same in firm.items()}
    for same in waiting:
        left = []
        for one in same:
            homes = [home for home in longer[_short(one)] if not clash(one, firm[home])]
            here = one.mentions[0].document
            n = None
            if not any(here in present[home] for home in homes):
                n = company.likeliest(one, [firm[home] for home in homes])
            if n is None:
                left.append(one)
            else:
                groups[homes[n]].append(one)
        _alone(groups, left, company)


def _alone(groups: Groups, left: Sequence[Entity], company: Company) -> None:
    """Keep together what shares company and does not clash, and the rest apart."""
    parts = []
    for part in company.parts(left):
        apart: list[list[Entity]] = []
        for one in part:
            for some in apart:
                if not clash(one, some):
                    some.append(one)
                    break
            else:
                apart.append([one])
        parts += apart
    for part in parts:
        label = (
            ""
            if len(parts) == 1 and part[0].id not in groups
            else "@" + part[0].mentions[0].document
        )
        groups[_labelled(part[0].id, label)] = part


def _short(one: Entity) -> str:
    """What a name is looked up by: letters, or a surname, or the name of a state."""
    return letters(one.name) or one.name.casefold()


def _longer(groups: Groups) -> dict[str, list[str]]:
    """The ids of those whose surname, acronym or first word a name may be."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for home, same in sorted(groups.items()):
        for short in sorted({short for one in same for short in _shorter(one)}):
            found[short][home] = None
    return defaultdict(list, {short: list(homes) for short, homes in found.items()})


def _shorter(one: Entity) -> Iterable[str]:
    words = surname_last(one.name)
    if one.type == "person" and len(words) > 1:
        # The surname comes first in Chinese and Hungarian names.
        yield from (words[-1], words[0])
    elif one.type != "person" and len(words) > 1:
        yield from initials(one.name)
        yield from (short for spelling in one.spellings if (short := letters(spelling)))
    for name, senses in SENSES.items():
        if any(sense.identifier in one.identifiers for sense in senses):
            yield letters(name) or name.casefold()
