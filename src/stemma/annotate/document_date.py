"""The day a document is dated: by its metadata, its dateline or a line of its text."""

import re
from datetime import date

from stemma.annotate.timex.expressions import expressions
from stemma.annotate.timex.hits import Setting
from stemma.annotate.timex.values import days_from
from stemma.records import Document

_LINES = 8
"""Lines at the beginning in which a date may stand."""
_LONGEST_LINE = 300
"""Characters of each line that are looked at."""
_PLACE = r"[A-Z][A-Z.’'/-]{2,}(?:\s[A-Z.’'/-]{2,}){0,4}(?:,\s[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)?)?"
_DATELINE_BEFORE = re.compile(rf"\s*{_PLACE}[\s,(–—-]{{1,4}}(?:\([A-Z][\w .-]{{1,30}}\)[\s,–—-]*)?")
_DATELINE_AFTER = re.compile(
    r"[\s,)]{0,3}(?:[(/\[][A-Z][\w .,’'&/-]{1,40}[)/\]])?[\s.]{0,2}(?:[–—:-]|\.\.)"
)
_STAMP_BEFORE = re.compile(
    r"\W*(?:(?:first\s|last\s|originally\s)?(?:published|posted|updated|released|issued|filed|date|dated)"
    r"(?:\s(?:on|at))?\W{0,3}(?:\d{1,2}:\d\d\s?(?:[ap]m)?\W{0,3})?)?",
    re.IGNORECASE,
)
_STAMP_AFTER = re.compile(
    r"[\s,.|–—-]*(?:at\s)?(?:\d{1,2}[:.]\d\d)?[\s.,()]*(?:[AP]\.?M\.?)?[\s(]*[A-Z]{0,4}\W*", re.I
)


def document_date(doc: Document) -> date | None:
    """The day of publication, or the day that the text itself gives with its year.

    A date in the running text is never taken for the document's own: only one in a
    dateline ("SELIN, May 4, 2031 (NPA) —") or alone on a line near the top ("Published on
    4 May 2031").
    """
    stated = _iso(doc.published[:10])
    if stated:
        return stated
    return next((day for value in _own_dates(doc) if (day := _iso(value))), None)


def nearest_dateline(doc: Document, borrowed: date, within: int) -> date:
    """The day of a dateline without a year ("May 4") near a borrowed date, else that date."""
    for value in _own_dates(doc):
        if not value.startswith("XXXX-"):
            continue
        for n in sorted(range(-within, within + 1), key=abs):
            day = days_from(borrowed, n)
            if day and f"{day:%m-%d}" == value[5:]:
                return day
    return borrowed


def _own_dates(doc: Document) -> list[str]:
    """Days in datelines and stamps near the top, in order; open where the year is missing."""
    found = []
    lines = [line[:_LONGEST_LINE] for line in doc.text[:4000].split("\n") if line.strip()]
    for line in (*doc.credits, *lines[:_LINES]):
        for start, end, value in expressions(line[:_LONGEST_LINE], Setting(None)):
            day = value[:10]
            if not re.fullmatch(r"(?:\d{4}|XXXX)-\d\d-\d\d", day):
                continue
            before, after = line[:start], line[end:]
            if (_DATELINE_BEFORE.fullmatch(before) and _DATELINE_AFTER.match(after)) or (
                _STAMP_BEFORE.fullmatch(before) and _STAMP_AFTER.fullmatch(after)
            ):
                found.append(day)
    return found


def _iso(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
