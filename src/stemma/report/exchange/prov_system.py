"""Actors, events and what is between actors, as nodes of the graph of provenance.

Each node says which claims it rests on and where in the documents the words stand.
"""

from collections.abc import Iterator, Sequence

from stemma.records import Analysis, Constraint, Event, Flow, Span, Undertaking
from stemma.report.exchange.linked import filled, support, target, urn
from stemma.report.exchange.values import Object, described, key, unlisted


def graph(analysis: Analysis) -> Iterator[Object]:
    """Every node of the system, in its order."""
    system = analysis.system
    for actor in system.actors:
        yield filled(
            {
                "id": _actor(actor.id),
                "type": ["prov:Agent", "Actor"],
                "code": actor.id,
                "label": actor.name,
                "kind": actor.kind,
                "state": actor.state,
            }
        )
    for id in unlisted(system):
        yield {"id": _actor(id), "type": ["prov:Agent", "Actor"], "code": id, "label": id}
    for event in system.events:
        yield _event(event, analysis)
    for tie in system.ties:
        yield filled(
            {
                **_node("Tie", described(tie), tie.claims, tie.evidence, analysis),
                "actor": _actors(tie.actors),
                "dimension": tie.dimension,
                "since": tie.since,
                "support": support(tie.support),
            }
        )
    for flow in system.flows:
        yield _flow(flow, analysis)
    for one in system.undertakings:
        yield _undertaking(one, analysis)
    for limit in system.constraints:
        yield _constraint(limit, analysis)
    for absence in system.absences:
        yield filled(
            {
                **_node("Absence", described(absence), absence.claims, absence.evidence, analysis),
                "actor": _actors(absence.actors),
                "about": absence.about,
                "support": support(absence.support),
            }
        )


def _actor(id: str) -> str:
    return urn(key("actor", id))


def _actors(ids: Sequence[str]) -> list[str]:
    return [_actor(id) for id in ids]


def _node(
    type: str, id: str, claims: Sequence[str], evidence: Sequence[Span], analysis: Analysis
) -> Object:
    return {
        "id": urn(id),
        "type": ["prov:Entity", type],
        "claim": [urn(claim) for claim in claims],
        "evidence": [target(span, analysis) for span in evidence],
    }


def _event(event: Event, analysis: Analysis) -> Object:
    return filled(
        {
            **_node("Event", described(event), (event.claim,), (event.span,), analysis),
            "kind": event.type,
            "mode": event.mode,
            "context": list(event.context),
            "actor": _actors(event.actors),
            "recipient": _actors(event.recipients),
            "date": event.date,
            "place": event.place,
            "status": event.status,
        }
    )


def _flow(flow: Flow, analysis: Analysis) -> Object:
    sides = {"from": _actors(flow.actors[:1]), "to": _actors(flow.actors[1:])}
    return filled(
        {
            **_node("Flow", described(flow), flow.claims, flow.evidence, analysis),
            **(sides if flow.directed else {"actor": _actors(flow.actors)}),
            "dimension": flow.dimension,
            "about": flow.what,
            "value": flow.value,
            "upper": flow.upper,
            "bound": flow.bound,
            "unit": flow.unit,
            "period": flow.period,
            "against": [urn(claim) for claim in flow.against],
            "support": support(flow.support),
        }
    )


def _undertaking(one: Undertaking, analysis: Analysis) -> Object:
    evidence = [stage.evidence for stage in one.stages]
    return filled(
        {
            **_node("Undertaking", described(one), one.claims, evidence, analysis),
            "label": one.name,
            "kind": one.kind,
            "actor": _actors(one.actors),
            "dimension": one.dimension,
            "stage": [
                filled(
                    {
                        "id": urn(key("stage", described(one), stage.date, stage.claim)),
                        "type": "Stage",
                        "date": stage.date,
                        "dateStated": stage.dated,
                        "status": stage.state,
                        "claim": urn(stage.claim),
                        "evidence": target(stage.evidence, analysis),
                    }
                )
                for stage in one.stages
            ],
            "support": support(one.support),
        }
    )


def _constraint(one: Constraint, analysis: Analysis) -> Object:
    return filled(
        {
            **_node("Constraint", described(one), one.claims, one.evidence, analysis),
            "kind": one.kind,
            "by": _actors(one.by),
            "on": _actors(one.on),
            "about": one.about,
            "dimension": one.dimension,
            "support": support(one.support),
        }
    )
