"""Stretches of the calendar that are no day, month or year: quarters, weeks, decades, seasons."""

from datetime import date

from stemma.annotate.timex.absolute import day_of_month, month_of_year, nearest
from stemma.annotate.timex.hits import Hit, Rule, of_unit
from stemma.annotate.timex.values import away, days_from, first_day, week


def _quarter(hit: Hit) -> str | None:
    number = hit.value("number")
    name = number if isinstance(number, str) else f"Q{number}"
    if name[0] == "Q" and name[1:] not in "1234":
        return None
    return _part_of_year(hit, name)


def _quarter_then(hit: Hit) -> str | None:
    """ "the 1988 quarter": the quarter of that year that is spoken of."""
    said = hit.setting.last("Q", 6)
    return f"{hit.count('year'):04d}{said[4:]}" if said else None


def _half(hit: Hit) -> str | None:
    number = hit.value("number")
    which = {"last": 2, "latter": 2}.get(hit.word("number")) or (
        number if number in (1, 2) else None
    )
    return _part_of_year(hit, f"H{which}") if which else None


def _part_of_year(hit: Hit, name: str) -> str | None:
    if hit.has("year"):
        return f"{hit.count('year'):04d}-{name}"
    anchor = hit.anchor
    if hit.has("shift"):
        return f"{anchor.year + hit.count('shift'):04d}-{name}" if anchor else None
    if anchor is None:
        return f"XXXX-{name}"
    months = int(name[1:]) * (3 if name[0] == "Q" else 6) - anchor.month
    ahead = hit.ahead()
    if ahead is None:
        ahead = months <= 3
    return f"{anchor.year - (months > 2 and not ahead):04d}-{name}"


def _year_ago_quarter(hit: Hit) -> str | None:
    if hit.anchor is None:
        return None
    months = int(str(hit.value("number"))) * 3 - hit.anchor.month
    return f"{hit.anchor.year - 1 - (months > 2):04d}-Q{hit.value('number')}"


def _decade(hit: Hit) -> str | None:
    return str(hit.value("decade"))


def _nineties(hit: Hit) -> str | None:
    number = hit.count("decade")
    century = hit.count("century") if hit.has("century") else 19
    return f"{century}{number}" if 13 <= century <= 20 else None


def _century(hit: Hit) -> str | None:
    number = hit.count("number") - 1
    if not 0 <= number < 30:
        return None
    return f"{number:02d}"


def _season(hit: Hit) -> str | None:
    return f"{hit.count('year'):04d}-{hit.value('season')}"


def _fiscal(hit: Hit) -> str | None:
    return f"{hit.count('year'):04d}"


def _year_to(hit: Hit) -> str | None:
    """ "the year to March": the month in which it ends, as TIMEX3 has no value for a year that is
    none of the calendar. "The year ended June 30" is marked in two, as TimeBank does."""
    if hit.has("year"):
        return month_of_year(hit)
    return nearest(hit, hit.count("month"))


def _week_number(hit: Hit) -> str | None:
    number = hit.count("number")
    year = hit.value("year") if hit.has("year") else hit.anchor.year if hit.anchor else "XXXX"
    return f"{year:>04}-W{number:02d}" if 1 <= number <= 53 else None


def _week_of(hit: Hit) -> str | None:
    """ "the week of May 17": the week that holds the day."""
    value = day_of_month(hit) if hit.value("unit") == "W" else None
    first = first_day(value) if value else None
    return week(first) if first else None


def _commencing(hit: Hit) -> str | None:
    """ "w/c 4 February": the week that begins then."""
    first = first_day(day_of_month(hit) or "")
    return week(first) if first else None


def _rest(hit: Hit) -> str | None:
    """ "the rest of the week": the week that is spoken of, of which TIMEX3 has no part."""
    unit = str(hit.value("unit"))
    if unit not in ("W", "M", "Q", "Y"):
        return None
    return hit.setting.last(unit, 6) or (away(hit.anchor, 0, unit) if hit.anchor else None)


