"""What units are called in the sets that quantities are measured on, and in the record."""

from typing import Any

from stemma.annotate import currencies, units

Reading = tuple[int, int, float | None, float | None, str]
"""First character, the one behind, value (or low end), high end, unit."""

NAMED = {
    "Dollar": "USD", "Pound": "GBP", "Franc": "franc", "F": "°F", "C": "°C", "Age": "year",
    "Russian ruble": "RUB", "Costa Rican colón": "CRC", "Netherlands guilder": "NLG",
}  # fmt: skip


def unit_of(kind: str, resolution: dict[str, Any]) -> str:
    """Our unit for theirs."""
    name = str(resolution.get("unit", ""))
    if kind == "percent":
        return "%"
    if kind == "dimension" and name == "Pound":
        return "pound"
    return resolution.get("isoCurrency") or NAMED.get(name) or unit_named(name)


def unit_named(name: str) -> str:
    """Our unit for a name in English; the name itself if we have none."""
    spelled = name.lower().replace("metre", "meter").replace("-", " ")
    return units.words().get(spelled) or currencies.names().get(spelled) or spelled


QUANTULUM = {
    "dollar": "USD", "pound sterling": "GBP", "percentage": "%", "dimensionless": "",
    "degree fahrenheit": "°F", "degree celsius": "°C", "ton": "tonne", "pound-mass": "pound",
    "degree angle": "degree", "yen": "JPY", "count": "times", "cent": "cent", "penny": "penny",
}  # fmt: skip


def quantulum_unit(name: str) -> str:
    """Our unit for a name there: "kilometre per hour" is "km/h" or "km/hour"."""
    sides = [QUANTULUM.get(side.lower()) or unit_named(side) for side in name.split(" per ")]
    joined = "/".join(sides) if name != "dimensionless" else ""
    return SHORT.get(joined, joined)


SHORT = {"km/hour": "km/h", "m/second": "m/s", "mile/hour": "mile per hour"}
