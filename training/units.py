"""Make the tables of currencies and units that ship with Stemma.

    python training/units.py CLDR/currencies.json CLDR/units.json ISO4217/codes-all.csv \
        src/stemma/text/data src/stemma/annotate/data

Sources: names and symbols are those of the Unicode CLDR for English (Unicode licence v3);
which currencies are in use is from the `datasets/currency-codes` copy of ISO 4217 (public
domain dedication).
"""

import csv
import json
import re
import sys
from pathlib import Path

# Nouns of currencies that mean something else far more often.
OTHER_WORDS = {
    "real", "sum", "som", "pa", "mark", "crown", "point", "silver", "gold", "platinum", "dong",
    "tala", "vatu", "leone", "lek", "manat", "unit", "units", "kip", "loti", "colon", "balboa",
    "ton", "code", "currency", "guarani", "sol", "soles", "pula", "all",
}  # fmt: skip
# Three capitals that are a word, a meeting or a body more often than a currency.
OTHER_CODES = {"ALL", "TOP", "CUP", "MOP", "SOS", "COP", "GEL", "BOB", "PEN", "MAD", "TRY", "XXX"}
PREFIXES = {
    "nano": "n", "micro": "μ", "milli": "m", "centi": "c", "kilo": "k", "mega": "M", "giga": "G",
    "tera": "T", "peta": "P", "exa": "E",
}  # fmt: skip
PREFIXED = {
    "metre": ("m", "nano micro milli centi kilo"),
    "gram": ("g", "nano micro milli kilo"),
    "litre": ("l", "micro milli centi"),
    "watt": ("W", "milli kilo mega giga tera"),
    "watt-hour": ("Wh", "kilo mega giga tera"),
    "volt": ("V", "milli kilo mega"),
    "ampere": ("A", "milli kilo"),
    "electronvolt": ("eV", "kilo mega giga tera"),
    "joule": ("J", "kilo mega giga tera peta exa"),
    "hertz": ("Hz", "kilo mega giga tera"),
    "pascal": ("Pa", "kilo mega giga"),
    "newton": ("N", "milli kilo mega"),
    "byte": ("B", "kilo mega giga tera peta exa"),
    "bit": ("bit", "kilo mega giga tera"),
    "second": ("s", "nano micro milli"),
    "gray": ("Gy", "micro milli"),
    "sievert": ("Sv", "micro milli"),
    "becquerel": ("Bq", "kilo mega giga tera"),
    "tonne": ("t", "kilo mega giga"),
}
METRIC = re.compile(r"(?:meter|gram|liter|watt|volt|ampere|ohm|hertz|joule|pascal|byte|bit|newton)")
# Symbols that are words, or too short to be told from other things.
NO_SYMBOLS = {
    "in", "c", "dec", "pt", "st", "gr", "G", "light", "m", "B", "item", "items", "pn", "b", "dot",
    "em", "ac", "kt", "deg", "tn", "CD", "au", "fur", "dunam", "drops", "drams", "jiggers", "night",
    "nights", "day", "days", "month", "week", "year", "N", "A", "K", "J", "R", "M", "kn", "rev",
    "pm", "pc", "d", "w", "y", "s", "mc", "mb", "Gs", "mpt", "bu", "cd", "cal", "Cal", "ly", "fth",
    "smi", "rad", "dsp", "US therms", "fl oz Im", "galIm", "dr", "bit", "byte", "jigger", "ms",
    "kWh/100km", "bar", "mole", "mol",
}  # fmt: skip
# Words for other things, and units that no news counts in.
NO_UNITS = (
    "graphics",
    "concentr-item",
    "concentr-perc",
    "concentr-perm",
    "consumption",
    "density",
    "scandinavian",
    "duration-quarter",
    "light-speed",
    "point",
    "drop",
    "jigger",
    "pinch",
    "dessert-spoon",
    "stone",
    "grain",
    "dram",
    "imperial",
    "kilowatt-hour-per-100-kilometer",
    "earth-mass",
    "earth-radius",
    "temperature-generic",
    "volume-pint-metric",
    "volume-cup-metric",
)


def main(currencies: Path, units: Path, codes: Path, shared: Path, own: Path) -> None:
    named = _entries(currencies, "numbers", "currencies")
    _write(shared / "currencies.tsv", "spelling\tcode", _currencies(named, _in_use(codes)))
    lengths = _entries(units, "units")
    _write(own / "units.tsv", "spelling\tunit\tkind", _units(lengths))


def _entries(path: Path, *keys: str) -> dict:
    found = json.loads(path.read_text(encoding="utf-8"))["main"]["en"]
    for key in keys:
        found = found[key]
    return found


