"""Build records for tests in one line."""

from stemma.acquire.clean import document
from stemma.annotate.annotate import annotate
from stemma.annotate.sentences import sentences
from stemma.records import Annotations, Document, Place, Sentence
from stemma.text.choices import reader


def doc(text: str, name: str = "a", published: str = "", outlet: str = "") -> Document:
    """A document as `acquire` makes it from a file of that name."""
    place = Place(path=f"{name}.txt", name=name, published=published, outlet=outlet)
    return document(text, place)


def notes(document: Document) -> Annotations:
    """All that the shipped reader and the rules find in a document."""
    return annotate(document, reader())


def lines(document: Document) -> list[Sentence]:
    """The sentences of a document."""
    return sentences(document, reader().read(document.text))
