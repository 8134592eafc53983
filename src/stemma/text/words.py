"""Words: where they stand, what they come from, and how much they tell."""

import re
from functools import lru_cache
from math import log
from typing import NamedTuple

import snowballstemmer

from stemma.text.wordpiece import shipped

# A word may hold apostrophes, full stops between single letters (U.S.), digits with
# their separators, and inner hyphens are not part of it: "dual-use" is two words, as
# copyists change one half of such compounds.
_WORD = re.compile(
    r"[$€£¥%]|\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[’'][^\W\d_]+)*\d*", re.UNICODE
)

FUNCTION = frozenset(
    """a about above after again against all also although am among an and any are as at be because
    been before being below between both but by can could did do does doing down during each either
    few for from further had has have having he her here hers him his how however i if in into is it
    its itself just may me might more most must my near no nor not now of off on once one only onto
    or other our out over own per quite s same shall she should since so some such t than that the
    their them themselves then there these they this those though through thus to too toward towards
    two under until up upon very via was we were what when where whether which while whilst who whom
    whose why will with within without would yet you your solely regardless amid amidst despite
    another much many even still well like says said say including according""".split()
)


class Word(NamedTuple):
    """One word of a text. `start` and `end` count code points of that text."""

    start: int
    end: int
    norm: str
    """Case-folded, straight apostrophes, without a possessive ending."""
    stem: str
    information: float
    """0 for words every text has, up to 1 for the rarest."""
    proper: bool
    """Starts with a capital or is a number: copyists leave such words untouched."""

    @property
    def content(self) -> bool:
        return self.information > 0


def words(text: str, at: int = 0) -> list[Word]:
    """Every word of `text`, in order.

    Args:
        text: A text, or a part of one.
        at: Where the part begins; offsets then count from the start of the whole.
    """
    new = tuple.__new__  # a quarter faster than `Word._make`, which is called by the million
    return [
        new(Word, (match.start() + at, match.end() + at, *read(match.group())))
        for match in _WORD.finditer(text)
    ]


def spelt(text: str) -> list[str]:
    """Every word of `text` as it is written, in order."""
    return _WORD.findall(text)


@lru_cache(maxsize=500_000)
def read(raw: str) -> tuple[str, str, float, bool]:
    """Normal form, stem, information of a word as it is written, and whether it is proper."""
    norm = raw.casefold().replace("’", "'").removesuffix("'s")
    if norm[0].isalpha():
        norm = norm.replace(".", "")  # U.S. and US
    stem, information = _entry(norm)
    return norm, stem, information, raw[0].isupper() or raw[0].isdigit()


@lru_cache(maxsize=500_000)
def _entry(norm: str) -> tuple[str, float]:
    """Stem and information of a normalised word."""
    if norm in FUNCTION or (len(norm) == 1 and norm.isalpha()):
        return norm, 0.0
    if norm[0].isdigit():
        return norm.replace(",", ""), 0.7
    return _stemmer().stemWord(norm), rarity(norm)


@lru_cache(maxsize=1)
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


def rarity(norm: str) -> float:
    """How rare a word is in English at large, 0.2 to 1.

    The vocabulary of the shipped models is ordered by frequency, so the place of a
    word's rarest piece, on a logarithmic scale, is a frequency list that costs nothing.
    """
    pieces = shipped()(norm)
    # The first 1,996 places are signs and letters; words begin there.
    rank = max((max(piece - 1995, 1) for piece in pieces), default=1)
    if len(pieces) > 1:
        rank = 28_500  # not in the vocabulary at all
    return max(0.2, log(rank) / log(28_500))
