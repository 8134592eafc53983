"""Whether a statement may confirm anything: not if its copyist changed it.

A copy is as good as what it was copied from. What only a spun text says, or a copy where the
text before it says otherwise, is nobody's report.
"""

from collections import defaultdict
from collections.abc import Iterator

from stemma.match import amounts
from stemma.match.passages import Passage
from stemma.records import Analysis, Document, Quantity, Span

SERIOUS = 0.5
"""Severity of a drift from which the reading before it is looked at."""


class Trust:
    """What is known against the statements of an archive's documents."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._notes = {notes.document: notes for notes in analysis.annotations}
        self.spun = {d.document for d in analysis.derivations if d.kind == "substituted"}
        self._above: dict[str, set[str]] = defaultdict(set)
        siblings: dict[str, set[str]] = defaultdict(set)
        for derivation in analysis.derivations:
            self._above[derivation.document].add(derivation.ancestor)
            siblings[derivation.ancestor].add(derivation.document)
        self._lost = {archetype.id: siblings[archetype.id] for archetype in analysis.archetypes}
        self._shared: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
        for parallel in analysis.parallels:
            self._shared[parallel.left.document].append((parallel.left, parallel.right))
            self._shared[parallel.right.document].append((parallel.right, parallel.left))
        self._drift: dict[str, set[tuple[Span, Span]]] = defaultdict(set)
        for claim in analysis.claims:
            for one in claim.drift:
                if one.severity >= SERIOUS:
                    self._drift[one.document].add((one.after, one.before))

    def older(self, sentence: Span) -> Iterator[Span]:
        """The passages that a copy's sentence was made from, or that its siblings made of it.

        Those of its ancestors, and where an ancestor is lost those of the other copies of it
        that are not spun; in order, each once.
        """
        better = set(self._above[sentence.document])
        for ancestor in self._above[sentence.document]:
            better |= self._lost.get(ancestor, set())
        better -= self.spun | {sentence.document}
        found = {
            there
            for here, there in (*self._shared[sentence.document], *self._drift[sentence.document])
            if there.document in better and here.overlap(sentence)
        }
        yield from sorted(found)

    def added(self, said: Passage, wanted: tuple[Quantity, ...]) -> Quantity | None:
        """An amount of the question that a copy tells, and no seen ancestor of it anywhere."""
        for ancestor in sorted(self._above[said.span.document]):
            doc: Document | None = self._analysis.doc.get(ancestor)
            if doc is None:
                continue
            there = self._notes[ancestor].quantities
            for one in wanted:
                if amounts.told(one, said.quantities) and not amounts.told(one, there):
                    return one
        return None
