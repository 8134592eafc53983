"""Whether two neighbouring words are a pair that English is known to use.

Spinning software changes words without regard to their neighbours: "trade fair" becomes
"commerce honest". Where two copies of a passage differ, the reading whose neighbours
know it is likely the older one (the *lectio* that could have given rise to the other).
"""

from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from stemma.text.wordpiece import MODELS

BITS = 1 << 22
"""About 300,000 pairs set one bit each: 7 in 100 unknown pairs pass for known."""


def place(first: str, second: str) -> int:
    """Where the bit of a word pair stands, 0 to `BITS` - 1."""
    digest = blake2b(f"{first} {second}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) % BITS


def is_known(first: str, second: str) -> bool:
    """Whether the pair was seen in the free texts of `training/word_pairs.py`."""
    return bool(_bits()[place(first, second)])


@lru_cache(maxsize=1)
def _bits() -> NDArray[np.bool_]:
    with np.load(str(MODELS / "word_pairs.npz")) as packed:
        return np.unpackbits(packed["bits"]).astype(bool)
