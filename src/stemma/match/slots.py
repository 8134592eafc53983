"""Whether the amounts of two propositions can be those of one claim."""

from collections.abc import Sequence

from stemma.match.amounts import comparable
from stemma.records import Quantity
from stemma.text.amounts import agree

TELLING = 2
"""Digits from which a figure is telling."""
FRACTION = 1e-4
"""A share is thirds or quarters if it is no farther from them than this."""
ODD = 100
"""From here a figure is seldom beside the point."""
DURATIONS = frozenset("year month week day hour minute second".split())
SMALL = 2
"""Counts up to this ("two leaders", "one visit") tell no claims apart."""
MEASURES = frozenset("% year month week day hour minute second km m mile ha tonne kg MW".split())
"""Units beside the currencies, which are in capitals, that are no counted nouns."""


def amounts_clash(left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether both give amounts of one unit and none of them agree."""
    if not (left and right):
        return False
    units = {q.unit for q in left if _matters(q)} & {q.unit for q in right if _matters(q)}
    return any(
        not any(agree(a, b) for a in left for b in right if a.unit == b.unit == unit)
        for unit in units
    )


def other_amounts(left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether both give telling figures and none of the one is one of the other.

    Whatever the figures measure, the two are no one claim; they contradict each other only if
    they clash.
    """
    tell = any(_tells(q) for q in left) and any(_tells(q) for q in right)
    return tell and not any(_may_be_one(a, b) for a in left for b in right)


def _tells(quantity: Quantity) -> bool:
    """Whether a figure is too odd to stand beside what is told: no "four men", "half", "46, "."""
    return quantity.value >= ODD and quantity.unit not in (*DURATIONS, "%")


def _may_be_one(left: Quantity, right: Quantity) -> bool:
    """Whether two figures may be one, if only with another unit for it in a copy."""
    near = left.value == right.value or (comparable(left, right) and agree(left, right))
    return near and not of_other_times(left, right)


def amount_shared(left: Sequence[Quantity], right: Sequence[Quantity]) -> float:
    """How much an amount that stands in both tells, 0 to 1; 0 if none does.

    A figure of two digits is seldom another thing's too, whatever it is said to count
    ("83,000 people", "83,000 inhabitants").
    """
    return max((_shared(a, b) for a in left for b in right), default=0.0)


def _shared(left: Quantity, right: Quantity) -> float:
    agreed = left.unit == right.unit and _matters(left) and _matters(right) and agree(left, right)
    if of_other_times(left, right):
        return 0.0
    return 0.7 * _same_figure(left, right) + 0.3 * agreed


def of_other_times(left: Quantity, right: Quantity) -> bool:
    """Whether two figures are for periods of which neither is in the other."""
    one, two = left.period, right.period
    dated = one[:1].isdigit() and two[:1].isdigit()
    return dated and not (one.startswith(two) or two.startswith(one))


def _same_figure(left: Quantity, right: Quantity) -> bool:
    """Whether both give one telling number, of things that may be the same."""
    if left.value != right.value or digits(left) < TELLING:
        return False
    return (
        left.unit == right.unit
        or not (_measure(left) or _measure(right))
        or (not (left.unit and right.unit))
    )


def digits(quantity: Quantity) -> int:
    """How many digits of a figure are not noughts at its end; 1 for "a third", "three quarters"."""
    if quantity.unit == "%" and any(
        abs(n * quantity.value / 100 - round(n * quantity.value / 100)) < FRACTION for n in (3, 4)
    ):
        return 1
    return len(f"{quantity.value:.6g}".split("e")[0].replace(".", "").strip("0"))


def _measure(quantity: Quantity) -> bool:
    """Whether its unit is a measure (a currency, per cent, kilometres) and no counted noun."""
    return quantity.unit in MEASURES or quantity.unit.isupper()


def _matters(quantity: Quantity) -> bool:
    return bool(quantity.unit) and (
        quantity.unit in ("%",) or quantity.unit.isupper() or quantity.value > SMALL
    )
