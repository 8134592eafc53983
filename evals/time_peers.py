"""Libraries that read times, those that are installed, on the specification of Recognizers-Text.

    pip install --group time-peers
    python -m evals.time_peers --data DATA

The cases and the held-out fifth are those of `evals.times`. A case is right if each of its
expressions is found with the same extent, and with a value that is one of theirs: their
own, for their own library; for the others, which know moments only, one on the same day, and at the
same minute where theirs has one. Cases that only test extents need no value. In cases of the
whole engine nothing else may be found.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from evals import times

Finding = tuple[int, int, set[str]]
"""Start, end and values: TIMEX3, or ISO 8601 for a moment."""
Finder = Callable[[str, datetime], list[Finding]]


def main() -> int:
    """Print the share of right cases of each library."""
    parser = argparse.ArgumentParser(description="Libraries that read times, compared.")
    parser.add_argument("--data", type=Path, default=times.ROOT.parent / "shared" / "data")
    path = parser.parse_args().data / times.SPECIFICATION
    if not path.exists():
        print(f"data folder not found: skipping {path}")
        return 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        cases = [json.loads(line) for line in lines]
    print(f"{'library':<20}{'all':>12}{'held out':>12}")
    for name, find in peers():
        n = _counted(cases, find)
        print(f"{name:<20}" + "".join(f"{n['right', p]:>7}/{n[p]:<4}" for p in ("all", "held out")))
    return 0


def peers() -> Iterator[tuple[str, Finder]]:
    """Name and finder of each library that can be imported."""
    for name, make in (
        ("recognizers-text", _recognizers),
        ("dateparser", _dateparser),
        ("parsedatetime", _parsedatetime),
    ):
        try:
            find = make()
        except ImportError:
            continue
        yield name, find


def _recognizers() -> Finder:
    from recognizers_date_time import recognize_datetime

    def find(text: str, now: datetime) -> list[Finding]:
        return [
            (
                r.start,
                r.end + 1,
                {v.get("timex", "") for v in (r.resolution or {}).get("values", ())},
            )
            for r in recognize_datetime(text, "en-us", reference=now)
        ]

    return find


def _dateparser() -> Finder:
    from dateparser.search import search_dates

    def find(text: str, now: datetime) -> list[Finding]:
        found, at = [], 0
        for words, moment in search_dates(text, ["en"], {"RELATIVE_BASE": now}) or ():
            start = text.find(words, at)
            at = start + len(words) if start >= 0 else at
            found.append((start, at, {moment.isoformat()}))
        return found

    return find


def _parsedatetime() -> Finder:
    from parsedatetime import Calendar

    calendar = Calendar()

    def find(text: str, now: datetime) -> list[Finding]:
        found = calendar.nlp(text, sourceTime=now) or ()
        return [(start, end, {moment.isoformat()}) for moment, _, start, end, _ in found]

    return find


def _counted(cases: list[dict[str, Any]], find: Finder) -> Counter[Any]:
    """How many cases there are, and how many are right, of all and of those held out."""
    counts: Counter[Any] = Counter()
    names = [f"{case['spec']}/{case['n']}" for case in cases]
    seen = {c["Input"] for c, name in zip(cases, names, strict=True) if not times.held_out(name)}
    for case, name in zip(cases, names, strict=True):
        if "compared" not in times.lines_of(case, times.expected_in(case)):
            continue
        right = _right(case, find)
        unseen = times.held_out(name) and case["Input"] not in seen
        for part in ("all", "held out") if unseen else ("all",):
            counts[part] += 1
            counts["right", part] += right
    return counts


def _right(case: dict[str, Any], find: Finder) -> bool:
    text, expected = case["Input"], times.expected_in(case)
    found = find(text, datetime.fromisoformat(times.today_of(case)))
    beside = [f for f in found if not any(e.start < f[1] and f[0] < e.end for e in expected)]
    if beside and case["spec"] in times.WHOLE:
        return False
    return all(_is_found(text, one, found) for one in expected)


def _is_found(text: str, one: times.Expected, found: list[Finding]) -> bool:
    inside = [f for f in found if one.start < f[1] and f[0] < one.end]
    if len(inside) != 1:
        return False
    start, end, values = inside[0]
    if times.extent(text, start, end) != times.extent(text, one.start, one.end):
        return False
    return not one.values or any(_agrees(mine, v) for mine in values for v in one.values)


def _agrees(mine: str, theirs: dict[str, Any]) -> bool:
    """Whether a value is theirs, or a moment that theirs names."""
    if mine == theirs.get("timex"):
        return True
    value = str(theirs.get("value") or theirs.get("start") or "")
    if len(value) == 8 and value[2] == ":":
        return mine[11:19] == value
    return len(value) >= 10 and mine.replace("T", " ").startswith(value)


if __name__ == "__main__":
    sys.exit(main())
