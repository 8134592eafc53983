"""What the shipped transformers share: their word pieces' vectors, and how they are run."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from stemma.text.trees import Floats
from stemma.text.wordpiece import MODELS

Pieces = NDArray[np.int64]


BATCH = 512
"""Pieces at once: more of them leave the processor's cache and take longer each."""


def session(name: str) -> Any:
    """An onnxruntime session for a graph that ships, on one thread.

    Batches that run side by side scale better than the parts of one, and a sum and the
    normalisation of it are a fifth slower in one step than in two.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        (MODELS / name).read_bytes(), options, providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],
    )  # fmt: skip


def unpacked(arrays: Mapping[str, NDArray[np.generic]]) -> dict[str, Floats]:
    """Weights as 32-bit floats."""
    return {name: values.astype(np.float32) for name, values in arrays.items()}


def word_vectors(pieces: Pieces) -> Floats:
    """The vector of each word piece. Shape (*pieces.shape, 384)."""
    rows, scale = _table()
    found: Floats = rows[pieces] * scale[pieces][..., None]
    return found


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Places of texts of like length that are worked on at once, the shortest first."""
    order = sorted(range(len(lengths)), key=lambda n: (lengths[n], n))
    first = 0
    while first < len(order):
        last = first + 1
        while last < len(order) and lengths[order[last]] * (last - first + 1) <= BATCH:
            last += 1
        yield order[first:last]
        first = last


def standing(length: int, ends: Sequence[int]) -> NDArray[np.int32]:
    """1 for the places of a row before its end, 0 for those that only fill it."""
    return (np.arange(length) < np.array(ends)[:, None]).astype(np.int32)


@lru_cache(maxsize=1)
def _table() -> tuple[NDArray[np.int8], Floats]:
    """One vector per word piece as 8-bit rows, and the scale of each. Shapes (n, 384), (n,)."""
    with np.load(str(MODELS / "words.npz")) as packed:
        return packed["rows"], packed["scale"]
