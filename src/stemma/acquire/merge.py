"""Unite documents whose text is the same."""

from collections.abc import Iterable
from dataclasses import replace

from stemma.records import Document, Place


def merge(documents: Iterable[Document]) -> list[Document]:
    """One document per text, with all its places sorted; documents sorted by id.

    The result does not depend on the order of `documents`, and merging again changes
    nothing.
    """
    first: dict[str, Document] = {}
    places: dict[str, set[Place]] = {}
    for doc in documents:
        first.setdefault(doc.id, doc)
        places.setdefault(doc.id, set()).update(doc.places)
    return [replace(first[id], places=tuple(sorted(places[id]))) for id in sorted(first)]
