"""Documents of numbered lines, and parallels between chosen lines of them."""

from collections.abc import Iterable, Sequence

from stemma.derive.evidence import Evidence
from stemma.derive.lines import Reading, read
from stemma.records import Document, Parallel, ParallelKind
from tests.factory import doc, notes

Lines = dict[int, int]
"""Line numbers of one document with those of another that say the same."""


def lined(name: str, n_lines: int, *, published: str = "", outlet: str = "") -> Reading:
    """A document of `n_lines` sentences, a paragraph each, unlike those of any other name."""
    text = "\n\n".join(f"Witness {name} wrote sentence number {n} here." for n in range(n_lines))
    return reading(doc(text, name, published=published, outlet=outlet))


def reading(document: Document) -> Reading:
    """The lines of a document."""
    return read(document, notes(document))


def parallel(
    left: Reading, i: int, right: Reading, j: int, kind: ParallelKind = "edited", score: float = 0.8
) -> Parallel:
    """A parallel between line `i` of one document and line `j` of another."""
    name = f"p-{left.doc.name}{i}-{right.doc.name}{j}"
    return Parallel(name, left.lines[i].span, right.lines[j].span, kind, score)


def judged(
    left: Reading,
    right: Reading,
    lines: Lines,
    log_odds: float = 3.0,
    kind: ParallelKind = "edited",
) -> Evidence:
    """A judgement about two documents that share the given lines."""
    one, two = sorted((left, right), key=lambda r: r.doc.id)
    flipped = one is not left
    found = tuple(
        parallel(one, j, two, i, kind) if flipped else parallel(one, i, two, j, kind)
        for i, j in lines.items()
    )
    return Evidence(one.doc.id, two.doc.id, log_odds, (), found)


def by_id(readings: Iterable[Reading]) -> dict[str, Reading]:
    """The readings by document id."""
    return {r.doc.id: r for r in readings}


def straight(lines: Sequence[int]) -> Lines:
    """Each line says the same as the line of that number in the other document."""
    return {n: n for n in lines}
