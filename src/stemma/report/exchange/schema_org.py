"""Articles, claims and quotations in schema.org, as one JSON-LD file.

A claim names where it appears, and where it appeared first if that can be told: the one origin
that all its statements go back to, seen or lost, or else the document that is dated before
every other. Undated documents say nothing about the order, so they are left out of it.

Source:
    schema.org: NewsArticle, Claim (`appearance`, `firstAppearance`), Quotation.
"""

from collections.abc import Iterator

from stemma.records import (
    Analysis,
    Archetype,
    Claim,
    Credit,
    Derivation,
    Document,
    Entity,
    Quotation,
)
from stemma.report.exchange.linked import filled, urn
from stemma.report.exchange.values import Object, dumps, moment, pointer, taken

TYPES = {
    "person": "Person", "organisation": "Organization", "place": "Place", "group": "Organization",
    "facility": "Place", "event": "Event", "product": "Product", "law": "Legislation",
}  # fmt: skip
"""What schema.org calls the kinds of entities; any other is a `Thing`."""


def render(analysis: Analysis) -> str:
    """The file: documents, lost texts, entities, quotations and claims, in this order."""
    return dumps({"@context": "https://schema.org", "@graph": list(graph(analysis))})


def graph(analysis: Analysis) -> Iterator[Object]:
    """Every node."""
    mentioned: dict[str, list[str]] = {}
    for entity in analysis.entities:
        for document in sorted({mention.document for mention in entity.mentions}):
            mentioned.setdefault(document, []).append(entity.id)
    credits = {notes.document: notes.credits for notes in analysis.annotations}
    sources = taken(analysis)
    for doc in analysis.documents:
        named = mentioned.get(doc.id, [])
        yield _article(doc, named, credits.get(doc.id, ()), sources[doc.id])
    for lost in analysis.archetypes:
        yield _lost(lost)
    for entity in analysis.entities:
        yield _entity(entity)
    for notes in analysis.annotations:
        for quote in notes.quotations:
            if quote.kind in ("direct", "mixed"):
                yield _quotation(quote)
    for claim in analysis.claims:
        yield _claim(claim, analysis)


def _ref(id: str) -> Object:
    return {"@id": urn(id)}


def _article(
    doc: Document, mentioned: list[str], credits: tuple[Credit, ...], sources: list[Derivation]
) -> Object:
    authors = dict.fromkeys(one.name for one in credits if one.kind == "byline")
    publisher = {"@type": "Organization", "name": doc.outlet}
    return filled(
        {
            "@id": urn(doc.id),
            "@type": "NewsArticle",
            "name": doc.name,
            "headline": doc.title,
            "datePublished": doc.published,
            "publisher": publisher if doc.outlet else "",
            "author": [{"@type": "Person", "name": name} for name in authors],
            "url": [place.url for place in doc.places if place.url],
            "inLanguage": next((place.language for place in doc.places if place.language), ""),
            "isBasedOn": [_ref(one.ancestor) for one in sources if one.directed],
            "mentions": [_ref(id) for id in mentioned],
            "articleBody": doc.text,
        }
    )


def _lost(lost: Archetype) -> Object:
    """A text that nobody has; its author is whom a credit names."""
    return filled(
        {
            "@id": urn(lost.id),
            "@type": "CreativeWork",
            "creditText": lost.name or "",
            "description": "A lost text that the works based on it go back to.",
            "isBasedOn": _ref(lost.ancestor) if lost.ancestor else "",
        }
    )


def _entity(entity: Entity) -> Object:
    return filled(
        {
            "@id": urn(entity.id),
            "@type": TYPES.get(entity.type, "Thing"),
            "name": entity.name,
            "alternateName": [one for one in entity.spellings if one != entity.name],
            "identifier": list(entity.identifiers),
        }
    )


def _quotation(quote: Quotation) -> Object:
    return filled(
        {
            "@id": urn(pointer(quote.span)),
            "@type": "Quotation",
            "text": quote.text,
            "creator": _ref(quote.speaker) if quote.speaker else "",
            "isPartOf": _ref(quote.span.document),
        }
    )


def _claim(claim: Claim, analysis: Analysis) -> Object:
    documents = dict.fromkeys(statement.span.document for statement in claim.statements)
    first = first_appearance(claim, analysis)
    return filled(
        {
            "@id": urn(claim.id),
            "@type": "Claim",
            "text": claim.text,
            "appearance": [_ref(document) for document in documents],
            "firstAppearance": _ref(first) if first else "",
        }
    )


def first_appearance(claim: Claim, analysis: Analysis) -> str:
    """Id of the document or lost text in which it appeared first; empty if it cannot be told."""
    origins = {statement.origin for statement in claim.statements}
    if len(origins) == 1:
        return origins.pop()
    documents = {statement.span.document for statement in claim.statements}
    dates = {id: analysis.doc[id].published for id in documents if analysis.doc[id].published}
    for first in sorted(dates):
        if all(_before(dates[first], date) for id, date in dates.items() if id != first):
            return first
    return ""


def _before(one: str, other: str) -> bool:
    """Whether one time is surely before the other: "2031-03-04" is not before that day's noon."""
    first, second = moment(one), moment(other)
    if first and second:
        return first < second
    return one[:10] < other[:10]
