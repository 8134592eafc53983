"""Documents of numbered lines, and parallels between chosen lines of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.derive.evidence import Evidence
from stemma.derive.lines import Reading, read
from stemma.records import Credit, Document, Parallel, ParallelKind
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


def crediting(made: Reading, *credits: Credit) -> Reading:
    """The same document with these credits."""
    return replace(made, notes=replace(made.notes, credits=credits))


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
    score: float = 0.8,
) -> Evidence:
    """A judgement about two documents that share the given lines."""
    one, two = sorted((left, right), key=lambda r: r.doc.id)
    flipped = one is not left
    found = tuple(
        parallel(one, j, two, i, kind, score) if flipped else parallel(one, i, two, j, kind, score)
        for i, j in lines.items()
    )
    return Evidence(one.doc.id, two.doc.id, log_odds, (), found)


def by_id(readings: Iterable[Reading]) -> dict[str, Reading]:
    """The readings by document id."""
    return {r.doc.id: r for r in readings}


def straight(lines: Sequence[int]) -> Lines:
    """Each line says the same as the line of that number in the other document."""
    return {n: n for n in lines}


SENTENCES = (
    "The harbour council of Hesk voted on Monday, after two days of debate, to sell the old ferry "
    "terminal to a shipping group from Varnia.",
    "The group, which runs eleven ports, will pay 40 million crowns over six years.",
    "Dock workers marched through the rain, carrying empty nets, and demanded a seat in the talks.",
    "A study by the polytechnic, published in spring, had warned that the quay walls were sinking.",
    "Mayor Ilse Brandt, who once piloted the ferry herself, promised that no berth would close.",
    "Opponents, led by two former captains, want the sale to be put to a vote in October.",
    "The terminal handled 90,000 passengers last year, fewer than ever, and lost money again.",
    "Surveyors will begin, weather permitting, to measure the northern basin next week.",
    "An older plan, drawn up under the previous council, foresaw a museum in the customs hall.",
)
"""A report. Each sentence can do without what stands between its commas."""


def reported(
    name: str, lines: Sequence[int] = range(9), cut: Sequence[int] = (), *,
    published: str = "", outlet: str = "",
) -> Reading:  # fmt: skip
    """Some lines of the report, some of them without what stands between commas."""
    told = []
    for n in lines:
        first, middle, last = SENTENCES[n].split(", ", 2)
        told.append(f"{first} {last}" if n in cut else f"{first}, {middle}, {last}")
    return reading(doc("\n\n".join(told), name, published=published, outlet=outlet))
