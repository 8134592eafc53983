"""States and cities by their names, and states by their codes, from the shipped tables."""

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_DATA = files("stemma.text") / "data"


@dataclass(frozen=True, slots=True)
class Place:
    """What the tables say about a name."""

    code: str
    """ISO 3166-1 alpha-2; XK is Kosovo."""
    kind: str
    """`name`, `adjective`, `people`, `capital`, or `seat` of government."""


@dataclass(frozen=True, slots=True)
class City:
    """A city of the table of GeoNames."""

    code: str
    """ISO 3166-1 alpha-2 of its state."""
    region: str
    """The part of the state it lies in."""
    id: str
    """Its number in GeoNames."""


def is_state(name: str, identifiers: Iterable[str]) -> bool:
    """Whether a name, with its identifiers, is of a state, its capital or seat of government."""
    known = any(each.startswith("iso3166:") for each in identifiers)
    return known or name.removeprefix("the ") in states()


@lru_cache(maxsize=1)
def states() -> dict[str, Place]:
    """Names, adjectives, capitals and seats of whole states in English, by their spelling."""
    found: dict[str, Place] = {}
    for name, code, kind in _rows("countries.tsv"):
        # A state's own name wins over a capital of the same name.
        if name not in found or kind == "name":
            found[name] = Place(code, kind)
    return found | {name: Place(code, kind) for name, code, kind in _rows("state_names.tsv")}


@lru_cache(maxsize=1)
def answering() -> dict[str, Place]:
    """The same, and names of parts, of peoples and of states of old, each with the state that
    answers for it: Catalonia is Spain's."""
    return states() | {name: Place(code, kind) for name, code, kind in _rows("state_parts.tsv")}


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
def codes() -> dict[str, str]:
    """Alpha-3 codes by alpha-2; a dependency has that of the state it belongs to."""
    return {alpha2: state for alpha2, _, state, _ in _rows("states.tsv")}


@lru_cache(maxsize=1)
def short_codes() -> dict[str, str]:
    """Alpha-2 codes of ISO 3166-1 by alpha-3, dependencies by their own; without Kosovo."""
    return {alpha3: alpha2 for alpha2, alpha3, _, _ in _rows("states.tsv") if alpha3}


@lru_cache(maxsize=1)
def titles() -> dict[str, str]:
    """What readers call a state, by its alpha-3 code."""
    return {state: name for _, _, state, name in _rows("states.tsv")}


def _rows(file: str) -> Iterator[list[str]]:
    text = (_DATA / file).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines()[1:])
