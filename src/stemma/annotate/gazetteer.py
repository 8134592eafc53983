"""International bodies by their names, and names that are set in capitals."""

from functools import lru_cache
from importlib.resources import files

from stemma.text.gazetteer import cities, states

_DATA = files("stemma.annotate") / "data"


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
