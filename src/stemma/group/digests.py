"""Split a document that tells several stories into its items."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.records import Document, Parallel, Sentence, Span
from stemma.text.vectors import Encoder

# Similarity across a cut over similarity within its less coherent side, up to which a cut
# is made: on its own; if the two sides are told by different documents or one of them by
# none; and if both are told, by others entirely. Set on half of the digests that
# `evals/digests.py` builds, and on `evals/collections/tune`.
ALONE = 0.45
TOLD_DIFFERENTLY = 0.65
TOLD_BY_OTHERS = 0.7
# Cosine of the two sides' partners up to which they count as different, and as others.
DIFFERENT = 0.3
OTHERS = 0.1
# Share of the sentences of a side that must have partners if it counts as told.
TOLD = 0.4
# How much a cut between unlike partners goes before a cut between unlike sentences.
PARTNERS_COUNT = 0.2
# Similarity across a cut with static vectors, above which the sentence model is not asked
# unless the two sides of some cut are told by different documents.
LOOSE = 0.8
FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A run of sentences, first included and last excluded."""

    first: int
    last: int


def items(
    doc: Document,
    sentences: Sequence[Sentence],
    parallels: Sequence[Parallel],
    *,
    quick: Encoder,
    close: Encoder,
) -> list[Span]:
    """The parts of a document that are about one story each, in order, covering all of it.

    Args:
        doc: The document.
        sentences: Its sentences.
        parallels: Parallels with other documents; those of this one are picked out.
        quick: Vectors that tell which documents may fall apart at all.
        close: Vectors that decide where.

    Returns:
        One span for most documents; two or more for a digest.
    """
    whole = Block(0, len(sentences))
    texts = [sentence.span.of(doc) for sentence in sentences]
    partners = _partners(doc, sentences, parallels)
    places = _places(whole, sentences)
    near = _near(quick, texts)
    if all(
        _cohesion(near, whole, k) > LOOSE and _allowed(partners, whole, k) == ALONE for k in places
    ):
        return [Span(doc.id, 0, len(doc.text))] if doc.text else []
    blocks = list(_split(whole, sentences, _near(close, texts), partners))
    starts = [0, *(sentences[b.first].span.start for b in blocks[1:])]
    ends = [*starts[1:], len(doc.text)]
    return [Span(doc.id, start, end) for start, end in zip(starts, ends, strict=True)]


def _near(encoder: Encoder, texts: Sequence[str]) -> NDArray[np.float32]:
    """How near every two sentences are, 0 to 1. Shape (n_sentences, n_sentences)."""
    vectors = encoder.encode(texts)
    return np.asarray(np.clip(vectors @ vectors.T, 0, 1), np.float32)


def _partners(
    doc: Document, sentences: Sequence[Sentence], parallels: Sequence[Parallel]
) -> NDArray[np.float32]:
    """Which other documents tell each sentence; the last column says none does.

    Shape (n_sentences, n_partners + 1).
    """
    mine = [
        (here, there.document)
        for p in parallels
        for here, there in ((p.left, p.right), (p.right, p.left))
        if here.document == doc.id
    ]
    column = {other: n for n, other in enumerate(sorted({other for _, other in mine}))}
    told = np.zeros((len(sentences), len(column) + 1), np.float32)
    for span, other in mine:
        for row, sentence in enumerate(sentences):
            if span.overlap(sentence.span):
                told[row, column[other]] = 1
    told[:, -1] = told.sum(axis=1) == 0
    return told


def _split(
    block: Block,
    sentences: Sequence[Sentence],
    near: NDArray[np.float32],
    partners: NDArray[np.float32],
) -> Iterator[Block]:
    """Cut at the weakest place, as long as it is weak enough."""
    cuts = ((_cohesion(near, block, k), k) for k in _places(block, sentences))
    cohesion, k = min(
        cuts,
        key=lambda cut: cut[0] + PARTNERS_COUNT * _likeness(partners, block, cut[1]),
        default=(float("inf"), block.last),
    )
    if cohesion == float("inf") or cohesion > _allowed(partners, block, k):
        yield block
        return
    yield from _split(Block(block.first, k), sentences, near, partners)
    yield from _split(Block(k, block.last), sentences, near, partners)


def _places(block: Block, sentences: Sequence[Sentence]) -> list[int]:
    """Where a new story may begin: at a paragraph, or anywhere if there is only one."""
    inside = range(block.first + FEWEST_LINES, block.last - FEWEST_LINES + 1)
    at_paragraphs = [k for k in inside if sentences[k].paragraph != sentences[k - 1].paragraph]
    one_paragraph = (
        block.last > block.first
        and sentences[block.first].paragraph == sentences[block.last - 1].paragraph
    )
    return list(inside) if one_paragraph else at_paragraphs


def _cohesion(near: NDArray[np.float32], block: Block, k: int) -> float:
    """How much the two sides of a cut have to do with each other; 1 is nothing unusual."""
    left, right = slice(block.first, k), slice(k, block.last)
    within = min(_mean_within(near[left, left]), _mean_within(near[right, right]))
    return float(near[left, right].mean()) / max(within, 1e-6)


def _mean_within(square: NDArray[np.float32]) -> float:
    n = len(square)
    return float(square.sum() - np.trace(square)) / (n * (n - 1))


def _allowed(partners: NDArray[np.float32], block: Block, k: int) -> float:
    """How much cohesion may be left at a cut, from who tells its two sides."""
    left = partners[block.first : k].mean(axis=0)
    right = partners[k : block.last].mean(axis=0)
    both_told = max(left[-1], right[-1]) <= 1 - TOLD
    if both_told and _cosine(left[:-1], right[:-1]) <= OTHERS:
        return TOLD_BY_OTHERS
    return TOLD_DIFFERENTLY if _cosine(left, right) <= DIFFERENT else ALONE


def _likeness(partners: NDArray[np.float32], block: Block, k: int) -> float:
    """How alike the two sides of a cut are in who tells them, 0 to 1."""
    return _cosine(partners[block.first : k].mean(axis=0), partners[k : block.last].mean(axis=0))


def _cosine(left: NDArray[np.float32], right: NDArray[np.float32]) -> float:
    length = float(np.linalg.norm(left) * np.linalg.norm(right))
    return float(left @ right) / max(length, 1e-9)
