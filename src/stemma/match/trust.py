"""Whether a statement may confirm anything: not if its copyist changed it.

A copy is as good as what it was copied from. What only a spun text says, or a copy where the
text before it says otherwise, is nobody's report.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from stemma.match import amounts
from stemma.match.differences import is_vague
from stemma.match.passages import Passage
from stemma.records import Analysis, Span, Time

FEWEST = 2
"""Other copies of a lost text that must lack what one of them tells."""


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
                if one.serious:
                    self._drift[one.document].add((one.after, one.before))

    def ancestors(self, document: str) -> set[str]:
        """The texts that a document was copied from."""
        return self._above[document]

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

    def added(self, said: Passage, question: Passage) -> Span | None:
        """Where a question names an amount, or a vague duration, that a copyist put in himself.

        The copy tells it, and what it was copied from does not, nor any other copy of a text
        that is lost, if there are at least two.
        """
        near = {place.document for place in self.older(said.span)}
        for ancestor in sorted(self._above[said.span.document]):
            seen = ancestor in self._notes
            others = near & ({ancestor} if seen else self._lost.get(ancestor, set()))
            if len(others) < (1 if seen else FEWEST):
                continue
            elsewhere = [self._notes[other] for other in sorted(others)]
            for wanted in question.quantities:
                if amounts.told(wanted, said.quantities) and not any(
                    amounts.told(wanted, notes.quantities) for notes in elsewhere
                ):
                    return wanted.span
            for time in question.times:
                here = is_vague(time, question) and _tells(time, said.times)
                if here and not any(_tells(time, notes.times) for notes in elsewhere):
                    return time.span
        return None


def _tells(wanted: Time, times: Iterable[Time]) -> bool:
    return any(wanted.value == one.value for one in times)
