"""Dates that name their place in the calendar, if need be with the year left out."""

import re

from stemma.annotate.timex.hits import Hit, Rule, of_unit
from stemma.annotate.timex.values import away, day
from stemma.annotate.timex.words import MONTHS

_AHEAD_AT_MOST = 4
"""Months that a day without its year may lie ahead where no verb says so."""
_LEADS_TO_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|of|from|to|through|last|this|next|every|each|early|late|mid"
    rf"|between|during|before|after|end|beginning|middle|start|(?:{'|'.join(MONTHS)})\s(?:and|or))"
    r"[\s-]+$|[-–]$",
    re.IGNORECASE,
)
_ALSO_OTHER = frozenset("april august june may march mar mar.".split())
_VERBS = frozenset("may march mar".split())
_YEAR_AFTER = re.compile(r"\s?(?:%|per\s?cent\b|[.,:]\d|-(?!\d)\w|/\d)")
_COUNTED_AFTER = re.compile(
    r"\s(?:people|men|women|troops|soldiers|km|miles|kilomet|metr|met(?:er|re)s?|tons?|tonnes|feet"
    r"|dollars|euros|pounds|hours|minutes|days|weeks|months|years|votes|points|others|of\sthem"
    r"|were\s(?:killed|injured|arrested|wounded|detained))\b",
    re.IGNORECASE,
)
_PLURAL_AFTER = re.compile(r"\s[a-z]{3,}s\b(?<!ss)(?<!was)(?<!has)(?<!\sits)")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:the|in|of|since|by|until|its|his|her|their|our|from|to|and|or|for|during|after|before"
    r"|this|that|between|through|[a-z]+[’']s?)|[,(.:;-]|^)\s?$",
    re.IGNORECASE,
)
_COUNTED_BEFORE = re.compile(
    r"\b(?:(?<!later )(?<!earlier )than"
    r"|nearly|almost|some|about|approximately|roughly|least|most|all|only|resolution"
    r"|number|no\.?|flight|page|highway|route|room)\s$",
    re.IGNORECASE,
)


def day_of_month(hit: Hit) -> str | None:
    """A day of a month, with its year or the nearest one."""
    number, month = hit.count("day"), hit.count("month")
    if hit.has("year"):
        year = hit.count("year")
        if hit.has("until") and hit.count("until") < month:  # "Dec. 5 to Jan. 3, 2022"
            year -= 1
        hit.setting.years[month, number] = year
        return day(year, month, number) or ""
    return nearest(hit, month, number) or ""


def nearest(hit: Hit, month: int, number: int | None = None) -> str | None:
    """A day or month with the year that is meant.

    A day that the text named with its year before has that year. News tells of the months
    behind it: a month lies back unless the sentence looks ahead; a day without its year
    may lie a few months ahead, for a writer would name the year of one so far behind.
    """
    year: int | str = "XXXX"
    if (month, number) in hit.setting.years:
        year = hit.setting.years[month, number or 0]
    elif hit.anchor:
        year = hit.anchor.year + _years_off(hit, month - hit.anchor.month, number)
    if number is not None:
        return day(year, month, number) or day("XXXX", month, number)
    return f"{year:>04}-{month:02d}"


def _years_off(hit: Hit, months: int, number: int | None) -> int:
    ahead = hit.ahead()
    if ahead:
        return int(months < -1)
    if number is None:
        return -int(months > (1 if ahead is None else 0))
    return int(months <= _AHEAD_AT_MOST - 12) - int(months > _AHEAD_AT_MOST)


def _shifted_day(hit: Hit) -> str | None:
    """ "last Oct. 23": the last one that is over; "next": the first one to come."""
    return _shifted(hit, hit.count("month"), hit.count("day"))


def _shifted(hit: Hit, month: int, number: int) -> str | None:
    anchor, shift = hit.anchor, hit.count("shift")
    if anchor is None:
        return day("XXXX", month, number)
    later = (month, number) > (anchor.month, anchor.day)
    year = anchor.year - (shift < 0 and later) + (shift > 0 and not later)
    return day(year, month, number)


def month_of_year(hit: Hit) -> str | None:
    return f"{hit.count('year'):04d}-{hit.count('month'):02d}"


def _month_alone(hit: Hit) -> str | None:
    """ "December"; names that are also names of people, and verbs, only behind a preposition."""
    token = hit.token("month")
    raw = hit.text[token.start : token.end]
    doubtful = raw.lower() in _ALSO_OTHER or len(raw) < 4 or raw[0].islower()
    if doubtful and not hit.has("mod"):
        leads = _LEADS_TO_MONTH.search(hit.text[max(0, hit.start - 20) : hit.start])
        if not leads or (raw[0].islower() and raw in _VERBS):
            return None
    return nearest(hit, hit.count("month"))


