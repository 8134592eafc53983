"""Codes what one party does to another as an event of PLOVER, edition 2.0.

Wordings of `data/plover_patterns.txt` and vectors of the words that tell the deed go into
a linear classifier, whose weights are in `data/plover.npz`. How it was made, what it was
trained on and what it gets wrong is told in `data/plover.md`.

Source:
    Open Event Data Alliance. PLOVER: Political Language Ontology for Verifiable Event
    Records, draft 2.0. 2021.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from stemma.model.plover_deeds import Deed
from stemma.model.plover_features import features, look, turned
from stemma.model.plover_modes import contexts, mode
from stemma.text.vectors import Encoder

DOUBTFUL = 0.5
"""How probable a root must be to count for more than the words of the deed itself. On 227 labelled
events it makes no difference; on longer sentences, in which much else is told, it does."""
PORTION = 4096
"""Deeds that are coded together: what is known of one takes twenty kilobytes meanwhile."""

__all__ = ["Code", "Deed", "code", "likelihoods"]


@dataclass(frozen=True, slots=True)
class Code:
    """What a deed is in PLOVER."""

    root: str
    """One of the sixteen event categories; empty if it is no political event."""
    mode: str
    """Empty if the category has none or the words tell none."""
    context: tuple[str, ...]
    """At most three, the surest first."""
    probability: float
    """Of the root, or of there being no event, 0 to 1, to four places."""
    worded: bool = False
    """Whether the words of the deed itself are a known wording of the root."""


def code(deeds: Sequence[Deed], encoder: Encoder) -> list[Code]:
    """The codes of deeds, in their order; each the same whatever stands beside it.

    Args:
        deeds: What is done, each with its sentence and parties.
        encoder: The sentence model that the weights belong to, `stemma.text.vectors.transformer()`.
    """
    starts = range(0, len(deeds), PORTION)
    return [one for n in starts for one in _coded(deeds[n : n + PORTION], encoder)]


def _coded(deeds: Sequence[Deed], encoder: Encoder) -> list[Code]:
    classes, chances = likelihoods(deeds, encoder)
    roots = sorted({name.partition("/")[0] for name in classes})
    sums = np.stack(
        [chances[:, [c.partition("/")[0] == root for c in classes]].sum(axis=1) for root in roots]
    )
    return [
        _code(deed, roots[best], round(float(sums[best, n]), 4))
        for n, (deed, best) in enumerate(zip(deeds, sums.argmax(axis=0), strict=True))
    ]


def _code(deed: Deed, root: str, probability: float) -> Code:
    if root == "NONE":
        return Code("", "", (), probability)
    one = look(deed)
    kinds = (turned(match.kind, one.future, one.denied) for match in one.first)
    told = [kind.partition("/")[0] for kind in kinds if not kind.startswith("NONE")]
    if told and root not in told and probability < DOUBTFUL:
        root = told[0]
    return Code(root, mode(root, one), contexts(one), probability, root in told)


def likelihoods(
    deeds: Sequence[Deed], encoder: Encoder
) -> tuple[tuple[str, ...], NDArray[np.float64]]:
    """How probable each class is: a root, or NONE, behind a slash that of the earlier edition.

    Where no slash is, both editions have the same root; YIELD is CONCEDE and RETREAT in one.
    Shape of the table (n_deeds, n_classes), rows sum to 1.
    """
    classes, weights, base = _trained()
    scores = features(deeds, encoder).astype(np.float64) @ weights + base
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return classes, raised / raised.sum(axis=1, keepdims=True)


@lru_cache(maxsize=1)
def _trained() -> tuple[tuple[str, ...], NDArray[np.float64], NDArray[np.float64]]:
    """Classes, weights (n_features, n_classes) and what each class begins with."""
    with (files("stemma.model") / "data" / "plover.npz").open("rb") as file:
        packed = np.load(file)
        weights = packed["weights"].astype(np.float64)
        return tuple(map(str, packed["classes"])), weights, packed["base"].astype(np.float64)
