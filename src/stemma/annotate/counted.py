"""The noun that a number counts: the first plural close behind it."""

from collections.abc import Sequence
from typing import NamedTuple

from stemma.annotate.numerals import Token
from stemma.annotate.units import NOT_COUNTED

_REACH = 4
_IRREGULAR = frozenset(
    """people men women children police personnel staff aircraft helicopters troops countrymen
    servicemen servicewomen policemen firemen fishermen businessmen businesswomen lawmakers feet
    teeth mice geese sheep fish cattle media data criteria phenomena crises bases analyses oxen
    hovercraft spacecraft headquarters crossroads series species""".split()
)
_NO_PLURALS = ("ss", "us", "is", "'s")


class Noun(NamedTuple):
    """What is counted, in lower case, and where it ends."""

    name: str
    end: int
    last: int
    plural: bool


def counted(found: Sequence[Token], at: int, value: float) -> Noun | None:
    """The noun that a number before token `at` counts; None if nothing there can be one.

    Adjectives and numbers of a compound before it are passed over: "two nuclear-armed
    powers" are powers.
    """
    first: Noun | None = None
    while at < len(found) and found[at].word == "of" and first is None:
        at += 1
    for _ in range(_REACH):
        noun, at = _word(found, at)
        if noun is None:
            break
        if noun.plural and value != 1:
            return noun
        if not noun.name.endswith("ly"):
            first = first or noun
    return first


def _word(found: Sequence[Token], at: int) -> tuple[Noun | None, int]:
    """The word at a token, with what hyphens join to it, and the token behind."""
    if at >= len(found) or not found[at].word[0].isalpha() or found[at].word in NOT_COUNTED:
        return None, at
    last = at + 1
    while (
        last + 1 < len(found)
        and found[last].word == "-"
        and found[last - 1].end == found[last].start
        and found[last].end == found[last + 1].start
        and found[last + 1].word[0].isalpha()
        and last - at < 6
    ):
        last += 2
    name = "".join(token.word for token in found[at:last])
    if name in NOT_COUNTED or (found[at].raw[0].isupper() and not is_plural(found[last - 1].word)):
        passes = found[at].raw[0].isupper() and name not in NOT_COUNTED
        return (Noun(name, found[last - 1].end, last, False) if passes else None), last
    return Noun(name, found[last - 1].end, last, is_plural(found[last - 1].word)), last


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    return word in _IRREGULAR or (
        len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURALS)
    )
