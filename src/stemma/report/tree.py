"""The stemma as nested branches: what a terminal and a screen reader can show."""

from dataclasses import dataclass

from stemma.records import Analysis, Derivation, Story
from stemma.report.origins import in_story


@dataclass(frozen=True, slots=True)
class Branch:
    """One text and what descends from it."""

    id: str
    derivation: Derivation | None
    """How it descends from the branch above; None at the top."""
    others: int
    """Ancestors it has beside the branch above."""
    again: bool
    """It was shown before, with what descends from it."""
    children: tuple["Branch", ...]


def forest(analysis: Analysis, story: Story | None = None) -> tuple[Branch, ...]:
    """The roots of a story, or of all, with their descendants; widest families first.

    A text with several ancestors stands under each of them, its own descendants only once.
    """
    derivations = list(analysis.derivations) if story is None else in_story(analysis, story)
    if story is None:
        nodes = [doc.id for doc in analysis.documents]
    else:
        nodes = list(dict.fromkeys(item.document for item in story.items))
    below: dict[str, list[Derivation]] = {}
    above: dict[str, int] = {}
    for derivation in sorted(derivations, key=lambda d: (-d.probability, d.document)):
        below.setdefault(derivation.ancestor, []).append(derivation)
        above[derivation.document] = above.get(derivation.document, 0) + 1

    shown: set[str] = set()

    def grow(node: str, by: Derivation | None) -> Branch:
        others = max(0, above.get(node, 1) - 1)
        if node in shown:
            return Branch(node, by, others, True, ())
        shown.add(node)
        children = tuple(grow(child.document, child) for child in below.get(node, ()))
        return Branch(node, by, others, False, children)

    roots = [node for node in dict.fromkeys([*below, *nodes]) if node not in above]
    branches = [grow(root, None) for root in roots]
    return tuple(sorted(branches, key=lambda branch: (-size(branch), branch.id)))


def size(branch: Branch) -> int:
    """Texts in the branch, itself included."""
    return 1 + sum(size(child) for child in branch.children)
