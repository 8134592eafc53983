"""Tell sentences from headings, bylines, datelines, captions and notes."""

import re

from stemma.annotate.mentions import is_headline

_DATELINE = re.compile(
    r"(?:[A-Z][\w.’'-]*(?:[\s,/]+(?:[A-Z][\w.’'-]*|\d{1,2}))*)?\s*"
    r"(?:\([A-Z][\w\s./-]{1,30}\)\s*(?:—|–|--|-)\s|(?:—|–|--)\s)"
    # LA PAZ, June 9 -
    r"|(?!A\s)[A-Z][A-Z.’' ]{2,30}(?:[,/]\s*[A-Z][\w.]+(?:\s\d{1,2})?){0,2}\s-\s(?=[A-Z“\"‘])"
)
_NOTE = re.compile(
    r"\b(?:contributed (?:reporting|to this)|reporting (?:by|from)|edit(?:ed|ing) by|compiled by"
    r"|written by|translated by|with (?:files|reporting) from|all rights reserved"
    r"|sign up (?:for|to)|read more|click here|subscribe to|follow us)\b",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"\(?(?:photo|image|picture|file photo|file|video|graphic|map|watch|read more|related|source"
    r"|credit|advertisement|updated|published|copyright|©)\b\s*(?:[:/©(—–]|by\b|courtesy\b|-\s)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:By|BY|From|Story by)\s[A-Z][\w.’'-]+(?:\s(?:and\s)?[A-Z][\w.’'-]+)*\W*$")
_LONGEST_NOTE = 160
_FEWEST_IN_HEADING = 4
"""Telling words below which a line without a verb and a full stop is a heading."""


def opening(sentence: str) -> int:
    """Where the statement begins, behind a dateline such as "SELIN, May 4 (NPA) — "."""
    match = _DATELINE.match(sentence)
    return match.end() if match and match.end() < min(len(sentence), 80) else 0


def is_fragment(
    sentence: str, n_telling: int, n_verbs: int, *, first: bool = False, stating: bool = False
) -> bool:
    """Whether a line states nothing of its own.

    `n_telling` counts its words that every text has not; `first` says that it opens the
    document: without a full stop that is the headline; `stating` that somebody does or suffers
    something in it, which makes a headline a sentence.
    """
    if _CAPTION.match(sentence) or _BYLINE.match(sentence):
        return True
    if len(sentence) < _LONGEST_NOTE and _NOTE.search(sentence):
        return True
    closed = sentence.rstrip("”\"’') ")[-1:] in (".", "!", "?", "…", ",")
    if not closed and stating and n_telling >= _FEWEST_IN_HEADING:
        return False
    if not closed and (first or is_headline(sentence)):
        return True
    return not n_verbs and (not closed or n_telling < _FEWEST_IN_HEADING)
