"""Flows: amounts that move between two actors in a period."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from stemma.model.dimensions import dimension
from stemma.model.money import currency
from stemma.model.scene import Scene, since
from stemma.model.transfers import GETTING, GIVING, direction
from stemma.model.verbs import head, lemmas
from stemma.model.weighing import Seen, Sight, Weighing
from stemma.records import Act, Dimension, Flow, Quantity
from stemma.text.amounts import agree
from stemma.text.words import words

_MEASURES = frozenset("% kg tonne barrel MW bcm GW kWh MWh GWh TWh m3 m³ l ha bushel ounce".split())
"""Units that flows are measured in, beside currencies; what is counted flows if it is given."""
_BOTH_WAYS = lemmas("trade commerce turnover business")
_MOVING = GIVING | GETTING | _BOTH_WAYS
_LARGE = re.compile(r"\b(?:m|b|tr)illion\b")
_SHARED = frozenset(
    "settl denomin transact payment currenc export import trade commerc invoic".split()
)
"""Stems of which a share must have one beside it to be one of what flows."""
_SPANS = frozenset("year month week day hour minute second km m mile °C".split())
"""Units of how long and how far, which never flow."""
_COUNTS = frozenset(
    """worth dollar dollars euro euros billion million value total record half third quarter percent
    first second last""".split()
)
_DIGITS = 3
T = TypeVar("T")
"""Digits by which two figures are one."""


@dataclass(frozen=True, slots=True)
class Moving:
    """What a statement gives a figure for."""

    actors: tuple[str, ...]
    directed: bool
    dimension: Dimension
    unit: str
    period: str
    value: float


def flows(scenes: Iterable[Scene], weighing: Weighing) -> list[Flow]:
    """Every amount that is said to move between two actors, by actors, thing and period.

    Figures that agree are one flow, however many copies repeat them. Figures of one thing and
    period that do not agree name each other.
    """
    sights: list[Sight[Moving]] = []
    given: dict[Moving, tuple[Quantity, str]] = {}
    for scene in scenes:
        for moving, quantity, what in _shown(scene):
            sights.append(Sight(moving, scene.claim.id, scene.statement, quantity.span))
            given.setdefault(moving, (quantity, what))
    sights, given = _dated(sights, given)
    found = [_flow(seen, *given[seen.key]) for seen in weighing.seen(sights)]
    found.sort(key=lambda f: (f.actors, f.dimension, f.unit, f.period, f.value, f.claims))
    return [replace(flow, against=_against(flow, found)) for flow in found]


def _dated(
    sights: list[Sight[Moving]], given: dict[Moving, tuple[Quantity, str]]
) -> tuple[list[Sight[Moving]], dict[Moving, tuple[Quantity, str]]]:
    """The same with each figure that has no period under the one period that it has elsewhere.

    "240 billion last year" in a text without a date is the figure that another gives for 2023.
    """
    periods: dict[Moving, set[str]] = defaultdict(set)
    for moving in given:
        if moving.period:
            periods[replace(moving, period="")].add(moving.period)
    homes = {
        bare: replace(bare, period=next(iter(found)))
        for bare, found in periods.items()
        if len(found) == 1 and bare in given
    }
    moved = [replace(sight, key=homes.get(sight.key, sight.key)) for sight in sights]
    return moved, {key: each for key, each in given.items() if key not in homes}


def _flow(seen: Seen[Moving], quantity: Quantity, what: str) -> Flow:
    moving = seen.key
    return Flow(
        moving.actors, moving.directed, moving.dimension, what, quantity.value, quantity.upper,
        quantity.bound, quantity.unit, moving.period, seen.claims, seen.evidence, seen.support,
    )  # fmt: skip


def _shown(scene: Scene) -> Iterator[tuple[Moving, Quantity, str]]:
    """The figures of one statement that are of a flow, each with what moves."""
    for quantity in scene.quantities:
        quantity = replace(quantity, unit=_unit(scene, quantity))
        if not _is_amount(quantity):
            continue
        act = scene.act_at(quantity.span)
        if act is None or act.negated:
            continue
        chain = [act, *scene.inside(*(p.span for p in act.parties))]
        kind: Dimension | None = _first(map(dimension, _tellers(scene, quantity, chain)))
        both_ways = any(head(one) in _BOTH_WAYS for one in chain)
        directed = None if both_ways else _first(direction(scene, one) for one in chain)
        pair = directed or _first(pairs[0] for one in chain if (pairs := scene.pairs(one)))
        if pair is None and len(scene.sides) == 2:
            pair = (min(scene.sides), max(scene.sides))
        if pair is None and quantity.unit == "%" and _is_share(scene, chain):
            pair = scene.collection.main_pair(scene.span.document)
        if pair is None or kind is None or (quantity.unit == "%" and not _is_share(scene, chain)):
            continue
        quantity = replace(quantity, unit=currency(quantity.unit, pair))
        if directed is None and not _is_measure(quantity):
            continue
        period = quantity.period or _first(
            t.value for t in scene.times if t.value[:1].isdigit() and not since(scene, t)
        )
        moving = Moving(
            pair, directed is not None, kind, quantity.unit, period or "",
            float(f"{quantity.value:.{_DIGITS}g}"),
        )  # fmt: skip
        yield moving, quantity, _what(scene, quantity, chain)


def _tellers(scene: Scene, quantity: Quantity, chain: Sequence[Act]) -> Iterator[str]:
    """What tells the dimension of an amount, the surest first: the deed, the thing, the clause."""
    yield " ".join(scene.text(act.span) for act in chain if not act.verb)
    yield quantity.measures
    yield from (scene.words_of(act) for act in chain)
    yield scene.plain(scene.span)


def _unit(scene: Scene, quantity: Quantity) -> str:
    """The unit of an amount, or of the one before it: "46 billion dollars, against 45 billion"."""
    if quantity.unit or not _LARGE.search(scene.text(quantity.span)):
        return quantity.unit
    sentence = scene.notes.sentence_at(quantity.span)
    before = [q for q in scene.notes.quantities if q.span.end <= quantity.span.start and q.unit]
    here = [q for q in before if q.span.overlap(sentence)]
    for other in reversed(here or before[-1:]):
        if _is_measure(other) and other.unit != "%" and _LARGE.search(scene.text(other.span)):
            return other.unit
    return ""


def _is_amount(quantity: Quantity) -> bool:
    """Whether a quantity may be one of something that moves, and not how much it changed."""
    return bool(quantity.unit) and quantity.unit not in _SPANS and not quantity.change


def _is_measure(quantity: Quantity) -> bool:
    """Whether it is an amount of money, a share or a measure, and not something counted."""
    return quantity.unit.split("/")[0] in _MEASURES or (
        quantity.unit.isupper() and len(quantity.unit) == 3
    )


def _is_share(scene: Scene, chain: Sequence[Act]) -> bool:
    """Whether the acts around a share are of paying, settling or trading."""
    stems = {word.stem for act in chain for word in words(scene.words_of(act))}
    return any(stem.startswith(each) for stem in stems for each in _SHARED)


def _what(scene: Scene, quantity: Quantity, chain: list[Act]) -> str:
    """What moves, in the words of the text: what the amount is of, or what else is no actor."""
    if quantity.measures:
        return quantity.measures
    parties = [p for act in chain for p in act.parties]
    around = [p for p in parties if p.span.overlap(quantity.span)]
    others = [p for p in parties if p not in around and not scene.who(p.span)]
    deeds = [scene.text(act.span) for act in chain if not act.verb and head(act) in _MOVING]
    for text in (
        *(scene.plain(p.span) for p in around),
        *deeds,
        *map(scene.plain, (p.span for p in others)),
    ):
        told = [w for w in words(text) if w.content and not w.proper and w.norm not in _COUNTS]
        if told:
            return text[told[0].start : told[-1].end]
    return scene.text(chain[0].span)


def _first(found: Iterable[T | None]) -> T | None:
    return next((each for each in found if each), None)


def _against(flow: Flow, others: Iterable[Flow]) -> tuple[str, ...]:
    """The claims that give another figure for the same thing and period."""
    return tuple(
        claim
        for other in others
        if other is not flow and _same_thing(flow, other) and not _agree(flow, other)
        for claim in other.claims
        if claim not in flow.claims
    )


def _same_thing(one: Flow, two: Flow) -> bool:
    return bool(one.period) and (
        (one.actors, one.directed, one.dimension, one.unit, one.period)
        == (two.actors, two.directed, two.dimension, two.unit, two.period)
    )


def _agree(one: Flow, two: Flow) -> bool:
    left, right = (Quantity(f.evidence[0], f.value, f.upper, f.bound, f.unit) for f in (one, two))
    return agree(left, right)
