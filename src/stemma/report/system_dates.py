"""TIMEX3 values in order, and as a reader says them."""

import re

from stemma.report import words

PARTS = {
    "Q1": "first quarter of",
    "Q2": "second quarter of",
    "Q3": "third quarter of",
    "Q4": "fourth quarter of",
    "H1": "first half of",
    "H2": "second half of",
    "SP": "spring of",
    "SU": "summer of",
    "FA": "autumn of",
    "WI": "winter of",
}
# The month a part of a year begins in; a winter is that at the end of its year.
BEGINS = {
    "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12,
}  # fmt: skip


def dated(value: str) -> bool:
    """Whether the value has a place on the calendar: `2024-05`, and no `P1Y` or `XXXX-05`."""
    return re.match(r"\d{4}(?!\d)|\d{3}X?(?![\dX])", value) is not None


def order(value: str) -> tuple[str, int, str]:
    """Sorts by the day on which the time begins, of two that begin together the longer first.

    What has no place on the calendar comes last.
    """
    if not dated(value):
        return "~", 0, value
    if not re.match(r"\d{4}", value):
        return f"{value[:3]}0-01-01", len(value), value
    year, _, rest = value.partition("-")
    if rest[:2] in BEGINS:
        return f"{year}-{BEGINS[rest[:2]]:02}-01", 5, value
    if week := re.match(r"W(\d\d)", rest):
        day = max(1, 7 * int(week[1]) - 6)
        month = min(12, 1 + (day - 1) * 12 // 366)
        return f"{year}-{month:02}-{max(1, day - (month - 1) * 366 // 12):02}", 8, value
    return (f"{value[:10]}-01-01" if not rest else f"{value[:10]}-01")[:10], len(value), value


def spoken(value: str) -> str:
    """`2024-05-17` as `17 May 2024`, `2023-Q2` as `second quarter of 2023`, `202X` as `2020s`."""
    if re.fullmatch(r"\d{3}X?", value):
        return f"{value[:3]}0s"
    year, _, rest = value.partition("-")
    if rest in PARTS:
        return f"{PARTS[rest]} {year}"
    if week := re.fullmatch(r"W(\d\d)(-WE)?", rest):
        return f"{'weekend of ' if week[2] else ''}week {int(week[1])} of {year}"
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
        return words.date(f"{value}-01").removeprefix("1 ")
    return words.date(value)
