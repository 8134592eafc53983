"""Patterns over the kinds of words: "MONTH SMALL COMMA? YEAR" instead of letters.

Each kind has one letter, so a sentence is a short string and a rule a plain regular
expression over it, as in the cascades over tokens of SUTime and HeidelTime.

Source:
    A. Chang, C. Manning. SUTime. LREC 2012. J. Strötgen, M. Gertz. Multilingual and
    cross-domain temporal tagging. Language Resources and Evaluation 47, 2013.
"""

import re
import string
from collections.abc import Iterable

from stemma.annotate.timex.words import KINDS

_ALPHABET = string.ascii_letters + string.digits + "".join(map(chr, range(0xC0, 0x100)))
LETTERS = dict(zip(KINDS, _ALPHABET, strict=False))
"""The letter of each kind."""
OTHER_WORD = "_"
"""The letter of a word that tells no time."""

_MACROS = {
    "NUMBER": "(?:SMALL|NUM|YEAR|WORD)",
    "ANYUNIT": "(?:UNIT|UNITS|YR|QUARTER)",
    "ONEUNIT": "(?:UNIT|YR|QUARTER)",
    "ANYDAY": "(?:WEEKDAY|SHORTDAY)",
    "ABOUT": "(?:APPROX|MORE THAN|APPROX MORE THAN|AT LEAST)",
    "AMONTH": "(?P<month>MONTH)",
    "ADAY": "(?P<day>SMALL|ORDINAL)",
    "AYEAR": "(?P<year>YEAR)",
}
_NAME = re.compile(r"[A-Z]{2,}")


def spelt(pattern: str) -> str:
    """The regular expression over letters that a pattern over kinds stands for."""
    for macro, meaning in _MACROS.items():
        pattern = re.sub(rf"\b{macro}\b", meaning, pattern)
    return _NAME.sub(lambda name: LETTERS[name[0]], pattern).replace(" ", "")


def joined(expressions: Iterable[str]) -> str:
    """One regular expression for any of several, without their names of groups."""
    return f"(?:{'|'.join(re.sub(r'[?]P<[a-z0-9]+>', '?:', each) for each in expressions)})"
