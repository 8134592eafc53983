"""Whether two times can be the same: calendar values, each as exact as its text."""

import re
from datetime import date
from functools import lru_cache

from stemma.records import Time

_VALUE = re.compile(
    r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?|-W(\d\d|XX)(?:-(\d))?)?(?:T(\d\d)(?::(\d\d))?|T.*)?"
)

Fields = dict[str, int]


def is_date(time: Time) -> bool:
    """Whether a time stands in the calendar: not "two days", not "now"."""
    return bool(fields(time.value))


@lru_cache(maxsize=10_000)
def fields(value: str) -> Fields:
    """What a TIMEX3 value states: `year`, `month`, `day`, `weekday`, `hour`,
    `minute`; empty for other values."""
    found = _VALUE.fullmatch(value)
    if not found:
        return {}
    year, month, day, _, weekday, hour, minute = found.groups()
    parts = {"year": year, "month": month, "day": day, "weekday": weekday,
             "hour": hour, "minute": minute}  # fmt: skip
    known = {name: int(text) for name, text in parts.items() if text and text.isdigit()}
    if {"year", "month", "day"} <= known.keys():
        try:
            known["weekday"] = date(known["year"], known["month"], known["day"]).isoweekday()
        except ValueError:  # there is no such day
            return {}
    return known


def bears_out(said: Time, wanted: Time) -> bool:
    """Whether the one is the other, as far as both tell: "1 March 2031" bears out "March"."""
    if wanted.value.startswith("P"):
        return said.value == wanted.value
    one, other = fields(said.value), fields(wanted.value)
    shared = one.keys() & other.keys()
    finest = max(other, key=list(other).index, default="")
    return bool(shared) and finest in one and all(one[name] == other[name] for name in shared)


def differs(said: Time, wanted: Time) -> bool:
    """Whether both are as exact as each other and not the same."""
    one, other = fields(said.value), fields(wanted.value)
    shared = one.keys() & other.keys()
    return bool(shared) and any(one[name] != other[name] for name in shared)
