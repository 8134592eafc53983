"""Split documents that tell several stories into their items."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from stemma.records import Document, Parallel, Sentence, Span
from stemma.text.vectors import Encoder
from stemma.text.words import words

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
# Similarity across a cut over that within its sides, of the words alone, above which the sentence
# model is not asked unless the sides are told by different documents. All of the digests that
# the model would cut are below, and 4 of 100 whole articles.
LOOSE = 0.18
FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A run of sentences, first included and last excluded."""

    first: int
    last: int


def items(
    documents: Sequence[Document],
    sentences: Mapping[str, Sequence[Sentence]],
    parallels: Mapping[str, Sequence[Parallel]],
    encoder: Encoder,
) -> list[Span]:
    """The parts of documents that are about one story each, in order, covering all of them.

    Args:
        documents: The documents.
        sentences: The sentences of each, by its id.
        parallels: The parallels of each with others, by its id.
        encoder: Vectors that decide where a document is cut. They are asked for once, with the
            sentences of all that may fall apart.

    Returns:
        One span for most documents; two or more for a digest; none for an empty one.
    """
    partners = {
        doc.id: _partners(doc, sentences[doc.id], parallels.get(doc.id, ())) for doc in documents
    }
    loose = [doc for doc in documents if _is_loose(doc, sentences[doc.id], partners[doc.id])]
    texts = [[sentence.span.of(doc) for sentence in sentences[doc.id]] for doc in loose]
    vectors = encoder.encode([text for lines in texts for text in lines])
    ends = np.cumsum([len(lines) for lines in texts])
    rows = {
        doc.id: vectors[end - len(lines) : end]
        for doc, lines, end in zip(loose, texts, ends, strict=True)
    }
    found = []
    for doc in documents:
        starts = [0] if doc.text else []
        if doc.id in rows:
            lines, near = sentences[doc.id], _near(rows[doc.id])
            _, *others = _split(Block(0, len(lines)), lines, near, partners[doc.id])
            starts += [lines[block.first].span.start for block in others]
        edges = [*starts, len(doc.text)]
        found += [Span(doc.id, *each) for each in pairwise(edges)]
    return found


def _is_loose(doc: Document, sentences: Sequence[Sentence], partners: NDArray[np.float32]) -> bool:
    """Whether there is a cut whose sides have few words in common, or different partners."""
    whole = Block(0, len(sentences))
    places = _places(whole, sentences)
    if not places:
        return False
    near = _near(_bags([sentence.span.of(doc) for sentence in sentences]))
    return any(_across(near, k) <= LOOSE or _allowed(partners, whole, k) != ALONE for k in places)


def _across(near: NDArray[np.float32], k: int) -> float:
    """How near the two sides of a cut are, over how near sentences of one side are.

    Sentences of one side may have no word in common: it is asked of both sides together.
    """
    within = (_mean_within(near[:k, :k]) + _mean_within(near[k:, k:])) / 2
    return float(near[:k, k:].mean()) / max(within, 1e-6)


def _bags(texts: Sequence[str]) -> NDArray[np.float32]:
    """The telling words of each text, weighed by their information squared, of unit length.

    Shape (n_texts, n_stems). Rare words tell best whether two sentences are of one story.
    """
    weights = [{w.stem: w.information**2 for w in words(text) if w.content} for text in texts]
    column = {stem: n for n, stem in enumerate(sorted({stem for bag in weights for stem in bag}))}
    rows = np.zeros((len(texts), max(1, len(column))), np.float32)
    for row, bag in zip(rows, weights, strict=True):
        row[[column[stem] for stem in bag]] = list(bag.values())
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9))


def _near(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """How near every two sentences are, 0 to 1. Shape (n_sentences, n_sentences)."""
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
    starts = [sentence.span.start for sentence in sentences]
    for span, other in mine:
        first = max(0, bisect_right(starts, span.start) - 1)
        for row in range(first, bisect_left(starts, span.end)):
            if span.overlap(sentences[row].span):
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
