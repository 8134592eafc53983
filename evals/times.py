"""How well times are found and valued.

    python -m evals.times --data DATA

**TempEval-3** (TimeBank and AQUAINT news, `tempeval3` in DATA). Each document is read as the
product reads it, against its creation date. A found expression counts if it covers a marked
one exactly (strict), if it overlaps one (relaxed), or if it overlaps one and has the same
value, character by character. A fifth of the documents, by a hash of their id, was held out:
their text and errors were looked at by nobody, and nothing was chosen on them.

**The specification of Recognizers-Text** (`recognizers_text_specs`, MIT): sentences said to a
calendar, each with the expressions in it. A case is right if each of its expressions has the
same extent and the same value; in the cases of the whole engine (`DateTimeModel` and
`MergedParser`; the others test one kind of expression alone) nothing else may be found, save
references without a calendar value ("recently"). A fifth of the cases was held out likewise, less
those whose sentence also stands among the others.

- Extent: without prepositions and articles at its beginning, which TIMEX3 leaves out and the
  specification counts in or out by turns.
- Value: the same but for spelling (`PT1.5H` and `PT1H30M`, `T07` and `T07:00`, a range and the
  month, quarter or decade that it spans; `FY2018` and `2018`, which is how TempEval-3 values a
  fiscal year; `TMEL`, lunchtime, and TIMEX3's midday, `TMI`). Where theirs is open and they
  list what it may stand for, any of these: "Friday" is one Friday with us, the last and the
  next with them. A stretch such as "the next three days" has their length with us, and not
  their two ends.
- Bounds: TIMEX3 says "before", "less than", "within" or "the end of" in an attribute beside
  the value, which our record leaves out: the value is the moment or day that is named. They
  give the stretch up to it or from it. Right if what is named is the end that theirs has.
- Ranges of two named ends: TIMEX3 marks each end, so two expressions with these values.
- Coarser: "two months ago" is a month in TIMEX3 and a day with them. Right only in the last
  column, if their day lies in our month, week or year.

Left out, with a line of their own: spans between two clock times and time zones, which our
record has no value for; and the engine's modes, options that change what the same words
mean, in most cases for commands to a calendar.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from stemma.annotate.sentences import sentences
from stemma.annotate.times import times
from stemma.records import Document, Place, Time
from stemma.text.choices import reader

ROOT = Path(__file__).parent.parent
TEMPEVAL = "tempeval3/tbaq.jsonl.gz"
SPECIFICATION = "recognizers_text_specs/datetime.jsonl.gz"


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description="Times against annotation.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    data = parser.parse_args().data
    for source, report in ((TEMPEVAL, tempeval), (SPECIFICATION, specification)):
        if not (data / source).exists():
            print(f"data folder not found: skipping {data / source}")
            continue
        with gzip.open(data / source, "rt", encoding="utf-8") as lines:
            report([json.loads(line) for line in lines])
        print(flush=True)
    return 0


def held_out(name: str) -> bool:
    """Whether a document or case is in the fifth that nobody looks at."""
    return int(sha256(b"dev|" + name.encode()).hexdigest(), 16) % 5 == 0


def found_in(text: str, published: str, anchor: datetime | None = None) -> list[Time]:
    """The times of a text as it stands, so that its offsets stay."""
    doc = Document("text", text, (Place("text", "text", published=published),))
    return times(doc, sentences(doc, reader().read(text)), anchor)


# --- TempEval-3 -------------------------------------------------------------------------------


def tempeval(documents: list[dict[str, Any]]) -> None:
    """Print precision, recall and F1 of extents and values."""
    print(f"{'times':<12}{'documents':<12}{'precision':>10}{'recall':>8}{'F1':>8}")
    parts: dict[str, list[Counter[str]]] = {"held out": [], "all": []}
    for each in documents:
        counts = compared(found_in(each["text"], each["dct"]), each["timex"])
        parts["all"].append(counts)
        if held_out(each["id"]):
            parts["held out"].append(counts)
    for part, counted in parts.items():
        n = sum(counted, Counter())
        for measure in ("strict", "relaxed", "value"):
            precision, recall = n[measure] / max(1, n["found"]), n[measure] / max(1, n["gold"])
            f1 = 2 * n[measure] / max(1, n["found"] + n["gold"])
            print(f"{measure:<12}{part:<12}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}")


def compared(found: list[Time], gold: list[dict[str, Any]]) -> Counter[str]:
    """How many were found and marked, and how many of them agree, one with one."""
    counts = Counter(found=len(found), gold=len(gold))
    free = list(gold)
    for time in found:
        over = [g for g in free if g["start"] < time.span.end and time.span.start < g["end"]]
        if over:
            free.remove(over[0])
            counts["relaxed"] += 1
            counts["strict"] += (over[0]["start"], over[0]["end"]) == (
                time.span.start,
                time.span.end,
            )
            counts["value"] += over[0]["value"] == time.value
    return counts


# --- the specification ------------------------------------------------------------------------

WHOLE = ("DateTimeModel", "MergedParser")
SINGLE = re.compile(
    r"(?:(?:Date|Time|DateTime)(?:Period)?|Duration|Set|Holiday)(?:Parser|Extractor)"
    r"|MergedExtractor"
)
MODE = re.compile(r"DateTimeModel.+")
SOME_DAY = "2016-11-07"
"""Cases that only test extents name no reference time; the others mostly name this one."""
RANGE = re.compile(r"\(([^,]*),([^,]*),(P[^)]*)\)")
LEAD = re.compile(
    r"(?:[<>]\s?)?(?:(?:on|in|at|by|from|before|after|since|until|till|for|during|between|within|around|about"
    r"|the|an?|of|sometime|any\s?time|prior\sto|as\slate\sas|(?:no\s)?(?:later|earlier)\sthan|or|circa|starting"
    r"|(?:the\s)?year\sof(?=\s\d{4}))\s+)*",
    re.IGNORECASE,
)


_BOUND = re.compile(r"(?:less\sthan|within)\b", re.IGNORECASE)
TAIL = re.compile(r"(?:\s(?:or|and)\s(?:later|earlier|after|before))?[\s.,’']*$")


@dataclass(frozen=True)
class Expected:
    """An expression of a case, and all values that are right for it."""

    start: int
    end: int
    kind: str
    values: tuple[dict[str, Any], ...]
    """Each with `timex` and what it stands for; none if only the extent is given."""


def specification(cases: list[dict[str, Any]]) -> None:
    """Print the share of cases that are right, by the kind of their first expression."""
    right: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    seen = {case["Input"] for case in cases if not held_out(f"{case['spec']}/{case['n']}")}
    for case in cases:
        expected, today = expected_in(case), today_of(case)
        found = found_in(case["Input"], today, datetime.fromisoformat(today))
        verdict = judged(case["Input"], expected, found, case["spec"] in WHOLE)
        name = f"{case['spec']}/{case['n']}"
        unseen = held_out(name) and case["Input"] not in seen
        for part in ("held out", "all") if unseen else ("all",):
            for kind in lines_of(case, expected):
                row = right[kind, part]
                row[0] += 1
                row[1] += verdict == "same"
                row[2] += verdict in ("same", "coarser")
    print(f"{'cases':<30}{'part':<10}{'cases':>7}{'right':>8}{'or coarser':>12}")
    for (kind, part), (n, same, coarser) in sorted(right.items()):
        print(f"{kind:<30}{part:<10}{n:>7}{same / n:>8.1%}{coarser / n:>12.1%}")


def expected_in(case: dict[str, Any]) -> list[Expected]:
    """What is to be found in a case."""
    return [_expected(result) for result in case["Results"]]


def today_of(case: dict[str, Any]) -> str:
    """The moment at which a case is said."""
    return str((case.get("Context") or {}).get("ReferenceDateTime", SOME_DAY))


def lines_of(case: dict[str, Any], expected: list[Expected]) -> Iterator[str]:
    """The lines of the table that a case counts for; none if it says nothing."""
    if MODE.fullmatch(case["spec"]):
        yield "left out: modes"
    if case["spec"] not in WHOLE and not SINGLE.fullmatch(case["spec"]):
        return
    if not expected and case["spec"] not in WHOLE:
        return
    if any(e.kind in ("timezone", "datetimealt") or _is_clock_range(e) for e in expected):
        yield "left out: clock ranges, zones"
        return
    yield "compared"
    if any(e.values for e in expected) or case["spec"] in WHOLE:
        yield f"  {expected[0].kind}" if expected else "  no time"
    else:
        yield "  extents only"


def _is_clock_range(one: Expected) -> bool:
    if one.kind not in ("timerange", "datetimerange"):
        return False
    return not one.values or any(RANGE.fullmatch(v.get("timex") or "") for v in one.values)


def _expected(result: dict[str, Any]) -> Expected:
    start = result["Start"]
    end = result["End"] + 1 if "End" in result else start + result["Length"]
    kind = (result.get("TypeName") or result.get("Type") or "").split(".")[-1]
    value = result.get("Resolution") or result.get("Value") or {}
    values = list(value.get("values") or [])
    if "Timex" in value:
        for which in ("PastResolution", "FutureResolution"):
            values.append({"timex": value["Timex"], **_plain(value.get(which) or {})})
    return Expected(start, end, kind, tuple(values))


def _plain(resolution: dict[str, Any]) -> dict[str, Any]:
    """A resolution under the names that the whole engine uses."""
    plain = {}
    for key, value in resolution.items():
        if key.startswith("start"):
            plain["start"] = value
        elif key.startswith("end"):
            plain["end"] = value
        else:
            plain["value"] = value
    return plain


def judged(text: str, expected: list[Expected], found: list[Time], whole: bool) -> str:
    """ "same", "coarser" or "wrong" for a case."""
    verdicts = {_judged(text, one, found) for one in expected}
    if whole:
        beside = [
            t for t in found
            if not any(e.start < t.span.end and t.span.start < e.end for e in expected)
        ]  # fmt: skip
        verdicts |= {"wrong" for t in beside if not t.value.endswith("_REF")}
    return next((v for v in ("wrong", "coarser") if v in verdicts), "same")


def _judged(text: str, one: Expected, found: list[Time]) -> str:
    inside = [t for t in found if one.start < t.span.end and t.span.start < one.end]
    ranges = {m.group(1, 2) for v in one.values if (m := RANGE.fullmatch(v.get("timex") or ""))}
    if len(inside) == 2 and (ranges or (not one.values and one.kind.endswith("range"))):
        ends = {(v.get("start"), v.get("end")) for v in one.values} | ranges
        today = {v.get("start") for v in one.values}
        mine = tuple(_named_end(text, t) for t in inside)
        if inside[0].value == "PRESENT_REF" and len(today) == 1:
            mine = (str(*today), mine[1])
        same_extent = extent(text, one.start, one.end) == extent(
            text, inside[0].span.start, inside[1].span.end
        )
        return "same" if same_extent and (mine in ends or not one.values) else "wrong"
    if len(inside) != 1:
        return "wrong"
    time = inside[0]
    if extent(text, one.start, one.end) != extent(text, time.span.start, time.span.end):
        return "wrong"
    if not one.values or any(_same(time.value, v) for v in one.values):
        return "same"
    if _BOUND.match(text, one.start) and any(_bounded(time.value, v) for v in one.values):
        return "same"
    return "coarser" if any(_coarser(time.value, v) for v in one.values) else "wrong"


def _bounded(mine: str, theirs: dict[str, Any]) -> bool:
    """Whether a value is the end of their stretch that the words name as its bound."""
    match = RANGE.fullmatch(theirs.get("timex") or "")
    return mine == match[2] if match else False


def extent(text: str, start: int, end: int) -> tuple[int, int]:
    lead = LEAD.match(text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    return start, start + len(TAIL.sub("", text[start:end]))


def _named_end(text: str, time: Time) -> str:
    """The day on which one end of a range falls: the first one, but "the end of June"."""
    span = _span(time.value)
    if span and re.match(r"(?:the\s)?end\sof\b", text[time.span.start :], re.IGNORECASE):
        return span[1]
    return _begin(time.value)


def _same(mine: str, theirs: dict[str, Any]) -> bool:
    timex = theirs.get("timex") or ""
    if _spelling(mine) == _spelling(timex):
        return True
    if "Mod" in theirs and "T" in mine:
        return f"{mine}:00".replace("T", " ") in (theirs.get("start"), theirs.get("end"))
    if "Mod" in theirs and re.fullmatch(timex.replace("X", "."), mine):
        ends = (str(theirs.get(end) or mine) for end in ("start", "end"))
        return any(abs(int(end[:4]) * 12 + int(end[5:7]) - _month(mine)) < 2 for end in ends)
    match = RANGE.fullmatch(timex)
    if match and mine.startswith("P") and _spelling(mine) == _spelling(match[3]):
        return True
    if "X" in timex.split("T")[0] or match or "W" in timex:
        if _span(mine) == (theirs.get("start"), theirs.get("end")):
            return True
        value = str(theirs.get("value") or "")
        if theirs.get("start") and re.fullmatch(r".*T[A-Z]{2}", timex):
            value = f"{theirs['start'][:10]}T{timex[-2:]}"
        return bool(value) and _spelling(mine) == _spelling(value.replace(" ", "T"))
    return False


def _month(mine: str) -> int:
    """Months from the beginning of the era; what names no month counts as the beginning."""
    span = _span(mine[:10])
    return int(span[0][:4]) * 12 + int(span[0][5:7]) if span else 0


def _coarser(mine: str, theirs: dict[str, Any]) -> bool:
    span, value = _span(mine), str(theirs.get("value") or "")
    return span is not None and len(mine) < 10 and span[0] <= value[:10] < span[1]


def _begin(mine: str) -> str:
    span = _span(mine)
    return span[0] if span and len(mine) < 10 else mine


def _spelling(value: str) -> object:
    """A value in one of its spellings."""
    if value == "P1WE":  # every weekend
        return "XXXX-WXX-WE"
    value = re.sub(r"^FY(?=\d{4}$)", "", value).replace("TMEL", "TMI")
    value = value.removeprefix("XXXX-XX-XX") if "T" in value else value
    if match := re.fullmatch(
        r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)B?D)?"
        r"(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?", value
    ):  # fmt: skip
        y, mo, w, d, h, mi, s = (float(part or 0) for part in match.groups())
        return round(12 * y + mo, 6), round(7 * w + d, 6) * 86400 + 3600 * h + 60 * mi + s
    value = re.sub(r"T(\d)(?!\d)", r"T0\1", value)
    value = re.sub(r"T(\d\d)(?::00){0,2}$", r"T\1", value)
    value = re.sub(r"(T\d\d:\d\d):00$", r"\1", value)
    return value.replace("T24", "T00") if value.startswith("T24") else value


def _span(value: str) -> tuple[str, str] | None:
    """First day, and the day behind the last, of a value that names both."""
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        first = date.fromisocalendar(int(match[1]), int(match[2]), 6 if match[3] else 1)
        return str(first), str(first + timedelta(days=2 if match[3] else 7))
    if match := re.fullmatch(r"(\d{2,4})", value):
        size = 10 ** (4 - len(value))
        return f"{int(value) * size:04d}-01-01", f"{(int(value) + 1) * size:04d}-01-01"
    if match := re.fullmatch(r"(\d{4})-(?:([QH])(\d)|(\d\d))", value):
        months = {"Q": 3, "H": 6, None: 1}[match[2]]
        first = months * (int(match[3] or match[4]) - 1)
        last = first + months
        year = int(match[1])
        return f"{year}-{first + 1:02d}-01", f"{year + last // 12}-{last % 12 + 1:02d}-01"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value, str(date.fromisoformat(value) + timedelta(days=1))
    return None


if __name__ == "__main__":
    sys.exit(main())
