"""Flows: amounts that move between two actors in a period."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.model.moving import Figure, Moving
from stemma.model.scene import Scene
from stemma.model.weighing import Seen, Sight, Weighing
from stemma.records import Flow, Quantity
from stemma.text.amounts import agree
from stemma.text.words import words

_ALL_TRADE = frozenset("trade turnover commerce exchange volume value total bilateral".split())
"""Words for trade as a whole, and for how much of it."""


def flows(
    scenes: Sequence[Scene], figures: Iterable[Sequence[Figure]], weighing: Weighing
) -> list[Flow]:
    """Every amount that is said to move between two actors, by actors, thing and period.

    Figures that agree are one flow, however many copies repeat them. Figures of one thing and
    period that do not agree name each other.

    Args:
        scenes: The statements.
        figures: Those of each that move between two actors.
        weighing: Counts what each flow rests on.
    """
    sights: list[Sight[Moving]] = []
    given: dict[Moving, tuple[Quantity, str]] = {}
    for scene, moved in zip(scenes, figures, strict=True):
        for figure in moved:
            place = figure.quantity.span
            sights.append(
                Sight(figure.moving, scene.claim.id, scene.statement, place, scene.is_spun)
            )
            given.setdefault(figure.moving, (figure.quantity, figure.what))
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
    alike = (one.actors, one.directed, one.dimension, one.unit, one.period) == (
        two.actors, two.directed, two.dimension, two.unit, two.period
    )  # fmt: skip
    mine, theirs = _things(one.what), _things(two.what)
    return bool(one.period) and alike and (mine == theirs or bool(mine & theirs))


def _things(what: str) -> frozenset[str]:
    """Stems of what is measured; none of trade as a whole, whatever it is called."""
    return frozenset(w.stem for w in words(what) if w.content and w.norm not in _ALL_TRADE)


def _agree(one: Flow, two: Flow) -> bool:
    left, right = (Quantity(f.evidence[0], f.value, f.upper, f.bound, f.unit) for f in (one, two))
    return agree(left, right)
