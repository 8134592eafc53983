"""Model: the actors, and what claims say is between them."""

from collections.abc import Sequence
from dataclasses import replace

from stemma.model.absences import absences
from stemma.model.actors import Actors
from stemma.model.constraints import constraints
from stemma.model.events import events
from stemma.model.figures import Figures
from stemma.model.flows import flows
from stemma.model.limits import limits
from stemma.model.scene import Collection
from stemma.model.ties import ties
from stemma.model.undertakings import undertakings
from stemma.model.weighing import Counting, Weighing
from stemma.records import (
    Annotations,
    Claim,
    Derivation,
    Document,
    Entity,
    System,
)
from stemma.text.vectors import Encoder


def model(
    documents: Sequence[Document],
    annotations: Sequence[Annotations],
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    derivations: Sequence[Derivation],
    *,
    support: Counting,
    encoder: Encoder,
) -> System:
    """The system that documents describe, each part with the claims that it rests on.

    A fact that copies repeat weighs as one: whatever several claims show is counted by the
    independent origins of all their statements together.

    Args:
        documents: The documents.
        annotations: Their annotations, in the same order.
        entities: Entities across documents.
        claims: What they say.
        derivations: Who took what from whom.
        support: Counts the independent origins of statements.
        encoder: Vectors of sentences, by which events are coded.
    """
    actors = Actors(documents, annotations, entities)
    collection = Collection(documents, annotations, derivations, actors)
    scenes = [scene for claim in claims for scene in collection.scenes(claim)]
    weighing = Weighing(collection.documents, {claim.id: claim for claim in claims}, support)
    figures = Figures()
    moved = [tuple(figures.of(scene)) for scene in scenes]
    limited = [tuple(limits(scene)) for scene in scenes]
    found = System(
        events=tuple(events(claims, scenes, encoder)),
        ties=tuple(ties(scenes, moved, limited, weighing)),
        flows=tuple(flows(scenes, moved, weighing)),
        undertakings=tuple(undertakings(scenes, entities, weighing)),
        constraints=tuple(constraints(scenes, limited, weighing)),
        absences=tuple(absences(scenes, weighing)),
    )
    return replace(found, actors=tuple(collection.named[id] for id in sorted(_mentioned(found))))


def _mentioned(system: System) -> set[str]:
    """The ids of all actors in a system."""
    groups = [each.actors for each in system.events]
    groups += [each.recipients for each in system.events]
    groups += [each.actors for each in system.ties]
    groups += [each.actors for each in system.flows]
    groups += [each.actors for each in system.undertakings]
    groups += [each.actors for each in system.absences]
    groups += [side for each in system.constraints for side in (each.by, each.on)]
    return {actor for group in groups for actor in group}
