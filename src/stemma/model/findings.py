"""What a network has read in a statement: limits, states of undertakings, figures, absences.

It tells the words; whom they mean, and what they leave out, is told by the text around them as
for what rules find.
"""

from collections.abc import Iterator
from dataclasses import replace

from stemma.model.dimensions import dimension
from stemma.model.limiting import Told, sole
from stemma.model.money import currency
from stemma.model.moving import Figure, Moving, value_of
from stemma.model.scene import Pair, Scene, is_side, side
from stemma.model.units import is_money, sentence_number
from stemma.model.wording import words
from stemma.records import CONSTRAINT_KINDS, Finding, Party, Quantity, Span

_NEXT = 24
"""Characters between a number and the noun that it counts."""


def limits_read(scene: Scene) -> Iterator[tuple[Told, Span]]:
    """Limits by or on a state or body of states, each with the words that tell it.

    Who is left out is in the thing that is limited, or the other one of the text.
    """
    for found in scene.found("limit"):
        by, on = sides_of(scene, found, "by"), sides_of(scene, found, "on")
        if _is_urged(scene, found.span) or not any(map(is_side, (*by, *on))):
            continue
        about = [each for each in sides_of(scene, found, "about") if each not in by]
        by = by or sole(scene.counterpart(on[0]))
        on = on or about or sole(scene.neighbour(by[0]))
        kind = next(each for each in CONSTRAINT_KINDS if each == found.tells)
        yield (kind, by, on), whole(scene, found, "about")


def _is_urged(scene: Scene, cue: Span) -> bool:
    """Whether somebody demands of another what he "must not" do: as a rule has it, in his mouth."""
    said = {word.norm for word in words(scene.text(cue))}
    return "must" in said and any(q.span.overlap(cue) for q in scene.notes.quotations)


def sides_of(scene: Scene, found: Finding, *roles: str) -> list[str]:
    """The sides that parts of a finding mean, in order."""
    spans = (p.span for p in found.parties if p.role in roles)
    return list(dict.fromkeys(side(actor) for span in spans for actor in scene.who(span)))


def part(found: Finding, role: str) -> Party | None:
    """The first part of a finding in a role."""
    return next((p for p in found.parties if p.role == role), None)


def whole(scene: Scene, found: Finding, *roles: str) -> Span:
    """The words of a finding's cue, with those of its parts in some roles in the same sentence."""
    sentence = scene.sentence_at(found.span)
    parts = (p.span for p in found.parties if p.role in roles)
    spans = [found.span, *(span for span in parts if span.overlap(sentence))]
    return Span(found.span.document, min(s.start for s in spans), max(s.end for s in spans))


def figure_read(scene: Scene, quantity: Quantity) -> Figure | None:
    """What a figure measures by what the network has read; None if it has read nothing of it."""
    found = next(iter(scene.found("flow", quantity.span)), None)
    if found is None:
        return None
    roles = ("from", "to", "between")
    givers, getters, both = ([s for s in sides_of(scene, found, r) if is_side(s)] for r in roles)
    pair = _pair(scene, givers, getters, both)
    thing, period = part(found, "what"), part(found, "period")
    unit = quantity.unit or _unit(scene, quantity, thing)
    if pair is None or not unit or (unit == "%" and not (givers and getters)):
        return None
    quantity = replace(quantity, unit=currency(unit, pair))
    told = scene.text(thing.span) if thing else ""
    kind = dimension(told) or dimension(scene.plain(scene.sentence_at(quantity.span)))
    kind = kind or ("payments and finance" if is_money(quantity) else "trade")
    times = (t.value for t in scene.notes.times if period and t.span.overlap(period.span))
    when = quantity.period or next((t for t in times if t[:1].isdigit()), "")
    directed = bool(givers or getters)
    moving = Moving(pair, directed, kind, quantity.unit, when, value_of(quantity))
    return Figure(moving, quantity, told or scene.text(quantity.span))


def _unit(scene: Scene, quantity: Quantity, thing: Party | None) -> str:
    """What a number counts: the noun for it right behind, or what the one before it counts."""
    if thing and 0 < thing.span.start - quantity.span.end < _NEXT:
        noun = scene.text(thing.head)
        return noun if noun.islower() else ""
    here = sentence_number(scene, quantity.span)
    for other in reversed(scene.notes.quantities):
        near = other.span.end <= quantity.span.start
        if near and other.unit and here - sentence_number(scene, other.span) <= 1:
            large = "illion" in scene.text(quantity.span)
            return other.unit if large or other.unit.islower() else ""
    return ""


def _pair(scene: Scene, givers: list[str], getters: list[str], both: list[str]) -> Pair | None:
    """From whom to whom, or between whom; what is left out is the other one of the text."""
    if givers or getters:
        giver = givers[0] if givers else scene.counterpart(getters[0])
        getter = next((s for s in getters if s != giver), "") or scene.counterpart(giver)
        return (giver, getter) if giver and getter and giver != getter else None
    if len(both) > 1:
        return min(both[:2]), max(both[:2])
    other = scene.counterpart(both[0]) if both else ""
    return (min(both[0], other), max(both[0], other)) if other else None
