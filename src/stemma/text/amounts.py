"""Whether two figures can be one, rounded or vaguer."""

from stemma.records import Quantity

# Rounding: 240 and 239.6 billion are one figure, 240 and 230 are two.
TOLERANCE = 0.02
ABOUT = 0.05
"""The same if one of them says that it is not exact."""
# "More than five million" is said of 5.7 million, and hardly of seven.
STRETCH = 1.25
HALF = 50.0
"""Percent; "most" is everything above."""


def agree(left: Quantity, right: Quantity) -> bool:
    """Whether one figure can be a rendering of the other, bounds considered."""
    tolerance = ABOUT if "about" in (left.bound, right.bound) else TOLERANCE
    if abs(left.value - right.value) <= tolerance * max(abs(left.value), abs(right.value)):
        return True
    return covers(left, right) or covers(right, left)


def covers(loose: Quantity, tight: Quantity) -> bool:
    """Whether a vague figure ("most", "over 80 %") includes a more exact one ("90 %")."""
    if loose.upper is not None:
        return loose.value <= tight.value <= loose.upper
    if loose.bound == "over" and tight.bound != "under":
        most = loose.unit == "%" and loose.value == HALF
        return loose.value <= tight.value and (most or tight.value <= STRETCH * loose.value)
    if loose.bound == "under" and tight.bound != "over":
        return tight.value <= loose.value <= STRETCH * tight.value
    return False
