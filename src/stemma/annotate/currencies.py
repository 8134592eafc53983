"""Currencies by name, sign and code, from the shipped table."""

import re
from functools import lru_cache

from stemma.text.currency_names import spellings

# What a bare word or sign stands for in English news, though several states share it.
USUAL = {
    "dollar": "USD", "dollars": "USD", "$": "USD", "us dollar": "USD", "us dollars": "USD",
    "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "pounds sterling": "GBP",
    "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "won": "KRW",
    "rupee": "INR", "rupees": "INR", "yuan": "CNY", "renminbi": "CNY", "reais": "BRL",
}  # fmt: skip
# Beside the names of the table: how news spells them.
ALSO = {
    "us$": "USD", "u.s.$": "USD", "usd$": "USD", "au$": "AUD", "a$": "AUD", "c$": "CAD",
    "s$": "SGD", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₦": "NGN", "฿": "THB", "₡": "CRC",
    "₸": "KZT", "₾": "GEL", "₵": "GHS", "rs": "INR", "rmb": "CNY", "bitcoin": "bitcoin",
    "bitcoins": "bitcoin", "btc": "bitcoin", "u.s. dollar": "USD", "u.s. dollars": "USD",
    "american dollar": "USD", "american dollars": "USD", "british pound": "GBP",
    "british pounds": "GBP", "sterling pounds": "GBP", "iranian toman": "toman", "toman": "toman",
    "tomans": "toman", "saudi riyals": "SAR", "emirati dirhams": "AED", "uae dirhams": "AED",
}  # fmt: skip
# Codes that lower-cased text may carry: no English words.
IN_LOWER_CASE = frozenset("usd eur gbp cny jpy inr aud cad chf rub mxn nzd hkd sgd krw".split())
SUBUNITS = {
    "cent": "cent", "cents": "cent", "pence": "penny", "penny": "penny", "pennies": "penny",
    "kopecks": "kopeck", "kopeks": "kopeck", "copecks": "kopeck",
}  # fmt: skip
"""Hundredths, which do not say of what."""
SIGNS = "$€£¥₹₽₩₪₫₱₴₺₦฿₡₸₾₵"
LONGEST = 4
"""Words in the longest name of a currency that is looked for."""


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """ISO 4217 code by name in lower case; a noun of several states stands for itself."""
    found: dict[str, str] = {}
    for spelling, code in spellings():
        if spelling[0].islower():
            found[spelling] = spelling.removesuffix("s") if code == "?" else code
    return {**found, **ALSO, **SUBUNITS, **USUAL}


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """Every unit of money that a quantity can have and that is no noun."""
    return frozenset(code for code in names().values() if code.isupper())


@lru_cache(maxsize=1)
def marks() -> dict[str, str]:
    """ISO 4217 code by sign ("€", "HK$") and by code, both in capitals."""
    found = {
        spelling: code
        for spelling, code in spellings()
        if not spelling[0].islower() and code != "?"
    }
    signs = {**ALSO, **USUAL}
    return {**found, **{mark.upper(): code for mark, code in signs.items() if len(mark) < 5}}


_BEFORE = re.compile(
    rf"(?:(?<![^\W_])(?:[A-Za-z]{{1,3}}|[Uu]\s?\.\s?[Ss]\s?\.?)\s?)?[{SIGNS}]\s?$"
    r"|(?<![^\W_])M?[A-Za-z]{3}\s?$|(?<![^\W_])Rs\.?\s?$"
)
# Letters that belong to a sign even with a space between.
_SPACED = frozenset(("US", "C", "HK", "NZ", "AU", "CA", "USD", "MXN", "CAD", "AUD", "NZD"))
_REACH = 9
"""Characters that the longest mark before a number takes."""


def before(text: str, start: int) -> tuple[str, int, float] | None:
    """Unit, first character and magnitude of a currency that stands right before a number."""
    near = text[max(0, start - _REACH) : start]
    match = _BEFORE.search(near)
    if match is None:
        return None
    at = start - len(near) + match.start()
    mark = "".join(match[0].split()).rstrip(".")
    if mark[-1] in SIGNS:
        spelled = mark.replace(".", "").upper()
        letters = match[0].rstrip()[:-1]
        if letters != letters.rstrip() and spelled[:-1] not in _SPACED:
            spelled = mark[-1]  # "a $ 5": a word before the sign is no part of it
        known = marks().get(spelled) or marks().get(spelled[:-1])
        if known and spelled != mark[-1]:
            return known, at, 1.0
        return marks()[mark[-1]], text.rindex(mark[-1], 0, start), 1.0
    if mark.isupper() or mark in IN_LOWER_CASE or mark == "Rs":
        code = marks().get(mark.upper())
        if code is None and mark[0] == "M" and mark[1:] in codes():
            return mark[1:], at, 1e6
        return (code, at, 1.0) if code else None
    return None
