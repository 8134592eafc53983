"""What the documents say of actors and what is between them, as plain values."""

from stemma.records import Constraint, Event, Flow, System, Tie, Undertaking
from stemma.report.exchange.values import Object, place, support


def export(system: System) -> Object:
    """One list for each kind of record, in the order of the system."""
    return {
        "actors": [
            {"id": one.id, "name": one.name, "kind": one.kind, "state": one.state}
            for one in system.actors
        ],
        "events": [_event(event) for event in system.events],
        "ties": [_tie(tie) for tie in system.ties],
        "flows": [_flow(flow) for flow in system.flows],
        "undertakings": [_undertaking(one) for one in system.undertakings],
        "constraints": [_constraint(one) for one in system.constraints],
        "absences": [
            {
                "actors": list(one.actors),
                "about": one.about,
                "claims": list(one.claims),
                "evidence": [place(span) for span in one.evidence],
                "support": support(one.support),
            }
            for one in system.absences
        ],
    }


def _event(event: Event) -> Object:
    return {
        **place(event.span),
        "type": event.type,
        "mode": event.mode,
        "context": list(event.context),
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "date": event.date,
        "place": event.place,
        "status": event.status,
        "claim": event.claim,
    }


def _tie(tie: Tie) -> Object:
    return {
        "actors": list(tie.actors),
        "dimension": tie.dimension,
        "since": tie.since,
        "claims": list(tie.claims),
        "evidence": [place(span) for span in tie.evidence],
        "support": support(tie.support),
    }


def _flow(flow: Flow) -> Object:
    return {
        "actors": list(flow.actors),
        "directed": flow.directed,
        "dimension": flow.dimension,
        "what": flow.what,
        "value": flow.value,
        "upper": flow.upper,
        "bound": flow.bound,
        "unit": flow.unit,
        "period": flow.period,
        "claims": list(flow.claims),
        "evidence": [place(span) for span in flow.evidence],
        "support": support(flow.support),
        "against": list(flow.against),
    }


def _undertaking(one: Undertaking) -> Object:
    return {
        "name": one.name,
        "kind": one.kind,
        "actors": list(one.actors),
        "dimension": one.dimension,
        "stages": [
            {
                "date": stage.date,
                "dated": stage.dated,
                "state": stage.state,
                "evidence": place(stage.evidence),
                "claim": stage.claim,
            }
            for stage in one.stages
        ],
        "claims": list(one.claims),
        "support": support(one.support),
    }


def _constraint(one: Constraint) -> Object:
    """`actors` are both, who constrains first; `dimension` is null if none is known."""
    return {
        "kind": one.kind,
        "actors": list(dict.fromkeys(one.by + one.on)),
        "by": list(one.by),
        "on": list(one.on),
        "about": one.about,
        "dimension": one.dimension,
        "claims": list(one.claims),
        "evidence": [place(span) for span in one.evidence],
        "support": support(one.support),
    }
