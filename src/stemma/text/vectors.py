"""Sentence, clause and word vectors from three small models that ship with Stemma.

Two are `Transformer`s, which judge: one sentences, by what they are about, the other one clauses,
by whether they tell the same. `StaticTable` pre-selects and compares single words. None
needs the network, and all give a text the same vector whatever is beside it.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from stemma.text.encoding import batches, session, standing, word_vectors
from stemma.text.wordpiece import MODELS, shipped

Vectors = NDArray[np.float32]

MOST_PIECES = 128
"""Pieces of a text that count; the model was trained on texts of up to 256."""


class Encoder(Protocol):
    """Anything that turns texts into comparable vectors."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit-length vectors. Shape (n_texts, n_dimensions)."""
        ...


class Transformer:
    """Vectors of all-MiniLM-L6-v2, or of what was trained from it, in 8-bit numbers.

    Source:
        W. Wang and others. MiniLM: deep self-attention distillation. NeurIPS 2020;
        N. Reimers, I. Gurevych. Sentence-BERT. EMNLP 2019.
    """

    def __init__(self, graph: str) -> None:
        self._session = session(graph)
        self._pieces = shipped()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit-length vectors. Shape (n_texts, 384)."""
        # Equal texts are computed once, similar lengths together: padding costs time.
        rows = {text: self._frame(text) for text in texts}
        found: dict[str, Vectors] = {}
        unique = sorted(rows)
        parts = [[unique[n] for n in places] for places in batches([len(rows[t]) for t in unique])]
        if not texts:
            return np.zeros((0, 384), np.float32)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            made = pool.map(lambda part: self._encode([rows[text] for text in part]), parts)
            for part, vectors in zip(parts, made, strict=True):
                found.update(zip(part, vectors, strict=True))
        return np.stack([found[text] for text in texts])

    def _encode(self, rows: Sequence[Sequence[int]]) -> Vectors:
        ends = [len(row) for row in rows]
        pieces = np.zeros((len(rows), max(ends)), np.int64)
        for n, row in enumerate(rows):
            pieces[n, : len(row)] = row
        given = {"words": word_vectors(pieces), "piece_mask": standing(max(ends), ends)}
        vectors: Vectors = self._session.run(None, given)[0]
        return vectors

    def _frame(self, text: str) -> list[int]:
        pieces = self._pieces
        return [pieces.start, *pieces(text)[: MOST_PIECES - 2], pieces.end]


FIRST_WORD = 1996
"""Places of the vocabulary before this one are signs, single letters and placeholders."""


class StaticTable:
    """One vector per word piece; a text is the weighted mean of its pieces.

    Eighty times as fast as the transformer and blind to word order. A piece weighs the
    square of the logarithm of its frequency rank (the vocabulary is ordered by
    frequency), signs nothing: of the weightings tried this one agreed best with the
    transformer on Wikinews sentences (correlation 0.56; inverse frequency 0.52).

    Source:
        S. Tulkens, T. van Dongen. model2vec. 2024; J. Mu, P. Viswanath. All-but-the-top.
        ICLR 2018.
    """

    def __init__(self) -> None:
        with np.load(str(MODELS / "static.npz")) as packed:
            self._table = packed["rows"].astype(np.float32) * packed["scale"][:, None]
        rank = np.maximum(np.arange(len(self._table)) - FIRST_WORD + 1, 0)
        self._weight = ((np.log1p(rank) / np.log(len(rank))) ** 2).astype(np.float32)
        self._pieces = shipped()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit-length vectors, zero for a text without words. Shape (n_texts, 256)."""
        out: Vectors = np.zeros((len(texts), self._table.shape[1]), np.float32)
        for row, text in enumerate(texts):
            numbers = self._pieces(text)
            if numbers:
                out[row] = self._weight[numbers] @ self._table[numbers]
        lengths = np.linalg.norm(out, axis=1, keepdims=True).astype(np.float32)
        unit: Vectors = out / np.maximum(lengths, np.float32(1e-9))
        return unit


class Remembering:
    """An encoder that computes the vector of each text once, whoever asks."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit-length vectors. Shape (n_texts, n_dimensions)."""
        new = sorted({text for text in texts if text not in self._known})
        if new or not texts:
            rows = self._encoder.encode(new)
            self._known.update(zip(new, rows, strict=True))
            if not texts:
                return rows
        return np.stack([self._known[text] for text in texts])


@lru_cache(maxsize=1)
def transformer() -> Transformer:
    """The shipped sentence model, loaded once."""
    return Transformer("minilm.onnx")


@lru_cache(maxsize=1)
def clause_vectors() -> Transformer:
    """The shipped model of clauses, loaded once: two that tell the same are near each other."""
    return Transformer("clauses.onnx")


@lru_cache(maxsize=1)
def static_table() -> StaticTable:
    """The shipped static vectors, loaded once."""
    return StaticTable()
