"""Of which matter an amount is, and what it is an amount of."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from stemma.model.dimensions import dimension
from stemma.model.scene import Scene
from stemma.model.transfers import (
    ADMITTING,
    GETTING,
    GIVING,
    PARTNERS,
    SCHOOLS,
)
from stemma.model.units import COUNTS, is_measure, is_money, sentence_number
from stemma.model.verbs import any_of, head, lemmas
from stemma.model.wording import words
from stemma.records import Act, Dimension, Quantity

_ENERGY = frozenset("MW GW kW kWh MWh GWh TWh bcm barrel".split())
_PEOPLE = frozenset("people workers students nurses doctors teachers trainees pupils".split())
_STUDYING = lemmas("study enrol enroll")
_TRADING = lemmas(
    "sell buy export import purchase ship deliver supply order sale shipment delivery"
)
BOTH_WAYS = lemmas("trade commerce turnover business swap")
OUT = lemmas("export shipment sale delivery supply")
IN = lemmas("import purchase")
OWED = lemmas("debt aid loan credit arrears bill")
"""What goes, or is to go, the way of what was told before, if it is named alone."""
MOVING = OWED | GIVING | GETTING | BOTH_WAYS
T = TypeVar("T")


def of_paragraph(scene: Scene, quantity: Quantity) -> Dimension | None:
    """What the paragraph of a measured amount is of: the gas of "9 million went to Chad"."""
    if not is_measure(quantity) or quantity.unit == "%":
        return None
    lines = scene.notes.sentences
    here = lines[sentence_number(scene, quantity.span)].paragraph
    return first(dimension(scene.plain(line.span)) for line in lines if line.paragraph == here)


def of_unit(quantity: Quantity, chain: Sequence[Act]) -> Dimension | None:
    """The dimension of what is given and got, where nothing else tells it."""
    if is_money(quantity):
        return "payments and finance"
    if quantity.unit.split("/")[0] in _ENERGY:
        return "energy"
    if any(head(one) in _STUDYING or head(one) in SCHOOLS for one in chain):
        return "education and culture"
    if quantity.unit in _PEOPLE and any(any_of(one, ADMITTING) for one in chain):
        return "education and culture"
    traded = any(head(one) in _TRADING or head(one) in PARTNERS for one in chain)
    return "trade" if traded else None


def tellers(scene: Scene, quantity: Quantity, chain: Sequence[Act]) -> Iterator[str]:
    """What tells the dimension of an amount, the surest first: the deed, the thing, the clause."""
    yield " ".join(scene.text(act.span) for act in chain if not act.verb and head(act) in MOVING)
    yield quantity.measures
    yield from (scene.words_of(act) for act in chain)
    yield scene.plain(scene.span)
    yield scene.plain(scene.sentence_at(quantity.span))


def what(scene: Scene, quantity: Quantity, chain: list[Act]) -> str:
    """What moves, in the words of the text: what the amount is of, or what else is no actor."""
    if quantity.measures:
        return quantity.measures
    parties = [p for act in chain for p in act.parties]
    around = [p for p in parties if p.span.overlap(quantity.span)]
    others = [p for p in parties if p not in around and not scene.who(p.span)]
    deeds = [scene.text(act.span) for act in chain if not act.verb and head(act) in MOVING]
    for text in (
        *(scene.plain(p.span) for p in around),
        *deeds,
        *map(scene.plain, (p.span for p in others)),
    ):
        told = [w for w in words(text) if w.content and not w.proper and w.norm not in COUNTS]
        if told:
            return text[told[0].start : told[-1].end]
    return scene.text(chain[0].span)


def first(found: Iterable[T | None]) -> T | None:
    return next((each for each in found if each), None)
