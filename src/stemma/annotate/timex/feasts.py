"""Feasts as expressions: which year is meant."""

import re

from stemma.annotate.timex.hits import Hit, Rule
from stemma.annotate.timex.holidays import fixed, holiday
from stemma.annotate.timex.values import away, first_day

_OTHER_CALENDAR = re.compile(
    r"\b(?:Chinese|Lunar|Jewish|Islamic|Muslim|Hijri|Persian|Iranian|Kurdish|Tamil|Thai|Khmer"
    r"|Bengali|Nepali|Tibetan|Orthodox|Coptic|Ethiopian|Vietnamese|Korean)\s$",
    re.IGNORECASE,
)
"""Before the name of a feast: it falls on another day."""
_TUESDAY = 2
"""Feasts until here lengthen the weekend before them, later ones the one behind them."""


def _feast(hit: Hit) -> str | None:
    """A feast in its year, the nearest one by tense; open without a date to reckon from."""
    name, anchor = str(hit.value("feast")), hit.anchor
    if _OTHER_CALENDAR.search(hit.text[: hit.start]):
        return ""
    if hit.has("year"):
        year = hit.count("year")
    elif anchor is None:
        known = fixed(name)
        return f"XXXX-{known[0]:02d}-{known[1]:02d}" if known else None
    elif hit.has("shift") and hit.has("unit"):
        year = anchor.year + hit.count("shift")
    else:
        this = holiday(name, anchor.year)
        if this is None:
            return None
        ahead = hit.count("shift") > 0 if hit.has("shift") and hit.count("shift") else hit.ahead()
        if ahead is None:
            ahead = (this - anchor).days < 183
        year = anchor.year + (this < anchor and ahead) - (this > anchor and not ahead)
    found = holiday(name, year)
    return found.isoformat() if found else None


def _weekend_beside(hit: Hit) -> str | None:
    """ "Labor Day weekend": the one that the feast is on or next to."""
    first = first_day(_feast(hit) or "")
    if first is None:
        return None
    return away(first, -1 if first.isoweekday() <= _TUESDAY else 0, "WE")


RULES: tuple[Rule, ...] = (
    (r"(?:THE)? (?P<feast>HOLIDAY) (?:(?:OF|IN|COMMA)? AYEAR)? WEEKEND", _weekend_beside),
    (r"(?:THE)? WEEKEND OF THE? (?P<feast>HOLIDAY) (?:(?:OF|IN|COMMA)? AYEAR)?", _weekend_beside),
    (
        r"(?:THE)? (?P<shift>LAST|NEXT|THIS|PAST)? (?P<feast>HOLIDAY) (?:(?:OF|IN|COMMA)? "
        r"AYEAR)?",
        _feast,
    ),
    (
        r"(?P<feast>HOLIDAY) (?:OF|IN|COMMA)? (?:THE)? (?P<shift>LAST|NEXT|THIS) "
        r"(?P<unit>YR)",
        _feast,
    ),
)
