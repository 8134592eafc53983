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
from itertools import groupby

from stemma.collate.looks import Pair, Sheets
from stemma.collate.passages import is_spun, passage
from stemma.collate.senses import Notes
from stemma.collate.witness import Line, witness
from stemma.records import Annotations, Document, Parallel, Span
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
    notes = {documents[n].id: Notes(documents[n], annotations[n]) for n in order}
    if not any(w.lines for w in witnesses):
        return []
    sheets = Sheets(witnesses, quick)
    pairs = list(sheets.pairs(options.partners))
    texts = sorted({line.text for pair in pairs for line in (pair.left, pair.right)})
    vectors = dict(zip(texts, close.encode(texts), strict=True))
    scores = {}
    for pair in pairs:
        cosine = float(vectors[pair.left.text] @ vectors[pair.right.text])
        score = round(0.5 * max(cosine, 0.0) + 0.5 * pair.held, 4)
        if score >= options.least_score:
            scores[pair] = score
    counterparts = _counterparts(scores)
    found: list[Parallel] = []
    # Between two documents at a time: only together do their sentences show whether one is spun.
    for _, group in groupby(scores, key=lambda p: (p.left.span.document, p.right.span.document)):
        passages = {
            pair: passage(pair.left, pair.right, sheets.compared(pair.left, pair.right))
            for pair in group
        }
        spun = is_spun([p for pair, p in passages.items() if pair in counterparts])
        for pair, it in passages.items():
            told = it.variants(notes, scores[pair], spun) if pair in counterparts else ()
            score = min(scores[pair], 1.0)
            found.append(Parallel(_id(*it.spans), *it.spans, it.kind, score, told))
    return sorted(found, key=lambda p: (p.left, p.right))


def _counterparts(scores: Mapping[Pair, float]) -> set[Pair]:
    """The pairs of which one sentence, at least, has nothing more like it in the other document.

    Two sentences that each have a better counterpart do not stand for each other: what they
    differ in are no variants.
    """
    best: dict[tuple[Line, str], float] = {}
    for pair, score in scores.items():
        for line, other in ((pair.left, pair.right), (pair.right, pair.left)):
            key = line, other.span.document
            best[key] = max(score, best.get(key, 0.0))
    return {
        pair
        for pair, score in scores.items()
        if score == best[pair.left, pair.right.span.document]
        or score == best[pair.right, pair.left.span.document]
    }


def _id(left: Span, right: Span) -> str:
    key = f"{left.document} {left.start} {left.end} {right.document} {right.start} {right.end}"
    return "p-" + blake2b(key.encode(), digest_size=8).hexdigest()