def _month_itself(hit: Hit) -> str | None:
    """ "the month of May" """
    if hit.value("unit") != "M":
        return None
    if hit.has("year"):
        return month_of_year(hit)
    return nearest(hit, hit.count("month"))


def _week_of_year(hit: Hit) -> str | None:
    """ "the first week of 2021" """
    if hit.value("unit") != "W" or not 1 <= hit.count("number") <= 53:
        return None
    if hit.has("year"):
        return f"{hit.count('year'):04d}-W{hit.count('number'):02d}"
    return (
        f"{hit.anchor.year + hit.count('shift'):04d}-W{hit.count('number'):02d}"
        if hit.anchor
        else None
    )


def _named_month(hit: Hit) -> date | None:
    """The first day of the month that is named, by its name or as "next month"."""
    if hit.has("shift"):
        month = away(hit.anchor, hit.count("shift"), "M") if hit.anchor else None
    elif hit.has("year"):
        month = month_of_year(hit)
    else:
        month = nearest(hit, hit.count("month"))
    return first_day(month or "")


def _week_of_month(hit: Hit) -> str | None:
    """ "the first week of July 2021": the week that holds the first Thursday or the like."""
    first = _named_month(hit) if not hit.has("unit2") or hit.value("unit2") == "M" else None
    if first is None:
        return None
    which = hit.count("number")
    thursday = days_from(first, (3 - first.weekday()) % 7)
    if which < 0:
        which = 5 if _in_month(thursday, 28, first) else 4
    found = days_from(thursday, 7 * (which - 1)) if thursday else None
    return week(found) if found and found.month == first.month else None


def _in_month(start: date | None, n: int, first: date) -> bool:
    there = days_from(start, n) if start else None
    return there is not None and there.month == first.month


def _nth_weekday(hit: Hit) -> str | None:
    """ "the first Monday of May 2021" """
    first = _named_month(hit)
    if first is None:
        return None
    which = hit.count("number")
    found = days_from(first, (hit.count("weekday") - 1 - first.weekday()) % 7)
    if which < 0:
        which = 5 if _in_month(found, 28, first) else 4
    found = days_from(found, 7 * (which - 1)) if found else None
    return found.isoformat() if found and found.month == first.month else None


_OF_YEAR = r"(?: (?:OF|IN|COMMA|THE)* (?:AYEAR|(?:THE|THIS)? (?P<shift>LAST|NEXT|THIS|CURRENT) YR))"
_ORDINAL = r"(?P<number>ORDINAL|LAST)"