def _relative_year_month(hit: Hit) -> str | None:
    if hit.anchor is None:
        return None
    return f"{hit.anchor.year + hit.count('shift'):04d}-{hit.count('month'):02d}"


def _relative_year_day(hit: Hit) -> str | None:
    if hit.anchor is None:
        return None
    return day(hit.anchor.year + hit.count("shift"), hit.count("month"), hit.count("day"))


def _spoken_day(hit: Hit) -> str | None:
    """ "May twenty-nine", unless the number counts what follows."""
    return None if re.match(r"\s?[\w%-]", hit.text[hit.end :]) else day_of_month(hit)


def _day_of_that_month(hit: Hit) -> str | None:
    """ "the 12th of next month" """
    value = away(hit.anchor, hit.count("shift"), "M") if hit.anchor else None
    if value is None or hit.value("unit") != "M":
        return None
    return day(value[:4], int(value[5:7]), hit.count("day"))


def _range_day(hit: Hit) -> str | None:
    """The second day of "May 4-6, 2021": its month stands before."""
    at = hit.match.start()
    before = hit.tokens[max(0, at - 5) : at]
    month = next(token for token in reversed(before) if token and token.kind == "MONTH")
    number = hit.count("day")
    if hit.has("year"):
        return day(hit.count("year"), int(month.value), number)
    last = before[-3] if hit.text[hit.start - 4 : hit.start].lower() == "the " else before[-2]
    over = bool(last and last.kind in ("SMALL", "ORDINAL") and number < int(last.value))
    return nearest(hit, (int(month.value) + over - 1) % 12 + 1, number)


def _year(hit: Hit) -> str | None:
    token = hit.token("year")
    text, start, end = hit.text, token.start, token.end
    if hit.has("lead"):
        return f"{hit.count('year'):04d}"
    if hit.count("year") < 1500 and not re.search(
        r"\b(?:in|since|of|by|until)\s$", text[:start][-7:]
    ):
        return None
    digits = text[start].isdigit()
    if digits and text[start - 1 : start] == "-" and not text[start - 2 : start - 1].isdigit():
        return None
    if (
        digits
        and _PLURAL_AFTER.match(text, end)
        and not _YEAR_BEFORE.search(text[max(0, start - 12) : start])
    ):
        return None
    if digits and (_YEAR_AFTER.match(text, end) or _COUNTED_AFTER.match(text, end)):
        return None
    if _COUNTED_BEFORE.search(text[max(0, start - 16) : start]):
        return None
    if not digits and "ty" not in text[start:end] and "teen" not in text[start:end]:
        return None
    return f"{hit.count('year'):04d}"


def _second_year(hit: Hit) -> str | None:
    """ "88" of "1987-88" """
    before = hit.tokens[hit.match.start() - 2]
    assert before is not None
    century, short = divmod(int(before.value), 100)
    if hit.value("day") == (short + 1) % 100:
        return f"{century + (short == 99):02d}{hit.count('day'):02d}"
    return None


def _date(hit: Hit) -> str | None:
    return str(hit.value("date"))


def _shifted_date(hit: Hit) -> str | None:
    """ "next 5/12": the first one to come. "The last 1/2 hour" is none."""
    if re.match(r"\s?\w", hit.text[hit.end :]):
        return None
    value = str(hit.value("date"))
    return _shifted(hit, int(value[5:7]), int(value[8:10]))


def _month_date(hit: Hit) -> str | None:
    """ "4/22": a date only where a weekday or a preposition says so, or the day exceeds 12."""
    value = str(hit.value("date"))
    month, number = int(value[5:7]), int(value[8:10])
    lead = re.search(
        r"\b(?:on|by|from|to|until|since|before|after|and|between|-)\s?$|\d(?:,|\sor)\s$",
        hit.text[: hit.start][-9:],
    )
    written = hit.text[hit.start : hit.end]
    plain = len(written) == 5 and "0" in (written[0], written[3]) and number > 12
    if not hit.has("weekday") and not lead and not plain:
        return None
    return nearest(hit, month, number)


_MOD = r"(?P<mod>THE? (?:EARLY (?:HYPHEN|IN)?|END OF)|THIS|ABOUT)?"
_WEEKDAY = r"(?:(?P<weekday>ANYDAY) COMMA? (?:THE|ON)?)?"

