"""Keep a part of what a network learns from apart, to measure with."""

from collections.abc import Sequence
from typing import TypeVar

KEPT = 10
"""Of so many examples one is kept apart."""

Kind = TypeVar("Kind")


def parted(found: Sequence[Kind]) -> tuple[list[Kind], list[Kind]]:
    """Examples to learn from, and every tenth, which is kept apart, each in order."""
    return [each for n, each in enumerate(found) if n % KEPT], list(found[::KEPT])
