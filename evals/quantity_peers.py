"""Libraries that read quantities, those that are installed, on the questions of the eval."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from evals.quantity_units import Reading, quantulum_unit, unit_of

Finders = dict[str, Callable[[str], list[Reading]]]


def peers() -> Iterator[tuple[str, Finders]]:
    """Name and readers of each library that can be imported."""
    for name, make in (
        ("recognizers-text", _recognizers),
        ("quantulum3", _quantulum),
        ("text2num, values only", _text2num),
        ("price-parser, values only", _price_parser),
    ):
        try:
            finders = make()
        except ImportError:
            continue
        yield name, finders


def _recognizers() -> Finders:
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_text import Culture

    numbers = NumberRecognizer(Culture.English)
    with_unit = NumberWithUnitRecognizer(Culture.English)

    def finder(kind: str, model: Any) -> Callable[[str], list[Reading]]:
        def find(text: str) -> list[Reading]:
            found = []
            for result in model.parse(text):
                value = result.resolution.get("value")
                if value not in (None, ""):
                    number = float(value.removesuffix("%"))
                    unit = unit_of(kind, result.resolution)
                    found.append((result.start, result.end + 1, number, None, unit))
            return found

        return find

    models = {
        "numbers": numbers.get_number_model(),
        "percent": numbers.get_percentage_model(),
        "age": with_unit.get_age_model(),
        "currency": with_unit.get_currency_model(),
        "dimension": with_unit.get_dimension_model(),
        "temperature": with_unit.get_temperature_model(),
    }
    found = {kind: finder(kind, model) for kind, model in models.items()}
    return {**found, "numbers, experimental": found["numbers"]}


def _quantulum() -> Finders:
    from quantulum3 import parser

    def find(text: str, kinds: tuple[str, ...] = ()) -> list[Reading]:
        try:
            found = parser.parse(text)
        except Exception:  # it fails on some inputs, which is a wrong answer
            return [(0, 0, None, None, "failed")]
        return [
            (*q.span, float(q.value), None, quantulum_unit(q.unit.name))
            for q in found
            if not kinds or q.unit.entity.name in kinds
        ]

    def without_place(text: str, *, unit: bool) -> list[Reading]:
        return [(0, 0, *rest) for _, _, *rest in find(text) if not unit or rest[2] != ""]

    return {
        "currency": lambda text: find(text, ("currency",)),
        "dimension": lambda text: find(text, ("length", "area", "volume", "mass", "weight")),
        "temperature": lambda text: find(text, ("temperature",)),
        "with unit": lambda text: without_place(text, unit=True),
        "all": lambda text: without_place(text, unit=False),
    }


def _text2num() -> Finders:
    from text_to_num import alpha2digit

    digits = re.compile(r"-?\d+(?:\.\d+)?")

    def find(text: str) -> list[Reading]:
        written = alpha2digit(text, "en").replace(",", "")
        return [(-1, -1, float(match[0]), None, "") for match in digits.finditer(written)]

    return {"numbers": find, "numbers, experimental": find}


def _price_parser() -> Finders:
    from price_parser import Price

    signs = {"$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "C$": "CAD"}

    def find(text: str) -> list[Reading]:
        price = Price.fromstring(text)
        if price.amount is None or not price.currency:
            return []
        unit = signs.get(price.currency, price.currency)
        return [(-1, -1, float(price.amount), None, unit)]

    return {"currency": find}
