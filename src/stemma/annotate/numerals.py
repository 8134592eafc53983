"""The words and marks that numbers are written with, and the value of digits."""

import re
from collections.abc import Collection
from typing import NamedTuple

UNDER_TWENTY = """zero one two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen""".split()
ROUND = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: float(n) for n, word in enumerate(UNDER_TWENTY)} | {"nought": 0.0, "naught": 0.0}
TENS = {word: 10.0 * n for n, word in enumerate(ROUND, start=2)}
HUNDRED = {"hundred": 1e2, "hundreds": 1e2}
SCALES = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12.0, "dozens": 12.0,
    "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12,
}  # fmt: skip
SHORT = {
    "bn": 1e9, "bln": 1e9, "mn": 1e6, "mln": 1e6, "tn": 1e12, "tln": 1e12, "trn": 1e12, "k": 1e3,
    "K": 1e3, "M": 1e6, "MM": 1e6, "Bn": 1e9, "Mn": 1e6, "BN": 1e9, "MN": 1e6, "Tn": 1e12,
    "mio": 1e6, "mrd": 1e9, "Mio": 1e6, "Mrd": 1e9,
}  # fmt: skip
"""Magnitudes after digits, whatever is counted."""
OF_MONEY = {"m": 1e6, "b": 1e9, "t": 1e12, "B": 1e9, "T": 1e12, "mm": 1e6}
"""Magnitudes after an amount of money; elsewhere they are units, or nothing."""
CROWDS = {
    "tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3,
    "millions": 1e6, "billions": 1e9, "trillions": 1e12,
}  # fmt: skip

FROM_THIRD = """third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
PARTS = {word: float(n) for n, word in enumerate(FROM_THIRD, start=3)} | {
    "half": 2.0, "quarter": 4.0,
}  # fmt: skip
"""What a fraction is divided by, under twenty. A second is a time."""
UNIT_PARTS = {"first": 1.0, "second": 2.0} | {
    word: value for word, value in PARTS.items() if 3 <= value < 10 and word != "quarter"
}
"""The same behind twenty, thirty ...: "one twenty-fifth"."""
ROUND_PARTS = {word[:-1] + "ieth": value for word, value in TENS.items()} | {
    "hundredth": 1e2, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12,
}  # fmt: skip
GLYPHS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5,
    "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

HINTS = frozenset(
    {*SMALL, *TENS, *HUNDRED, *SCALES, *CROWDS, *ROUND_PARTS, *PARTS, "a", "an"}
    | {word + "s" for word in (*PARTS, *ROUND_PARTS)}
) - {"a", "an"}
"""Words without which, and without digits, a sentence has no number."""

_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]|[^\W0-9_½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]+|\S")
_ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_EUROPEAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]+,[0-9]{1,2}")
_EUROPEAN_WHOLE = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_MOST_DIGITS = 30
"""Longer runs of digits are keys and codes."""


class Token(NamedTuple):
    """A run of digits, a word, or one other character."""

    word: str
    """In lower case."""
    raw: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words, digits and marks of a text. A list of digits ("22,24,26") is cut up."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        raw, start = match[0], match.start()
        if len(raw) > 1 and "," in raw and "." not in raw and digits(raw) is None:
            for part in raw.split(","):
                found.append(Token(part, part, start, start + len(part)))
                start += len(part) + 1
        else:
            found.append(Token(raw.lower(), raw, start, match.end()))
    return found


def digits(raw: str) -> float | None:
    """The value of digits with separators; None for a date, a version, an address."""
    if len(raw) > _MOST_DIGITS:
        return None
    if _ENGLISH.fullmatch(raw) or _INDIAN.fullmatch(raw):
        return float(raw.replace(",", ""))
    if _EUROPEAN.fullmatch(raw):
        return float(raw.replace(".", "").replace(",", "."))
    return float(raw.replace(".", "")) if _EUROPEAN_WHOLE.fullmatch(raw) else None


def has_number(text: str, words: Collection[str]) -> bool:
    """Whether there can be a number at all: a cheap look that spares most sentences the rest.

    `words` are those of the text, as `words_of` gives them.
    """
    return not HINTS.isdisjoint(words) or _DIGIT.search(text) is not None


def words_of(text: str) -> frozenset[str]:
    """The words of a text, in lower case."""
    return frozenset(_WORD.findall(text.lower()))


_DIGIT = re.compile(r"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]")
_WORD = re.compile(r"[a-z]+")
