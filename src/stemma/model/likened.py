"""Figures of what another one measures: for another time, of a part of it, or by another source."""

import re
from dataclasses import replace

from stemma.model.moving import Figure, value_of
from stemma.model.scene import Scene, side
from stemma.model.units import (
    is_measure,
)
from stemma.model.verbs import head, lemmas
from stemma.records import Act, Quantity

_UP_TO = re.compile(r"\bto (?:just |only |about |some |a |mere |nearly |almost |over )*$")
_YEARS_BEFORE = re.compile(
    r"\b(?:(a|one|the|two|three|four|five)\s+years?\s+(?:before|earlier)|previous\s+year)\b",
    re.IGNORECASE,
)
_YEARS = {"two": 2, "three": 3, "four": 4, "five": 5}
_NEAR = 40
"""Characters before a figure in which it may be said to be of an earlier year."""
_RETURNS = lemmas("repay return reimburse refund")


def part(scene: Scene, other: Figure, quantity: Quantity, act: Act | None) -> Figure:
    """A figure of a part of what another one measures."""
    parties = act.parties if act is not None else ()
    what = next((scene.text(p.span) for p in parties if p.role == "actor"), "")
    found = like(other, quantity, quantity.period or other.moving.period, what)
    if act is None or not (other.moving.directed and goes_back(scene, act)):
        return found
    back = replace(found.moving, actors=found.moving.actors[::-1], period=quantity.period)
    return replace(found, moving=back)


def from_to(scene: Scene, other: Figure, between: str) -> bool:
    """Whether a figure is what another one has become: "from 605 million to 320 million"."""
    start = other.quantity.span.start
    return _UP_TO.search(between) is not None and scene.doc.text[:start].endswith("from ")


def own_part(scene: Scene, other: Figure, quantity: Quantity, act: Act) -> Figure | None:
    """A figure for what one side adds to the trade of two: "Chilean ore making up 9 million"."""
    sides = list(dict.fromkeys(side(a) for a in scene.of_role(act, "actor")))
    pair = other.moving.actors
    if other.moving.directed or len(sides) != 1 or sides[0] not in pair:
        return None
    found = like(other, quantity, quantity.period or other.moving.period)
    actors = (sides[0], pair[1 - pair.index(sides[0])])
    return replace(found, moving=replace(found.moving, actors=actors, directed=True))


def goes_back(scene: Scene, act: Act) -> bool:
    """Whether an act gives back what was given: "was paid back", "repaid"."""
    after = scene.doc.text[act.span.end : act.span.end + 5]
    return head(act) in _RETURNS or after.startswith(" back")


def like(other: Figure, quantity: Quantity, period: str, what: str = "") -> Figure:
    """A figure of what another one measures, for another time or for a part of it."""
    moving = replace(other.moving, period=period, value=value_of(quantity))
    return Figure(
        moving, replace(quantity, unit=moving.unit), what or other.what, beside=True
    )  # fmt: skip


def earlier(scene: Scene, quantity: Quantity, other: Figure) -> str:
    """The year before that of another figure, where the text says so; else empty."""
    sentence = scene.sentence_at(quantity.span)
    around = scene.doc.text[max(sentence.start, quantity.span.start - _NEAR) : sentence.end]
    told = _YEARS_BEFORE.search(around)
    year = other.moving.period
    if not told or len(year) != 4 or not year.isdigit():
        return ""
    return str(int(year) - _YEARS.get((told[1] or "").casefold(), 1))


def same_unit(other: Figure, quantity: Quantity) -> bool:
    """Whether a figure may be read in the unit of another."""
    alike = quantity.unit in ("", other.quantity.unit, other.moving.unit)
    return alike and (quantity.unit != "" or not is_measure(other.quantity) or quantity.value > 1e3)
