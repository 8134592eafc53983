"""A sentence as a string of kinds, one letter a word, beside its tokens."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from stemma.annotate.numerals import FROM_THIRD, UNDER_TWENTY
from stemma.annotate.timex.figures import FIRST, figure
from stemma.annotate.timex.holidays import FIRST_WORDS, HOLIDAYS
from stemma.annotate.timex.patterns import LETTERS, OTHER_WORD
from stemma.annotate.timex.words import WORDS, Meaning, Value


class Token(NamedTuple):
    """A word or sign that may tell time. `start` and `end` count from the sentence's start."""

    start: int
    end: int
    kind: str
    value: Value


_PIECE = re.compile(r"[^\W\d_]+|['’]s?\b|[^\s\w]|\d+|_+")
_AM_PM = re.compile(r"[ap]\.?\s?m\b\.?", re.IGNORECASE)
_CLOCK_WORD = re.compile(r"o['’]?\s?clock\b", re.IGNORECASE)
_DIGITAL = re.compile(r":\d\d$")
_COMMENCING = re.compile(r"w/c(?!\w)", re.IGNORECASE)
_ABBREVIATIONS = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " hr hrs min mins sec secs yr yrs".split()
)
_DOUBTFUL = frozenset("may mar march jan dec sat sun mon wed".split())
"""Also verbs, names and other words: a month or a day only where more speaks for it."""
_KNOWN = frozenset((*WORDS, *FIRST_WORDS, "a", "p", "am", "pm", "o", "q", "h", "w"))
_NUMBER_WORDS = "|".join(
    ("first", "twent", "thirt", "second", *FROM_THIRD, *(n for n in UNDER_TWENTY if n != "one"))
)
_NUMBER_NEXT = re.compile(
    rf"\.?,?\s?(?:of\s)?(?:the\s)?['’]?\d|\.?\s(?:of\s)?(?:the\s)?(?:{_NUMBER_WORDS})",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(r"(?:\d|\d(?:st|nd|rd|th)|\bof)[\s-]$")


def read(text: str) -> tuple[str, list[Token | None]]:
    """The letters of a sentence and its tokens; None for words that tell no time."""
    letters: list[str] = []
    found: list[Token | None] = []
    for token in _joined(_single(text)):
        found.append(token)
        letters.append(LETTERS[token.kind] if token else OTHER_WORD)
    return "".join(letters), found


def _single(text: str) -> Iterator[Token | None]:
    at = 0
    for piece in _PIECE.finditer(text):
        raw = piece[0]
        if piece.start() < at:  # inside a longer token
            continue
        token = None
        if raw[0] in FIRST or raw.lower() in _KNOWN:
            token = _token(text, raw, piece.start())
            at = token.end if token else at
        yield token


def _token(text: str, raw: str, at: int) -> Token | None:
    if raw[0] in FIRST:
        found = figure(text, at)
        if found:
            return Token(at, *found)
        if raw[0].isdigit():
            return None
    word = raw.lower()
    if word in FIRST_WORDS and (holiday := HOLIDAYS.match(text, at)):
        return Token(at, holiday.end(), "HOLIDAY", " ".join(holiday[0].lower().split()))
    if word in ("a", "p", "am", "pm") and (half := _AM_PM.match(text, at)):
        return Token(at, half.end(), "AMPM", word[0])
    if word in ("a", "p") and _DIGITAL.search(text, max(0, at - 3), at):
        return Token(at, at + 1, "AMPM", word)
    if word == "w" and (week := _COMMENCING.match(text, at)):
        return Token(at, week.end(), "WC", 0)
    if word in ("o", "oclock") and (clock := _CLOCK_WORD.match(text, at)):
        return Token(at, clock.end(), "OCLOCK", 0)
    meaning = WORDS.get(word)
    if meaning is None:
        return None
    end = at + len(raw)
    if word in _DOUBTFUL and not _is_calendar(text, raw, at):
        return None
    if word in _ABBREVIATIONS and text[end : end + 1] == "." and meaning[0] != "UNITS":
        end += 1
    return Token(at, end, *_second(text, at, meaning, word))


def _is_calendar(text: str, raw: str, at: int) -> bool:
    """Whether a doubtful word is the month or day: by its capital, or a number beside it."""
    if raw[0].isupper() and not (raw.isupper() and len(raw) > 2):
        return True
    return bool(
        _NUMBER_NEXT.match(text, at + len(raw)) or _NUMBER_BEFORE.search(text, max(0, at - 5), at)
    )


def _second(text: str, at: int, meaning: Meaning, word: str) -> Meaning:
    """ "3 second" is a unit, any other "second" an ordinal."""
    if word == "second" and at >= 2 and text[at - 2].isdigit() and text[at - 1] in " -":
        return "UNIT", "TS"
    return meaning


def _joined(tokens: Iterator[Token | None]) -> Iterator[Token | None]:
    """Runs of number words as one number, year or ordinal."""
    run: list[Token] = []
    for token in tokens:
        if token and (
            token.kind == "WORD" or (run and token.kind in ("HYPHEN", "AND", "ORDINAL", "AN"))
        ):
            run.append(token)
            continue
        if run:
            yield from _numbers(run)
            run = []
        yield token
    yield from _numbers(run)


def _numbers(run: list[Token]) -> Iterator[Token]:
    """Split a run that begins with a number word into numbers and what stands between."""
    while run:
        n = 1
        if run[0].kind == "WORD":
            while n < len(run):
                step = 2 if run[n].kind in ("HYPHEN", "AND") else 1
                if n + step > len(run) or not _goes_on(run[:n], run[n : n + step]):
                    break
                n += step
        yield _number(run[:n]) if n > 1 else run[0]
        run = run[n:]


def _goes_on(number: list[Token], more: list[Token]) -> bool:
    """Whether a number in words goes on: "twenty | five", "nineteen | ninety", "two | thousand"."""
    last, step = number[-1], more[-1]
    if step.kind not in ("WORD", "ORDINAL") or last.kind != "WORD":
        return False
    before, after = int(last.value), int(step.value)
    if more[0].kind == "AND":
        return before in (100, 1000)
    if more[0].kind == "HYPHEN" and last.end != more[0].start:
        return False
    if before in (100, 1000):
        return after < before
    if after in (100, 1000):
        return step.kind == "WORD"
    if before >= 20 and before % 10 == 0 and 0 < after < 10:
        return True
    return 13 <= before <= 20 and 10 <= after < 100 and len(number) == 1 and step.kind == "WORD"


def _number(run: list[Token]) -> Token:
    parts = [int(token.value) for token in run if token.kind in ("WORD", "ORDINAL")]
    start, end = run[0].start, run[-1].end
    if 13 <= parts[0] <= 20 and len(parts) > 1 and 10 <= parts[1] < 100:
        return Token(start, end, "YEAR", 100 * parts[0] + sum(parts[1:]))
    total = part = 0
    for one in parts:
        if one == 1000:
            total, part = total + max(part, 1) * 1000, 0
        elif one == 100:
            part = max(part, 1) * 100
        else:
            part += one
    if run[-1].kind == "ORDINAL":
        return Token(start, end, "ORDINAL", total + part)
    year = 2000 <= total + part < 2100 or (
        parts[1] == 100 and 13 <= parts[0] <= 19 and len(parts) > 2
    )
    return Token(start, end, "YEAR" if year else "WORD", total + part)
