"""Choose which propositions of a story are worth being compared closely."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from stemma.match.sharing import AT_ONCE
from stemma.match.statements import Said
from stemma.text.similarity import Matrix
from stemma.text.vectors import Encoder, Vectors

# Of each document only the nearest few propositions are judged. On `evals/collections/tune` 87 of
# 100 pairs that say the same are judged so.
NEAREST = 3
LEAST_LOOK = 0.2
DOCUMENTS = 64
"""In larger stories, of so many documents only, the nearest to a proposition: what a thousand
documents say would else be compared a million times."""
LOOKS = (0.3, 0.2, 0.5, 0.3)
"""Weights in a look: shared words, static vectors, vectors of clauses, shared amounts."""

Numbers = NDArray[np.int64]


def looks(
    said: Sequence[Said], meaning: Vectors, amounts: csr_matrix, quick: Encoder
) -> tuple[Numbers, Numbers]:
    """Pairs i < j worth a judgement, in order: the nearest of each document to each proposition.

    Args:
        said: The propositions.
        meaning: Vectors of what they tell. Shape (n_said, n_dimensions).
        amounts: How much the amounts in common tell. Shape (n_said, n_said).
        quick: Static vectors of the propositions themselves.
    """
    words = _bags(said)
    weight = np.asarray(words.multiply(words).sum(axis=1)).ravel()
    static = quick.encode([one.text for one in said])
    of_doc: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(said):
        of_doc[one.document].append(n)
    chosen = []
    for first in range(0, len(said), AT_ONCE):
        rows = slice(first, first + AT_ONCE)
        shared = (words[rows] @ words.T).toarray()
        shared /= np.maximum(np.minimum(weight[rows, None], weight), 1e-9)
        looks = LOOKS[0] * shared + LOOKS[3] * amounts[rows].toarray()
        for part, vectors in zip(LOOKS[1:3], (static, meaning), strict=True):
            looks += part * (vectors[rows] @ vectors.T)
        left, right = _nearest(looks, first, of_doc)
        chosen.append(np.minimum(left, right) * len(said) + np.maximum(left, right))
    pairs = np.unique(np.concatenate(chosen))
    return pairs // len(said), pairs % len(said)


def _nearest(
    looks: NDArray[np.float32], first: int, of_doc: Mapping[str, Sequence[int]]
) -> tuple[Numbers, Numbers]:
    """Of each document the nearest to each row, whose numbers count from `first`."""
    rows = np.arange(len(looks))
    looks[rows, rows + first] = -1
    floor = _floor(looks, of_doc)
    left, right = [], []
    for columns in of_doc.values():
        there = looks[:, columns]
        best = np.argsort(-there, axis=1, kind="stable")[:, :NEAREST]
        near = np.take_along_axis(there, best, axis=1)
        row, place = np.nonzero((near >= LEAST_LOOK) & (near[:, :1] >= floor[:, None]))
        left.append(row + first)
        right.append(np.array(columns)[best[row, place]])
    return np.concatenate(left), np.concatenate(right)


def _floor(looks: NDArray[np.float32], of_doc: Mapping[str, Sequence[int]]) -> Matrix:
    """The look that a document's nearest must have to be one of the nearest documents."""
    if len(of_doc) <= DOCUMENTS:
        return np.full(len(looks), LEAST_LOOK, np.float32)
    nearest = np.stack([looks[:, columns].max(axis=1) for columns in of_doc.values()], axis=1)
    return np.asarray(-np.partition(-nearest, DOCUMENTS - 1, axis=1)[:, DOCUMENTS - 1])


def _bags(said: Sequence[Said]) -> csr_matrix:
    """The telling words of each proposition. Shape (n_said, n_stems)."""
    stems = sorted({word.stem for one in said for word in one.content})
    column = {stem: n for n, stem in enumerate(stems)}
    cells = {
        (n, column[word.stem]): np.sqrt(word.information)
        for n, one in enumerate(said)
        for word in one.content
    }
    rows, columns = zip(*cells, strict=True)
    values = np.fromiter(cells.values(), np.float32, len(cells))
    return csr_matrix((values, (rows, columns)), shape=(len(said), len(stems)))
