"""Number the characters that a page rests on, in the order in which it names them."""

import re
from collections import Counter

from stemma.records import Analysis, Document, Span, Story
from stemma.report import words
from stemma.report.brief.page import Cite, Named, Source
from stemma.report.brief.sentences import Sentences
from stemma.report.screen import printable, web_address


class Sources:
    """The sources of one page; a span that is named twice has one number."""

    def __init__(self, analysis: Analysis, story: Story, sentences: Sentences) -> None:
        self._doc = analysis.doc
        self._sentences = sentences
        self._number: dict[Span, int] = {}
        names = Counter(printable(doc.name) for doc in analysis.documents)
        outlets = Counter(printable(self._doc[item.document].outlet) for item in story.items)
        self._twice = {name for name, n in names.items() if n > 1}
        self._told_by_outlet = {outlet for outlet, n in outlets.items() if outlet and n == 1}

    def cite(self, span: Span) -> Cite:
        """The number of these characters, a new one if they have none yet."""
        return Cite(self._number.setdefault(span, len(self._number) + 1))

    def named(self, document: str) -> Named:
        """What readers call a document: its outlet where that tells it from the others."""
        outlet = printable(self._doc[document].outlet)
        return Named(outlet if outlet in self._told_by_outlet else self.name(document))

    def name(self, document: str) -> str:
        """The name of a document, with its id where two have the same."""
        name = printable(self._doc[document].name)
        return f"{name} ({document})" if name in self._twice else name

    def listed(self) -> tuple[Source, ...]:
        """All that were cited, in order."""
        return tuple(self._source(span, number) for span, number in self._number.items())

    def _source(self, span: Span, number: int) -> Source:
        doc = self._doc[span.document]
        return Source(
            number,
            self.name(doc.id),
            printable(doc.outlet),
            printable(words.date(doc.published)),
            span.start,
            span.end,
            self._sentences.words(span),
            _address(doc),
        )


def _address(doc: Document) -> str:
    """The first web address of a document that can stand in a link as it is."""
    found = (web_address(place.url) for place in doc.places)
    return next((url for url in found if re.fullmatch(r"[^\s<>()\[\]\\\"`]+", url)), "")
