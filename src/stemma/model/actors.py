"""Whom words of a text mean: the state, branch, body, company or group that acts or is acted on.

A phrase decides by its head. "The Turkish president" is Turkey's government, "Turkish bankers"
are Turkish business, "Egypt's fuel needs" are nobody. A person acts for the office that the
text gives, in the phrase or wherever it names the person, or else for the one that the table
of leaders has at the document's date. The state is the one that the phrase names, or else the
one that the document is about.

Source:
    Open Event Data Alliance. PLOVER manual, draft 2.0: actors and sectors.
    P. A. Schrodt. Automated production of high-volume, near-real-time political event data.
    2011: actors by dictionaries of names and of agents ("president", "rebels").
"""

from collections.abc import Sequence

from stemma.model.meaning import Meaning
from stemma.model.pages import Page
from stemma.model.states import Atlas
from stemma.model.unlisted import unlisted
from stemma.records import Actor, Annotations, Document, Entity, Span

__all__ = ["Actor", "Actors"]


class Actors:
    """Tells whom words mean, for the documents of one collection."""

    def __init__(
        self,
        documents: Sequence[Document],
        annotations: Sequence[Annotations],
        entities: Sequence[Entity],
    ) -> None:
        self._atlas = Atlas(unlisted(documents))
        notes = {one.document: one for one in annotations}
        within: dict[str, list[Entity]] = {doc.id: [] for doc in documents}
        for entity in sorted(entities, key=lambda one: one.id):
            for document in sorted({mention.document for mention in entity.mentions}):
                if document in within:
                    within[document].append(entity)
        self._documents = {doc.id: doc for doc in documents}
        self._notes = notes
        self._within = within
        self._pages: dict[str, Page] = {}

    def of(self, span: Span) -> tuple[Actor, ...]:
        """Whom the words at a span mean, in the order in which they name them.

        A span is a noun phrase: "the Turkish president", "China and Russia", "its". Empty if
        its head is nobody who can act, or if the text doesn't tell who is meant.
        """
        reader = Meaning(self._page(span.document))
        return tuple(dict.fromkeys(reader.read(span.start, span.end)))

    def _page(self, document: str) -> Page:
        if document not in self._pages:
            doc = self._documents.get(document)
            if doc is None:
                raise ValueError(
                    f"document {document} is not among the {len(self._documents)} documents "
                    "that these actors were made of"
                )
            notes = self._notes.get(document) or Annotations(document, (), (), (), (), ())
            self._pages[document] = Page(doc, notes, self._within[document], self._atlas)
        return self._pages[document]
