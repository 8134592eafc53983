"""What a name of one document means among the documents that have the name.

Entities of one name are one unless something speaks against it: a person is no company,
a striker no minister, a city no club, and Paris in Texas is not Paris. What could be two is
left to the company it keeps, and where that does not tell, it stays by itself.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from stemma.annotate.acronyms import letters
from stemma.annotate.company import Company
from stemma.annotate.fields import fields
from stemma.annotate.found import genders
from stemma.annotate.gazetteer import proper
from stemma.annotate.places import SENSES
from stemma.records import Entity
from stemma.text.gazetteer import cities

Parts = Mapping[str, Sequence[Entity]]


def office(one: Entity) -> frozenset[str]:
    """The fields that a person's roles name."""
    return frozenset().union(*(fields(role.title) for role in one.roles))


def clash(one: Entity, other: Sequence[Entity]) -> bool:
    """Whether titles say that two persons of one surname are two: by gender or by office."""
    mine = genders(one.spellings)
    theirs = set().union(*(genders(each.spellings) for each in other))
    if mine and theirs and not mine & theirs:
        return True
    here = office(one)
    there = frozenset().union(*(office(each) for each in other))
    return bool(here and there and not here & there)


def is_open(one: Entity) -> bool:
    """Whether the name alone says too little to be the same in every document: a lone surname,
    an acronym, a name that a state shares."""
    if one.identifiers:
        return False
    if one.type in ("person", "other") and " " not in one.name and not letters(one.name):
        return one.type == "person"
    return bool(letters(one.name)) or proper(one.name) in SENSES


def parted(same: Sequence[Entity], company: Company) -> dict[str, list[Entity]]:
    """Entities of one name by what they mean; the label is empty if all mean the same."""
    firm: dict[str, list[Entity]] = defaultdict(list)
    loose: list[Entity] = []
    for one in same:
        label = _label(one)
        (firm[label] if label else loose).append(one)
    if len(firm) <= 1 and not any(_doubtful(one, firm) for one in loose):
        return {"": list(same)}
    parts = dict(firm)
    labels = sorted(firm)
    left = []
    for one in loose:
        fits = [label for label in labels if _may_mean(one, label)]
        n = company.likeliest(one, [firm[label] for label in fits])
        if n is None:
            left.append(one)
        else:
            parts[fits[n]] = [*parts[fits[n]], one]
    for part in company.parts(left):
        parts["@" + min(one.mentions[0].document for one in part)] = part
    return parts


def _label(one: Entity) -> str:
    """What an entity surely is; empty if that is in doubt."""
    if one.type == "person":
        told = office(one)
        return "person:" + _walk(told) if told else ""
    if one.type in ("place", "facility"):
        return next(iter(one.identifiers), "" if proper(one.name) in cities() else "place")
    if one.type in ("organisation", "product", "event", "law"):
        return "thing"
    return "group" if one.type == "group" else ""


def _walk(told: frozenset[str]) -> str:
    """People change offices, and hardly ever the walk of life."""
    return next((walk for walk in ("sport", "arts") if walk in told), "public")


def _doubtful(one: Entity, firm: Parts) -> bool:
    """Whether an entity without a label may be another than the only one with a label."""
    if one.type == "person":
        return "thing" in firm or "place" in firm
    if one.type == "place":
        return "thing" in firm or len(cities().get(proper(one.name), ())) > 1
    return False


def _may_mean(one: Entity, label: str) -> bool:
    kind = label.partition(":")[0]
    if one.type == "person":
        certain = one.roles or genders(one.spellings)
        return kind == "person" or (kind == "thing" and not certain)
    if one.type in ("place", "facility"):
        return kind in ("place", "geonames")
    return True
