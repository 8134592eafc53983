"""Calendar arithmetic that ends in TIMEX3 values.

Source:
    J. Pustejovsky and others. TimeML annotation guidelines 1.2.1, section 2.2.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

_FARTHEST = 20_000
"""Units that are counted at most: nobody means the day a million weeks ago."""
_MONTHS_OF = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
_LETTERS = {"F": (2, "W"), "DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "Q": (3, "M")}
_HALVES = {"Y": "6M", "M": "", "D": "T12H", "TH": "30M", "TM": "30S"}


def day(year: int | str, month: int, number: int) -> str | None:
    """The value of a day, None if there is no such day. The year may be open."""
    # Without a year a leap day is possible.
    known = int(year) if str(year).isdigit() else 2000
    if not 1 <= month <= 12 or not 1 <= known <= 9999:
        return None
    if not 1 <= number <= monthrange(known, month)[1]:
        return None
    return f"{year:>04}-{month:02d}-{number:02d}"


def week(moment: date) -> str:
    year, number, _ = moment.isocalendar()
    return f"{year:04d}-W{number:02d}"


def away(anchor: date, n: int, unit: str) -> str | None:
    """The unit that lies `n` units from the one that holds `anchor`."""
    if abs(n) > _FARTHEST:
        return None
    if unit in ("D", "W", "F", "WE"):
        moment = days_from(anchor, n * {"D": 1, "W": 7, "F": 14, "WE": 7}[unit])
        if moment is None:
            return None
        return {"D": moment.isoformat(), "WE": f"{week(moment)}-WE"}.get(unit, week(moment))
    if unit not in _MONTHS_OF:
        return None
    months = anchor.year * 12 + anchor.month - 1 + n * _MONTHS_OF[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    return {
        "M": f"{year:04d}-{month + 1:02d}",
        "Q": f"{year:04d}-Q{month // 3 + 1}",
        "Y": f"{year:04d}",
        "DE": f"{year // 10:03d}",
        "CE": f"{year // 100:02d}",
    }[unit]


def days_from(anchor: date, n: int) -> date | None:
    """The day `n` days from another, None outside the calendar."""
    try:
        return anchor + timedelta(days=n)
    except OverflowError:
        return None


def months_from(anchor: date, n: int) -> date | None:
    """The same day `n` months from another, or the last of a shorter month."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + n, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(anchor.day, monthrange(year, month + 1)[1]))


def first_day(value: str) -> date | None:
    """The first day of what a value denotes; None if it is open or no date."""
    try:
        if match := re.fullmatch(r"(\d{4})-W(\d\d)(?:-(?:WE|(\d)))?", value):
            return date.fromisocalendar(int(match[1]), int(match[2]), int(match[3] or 1))
        if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
            return date(int(match[1]), 3 * int(match[2]) - 2, 1)
        if match := re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?", value):
            return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        pass
    return None


def grain(value: str) -> str:
    """The unit of a value: D, W, M, Q or Y; empty for others."""
    for unit, form in (
        ("Y", r"\d{4}"), ("M", r"\d{4}-\d\d"), ("Q", r"\d{4}-Q\d"), ("W", r"\d{4}-W\d\d"),
        ("D", r"\d{4}-\d\d-\d\d(?:T.*)?"),
    ):  # fmt: skip
        if re.fullmatch(form, value):
            return unit
    return ""


def duration(amount: float | None, unit: str) -> str:
    """So many units; "X" when the number is not known."""
    time = "T" if unit.startswith("T") else ""
    letter = unit.removeprefix("T")
    if amount is None:
        return f"P{time}X{letter}"
    times, base = _LETTERS.get(unit, (1, letter))
    amount *= times
    if amount % 1 == 0.5 and amount > 1 and _HALVES.get(unit):
        return f"P{time}{int(amount)}{base}{_HALVES[unit]}"
    return f"P{time}{amount:.10g}{base}"
