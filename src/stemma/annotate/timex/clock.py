"""Times of day, alone or of a day that stands beside them."""

from datetime import date

from stemma.annotate.timex.absolute import nearest
from stemma.annotate.timex.hits import Hit, Rule
from stemma.annotate.timex.values import day, days_from

OPEN_DAY = "XXXX-XX-XX"
"""The day of a time of day that stands alone."""


def _clock(hit: Hit) -> str | None:
    """A clock time on the day beside it, else on a day left open."""
    time = _time(hit)
    if time is None:
        return None
    return f"{(_day(hit) or OPEN_DAY)[:10]}T{time}"


def _time(hit: Hit) -> str | None:
    if hit.has("noon"):
        return str(hit.value("noon"))
    if hit.has("clock"):
        raw = str(hit.value("clock"))
        hour, rest = int(raw[:2]), raw[2:]
    else:
        hour, rest = int(float(hit.value("hour"))), ""
        if float(hit.value("hour")) % 1:
            return None
    half = str(hit.value("half")) if hit.has("half") else ""
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + 12 * (half == "p")
    if hit.has("part") and hit.value("part") in ("AF", "EV", "NI") and hour < 12:
        hour += 12
    return f"{hour:02d}{rest or ':00'}" if hour <= 24 else None


def _day(hit: Hit) -> str | None:
    """The day that stands beside a time of day; None if there is none or it is not known."""
    if hit.has("month"):
        number, month = hit.count("day"), hit.count("month")
        if hit.has("year"):
            return day(hit.count("year"), month, number)
        return nearest(hit, month, number)
    if hit.has("date"):
        return str(hit.value("date"))
    if hit.has("dayword"):
        return _iso(days_from(hit.anchor, hit.count("dayword"))) if hit.anchor else None
    if hit.has("weekday"):
        return _weekday(hit)
    if hit.has("this"):
        return _iso(hit.anchor)
    return None


def _weekday(hit: Hit) -> str | None:
    anchor = hit.anchor
    if anchor is None:
        return None
    back = (anchor.isoweekday() - hit.count("weekday")) % 7
    if hit.has("shift"):
        shift = hit.count("shift")
        ahead = hit.count("weekday") - anchor.isoweekday() + 7 * shift
        return _iso(days_from(anchor, ahead if shift >= 0 else -(back or 7)))
    return _iso(days_from(anchor, 7 - back if back and hit.ahead() else -back))


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _part(hit: Hit) -> str | None:
    """ "Friday morning", "yesterday evening", "last night", "this afternoon" """
    part = hit.value("part")
    where = _day(hit)
    if where is None and hit.has("last"):
        where = _iso(days_from(hit.anchor, -1)) if hit.anchor else None
    if where is None and hit.has("weekday"):
        return f"XXXX-WXX-{hit.value('weekday')}T{part}"
    if where is None:
        return None
    return f"{where[:10]}T{part}"


def _bare_part(hit: Hit) -> str | None:
    """ "in the morning": of a day left open."""
    return f"{OPEN_DAY}T{hit.value('part')}"


def _nightfall(hit: Hit) -> str | None:
    return f"{hit.anchor.isoformat()}TNI" if hit.anchor else None


_EARLY = r"(?:EARLY|EARLIER|END)? (?:HYPHEN|ON|IN)*"
_DAYS = (
    r"(?P<dayword>DAYWORD)",
    r"(?P<shift>LAST|NEXT|THIS)? (?P<weekday>ANYDAY)(?! COMMA? (?:MONTH|SMALL))",
    r"(?:ANYDAY COMMA?)? AMONTH ADAY (?:COMMA? AYEAR)?",
    r"(?:ANYDAY COMMA?)? ADAY OF? AMONTH (?:COMMA? AYEAR)?",
    r"(?P<date>DATE)",
)
_TIME = (
    r"ABOUT? (?:(?:(?P<clock>CLOCK)|(?P<hour>SMALL|WORD)(?= AMPM| OCLOCK)) OCLOCK? (?P<half>AMPM)?|(?P<noon>NOON))"
    r" (?:(?:IN THE|AT) (?P<part>PART))? ZONE?"
)

RULES: tuple[Rule, ...] = (
    (_TIME, _clock),
    (r"ABOUT? (?P<hour>SMALL|WORD) (?:IN THE|AT) (?P<part>PART)", _clock),
    (r"(?P<this>THIS) (?P<part>PART) AT (?P<hour>SMALL|WORD)", _clock),
    (rf"{_TIME} (?P<this>NIGHTFALL)", _clock),
    *((rf"{beside} AT (?P<hour>SMALL|WORD)(?! (?:NUMBER|ANYUNIT|HYPHEN))", _clock) for beside in _DAYS),
    *((rf"{_TIME} (?:ON|COMMA|OF)* {beside}", _clock) for beside in _DAYS),
    *((rf"{_EARLY} {beside} COMMA? (?:AT|BY)? {_TIME}", _clock) for beside in _DAYS),
    *((rf"{_EARLY} {beside} POSS? {_EARLY} (?P<part>PART)", _part) for beside in _DAYS),
    *((rf"(?:IN THE)? {_EARLY} (?P<part>PART) (?:OF|ON)? {beside}", _part) for beside in _DAYS),
    (rf"{_EARLY} (?P<this>THIS) (?P<part>PART)", _part),
    (rf"{_EARLY} (?P<last>LAST) (?P<part>PART)", _part),
    (rf"(?:IN|EARLY)? THE {_EARLY} (?P<part>PART)", _bare_part),
    (r"(?P<part>NIGHTFALL)", _nightfall),
)
