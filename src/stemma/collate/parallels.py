"""Collate: find every passage that two documents share, whatever became of its words.

1. Documents that share enough rare words are candidates (`candidates`).
2. Within such a pair, sentences that share words or point the same way as static
   vectors are looked at; the few best of each sentence go on (`looks`).
3. The sentence model and the details that one holds of the other give a score.
4. What passes is aligned word by word; the alignment says which kind it is and what
   the two sides differ in.

A parallel has no direction, and two independent reports of one fact make one too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from stemma.collate.alignment import Step, align
from stemma.collate.looks import Pair, Sheets
from stemma.collate.variants import variants
from stemma.collate.witness import Line, witness
from stemma.records import Annotations, Document, Parallel, ParallelKind, Span, Variant
from stemma.text.similarity import Matrix, compare
from stemma.text.vectors import Encoder


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a parallel."""

    least_score: float = 0.45
    """Mean of the sentence vectors' cosine and the information held, 0 to 1."""
    partners: int = 4
    """How many sentences of the other document a sentence is compared with closely."""


def collate(
    documents: Sequence[Document],
    annotations: Sequence[Annotations],
    *,
    quick: Encoder,
    close: Encoder,
    options: Options | None = None,
) -> list[Parallel]:
    """Every parallel between two of the documents, ordered by place.

    Args:
        documents: The documents, each with a different id.
        annotations: Their annotations, in the same order.
        quick: Vectors for choosing what to look at; also compares single words.
        close: Vectors for judging what was chosen.
        options: What counts as a parallel.
    """
    options = options or Options()
    order = sorted(range(len(documents)), key=lambda n: documents[n].id)
    witnesses = [witness(documents[n], annotations[n].sentences) for n in order]
    quoted = {
        a.document: [q.span for q in a.quotations if q.kind != "indirect"] for a in annotations
    }
    if not any(w.lines for w in witnesses):
        return []
    sheets = Sheets(witnesses, quick)
    pairs = list(sheets.pairs(options.partners))
    texts = sorted({line.text for pair in pairs for line in (pair.left, pair.right)})
    vectors = dict(zip(texts, close.encode(texts), strict=True))
    found = []
    for pair in pairs:
        cosine = float(vectors[pair.left.text] @ vectors[pair.right.text])
        score = round(0.5 * max(cosine, 0.0) + 0.5 * pair.held, 4)
        if score >= options.least_score:
            found.append(_parallel(pair, score, sheets, quoted))
    return sorted(found, key=lambda p: (p.left, p.right))


def _parallel(
    pair: Pair, score: float, sheets: Sheets, quoted: Mapping[str, Sequence[Span]]
) -> Parallel:
    """Align two sentences and say what became of the words."""
    left, right = pair.left, pair.right
    near = _all_words(left, right, compare(sheets.entries[left], sheets.entries[right]))
    steps = align(left.words, right.words, near)
    kind = _kind(left, right, steps)
    spans = left.span, right.span
    found: tuple[Variant, ...] = ()
    if kind in ("verbatim", "edited", "substituted"):
        spans = _aligned(left, steps, "left"), _aligned(right, steps, "right")
        ids = left.span.document, right.span.document
        marks = quoted.get(ids[0], []), quoted.get(ids[1], [])
        found = variants(ids, left.words, right.words, steps, marks)
    return Parallel(_id(*spans), *spans, kind, min(score, 1.0), found)


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


def _id(left: Span, right: Span) -> str:
    key = f"{left.document} {left.start} {left.end} {right.document} {right.start} {right.end}"
    return "p-" + blake2b(key.encode(), digest_size=8).hexdigest()
