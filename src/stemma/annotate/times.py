"""Time expressions with calendar values."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from stemma.records import Document, Sentence, Span, Time

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = "|".join(_MONTHS)
_DAY = "|".join(_DAYS)
_HINTS = (*_MONTHS, "day", "tomorrow", "quarter", "year")
_YEAR_LIKE = re.compile(r"\d{4}")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def times(doc: Document, sentences: Sequence[Sentence]) -> list[Time]:
    """Every time expression as a TIMEX3 value, in order, without overlap.

    Relative expressions are reckoned from the publication date; without one they stay
    open (`XXXX-WXX-5` for "Friday") or are left out.

    Source:
        J. Pustejovsky and others. TimeML annotation guidelines 1.2.1, section 2.2.
    """
    anchor = _date(doc.published)
    found: list[Time] = []
    for sentence in sentences:
        text, taken = sentence.span.of(doc), set[int]()
        if not _may_have_time(text):
            continue
        for pattern, value_of in RULES:
            for match in pattern.finditer(text):
                if not taken.isdisjoint(range(*match.span())):
                    continue
                value = value_of(match, anchor)
                if value:
                    taken.update(range(*match.span()))
                    at = sentence.span.start
                    found.append(Time(Span(doc.id, at + match.start(), at + match.end()), value))
    return sorted(found, key=lambda time: time.span)


def _may_have_time(text: str) -> bool:
    """Whether any rule can match: a cheap look that spares most sentences ten patterns."""
    lowered = text.lower()
    return any(hint in lowered for hint in _HINTS) or _YEAR_LIKE.search(text) is not None


def _date(published: str) -> date | None:
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


Value = Callable[[re.Match[str], date | None], str | None]


def _full(match: re.Match[str], anchor: date | None) -> str | None:
    month = _MONTHS.index(match["month"].lower()) + 1
    day = int(match["day"])
    year = match["year"] or (f"{anchor.year:04d}" if anchor else "XXXX")
    # Without a year a leap day is possible.
    if not 1 <= day <= monthrange(int(year) if year.isdigit() else 2000, month)[1]:
        return None
    return f"{year}-{month:02d}-{day:02d}"


def _month_of_year(match: re.Match[str], anchor: date | None) -> str | None:
    return f"{match['year']}-{_MONTHS.index(match['month'].lower()) + 1:02d}"


def _month_alone(match: re.Match[str], anchor: date | None) -> str | None:
    month = _MONTHS.index(match["month"].lower()) + 1
    if anchor is None:
        return f"XXXX-{month:02d}"
    # The nearest such month that is not more than half a year ahead.
    year = anchor.year - (month - anchor.month > 6)
    return f"{year:04d}-{month:02d}"


def _weekday(match: re.Match[str], anchor: date | None) -> str | None:
    number = _DAYS.index(match["weekday"].lower())
    if anchor is None:
        return f"XXXX-WXX-{number + 1}"
    back = (anchor.weekday() - number) % 7  # news tells of the week behind it
    return (anchor - timedelta(days=back)).isoformat()


def _quarter(match: re.Match[str], anchor: date | None) -> str | None:
    year = match["year"] or (str(anchor.year) if anchor else "XXXX")
    return f"{year}-Q{_ORDINALS[match['ordinal'].lower()]}"


def _year(match: re.Match[str], anchor: date | None) -> str | None:
    return match["year"]


def _decade(match: re.Match[str], anchor: date | None) -> str | None:
    return match["decade"][:3]


def _relative_day(match: re.Match[str], anchor: date | None) -> str | None:
    days = {"yesterday": -1, "today": 0, "tomorrow": 1}[match["word"].lower()]
    return (anchor + timedelta(days=days)).isoformat() if anchor else None


def _relative_year(match: re.Match[str], anchor: date | None) -> str | None:
    shift = {"last": -1, "this": 0, "next": 1}[match["shift"].lower()]
    return f"{anchor.year + shift:04d}" if anchor else None


# Tried in this order; a stretch that one rule took is not offered to the next.
RULES: tuple[tuple[re.Pattern[str], Value], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), value)
    for pattern, value in (
        (
            rf"\b(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<year>\d{{4}}))?\b",
            _full,
        ),
        (
            rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{_MONTH})(?:\s(?P<year>\d{{4}}))?\b",
            _full,
        ),
        (rf"\b(?P<month>{_MONTH})\s(?:of\s)?(?P<year>\d{{4}})\b", _month_of_year),
        (r"\b(?P<ordinal>first|second|third|fourth) quarter(?: of (?P<year>\d{4}))?\b", _quarter),
        (rf"\b(?:in|since|until|by|last|early|late) (?P<month>{_MONTH})\b", _month_alone),
        (rf"\b(?P<weekday>{_DAY})\b", _weekday),
        (r"\b(?P<word>yesterday|today|tomorrow)\b", _relative_day),
        (r"\b(?P<shift>last|this|next) year\b", _relative_year),
        (r"\b(?P<decade>(?:1[5-9]|20)\d0)s\b", _decade),
        (r"\b(?P<year>(?:1[5-9]|20)\d\d)\b(?![.,]?\d|\s?%)", _year),
    )
)
