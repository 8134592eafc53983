"""How exactly quantities are read, beside the libraries that read them.

    python -m evals.quantities [--data DATA] [--part all|tune|held] [--wrong]

**The recognisers' specification** (`recognizers_text_specs`, English; about half of the
published cases). A case is right if everything that the specification expects in its
input is found, nothing else of the kind is, and extent, value and unit all agree. What is
compared:

- *numbers* and *numbers, experimental*: `numbers`, the reader under the quantities, since
  the specification asks for bare numbers, which the record keeps only where they count;
  digits to which letters are joined are left out on both sides ("180ml").
- *percent*, *currency*, *dimension*, *temperature*, *age*: `amounts`, from which the record
  `Quantity` is made, those of that kind; extents without the words of a bound ("about"),
  which the specification leaves out and the record keeps. Dollars, pounds and rubles of no
  named state are USD, GBP and RUB in the record; other names of units are looked up in the
  product's own table of spellings.
- *ranges*: `amounts` with a bound or two ends, extents with the words of the bound. Whether
  an end belongs to the range is not compared: the record does not say.
- *ordinals* are left out: they are no quantities.
- Units without a number ("the dollar") are no quantities: results without a value are left
  out of what is expected.

"number, currency and unit cases" are all but ranges and ordinals. Settings were chosen
on four fifths of the cases; the column *held out* is the rest, drawn by a hash, less the
inputs that another specification repeats among those four fifths.

**quantulum3's own tests** (`quantulum3/quantities.json`): value and unit of everything in
a sentence. A range counts by its middle, as there. *with unit* leaves out what that file
calls dimensionless (bare numbers, years, counted things); *all* adds them by `numbers`.
Held out are the last 33 of 101 cases, which nobody read.

Peers that are installed (recognizers-text-suite, quantulum3, text2num, price-parser) are
scored on the same cases, where they answer the question at all.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from evals.quantity_peers import peers
from evals.quantity_units import SHORT, Reading, quantulum_unit, unit_of
from stemma.annotate import units
from stemma.annotate.amounts import Amount, amounts
from stemma.annotate.numbers import numbers

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Case:
    """One input of a set, what is expected there, and whether it was held out."""

    spec: str
    text: str
    wanted: tuple[Reading, ...]
    held: bool


KINDS = {
    "NumberModel": "numbers", "NumberModelExperimentalMode": "numbers, experimental",
    "PercentModel": "percent", "PercentModelPercentMode": "percent", "CurrencyModel": "currency",
    "DimensionModel": "dimension", "TemperatureModel": "temperature", "AgeModel": "age",
    "NumberRangeModel": "ranges", "NumberRangeModelExperimentalMode": "ranges, experimental",
}  # fmt: skip
APART = ("ranges", "ranges, experimental")
UNSEEN = 68
"""Cases of quantulum3 from here on were not read while rules were written."""


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Quantities against specifications.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--part", choices=("all", "tune", "held"), default="all")
    parser.add_argument("--wrong", action="store_true", help="print the cases that went wrong")
    given = parser.parse_args()
    columns = {"all": ("all", "held"), "tune": ("tune",), "held": ("held",)}[given.part]
    for title, folder, load, finders in (
        ("recognisers' specification", "recognizers_text_specs", recognizers, OWN),
        ("quantulum3's tests", "quantulum3", quantulum, OWN_QUANTULUM),
    ):
        if not (given.data / folder).exists():
            print(f"data folder not found: skipping {given.data / folder}")
            continue
        cases = list(load(given.data / folder))
        report(title, cases, finders, columns, wrong=given.wrong)
    return 0


def report(
    title: str,
    cases: Sequence[Case],
    own: dict[str, Callable[[str], list[Reading]]],
    columns: Sequence[str],
    *,
    wrong: bool,
) -> None:
    """One row a kind of case and reader: right of all, share, and the same held out."""
    head = "".join(f"{'held out' if part == 'held' else part:>18}" for part in columns)
    print(f"{title:<30}{'read by':<24}{head}")
    kinds = list(dict.fromkeys(case.spec for case in cases))
    for name, finders in (("Stemma", own), *peers()):
        marks: list[tuple[Case, bool]] = []
        for kind in kinds:
            if kind not in finders:
                continue
            of_kind = [case for case in cases if case.spec == kind]
            judged = [(case, right(finders[kind](case.text), case.wanted)) for case in of_kind]
            print(_row(kind, name, judged, columns))
            marks += judged if kind not in APART else []
            for case, good in judged if wrong and name == "Stemma" else ():
                if not good and ("tune" in columns) == (not case.held):
                    print("   ", repr(case.text), case.wanted, finders[kind](case.text))
        if set(kinds) >= {*KINDS.values()} and set(finders) >= set(kinds) - {*APART}:
            print(_row("all number, currency, unit", name, marks, columns))


def _row(kind: str, name: str, judged: Sequence[tuple[Case, bool]], columns: Sequence[str]) -> str:
    cells = ""
    for part in columns:
        kept = [good for case, good in judged if part == "all" or case.held == (part == "held")]
        cells += f"{f'{sum(kept)}/{len(kept)}':>10}{sum(kept) / max(1, len(kept)):>8.1%}"
    return f"{kind:<30}{name:<24}{cells}"


def right(found: Sequence[Reading], wanted: Sequence[Reading]) -> bool:
    """Whether the same things were found, in any order."""
    if any(start < 0 for start, *_ in found):  # a reader that does not say where
        wanted = [(-1, -1, *rest) for _, _, *rest in wanted]
    mine, theirs = (sorted(readings, key=_order) for readings in (found, wanted))
    return len(mine) == len(theirs) and all(map(_same, mine, theirs))


def _order(reading: Reading) -> tuple[int, str, float]:
    return reading[0], reading[4], reading[2] or 0.0


def _same(left: Reading, right: Reading) -> bool:
    if left[:2] != right[:2] or left[4] != right[4]:
        return False
    return all(
        (a is None) == (b is None) and (a is None or b is None or close(a, b))
        for a, b in zip(left[2:4], right[2:4], strict=True)
    )


def close(left: float, right: float) -> bool:
    """Equal but for the digits that a printed figure leaves out."""
    return abs(left - right) <= 1e-9 * max(abs(left), abs(right))


# --- the recognisers' specification -----------------------------------------------------------


def recognizers(folder: Path) -> Iterator[Case]:
    """The cases of both specifications; held out is no input that also stands elsewhere."""
    cases = list(_recognizers(folder))
    seen = {case.text.strip().lower() for case in cases if not case.held}
    for case in cases:
        yield replace(case, held=case.held and case.text.strip().lower() not in seen)


def _recognizers(folder: Path) -> Iterator[Case]:
    for name in ("number", "number_with_unit"):
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                case = json.loads(line)
                kind = KINDS.get(case["spec"])
                if kind is None:
                    continue
                key = b"dev|" + (case["spec"] + str(case["n"])).encode()
                held = int(sha256(key).hexdigest(), 16) % 5 == 0
                wanted = (_wanted(kind, case["Input"], result) for result in case["Results"])
                yield Case(kind, case["Input"], tuple(w for w in wanted if w), held)


def _wanted(kind: str, text: str, result: dict[str, Any]) -> Reading | None:
    resolution = result["Resolution"]
    if resolution.get("value") in (None, "null"):
        return None
    start = result.get("Start", text.lower().find(result["Text"].lower()))
    end = result["End"] + 1 if "End" in result else start + len(result["Text"])
    if kind in APART:
        low, high = resolution["value"][1:-1].split(",")
        return start, end, float(low) if low else None, float(high) if high else None, ""
    value = float(resolution["value"].removesuffix("%"))
    return start, end, value, None, unit_of(kind, resolution)


def _numbers(text: str) -> list[Reading]:
    return [
        (n.start, n.end, n.value, None, "")
        for n in numbers(text)
        if not n.attached and not (text[n.end - 1].isdigit() and text[n.end : n.end + 1].isalpha())
    ]


def _kind(chosen: Callable[[Amount], bool]) -> Callable[[str], list[Reading]]:
    def find(text: str) -> list[Reading]:
        return [
            (a.figure, a.end - _behind(text, a), a.value, a.upper, a.unit)
            for a in amounts(text)
            if chosen(a)
        ]

    return find


def _behind(text: str, amount: Amount) -> int:
    """Characters of a bound behind an amount: "or more"."""
    mention = text[amount.figure : amount.end]
    for words in (" or more", " or less", " and more", " and less", " or so"):
        if mention.lower().endswith(words):
            return len(words)
    return 0


def _ranges(text: str) -> list[Reading]:
    found: list[Reading] = []
    for a in amounts(text):
        number = next(n for n in numbers(text) if n.start >= a.figure or n.end > a.figure)
        end = max(n.end for n in numbers(text) if n.start < a.end)
        end = a.end if a.end - end > 0 and text[end : a.end].strip()[:3] in ("or ", "and") else end
        if a.upper is not None:
            found.append((a.figure, end, a.value, a.upper, ""))
        elif a.bound == "over":
            found.append((a.figure if _behind(text, a) else a.start, end, a.value, None, ""))
        elif a.bound == "under":
            found.append((a.figure if _behind(text, a) else a.start, end, None, a.value, ""))
        elif a.bound == "exact" and a.start < number.start and a.kind == "bare":
            found.append((a.start, end, a.value, a.value, ""))
    return found


HEAT = frozenset(("°C", "°F", "kelvin"))
OWN: dict[str, Callable[[str], list[Reading]]] = {
    "numbers": _numbers,
    "numbers, experimental": _numbers,
    "percent": _kind(lambda a: a.kind == "share"),
    "currency": _kind(lambda a: a.kind == "money"),
    "dimension": _kind(
        lambda a: a.kind == "measure" and a.unit not in HEAT and a.unit not in units.TIME
    ),
    "temperature": _kind(lambda a: a.unit in {*HEAT, "degree"}),
    "age": _kind(lambda a: a.kind == "age"),
    "ranges": _ranges,
    "ranges, experimental": _ranges,
}


# --- quantulum3's tests -----------------------------------------------------------------------


def quantulum(folder: Path) -> Iterator[Case]:
    """Its cases, once without and once with what has no unit. Extents are not compared."""
    cases = json.loads((folder / "quantities.json").read_text(encoding="utf-8"))
    for kind in ("with unit", "all"):
        for n, case in enumerate(cases):
            wanted = [
                (0, 0, float(res["value"]), None, quantulum_unit(res["unit"]))
                for res in case["res"]
                if kind == "all" or res["unit"] != "dimensionless"
            ]
            yield Case(kind, case["req"], tuple(wanted), n >= UNSEEN)


def _with_unit(text: str) -> list[Reading]:
    kept = [a for a in amounts(text) if a.kind in ("money", "measure", "share", "age")]
    return [(0, 0, _middle(a), None, _per(a)) for a in kept]


def _all_numbers(text: str) -> list[Reading]:
    kept = [a for a in amounts(text) if a.kind in ("money", "measure", "share", "age")]
    bare = [
        (0, 0, value, None, "")
        for start, end, value, *_ in _numbers(text)
        if not any(a.start < end and start < a.end for a in kept)
    ]
    return _with_unit(text) + bare


def _middle(amount: Amount) -> float:
    return amount.value if amount.upper is None else (amount.value + amount.upper) / 2


def _per(amount: Amount) -> str:
    times = {"P1Y": "year", "P1M": "month", "P1W": "week", "P1D": "day", "PT1H": "hour"}
    unit = f"{amount.unit}/{times.get(amount.rate, '?')}" if amount.rate else amount.unit
    return SHORT.get(unit, unit)


OWN_QUANTULUM: dict[str, Callable[[str], list[Reading]]] = {
    "with unit": _with_unit,
    "all": _all_numbers,
}


if __name__ == "__main__":
    sys.exit(main())
