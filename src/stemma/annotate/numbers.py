"""Find numbers in digits and in words: "240", "three and a half million", "two thirds"."""

from collections.abc import Iterator, Sequence
from math import isfinite
from typing import NamedTuple

from stemma.annotate.digit_runs import DigitRuns
from stemma.annotate.numerals import (
    CROWDS,
    GLYPHS,
    HUNDRED,
    PARTS,
    ROUND_PARTS,
    SCALES,
    SHORT,
    SMALL,
    TENS,
    UNIT_PARTS,
    Token,
    tokens,
)

LARGEST = 1e24
"""What is greater counts nothing that news speaks of."""
_MINUS = frozenset("-−")
_ENDS = frozenset(".,;:!?)")


class Number(NamedTuple):
    """A number, where it stands, and what it is made of."""

    start: int
    end: int
    """Characters, the end excluded."""
    first: int
    last: int
    """Tokens, the last excluded."""
    value: float
    scale: float
    """The magnitude at its end: 1e6 for "2.5 million"; 1 if there is none."""
    kind: str
    """`digits`, `words`, `part` (two thirds) or `crowd` (dozens of)."""
    attached: bool = False
    """Letters stand right before it: "F-16", "USD50"."""


def numbers(text: str) -> list[Number]:
    """Every number of a text, in order, without overlap. Ordinals are none."""
    return list(read(text, tokens(text)))


def plain(value: float) -> float:
    """A figure without the noise of its last bits: 16.4 million is 16,400,000."""
    return float(f"{value:.14g}")


def read(text: str, found: Sequence[Token]) -> Iterator[Number]:
    """The numbers in the tokens of a text."""
    at = 0
    reader = _Reader(text, found)
    while at < len(found):
        number = reader.at(at) if reader.may_begin(at) else None
        if number is not None and abs(number.value) <= LARGEST and isfinite(number.value):
            yield number
        at = number.last if number else at + 1


