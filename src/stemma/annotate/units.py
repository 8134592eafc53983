"""Units that amounts are given in, from the shipped table, and words that are none."""

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from stemma.annotate.numerals import Token

# How news spells units beside the names of the table, and what they are recorded as.
ALSO = {
    "tons": "tonne", "ton": "tonne", "tonnes": "tonne", "tonne": "tonne", "metric tons": "tonne",
    "metric ton": "tonne", "metric tonnes": "tonne", "bpd": "barrel/day", "tpd": "tonne/day",
    "bcm": "bcm", "bcf": "bcf", "mmbtu": "MMBtu", "gw": "GW", "mw": "MW", "kms": "km",
    "hectares": "ha", "hectare": "ha", "nautical miles": "nmi", "nautical mile": "nmi",
    "square miles": "mi2", "square mile": "mi2", "basis points": "bp", "basis point": "bp",
    "degrees celsius": "°C", "degree celsius": "°C", "degrees centigrade": "°C", "celsius": "°C",
    "centigrade": "°C", "degrees c": "°C", "degree c": "°C", "deg c": "°C", "celcius": "°C",
    "degrees celcius": "°C", "degrees fahrenheit": "°F", "degree fahrenheit": "°F",
    "fahrenheit": "°F", "degrees f": "°F", "degree f": "°F", "deg f": "°F", "deg": "degree",
    "yrs": "year", "yr": "year", "hrs": "hour", "mins": "minute", "secs": "second",
    "lbs": "pound", "kilo": "kg", "kilos": "kg", "kph": "km/h", "kmh": "km/h",
    "turn": "turn", "turns": "turn", "sq km": "km2", "sq m": "m2",
    "millenniums": "millennium", "millennia": "millennium", "megaton": "Mt", "megatons": "Mt",
    "kiloton": "kt", "kilotons": "kt", "gigaton": "Gt", "gigatons": "Gt",
    "million tonnes of oil equivalent": "Mtoe", "square feet": "square foot",
    "light years": "light year", "percentage point": "%", "percentage points": "%",
    "per cent": "%", "percent": "%", "percents": "%", "pct": "%", "fold": "times",
    "bps": "bp",
}  # fmt: skip
# Case tells these apart, and a space before them would make them something else.
SYMBOLS = {
    "t": "tonne", "ha": "ha", "nmi": "nmi", "sq mi": "mi2", "mi2": "mi2", "mi²": "mi2", "V": "V",
    "W": "W", "MT": "tonne", "µg": "μg", "µm": "μm", "µs": "microsecond", "kt": "kt", "Mt": "Mt",
    "Gt": "Gt", "kn": "knot", "%": "%", "m": "m", "mm": "mm", "K": "kelvin", "N": "N", "A": "A",
    "J": "J", "ms": "millisecond", "km/hr": "km/h", "°": "degree", "º": "degree",
    "ºC": "°C", "ºF": "°F", "℃": "°C", "℉": "°F", "‰": "permille", "GiB": "GiB", "MiB": "MiB",
    "KB": "kB", "mol": "mole", "Ω": "Ω", "bar": "bar", "in": "inch", "sqm": "m2", "min": "minute",
}  # fmt: skip
# After a space these are words, or the first letters of them; "m" is asked for apart.
_GLUED_ONLY = frozenset("K N A J in m h MT min".split())
# "2 in thick": what makes an inch of "in".
_INCH = frozenset("thick long wide tall deep high diameter".split())
TIME = frozenset(
    """second minute hour day night week month year decade century millennium millisecond
    microsecond nanosecond""".split()
)
"""Units of time."""
LONGEST = 4
"""Words in the longest name of a unit that is looked for."""
_SYMBOL = re.compile(
    r"(?P<space>[ \u00a0\u202f]?)(?P<symbol>sq (?:mi|ft|km|m)\b|fl oz\b"
    r"|(?:[°º]\s?[CF]?|[A-Za-zµμΩ%‰℃℉]{1,6})(?:\^?[23²³])?"
    r"(?:/(?:hr?|s2?|s²|dL|l|L|km|kg|min|m[23²³]?))?)(?![\w°^])"
)


