"""How far a network is from the annotation, and from its teacher."""

import torch
from torch import Tensor
from torch.nn import functional as F

from training.language.examples import UNKNOWN
from training.language.networks import Reader, Scores, Student


def both(network: Student, batch: dict[str, Tensor]) -> Tensor:
    """How far a network is from the annotation and from the teacher, together."""
    scores = network(batch)
    loss = annotated(network.reader, scores, batch)
    return loss + taught(network.reader, scores, batch)


def annotated(reader: Reader, scores: Scores, batch: dict[str, Tensor]) -> Tensor:
    """Mean cross-entropy of everything that is annotated, summed over the tasks."""
    heads = batch["heads"]
    parsed = heads != UNKNOWN
    losses = [
        _entropy(scores.pos, batch["pos"]),
        0.5 * _entropy(scores.tags, batch["tags"]),
        _entropy(scores.arcs, heads),
        _entropy(reader.relations(scores, heads.clamp(min=0)), batch["relations"]),
    ]
    if parsed.any():
        losses.append(
            F.binary_cross_entropy_with_logits(
                scores.starts[parsed], batch["starts"][parsed].float()
            )
        )
    losses.append(4 * reader.chain.loss(scores.names, batch["names"], batch["mask"]))
    return torch.stack(losses).sum()


def _entropy(scores: Tensor, wanted: Tensor) -> Tensor:
    if not (wanted != UNKNOWN).any():
        return scores.sum() * 0
    return F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=UNKNOWN)


def taught(reader: Reader, scores: Scores, batch: dict[str, Tensor]) -> Tensor:
    """Mean divergence from what the teacher says, summed over the tasks.

    `batch` holds the lessons, each key of `Lesson` with "told " before it.
    """
    mask = batch["mask"]
    relations = reader.relations(scores, batch["told heads"])
    pairs = (
        (scores.pos, batch["told pos"], 1.0),
        (scores.tags, batch["told tags"], 0.5),
        (scores.names, batch["told names"], 2.0),
        (scores.arcs, batch["told arcs"], 1.0),
        (relations, batch["told relations"], 1.0),
    )
    losses = [
        weight
        * F.kl_div(
            F.log_softmax(mine[mask], -1),
            F.log_softmax(told[mask], -1),
            log_target=True,
            reduction="batchmean",
        )
        for mine, told, weight in pairs
    ]
    starts = batch["told starts"][mask].sigmoid()
    losses.append(F.binary_cross_entropy_with_logits(scores.starts[mask], starts))
    return torch.stack(losses).sum()
