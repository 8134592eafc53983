"""Events and what is between actors, as FollowTheMoney entities."""

import re
from collections.abc import Iterable, Iterator

from stemma.records import Analysis, Constraint, Event, Flow, Span, Tie, Undertaking
from stemma.report.exchange.ftm_values import date, made
from stemma.report.exchange.values import Object, described, key

SANCTIONS = ("sanction", "listing", "control")
"""Kinds of constraints that are imposed on somebody; the others are said."""


def entities(analysis: Analysis) -> Iterator[Object]:
    """Every entity of the system, in its order."""
    system = analysis.system
    says = {claim.id: claim.text for claim in analysis.claims}
    for event in system.events:
        yield _event(event, analysis, says)
    for tie in system.ties:
        yield _tie(tie, says)
    for flow in system.flows:
        yield _flow(flow, analysis, says)
    for one in system.undertakings:
        yield from _undertaking(one, says)
    for limit in system.constraints:
        yield from _constraint(limit, analysis, says)
    for absence in system.absences:
        yield made(
            described(absence),
            "Note",
            name=["expressly not so"],
            description=[absence.about],
            entity=_actors(absence.actors),
            **_sourced(absence.claims, absence.evidence, says),
        )


def _actors(ids: Iterable[str]) -> list[str]:
    return [key("actor", id) for id in ids]


def _sourced(
    claims: Iterable[str], evidence: Iterable[Span], says: dict[str, str]
) -> dict[str, list[str]]:
    """The documents it rests on, and the claims in their own words."""
    return {
        "proof": sorted({span.document for span in evidence}),
        "summary": [says[claim] for claim in claims if claim in says],
    }


def _event(event: Event, analysis: Analysis, says: dict[str, str]) -> Object:
    return made(
        described(event),
        "Event",
        name=[_title(event, analysis)],
        involved=_actors(event.actors + event.recipients),
        date=[date(event.date)],
        location=[event.place],
        keywords=[*event.context, event.status],
        description=[event.span.of(analysis.doc[event.span.document])],
        recordId=[event.claim],
        **_sourced((event.claim,), (event.span,), says),
    )


def _title(event: Event, analysis: Analysis) -> str:
    """What is done, and by whom to whom, which `involved` does not tell: "AID: Varnia → Ostrel"."""
    names = {actor.id: actor.name for actor in analysis.system.actors}
    sides = [", ".join(names.get(id, id) for id in ids) for ids in (event.actors, event.recipients)]
    what = f"{event.type} {event.mode}".strip()
    return f"{what}: {' → '.join(filter(None, sides))}" if any(sides) else what


def _tie(tie: Tie, says: dict[str, str]) -> Object:
    subject, object = _actors(tie.actors)
    return made(
        described(tie),
        "UnknownLink",
        subject=[subject],
        object=[object],
        role=[tie.dimension],
        startDate=[date(tie.since)],
        **_sourced(tie.claims, tie.evidence, says),
    )


def _flow(flow: Flow, analysis: Analysis, says: dict[str, str]) -> Object:
    """Money that is paid is a payment, another thing that moves one way an economic activity."""
    words = [span.of(analysis.doc[span.document]) for span in flow.evidence]
    common = {
        "date": [date(flow.period)],
        "description": words,
        **_sourced(flow.claims, flow.evidence, says),
    }
    first, second = _actors(flow.actors)[:1], _actors(flow.actors)[1:]
    if not flow.directed:
        return made(
            described(flow),
            "UnknownLink",
            subject=first,
            object=second,
            role=[f"{flow.dimension}: {flow.what}"],
            **common,
        )
    if flow.dimension == "payments and finance" and re.fullmatch("[A-Z]{3}", flow.unit):
        return made(
            described(flow),
            "Payment",
            payer=first,
            beneficiary=second,
            purpose=[flow.what],
            amount=[f"{flow.value:.15g}"] if flow.upper is None else [],
            currency=[flow.unit],
            **common,
        )
    return made(
        described(flow),
        "EconomicActivity",
        sender=first,
        receiver=second,
        goodsDescription=[flow.what],
        **common,
    )


def _undertaking(one: Undertaking, says: dict[str, str]) -> Iterator[Object]:
    latest = one.stages[-1:]
    yield made(
        described(one),
        "Project",
        name=[one.name],
        keywords=[one.kind, one.dimension],
        status=[stage.state for stage in latest],
        date=[date(stage.date) for stage in latest],
        **_sourced(one.claims, [stage.evidence for stage in one.stages], says),
    )
    for actor in _actors(one.actors):
        yield made(
            key("participant", described(one), actor),
            "ProjectParticipant",
            project=[described(one)],
            participant=[actor],
            proof=sorted({stage.evidence.document for stage in one.stages}),
        )


def _constraint(one: Constraint, analysis: Analysis, says: dict[str, str]) -> Iterator[Object]:
    names = {actor.id: actor.name for actor in analysis.system.actors}
    sourced = _sourced(one.claims, one.evidence, says)
    if one.kind not in SANCTIONS or not one.on:
        yield made(
            described(one),
            "Note",
            name=[one.kind],
            description=[one.about],
            entity=_actors(one.by + one.on),
            **sourced,
        )
        return
    for actor in one.on:
        yield made(
            key("sanction", described(one), actor),
            "Sanction",
            entity=_actors((actor,)),
            authority=[names.get(by, by) for by in one.by],
            program=[one.kind],
            provisions=[one.about],
            **sourced,
        )
