"""What digits stand for: days, years, clocks, whole dates, plain numbers."""

import re
from collections.abc import Callable

from stemma.annotate.timex.values import day
from stemma.annotate.timex.words import Value

Found = tuple[int, str, Value]
"""Where it ends, its kind, what it stands for."""

FIRST = frozenset("0123456789'’QqWHh½¼¾")
"""What a figure can begin with."""
_AFTER_NUMBER = frozenset("$€£¥#№+/.,:-")
_LONGEST_CODE = 40
_BEFORE_CODE = re.compile(r"[\w-]+$")
_CODE = re.compile(r"(?=[\w-]*\d{3})\w*\d\w*(?:-\w*\d\w*){2,}")
"""Groups of digits, joined by hyphens, that are neither a date nor a range of years."""
_LONGEST = 15
"""Digits of the longest number that is read."""


def figure(text: str, at: int) -> Found | None:
    """What stands at a place that begins with a digit, an apostrophe, Q, W or H."""
    for pattern, meaning in _FORMS:
        match = pattern.match(text, at)
        if match:
            found = meaning(match)
            if found:
                return (match.end(), *found)
    return None


def _iso(match: re.Match[str]) -> tuple[str, Value] | None:
    value = day(match["year"], int(match["month"]), int(match["day"]))
    if value and match["time"]:
        return "DATE", f"{value}T{match['time']}"
    return ("DATE", value) if value else None


def _slashed(match: re.Match[str]) -> tuple[str, Value] | None:
    """Month first unless that is no date; with stops, as on the Continent, day first."""
    left, right = int(match["left"]), int(match["right"])
    year = match["year"]
    if len(year) == 2:
        year = f"{1900 + int(year) if int(year) > 50 else 2000 + int(year)}"
    pairs = [(left, right), (right, left)]
    if match["mark"] == ".":
        pairs.reverse()
    value = day(year, *pairs[0]) or day(year, *pairs[1])
    return ("DATE", value) if value else None


def _short(match: re.Match[str]) -> tuple[str, Value] | None:
    left, right = int(match["left"]), int(match["right"])
    value = day("XXXX", left, right) or day("XXXX", right, left)
    if value:
        return "MONTHDATE", value
    return ("FRACTION", left / right) if right else None


def _month_year(match: re.Match[str]) -> tuple[str, Value] | None:
    year, month = sorted((match["a"], match["b"]), key=len, reverse=True)
    if len(year) != 4 or not 1 <= int(month) <= 12 or not 1500 <= int(year) < 2200:
        return None
    return "DATE", f"{year}-{int(month):02d}"


def _clock(match: re.Match[str]) -> tuple[str, Value] | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 24 or minute > 59:
        return None
    seconds = f":{match['second']}" if match["second"] else ""
    return "CLOCK", f"{hour:02d}:{minute:02d}{seconds}"


def _quarter(match: re.Match[str]) -> tuple[str, Value] | None:
    letter, number = match["letter"].upper(), match["number"]
    if letter == "W" and not 1 <= int(number) <= 53:
        return None
    return "QNUM", f"{letter}{number}"


def _decade(match: re.Match[str]) -> tuple[str, Value] | None:
    digits = match["digits"]
    if len(digits) == 2:
        if not match["mark"] and int(digits) < 20:
            return None
        century = "20" if int(digits) < 20 else "19"
        return "DECADE", f"{century}{digits[0]}"
    return "DECADE", digits[:3]


def _ordinal(match: re.Match[str]) -> tuple[str, Value] | None:
    return "ORDINAL", int(match["number"])


def _number(match: re.Match[str]) -> tuple[str, Value] | None:
    raw = match[0].replace(",", "")
    if len(raw) > _LONGEST:
        return None
    alone = _stands_alone(match.string, match.start()) and not _in_code(match)
    if alone and len(match[0]) == 4 and raw.isdigit() and 1000 <= int(raw) < 2200:
        return "YEAR", int(raw)
    if alone and raw.isdigit() and 1 <= int(raw) <= 31 and len(raw) <= 2:
        return "SMALL", int(raw)
    return "NUM", float(raw)


