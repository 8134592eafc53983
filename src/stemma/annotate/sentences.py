"""Split a document into paragraphs and sentences."""

from stemma.records import Document, Sentence, Span
from stemma.text.reading import Reading


def sentences(doc: Document, reading: Reading) -> list[Sentence]:
    """Every sentence, heading and list item of a document, in order, without overlap.

    A line break ends a paragraph. Characters between sentences are white space.
    """
    found: list[Sentence] = []
    paragraph = -1
    last = 0
    for start, end in reading.sentences:
        paragraph += not found or "\n" in doc.text[last:start]
        found.append(Sentence(Span(doc.id, start, end), paragraph))
        last = end
    return found
