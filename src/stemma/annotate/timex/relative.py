"""Times that are reckoned from the document's date, or from one named before."""

import re
from datetime import date

from stemma.annotate.timex.absolute import nearest
from stemma.annotate.timex.durations import SUM, amounts, total
from stemma.annotate.timex.hits import Hit, Rule, of_unit
from stemma.annotate.timex.holidays import holiday
from stemma.annotate.timex.moments import ahead_in, moment_away
from stemma.annotate.timex.values import away, day, days_from, duration, first_day, grain

_BEFORE_THAT = re.compile(r"\s(?:before|earlier)(?=\s*(?:[,.;:)]|$|\band\b|\bwith\b))")


def _unit(hit: Hit) -> str | None:
    """ "last year", "this week", "next month" """
    unit = str(hit.value("unit"))
    if unit.startswith("T") or unit == "ML":
        return None
    shift = hit.count("shift")
    if hit.has("past") and unit not in ("Y", "D"):
        return duration(1, unit)
    return away(hit.anchor, shift, unit) if hit.anchor else None


def _latest(hit: Hit) -> str | None:
    """ "the latest quarter": the last one that is over."""
    unit = str(hit.value("unit"))
    said = hit.setting.last(unit, 6)
    if said:
        return said
    return away(hit.anchor, -1, unit) if hit.anchor and not unit.startswith("T") else None


def _weekday(hit: Hit) -> str | None:
    short = hit.token("weekday").kind == "SHORTDAY"
    return None if short and not _is_short_day(hit) else _weekday_in_range(hit)


def _weekday_in_range(hit: Hit) -> str | None:
    """ "Mon-Fri" needs no more to be days."""
    number = hit.count("weekday")
    anchor = hit.anchor
    if anchor is None:
        return f"XXXX-WXX-{number}"
    back = (anchor.isoweekday() - number) % 7  # news tells of the week behind it
    ahead = hit.ahead() if back else False
    found = days_from(anchor, 7 - back if ahead else -back)
    return found.isoformat() if found else None


def _weekday_of_week(hit: Hit) -> str | None:
    """ "next Friday", "Friday of last week"; "last Friday" is the last one that is over."""
    number, shift, anchor = hit.count("weekday"), hit.count("shift"), hit.anchor
    if anchor is None:
        return f"XXXX-WXX-{number}"
    if shift < 0 and not hit.has("unit"):
        found = days_from(anchor, -((anchor.isoweekday() - number - 1) % 7 + 1))
    else:
        found = days_from(anchor, number - anchor.isoweekday() + 7 * shift)
    return found.isoformat() if found else None


def _month(hit: Hit) -> str | None:
    """ "last May": the last one that is over; "this May": of this year."""
    month, shift, anchor = hit.count("month"), hit.count("shift"), hit.anchor
    if anchor is None:
        return f"XXXX-{month:02d}"
    if shift < 0:
        year = anchor.year - (month >= anchor.month)
    else:
        year = anchor.year + (shift > 0 and month <= anchor.month)
    return f"{year:04d}-{month:02d}"


_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season(hit: Hit) -> str | None:
    season, anchor = str(hit.value("season")), hit.anchor
    shift = hit.count("shift") if hit.has("shift") else None
    if anchor is None:
        return f"XXXX-{season}"
    begun = anchor.month >= _SEASON_STARTS[season]
    over = anchor.month >= _SEASON_STARTS[season] + 3
    if shift is None:
        ahead = hit.ahead()
        year = anchor.year - (not begun and ahead is False) + (over and ahead is True)
    elif shift < 0:
        year = anchor.year - (not over)
    else:
        year = anchor.year + (shift > 0 and begun)
    return f"{year:04d}-{season}"


def _bare_season(hit: Hit) -> str | None:
    """ "in summer", "the winter"; "fall" and "spring" only behind a preposition."""
    lead = re.search(
        r"\b(?:in|since|until|by|during|early|late|mid|of)\s(?:the\s)?$",
        hit.text[: hit.start + 4 * hit.has("the")][-12:],
    )
    if not lead and hit.word("season") not in ("summer", "winter", "autumn"):
        return None
    return _season(hit)


