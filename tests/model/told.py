"""A system made of a few short texts."""

from stemma.pipeline import analyse
from stemma.records import Analysis
from tests.factory import doc


def told(*texts: str, published: str = "2025-03-04") -> Analysis:
    """What all stages make of texts, each a document of its own."""
    return analyse([doc(text, f"t{n}", published) for n, text in enumerate(texts)])
