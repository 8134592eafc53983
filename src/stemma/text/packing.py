"""Vectors in one byte a number, for keeping."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from stemma.text.vectors import Vectors

FULL = 127


def key(text: str) -> str:
    """What a text's vector is kept under: a hash of 16 bytes, in hexadecimal."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def pack(vector: Vectors) -> bytes:
    """A vector as whole numbers from -127 to 127, the largest of which is 127; its length is lost.

    Cosines of such vectors differ from the true ones by less than 0.01.
    """
    most = float(np.abs(vector).max(initial=0)) or 1.0
    return np.asarray(np.rint(vector * (FULL / most)), np.int8).tobytes()


def unpack(rows: Sequence[bytes]) -> Vectors:
    """Vectors of unit length. Shape (n_rows, n_dimensions)."""
    packed = np.frombuffer(b"".join(rows), np.int8).reshape(len(rows), -1 if rows else 0)
    found = packed.astype(np.float32)
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    unit: Vectors = found / np.maximum(lengths, np.float32(1e-9))
    return unit