def _dayword(hit: Hit) -> str | None:
    if hit.anchor is None:
        return None
    found = days_from(hit.anchor, hit.count("day"))
    return found.isoformat() if found else None


def _day_beside(hit: Hit) -> str | None:
    """ "the day after tomorrow", "two days before yesterday", "three weeks from today" """
    if hit.anchor is None:
        return None
    steps = hit.count("count") if hit.has("count") else 1
    way, unit = int(hit.value("way") or 1), str(hit.value("unit"))
    if unit.startswith("T"):
        now = hit.has("day") and hit.token("day").kind == "REF"
        return moment_away(hit.setting.moment, {unit: steps}, way) if now else None
    moment = _base(hit, hit.anchor)
    return _counted_from(moment.isoformat(), steps * way, unit) if moment else None


def _base(hit: Hit, anchor: date) -> date | None:
    """The day from which is counted; None if the text leaves it open."""
    if hit.has("weekday"):
        return first_day(_weekday(hit) or "")
    if hit.has("month"):
        return first_day(nearest(hit, hit.count("month"), hit.count("on")) or "")
    if hit.has("feast"):
        return holiday(str(hit.value("feast")), anchor.year)
    return days_from(anchor, hit.count("day") if hit.token("day").kind == "DAYWORD" else 0)


def _counted_from(base: str, steps: int, unit: str) -> str | None:
    """The day, or the month or year if the base has no day, some units from a base."""
    start = first_day(base)
    if start is None:
        return None
    exact = grain(base) in ("D", "W")
    if unit in ("D", "W", "F"):
        found = (
            days_from(start, steps * {"D": 1, "W": 7, "F": 14}[unit])
            if abs(steps) < 20_000
            else None
        )
        return found.isoformat() if found else None
    there = away(start, steps, unit)
    if there and exact and re.fullmatch(r"\d{4}(?:-\d\d)?", there):
        year, month = int(there[:4]), int(there[5:7] or start.month)
        return day(year, month, start.day) or day(year, month, 28)
    return there


def _ago(hit: Hit) -> str | None:
    """ "two weeks ago": the week that lies two weeks back, not a day that nobody named."""
    unit = str(hit.value("unit"))
    if hit.has("few"):
        return "PAST_REF"
    steps = hit.value("count") if hit.has("count") else 1
    if unit.startswith("T") or unit == "ML":
        then = moment_away(hit.setting.moment, {unit: float(steps)}, -1)
        return then or duration(float(steps), unit)
    if float(steps) % 1:
        return None
    if unit == "Y" and int(steps) == 1 and hit.setting.last("Q", 2):
        return _shifted(hit.setting.last("Q", 2), -1, "Y")
    if unit in ("DE", "CE"):
        steps, unit = int(steps) * (10 if unit == "DE" else 100), "Y"
    return away(hit.anchor, -int(steps), unit) if hit.anchor else None


def _sum_ago(hit: Hit) -> str | None:
    return _sum_away(hit, -1)


def _sum_away(hit: Hit, way: int) -> str | None:
    """ "2 years and 3 months ago": as fine as the smallest unit."""
    moment, steps = hit.anchor, amounts(hit)
    if any(unit.startswith("T") for unit in steps):
        return moment_away(hit.setting.moment, steps, way)
    if moment is None or any(n % 1 for n in steps.values()):
        return None
    value: str | None = None
    for unit in ("Y", "M", "W", "D"):
        if unit in steps and moment:
            value = _counted_from(moment.isoformat(), way * int(steps[unit]), unit)
            moment = first_day(value or "")
    if value and "D" not in steps and "W" not in steps:
        return value[:7]
    return value


def _sum_later(hit: Hit) -> str | None:
    if hit.count("way") > 0 and _SPEAKERS.search(hit.text):
        return _sum_away(hit, 1) or total(hit)
    return total(hit)


