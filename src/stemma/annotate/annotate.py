"""Annotate one document: everything it says, as records that point to its characters."""

from stemma.annotate.names import entities
from stemma.annotate.propositions import propositions
from stemma.annotate.quantities import quantities
from stemma.annotate.quotation_marks import marked
from stemma.annotate.quotations import quotations
from stemma.annotate.sentences import sentences
from stemma.annotate.sources import Sources
from stemma.annotate.times import times
from stemma.records import Annotations, Document


def annotate(doc: Document) -> Annotations:
    """Sentences, entities, quotations, quantities, times and propositions of a document."""
    # About 25,000 words a second on one core, measured on 31 articles of 360 words.
    lines = sentences(doc)
    names = entities(doc, lines)
    quoted = marked(doc)
    finder = Sources(doc, names, quoted)
    sources = [finder.of(line) for line in lines]
    quotes = quotations(doc, lines, names, quoted, sources)
    dates = times(doc, lines)
    amounts = quantities(doc, lines, dates)
    return Annotations(
        document=doc.id,
        sentences=tuple(lines),
        entities=tuple(names),
        quotations=tuple(quotes),
        quantities=tuple(amounts),
        times=tuple(dates),
        propositions=tuple(propositions(doc, lines, names, amounts, quotes, sources)),
    )