class _Reader(DigitRuns):
    """Reads the number that begins at a token, if one does."""

    def may_begin(self, at: int) -> bool:
        word = self.words[at]
        return (
            word in _OPENERS
            or word[:1].isdigit()
            or (word == "." and self.whole(at + 1) is not None)
        )

    def at(self, first: int) -> Number | None:
        sign, at = self._sign(first)
        crowd = self._crowd(at)
        if crowd:
            return self._number(first, crowd[1], crowd[0], 1.0, "crowd")
        part = self._part(at)
        whole = self._cardinal(at)
        if part and (whole is None or part[1] >= whole[1]):
            value, last = part
            scaled = self._part_of_scale(last)
            if scaled:
                return self._number(first, scaled[1], sign * value * scaled[0], scaled[0], "words")
            return self._number(first, last, sign * value, 1.0, "part")
        if whole is None:
            return None
        value, last, scale, kind = whole
        if last == at + 1 and self.words[at] == "one" and self.words[at - 1] in _BEFORE_PRONOUN:
            return None
        ratio = self._over(last) if scale == 1 else None
        if ratio and ratio[0]:
            return self._number(first, ratio[1], sign * value / ratio[0], 1.0, "part")
        start = self.tokens[first].start
        if kind == "digits" and sign > 0 and self._follows_letters(at):
            return self._number(first, last, value, scale, kind, True)
        if sign < 0 and start and self.text[start - 1].isalnum():
            sign, first = 1.0, at
        return self._number(first, last, sign * value, scale, kind)

    def _number(
        self, first: int, last: int, value: float, scale: float, kind: str, attached: bool = False
    ) -> Number:
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return Number(start, end, first, last, plain(value), scale, kind, attached)

    def _sign(self, at: int) -> tuple[float, int]:
        """As in "-5" and "minus five"; a hyphen between words or digits is no sign."""
        word = self.words[at]
        if word in ("minus", "negative"):
            return -1.0, at + 1
        if word in _MINUS and self.touches(at) and not self.touches(at - 1):
            return -1.0, at + 1
        return 1.0, at

    def _follows_letters(self, at: int) -> bool:
        """Whether digits go on a word: "L2", "F-16", "COVID-19"."""
        start = self.tokens[at].start
        if start and (self.text[start - 1].isalnum() or self.text[start - 1] in "_#№"):
            return True
        hyphen = start > 1 and self.text[start - 1] in "-–" and self.text[start - 2].isalpha()
        return hyphen and self.words[at - 2] not in _BEFORE_HYPHEN

    def _crowd(self, at: int) -> tuple[float, int] | None:
        """As in "Hundreds of", "tens of thousands of", "hundreds of millions"."""
        value, last = 1.0, at
        while self.words[last] in CROWDS and self.words[last + 1] == "of":
            value, last = value * CROWDS[self.words[last]], last + 2
        if last > at and self.words[last] in CROWDS:
            return value * CROWDS[self.words[last]], last + 1
        return (value, last - 1) if last > at else None

    # --- whole numbers -----------------------------------------------------------------------

    def _cardinal(self, at: int) -> tuple[float, int, float, str] | None:
        """Value, end, magnitude at the end and kind of a number that is no fraction."""
        group = self._group(at)
        if group is None:
            return None
        kind = "digits" if self.words[at][0] in "0123456789." else "words"
        total, least, last = 0.0, LARGEST, at
        scale = 1.0
        while group is not None:
            value, end = group
            scale, end = self._scale(end)
            if value * scale >= least:
                break  # or beyond what is read at all: then nothing was taken yet
            total, last, least = total + value * scale, end, scale
            if scale == 1:
                break
            rest = self._part(end + 1) if self.words[end] == "and" else None
            if rest and rest[0] < 1:
                smaller, after = self._scale(rest[1])
                total, last = total + rest[0] * (smaller if smaller > 1 else scale), after
                break
            group = self._further(end)
        if last == at:
            return None
        return self._divided(at, total, last) or (total, last, least if least > 1 else 1.0, kind)

    def _further(self, at: int) -> tuple[float, int] | None:
        """The next group of "two million (and) three hundred thousand (and) five"."""
        after = at + 1 if self.words[at] in ("and", ",") else at
        word = self.words[after]
        if word in SMALL or word in TENS:
            # "1 million, two of them": behind a comma only what has a magnitude goes on.
            group = self._group(after)
            go_on = self.words[at] != "," or (group and self._scale(group[1])[0] > 1)
            return group if go_on else None
        if self.whole(after) is None or self.words[at] == ",":
            return None
        group = self._group(after)
        if group and (self._scale(group[1])[0] > 1 or self.words[group[1] - 1] in HUNDRED):
            return group
        return group if group and any(w in HUNDRED for w in self.words[after : group[1]]) else None

    def _group(self, at: int) -> tuple[float, int] | None:
        """A number up to the next thousand: "three hundred and five", "240", "a", "2.5"."""
        start = self.digits(at) or self._small(at) or self._article(at)
        if start is None:
            return None
        value, last = start
        if self.words[last] in HUNDRED or (
            self.words[last] == "-" and self.words[last + 1] in HUNDRED
        ):
            last += 1 + (self.words[last] == "-")
            value *= 100
            rest = self._under_hundred(last)
            if rest:
                value, last = value + rest[0], rest[1]
        value, last = self._point(value, last)
        rest = self._part(last + 1) if self.words[last] == "and" else None
        if rest and rest[0] < 1:
            value, last = value + rest[0], rest[1]
        return value, last

    def _under_hundred(self, at: int) -> tuple[float, int] | None:
        """What follows a hundred: "(and) five", unless a hundred, a part or a sign follows."""
        joined = self.words[at] == "and"
        after = at + 1 if joined else at + (self.words[at] == "-")
        if joined:
            part = self._part(after)
            if part and part[0] < 1:
                return None
        rest = self._small(after)
        if rest is None and joined:
            rest = self.digits(after)
            if rest and (rest[0] >= 100 or rest[0] % 1 or self._scale(rest[1])[0] > 1):
                return None
        if rest is None or self.words[rest[1]] in HUNDRED:
            return None
        return rest

    def _small(self, at: int) -> tuple[float, int] | None:
        """Words below a hundred: "forty-five"."""
        word = self.words[at]
        if word in SMALL:
            return SMALL[word], at + 1
        if word not in TENS:
            return None
        after = at + 1 + (self.words[at + 1] == "-")
        unit = SMALL.get(self.words[after], 0.0)
        return (TENS[word] + unit, after + 1) if 1 <= unit < 10 else (TENS[word], at + 1)

    def _article(self, at: int) -> tuple[float, int] | None:
        """As in "A hundred", "several million", "half a million", "a quarter million"."""
        word, after = self.words[at], at + 1
        if word in ("a", "an", "several", "few") and self.words[after] in _MAGNITUDES:
            return 1.0, after
        return None

    def _point(self, value: float, at: int) -> tuple[float, int]:
        """As in "Five point two five"."""
        place = 0.1
        if self.words[at] != "point" or SMALL.get(self.words[at + 1], 10.0) >= 10:
            return value, at
        at += 1
        while SMALL.get(self.words[at], 10.0) < 10:
            value, place, at = value + SMALL[self.words[at]] * place, place / 10, at + 1
        return round(value, 12), at

    def _scale(self, at: int) -> tuple[float, int]:
        """The magnitudes that follow: "million", "hundred thousand", "bn"."""
        scale, last = 1.0, at
        while True:
            after = last + (self.words[last] == "-")
            if self.words[after] not in SCALES or (scale > 1 and self.words[after] in CROWDS):
                break
            scale, last = scale * SCALES[self.words[after]], after + 1
        if scale == 1 and 0 < at < len(self.tokens) and self.words[at - 1][-1:].isdigit():
            return self._short(at)
        return scale, last

    def _short(self, at: int) -> tuple[float, int]:
        """As in "bn", "k" or "M" after digits; single letters not before digits or a hyphen."""
        token = self.tokens[at]
        if token.raw not in SHORT:
            return 1.0, at
        if self.touches(at) and (self.words[at + 1][0].isalnum() or self.words[at + 1] in "-°'"):
            return 1.0, at
        return SHORT[token.raw], at + 1

    # --- fractions ---------------------------------------------------------------------------

    def _part(self, at: int) -> tuple[float, int] | None:
        """A fraction: "half", "a third", "three quarters", "3/4", "½"."""
        word = self.words[at]
        if word in GLYPHS:
            return GLYPHS[word], at + 1
        stroke = self.stroke(at)
        if stroke:
            return stroke
        if word == "half":
            return 0.5, at + 1
        if word == "quarter" and self.words[at + 1] in SCALES:
            return 0.25, at + 1
        above = self._small(at) or ((1.0, at + 1) if word in ("a", "an") else None)
        if above is None:
            return None
        below = self._below(above[1])
        if below is None or below[2] != (above[0] != 1):
            return None
        return above[0] / below[0], below[1]

    def _below(self, at: int) -> tuple[float, int, bool] | None:
        """The divisor of a fraction in words, its end, and whether it is plural."""
        at += self.words[at] == "-"
        word = self.words[at]
        if word in TENS:
            after = at + 1 + (self.words[at + 1] == "-")
            one = _singular(self.words[after])
            unit = UNIT_PARTS.get(one)
            return (TENS[word] + unit, after + 1, one != self.words[after]) if unit else None
        one = _singular(word)
        value = PARTS.get(one) or ROUND_PARTS.get(one)
        return (value, at + 1, one != word) if value else None

    def _divided(self, at: int, value: float, last: int) -> tuple[float, int, float, str] | None:
        """A longer number over a divisor: "twenty-one fifths", "a hundred trillionths"."""
        below = self._below(last) if last > at + 1 or self.words[at] in SMALL else None
        if below is None or not below[2]:
            return None
        tens = self.words[last - 1]
        if tens in TENS and last - at > 1 and self.words[last - 2] != "and" and below[0] < 10:
            # "one hundred thirty-fifths"
            value, below = value - TENS[tens], (TENS[tens] + below[0], below[1], True)
        return value / below[0], below[1], 1.0, "part"

    def _part_of_scale(self, at: int) -> tuple[float, int] | None:
        """As in "(half) a million", "(two thirds) of a billion", "(a quarter) million"."""
        after = at + (self.words[at] == "of")
        after += self.words[after] == "a"
        if self.words[after] in SCALES and self.words[after] not in CROWDS:
            return self._scale(after)
        return None

    def _over(self, at: int) -> tuple[float, int] | None:
        """As in "(one) over twenty", where nothing follows that it could be twenty of."""
        if self.words[at] != "over":
            return None
        group = self._group(at + 1)
        if group is None or (self.words[group[1]] and self.words[group[1]] not in _ENDS):
            return None
        return group


def _singular(word: str) -> str:
    return "half" if word == "halves" else word.removesuffix("s")


_MAGNITUDES = frozenset({*HUNDRED, *SCALES} - {*CROWDS})
_BEFORE_PRONOUN = frozenset("the this another each every any which last previous next no".split())
_BEFORE_HYPHEN = frozenset("to and or by mid pre post sub non than over under nearly".split())
_OPENERS = (
    frozenset(
        {
            *SMALL,
            *TENS,
            *GLYPHS,
            *CROWDS,
            "a",
            "an",
            "several",
            "half",
            "quarter",
            "minus",
            "negative",
        }
    )
    | _MINUS
)
