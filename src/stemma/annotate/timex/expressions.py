"""The expressions of a sentence: of the rules that match at a place, the longest wins."""

import re
from collections.abc import Iterator
from datetime import timedelta

from stemma.annotate.timex import absolute, clock, durations, feasts, periods, relative
from stemma.annotate.timex.hits import Hit, Rule, Setting
from stemma.annotate.timex.patterns import OTHER_WORD, joined, spelt
from stemma.annotate.timex.tokens import Token, read
from stemma.annotate.timex.values import first_day
from stemma.annotate.timex.words import DAYS, TELLING

Expression = tuple[int, int, str]
"""Start and end in the sentence, and TIMEX3 value."""
RULES: tuple[Rule, ...] = (
    *absolute.RULES,
    *periods.RULES,
    *relative.RULES,
    *durations.RULES,
    *clock.RULES,
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
# and at one that only leads to others with none of them behind it.
_NOT_HERE = spelt(
    rf"(?!{OTHER_WORD}|COMMA|AND|OF|TO|OR|POSS|HYPHEN|BY"
    rf"|(?:THE|AN|IN|ON|AT|FROM|APPROX|MORE|THAN|LEAST|FEW|WORD)+(?:{OTHER_WORD}|$))"
)
_ANY = re.compile(_NOT_HERE + joined(pattern.pattern for pattern, _ in _COMPILED))
_WORDS = re.compile(r"[a-z]+|\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH_OR_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_RANGE = re.compile(r"\s*(?:-|–|—|to|until|till|through|thru)\s*", re.IGNORECASE)
_DIGITS = frozenset("0123456789")


def expressions(text: str, setting: Setting) -> list[Expression]:
    """The time expressions of a sentence, in order, without overlap.

    `setting` says from when they are reckoned, and remembers the dates they name.
    """
    if not _may_tell(text):
        return []
    found = _in_order(list(_found(text, setting)), text)
    return list(_on_their_day(found, setting))


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
        if hit is None:
            at += 1
            continue
        at = hit.match.end()
        if value:
            yield hit.start, hit.end, value
            setting.remember(value, text[hit.start : hit.end])


def _in_order(found: list[Expression], text: str) -> list[Expression]:
    """Ranges whose end would lie before their beginning, with the end moved behind it.

    "From November to February", "Monday to Friday": each was reckoned on its own.
    """
    for n in range(1, len(found)):
        (start, end, first), (there, to, last) = found[n - 1], found[n]
        if len(first) != len(last) or last >= first or not _RANGE.fullmatch(text[end:there]):
            continue
        weekdays = text[start:end].strip().lower() in DAYS and text[there:to].lower() in DAYS
        later = first_day(last)
        if later and _DAY.fullmatch(last) and weekdays:
            found[n] = (there, to, (later + timedelta(days=7)).isoformat())
        elif later and _MONTH_OR_DAY.fullmatch(last) and not re.search(r"\d{4}", text[start:to]):
            found[n] = (there, to, f"{int(last[:4]) + 1:04d}{last[4:]}")
    return found


def _on_their_day(found: list[Expression], setting: Setting) -> Iterator[Expression]:
    """Times of day that stand alone, on the day of their sentence or the one before.

    With two days in the sentence, or none in sight, the day stays open.
    """
    days = {value for _, _, value in found if _DAY.fullmatch(value)}
    there = days.pop() if len(days) == 1 else None if days else setting.last("D", 1)
    for start, end, value in found:
        if there and value.startswith(f"{clock.OPEN_DAY}T"):
            value = there[:10] + value[10:]
        yield start, end, value


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