class Unit(NamedTuple):
    """What an amount is given in."""

    name: str
    end: int
    """Character behind it."""
    last: int
    """Token behind it."""


@lru_cache(maxsize=1)
def words() -> dict[str, str]:
    """Unit by its name in lower case, words set apart by one space."""
    found = {spelling: unit for spelling, unit, kind in _rows() if not kind.endswith("symbol")}
    return {**found, **ALSO}


@lru_cache(maxsize=1)
def symbols() -> dict[str, str]:
    """Unit by its symbol, in its own case."""
    found = {spelling: unit for spelling, unit, kind in _rows() if kind.endswith("symbol")}
    known = words()
    return {**{mark: known.get(unit, unit) for mark, unit in found.items()}, **SYMBOLS}


@lru_cache(maxsize=1)
def measures() -> frozenset[str]:
    """Every unit that is no counted noun."""
    return frozenset({*words().values(), *symbols().values()})


def _rows() -> list[tuple[str, str, str]]:
    table = files("stemma.annotate") / "data" / "units.tsv"
    lines = table.read_text(encoding="utf-8").splitlines()[1:]
    return [(spelling, unit, kind) for spelling, unit, kind in (x.split("\t") for x in lines)]


def phrase(known: dict[str, str], found: Sequence[Token], at: int, longest: int) -> Unit | None:
    """The longest known name that begins at a token; hyphens count as spaces."""
    best, spelled = None, ""
    last = at
    for _ in range(longest):
        while last < len(found) and found[last].word in "-.&" and last > at:
            last += 1
        if last >= len(found) or not found[last].word[0].isalpha():
            break
        spelled = f"{spelled} {found[last].word}" if spelled else found[last].word
        last += 1
        if spelled in known:
            best = Unit(known[spelled], found[last - 1].end, last)
    return best


def symbol(text: str, found: Sequence[Token], at: int) -> Unit | None:
    """A symbol right behind a number, or behind one space where it can be no word."""
    start = found[at - 1].end
    match = _SYMBOL.match(text, start)
    if match is None:
        return None
    spelled = match["symbol"].replace("^", "").replace("° ", "°").replace("º ", "º")
    name = symbols().get(spelled) or _ratio(spelled)
    if name is None or (match["space"] and spelled in _GLUED_ONLY and not _inch(found, at)):
        return None
    last = at
    while last < len(found) and found[last].start < match.end():
        last += 1
    return Unit(name, match.end(), last)


def _ratio(spelled: str) -> str | None:
    """As in "W/min", "g/km": two symbols with a stroke."""
    above, stroke, below = spelled.partition("/")
    known = symbols()
    under = known.get(below) or {"s": "second", "s2": "s2", "s²": "s2"}.get(below)
    return f"{known[above]}/{under}" if stroke and above in known and under else None


def _inch(found: Sequence[Token], at: int) -> bool:
    return found[at].word == "in" and at + 1 < len(found) and found[at + 1].word in _INCH


NOT_COUNTED = frozenset(
    """a about according after against ago all also although an and any are as at away be because
    been before being below between both but by came can could did do during each even every
    ever for from goes had half has have he her here his how if in including into is it its just
    later less like made many may more most much must near next no nor not now of off old on one
    only or other our out over per quarter rather re said says she should since so some such
    than that the their them then there these they this those though through till times to
    together toward two under until up upon very via was we were when where whether which while
    who whom whose will with within without would year-on-year yet you down ahead alone
    altogether apart way due plus""".split()
)
"""Words after a number that are not what it counts."""

MEASURABLE = frozenset(
    """aid assets budget capacity consumption contracts credit debt deficit deliveries demand
    exports fdi fines funding gdp growth imports income inflation investment investments liabilities
    loans losses output payments pensions population production profit profits purchases reserves
    revenue revenues sales shipments spending stockpile subsidies supplies supply tariffs taxes
    tourism trade transactions turnover turnout unemployment wages commerce""".split()
)
"""What amounts of money, shares and volumes are usually amounts of."""
