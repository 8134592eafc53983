"""Where and when what is said happened: another place or another day is another happening."""

import re
from collections.abc import Iterable

from stemma.match.statements import Said

FEWEST = 4
"""Names that two documents of one happening share one of."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")


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
    return frozenset(day.group() for day in map(DAY.match, times) if day)
