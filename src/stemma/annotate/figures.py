"""Figures: a number with the currency or unit that it stands with, before bounds and ranges."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.annotate import currencies, units
from stemma.annotate.counted import counted
from stemma.annotate.numbers import Number, plain
from stemma.annotate.numerals import OF_MONEY, Token
from stemma.records import Bound


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount, by the characters and tokens of its sentence."""

    start: int
    """Where it begins, with the words of its bound."""
    figure: int
    """Where it begins without them."""
    end: int
    first: int
    last: int
    value: float
    upper: float | None
    bound: Bound
    unit: str
    kind: str
    """`money`, `measure`, `share`, `age`, `counted` or `bare`."""
    part: bool
    """A fraction in words: half, two thirds."""
    rate: str = ""
    """For which time, as an ISO 8601 duration: "$5 a year"."""


_OLD = re.compile(r"[\s-]old\b|\sof\sage\b", re.IGNORECASE)
_RATES = {
    "year": "P1Y", "annum": "P1Y", "month": "P1M", "week": "P1W", "day": "P1D", "hour": "PT1H",
    "minute": "PT1M", "second": "PT1S", "quarter": "P3M", "decade": "P10Y",
}  # fmt: skip
# "$70 a barrel", "5 km per person"; behind a plain "a" only what prices are given for.
_PER = frozenset("barrel tonne share gallon l kg pound ounce ha acre MWh kWh m2".split())
_PER_ALSO = {
    "share": "share", "capita": "person", "person": "person", "head": "person",
    "household": "household", "unit": "unit", "ticket": "ticket", "vote": "vote",
    "student": "student", "child": "child", "family": "family", "bushel": "bushel",
}  # fmt: skip
_AGO = frozenset("earlier ago later before after old previously".split())
_SMALLER = {("foot", "inch"): 12.0}
_LIMBS = frozenset("tall long wide high deep away below above off from north south".split())
_WEIGHING = frozenset("weigh weighs weighed weighing weight heavy lighter heavier equal".split())


