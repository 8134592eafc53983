"""How long something lasts, and what comes back: durations and sets."""

import re

from stemma.annotate.timex.hits import Hit, Rule
from stemma.annotate.timex.values import duration

MILITARY = re.compile(
    r"\b(?:at|by|until|around)\s(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\shours$"
)
"""A clock that looks like a stretch of many hours: "at 1630 hours"."""
_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")
"""Units as an ISO 8601 duration has them."""


def _counted(hit: Hit) -> str | None:
    """ "three months", "two and a half years", "a 10-year" """
    unit = str(hit.value("unit"))
    amount = float(hit.value("count")) if hit.has("count") else 1.0
    if MILITARY.search(hit.text[: hit.end]):
        return None
    if unit == "Q" and hit.has("hyphen"):  # "three-quarters of them"
        return ""
    if hit.token("count").kind == "YEAR" and amount >= 1500 and hit.token("unit").kind != "UNITS":
        return None
    if hit.has("half"):
        amount = (
            amount * 0.5
            if hit.match.start("half") < hit.match.start("unit") and not hit.has("and")
            else amount + 0.5
        )
    return duration(amount, unit)


def _age(hit: Hit) -> str | None:
    """ "a 52-year-old" is a person, not a stretch of time."""
    return "" if hit.value("unit") in ("Y", "M") else None


def _half_unit(hit: Hit) -> str | None:
    """ "half an hour" is thirty minutes, "half a year" six months."""
    return {"Y": "P6M", "TH": "PT30M", "TM": "PT30S", "D": "PT12H"}.get(
        str(hit.value("unit")), duration(0.5, str(hit.value("unit")))
    )


def _vague(hit: Hit) -> str | None:
    """ "several days", "months" """
    return duration(None, str(hit.value("unit")))


def _couple(hit: Hit) -> str | None:
    return duration(2, str(hit.value("unit")))


def _whole(hit: Hit) -> str | None:
    return duration(1, str(hit.value("unit")))


def amounts(hit: Hit) -> dict[str, float]:
    """The units of "2 years 1 month and 21 days", each with its number."""
    count, found = 1.0, dict[str, float]()
    for token in hit.tokens[hit.match.start("sum") : hit.match.end("sum")]:
        if token and token.kind in ("SMALL", "NUM", "WORD", "AN", "YEAR"):
            count = float(token.value)
        elif token and token.kind in ("UNIT", "UNITS", "YR"):
            found[str(token.value)] = found.get(str(token.value), 0) + count
    return found


def total(hit: Hit) -> str | None:
    """ "three hours and 30 minutes", the largest unit first"""
    found = amounts(hit)
    if not found.keys() <= set(_ORDER):
        return None
    parts = [duration(found[unit], unit) for unit in _ORDER if unit in found]
    date = "".join(part[1:] for part in parts if "T" not in part)
    time = "".join(part[2:] for part in parts if "T" in part)
    return f"P{date}{'T' if time else ''}{time}"


def _one(hit: Hit) -> str | None:
    """ "a week", "an hour" """
    return duration(1, str(hit.value("unit")))


def _frequent(hit: Hit) -> str | None:
    return str(hit.value("set"))


def _every(hit: Hit) -> str | None:
    times = float(hit.value("count")) if hit.has("count") else 1.0
    return duration(times, str(hit.value("unit")))


def _every_named(hit: Hit) -> str | None:
    token = hit.token("what")
    if token.kind in ("WEEKDAY", "WEEKDAYS", "SHORTDAY"):
        return f"XXXX-WXX-{token.value}"
    if token.kind == "MONTH":
        return f"XXXX-{int(token.value):02d}"
    if token.kind in ("SEASON", "SEASONS"):
        return f"XXXX-{token.value}"
    if token.kind == "WEEKEND":
        return "XXXX-WXX-WE"
    if token.kind == "QUARTER":
        return "P3M"
    return f"XXXX-XX-XXT{token.value}"


def _every_part(hit: Hit) -> str | None:
    """ "Friday mornings" """
    return f"XXXX-WXX-{hit.value('weekday')}T{hit.value('part')}"


def _weekends(hit: Hit) -> str | None:
    return f"P{hit.count('count')}WE"


def _weekdays(hit: Hit) -> str | None:
    return f"XXXX-WXX-{hit.value('what')}"


