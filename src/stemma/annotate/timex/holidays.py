"""Feasts that fall on a known day: fixed, the n-th weekday of a month, or by Easter.

Left out are feasts that different states keep on different days ("Independence Day",
"Mother's Day"), for which a date would be a guess.
"""

import re
from datetime import date, timedelta

_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "new year's eve": (12, 31), "new year's day": (1, 1),
    "new years day": (1, 1), "new years eve": (12, 31), "new year's": (1, 1),
    "new year day": (1, 1), "new year": (1, 1), "new year eve": (12, 31),
    "groundhog day": (2, 2), "cinco de mayo": (5, 5), "guy fawkes night": (11, 5),
    "all souls' day": (11, 2), "canada day": (7, 1), "anzac day": (4, 25),
    "april fools": (4, 1), "human rights day": (12, 10), "world aids day": (12, 1),
    "halloween": (10, 31), "valentine's day": (2, 14), "valentines day": (2, 14),
    "st. patrick's day": (3, 17), "st patrick's day": (3, 17), "may day": (5, 1),
    "bastille day": (7, 14), "armistice day": (11, 11), "veterans day": (11, 11),
    "april fools' day": (4, 1), "april fool's day": (4, 1), "earth day": (4, 22),
    "inauguration day": (1, 20), "international women's day": (3, 8), "juneteenth": (6, 19),
    "epiphany": (1, 6), "all saints' day": (11, 1), "all saints day": (11, 1),
}  # fmt: skip
# Month, weekday from Monday = 0, which one (negative: from the end), days added.
_NTH = {
    "thanksgiving": (11, 3, 4, 0), "thanksgiving day": (11, 3, 4, 0),
    "thanks giving day": (11, 3, 4, 0),
    "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4, 4), "memorial day": (5, 0, -1, 0),
    "martin luther king day": (1, 0, 3, 0), "martin luther king jr. day": (1, 0, 3, 0),
    "mlk day": (1, 0, 3, 0), "presidents' day": (2, 0, 3, 0), "presidents day": (2, 0, 3, 0),
    "columbus day": (10, 0, 2, 0), "election day": (11, 0, 1, 1), "labor day": (9, 0, 1, 0),
}  # fmt: skip
_BY_EASTER = {
    "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2,
    "holy thursday": -3, "maundy thursday": -3, "palm sunday": -7, "ash wednesday": -46,
    "ascension day": 39, "pentecost": 49, "whit monday": 50, "corpus christi": 60,
}  # fmt: skip
_BY_ORTHODOX_EASTER = {"orthodox easter": 0, "clean monday": -48, "orthodox good friday": -2}
_NAMES = sorted({*_FIXED, *_NTH, *_BY_EASTER, *_BY_ORTHODOX_EASTER}, key=len, reverse=True)


def _spelt(name: str) -> str:
    return re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s")


HOLIDAYS = re.compile(
    f"(?:{'|'.join(map(_spelt, _NAMES))})(?!\\w)",
    re.IGNORECASE,
)
FIRST_WORDS = frozenset(re.split(r"[ .']", name)[0] for name in _NAMES)


def holiday(name: str, year: int) -> date | None:
    """The day of a feast in a year."""
    name = name.replace("’", "'")
    if not 1 <= year <= 9998:
        return None
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _NTH:
        month, weekday, which, more = _NTH[name]
        return _nth(year, month, weekday, which) + timedelta(days=more)
    if name in _BY_EASTER:
        return easter(year) + timedelta(days=_BY_EASTER[name])
    return orthodox_easter(year) + timedelta(days=_BY_ORTHODOX_EASTER[name])


def fixed(name: str) -> tuple[int, int] | None:
    """Month and day of a feast that keeps its day, None for the others."""
    return _FIXED.get(name.replace("’", "'"))


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    Source:
        The anonymous Gregorian algorithm (Nature, 20 April 1876), as in J. Meeus.
        Astronomical Algorithms, chapter 8.
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * n) // 433
    month = (h + n - 7 * m + 90) // 25
    return date(year, month, (h + n - 7 * m + 33 * month + 19) % 32)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a day of the Gregorian one.

    Source:
        J. Meeus. Astronomical Algorithms, chapter 8.
    """
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, number = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, number + 1) + timedelta(days=behind)
