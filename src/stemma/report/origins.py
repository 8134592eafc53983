"""How many independent origins stand behind a set of documents."""

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.records import Analysis, Derivation, Span, Story


@dataclass(frozen=True, slots=True)
class Origins:
    """The roots behind some documents, and how many of them are independent."""

    roots: tuple[str, ...]
    """Document or archetype ids, sorted."""
    lowest: int
    """If every doubtful pair copied."""
    likely: int
    """Roots that are independent of one another; a doubtful one adds nothing."""
    highest: int
    """If no doubtful pair copied."""


def in_story(analysis: Analysis, story: Story) -> list[Derivation]:
    """The derivations whose inherited passages lie in the story's part of the document.

    An alignment may reach a few words over the seam of a digest: most of it decides.
    """
    items = {item.document: item for item in story.items}
    return [
        derivation
        for derivation in analysis.derivations
        if (item := items.get(derivation.document)) and _mostly(derivation, item)
    ]


def _mostly(derivation: Derivation, item: Span) -> bool:
    """Whether half of what was inherited, or more, lies in the item."""
    inherited = sum(passage.end - passage.start for passage in derivation.passages)
    return 2 * sum(passage.overlap(item) for passage in derivation.passages) >= inherited


def of_story(analysis: Analysis, story: Story) -> Origins:
    """The independent origins of one story."""
    return origins(analysis, {item.document for item in story.items}, in_story(analysis, story))


def of_all(analysis: Analysis) -> Origins:
    """The independent origins of the whole archive: those of all its stories together.

    A digest's half that rests on nothing is an origin even if its other half was copied, so
    the stories are added up rather than the documents.
    """
    stories = [of_story(analysis, story) for story in analysis.stories]
    placed = {item.document for story in analysis.stories for item in story.items}
    alone = [doc.id for doc in analysis.documents if doc.id not in placed]
    if not stories and not alone:
        return Origins((), 0, 0, 0)
    if alone:
        stories.append(origins(analysis, alone, analysis.derivations))
    roots = {root for story in stories for root in story.roots}
    # A root that reaches into two stories is one origin.
    twice = sum(len(story.roots) for story in stories) - len(roots)
    return Origins(
        tuple(sorted(roots)),
        max(1, sum(story.lowest for story in stories) - twice),
        max(1, sum(story.likely for story in stories) - twice),
        len(roots),
    )


def origins(
    analysis: Analysis, documents: Iterable[str], derivations: Iterable[Derivation]
) -> Origins:
    """Follow every document to its roots and count those that do not rest on each other.

    Two roots are in doubt when documents that go back to them alone are an unknown pair. An
    unknown pair is neither support nor copy: of two roots in doubt, one counts as likely. Two
    are one where a person ruled that documents which go back to them alone rest on one text.
    """
    roots = _as_ruled(analysis, _roots(set(documents), list(derivations)))
    everything = sorted({root for found in roots.values() for root in found})
    doubts = _doubts(analysis, roots)
    likely: list[str] = []
    for root in sorted(everything, key=lambda root: (len(doubts.get(root, ())), root)):
        if not doubts.get(root, set()) & set(likely):
            likely.append(root)
    return Origins(tuple(everything), _components(everything, doubts), len(likely), len(everything))


def _roots(documents: set[str], derivations: list[Derivation]) -> dict[str, frozenset[str]]:
    """Document id -> the ids it goes back to; itself when nothing in sight is behind it."""
    ancestors: dict[str, list[str]] = {}
    for derivation in derivations:
        ancestors.setdefault(derivation.document, []).append(derivation.ancestor)

    def climb(doc: str) -> frozenset[str]:
        seen, queue = {doc}, [doc]
        while queue:
            parents = set(ancestors.get(queue.pop(), ())) - seen
            seen |= parents
            queue.extend(parents)
        return frozenset(node for node in seen if node not in ancestors) or frozenset({doc})

    return {doc: climb(doc) for doc in sorted(documents)}


def _as_ruled(analysis: Analysis, roots: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The same with one root, the least, for those that a person made one."""
    for pair in analysis.independence:
        if not (pair.ruled and pair.verdict == "dependent"):
            continue
        left, right = roots.get(pair.left, frozenset()), roots.get(pair.right, frozenset())
        if len(left) == len(right) == 1 and left != right:
            one, other = min(left, right, key=min), max(left, right, key=min)
            roots = {doc: (found - other) | one if other <= found else found
                     for doc, found in roots.items()}  # fmt: skip
    return roots


def _doubts(analysis: Analysis, roots: dict[str, frozenset[str]]) -> dict[str, set[str]]:
    """Root -> the roots of which it cannot be told whether the two rest on each other."""
    doubts: dict[str, set[str]] = {}
    for pair in analysis.independence:
        if pair.verdict != "unknown":
            continue
        left, right = roots.get(pair.left, frozenset()), roots.get(pair.right, frozenset())
        if len(left) == len(right) == 1 and left != right:
            (one,), (other,) = left, right
            doubts.setdefault(one, set()).add(other)
            doubts.setdefault(other, set()).add(one)
    return doubts


def _components(nodes: list[str], edges: dict[str, set[str]]) -> int:
    """Groups of nodes that hang together."""
    seen: set[str] = set()
    groups = 0
    for node in nodes:
        if node in seen:
            continue
        groups += 1
        queue = [node]
        while queue:
            current = queue.pop()
            if current not in seen:
                seen.add(current)
                queue.extend(edges.get(current, set()) - seen)
    return groups