def _in_code(match: re.Match[str]) -> bool:
    """Whether digits are a part of a telephone number or the like: "138-2010-2015"."""
    text, start = match.string, match.start()
    if "-" not in (text[start - 1 : start], text[match.end() : match.end() + 1]):
        return False
    begin = _BEFORE_CODE.search(text, max(0, start - _LONGEST_CODE), start)
    return bool(_CODE.match(text, begin.start() if begin else start))


def _stands_alone(text: str, at: int) -> bool:
    """Whether no sign before a number makes it an amount or part of a code."""
    before = text[at - 1 : at] if at else ""
    if before == "-":
        return text[at - 2 : at - 1].isalnum() if at > 1 else False
    if before in ("/", "."):
        return text[at - 2 : at - 1].isalpha() if at > 1 else False
    return before not in _AFTER_NUMBER or not before


def _mixed(match: re.Match[str]) -> tuple[str, Value] | None:
    """ "2 1/2" """
    part = int(match["over"]) / int(match["under"]) if int(match["under"]) else 0
    return ("NUM", int(match["whole"]) + part) if 0 < part < 1 else None


def _glyph(match: re.Match[str]) -> tuple[str, Value] | None:
    return "NUM", int(match["whole"] or 0) + {"½": 0.5, "¼": 0.25, "¾": 0.75}[match["glyph"]]


# Tried in this order.
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, Value] | None]], ...]
_FORMS = tuple(
    (re.compile(pattern, re.ASCII), meaning)
    for pattern, meaning in (
        (
            r"(?<![\w/.-])(?P<year>[12]\d{3})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)"
            r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?)Z?)?(?![\w/-])",
            _iso,
        ),
        (
            r"(?<![\w/.])(?:(?<!-)|(?<=/\d{4}-))(?P<left>\d\d?)(?P<mark>[/.-])(?P<right>\d\d?)"
            r"(?P=mark)(?P<year>\d{4}|\d\d)(?![\w/]|-(?!\d\d?/)\w)",
            _slashed,
        ),
        (
            r"(?<![\w/.-])(?P<left>\d\d?)(?P<mark>/)(?P<right>\d\d?),(?:\s(?=\d{4}))?(?P<year>\d{4}|\d\d)(?![\w/])",
            _slashed,
        ),
        (
            r"(?<![\w/.,:#$€£+-])(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?P<time>)"
            r"(?![\w/-]|[.,]\d)",
            _iso,
        ),
        (r"(?<![\w/.-])(?P<a>\d\d?)[/-](?P<b>\d{4})(?![\w/]|-\d)", _month_year),
        (r"(?<![\w/.-])(?P<a>\d{4})[/-](?P<b>\d\d)(?![\w/]|-\d)", _month_year),
        (r"(?P<whole>\d{1,4}) (?P<over>\d)/(?P<under>\d)(?![\w/])", _mixed),
        (r"(?P<whole>\d{0,4})\s?(?P<glyph>[½¼¾])", _glyph),
        (r"(?<![\w/.,$-])(?P<left>\d\d?)/(?P<right>\d\d?)(?![\w/])", _short),
        (r"(?<![\w:])(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?!\d|:)", _clock),
        (
            r"(?<![\w:.])(?P<hour>\d\d?)\.(?P<minute>\d\d)(?P<second>)(?=\s?[apAP]\.?[mM]\b)",
            _clock,
        ),
        (r"(?<![\w:.])(?P<hour>\d\d?)h(?P<minute>\d\d)(?P<second>)(?!\w)", _clock),
        (r"(?<![\w.,])(?P<number>\d\d?)\.(?=\s[A-Z][a-z]{2,8}\.?\s\d{4}\b)", _ordinal),
        (
            r"(?<![\w:.,$€£])(?P<hour>1[0-2]|0?[1-9])(?P<minute>[0-5]\d)(?P<second>)"
            r"(?=\s?[apAP]\.?[mM]\b)",
            _clock,
        ),
        (r"(?P<number>[1-4])(?P<letter>[Qq])\b", _quarter),
        (r"(?P<letter>[QqHh])(?P<number>[1-4])\b", _quarter),
        (r"(?P<letter>W)(?P<number>[0-5]\d)\b", _quarter),
        (r"(?P<mark>['’]?)(?P<digits>\d0|(?:1\d|20)\d0)(?: ?s\b|['’]s\b)", _decade),
        (r"(?P<number>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)\b", _ordinal),
        (r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", _number),
    )
)
