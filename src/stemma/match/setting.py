"""Where and when what is said happened: another place or another day is another happening."""

from collections.abc import Iterable

from stemma.match.statements import Said

FEWEST = 4
"""Names that two documents of one happening share one of."""
DAY = 10
"""Characters of a calendar day."""


def set_apart(left: Said, right: Said) -> bool:
    """Whether both say where, or on which day, and no word of the one is the other's.

    So are two of documents that have no place and no person in common. Of one text it is drift.
    """
    if left.origin == right.origin:
        return False
    if min(len(left.names), len(right.names)) >= FEWEST and not left.names & right.names:
        return True
    return _disjoint(left.places, right.places) or _disjoint(_days(left.times), _days(right.times))


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


def _days(times: Iterable[str]) -> frozenset[str]:
    return frozenset(
        value[:DAY] for value in times if len(value) >= DAY and value[:DAY].count("-") == 2
        and value[0].isdigit() and "W" not in value
    )  # fmt: skip