def _in(hit: Hit) -> str | None:
    """ "in two weeks", where something lies ahead: the day or month then."""
    unit = str(hit.value("unit"))
    steps = hit.value("count") if hit.has("count") else 1
    if unit.startswith("T"):
        return ahead_in(hit, {unit: float(steps)}) or duration(float(steps), unit)
    if float(steps) % 1 or hit.anchor is None or hit.ahead() is False:
        return duration(float(steps), unit)
    return away(hit.anchor, int(steps), unit)


def _earlier(hit: Hit) -> str | None:
    """ "a year earlier", "two days later": from the date the text named last."""
    unit = str(hit.value("unit"))
    steps = int(hit.count("count") if hit.has("count") else 1) * hit.count("way")
    if unit.startswith("T"):
        now = hit.setting.moment if steps > 0 and _SPEAKERS.search(hit.text) else None
        return moment_away(now, {unit: steps}, 1) or duration(float(abs(steps)), unit)
    base = hit.setting.last({"Y": "QMY", "M": "DM", "D": "D", "W": "DW"}.get(unit, "QMY"), 2)
    if base is None:
        if steps > 0 or unit not in ("Y", "Q", "M") or hit.anchor is None:
            return duration(float(abs(steps)), unit)
        return away(hit.anchor, steps, unit)
    return _shifted(base, steps, unit)


def _shifted(base: str | None, steps: int, unit: str) -> str | None:
    """A value moved by some units, as fine as it was or as the unit is."""
    start = first_day(base) if base else None
    if base is None or start is None:
        return None
    kept = grain(base)
    if unit == "Y" and kept in ("Q", "M", "Y"):
        return (
            f"{int(base[:4]) + steps:04d}{base[4:]}" if 0 < int(base[:4]) + steps < 9999 else None
        )
    return away(start, steps, unit)


def _that(hit: Hit) -> str | None:
    """ "that year", "the same day", "the following month" """
    unit = str(hit.value("unit"))
    if unit.startswith("T"):
        return None
    wider = {"D": "D", "W": "DW", "M": "DM", "Q": "QDM", "Y": "YQDM"}.get(unit, "")
    base = hit.setting.last(wider, 8)
    if base is None:
        return {"Y": "XXXX", "M": "XXXX-XX"}.get(unit) if hit.has("same") else None
    start = first_day(base)
    return away(start, hit.count("shift"), unit) if start else None


def _the(hit: Hit) -> str | None:
    """ "the quarter", "the year": the one named last, else the one that is under way; "the year
    before", of which the clause says no more, the one before that. "The end of the year" is that of
    the year under way, unless the clause tells of what is past."""
    unit = str(hit.value("unit"))
    ends = "end of" in hit.text[hit.start : hit.end].lower()
    if unit == "Y" and ends and hit.ahead() is not False and hit.anchor:
        return _year_end(hit)
    if unit in ("D", "F", "DE", "CE", "ML") or unit.startswith("T"):
        return None
    said = hit.setting.last(unit, 6)
    if said and unit in ("Y", "M") and _BEFORE_THAT.match(hit.text, hit.end):
        return _shifted(said, -1, unit)
    if said:
        return said
    if hit.anchor is None or unit == "M":
        return None
    return away(hit.anchor, -1 if unit == "Q" else 0, unit)


def _year_end(hit: Hit) -> str | None:
    anchor = hit.anchor
    if anchor is None:
        return None
    return f"{anchor.year - (anchor.month < 3 and hit.ahead() is not True):04d}"


def _weekend(hit: Hit) -> str | None:
    if hit.word("what").endswith("s"):
        return "XXXX-WXX-WE"
    if hit.anchor is None:
        return None
    shift = hit.count("shift") if hit.has("shift") else 0
    if not hit.has("shift") and hit.anchor.isoweekday() < 5 and hit.ahead() is not True:
        shift = -1
    return away(hit.anchor, shift, "WE")


def _reference(hit: Hit) -> str | None:
    return str(hit.value("ref"))


def _past(hit: Hit) -> str | None:
    return "PAST_REF"


