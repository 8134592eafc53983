"""Tell which of two copies had its words replaced by a machine."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stemma.derive.lines import Reading
from stemma.records import Parallel, Span
from stemma.text.fluency import is_known
from stemma.text.words import Word

# Fewer replaced words are an editor's work.
FEWEST_SITES = 12
# Of neighbouring words at the places where two copies differ, a text written by a person
# has 10 to 32 in 100 more that are known pairs than its spun copy (`evals/collections/tune`; nobody
# else with so many places reaches 10).
MARGIN = 0.1


@dataclass(frozen=True, slots=True)
class Fluency:
    """Where a document's wording differs from another's: how many known pairs on each side."""

    sites: int
    mine: float
    """Mean share of known word pairs at its own readings, 0 to 1."""
    theirs: float
    """The same at the other's readings of the same places."""

    @property
    def spun(self) -> bool:
        return self.sites >= FEWEST_SITES and self.mine < self.theirs - MARGIN


def fluency(parallels: Iterable[Parallel], readings: Mapping[str, Reading]) -> dict[str, Fluency]:
    """For each document, how its readings compare with those of the copy that shows most."""
    seen: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for parallel in parallels:
        if parallel.kind != "substituted":
            continue
        for variant in parallel.variants:
            if variant.left is None or variant.right is None or variant.kind == "number":
                continue
            left, right = variant.left, variant.right
            one = _known_share(readings[left.document], left)
            two = _known_share(readings[right.document], right)
            if one is not None and two is not None:
                seen[left.document, right.document].append((one, two))
                seen[right.document, left.document].append((two, one))
    found: dict[str, Fluency] = {}
    for (doc_id, _), sites in sorted(seen.items()):
        mine, theirs = (sum(side) / len(sites) for side in zip(*sites, strict=True))
        shown = Fluency(len(sites), mine, theirs)
        best = found.get(doc_id)
        if best is None or (shown.spun, shown.sites) > (best.spun, best.sites):
            found[doc_id] = shown
    return found


def _known_share(reading: Reading, span: Span) -> float | None:
    """Share of the pairs in and around `span` that English is known to use."""
    words = reading.lines[reading.index(span)].words
    pairs = [(a, b) for a, b in itertools.pairwise(words) if _touches(a, span) or _touches(b, span)]
    if not pairs:
        return None
    return sum(is_known(a.norm, b.norm) for a, b in pairs) / len(pairs)


def _touches(word: Word, span: Span) -> bool:
    return span.start <= word.start < span.end
