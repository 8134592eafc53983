"""Align two sentences: what became of the words, and which parts stand for each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from stemma.collate.senses import Notes
from stemma.collate.variants import variants
from stemma.collate.witness import Line
from stemma.records import ParallelKind, Span, Variant
from stemma.text.alignment import Step, align, to_the_ends
from stemma.text.similarity import Matrix

FREE_BUT_CLOSE = 0.6
"""Score from which on a free rendering is held to the figures and names of the other text. Of 15
changes found below it in grown families (`evals.variants`, tune) none was one, above it 2 of 4."""
FEWEST_SWAPS = 3
"""Words changed one for one in a sentence from which on somebody spun it: fewer are an edit."""
SPUN = 0.3
"""Share of spun sentences from which on the whole of a text counts as spun."""


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """Two sentences, word by word."""

    left: Line
    right: Line
    kind: ParallelKind
    spans: tuple[Span, Span]
    """The parts that stand for each other."""
    steps: tuple[Step, ...]
    """Each word of the parts, and what it stands opposite to."""
    near: Matrix
    """Similarity of every two words, 0 to 1. Shape (n_left, n_right)."""

    @property
    def free(self) -> bool:
        """Whether it is a free rendering, with no wording to compare."""
        return self.kind in ("condensed", "paraphrased")

    @property
    def spun(self) -> bool:
        """Whether words were substituted one for one throughout."""
        if self.kind != "substituted":
            return False
        return sum(_substitution(self.left, self.right, s) for s in self.steps) >= FEWEST_SWAPS

    def variants(
        self, notes: Mapping[str, Notes], score: float = 1.0, spun: bool = False
    ) -> tuple[Variant, ...]:
        """What the sides differ in; of a free rendering the facts that it tells otherwise.

        Args:
            notes: What is known of the words of either document, by its id.
            score: That of the parallel, 0 to 1.
            spun: Whether the one text is the other with its words substituted.
        """
        if not self.steps or (self.free and score < FREE_BUT_CLOSE):
            return ()
        told = notes[self.left.span.document], notes[self.right.span.document]
        words, steps = (self.left.words, self.right.words), self.steps
        if self.free:
            steps = tuple(to_the_ends(steps, *words, self.near))
        found = variants(*words, steps, self.near, told, spun=spun or self.spun)
        return tuple(filter(_is_fact, found)) if self.free else found


def is_spun(passages: Sequence[Passage]) -> bool:
    """Whether one of two texts is the other with its words substituted."""
    close = [passage for passage in passages if not passage.free]
    return sum(passage.spun for passage in close) > SPUN * len(close)


def passage(left: Line, right: Line, near: Matrix) -> Passage:
    """Align two sentences.

    Args:
        left: One sentence.
        right: The other.
        near: Similarity of every two of their telling words, 0 to 1.
    """
    near = _all_words(left, right, near)
    steps = align(left.words, right.words, near)
    kind = _kind(left, right, steps)
    spans = left.span, right.span
    if kind not in ("condensed", "paraphrased"):
        steps = to_the_ends(steps, left.words, right.words, near)
        spans = _aligned(left, steps, "left"), _aligned(right, steps, "right")
        steps = _within(spans, left, right, steps)
    return Passage(left, right, kind, spans, tuple(steps), near)


def _is_fact(variant: Variant) -> bool:
    """Whether a place is a fact told otherwise, with words for it on both sides or a denial."""
    if variant.kind == "negation":
        return True
    both = variant.left is not None and variant.right is not None
    return both and variant.kind in ("number", "name", "date")


def _all_words(left: Line, right: Line, content: Matrix) -> Matrix:
    """Word similarities with zeros for function words. Shape (n_left, n_right)."""
    near = np.zeros((len(left.words), len(right.words)), np.float32)
    rows = [n for n, word in enumerate(left.words) if word.content]
    columns = [n for n, word in enumerate(right.words) if word.content]
    near[np.ix_(rows, columns)] = content
    return near


def _kind(left: Line, right: Line, steps: Sequence[Step]) -> ParallelKind:
    """What became of the words, from the alignment of two sentences."""
    shorter = min(len(left.words), len(right.words))
    longer = max(len(left.words), len(right.words))
    same = sum(step.same for step in steps)
    changed = sum(_substitution(left, right, step) for step in steps)
    if same == longer:
        return "verbatim"
    if same + changed >= 0.7 * shorter and changed >= 0.12 * (same + changed):
        return "substituted"
    if same >= 0.6 * shorter:
        return "edited"
    if longer >= 1.6 * shorter:
        return "condensed"
    return "paraphrased"


def _substitution(left: Line, right: Line, step: Step) -> bool:
    """Whether a telling word stands for another one, one for one."""
    if step.same or step.left is None or step.right is None:
        return False
    return left.words[step.left].content and right.words[step.right].content


def _aligned(line: Line, steps: Sequence[Step], side: str) -> Span:
    """From the first to the last aligned word; the whole sentence if that is most of it."""
    places = [place for step in steps if (place := getattr(step, side)) is not None]
    first, last = line.words[places[0]], line.words[places[-1]]
    if places[-1] - places[0] + 1 >= 0.8 * len(line.words):
        return line.span
    return Span(line.span.document, first.start, last.end)


def _within(spans: tuple[Span, Span], left: Line, right: Line, steps: Sequence[Step]) -> list[Step]:
    """The alignment with the words of the passages that stand outside of it."""
    sides = [
        [n for n, word in enumerate(line.words) if span.start <= word.start < span.end]
        for line, span in ((left, spans[0]), (right, spans[1]))
    ]
    first, last = steps[0], steps[-1]
    return [
        *(Step(n, None, False) for n in sides[0] if n < (first.left or 0)),
        *(Step(None, n, False) for n in sides[1] if n < (first.right or 0)),
        *steps,
        *(Step(n, None, False) for n in sides[0] if n > (last.left or 0)),
        *(Step(None, n, False) for n in sides[1] if n > (last.right or 0)),
    ]