def _future(hit: Hit) -> str | None:
    """ "the future", "in future", not the adjective."""
    lead = hit.text[: hit.start].endswith(("in ", "near "))
    return "FUTURE_REF" if lead or not hit.has("noun") or hit.has("the") else None


def _over_next(hit: Hit) -> str | None:
    """ "the week after next", "the year before last" """
    unit = str(hit.value("unit"))
    return away(hit.anchor, 2 * hit.count("shift"), unit) if hit.anchor else None


def _present(hit: Hit) -> str | None:
    return "PRESENT_REF"


def _unsaid(hit: Hit) -> str | None:
    """ "the recent vote" tells nothing of when."""
    return ""


def _weekdays_away(hit: Hit) -> str | None:
    """ "two Sundays ago", "three Fridays from now" """
    way, anchor = hit.count("way") or 1, hit.anchor
    if anchor is None or hit.count("count") > _WEEKS_AT_MOST:
        return None
    back = (anchor.isoweekday() - hit.count("weekday")) % 7
    first = 7 - back if way > 0 else back or 7
    found = days_from(anchor, way * (first + 7 * (hit.count("count") - 1)))
    return found.isoformat() if found else None


def _beside(hit: Hit) -> str | None:
    """ "the day before", at the end of a clause: beside the day named last."""
    if hit.value("unit") != "D" or not re.match(r"\s*(?:[.,;:!?)]|$)", hit.text[hit.end :]):
        return None
    said = hit.setting.last("D", 2)
    moment = first_day(said) if said else hit.anchor
    there = days_from(moment, hit.count("way")) if moment else None
    return there.isoformat() if there else None


_WEEKS_AT_MOST = 12
"""Nobody counts more Sundays than that."""
_SPEAKERS = re.compile(r"\b(?:let['’]s|(?:I|we)(?:['’]ll|\s(?:will|shall)))\b", re.IGNORECASE)
"""Who speaks of what they are about to do reckons "later" from now; a report from what it told."""
_SHIFT = "(?P<shift>LAST|NEXT|THIS|CURRENT|(?P<past>PAST))"
_MOD = r"(?:ABOUT|(?:THE)? (?:(?:EARLY|EARLIER) (?:HYPHEN|IN)*|END OF))?"
_COUNT = r"(?:(?P<count>NUMBER|AN)|(?P<few>FEW|AN FEW|AN COUPLE OF?))"
_SO = r"(?:OR SO)?"
_WEEKDAYS = r"(?P<count>SMALL|WORD) (?P<weekday>WEEKDAY|WEEKDAYS)"
_STEPS = r"(?:THE|(?P<count>NUMBER|AN)) (?P<unit>ANYUNIT)"

