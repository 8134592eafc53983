"""States by their names, adjectives and capitals, from the shipped table."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Place:
    """What the table of states says about a name."""

    code: str
    """ISO 3166-1 alpha-2."""
    kind: str
    """`name`, `adjective` or `capital`."""


@lru_cache(maxsize=1)
def states() -> dict[str, Place]:
    """Names, adjectives and capitals of states in English, by their spelling."""
    table = (files("stemma.annotate") / "data" / "countries.tsv").read_text(encoding="utf-8")
    found: dict[str, Place] = {}
    for line in table.splitlines()[1:]:
        name, code, kind = line.split("\t")
        # A state's own name wins over a capital of the same name.
        if name not in found or kind == "name":
            found[name] = Place(code, kind)
    return found
