"""Times of day, alone or of a day that stands beside them."""

import re
from datetime import date

from stemma.annotate.timex.absolute import nearest
from stemma.annotate.timex.hits import Hit, Meaning, Rule
from stemma.annotate.timex.values import day, days_from
from stemma.annotate.timex.words import MIDDLES, Value

OPEN_DAY = "XXXX-XX-XX"
"""The day of a time of day that stands alone."""
_LATE_TO: dict[Value, int] = {"AF": 12, "EV": 12, "NI": 12, "MI": 5}
"""Hours before these, in a part of the day, are counted from noon: "seven in the evening"."""
_LATE_FROM: dict[Value, int] = {"NI": 5}
"""From here on: "tonight at three" is before dawn."""


def _clock(hit: Hit) -> str | None:
    """A clock time on the day beside it, else on a day left open."""
    time = time_of_day(hit)
    if time is None:
        return None
    return f"{(_day(hit) or OPEN_DAY)[:10]}T{time}"


def time_of_day(hit: Hit) -> str | None:
    if hit.has("noon"):
        return str(hit.value("noon"))
    if hit.has("beside"):
        return _beside_the_hour(hit)
    if hit.has("clock"):
        raw = str(hit.value("clock"))
        hour, rest = int(raw[:2]), raw[2:]
    else:
        hour, rest = hit.count("hour"), f":{hit.count('minute'):02d}" if hit.has("minute") else ""
        if hit.has("minute") and hit.count("minute") > 59:
            return None
    hour = _of_the_day(hit, hour)
    return f"{hour:02d}{rest or ':00'}" if 0 <= hour <= 24 else None


def _of_the_day(hit: Hit, hour: int) -> int:
    """The hour of 24 by "p.m." or "in the afternoon"; negative if there is none."""
    half = str(hit.value("half")) if hit.has("half") else ""
    if half:
        return hour % 12 + 12 * (half == "p") if 1 <= hour <= 12 else -1
    part = hit.value("part") if hit.has("part") else _part_meant(hit)
    if hour < _LATE_FROM.get(part, 0):
        return hour
    return hour + 12 if hour < _LATE_TO.get(part, 0) else hour


def _part_meant(hit: Hit) -> Value:
    """The part of the day in "tonight" and "this evening"."""
    return hit.last("this").value if hit.has("this") else ""


def _beside_the_hour(hit: Hit) -> str | None:
    """ "half past eight", "a quarter to seven", "twenty minutes past five" """
    token = hit.token("beside")
    minutes = {"HALF": 30, "QUARTER": 15}.get(token.kind) or int(token.value)
    hour = _of_the_day(hit, hit.count("hour"))
    past = hit.count("minute") if hit.has("minute") else 0
    way = -1 if hit.token("way").kind == "TO" else 1
    if not 0 <= hour <= 24 or not 0 < minutes < 60:
        return None
    hour, minute = divmod((60 * hour + past + way * minutes) % 1440, 60)
    return f"{hour:02d}:{minute:02d}"


def _day(hit: Hit) -> str | None:
    """The day that stands beside a time of day; None if there is none or it is not known."""
    if hit.has("month"):
        number, month = hit.count("day"), hit.count("month")
        if hit.has("year"):
            return day(hit.count("year"), month, number)
        return nearest(hit, month, number)
    if hit.has("monthdate"):
        value = str(hit.value("monthdate"))
        return nearest(hit, int(value[5:7]), int(value[8:10]))
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
    if hit.has("half"):  # "tomorrow a.m."
        part: Value = "MO" if hit.value("half") == "a" else "AF"
    else:
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


def _named_part(hit: Hit) -> str | None:
    """ "at lunchtime", "by midafternoon"; plain "morning" needs its article."""
    return _bare_part(hit) if hit.word("part") in ("lunchtime", *MIDDLES) else None


def _led_part(hit: Hit) -> str | None:
    """ "by late afternoon", "since early morning"; no "late-night show"."""
    lead = re.search(r"\b(?:by|until|till|at|since|from|in|before|after)\s$", hit.text[: hit.start])
    return _bare_part(hit) if lead and not re.match(r"\s?\w", hit.text[hit.end :]) else None


def _every(hit: Hit) -> str | None:
    """ "every day at 9 a.m.", "9 a.m. every Sunday" """
    time = time_of_day(hit)
    where = f"XXXX-WXX-{hit.value('weekday')}" if hit.has("weekday") else ""
    return f"{where}T{time}" if time else None


def _time_of(where: str) -> Meaning:
    """A time of day that comes back: "mornings at 9", "6 a.m. everyday"."""
    return lambda hit: f"{where}T{time}" if (time := time_of_day(hit)) else None


def _nightfall(hit: Hit) -> str | None:
    return f"{hit.anchor.isoformat()}TNI" if hit.anchor else None


