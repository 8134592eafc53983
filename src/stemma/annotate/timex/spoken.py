"""Times of day that only the words around them tell: "at eight forty", "moved to four"."""

import re

from stemma.annotate.timex.clock import OPEN_DAY
from stemma.annotate.timex.durations import MILITARY
from stemma.annotate.timex.hits import Hit, Rule
from stemma.annotate.timex.words import WORDS

_LEADS = re.compile(
    r"\b(?:at|until|till|around|before|after|for|[a-z]*day|tonight|tomorrow|first|second|third"
    r"|(?:four|fif|six|seven|eigh|nin|[a-z]+teen|[a-z]+tie)th)\s$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\s*(?:[.,;:!?)]|$|(?:on|in|and|to|today|tonight|tomorrow|sharp|[A-Z][a-z]+day)\b)"
)
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:!?)]|$)")
_MOVED = re.compile(
    r"\b(?:chang|mov|shift|push|reschedul|postpon|delay)(?:e|es|ed|ing|s)?\b[^.;]*?"
    r"\b(?P<hour>\d\d?|[a-z]+)(?::\d\d)?\s?(?P<half>[ap])\.?m\b\.?[^.;]*\bto\s$",
    re.IGNORECASE,
)


def _spoken(hit: Hit) -> str | None:
    """ "at seven twenty-seven", where no words around count something by these numbers."""
    hour, minute = hit.count("hour"), hit.count("minute")
    lead = _LEADS.search(hit.text[max(0, hit.start - 12) : hit.start])
    if not lead or not _FOLLOWS.match(hit.text, hit.end):
        return None
    return f"{OPEN_DAY}T{hour:02d}:{minute}" if 0 < hour < 13 and 9 < minute < 60 else None


def _moved_to(hit: Hit) -> str | None:
    """ "moved the 3 p.m. meeting to four": the hour nearest to the one that was named."""
    moved = _MOVED.search(hit.text[: hit.start])
    hour = hit.count("hour")
    if not moved or not 0 < hour < 25 or not _CLAUSE_ENDS.match(hit.text, hit.end):
        return None
    before = _hour(moved)
    if hour < 13 and before is not None:
        hour = min((hour % 12 + 12, hour % 12), key=lambda each: abs(each - before))
    return f"{OPEN_DAY}T{hour:02d}:00"


def _hour(moved: re.Match[str]) -> int | None:
    """The hour of 24 from which something is moved."""
    word = moved["hour"].lower()
    number = int(word) if word.isdigit() else WORDS.get(word, ("", ""))[1]
    return int(number) % 12 + 12 * (moved["half"].lower() == "p") if number != "" else None


def _military(hit: Hit) -> str | None:
    """ "at 1630 hours", which is no stretch of as many hours."""
    clock = MILITARY.search(hit.text[: hit.end])
    return f"{OPEN_DAY}T{clock['hour']}:{clock['minute']}" if clock else None


RULES: tuple[Rule, ...] = (
    (r"(?P<hour>WORD) (?P<minute>WORD)", _spoken),
    (r"(?<=TO) (?P<hour>SMALL|WORD)", _moved_to),
    (r"(?:YEAR|NUM) UNITS", _military),
)
