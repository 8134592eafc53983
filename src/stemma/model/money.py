"""Whose money a currency is that several states have: the shillings that Kenya pays are Kenyan."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from stemma.text.currency_names import spellings

_SHARED = frozenset(
    "dinar dirham dollar franc krona krone crown lira mark peso pound real rial riyal ruble "
    "rupee shilling yuan".split()
)


def currency(noun: str, sides: Iterable[str]) -> str:
    """ISO 4217 code of a currency's noun, from the states that pay; the noun if it is none's.

    Args:
        noun: As the text has it: "shillings".
        sides: ISO 3166 alpha-3 codes of the states, the likeliest first.
    """
    single = noun.casefold().removesuffix("s")
    if single not in _SHARED:
        return noun
    codes = (code for side in sides for code in _of_states().get(side, ()))
    return next((code for code in codes if single in _nouns().get(code, ())), noun)


@lru_cache(maxsize=1)
def _of_states() -> dict[str, tuple[str, ...]]:
    """The currencies of each state."""
    found: dict[str, tuple[str, ...]] = {}
    text = (files("stemma.model") / "data" / "money.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        state, code = line.split("\t")
        found[state] = (*found.get(state, ()), code)
    return found


@lru_cache(maxsize=1)
def _nouns() -> dict[str, frozenset[str]]:
    """The nouns of each currency, from its full names: "kenyan shilling"."""
    found: dict[str, frozenset[str]] = {}
    for spelling, code in spellings():
        noun = spelling.rpartition(" ")[2].removesuffix("s")
        found[code] = found.get(code, frozenset()) | {noun}
    return found
