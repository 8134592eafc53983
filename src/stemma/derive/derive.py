"""Derive: tell copying from independent reporting, passage by passage."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.derive.evidence import Evidence, pair_up, weigh
from stemma.derive.families import Family, families
from stemma.derive.independence import independence
from stemma.derive.lines import Reading, read
from stemma.derive.rulings import Rulings, about, as_ruled, parted
from stemma.derive.stemma import draw
from stemma.records import (
    Annotations,
    Archetype,
    Decision,
    Derivation,
    Document,
    Independence,
    Parallel,
    Story,
)


@dataclass(frozen=True, slots=True)
class Descent:
    """What derives from what, and the evidence for later questions."""

    derivations: tuple[Derivation, ...]
    archetypes: tuple[Archetype, ...]
    evidence: tuple[Evidence, ...]
    families: tuple[Family, ...]
    readings: dict[str, Reading]
    rulings: Rulings

    def independence(self, stories: Iterable[Story]) -> list[Independence]:
        """A verdict for every two documents of one story."""
        return independence(stories, self.evidence, self.families, self.readings, self.rulings)


def derive(
    documents: Sequence[Document],
    annotations: Sequence[Annotations],
    parallels: Sequence[Parallel],
    decisions: Sequence[Decision] = (),
) -> Descent:
    """Find who took which passages from whom, seen or lost.

    Args:
        documents: The documents.
        annotations: Their annotations, in the same order.
        parallels: Every parallel between two of them.
        decisions: What a person ruled about two documents; other rulings are not heard.
    """
    readings = {d.id: read(d, a) for d, a in zip(documents, annotations, strict=True)}
    between: dict[tuple[str, str], list[Parallel]] = defaultdict(list)
    for parallel in parallels:
        between[parallel.left.document, parallel.right.document].append(parallel)
    evidence = [
        weigh(pair_up(readings[left], readings[right], found))
        for (left, right), found in sorted(between.items())
    ]
    rulings = about(decisions, readings)
    evidence = as_ruled(evidence, rulings)
    found = parted(families(evidence, readings), rulings)
    tree = draw(found, readings)
    return Descent(
        tree.derivations, tree.archetypes, tuple(evidence), tuple(found), readings, rulings
    )
