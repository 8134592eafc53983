"""Build records for tests in one line."""

from stemma.acquire.clean import document
from stemma.records import Document, Place


def doc(text: str, name: str = "a", published: str = "", outlet: str = "") -> Document:
    """A document as `acquire` makes it from a file of that name."""
    place = Place(path=f"{name}.txt", name=name, published=published, outlet=outlet)
    return document(text, place)