def _bare_units(hit: Hit) -> str | None:
    """ "for years", "within weeks": so many that nobody counts them."""
    unit = str(hit.value("unit"))
    if hit.has("which") and unit != "ML":
        return duration(None, "M" if unit == "Q" else unit)
    if unit in ("Q", "F", "ML") or not re.search(
        r"\b(?:for|in|within|over|after|of|the|take|took|lasted?|last|recent|coming|early|many"
        r"|and|or|from|to|than|through|hours|days|weeks|months|years|decades)\s$",
        hit.text[: hit.start + 4 * hit.has("the")][-10:],
        re.IGNORECASE,
    ):
        return None
    return duration(None, unit)


SUM = r"(?:NUMBER|AN) (?:UNIT|UNITS|YR) (?:(?:COMMA|AND)* NUMBER HYPHEN? (?:UNIT|UNITS|YR)){1,5}"
"""Several units that add up."""
_UNITS = r"(?P<unit>ANYUNIT)"
_COUNT = r"(?P<count>NUMBER)"
_BETWEEN = r"(?:(?P<hyphen>HYPHEN)|WORKING|MORE|FISCAL|LONG)*"
_WHICH = r"(?:(?:THE)? (?:LAST|PAST|NEXT|FOLLOWING|ORDINAL|LATEST|THESE|RECENT|AN))?"

RULES: tuple[Rule, ...] = (
    (
        rf"(?:ABOUT(?! THE))? {_WHICH} ABOUT? THE? (?:AN HYPHEN?)? {_COUNT} {_BETWEEN} {_UNITS} "
        rf"(?:HYPHEN? LONG)? PERIOD?",
        _counted,
    ),
    (rf"ABOUT? THE? AN? {_COUNT} HYPHEN? {_UNITS} HYPHEN? OLD", _age),
    (rf"ABOUT? {_COUNT} (?P<and>AND) AN? (?P<half>HALF) {_UNITS}", _counted),
    (rf"ABOUT? (?P<count>NUMBER|AN) {_UNITS} AND AN? (?P<half>HALF)", _counted),
    (rf"ABOUT? AN? HALF HYPHEN? (?:OF)? AN? {_UNITS}", _half_unit),
    (rf"ABOUT? (?P<sum>{SUM})", total),
    (rf"{_WHICH} (?:NUMBER|AN) (?:TO|OR|HYPHEN) {_COUNT} HYPHEN? {_UNITS}", _counted),
    (rf"ABOUT? {_WHICH} (?:THE)? (?:AN)? FEW (?:MORE|HYPHEN)? {_UNITS}", _vague),
    (r"SOME (?P<unit>UNITS)", _vague),
    (rf"{_COUNT} (?:LAST|PAST|NEXT) (?P<unit>UNITS)", _counted),
    (rf"{_COUNT} (?P<what>WEEKEND)", _weekends),
    (r"PER (?:AN|EVERY) (?P<unit>UNIT|YR)", _one),
    (rf"ABOUT? {_WHICH} (?:THE)? (?:AN)? COUPLE (?:OF)? (?:MORE)? {_UNITS}", _couple),
    (r"ABOUT? (?:AN|PER) (?:LONG|WORKING)? (?P<unit>UNIT|YR) (?:OR SO)?", _one),
    (r"(?:THE)? LONG (?:OF)? HYPHEN? (?:THE|AN)? (?P<unit>ONEUNIT)", _whole),
    (r"(?P<unit>UNITS) HYPHEN? LONG", _vague),
    (r"(?P<the>THE)? (?P<which>PAST|RECENT|NEXT|EARLY|LAST)? (?P<unit>UNITS)", _bare_units),
    (r"(?P<set>FREQUENT)", _frequent),
    (rf"EVERY {_COUNT}? {_UNITS}", _every),
    (rf"EVERY (?P<count>OTHER) {_UNITS}", _every),
    (r"EVERY OTHER (?P<what>WEEKDAY|SHORTDAY)", _every_named),
    (r"(?P<weekday>WEEKDAY) (?P<part>PARTS)", _every_part),
    (r"EVERY (?P<weekday>WEEKDAY) (?P<part>PART)", _every_part),
    (r"EVERY (?P<what>WEEKDAY|SHORTDAY|MONTH|SEASON|WEEKEND|PART|QUARTER)", _every_named),
    (r"(?:ON)? (?P<what>WEEKDAYS)", _weekdays),
)
