"""What the expressions of a sentence are together: ranges, and times of day with their days."""

import re
from collections.abc import Iterator

from stemma.annotate.timex.clock import OPEN_DAY
from stemma.annotate.timex.hits import Setting
from stemma.annotate.timex.values import days_from, first_day
from stemma.annotate.timex.words import DAYS

Expression = tuple[int, int, str]
"""Start and end in the sentence, and TIMEX3 value."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_OR_PART = re.compile(r"\d{4}-\d\d-\d\d(?:T(?P<part>MO|AF|EV|NI))?")
_MONTH_OR_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_CLOCK = re.compile(rf"{OPEN_DAY}T(?P<hour>\d\d)(?P<rest>:.*)")
_RANGE = re.compile(r"\s*(?:-|–|—|to|until|till|through|thru)\s*", re.IGNORECASE)
_WEEKDAY = re.compile(
    rf"(?:{'|'.join(DAYS)}|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.?", re.IGNORECASE
)
_DATED = re.compile(r"\d{4}|\b(?:last|next|this|year)\b", re.IGNORECASE)
"""Words by which an end of a range has a year of its own."""
_DAY_TO_CLOCK = re.compile(r"\s?,?\s(?:(?:at|by|for|around|about|from)\s)?", re.IGNORECASE)
_CLOCK_TO_DAY = re.compile(r"\s?,?\s(?:on\s|of\s)?", re.IGNORECASE)


def together(found: list[Expression], text: str, setting: Setting) -> list[Expression]:
    """The expressions of a sentence, each as the others make it plain."""
    found = list(_with_their_day(_in_order(found, text), text))
    return list(_on_their_day(found, setting))


def _with_their_day(found: list[Expression], text: str) -> Iterator[Expression]:
    """A clock time and the day right beside it are one: "next Friday at half past three"."""
    last: Expression | None = None
    for one in found:
        both = _one(last, one, text) if last else None
        if last and not both:
            yield last
        last = both or one
    if last:
        yield last


def _one(first: Expression, second: Expression, text: str) -> Expression | None:
    between = text[first[1] : second[0]]
    for day, clock, link in (
        (first, second, _DAY_TO_CLOCK), (second, first, _CLOCK_TO_DAY)
    ):  # fmt: skip
        when, time = _DAY_OR_PART.fullmatch(day[2]), _CLOCK.fullmatch(clock[2])
        if when and time and link.fullmatch(between):
            late = when["part"] in ("AF", "EV", "NI") and int(time["hour"]) < 12
            value = f"{day[2][:10]}T{int(time['hour']) + 12 * late:02d}{time['rest']}"
            return first[0], second[1], value
    return None


def _in_order(found: list[Expression], text: str) -> list[Expression]:
    """Ranges, each with its end behind its beginning.

    "From November to February", "Monday to Friday": each was reckoned on its own.
    """
    for n in range(1, len(found)):
        (start, end, first), (there, to, last) = found[n - 1], found[n]
        if len(first) != len(last) or not _is_range(text, start, end, there):
            continue
        if _ends_in_day(text[start:end], text[there:to]):
            found[n] = (there, to, _next_weekday(first, last))
        elif all(map(_MONTH_OR_DAY.fullmatch, (first, last))) and not _DATED.search(text[start:to]):
            year = int(first[:4]) + (last[4:] < first[4:])
            found[n] = (there, to, f"{year:04d}{last[4:]}")
    return found


def _next_weekday(first: str, last: str) -> str:
    """A day moved by weeks until it is the first such day behind another."""
    begun, later = first_day(first), first_day(last)
    if not begun or not later or last >= first or not _DAY.fullmatch(last):
        return last
    moved = days_from(later, -7 * ((later - begun).days // 7))
    return moved.isoformat() if moved else last


def _is_range(text: str, start: int, end: int, there: int) -> bool:
    """Whether two expressions are the ends of a range: "A to B", "between A and B"."""
    if text[end:there] == " and ":
        return "between" in text[max(0, start - 8) : end].lower()
    return _RANGE.fullmatch(text[end:there]) is not None


def _ends_in_day(first: str, last: str) -> bool:
    """Whether a range goes from a weekday, or one of a week that is named, to a weekday."""
    begin = first.split()[-1:]
    return bool(begin and _WEEKDAY.fullmatch(begin[0]) and _WEEKDAY.fullmatch(last))


def _on_their_day(found: list[Expression], setting: Setting) -> Iterator[Expression]:
    """Times of day that stand alone, on the day of their sentence or the one before.

    With two days in the sentence, or none in sight, the day stays open.
    """
    days = {value for _, _, value in found if _DAY.fullmatch(value)}
    there = days.pop() if len(days) == 1 else None if days else setting.last("D", 1)
    for start, end, value in found:
        if there and value.startswith(f"{OPEN_DAY}T"):
            value = there[:10] + value[10:]
        yield start, end, value
