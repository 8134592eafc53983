"""Find claims that a copy makes and no other witness of its text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from stemma.records import Claim, Derivation, Lone, Parallel, Span, Story


def lone(
    claims: Iterable[Claim],
    stories: Iterable[Story],
    derivations: Iterable[Derivation],
    parallels: Iterable[Parallel],
) -> tuple[Lone, ...]:
    """Claims whose statements all stand in copies, at passages that nobody else has.

    The copies are one document, or several of which one was made from the other. A passage
    counts as somebody else's if half of it or more was inherited, or shares words with
    another document of the family. A commentary that only lifts single passages is a text of its
    own, and so is the half of a digest that inherits nothing: what they add is no lone claim.

    That no other witness has it does not prove that the copyist invented it: a lost
    ancestor may have had it (`Lone.lost`).

    Returns:
        In the order of the claims.
    """
    families = _by_story(stories, list(derivations), list(parallels))
    found = []
    for claim in claims:
        family = families.get(claim.story)
        made_by = sorted({s.span.document for s in claim.statements})
        if family and family.alone(made_by, [s.span for s in claim.statements]):
            found.append(family.lone(claim.id, made_by))
    return tuple(found)


@dataclass(slots=True)
class _Families:
    """Who was copied from whom in one story, and the passages that were."""

    inherited: dict[str, list[tuple[str, Span]]] = field(default_factory=dict)
    """Document -> (ancestor, passage); for copies alone."""
    shared: dict[str, list[tuple[str, Span]]] = field(default_factory=dict)
    """Document -> (other document, passage)."""
    kin: dict[str, set[str]] = field(default_factory=dict)
    """Document or archetype -> those it was copied from or into."""
    documents: frozenset[str] = frozenset()

    def alone(self, made_by: Sequence[str], spans: Iterable[Span]) -> bool:
        """Whether all of these are copies, of one another if several, and nobody else has it."""
        if not all(doc in self.inherited for doc in made_by):
            return False
        if not set(made_by) <= self._reached(made_by[0], set(made_by)):
            return False
        family = self._reached(made_by[0]) - set(made_by)
        return not any(self._elsewhere(span, family) for span in spans)

    def lone(self, claim: str, made_by: Sequence[str]) -> Lone:
        family = self._reached(made_by[0]) - set(made_by)
        ancestors = {ancestor for doc in made_by for ancestor, _ in self.inherited[doc]}
        lost = bool(ancestors - self.documents)
        return Lone(claim, tuple(made_by), tuple(sorted(family & self.documents)), lost)

    def _elsewhere(self, span: Span, family: set[str]) -> bool:
        parts = [
            passage
            for other, passage in (*self.inherited[span.document], *self.shared[span.document])
            if other in family
        ]
        return 2 * _covered(span, parts) >= span.end - span.start

    def _reached(self, start: str, among: set[str] | None = None) -> set[str]:
        """All that are tied to a document by copying, through nobody but `among`."""
        seen, queue = {start}, [start]
        while queue:
            near = self.kin.get(queue.pop(), set()) - seen
            near = near if among is None else near & among
            seen |= near
            queue.extend(near)
        return seen


def _by_story(
    stories: Iterable[Story], derivations: Sequence[Derivation], parallels: Sequence[Parallel]
) -> Mapping[str, _Families]:
    by_document = defaultdict(list)
    for derivation in derivations:
        by_document[derivation.document].append(derivation)
    shared = defaultdict(list)
    for parallel in parallels:
        shared[parallel.left.document].append((parallel.right.document, parallel.left))
        shared[parallel.right.document].append((parallel.left.document, parallel.right))
    found = {}
    for story in stories:
        family = found[story.id] = _Families(
            shared=shared, documents=frozenset(item.document for item in story.items)
        )
        for item in story.items:
            for derivation in by_document[item.document]:
                passages = [span for span in derivation.passages if span.overlap(item)]
                if not passages:
                    continue
                family.kin.setdefault(item.document, set()).add(derivation.ancestor)
                family.kin.setdefault(derivation.ancestor, set()).add(item.document)
                if derivation.kind != "lifted":
                    family.inherited.setdefault(item.document, []).extend(
                        (derivation.ancestor, span) for span in passages
                    )
    return found


def _covered(span: Span, parts: Iterable[Span]) -> int:
    """How many characters of a span lie in one of the parts or in several."""
    reach, covered = span.start, 0
    for part in sorted(part for part in parts if part.overlap(span)):
        start, end = max(part.start, reach), min(part.end, span.end)
        covered += max(0, end - start)
        reach = max(reach, end)
    return covered