_EARLY = r"(?:EARLY|EARLIER|ABOUT)? (?:HYPHEN|ON|IN)*"
_DAYS = (
    r"(?P<dayword>DAYWORD)",
    r"(?P<shift>LAST|NEXT|THIS)? (?P<weekday>ANYDAY)(?! COMMA? (?:MONTH|SMALL(?! OCLOCK)))",
    r"(?:ANYDAY COMMA?)? AMONTH ADAY (?:COMMA? AYEAR)?",
    r"(?:ANYDAY COMMA?)? ADAY OF? AMONTH (?:COMMA? AYEAR)?",
    r"(?P<date>DATE)",
    r"(?P<monthdate>MONTHDATE)",
    r"(?P<this>NIGHTFALL|THIS PART)",
)
_HALF = r"(?P<half>AMPM)? (?:(?:IN THE)? (?P<part>PART))? ZONE?"
TIMES = (
    rf"ABOUT? (?P<clock>CLOCK) OCLOCK? {_HALF}",
    rf"ABOUT? (?P<hour>SMALL|WORD)(?= AMPM| OCLOCK| IN THE PART) OCLOCK? {_HALF}",
    rf"ABOUT? (?P<hour>WORD) (?P<minute>WORD)(?= AMPM| IN THE PART) {_HALF}",
    r"ABOUT? SMALL? (?P<noon>NOON)",
    rf"ABOUT? AN? (?P<beside>HALF|QUARTER) (?P<way>PAST|TO) (?P<hour>SMALL|WORD) OCLOCK? {_HALF}",
    rf"(?P<beside>SMALL|WORD) (?:UNIT|UNITS) (?P<way>PAST|TO) (?P<hour>SMALL|WORD) "
    rf"(?P<minute>WORD)? (?! (?:HYPHEN|ANYUNIT|NUMBER|MONTH)) OCLOCK? {_HALF}",
    rf"(?P<beside>SMALL|WORD) (?P<way>PAST) (?P<hour>SMALL|WORD) (?=OCLOCK|AMPM) OCLOCK? {_HALF}",
)
"""Times of day, each a pattern of its own since a name may stand once in a pattern."""
_HOURS = (r"(?P<clock>CLOCK) (?P<half>AMPM)?", r"(?P<hour>SMALL|WORD) (?P<half>AMPM)")

RULES: tuple[Rule, ...] = (
    *((time, _clock) for time in TIMES),
    *(
        (rf"{time} (?:ON|COMMA|OF)* {beside}", _clock)
        for beside in _DAYS
        for time in (TIMES[:2] if "PART" in beside else TIMES[:4])
    ),
    *(
        (rf"{_EARLY} {beside} COMMA? (?:AT|BY|BEFORE|FROM|EARLIER THAN)? {time}", _clock)
        for beside in _DAYS
        for time in TIMES[:4]
    ),
    *(
        (
            rf"{beside} (?:AT|APPROX) (?P<hour>SMALL|WORD)(?! (?:NUMBER|ANYUNIT|HYPHEN|QUARTER))",
            _clock,
        )
        for beside in _DAYS
    ),
    *((rf"{_EARLY} {beside} POSS? {_EARLY} (?P<part>PART)", _part) for beside in _DAYS[:-1]),
    *(
        (rf"{_EARLY} {beside} COMMA? IN THE {_EARLY} (?P<part>PART)", _part)
        for beside in _DAYS[:-1]
    ),
    *(
        (rf"{beside} (?P<part>PART) AT (?P<hour>SMALL|WORD)(?! (?:NUMBER|ANYUNIT|HYPHEN))", _clock)
        for beside in _DAYS[:2]
    ),
    *((rf"{beside} (?P<half>AMPM)", _part) for beside in _DAYS[:-1]),
    (r"IN THE (?P<part>PART) AT? (?P<hour>SMALL|WORD) OCLOCK", _clock),
    (r"IN THE (?P<part>PART) AT (?P<hour>SMALL|WORD)(?! (?:NUMBER|ANYUNIT|HYPHEN))", _clock),
    *(
        (rf"(?:IN THE)? {_EARLY} (?P<part>PART) (?:OF|ON|COMMA)? {beside}", _part)
        for beside in _DAYS[:-1]
    ),
    *((rf"EVERY (?:UNIT|PART|(?P<weekday>WEEKDAY)) AT? {time}", _every) for time in TIMES[:4]),
    *((rf"(?P<weekday>WEEKDAYS) AT? {time}", _every) for time in TIMES[:2]),
    *((rf"{time} EVERY (?:UNIT|PART|(?P<weekday>WEEKDAY))", _every) for time in TIMES[:4]),
    (r"EVERY (?P<part>PART) AT (?P<hour>SMALL|WORD)", _every),
    (rf"{_EARLY} (?P<this>THIS) (?P<part>PART)", _part),
    (rf"{_EARLY} (?P<last>LAST) (?P<part>PART)", _part),
    (rf"EARLY? IN? THE {_EARLY} (?P<part>PART)", _bare_part),
    *((rf"(?P<part>PART) COMMA? AT? {time} OCLOCK?", _clock) for time in _HOURS),
    (r"(?:ANYDAY COMMA?)? AMONTH ADAY COMMA? (?P<clock>CLOCK) ZONE? AYEAR", _clock),
    (r"(?<=AT) (?P<beside>SMALL|WORD) (?P<way>PAST) (?P<hour>SMALL|WORD)(?! ANYUNIT)", _clock),
    *((rf"EVERYDAY AT? {time}", _time_of("")) for time in TIMES[:2]),
    *((rf"{time} EVERYDAY", _time_of("")) for time in TIMES[:2]),
    *((rf"(?P<part>PARTS) AT {time}", _time_of(OPEN_DAY)) for time in _HOURS),
    (r"(?P<part>PARTS) AT (?P<hour>SMALL|WORD)", _time_of(OPEN_DAY)),
    (r"AT? (?P<part>PART)", _named_part),
    (r"(?P<mod>EARLY) HYPHEN? (?P<part>PART)", _led_part),
    (r"EARLY? (?P<part>NIGHTFALL)", _nightfall),
    (r"(?P<part>PARTS)", _bare_part),
)
