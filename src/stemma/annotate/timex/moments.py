"""Moments that are reckoned from now: "ten minutes ago", "in half an hour"."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from stemma.annotate.timex.hits import Hit, Rule
from stemma.annotate.timex.values import days_from, months_from

_PLANNED = re.compile(
    r"\b(?:back|begins?|starts?|opens?|closes?|ends?|expires?|leaves?|returns?|resumes?|meets?"
    r"|arrives?|departs?|due|over|effect)\s$"
)
"""What comes at a moment. "Reaches London in 20 minutes" says how long something takes."""
_SECONDS = {"W": 604_800, "F": 1_209_600, "D": 86_400, "TH": 3600, "TM": 60, "TS": 1}
_MONTHS = {"Y": 12, "M": 1}


def moment_away(now: datetime | None, steps: Mapping[str, float], way: int) -> str | None:
    """The hour, minute or second that lies so far from now, as fine as the finest unit.

    None if it is not known when "now" is, or if no unit is finer than a day.
    """
    hour = any(unit.startswith("T") for unit in steps)
    if now is None or not hour or not steps.keys() <= _SECONDS.keys() | _MONTHS.keys():
        return None
    months = sum(_MONTHS[unit] * n for unit, n in steps.items() if unit in _MONTHS)
    seconds = sum(_SECONDS[unit] * n for unit, n in steps.items() if unit in _SECONDS)
    there = _moved(now, way * int(months), way * seconds)
    if there is None:
        return None
    fine = "TS" in steps, "TM" in steps or steps.get("TH", 0) % 1 > 0
    return there.isoformat(timespec="seconds" if fine[0] else "minutes" if fine[1] else "hours")


def _moved(now: datetime, months: int, seconds: float) -> datetime | None:
    day: date | None = months_from(now.date(), months)
    of_day = timedelta(hours=now.hour, minutes=now.minute, seconds=now.second + seconds)
    day = days_from(day, of_day.days) if day else None
    if day is None:
        return None
    return datetime(day.year, day.month, day.day) + timedelta(seconds=of_day.seconds)


def ahead_in(hit: Hit, steps: Mapping[str, float]) -> str | None:
    """ "The polls close in two hours": then; None where it is how long something takes."""
    if hit.ahead() is False or not _PLANNED.search(hit.text[: hit.start]):
        return None
    return moment_away(hit.setting.moment, steps, 1)


def _half_ahead(hit: Hit) -> str | None:
    return ahead_in(hit, {str(hit.value("unit")): 0.5})


def _half_ago(hit: Hit) -> str | None:
    """ "half an hour ago", "an hour and a half ago" """
    whole = float(hit.value("count")) if hit.has("count") else 0
    return moment_away(hit.setting.moment, {str(hit.value("unit")): whole + 0.5}, -1)


RULES: tuple[Rule, ...] = (
    (r"IN AN? HALF AN? (?P<unit>UNIT)", _half_ahead),
    (r"ABOUT? AN? HALF AN? (?P<unit>UNIT) AGO", _half_ago),
    (r"ABOUT? (?P<count>NUMBER|AN) (?P<unit>UNIT|UNITS) AND AN? HALF AGO", _half_ago),
    (r"ABOUT? (?P<count>NUMBER) AND AN? HALF (?P<unit>UNIT|UNITS) AGO", _half_ago),
)
