"""Rises and falls: how large they were, and from which figure to which."""

import re
from collections.abc import Sequence

from stemma.annotate.numerals import Token
from stemma.records import Change

_RISE = """rise rises rose risen rising grow grows grew grown growing increase increases increased
    increasing climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging
    gain gains gained gaining up soar soars soared soaring expand expands expanded expanding add
    adds added raise raises raised raising swell swells swelled advance advances advanced rebound
    rebounded rebounds widen widened widens doubled tripled quadrupled accelerated growth higher
    uptick boost boosted"""
_FALL = """fall falls fell fallen falling drop drops dropped dropping decline declines declined
    declining decrease decreases decreased decreasing shrink shrinks shrank shrunk shrinking slump
    slumps slumped slumping plunge plunges plunged plunging lose loses lost losing down cut cuts
    cutting reduce reduces reduced reducing lower lowered lowers slip slips slipped slipping slide
    slides slid sliding tumble tumbled contract contracted contracts narrow narrowed narrows halved
    eased slowed slash slashed slashes trim trimmed plummeted reduction contraction"""
RISE, FALL = frozenset(_RISE.split()), frozenset(_FALL.split())
_NEAR = 4
"""Words between a rise and its figure: "rose by more than 7 %"."""
_OTHERWISE = frozenset(", . ; : and or but to at from than which who".split())


def direction(word: str) -> Change:
    """`rise`, `fall`, or nothing."""
    return "rise" if word in RISE else "fall" if word in FALL else ""


def says_change(found: Sequence[Token], at: int) -> bool:
    """Whether a change stands right before token `at`: "rose from", "up"."""
    near = [token.word for token in found[max(0, at - 3) : at]]
    return any(direction(word) for word in near)


def size_of(found: Sequence[Token], at: int, last: int) -> Change:
    """`rise` or `fall` if the amount from `at` to `last` is the size of one.

    "Rose (by) 7 %", "a 7 % rise"; not the level that something rose to or from.
    """
    following = [token.word for token in found[last : last + 2]]
    if following[:1] == ["-"]:
        following = following[1:]
    for word in following[:1]:
        if direction(word) and word not in ("up", "down", "higher", "lower", "cut", "add"):
            return direction(word)
        if word in ("higher", "lower"):
            return direction(word)
    for n in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        word = found[n].word
        if direction(word):
            return direction(word)
        if word in _OTHERWISE and word != "than":
            return ""
        if word == "than" and n and found[n - 1].word not in ("more", "less"):
            return ""
    return ""


_EARLIER = re.compile(
    r"(?:\b(?:up|down|compared|higher|lower|rise|rises|increase|drop|fall|decline|jump|rose|fell"
    r"|grew|increased|risen|fallen|climbed|dropped|jumped|declined|decreased|shrank)\b[^.;]{0,40}?"
    r"\b(?:from|with|to|than)|\b(?:versus|vs\.?|against|from))\s*$",
    re.IGNORECASE,
)
_REACH = 90
"""Characters between a level and the figure it is compared with."""
_FROM = re.compile(r"\bfrom\s*$", re.IGNORECASE)
_LEVEL = re.compile(r"\bto\s*$", re.IGNORECASE)
_TO = re.compile(r"^[^.;]{0,40}?\bto\s*$", re.IGNORECASE)


def earlier(text: str, left: tuple[int, int], right: tuple[int, int], before: str) -> str:
    """Which of two amounts of one unit is the earlier one, if the text compares them.

    `left` and `right` are their characters, `before` the words ahead of `left`. Returns
    `right` for "240, up from 190" and "rose to 240 from 190", `left` for "rose from 190 to
    240", nothing where no change is told.
    """
    if right[0] - left[1] > _REACH:
        return ""
    between = text[left[1] : right[0]]
    changed = any(direction(word) for word in re.findall(r"[a-z]+", before.lower())[-8:])
    if _FROM.search(before) and _TO.match(between) and changed:
        return "left"
    if _LEVEL.search(before) and between.strip() == "from":  # "to 240 from 190"
        return "right"
    if _EARLIER.search(between) and (changed or _tells_change(between)):
        return "right"
    return ""


def _tells_change(between: str) -> bool:
    words = re.findall(r"[a-z]+", between.lower())
    return any(direction(word) or word in ("compared", "versus", "vs", "against") for word in words)
