"""Model: the actors, and what claims say is between them."""

from collections.abc import Sequence

from stemma.match.support import Independences
from stemma.model.absences import absences
from stemma.model.actors import Actors
from stemma.model.constraints import constraints
from stemma.model.flows import flows
from stemma.model.scene import Theatre
from stemma.model.ties import ties
from stemma.model.undertakings import undertakings
from stemma.model.weighing import Weighing
from stemma.records import (
    Annotations,
    Claim,
    Derivation,
    Document,
    Entity,
    Independence,
    System,
)
from stemma.text.vectors import Encoder


def model(
    documents: Sequence[Document],
    annotations: Sequence[Annotations],
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    derivations: Sequence[Derivation],
    verdicts: Sequence[Independence],
    *,
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
        verdicts: Which documents are independent of each other.
        encoder: Vectors of sentences, by which events are coded.
    """
    actors = Actors(documents, annotations, entities)
    theatre = Theatre(documents, annotations, derivations, actors)
    scenes = [scene for claim in claims for scene in theatre.scenes(claim)]
    weighing = Weighing(
        theatre.documents, {claim.id: claim for claim in claims}, Independences(verdicts)
    )
    return System(
        ties=tuple(ties(scenes, weighing)),
        flows=tuple(flows(scenes, weighing)),
        undertakings=tuple(undertakings(scenes, entities, weighing)),
        constraints=tuple(constraints(scenes, weighing)),
        absences=tuple(absences(scenes, weighing)),
    )
