"""Days of a month that is not named: "Friday the 13th", "8 p.m. on the 15th"."""

import re
from datetime import date

from stemma.annotate.timex.clock import TIMES, time_of_day
from stemma.annotate.timex.hits import Hit, Rule
from stemma.annotate.timex.values import days_from, week
from stemma.annotate.timex.words import ORDINALS

_FARTHEST = 190
"""Days that a weekday with its number is looked for: the same pair comes back within a year."""
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:!?)]|$|(?:and|or|at|in|to)\b)")


def _weekday_the(hit: Hit) -> str | None:
    """ "Friday the 13th": the nearest such day."""
    if not _no_count(hit):
        return None
    found = _nearest_pair(hit, hit.count("weekday"), hit.count("number"))
    return found.isoformat() if found else f"XXXX-WXX-{hit.count('weekday')}"


def _no_count(hit: Hit) -> bool:
    """Whether a bare number behind a day counts nothing: not "on Friday 23 people"."""
    bare = hit.token("number").kind == "SMALL" and not hit.has("hour")
    return not bare or not re.match(r"\s?[\w%$€£]", hit.text[hit.end :])


def _nearest_pair(hit: Hit, weekday: int, number: int) -> date | None:
    for n in sorted(range(-_FARTHEST, _FARTHEST), key=abs):
        found = days_from(hit.anchor, n) if hit.anchor else None
        if found and (found.day, found.isoweekday()) == (number, weekday):
            return found
    return None


def _clock_on(hit: Hit) -> str | None:
    """ "on the 15th at 8 a.m.": the nearest 15th that the tense allows."""
    time = time_of_day(hit)
    if time is None:
        return None
    if hit.has("weekday"):
        there = _nearest_pair(hit, hit.count("weekday"), hit.count("number"))
    else:
        there = _nearest_number(hit, hit.count("number"))
    return f"{there.isoformat()}T{time}" if there else None


def _day_alone(hit: Hit) -> str | None:
    """ "on the 22nd", at the end of a clause, where nothing else is numbered."""
    token = hit.token("number")
    plain = hit.text[token.start : token.end].lower() in ORDINALS
    if plain or not _CLAUSE_ENDS.match(hit.text, hit.end) or _NUMBERED.search(hit.text):
        return None
    there = _nearest_number(hit, hit.count("number"))
    return there.isoformat() if there else None


def _week_of(hit: Hit) -> str | None:
    """ "the week of the 18th" """
    there = _nearest_number(hit, hit.count("number"))
    return week(there) if there and hit.value("unit") == "W" else None


def _clock_on_number(hit: Hit) -> str | None:
    """ "8 p.m. on 15", where the number counts nothing."""
    return _clock_on(hit) if _CLAUSE_ENDS.match(hit.text, hit.end) else None


def _nearest_number(hit: Hit, number: int) -> date | None:
    ahead = hit.ahead()
    for n in sorted(range(-60, 61), key=abs):
        found = days_from(hit.anchor, n) if hit.anchor else None
        if found and found.day == number and (ahead is None or (n >= 0) == ahead or not n):
            return found
    return None


_NUMBERED = re.compile(
    r"\b(?:hole|green|tee|fairway|birdie|bogey|par|putt|eagle|lap|floor|street|avenue|stor(?:e?y|ies)"
    r"|round|inning|minute|attempt|ballot|vote|anniversary|birthday|place)",
    re.IGNORECASE,
)
"""What else goes by number where a sentence says "on the 15th"."""
_NUMBER = r"(?P<number>SMALL|ORDINAL)"

RULES: tuple[Rule, ...] = (
    (r"(?P<weekday>ANYDAY) COMMA? THE? (?P<number>ORDINAL)", _weekday_the),
    (
        r"(?P<weekday>ANYDAY) (?P<number>SMALL)"
        r"(?! (?:YEAR|MONTH|ANYUNIT|HYPHEN|AMPM|OCLOCK|CLOCK))",
        _weekday_the,
    ),
    (
        rf"(?P<weekday>ANYDAY) COMMA? THE? {_NUMBER} COMMA? (?:AT|APPROX) "
        rf"(?P<hour>SMALL|WORD)",
        _clock_on_number,
    ),
    *((rf"(?<=ON) THE? {_NUMBER} (?:COMMA|AT)* {time}", _clock_on) for time in TIMES[:2]),
    *((rf"{time} ON THE? {_NUMBER}", _clock_on_number) for time in TIMES[:2]),
    (r"(?<=ON) THE? (?P<number>ORDINAL)", _day_alone),
    (rf"(?:THE)? (?P<unit>UNIT) OF THE? {_NUMBER} (?! (?:OF|ANYUNIT|MONTH|HYPHEN))", _week_of),
    (rf"(?<=AT) (?P<hour>SMALL|WORD) ON THE? {_NUMBER}", _clock_on_number),
)
