"""Names, signs and codes of currencies, from the shipped table."""

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def spellings() -> tuple[tuple[str, str], ...]:
    """Each spelling with its ISO 4217 code, `?` where states share a noun, in the table's order."""
    table = files("stemma.text") / "data" / "currencies.tsv"
    rows = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:])
    return tuple((spelling, code) for spelling, code in rows)