class Figures:
    """Puts the numbers of one sentence together with their currency or unit."""

    def __init__(self, text: str, found: Sequence[Token], numbers: Sequence[Number]) -> None:
        self.text, self.tokens, self.numbers = text, found, numbers
        self.by_token = {number.first: n for n, number in enumerate(self.numbers)}

    def at(self, number: Number, behind: int) -> Amount | None:
        """The amount that a number is of; None if its digits go on as a word.

        `behind` is the token up to which the amount before reaches.
        """
        amount = self._plain(number, behind)
        return self._with_second(self._per(self._aged(amount))) if amount else None

    def _plain(self, number: Number, behind: int) -> Amount | None:
        """A number with the currency or unit that it stands with, without bound and range."""
        sign = self._currency_before(number, behind)
        if sign is None and number.attached:
            return None
        start, first, value = number.start, number.first, number.value
        last, end = number.last, number.end
        unit, kind = "", "bare"
        if sign:
            unit, start, factor = sign
            while first > 0 and self.tokens[first - 1].end > start:
                first -= 1
            value, kind = plain(value * factor), "money"
            if number.scale == 1:
                value, last = self._of_money(value, last)
                end = self.tokens[last - 1].end
            last, end = self._skip_name(unit, last, end)
        else:
            found = self._unit_behind(number)
            if found is None:
                return None
            value, unit, kind, last, end = found
        about: Bound = "about" if number.kind == "crowd" or self._several(number) else "exact"
        amount = Amount(
            start, start, end, first, last, value, None, about, unit, kind, number.kind == "part"
        )
        return amount

    def _several(self, number: Number) -> bool:
        return self.tokens[number.first].word in ("several", "few")

    def _currency_before(self, number: Number, behind: int) -> tuple[str, int, float] | None:
        sign = currencies.before(self.text, number.start)
        floor = self.tokens[behind - 1].end if behind else 0
        return sign if sign and sign[1] >= floor else None

    def _of_money(self, value: float, last: int) -> tuple[float, int]:
        """The magnitudes that only money has: "$5m", "€10B"."""
        token = self.tokens[last] if last < len(self.tokens) else None
        if token is None or token.raw not in OF_MONEY:
            return value, last
        after = self.text[token.end : token.end + 1]
        near = token.start - self.tokens[last - 1].end <= 1
        if not near or after.isalnum():
            return value, last
        return plain(value * OF_MONEY[token.raw]), last + 1

    def _skip_name(self, unit: str, last: int, end: int) -> tuple[int, int]:
        """Where "$5 million dollars" ends: a currency said twice is said once."""
        named = units.phrase(currencies.names(), self.tokens, last, currencies.LONGEST)
        return (named.last, named.end) if named and named.name == unit else (last, end)

    def _unit_behind(self, number: Number) -> tuple[float, str, str, int, int] | None:
        """Value, unit, kind, and where the unit ends; None if the digits go on as a word."""
        at, value = number.last, number.value
        money = self._money_behind(at)
        if money:
            return value, money.name, "money", money.last, money.end
        near = at + self._joined(at)
        unit = units.symbol(self.text, self.tokens, at) if number.scale == 1 else None
        unit = unit or units.phrase(units.words(), self.tokens, self._of(near), units.LONGEST)
        if number.scale == 1 and self._is_million(at):
            return self._unit_behind(
                number._replace(value=plain(value * 1e6), scale=1e6, last=at + 1)
            )
        if unit and number.kind == "part" and self._is_ordinal(number):
            return None
        if unit and unit.name == "pound" and self._is_sterling(unit, value):
            unit = unit._replace(name="GBP")
            return value, "GBP", "money", unit.last, unit.end
        if unit:
            kind = "share" if unit.name == "%" else "measure"
            return value, unit.name, kind, unit.last, unit.end
        if self._goes_on(at):
            return None
        noun = counted(self.tokens, near, value)
        if noun:
            return value, noun.name, "counted", noun.last, noun.end
        if near > at:  # "two-way": half of a word
            return None
        return value, "", "bare", at, self.tokens[at - 1].end

    def _joined(self, at: int) -> int:
        """1 for a hyphen between a number and its noun: "six-mile"."""
        if at + 1 >= len(self.tokens) or self.tokens[at].word != "-":
            return 0
        following = self.tokens[at + 1]
        touches = self.tokens[at].end == following.start
        return int(touches and following.word[0].isalpha() and following.word != "to")

    def _of(self, at: int) -> int:
        """The noun of "a million of barrels", "half of a mile", "half a mile"."""
        word = self.tokens[at].word if at < len(self.tokens) else ""
        if word == "of" and at + 1 < len(self.tokens):
            return at + 1 + (self.tokens[at + 1].word in ("a", "an"))
        return at + (word in ("a", "an") and self.tokens[at - 1].word in ("half", "quarter"))

    def _money_behind(self, at: int) -> units.Unit | None:
        near = at + self._joined(at)
        named = units.phrase(currencies.names(), self.tokens, self._of(near), currencies.LONGEST)
        if (
            named
            and named.name == "GBP"
            and self.tokens[named.last - 1].word in ("pound", "pounds")
        ):
            named = None  # may be the weight: asked below
        if named and self._is_person(named):
            return None
        if named or near >= len(self.tokens):
            return named
        token = self.tokens[near]
        mark = token.raw if token.raw in currencies.SIGNS or token.raw.isupper() else ""
        code = currencies.marks().get(mark) if mark else None
        code = code or (
            currencies.marks()[token.word.upper()]
            if token.word in currencies.IN_LOWER_CASE and token.word.upper() in currencies.marks()
            else None
        )
        if code is None or self._belongs_to_next(near):
            return None
        return units.Unit(code, token.end, near + 1)

    def _is_person(self, named: units.Unit) -> bool:
        """Whether what looks like a currency begins a name: "8 Rand Paul"."""
        after = self.tokens[named.last].raw if named.last < len(self.tokens) else ""
        return self.tokens[named.last - 1].raw.istitle() and after.istitle()

    def _belongs_to_next(self, at: int) -> bool:
        """Whether a sign opens the next amount: "5 $30", and not "10 $ 30 $"."""
        number = self.by_token.get(at + 1)
        if number is None:
            return False
        if self.tokens[at].end == self.tokens[at + 1].start:
            return True
        after = self.numbers[number].last
        again = after < len(self.tokens) and self.tokens[after].raw == self.tokens[at].raw
        return not again

    def _is_million(self, at: int) -> bool:
        """Whether "10m" counts millions: what is counted follows."""
        if at + 1 >= len(self.tokens) or self.tokens[at].raw != "m":
            return False
        word = self.tokens[at + 1].word
        if word in _LIMBS or not word[0].isalpha() or word in units.NOT_COUNTED:
            return False
        if self._money_behind(at + 1) or units.phrase(units.words(), self.tokens, at + 1, 1):
            return True
        noun = counted(self.tokens, at + 1, 1e6)
        return noun is not None and noun.plural

    def _is_ordinal(self, number: Number) -> bool:
        """Whether "a tenth day" is the tenth: a part of a unit is "a tenth of a day"."""
        said = self.tokens[number.last - 1].word
        after = self.tokens[number.last].word if number.last < len(self.tokens) else ""
        return (
            said.isalpha()
            and said not in ("half", "halves", "quarter", "quarters")
            and (after != "of")
        )

    def _is_sterling(self, unit: units.Unit, value: float) -> bool:
        """Whether pounds are money: not a 500-pound bomb, pounds of rice, or what is weighed."""
        if value >= 1e6:
            return True
        hyphen = self.tokens[unit.last - 2].word == "-"
        words = {token.word for token in self.tokens[max(0, unit.last - 12) : unit.last]}
        weighed = not _WEIGHING.isdisjoint(words)
        after = [token.word for token in self.tokens[unit.last : unit.last + 2]]
        stuff = after[:1] == ["of"] and after[1:] and after[1] not in units.MEASURABLE
        return not (hyphen or weighed or stuff or self.tokens[unit.last - 1].word in ("lb", "lbs"))

    def _goes_on(self, at: int) -> bool:
        """Whether letters follow digits without a space: "3D", "1990s", "777F"."""
        end = self.tokens[at - 1].end
        glued = self.text[end : end + 1]
        return self.text[end - 1].isdigit() and (glued.isalpha() or glued == "_")

    # --- what is said with the unit ----------------------------------------------------------

    def _aged(self, amount: Amount) -> Amount:
        """As in "29 years old", "a 90-day-old", "aged 29"."""
        old = _OLD.match(self.text, amount.end) if amount.unit in units.TIME else None
        if old:
            last = amount.last
            while last < len(self.tokens) and self.tokens[last].start < old.end():
                last += 1
            return replace(amount, end=old.end(), last=last, kind="age")
        before = self.tokens[amount.first - 1] if amount.first else None
        if before and before.word in ("age", "aged", "ages") and amount.kind in ("bare", "counted"):
            number = self.numbers[self.by_token[amount.first]]
            return replace(
                amount, start=before.start, figure=before.start, first=amount.first - 1,
                end=number.end, last=number.last, unit="year", kind="age",
            )  # fmt: skip
        return amount

    def _per(self, amount: Amount) -> Amount:
        """As in "$70 a barrel", "5 million barrels per day", "$5 a year"."""
        if amount.kind not in ("money", "measure") or amount.last + 1 >= len(self.tokens):
            return amount
        at, word = amount.last, self.tokens[amount.last].word
        if word == "-" and amount.last + 3 < len(self.tokens):  # "12-cent-a-share"
            at, word = at + 1, self.tokens[at + 1].word
        if word not in ("per", "a", "an", "each", "every", "/"):
            return amount
        at += 1 + (self.tokens[at + 1].word == "-")
        rate = units.phrase(units.words(), self.tokens, at, 2)
        symbol = units.symbol(self.text, self.tokens, at) if word in ("/", "per") else None
        rate = rate or symbol
        if rate is None and at < len(self.tokens) and self.tokens[at].word in _PER_ALSO:
            token = self.tokens[at]
            rate = units.Unit(_PER_ALSO[token.word], token.end, at + 1)
        if rate is None or (
            word in ("a", "an") and rate.name not in {*_PER, *_RATES, *_PER_ALSO.values()}
        ):
            return amount
        if rate.last < len(self.tokens) and self.tokens[rate.last].word in _AGO:
            return amount
        if amount.kind == "money" and rate.name in _RATES:
            return replace(amount, rate=_RATES[rate.name], end=rate.end, last=rate.last)
        unit = f"{amount.unit}/{rate.name}"
        return replace(amount, unit=unit, end=rate.end, last=rate.last)

    def _with_second(self, amount: Amount) -> Amount:
        """Two figures as one: "5 feet 2 inches", "13 dollars and 45 cents"."""
        at = amount.last + (
            amount.last < len(self.tokens) and self.tokens[amount.last].word == "and"
        )
        n = self.by_token.get(at)
        if n is None:
            return amount
        number = self.numbers[n]
        unit, last = self._lesser(amount, number)
        whole = 100.0 if unit == "cent" else _SMALLER.get((amount.unit, unit), 0.0)
        if not whole or not 0 <= number.value < whole:
            return amount
        value = plain(amount.value + number.value / whole)
        return replace(amount, value=value, end=self.tokens[last - 1].end, last=last)

    def _lesser(self, amount: Amount, number: Number) -> tuple[str, int]:
        """The unit of "2 inches", "45 cents" and of the plain 50 in "15 dollars 50"."""
        after = self.tokens[number.last].word if number.last < len(self.tokens) else "."
        if amount.unit == "foot" and after in ("in", "ins"):
            return "inch", number.last + 1
        if amount.kind == "money" and not self.tokens[amount.last - 1].word[0].isalpha():
            return "", number.last
        bare = self.tokens[number.first].end - self.tokens[number.first].start == 2
        if amount.kind == "money" and bare and after in ".,;" and number.first == amount.last:
            return "cent", number.last
        found = self._unit_behind(number)
        if found is None:
            return "", number.last
        cents = amount.kind == "money" and found[1] in currencies.SUBUNITS.values()
        return ("cent" if cents else found[1]), found[3]
