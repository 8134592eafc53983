"""Who occurs in the system, how often, and with whom."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.records import Actor, Analysis, System
from stemma.report.system_names import ActorNames
from stemma.report.system_sources import Source, of_undertaking, sourced, sources, told_once


@dataclass(frozen=True, slots=True)
class Presence:
    """An actor and what is told of it."""

    actor: Actor
    events: int
    ties: int
    others: int
    """Flows, undertakings, constraints and absences."""
    company: tuple[str, ...]
    """Ids of those it occurs with, the most frequent first."""
    source: Source
    """A place where it is told of."""


def roster(analysis: Analysis) -> list[Presence]:
    """Everybody of whom something is told, those of most of it first."""
    system = sourced(analysis)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    company: defaultdict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, Source] = {}
    for kind, ids, source in _told(system, analysis):
        for id in dict.fromkeys(ids):
            counts[id][kind] += 1
            company[id].update(other for other in dict.fromkeys(ids) if other != id)
            first.setdefault(id, source)
    names = ActorNames(system)
    found = [
        Presence(
            names.actor(id),
            count["event"],
            count["tie"],
            count["other"],
            tuple(sorted(company[id], key=lambda other: (-company[id][other], other))),
            first[id],
        )
        for id, count in counts.items()
    ]
    return sorted(
        found, key=lambda one: (-one.events - one.ties - one.others, one.actor.name, one.actor.id)
    )


def _told(system: System, analysis: Analysis) -> Iterator[tuple[str, Iterable[str], Source]]:
    """Kind, actors and first source of all that is told."""
    claims = {claim.id: claim for claim in analysis.claims}
    for event, told in told_once(system.events):
        yield "event", (*event.actors, *event.recipients), told[0]
    for tie in system.ties:
        yield "tie", tie.actors, sources(tie.claims, tie.evidence)[0]
    for flow in system.flows:
        yield "other", flow.actors, sources(flow.claims, flow.evidence)[0]
    for one in system.undertakings:
        yield "other", one.actors, of_undertaking(one, claims)[0]
    for limit in system.constraints:
        yield "other", (*limit.by, *limit.on), sources(limit.claims, limit.evidence)[0]
    for absence in system.absences:
        yield "other", absence.actors, sources(absence.claims, absence.evidence)[0]