RULES: tuple[Rule, ...] = (
    (
        r"AMONTH ADAY (?=(?:HYPHEN|TO|AND) (?P<until>MONTH)? (?:SMALL|ORDINAL) COMMA? AYEAR)",
        day_of_month,
    ),
    (
        r"(?:THE)? ADAY (?=(?:HYPHEN|TO|AND) (?:THE)? (?:SMALL|ORDINAL) OF? AMONTH "
        r"(?:COMMA? AYEAR)?)",
        day_of_month,
    ),
    (
        rf"{_MOD} {_WEEKDAY} AMONTH HYPHEN? (?:THE)? ADAY (?:(?:COMMA|OF|IN|HYPHEN)* AYEAR)?",
        day_of_month,
    ),
    (
        rf"{_MOD} {_WEEKDAY} (?:THE)? ADAY (?:OF|HYPHEN)? AMONTH "
        rf"(?:(?:COMMA|OF|IN|HYPHEN)* AYEAR)?",
        day_of_month,
    ),
    (r"AYEAR HYPHEN? AMONTH HYPHEN? ADAY", day_of_month),
    (r"AMONTH (?P<day>WORD)", _spoken_day),
    (r"AMONTH (?P<day>WORD) COMMA? AYEAR", day_of_month),
    (r"(?P<day>WORD) AMONTH COMMA? AYEAR", day_of_month),
    (r"(?:THE)? (?P<shift>LAST|NEXT|THIS) AMONTH ADAY", _shifted_day),
    (r"(?:THE)? (?P<shift>LAST|NEXT|THIS) ADAY OF? AMONTH", _shifted_day),
    (
        r"(?:THE)? ADAY (?=(?:HYPHEN|TO|AND) (?:THE)? (?:SMALL|ORDINAL) (?:OF|IN)? THE? "
        r"(?P<shift>LAST|NEXT|THIS) (?P<unit>UNIT))",
        _day_of_that_month,
    ),
    (
        r"(?:THE)? ADAY UNIT? (?:OF|IN)? (?:THE)? (?P<shift>LAST|NEXT|THIS|CURRENT) "
        r"(?P<unit>UNIT)",
        _day_of_that_month,
    ),
    (r"(?<=MONTH[SMALL ORDINAL][HYPHEN TO AND]) ADAY (?:COMMA? AYEAR)?", _range_day),
    (r"(?<=MONTH[SMALL ORDINAL][TO AND]THE) (?P<day>ORDINAL)(?! ANYUNIT)", _range_day),
    (r"(?<=MONTH THE ORDINAL[TO AND]THE) (?P<day>ORDINAL)(?! ANYUNIT)", _range_day),
    (r"AMONTH ADAY COMMA? (?:OF)? (?:THE)? (?P<shift>LAST|NEXT|THIS) YR", _relative_year_day),
    (rf"{_MOD} AMONTH (?:COMMA|OF|IN|HYPHEN|POSS)* AYEAR", month_of_year),
    (rf"{_MOD} AYEAR HYPHEN? AMONTH", month_of_year),
    (
        rf"{_MOD} AMONTH (?:COMMA|OF|IN)? (?:THE)? (?P<shift>LAST|NEXT|THIS|CURRENT) YR",
        _relative_year_month,
    ),
    (rf"{_MOD} AMONTH", _month_alone),
    (
        r"(?P<lead>(?:THE)? (?:WORKING? YR|FISCAL|EARLY|END OF) (?:OF|HYPHEN)?|EARLY "
        r"HYPHEN)? AYEAR",
        _year,
    ),
    (r"(?:THE)? (?:EARLY (?:IN|HYPHEN)?|END OF) (?:THE YR)? (?P<lead>AYEAR)", _year),
    (r"THE (?P<lead>AYEAR) PERIOD", _year),
    (r"(?<=YEAR[HYPHEN]) (?P<day>SMALL|NUM)", _second_year),
    (r"(?:ANYDAY COMMA?)? (?P<date>DATE)", _date),
    (r"(?P<shift>LAST|NEXT) (?P<date>MONTHDATE)", _shifted_date),
    (r"(?P<weekday>(?:THIS|NEXT)? (?:ANYDAY COMMA?)?) (?P<date>MONTHDATE)", _month_date),
    (
        r"(?:THE)? ADAY (?P<unit>UNIT) (?:OF|IN) AMONTH (?:(?:COMMA|OF|IN)* AYEAR)?",
        of_unit("D", day_of_month),
    ),
)
