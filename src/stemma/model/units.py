"""In what a figure is counted or measured, also where its noun stands in the text before."""

import re
from dataclasses import replace

from stemma.model.dimensions import dimension
from stemma.model.scene import Scene
from stemma.model.transfers import GETTING, GIVING
from stemma.model.verbs import head
from stemma.records import Quantity, Span
from stemma.text.lexicons import NUMERALS

_MEASURES = frozenset("% kg tonne barrel MW bcm GW kWh MWh GWh TWh m3 m³ l ha bushel ounce".split())
"""Units that flows are measured in, beside currencies; what is counted flows if it is given."""
_LARGE = re.compile(r"\b(?:m|b|tr)illion\b|\bthousand\b")
_SPANS = frozenset(
    """year month week day night hour minute second km m mile °C times that sides parts phases
    stages instalments installments rounds steps""".split()
)
"""Units of how long and how far, which never flow."""
COUNTS = frozenset(
    """worth dollar dollars euro euros billion million value total record half third quarter percent
    first second last""".split()
)
_NUMBER_OF = re.compile(r"[Tt]he number of (?:[\w-]+ )*?([a-z]+s)\b")
OF_THEM = re.compile(r"\s+of\s+(?:them|these|those)\b")
"""What follows the number of some of what was spoken of before."""
_OF_WHOM = re.compile(r"\s+of\s+(?:whom|which)\b")
_PLURAL = re.compile(r"\b([a-z]+s),\s+(?:\w+\s+)?$")
"""What stands before the number of some of them: "students, 4,300 of whom"."""
OF_IT = re.compile(r"\s+(?:of\s+(?:it|them|these)|in\s+all)\b")
"""What follows how much there is of what stands right before: "rice, 4,000 tonnes of it"."""
_OF_THESE = re.compile(r"\s+of\s+(?:the|its|their|those|these)\s+(?=\w)")
"""What follows the number of some of a number: "14 of the 20 boats"."""


def sentence_number(scene: Scene, span: Span) -> int:
    """Which sentence of its document words stand in."""
    sentences = scene.notes.sentences
    return next((n for n, s in enumerate(sentences) if s.span.overlap(span)), 0)


def freed(scene: Scene, quantity: Quantity) -> Quantity:
    """An amount without the particle of the verb before it: "hand *over* two boats"."""
    span = quantity.span
    if quantity.bound != "over" or not scene.text(span).startswith("over "):
        return quantity
    acts = (act for act in scene.notes.acts if act.lemma.endswith(" over"))
    if any(0 <= span.start - act.span.end <= 1 for act in acts):
        bare = Span(span.document, span.start + len("over "), span.end)
        return replace(quantity, span=bare, bound="exact")
    return quantity


def unit_of(scene: Scene, quantity: Quantity) -> str:
    """The unit of an amount, or of the one before it: "46 billion dollars, against 45 billion".

    What is counted in words between number and noun is the head of the phrase: "two more boats".
    """
    if quantity.unit:
        return quantity.unit
    if not _LARGE.search(scene.text(quantity.span)):
        return _counted(scene, quantity)
    sentence = scene.sentence_at(quantity.span)
    before = [q for q in scene.notes.quantities if q.span.end <= quantity.span.start and q.unit]
    here = [q for q in before if q.span.overlap(sentence)]
    for other in reversed(here or before[-1:]):
        if is_measure(other) and other.unit != "%" and _LARGE.search(scene.text(other.span)):
            return other.unit
    return ""


def _counted(scene: Scene, quantity: Quantity) -> str:
    """The noun that is counted where other words stand before it; empty if there is none."""
    for act in scene.notes.acts:
        doers = [p.span for p in act.parties if p.role == "actor"]
        if any(p.span.overlap(quantity.span) and p.span not in doers for p in act.parties):
            numbers = (_NUMBER_OF.match(scene.text(span)) for span in doers)
            if number := next(filter(None, numbers), None):
                return number[1]
        for one in act.parties:
            inside = one.span.start <= quantity.span.start and quantity.span.end < one.head.start
            noun = scene.text(one.head)
            if inside and noun.islower() and noun not in COUNTS:
                return noun
            if inside and noun[:1].isupper() and scene.collection.of(one.span):
                return "people"
    near = scene.doc.text[max(0, quantity.span.start - 40) : quantity.span.start]
    whom = _OF_WHOM.match(scene.doc.text, quantity.span.end) and _PLURAL.search(near)
    if whom:
        return whom[1]
    of_these = _OF_THESE.match(scene.doc.text, quantity.span.end)
    if of_these:
        whole = (q.unit for q in scene.notes.quantities if q.span.start == of_these.end())
        return next(whole, "")
    if OF_THEM.match(scene.doc.text, quantity.span.end) or is_alone(scene, quantity):
        here = sentence_number(scene, quantity.span)
        before = [q for q in scene.notes.quantities if q.span.end <= quantity.span.start and q.unit]
        counted = [q for q in before if q.unit.islower() and q.unit not in _SPANS]
        if counted and here - sentence_number(scene, counted[-1].span) <= 1:
            return counted[-1].unit
        return _goods_before(scene, quantity)
    return ""


def is_alone(scene: Scene, quantity: Quantity) -> bool:
    """Whether a number is all that is given or got: "it delivered four"."""
    return any(
        p.role == "object" and p.head.overlap(quantity.span) and head(act) in GIVING | GETTING
        for act in scene.notes.acts for p in act.parties
    )  # fmt: skip


def _goods_before(scene: Scene, quantity: Quantity) -> str:
    """The last noun for several things that were given or got before: "drones"."""
    here = sentence_number(scene, quantity.span)
    for act in reversed(scene.notes.acts):
        if act.span.end > quantity.span.start or head(act) not in GIVING | GETTING:
            continue
        if here - sentence_number(scene, act.span) > 1:
            return ""
        for one in act.parties:
            noun = scene.text(one.head)
            if one.role in ("object", "of") and noun.islower() and noun.endswith("s"):
                return noun
    return ""


def is_amount(quantity: Quantity) -> bool:
    """Whether a quantity may be one of something that moves, and not how much it changed."""
    bare = not quantity.unit and quantity.value != int(quantity.value)
    spans = quantity.unit.removesuffix("s") in _SPANS or quantity.unit in NUMERALS
    return not (bare or spans or quantity.change)


def is_rate(scene: Scene, quantity: Quantity) -> bool:
    """Whether a share is the interest of a loan: "at 3 percent"."""
    before = scene.doc.text[max(0, quantity.span.start - 4) : quantity.span.start]
    return quantity.unit == "%" and before.endswith(" at ")


def is_measure(quantity: Quantity) -> bool:
    """Whether it is an amount of money, a share or a measure, and not something counted."""
    return quantity.unit.split("/")[0] in _MEASURES or is_money(quantity)


def is_ware(quantity: Quantity) -> bool:
    """Whether what is counted are people, or things that are made and sold."""
    return quantity.unit == "people" or dimension(quantity.unit) not in (None, "diplomacy")


def is_money(quantity: Quantity) -> bool:
    return quantity.unit.isupper() and len(quantity.unit) == 3
