"""Which amounts of a question a sentence tells, and which it tells otherwise."""

from collections.abc import Sequence
from itertools import permutations

from stemma.records import Quantity
from stemma.text.amounts import ABOUT, STRETCH, TOLERANCE

ROUND = 0.05
"""What a question calls "about" may be this far off."""
MEASURES = frozenset(
    """second minute hour day week month quarter year decade century kilometre metre mile foot
    tonne ton kilogram barrel litre hectare degree times""".split()
)
"""Units that are never counted things."""


def told(wanted: Quantity, said: Sequence[Quantity]) -> bool:
    """Whether some amount of a sentence bears out one of a question, bound and all.

    Half of 54 is told by 27 of 54, and by "halved".
    """
    if any(comparable(wanted, one) and bears_out(one, wanted) for one in said):
        return True
    if wanted.unit != "%" or wanted.upper is not None:
        return False
    parts = [100 * a.value / b.value for a, b in permutations(said, 2) if 0 < a.value < b.value
             and comparable(a, b)]  # fmt: skip
    parts += [100 * one.value for one in said if one.unit == "times" and one.value < 1]
    return any(_near(part, wanted.value, TOLERANCE) for part in parts)


def rivals(wanted: Quantity, said: Sequence[Quantity]) -> list[Quantity]:
    """Amounts of a sentence that measure the same as one of the question and differ from it."""
    return [one for one in said if one.unit == wanted.unit]


def vaguer(said: Quantity, wanted: Quantity) -> bool:
    """Whether an amount is another, told less exactly: "over 7" of 7.2, "at most 180" of 180."""
    if not comparable(wanted, said):
        return False
    near = said.bound == "about" and _near(said.value, wanted.value, ROUND)
    low, high = _ends(said)
    over = said.bound == "over" and low <= wanted.value <= 1.25 * low
    under = said.bound == "under" and high / 1.25 <= wanted.value <= high
    return near or over or under or (low <= wanted.value <= high)


def comparable(left: Quantity, right: Quantity) -> bool:
    """Whether two amounts can be of one thing: the same unit, both a count of something, or one
    without its unit, as the second of "18.4 billion dollars, against 14.1 billion"."""
    either = (left.unit, right.unit)
    return left.unit == right.unit or "" in either or (counts(left) and counts(right))


def bears_out(said: Quantity, wanted: Quantity) -> bool:
    """Whether who says the one has said the other: "7.2" bears out "over 7", not the reverse."""
    low, high = _ends(said)
    if wanted.upper is not None:
        return wanted.value <= low and high <= wanted.upper
    if wanted.bound == "over":
        most = STRETCH * wanted.value
        return said.bound != "under" and _at_least(low, wanted.value) and high <= most
    if wanted.bound == "under":
        least = wanted.value / STRETCH
        return said.bound != "over" and _at_least(wanted.value, high) and low >= least
    if said.bound in ("over", "under") and wanted.bound == "exact":
        return False
    tolerance = ROUND if wanted.bound == "about" else ABOUT if said.bound == "about" else TOLERANCE
    return _near(low, wanted.value, tolerance) and _near(high, wanted.value, tolerance)


def _ends(said: Quantity) -> tuple[float, float]:
    return said.value, said.value if said.upper is None else said.upper


def _at_least(value: float, floor: float) -> bool:
    return value >= floor * (1 - TOLERANCE)


def _near(one: float, other: float, tolerance: float) -> bool:
    return abs(one - other) <= tolerance * max(abs(one), abs(other))


def counts(quantity: Quantity) -> bool:
    """Whether an amount counts things: boats, or nothing that is named."""
    unit = quantity.unit
    return unit != "%" and not unit.isupper() and unit.rpartition("/")[2] not in MEASURES
