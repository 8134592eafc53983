"""What the dossier's script needs of the system: names and dates once, references by number."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from stemma.records import Analysis, Span, Support, System
from stemma.report.graph import Graph, graph
from stemma.report.screen import printable
from stemma.report.system_dates import dated, order, spoken
from stemma.report.system_names import ActorNames
from stemma.report.system_profile import DIMENSIONS, best_first, elsewhere, series
from stemma.report.system_roster import roster
from stemma.report.system_sources import (
    Quotes,
    Source,
    of_undertaking,
    sourced,
    sources,
    stages_once,
    told_once,
)
from stemma.report.system_timeline import amount, between, doing, timeline

Object = dict[str, Any]


def system_payload(
    analysis: Analysis, number: dict[str, int], claim: dict[str, int]
) -> Object | None:
    """Actors, graph, ties, flows, undertakings, constraints, absences, events, and the timeline.

    `number` and `claim` give documents and claims their numbers in the page. None if nothing
    is told.
    """
    found = sourced(analysis)
    return _Maker(analysis, found, number, claim).all() if roster(analysis) else None


class _Maker:
    def __init__(
        self, analysis: Analysis, system: System, number: dict[str, int], claim: dict[str, int]
    ) -> None:
        self.analysis, self.system = analysis, system
        self.number, self.claim = number, claim
        self.names, self.quotes = ActorNames(system), Quotes(analysis)
        self.ties = best_first(system.ties)
        self.claims = {claim.id: claim for claim in analysis.claims}
        self.order: dict[str, int] = {}
        """Ids of actors -> their numbers, in the order of the roster."""
        for one in roster(analysis):
            for id in (one.actor.id, self.names.home(one.actor.id)):
                self.order.setdefault(id, len(self.order))

    def all(self) -> Object:
        return {
            "actors": [self._actor(id) for id in self.order],
            "dimensions": list(DIMENSIONS),
            "graph": self._graph(graph(self.system)),
            "ties": [
                self._item(tie.actors, sources(tie.claims, tie.evidence), tie.support)
                | {"dimension": tie.dimension, "since": date(tie.since)}
                for tie in self.ties
            ],
            "flows": [
                {
                    "actors": self._ids(one.actors),
                    "title": f"{printable(one.what)}, {between(one.flows[0], self.names)}",
                    "dimension": one.dimension,
                    "figures": [
                        self._item(flow.actors, sources(flow.claims, flow.evidence), flow.support)
                        | {
                            "date": date(flow.period),
                            "text": amount(flow),
                            "against": rank > 0,
                            "elsewhere": self._evidence(elsewhere(flow, one, self.claims)),
                        }
                        for period in one.periods
                        for rank, flow in enumerate(period.flows)
                    ],
                }
                for one in series(self.system.flows)
            ],
            "undertakings": [
                self._item(one.actors, of_undertaking(one, self.claims), one.support)
                | {
                    "text": printable(one.name),
                    "dimension": one.dimension,
                    "stages": [
                        [date(stage.date), not stage.dated, stage.state, self._evidence(told)]
                        for stage, told in stages_once(one)
                    ],
                }
                for one in self.system.undertakings
            ],
            "constraints": [
                self._item((*one.by, *one.on), sources(one.claims, one.evidence), one.support)
                | {
                    "text": f"{one.kind} by {self.names.names(one.by)}"
                    + (f" on {self.names.names(one.on)}" if one.on else "")
                    + f": {printable(one.about)}",
                    "dimension": one.dimension or "",
                }
                for one in self.system.constraints
            ],
            "absences": [
                self._item(one.actors, sources(one.claims, one.evidence), one.support)
                | {"text": f"{self.names.names(one.actors)}: {printable(one.about)}"}
                for one in self.system.absences
            ],
            "events": [
                self._item((*e.actors, *e.recipients), told, self.quotes.support(told))
                | {"text": doing(e, self.names), "date": date(e.date), "status": e.status}
                for e, told in told_once(self.system.events)
            ],
            "timeline": [
                self._item(one.actors, one.sources, one.support)
                | {
                    "date": date(one.date),
                    "text": one.text,
                    "status": one.status,
                    "marks": marks(one.reported, one.borrowed_from, self._short),
                }
                for one in timeline(self.analysis)
            ],
        }

    def _short(self, id: str) -> str:
        return printable(self.analysis.doc[id].name)

    def _actor(self, id: str) -> Object:
        actor = self.names.actor(id)
        return {"name": printable(actor.name), "kind": actor.kind, "home": self.order[
            self.names.home(id)]}  # fmt: skip

    def _graph(self, found: Graph) -> Object:
        tie = {one: n for n, one in enumerate(self.ties)}
        return {
            "nodes": [self.order[actor.id] for actor in found.nodes],
            "edges": [
                [self.order[e.left], self.order[e.right], e.dimension, [tie[t] for t in e.ties]]
                for e in found.edges
            ],
        }

    def _item(self, ids: Iterable[str], found: Sequence[Source], support: Support | None) -> Object:
        counts = [support.lowest, support.likely, support.highest, support.documents] if (
            support) else None  # fmt: skip
        return {
            "actors": self._ids(ids),
            "origins": counts,
            "evidence": self._evidence(found),
        }

    def _evidence(self, found: Sequence[Source]) -> list[list[int]]:
        """Document, start, end and claim of the sentence of each."""
        return [
            [*self._span(self.quotes.sentence(one.span)), self.claim.get(one.claim, -1)]
            for one in found
        ]

    def _ids(self, ids: Iterable[str]) -> list[int]:
        return [self.order[id] for id in dict.fromkeys(ids)]

    def _span(self, span: Span) -> list[int]:
        return [self.number[span.document], span.start, span.end]


def date(value: str) -> list[str] | None:
    """What a date sorts by, and how it is said; None for what is not on the calendar."""
    return [order(value)[0], printable(spoken(value))] if dated(value) else None


def marks(reported: bool, lender: str, short: Callable[[str], str]) -> list[str]:
    """What is to be known of a date: that it is only the report's, or another document's."""
    found = ["date of the report"] if reported else []
    return [*found, f"by the date of {short(lender)}"] if lender else found
