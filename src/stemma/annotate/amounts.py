"""Amounts in a sentence: a number with its bound, currency or unit, and the end of its range.

Currencies stand before or behind, units behind; a counted noun is the unit where there is
none. What a number is part of and is no amount (a year, an ordinal, a name) is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.annotate import bounds, currencies
from stemma.annotate.changes import says_change
from stemma.annotate.figures import Amount, Figures
from stemma.annotate.no_amount import is_no_amount
from stemma.annotate.numbers import Number, plain, read
from stemma.annotate.numerals import Token, tokens


def amounts(text: str) -> list[Amount]:
    """The amounts of a sentence, in order, without overlap."""
    found = tokens(text)
    return list(amounts_in(text, found, list(read(text, found))))


def amounts_in(text: str, found: Sequence[Token], numbers: Sequence[Number]) -> Iterator[Amount]:
    """The same, of a sentence whose tokens and numbers are known."""
    return _Finder(text, found, numbers).amounts()


_JOINTS = frozenset(("-", "–", "—", "~", "to", "through", "till"))


class _Finder:
    """Puts figures together with their bounds and the ends of their ranges."""

    def __init__(self, text: str, found: Sequence[Token], numbers: Sequence[Number]) -> None:
        self.text, self.tokens, self.numbers = text, found, numbers
        self.figures = Figures(text, found, numbers)

    def amounts(self) -> Iterator[Amount]:
        behind, n = 0, 0
        held: Amount | None = None
        while n < len(self.numbers):
            amount = self._amount(self.numbers[n], behind)
            if amount is None:
                n += 1
                continue
            behind = amount.last
            while n < len(self.numbers) and self.numbers[n].first < behind:
                n += 1
            both = self._between_bounds(held, amount) if held else None
            if held and both is None:
                yield held
            held = both or amount
        if held:
            yield held

    def _between_bounds(self, low: Amount, high: Amount) -> Amount | None:
        """The one range of "more than 100 and fewer than 300 ships"."""
        joint = [token.word for token in self.tokens[low.last : high.first]]
        bounded = (low.bound, high.bound, low.upper) == ("over", "under", None)
        fits = low.unit in ("", high.unit) and low.value < high.value
        if not bounded or not fits or joint not in (["and"], [","], [",", "and"], ["but"]):
            return None
        return replace(
            low, end=high.end, last=high.last, upper=high.value, bound="exact", unit=high.unit,
            kind=high.kind, figure=low.start,
        )  # fmt: skip

    def _amount(self, number: Number, behind: int) -> Amount | None:
        one = self.figures.at(number, behind)
        if one is None:
            return None
        upper = self._range(one, number)
        if upper is None and is_no_amount(self.text, self.tokens, number, one.kind, one.unit):
            return None
        if upper is not None:
            one = upper
        return self._bounded(one, behind)

    # --- ranges and bounds -------------------------------------------------------------------

    def _range(self, low: Amount, number: Number) -> Amount | None:
        """The range that begins with an amount, with the unit of its end; None if none does."""
        between = low.first > 0 and self.tokens[low.first - 1].word == "between"
        for at in dict.fromkeys((low.last, number.last)):
            start = self._joint(at, between)
            if start is None:
                continue
            n = self._next_number(start)
            high = self.figures.at(self.numbers[n], at) if n is not None else None
            if n is None or high is None:
                continue
            joined = self._join(low, high, number, self.numbers[n], at)
            if joined:
                return joined
        return None

    def _joint(self, at: int, between: bool) -> int | None:
        """The token behind "to", a dash, or the "and" of "between 5 and 7"."""
        if at >= len(self.tokens):
            return None
        word = self.tokens[at].word
        if word == "and" and between:
            return at + 1
        if word not in _JOINTS:
            return None
        following = [token.word for token in self.tokens[at + 1 : at + 3]]
        if word == "-" and following[:1] == ["to"]:  # "8- to 16-", "51-to-49"
            return at + 2 + (following[1:] == ["-"])
        return at + 1

    def _next_number(self, at: int) -> int | None:
        """The number that begins at a token, or behind the currency sign there."""
        for skip in range(3):
            n = self.figures.by_token.get(at + skip)
            if n is not None:
                sign = currencies.before(self.text, self.numbers[n].start)
                if skip == 0 or (sign and sign[1] <= self.tokens[at].start):
                    return n
        return None

    def _join(
        self, low: Amount, high: Amount, first: Number, second: Number, at: int
    ) -> Amount | None:
        own_unit = low.unit if low.kind in ("money", "measure", "share", "age") else ""
        if own_unit and high.kind not in ("bare", "counted") and own_unit != high.unit:
            return None
        if at == low.last and low.kind == "counted":
            return None
        if says_change(self.tokens, low.first):
            return None
        value = low.value
        if first.scale == 1 and second.value and abs(value) < abs(second.value / second.scale):
            value = plain(value * second.scale)
        if _is_years(first, second) and not own_unit and high.kind in ("bare", "counted"):
            return None
        score = self.tokens[at].word in _JOINTS - {"to"} and value >= high.value
        if value >= high.value and not score:
            return None
        unit, kind = (low.unit, low.kind) if own_unit else (high.unit, high.kind)
        return replace(
            low, value=value, upper=None if score else high.value, end=high.end, last=high.last,
            unit=unit, kind=kind, rate=high.rate or low.rate,
        )  # fmt: skip

    def _bounded(self, amount: Amount, behind: int) -> Amount:
        """The amount with the words before and behind it that say how exact it is."""
        first = self._range_opener(amount)
        if first is not None:
            start = self.tokens[first].start
            amount = replace(amount, start=start, figure=start, first=first)
        before = bounds.before(self.tokens, amount.first, behind)
        if before:
            bound = before.bound if amount.bound == "exact" else amount.bound
            start = self.tokens[before.at].start
            amount = replace(amount, start=start, first=before.at, bound=bound)
        after = bounds.after(self.tokens, amount.last) if amount.upper is None else None
        if after and amount.bound in ("exact", "about"):
            end, last = self.tokens[after.at - 1].end, after.at
            amount = replace(amount, bound=after.bound, end=end, last=last)
        return amount

    def _range_opener(self, amount: Amount) -> int | None:
        if amount.upper is None or amount.first == 0:
            return None
        opener = self.tokens[amount.first - 1].word
        return amount.first - 1 if opener in ("between", "from") else None


def _is_years(first: Number, second: Number) -> bool:
    """As in "2019-2023", "2013-14"."""
    year = 1500 <= first.value < 2100 and first.value % 1 == 0
    return year and first.kind == second.kind == "digits" and second.value < 2100