def _write(path: Path, head: str, rows: set[tuple[str, ...]]) -> None:
    lines = [head, *("\t".join(row) for row in sorted(rows))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _in_use(path: Path) -> set[str]:
    with path.open(encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table) if not row["WithdrawalDate"]]
    # Codes that begin with X are metals, funds and tests, but for three francs and dollars.
    kept = {"XAF", "XCD", "XOF", "XPF"}
    return {c for row in rows if (c := row["AlphabeticCode"]) and (c[0] != "X" or c in kept)}


def _currencies(named: dict, in_use: set[str]) -> set[tuple[str, ...]]:
    rows: set[tuple[str, ...]] = set()
    nouns: dict[str, set[str]] = {}
    for code, entry in named.items():
        names = [entry.get(f"displayName-count-{n}", "") for n in ("one", "other")]
        if any("(" in name for name in [*names, entry["displayName"]]) or not all(names):
            continue
        spelled = {name.casefold() for name in names if " " in name or code in in_use}
        rows |= {(n, code) for n in spelled if not {n, n.removesuffix("s")} & OTHER_WORDS}
        if code not in in_use:
            continue
        if code not in OTHER_CODES:
            rows.add((code, code))
        symbol = entry.get("symbol", code)
        if not symbol.isalpha():
            rows.add((symbol.upper(), code))
        for name in names:
            nouns.setdefault(name.casefold().split()[-1], set()).add(code)
    for noun, held in nouns.items():
        if noun.isalpha() and not {noun, noun.removesuffix("s")} & OTHER_WORDS:
            # A noun of several states is no currency by itself: it stays a word.
            rows.add((noun, next(iter(held)) if len(held) == 1 else "?"))
    certain = {spelling for spelling, code in rows if code != "?"}
    return {row for row in rows if row[1] != "?" or row[0] not in certain}


def _units(lengths: dict) -> set[tuple[str, ...]]:
    rows: set[tuple[str, ...]] = set()
    for name, entry in lengths["long"].items():
        if "-" not in name or name.startswith(NO_UNITS) or name.endswith(NO_UNITS):
            continue
        kind = name.split("-")[0]
        one, other = (_bare(entry, number) for number in ("one", "other"))
        short = {_bare(lengths[size][name], n) for size in ("short", "narrow") for n in ("other",)}
        symbol = _bare(lengths["short"][name], "other")
        if not one or not other or not symbol:
            continue
        unit = _plain(symbol) if METRIC.search(name) else one.casefold()
        rows |= {(spelling, unit, kind) for word in (one, other) for spelling in _spellings(word)}
        rows |= {
            (form, unit, f"{kind}, symbol")
            for mark in short
            for form in (mark, _plain(mark))
            if mark not in NO_SYMBOLS and re.fullmatch(r"[\w μΩ/°²³]+", mark)
        }
    return rows | _prefixed({spelling for spelling, *_ in rows})


def _prefixed(taken: set[str]) -> set[tuple[str, ...]]:
    rows: set[tuple[str, ...]] = set()
    for base, (symbol, prefixes) in PREFIXED.items():
        for prefix in ("", *prefixes.split()):
            unit = PREFIXES.get(prefix, "") + symbol
            plural = "" if base in ("hertz",) else "s"
            words = {
                spelling
                for ending in ("", plural)
                for spelling in _spellings(prefix + base + ending)
            } - taken
            rows |= {(word, unit, "metric") for word in words}
            if unit not in taken | {
                "mN",
                "cl",
                "mA",
                "kA",
                "kN",
                "kt",
                "Mt",
                "Gt",
                "s",
                "A",
                "N",
                "J",
                "B",
            }:
                rows.add((unit, unit, "metric, symbol"))
    return rows


def _bare(entry: dict, number: str) -> str:
    pattern = entry.get(f"unitPattern-count-{number}", "")
    return pattern.removeprefix("{0}").strip() if pattern.startswith("{0}") else ""


def _plain(symbol: str) -> str:
    return symbol.replace("²", "2").replace("³", "3").replace("⋅", "").replace("L", "l")


def _spellings(name: str) -> set[str]:
    """American and British, hyphens as spaces."""
    word = name.casefold().replace("-", " ")
    found = {word}
    for us, uk in (("meter", "metre"), ("liter", "litre"), ("gram", "gramme")):
        found |= {w.replace(us, uk) for w in found} | {w.replace(uk, us) for w in found}
    return {w for w in found if "mmeme" not in w}


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:6]))
