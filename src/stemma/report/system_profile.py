"""What two actors have with each other, by kind and dimension."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from stemma.records import (
    Absence,
    Analysis,
    Claim,
    Constraint,
    Dimension,
    Event,
    Flow,
    Span,
    Tie,
    Undertaking,
)
from stemma.report.system_dates import order
from stemma.report.system_names import Side
from stemma.report.system_sources import Source, sourced

DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)


@dataclass(frozen=True, slots=True)
class Period:
    """The figures for one period; several if they conflict."""

    period: str
    flows: tuple[Flow, ...]
    """The best supported first."""


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one thing between the same actors, in order of time."""

    actors: tuple[str, ...]
    directed: bool
    dimension: Dimension
    what: str
    unit: str
    periods: tuple[Period, ...]

    @property
    def flows(self) -> list[Flow]:
        return [flow for period in self.periods for flow in period.flows]

    @property
    def contested(self) -> bool:
        """Whether two figures for one period differ."""
        return any(len(period.flows) > 1 for period in self.periods)


@dataclass(frozen=True, slots=True)
class Profile:
    """All that is said of two actors together."""

    left: Side
    right: Side
    ties: tuple[Tie, ...]
    """By dimension, then support."""
    flows: tuple[Series, ...]
    undertakings: tuple[Undertaking, ...]
    constraints: tuple[Constraint, ...]
    absences: tuple[Absence, ...]
    events: tuple[Event, ...]
    """By date, those without one last."""
    analysis: Analysis

    def __bool__(self) -> bool:
        return any(
            (self.ties, self.flows, self.undertakings, self.constraints, self.absences, self.events)
        )

    def _repr_html_(self) -> str:
        from stemma.report import notebook_system

        return notebook_system.profile(self)


def profile(analysis: Analysis, left: Side, right: Side) -> Profile:
    """The profile of two sides; a state's holds what its branches and its people do."""
    system = sourced(analysis)

    def both(ids: Iterable[str]) -> bool:
        ids = [*ids]
        return left.has(ids) and right.has(ids)

    def theirs(ids: Iterable[str]) -> bool:
        """Of both, or of one of them alone: a pledge that names nobody else."""
        ids = [*ids]
        return both(ids) or (bool(ids) and left.ids.union(right.ids).issuperset(ids))

    return Profile(
        left,
        right,
        tuple(
            sorted(
                (tie for tie in system.ties if both(tie.actors)),
                key=lambda tie: (
                    DIMENSIONS.index(tie.dimension), -tie.support.likely, tie.evidence[0],
                ),
            )
        ),
        tuple(series(flow for flow in system.flows if both(flow.actors))),
        tuple(one for one in system.undertakings if both(one.actors)),
        tuple(one for one in system.constraints if theirs((*one.by, *one.on))),
        tuple(one for one in system.absences if theirs(one.actors)),
        tuple(
            sorted(
                (one for one in system.events if both((*one.actors, *one.recipients))),
                key=lambda one: (order(one.date), one.span),
            )
        ),
        analysis,
    )  # fmt: skip


def best_first(ties: Iterable[Tie]) -> list[Tie]:
    """Ties of most origins first, then of most documents, then by actors and dimension."""
    return sorted(
        ties,
        key=lambda tie: (
            -tie.support.likely, -tie.support.documents, tie.actors,
            DIMENSIONS.index(tie.dimension), tie.evidence[0],
        ),
    )  # fmt: skip


def series(flows: Iterable[Flow]) -> list[Series]:
    """Figures of the same thing as series; those that stand against each other are of one.

    A figure without a period stands at the end.
    """
    # The same whatever the order of the flows: groups are joined, and then sorted.
    flows = sorted(flows, key=lambda flow: (flow.evidence[0], flow.period, flow.value))
    group = list(range(len(flows)))

    def join(a: int, b: int) -> None:
        old, new = max(group[a], group[b]), min(group[a], group[b])
        if old != new:
            group[:] = [new if one == old else one for one in group]

    first: dict[object, int] = {}
    by_claim: defaultdict[str, list[int]] = defaultdict(list)
    for n, flow in enumerate(flows):
        join(n, first.setdefault(_key(flow), n))
        for claim in flow.claims:
            by_claim[claim].append(n)
    for n, flow in enumerate(flows):
        for claim in flow.against:
            for other in by_claim[claim]:
                if _opposed(flow, flows[other]):
                    join(n, other)
    groups: defaultdict[int, list[Flow]] = defaultdict(list)
    for n, flow in zip(group, flows, strict=True):
        groups[n].append(flow)
    found = [_series(members) for members in groups.values()]
    return sorted(
        found,
        key=lambda one: (
            DIMENSIONS.index(one.dimension),
            -max(flow.support.likely for flow in one.flows),
            -len(one.flows),
            one.flows[0].evidence[0],
        ),
    )


def _key(flow: Flow) -> object:
    actors = flow.actors if flow.directed else tuple(sorted(flow.actors))
    return actors, flow.directed, flow.dimension, flow.what.casefold(), flow.unit


def _opposed(one: Flow, other: Flow) -> bool:
    """Whether two figures can stand side by side; a claim may give figures for other things."""
    return (
        one.unit == other.unit
        and one.period == other.period
        and set(one.actors) == set(other.actors)
    )


def _series(flows: Sequence[Flow]) -> Series:
    periods: defaultdict[str, list[Flow]] = defaultdict(list)
    for flow in flows:
        periods[flow.period].append(flow)
    head = min(flows, key=_best)
    return Series(
        head.actors,
        head.directed,
        head.dimension,
        head.what,
        head.unit,
        tuple(
            Period(period, tuple(sorted(periods[period], key=_best)))
            for period in sorted(periods, key=order)
        ),
    )


def elsewhere(flow: Flow, one: Series, claims: Mapping[str, Claim]) -> tuple[Source, ...]:
    """Where claims stand against a figure that have none of their own in its series."""
    shown = {claim for other in one.flows for claim in other.claims}
    return tuple(
        Source(claims[id].statements[0].span, id)
        for id in flow.against
        if id not in shown and id in claims and claims[id].statements
    )


def _best(flow: Flow) -> tuple[int, int, float, Span]:
    return -flow.support.likely, -flow.support.documents, flow.value, flow.evidence[0]
