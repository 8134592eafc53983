"""Numbers that are no amounts: years, days, times of day, ordinals, and numbers in names."""

import re
from collections.abc import Sequence

from stemma.annotate.counted import is_plural
from stemma.annotate.name_words import CALENDAR_MONTHS
from stemma.annotate.numbers import Number
from stemma.annotate.numerals import Token

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DECADE = re.compile(r"[’']?s\b")
_NOT_AMOUNT = re.compile(
    r"(?:st|nd|rd|th)\b|:\d|\s?[ap]\.?m\b|/\d|[’']?s\b|[.+]\d|-\d[\d-]{0,20}-|[’']\d"
    r"|\s?(?:b\.?c|a\.?d|c\.?e|utc|gmt|hrs|hours\s(?:local|utc|gmt))\b",
    re.IGNORECASE,
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_BEFORE_YEAR = frozenset("since in by until from before after during of early late".split())
# "No. 3", "page 5": the number is part of a name. Capitalised words are asked for apart.
_NAMING = frozenset(
    """no nos № number numbers # article articles chapter page pages section paragraph part
    volume vol room gate flight route highway channel phase stage tier level version
    item figure table exit unit nr nrs""".split()
)


def is_no_amount(text: str, found: Sequence[Token], number: Number, kind: str, unit: str) -> bool:
    """Whether a number is a year, a day, an ordinal, a pronoun or part of a name.

    `kind` and `unit` are what it would be an amount of.
    """
    if kind in ("money", "share", "age") or number.scale > 1 or number.kind == "crowd":
        return False
    if kind == "bare" and number.end - number.start == len(text.strip()):
        return True  # a page number, a list
    first = found[number.first]
    before = found[number.first - 1] if number.first else None
    if kind == "measure":
        return False
    if number.kind == "part":
        return True  # shares are read apart
    if first.word == "one" and number.last == number.first + 1:
        return True
    if number.kind != "digits":
        return _is_year_in_words(found, number)
    if _NOT_AMOUNT.match(text, number.end) or (first.start and text[first.start - 1] in ":/’'+"):
        return True
    if first.start > 1 and text[first.start - 1] in "-–" and text[first.start - 2].isdigit():
        return True  # "2024-25"
    if _is_date(found, number, before):
        return True
    if _YEAR.fullmatch(text[number.start : number.end]) and not _is_count(before, kind, unit):
        return True
    return before is not None and _is_name(found, number, before, kind, unit)


def _is_count(before: Token | None, kind: str, unit: str) -> bool:
    """Whether what looks like a year counts something: "more than 2000 ships"."""
    bounded = before is not None and before.word in ("than", "least", "over", "some", "about")
    return bounded and kind == "counted" and is_plural(unit)


def _is_date(found: Sequence[Token], number: Number, before: Token | None) -> bool:
    after = found[number.last].word if number.last < len(found) else ""
    if after == "of" and number.last + 1 < len(found):
        after = found[number.last + 1].word
    previous = before.word if before else ""
    if previous in ",." and number.first > 1:
        previous = found[number.first - 2].word
    return number.value <= 31 and (after in CALENDAR_MONTHS or previous in CALENDAR_MONTHS)


def _is_name(found: Sequence[Token], number: Number, before: Token, kind: str, unit: str) -> bool:
    """As in "Power of Siberia 2", "Article 5"; but "in Kyiv 120 people" counts."""
    if before.word in _NAMING:
        return True
    dotted = before.word == "." and number.first > 1
    if dotted and found[number.first - 2].word in _NAMING:
        return True
    if not before.raw[0].isupper() or before.word in _DAYS:
        return False
    if number.first == 1:  # "There 40 ships came": any word has a capital there
        return False
    return not (kind == "counted" and is_plural(unit) and number.value >= 100)


def _is_year_in_words(found: Sequence[Token], number: Number) -> bool:
    """As in "Nineteen ninety-nine"."""
    after = found[number.last].word if number.last < len(found) else ""
    return number.value in (18, 19, 20) and after in ("ninety", "eighty", "seventy", "sixty")