RULES: tuple[Rule, ...] = (
    (r"THE AYEAR QUARTER", _quarter_then),
    (
        rf"(?:THE)? (?:FISCAL)? (?P<number>ORDINAL(?= HYPHEN? QUARTER)|QNUM) HYPHEN? "
        rf"(?:QUARTER)? {_OF_YEAR}",
        _quarter,
    ),
    (
        r"(?:THE)? (?:THIS)? (?:FISCAL)? (?P<number>ORDINAL) HYPHEN? (?:FISCAL)? "
        r"QUARTER(?! POSS? END) (?:OF (?:THE|THIS) YR)?",
        _quarter,
    ),
    (r"(?P<number>QNUM) HYPHEN? AYEAR?", _quarter),
    (r"(?:THE)? (?:AYEAR) (?:POSS|HYPHEN)? (?P<number>ORDINAL) HYPHEN? QUARTER", _quarter),
    (r"(?:AYEAR) HYPHEN? (?P<number>QNUM)", _quarter),
    (
        r"(?:THE|THIS)? (?P<shift>LAST|NEXT|THIS) YR POSS (?P<number>ORDINAL) HYPHEN? "
        r"QUARTER",
        _quarter,
    ),
    (r"(?:THE)? YR HYPHEN? (?:AGO|EARLIER) (?P<number>ORDINAL) QUARTER", _year_ago_quarter),
    (rf"(?:THE)? {_ORDINAL} HYPHEN? HALF {_OF_YEAR}", _half),
    (r"(?:THE)? (?P<number>ORDINAL) HYPHEN? HALF (?:OF (?:THE|THIS) YR|(?! OF))", _half),
    (r"(?:THE)? (?:EARLY (?:OF|IN|TO|HYPHEN)*)* (?:THE)? (?P<decade>DECADE)", _decade),
    (r"(?:THE)? (?:EARLY|END|HYPHEN|OF|THE)* (?P<century>WORD)? (?P<decade>NINETIES)", _nineties),
    (
        r"(?:THE)? (?:EARLY|END|HYPHEN|OF|THE)* (?P<number>ORDINAL) HYPHEN? "
        r"(?P<unit>UNIT)",
        of_unit("CE", _century),
    ),
    (
        r"(?:THE)? (?:EARLY|END|OF|HYPHEN)* (?:THE)? (?P<season>SEASON) (?:OF|COMMA|IN)* "
        r"AYEAR",
        _season,
    ),
    (r"(?:THE)? (?:EARLY)? FISCAL (?:YR)? AYEAR", _fiscal),
    (
        r"(?:THE)? (?:FISCAL)? YR TO (?:THE|END|OF)* AMONTH (?:SMALL|ORDINAL)? (?:COMMA? AYEAR)?",
        _year_to,
    ),
    (r"(?:THE)? (?P<unit>UNIT) OF AMONTH (?:(?:COMMA|OF|IN)* AYEAR)?", _month_itself),
    (
        r"(?:THE)? (?P<number>ORDINAL) (?P<unit>UNIT) (?:OF|IN)? (?:AYEAR|(?:THE)? "
        r"(?P<shift>LAST|NEXT|THIS|THE(?= YR)) YR)",
        _week_of_year,
    ),
    (
        r"(?:THE)? (?P<unit>UNIT) (?P<number>SMALL|NUM) (?:(?:OF|IN)? AYEAR)?",
        of_unit("W", _week_number),
    ),
    (
        r"(?:THE)? (?P<unit>UNIT) (?:OF|STARTING|END) ON? (?:THE)? AMONTH ADAY (?:COMMA? AYEAR)?",
        _week_of,
    ),
    (r"WC AMONTH ADAY (?:COMMA? AYEAR)?", _commencing),
    (r"WC ADAY OF? AMONTH (?:COMMA? AYEAR)?", _commencing),
    (r"(?:THE)? REST OF? (?:THE|THIS|CURRENT)* (?P<unit>ONEUNIT)", _rest),
    (r"(?:THE)? (?P<unit>UNIT) OF (?:THE)? ADAY OF? AMONTH (?:COMMA? AYEAR)?", _week_of),
    (
        rf"(?:THE)? {_ORDINAL} (?P<unit>UNIT) (?:OF|IN) AMONTH (?:(?:COMMA|OF|IN)* "
        rf"AYEAR)?",
        of_unit("W", _week_of_month),
    ),
    (
        rf"(?:THE)? {_ORDINAL} (?P<unit>UNIT) (?:OF|IN) (?:THE)? (?P<shift>LAST|NEXT|THIS) "
        rf"(?P<unit2>UNIT)",
        of_unit("W", _week_of_month),
    ),
    (
        rf"(?:THE)? {_ORDINAL} (?P<weekday>WEEKDAY) (?:OF|IN) (?:THE)? "
        rf"(?P<shift>LAST|NEXT|THIS) (?P<unit>UNIT)",
        of_unit("M", _nth_weekday),
    ),
    (
        rf"(?:THE)? {_ORDINAL} (?P<weekday>WEEKDAY) (?:OF|IN) AMONTH (?:(?:COMMA|OF|IN)* "
        rf"AYEAR)?",
        _nth_weekday,
    ),
)
