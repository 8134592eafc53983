"""Collate: find every passage that two documents share, whatever became of its words.

1. Documents that share enough rare words are candidates (`candidates`).
2. Within such a pair, sentences that share words or point the same way as static
   vectors are looked at; the few best of each sentence go on.
3. The sentence model and the information that each holds of the other give a score.
4. What passes is aligned word by word; the alignment says which kind it is and what
   the two sides differ in.

A parallel has no direction, and two independent reports of one fact make one too.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby

import numpy as np
from scipy import sparse

from stemma.collate.alignment import Step, align
from stemma.collate.candidates import candidate_pairs
from stemma.collate.variants import variants
from stemma.collate.witness import Line, Witness, witness
from stemma.records import Annotations, Document, Parallel, ParallelKind, Span, Variant
from stemma.text.similarity import Detail, Entry, Lexicon, Matrix, compare, held
from stemma.text.vectors import Encoder


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a parallel."""

    least_score: float = 0.45
    """Mean of the sentence vectors' cosine and the information held, 0 to 1."""
    partners: int = 4
    """How many sentences of the other document a sentence is compared with closely."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences that may say the same."""

    left: Line
    right: Line
    of: tuple[int, int]
    """The two witnesses."""


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
    quoted = {a.document: [q.span for q in a.quotations] for a in annotations}
    pairs = list(_pairs(witnesses, quick, options))
    if not pairs:
        return []
    texts = sorted({line.text for pair in pairs for line in (pair.left, pair.right)})
    row = {text: n for n, text in enumerate(texts)}
    vectors = close.encode(texts)
    entries = _entries(witnesses, quick)
    found = []
    for (i, j), group in groupby(pairs, key=lambda pair: pair.of):
        detail = Detail([entries[line] for n in (i, j) for line in witnesses[n].lines])
        for pair in group:
            cosine = float(vectors[row[pair.left.text]] @ vectors[row[pair.right.text]])
            parallel = _judge(pair, cosine, entries, detail, quoted, options)
            if parallel:
                found.append(parallel)
    return sorted(found, key=lambda p: (p.left, p.right))


def _entries(witnesses: Sequence[Witness], encoder: Encoder) -> dict[Line, Entry]:
    """The telling words of every line, looked up once."""
    lexicon = Lexicon(
        encoder, (word for w in witnesses for line in w.lines for word in line.content)
    )
    return {line: lexicon.entry(line.content) for w in witnesses for line in w.lines}


def _pairs(witnesses: Sequence[Witness], quick: Encoder, options: Options) -> Iterator[Pair]:
    """Sentence pairs worth a close look."""
    lines = [line for w in witnesses for line in w.lines]
    if not lines:
        return
    first = np.cumsum([0, *(len(w.lines) for w in witnesses)])
    stems = _stem_matrix(lines)
    weight = np.asarray(stems.multiply(stems).sum(axis=1)).ravel()
    vectors = quick.encode([line.text for line in lines])
    for i, j in candidate_pairs(witnesses):
        one, two = slice(first[i], first[i + 1]), slice(first[j], first[j + 1])
        shared = (stems[one] @ stems[two].T).toarray()
        shorter = np.minimum(weight[one][:, None], weight[two][None, :])
        looks = 0.5 * shared / np.maximum(shorter, 1e-9) + 0.5 * (vectors[one] @ vectors[two].T)
        for a, b in _best(looks, options.partners):
            yield Pair(witnesses[i].lines[a], witnesses[j].lines[b], (i, j))


# On the tuning collections no parallel of 281 is lost by not looking below 0.3, and there
# is a fifth of the looks there would be at 0.1.
LEAST_LOOK = 0.3


def _best(looks: Matrix, partners: int) -> list[tuple[int, int]]:
    """The best partners of each row and each column, as (row, column)."""
    n, m = looks.shape
    if not n or not m:
        return []
    chosen = set()
    for a in range(n):
        chosen |= {(a, int(b)) for b in np.argsort(-looks[a], kind="stable")[:partners]}
    for b in range(m):
        chosen |= {(int(a), b) for a in np.argsort(-looks[:, b], kind="stable")[:partners]}
    return sorted(pair for pair in chosen if looks[pair] >= LEAST_LOOK)


def _stem_matrix(lines: Sequence[Line]) -> sparse.csr_matrix:
    """One row a sentence, one column a stem, the root of its information as value."""
    column: dict[str, int] = {}
    rows, columns, values = [], [], []
    for n, line in enumerate(lines):
        for stem, information in {w.stem: w.information for w in line.content}.items():
            rows.append(n)
            columns.append(column.setdefault(stem, len(column)))
            values.append(np.sqrt(information))
    shape = (len(lines), len(column))
    return sparse.csr_matrix((values, (rows, columns)), shape=shape, dtype=np.float32)


def _judge(
    pair: Pair,
    cosine: float,
    entries: Mapping[Line, Entry],
    detail: Detail,
    quoted: dict[str, list[Span]],
    options: Options,
) -> Parallel | None:
    left, right = pair.left, pair.right
    one, two = entries[left], entries[right]
    in_right, in_left = held(detail, one, two)
    score = 0.5 * max(cosine, 0.0) + 0.5 * max(in_right, in_left)
    if score < options.least_score:
        return None
    near = _all_words(left, right, compare(one, two))
    steps = align(left.words, right.words, near)
    kind = _kind(left, right, steps)
    spans = left.span, right.span
    found: tuple[Variant, ...] = ()
    if kind in ("verbatim", "edited", "substituted"):
        spans = _aligned(left, steps, "left"), _aligned(right, steps, "right")
        ids = left.span.document, right.span.document
        marks = quoted.get(ids[0], []), quoted.get(ids[1], [])
        found = variants(ids, left.words, right.words, steps, marks)
    return Parallel(_id(*spans), *spans, kind, round(min(score, 1.0), 4), found)


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
