"""What to call documents, lost texts and origins."""

from stemma.records import Analysis, Archetype, Document
from stemma.report.screen import printable, shorten
from stemma.report.words import listing


def title(doc: Document) -> str:
    """The document's headline; without one, its first words; without those, its name."""
    return printable(doc.title) or shorten(doc.text.lstrip()[:90], 70) or printable(doc.name)


def publisher(doc: Document) -> str:
    """Who published it, as far as it says."""
    return printable(doc.outlet) or printable(doc.name)


class Names:
    """Short names of everything in an analysis that can be an ancestor or an origin."""

    def __init__(self, analysis: Analysis) -> None:
        self._docs = analysis.doc
        self._archetypes = {archetype.id: archetype for archetype in analysis.archetypes}

    def lost(self, id: str) -> bool:
        return id in self._archetypes

    def short(self, id: str) -> str:
        """`harbour-post`, or `lost text behind harbour-post and northern-echo`."""
        if archetype := self._archetypes.get(id):
            return self._lost(archetype)
        return printable(self._docs[id].name) if id in self._docs else printable(id)

    def credit(self, id: str) -> str:
        """The name that a credit gives a lost text, or empty."""
        archetype = self._archetypes.get(id)
        return printable(archetype.name or "") if archetype else ""

    def behind(self, id: str) -> str:
        """The witnesses of a lost text: `harbour-post, northern-echo and 3 others`."""
        archetype = self._archetypes.get(id)
        return self._witnesses(archetype) if archetype else ""

    def _lost(self, archetype: Archetype) -> str:
        named = f" ({printable(archetype.name)})" if archetype.name else ""
        return f"lost text{named} behind {self._witnesses(archetype)}"

    def _witnesses(self, archetype: Archetype) -> str:
        return listing(
            [self.short(witness) for witness in archetype.witnesses if witness in self._docs], 3
        )
