"""States, cities and international bodies by their names, from the shipped tables."""

import gzip
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_DATA = files("stemma.annotate") / "data"


@dataclass(frozen=True, slots=True)
class Place:
    """What the table of states says about a name."""

    code: str
    """ISO 3166-1 alpha-2."""
    kind: str
    """`name`, `adjective`, `capital`, or `seat` of government."""


@dataclass(frozen=True, slots=True)
class City:
    """A city of the table of GeoNames."""

    code: str
    """ISO 3166-1 alpha-2 of its state."""
    region: str
    """The part of the state it lies in."""
    id: str
    """Its number in GeoNames."""


@lru_cache(maxsize=1)
def states() -> dict[str, Place]:
    """Names, adjectives, capitals and seats of states in English, by their spelling."""
    table = (_DATA / "countries.tsv").read_text(encoding="utf-8")
    found: dict[str, Place] = {}
    for line in table.splitlines()[1:]:
        name, code, kind = line.split("\t")
        # A state's own name wins over a capital of the same name.
        if name not in found or kind == "name":
            found[name] = Place(code, kind)
    return found


@lru_cache(maxsize=1)
def cities() -> dict[str, tuple[City, ...]]:
    """All cities of more than 15,000 people that have a name, by that name."""
    table = gzip.decompress((_DATA / "cities.tsv.gz").read_bytes()).decode()
    found: dict[str, list[City]] = defaultdict(list)
    for line in table.splitlines()[1:]:
        name, *values = line.split("\t")
        found[name].append(City(*values))
    return {name: tuple(cities) for name, cities in found.items()}


@lru_cache(maxsize=1)
def bodies() -> dict[str, str]:
    """Names and acronyms of international bodies, with the address each has on the net."""
    table = (_DATA / "bodies.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines()[1:])
    return {name: domain for domain, names in rows for name in names.split("; ")}


def proper(name: str) -> str:
    """A name that is set in capitals, as in datelines, in its usual spelling if a table has it."""
    if len(name) < 4 or not name.isupper() or name in states():
        return name
    usual = name.title()
    return usual if usual in states() or usual in cities() else name
