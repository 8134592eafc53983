"""Whether the amounts of two propositions can be those of one claim."""

from collections.abc import Sequence

from stemma.records import Quantity

# Rounding: 240 and 239.6 billion are one figure, 240 and 230 are two.
TOLERANCE = 0.02
ABOUT = 0.05
"""The same if one of them says that it is not exact."""
# "More than five million" is said of 5.7 million, and hardly of seven.
STRETCH = 1.25
HALF = 50.0
"""Percent; "most" is everything above."""


def amounts_clash(left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether both give amounts of one unit and none of them agree."""
    units = {q.unit for q in left if _matters(q)} & {q.unit for q in right if _matters(q)}
    return any(
        not any(agree(a, b) for a in left for b in right if a.unit == b.unit == unit)
        for unit in units
    )


def amounts_agree(left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether some amount stands in both."""
    return any(
        agree(a, b) for a in left for b in right if a.unit == b.unit and _matters(a) and _matters(b)
    )


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
