"""Numbers in digits, as texts set them: "40 000", "2 1/4", "3½", ".5", "1e10"."""

import re
from collections.abc import Sequence

from stemma.annotate.numerals import GLYPHS, Token, digits

# Divisors that digits with a stroke are a fraction for; "9/11" and "24/7" are none.
_DIVISORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 40, 50, 64, 100, 1000))
_POWER = re.compile(
    r"e(?P<e>[+-]?[0-9]{1,2})|\s?[x×*]\s?(?P<base>10|2)\^?(?P<ten>[+\-−–]?[0-9]{1,2})"
    r"|\^(?P<self>[+\-−]?[0-9]{1,2})"
)
_SPACES = frozenset(" \u00a0\u2009\u202f")


class DigitRuns:
    """Reads the digits that begin at a token of a text."""

    def __init__(self, text: str, found: Sequence[Token]) -> None:
        self.text, self.tokens = text, found
        self.words = [token.word for token in found] + [""] * 6

    def touches(self, at: int) -> bool:
        """Whether no space stands between a token and the next one."""
        if at < 0 or at + 1 >= len(self.tokens):
            return False
        return self.tokens[at].end == self.tokens[at + 1].start

    def whole(self, at: int) -> float | None:
        word = self.words[at]
        return digits(word) if word[:1].isdigit() and word[0] in "0123456789" else None

    def digits(self, at: int) -> tuple[float, int] | None:
        if self.words[at] == "." and self.touches(at) and not self.touches(at - 1):
            word = self.words[at + 1]
            return (float("0." + word), at + 2) if word.isdecimal() and len(word) < 20 else None
        value = self.whole(at)
        if value is None:
            return None
        last = at + 1
        if self.words[at].isdecimal() and len(self.words[at]) <= 3:
            value, last = self._spaced(value, last)
        if self.words[last] in GLYPHS:
            return value + GLYPHS[self.words[last]], last + 1
        stroke = self.stroke(last) or (self.stroke(last + 1) if self.words[last] == "-" else None)
        if stroke:  # "2 1/4", "2-1/4"
            return value + stroke[0], stroke[1]
        return self._power(value, last)

    def _spaced(self, value: float, last: int) -> tuple[float, int]:
        """As in "40 000": groups of three digits with one space between them."""
        while last < len(self.tokens):
            token, gap = self.tokens[last], self.text[self.tokens[last - 1].end :][:1]
            near = token.start - self.tokens[last - 1].end == 1 and gap in _SPACES
            if not (near and token.word.isdecimal() and len(token.word) == 3):
                break
            value, last = value * 1000 + float(token.word), last + 1
        return value, last

    def stroke(self, at: int) -> tuple[float, int] | None:
        """As in "3/4", as fractions are set; dates and pairs are none."""
        above, below = self.whole(at), self.whole(at + 2)
        if self.words[at + 1] not in ("/", "⁄") or above is None or not below:
            return None
        dated = self.words[at + 3] == "/" or (at and self.words[at - 1] == "/")
        if dated or above >= below or below not in _DIVISORS:
            return None
        return above / below, at + 3

    def _power(self, value: float, last: int) -> tuple[float, int]:
        """As in "1e10", "6.23x10^-4", "2^8"."""
        match = _POWER.match(self.text, self.tokens[last - 1].end)
        if match is None or self.text[match.end() : match.end() + 1].isalnum():
            return value, last
        power = match["e"] or match["ten"] or match["self"]
        exponent = int(power.replace("−", "-").replace("–", "-"))
        try:
            base = value if match["self"] else float(match["base"] or 10)
            raised = base**exponent if match["self"] else value * base**exponent
        except (OverflowError, ZeroDivisionError):
            return value, last
        while last < len(self.tokens) and self.tokens[last].start < match.end():
            last += 1
        return raised, last
