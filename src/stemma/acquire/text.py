"""Read plain text, with or without front matter."""

from collections.abc import Iterator
from pathlib import Path

from stemma.acquire.clean import clean, document
from stemma.acquire.decode import contents, decode
from stemma.acquire.front_matter import front_matter
from stemma.acquire.place import place
from stemma.records import Document, Omission


def read(path: Path) -> Iterator[Document | Omission]:
    """The one document in a plain text file."""
    stated, body = front_matter(clean(decode(contents(path))))
    text = clean(body)
    yield document(text, place(path, path.stem, stated, text))
