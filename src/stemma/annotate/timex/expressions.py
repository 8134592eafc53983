"""The expressions of a sentence: of the rules that match at a place, the longest wins."""

import re
from collections.abc import Iterator

from stemma.annotate.timex import (
    absolute,
    clock,
    durations,
    feasts,
    moments,
    monthdays,
    periods,
    relative,
    spoken,
)
from stemma.annotate.timex.hits import Hit, Rule, Setting
from stemma.annotate.timex.patterns import LETTERS, OTHER_WORD, joined, spelt
from stemma.annotate.timex.together import Expression, together
from stemma.annotate.timex.tokens import Token, read
from stemma.annotate.timex.words import TELLING

RULES: tuple[Rule, ...] = (
    *absolute.RULES,
    *periods.RULES,
    *relative.RULES,
    *moments.RULES,
    *durations.RULES,
    *clock.RULES,
    *spoken.RULES,
    *monthdays.RULES,
    *feasts.RULES,
)
_COMPILED = tuple((re.compile(spelt(pattern)), value_of) for pattern, value_of in RULES)
_GROUP = 12
# Most rules fail at most places: one joined pattern tells so for a dozen at once.
_GROUPS = tuple(
    (re.compile(joined(pattern.pattern for pattern, _ in group)), group)
    for n in range(0, len(_COMPILED), _GROUP)
    for group in (_COMPILED[n : n + _GROUP],)
)
# Where no expression begins: at a word that tells no time, at one that only links others,
# and at one that only leads to others with none of them behind it. Two number words may be
# a clock ("eight forty").
_NOT_HERE = spelt(
    rf"(?!{OTHER_WORD}|COMMA|AND|OF|TO|OR|POSS|HYPHEN|BY"
    rf"|(?:THE|AN|IN|ON|AT|FROM|APPROX|MORE|THAN|LEAST|FEW|(?<!TO)WORD(?!WORD))+(?:{OTHER_WORD}|$))"
)
_ANY = re.compile(_NOT_HERE + joined(pattern.pattern for pattern, _ in _COMPILED))
_ABOUT = LETTERS["APPROX"]
_WORDS = re.compile(r"[a-z]+|\d")
_DIGITS = frozenset("0123456789")


def expressions(text: str, setting: Setting) -> list[Expression]:
    """The time expressions of a sentence, in order, without overlap.

    `setting` says from when they are reckoned, and remembers the dates they name.
    """
    if not _may_tell(text):
        return []
    return together(list(_found(text, setting)), text, setting)


def _may_tell(text: str) -> bool:
    """Whether any rule can match: a cheap look that spares half of the sentences."""
    words = _WORDS.findall(text.lower())
    return not (TELLING.isdisjoint(words) and _DIGITS.isdisjoint(words))


def _found(text: str, setting: Setting) -> Iterator[Expression]:
    letters, tokens = read(text)
    at = 0
    while candidate := _ANY.search(letters, at):
        at = candidate.start()
        hit, value = _longest(text, letters, tokens, at, setting)
        if hit and letters[at] == _ABOUT:  # "How about 2019-Aug-1", where a date began too early
            later = _longest(text, letters, tokens, at + 1, setting)
            hit, value = later if later[0] and later[0].end > hit.end else (hit, value)
        if hit is None:
            at += 1
            continue
        at = hit.match.end()
        if value:
            yield hit.start, hit.end, value
            setting.remember(value, text[hit.start : hit.end])


def _longest(
    text: str, letters: str, tokens: list[Token | None], at: int, setting: Setting
) -> tuple[Hit | None, str]:
    """The longest expression that begins at a place and has a value."""
    matches = [
        (match.end(), match, value_of)
        for any_of, group in _GROUPS
        if any_of.match(letters, at)
        for pattern, value_of in group
        if (match := pattern.match(letters, at)) and match.end() > at
    ]
    # Of equally long ones, the rule that comes first.
    for _, match, value_of in sorted(matches, key=lambda found: -found[0]):
        hit = Hit(text, tokens, match, setting)
        value = value_of(hit)
        if value is not None:
            return hit, value
    return None, ""
