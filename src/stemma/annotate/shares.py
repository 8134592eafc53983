"""Shares in words as percentages: "most exports", "half of", "two thirds", "one in five"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.annotate.bounds import before
from stemma.annotate.changes import RISE
from stemma.annotate.counted import is_plural
from stemma.annotate.numbers import Number
from stemma.annotate.numerals import Token
from stemma.annotate.units import NOT_COUNTED, TIME
from stemma.records import Bound, Change

_MOST = re.compile(
    r"(?<!the )(?<!at )\b(?P<most>[Mm]ost)\s(?:of\s)?(?:(?:the|all|its|their)\s)?"
    r"(?P<noun>[a-z]+s)\b"
)
_NOUN = re.compile(
    r"\s(?:of\s)?(?:(?:the|its|their|all|these|those)\s)?(?:[a-z]+\s){0,2}?([A-Za-z]+s)\b"
)
_HALF = frozenset("of the its their all his her our".split())
_ENDS = frozenset(".,;:)?!")
_NOT_BEFORE = frozenset("first second last other better this next".split())
FACTORS = {
    "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "sixfold": 6.0,
    "sevenfold": 7.0, "eightfold": 8.0, "ninefold": 9.0, "tenfold": 10.0, "hundredfold": 100.0,
    "doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5,
    "doubling": 2.0, "tripling": 3.0, "quadrupling": 4.0, "halving": 0.5, "twice": 2.0,
    "thrice": 3.0,
}  # fmt: skip
_FACTOR = re.compile(rf"\b(?:{'|'.join(FACTORS)})\b", re.IGNORECASE)
_AHEAD = 60
"""Characters behind a share in which its noun is looked for."""
_TOP = 1000
"""Of how many "one in ..." can be: beyond, it is a year or a bet."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share or a factor in words, by the characters of its sentence."""

    start: int
    end: int
    value: float
    bound: Bound
    unit: str
    noun: str = ""
    change: Change = ""


def parts(text: str, found: Sequence[Token], numbers: Sequence[Number]) -> Iterator[Share]:
    """Every fraction that is a share of something, and every "one in five"."""
    for n, number in enumerate(numbers):
        if number.kind == "part" and 0 < number.value < 1 and _is_share(found, number):
            value, last = 100 * number.value, number.last
        else:
            following = numbers[n + 1] if n + 1 < len(numbers) else None
            if following is None or not _one_in(found, number, following):
                continue
            value, last = 100 * number.value / following.value, following.last
        first, bound = number.first, before(found, number.first, 0)
        if bound:
            first = bound.at
        noun = _NOUN.match(text[(end := found[last - 1].end) : end + _AHEAD])
        name = noun[1].lower() if noun else ""
        named = name if is_plural(name) and name not in NOT_COUNTED else ""
        yield Share(
            found[first].start, found[last - 1].end, value,
            bound.bound if bound else "exact", "%", named,
        )  # fmt: skip


def _is_share(found: Sequence[Token], number: Number) -> bool:
    """Whether a fraction is a share of something.

    "Half" needs "of" or "the" behind it: "second half" and "half a year" are no
    shares. "A quarter" needs "of", as "the last quarter" is a time.
    """
    after = found[number.last].word if number.last < len(found) else "."
    if number.first and found[number.first - 1].word in _NOT_BEFORE:
        return False
    if found[number.first].word == "half":
        return after in _HALF
    if not found[number.first].word[0].isalpha():
        return after == "of"
    # "a third", "a fifth of": the ordinals of the same words need "of".
    certain = after in ("of", "the", "majority") or (
        after in _ENDS and found[number.first].word not in ("a", "an")
    )
    following = found[number.last + 1].word if number.last + 1 < len(found) else ""
    return certain and not (after == "of" and following[:2] in ("19", "20"))


def _one_in(found: Sequence[Token], one: Number, of: Number) -> bool:
    """As in "One in five Poles"; not "5 in 2019" or "two in 10 days"."""
    if of.first != one.last + 1 or found[one.last].word != "in":
        return False
    whole = of.value % 1 == 0 and one.value % 1 == 0 and one.scale == of.scale == 1
    after = found[of.last].word if of.last < len(found) else ""
    timed = after.removesuffix("s") in TIME or not (
        after[:1].isalpha() or not after or after in _ENDS
    )
    return whole and 0 < one.value < of.value <= _TOP and one.value <= 99 and not timed


def most(text: str) -> Iterator[Share]:
    """Every "most" of something, which is more than half."""
    for match in _MOST.finditer(text):
        if is_plural(match["noun"]):  # "most populous" says how much, not how many
            yield Share(match.start("most"), match.end("most"), 50.0, "over", "%", match["noun"])


def factors(text: str) -> Iterator[Share]:
    """Every "twofold", "doubled", "halved": how many times as much."""
    for match in _FACTOR.finditer(text):
        word = match[0].lower()
        change: Change = "rise" if word in RISE or word.endswith(("fold", "ling")) else ""
        change = "fall" if word in ("halved", "halving") else change
        yield Share(match.start(), match.end(), FACTORS[word], "exact", "times", "", change)