RULES: tuple[Rule, ...] = (
    (rf"{_MOD} (?:THE)? {_SHIFT} (?:FISCAL|WORKING)? (?P<unit>ONEUNIT)", _unit),
    (r"(?:THE)? LATEST (?P<unit>ONEUNIT)", _latest),
    (rf"{_MOD} (?P<weekday>ANYDAY)", _weekday),
    (r"(?P<weekday>SHORTDAY) (?=(?:HYPHEN|TO) SHORTDAY)", _weekday_in_range),
    (r"(?<=SHORTDAY[HYPHEN TO AND]) (?P<weekday>SHORTDAY)", _weekday_in_range),
    (
        rf"{_MOD} (?:THE|THIS)? (?P<shift>LAST|NEXT|THIS|PAST|FOLLOWING) "
        rf"(?P<weekday>ANYDAY)",
        _weekday_of_week,
    ),
    (
        r"(?P<weekday>ANYDAY) (?:OF|IN|ON|COMMA)? (?:THE)? "
        r"(?P<shift>LAST|NEXT|THIS|PAST|FOLLOWING) (?P<unit>UNIT)",
        of_unit("W", _weekday_of_week),
    ),
    (
        r"(?P<shift>LAST|NEXT|THIS|PAST) (?P<unit>UNIT) (?:ON|FROM|COMMA)? "
        r"(?P<weekday>ANYDAY)",
        of_unit("W", _weekday_of_week),
    ),
    (r"IN (?P<count>NUMBER|AN) (?P<unit>ANYUNIT) (?:POSS? TIME)?", _in),
    (r"THE (?P<unit>UNIT) (?P<way>BEFORE)", _beside),
    (rf"{_WEEKDAYS} (?P<way>AGO|EARLIER)", _weekdays_away),
    (rf"{_WEEKDAYS} (?P<way>FROM) (?:REF|DAYWORD)", _weekdays_away),
    (r"THE (?P<unit>UNIT|YR) BEFORE (?P<shift>LAST|NEXT)", _over_next),
    (r"(?:AT|THE)+ CURRENT TIME", _present),
    (rf"{_MOD} (?:THE)? (?P<shift>LAST|NEXT|THIS|PAST) (?P<month>MONTH)", _month),
    (rf"{_MOD} (?:THE)? (?P<shift>LAST|NEXT|THIS|PAST) (?P<season>SEASON)", _season),
    (r"(?P<the>THE)? (?:EARLY (?:OF|IN|HYPHEN)? (?:THE)?)? (?P<season>SEASON)", _bare_season),
    (rf"{_MOD} (?P<day>DAYWORD)", _dayword),
    (
        r"ABOUT? IN? (?:THE|(?P<count>NUMBER|AN)) (?P<unit>ANYUNIT) (?P<way>EARLIER|BEFORE|FROM) "
        r"(?P<day>DAYWORD|REF)",
        _day_beside,
    ),
    (rf"{_STEPS} (?P<way>FROM) (?P<weekday>WEEKDAY)", _day_beside),
    (rf"{_STEPS} (?P<way>FROM) AMONTH (?P<on>SMALL|ORDINAL)(?! COMMA? YEAR)", _day_beside),
    (rf"{_STEPS} (?P<way>FROM|BEFORE) (?P<feast>HOLIDAY)(?! YEAR)", _day_beside),
    (
        rf"ABOUT? (?:(?P<count>NUMBER|AN) (?:MORE)?|(?P<few>FEW|AN FEW|AN COUPLE OF?)) "
        rf"(?P<unit>ANYUNIT) {_SO} AGO",
        _ago,
    ),
    (rf"(?P<sum>{SUM}) AGO", _sum_ago),
    (rf"(?P<sum>{SUM}) (?P<way>EARLIER)", _sum_later),
    (r"(?:THE|AN)? (?P<unit>YR) HYPHEN (?P<way>AGO|EARLIER) (?P<q>QUARTER|PERIOD)?", _earlier),
    (rf"ABOUT? (?P<count>NUMBER|AN|THE) (?P<unit>ANYUNIT) {_SO} (?P<way>EARLIER)", _earlier),
    (
        r"(?:EARLY|EARLIER)? (?:IN|THE)? (?P<shift>FOLLOWING|(?P<same>SAME|THAT)) SAME? "
        r"(?P<unit>ONEUNIT)",
        _that,
    ),
    (rf"{_MOD} THE (?:FISCAL|LONG)? (?P<unit>ONEUNIT)", _the),
    (r"(?:THE)? (?:END OF (?:THE)? YR|YR (?:POSS|HYPHEN)? END)", _year_end),
    (r"(?:THE)? (?:(?P<shift>LAST|NEXT|THIS|PAST))? (?P<what>WEEKEND)", _weekend),
    (r"(?P<ref>REF)", _reference),
    (r"(?:MORE)? (?P<ref>REF)", _reference),
    (r"THESE (?P<unit>UNITS)", of_unit("D", _present)),
    (r"THE RECENT", _unsaid),
    (r"RECENT", _past),
    (r"THE PAST", _past),
    (r"(?P<the>THE)? (?P<noun>FUTURE)", _future),
    (r"NEXT UNITS", _future),
)


def _is_short_day(hit: Hit) -> bool:
    """A short day name stands alone only behind "on" or with its stop."""
    before = hit.text[: hit.start][-4:].lower()
    return before.endswith("on ") or hit.text[hit.end - 1] == "."
