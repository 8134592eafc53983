"""Whether the amounts of two propositions can be those of one claim."""

from collections.abc import Sequence

from stemma.records import Quantity

# Rounding: 240 and 239.6 billion are one figure, 240 and 230 are two.
TOLERANCE = 0.02
ABOUT = 0.05
"""The same if one of them says that it is not exact."""
# "More than five million" is said of 5.7 million, and hardly of seven.
STRETCH = 1.25
TELLING = 2
"""Digits from which a figure is telling."""
FRACTION = 1e-4
"""A share is thirds or quarters if it is no farther from them than this."""
MEASURES = frozenset("% year month week day hour minute second km m mile ha tonne kg MW".split())
"""Units beside the currencies, which are in capitals, that are no counted nouns."""
HALF = 50.0
"""Percent; "most" is everything above."""


def amounts_clash(left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether both give amounts of one unit and none of them agree."""
    if not (left and right):
        return False
    units = {q.unit for q in left if _matters(q)} & {q.unit for q in right if _matters(q)}
    return any(
        not any(agree(a, b) for a in left for b in right if a.unit == b.unit == unit)
        for unit in units
    )


def amount_shared(left: Sequence[Quantity], right: Sequence[Quantity]) -> float:
    """How much an amount that stands in both tells, 0 to 1; 0 if none does.

    A figure of two digits is seldom another thing's too, whatever it is said to count
    ("83,000 people", "83,000 inhabitants").
    """
    return max((_shared(a, b) for a in left for b in right), default=0.0)


def _shared(left: Quantity, right: Quantity) -> float:
    agreed = left.unit == right.unit and _matters(left) and _matters(right) and agree(left, right)
    return 0.7 * _same_figure(left, right) + 0.3 * agreed


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


def agree(left: Quantity, right: Quantity) -> bool:
    """Whether one figure can be a rendering of the other, bounds considered."""
    tolerance = ABOUT if "about" in (left.bound, right.bound) else TOLERANCE
    if abs(left.value - right.value) <= tolerance * max(abs(left.value), abs(right.value)):
        return True
    return _covers(left, right) or _covers(right, left)


def _covers(loose: Quantity, tight: Quantity) -> bool:
    """Whether a vague figure ("most", "over 80 %") includes a more exact one ("90 %")."""
    if loose.upper is not None:
        return loose.value <= tight.value <= loose.upper
    if loose.bound == "over" and tight.bound != "under":
        most = loose.unit == "%" and loose.value == HALF
        return loose.value <= tight.value and (most or tight.value <= STRETCH * loose.value)
    if loose.bound == "under" and tight.bound != "over":
        return tight.value <= loose.value <= STRETCH * tight.value
    return False


def _matters(quantity: Quantity) -> bool:
    """Small counts ("two leaders", "one visit") tell no claims apart."""
    return bool(quantity.unit) and (
        quantity.unit in ("%",) or quantity.unit.isupper() or quantity.value > 2
    )
