"""The noun that a number counts: the first plural close behind it."""

from collections.abc import Sequence
from typing import NamedTuple

from stemma.annotate.numerals import Token
from stemma.annotate.units import NOT_COUNTED

_REACH = 5
_IRREGULAR = frozenset(
    """people men women children police personnel staff aircraft helicopters troops countrymen
    servicemen servicewomen policemen firemen fishermen businessmen businesswomen lawmakers feet
    teeth mice geese sheep fish cattle media data criteria phenomena crises bases analyses oxen
    hovercraft spacecraft headquarters crossroads series species""".split()
)
_PEOPLE = frozenset("dead wounded injured missing displaced infected hostage".split())
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
    powers" are powers. Without a plural only what a hyphen joins ("a 15-member council") and
    the dead, wounded ... are counted.
    """
    joined = at > 0 and found[at - 1].word == "-"
    at += at < len(found) and found[at].word == "of"
    first = at
    for _ in range(_REACH):
        noun, at = _word(found, at)
        if noun is None:
            return None
        single = joined or value == 1 or noun.name in _PEOPLE
        if noun.plural or (single and at == first + 1):
            return noun
    return None


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
        and found[last + 1].word[0].isalnum()
        and last - at < 6
    ):
        last += 2
    name = "".join(token.word for token in found[at:last])
    if len(name) == 1 or name in NOT_COUNTED:
        return None, at
    return Noun(name, found[last - 1].end, last, is_plural(found[last - 1].word)), last


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    return word in _IRREGULAR or (
        len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURALS)
    )
