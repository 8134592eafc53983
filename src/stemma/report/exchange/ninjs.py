"""Each document as news in JSON (ninjs 3.3), one object a line.

A time goes into `contentCreated` only if the document states it with its offset, as the standard
wants; a date alone is a description with the role "published". What a document was copied from
is an association with the relation "derivedFrom", and a lost text stands there too.

Source:
    IPTC. ninjs 3.3, JSON schema of 2025.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from stemma.records import Analysis, Credit, Derivation, Document, Entity, Event
from stemma.report.exchange.linked import filled, urn
from stemma.report.exchange.values import Object, described, lines, taken

STANDARD = {
    "name": "ninjs",
    "version": "3.3",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.3.json#",
}
WHERE = {
    "person": "people", "organisation": "organisations", "group": "organisations",
    "place": "places", "facility": "places", "event": "events", "product": "objects",
}  # fmt: skip
"""The list that an entity of each kind stands in; all others are subjects."""
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def render(analysis: Analysis) -> str:
    """The lines, in the order of the documents."""
    credits = {notes.document: notes.credits for notes in analysis.annotations}
    named, sources = _named(analysis), taken(analysis)
    return lines(
        [
            _item(doc, credits.get(doc.id, ()), named[doc.id], sources[doc.id], analysis)
            for doc in analysis.documents
        ]
    )


def _item(
    doc: Document,
    credits: tuple[Credit, ...],
    named: dict[str, list[Object]],
    sources: list[Derivation],
    analysis: Analysis,
) -> Object:
    exact = bool(MOMENT.fullmatch(doc.published))
    dated = doc.published and not exact
    return filled(
        {
            "standard": STANDARD,
            "uri": urn(doc.id),
            "type": "text",
            "representationType": "full",
            "language": next((place.language for place in doc.places if place.language), ""),
            "contentCreated": doc.published if exact else "",
            "title": doc.title,
            "headlines": [{"value": doc.title}] if doc.title else [],
            "by": _joined(credits, "byline"),
            "located": _joined(credits, "dateline"),
            "descriptions": [{"role": "published", "value": doc.published}] if dated else [],
            "bodies": [
                {
                    "role": "main",
                    "contentType": "text/plain",
                    "charCount": len(doc.text),
                    "value": doc.text,
                }
            ],
            **named,
            "infoSources": [*_publishers(doc), *_sources(credits)],
            "associations": [_association(one, analysis) for one in sources if one.directed],
            "altIds": [{"role": "url", "value": place.url} for place in doc.places if place.url],
        }
    )


def _joined(credits: Iterable[Credit], kind: str) -> str:
    return "; ".join(dict.fromkeys(one.name for one in credits if one.kind == kind))


def _publishers(doc: Document) -> list[Object]:
    names = dict.fromkeys(place.outlet for place in doc.places if place.outlet)
    return [{"name": name, "role": "publisher"} for name in names]


def _sources(credits: Iterable[Credit]) -> list[Object]:
    """Agencies and others that are credited with what the document says."""
    named = {(one.kind, one.name): None for one in credits if one.kind in ("agency", "source")}
    return [{"name": name, "role": kind} for kind, name in named]


def _named(analysis: Analysis) -> dict[str, dict[str, list[Object]]]:
    """The entities that each document names, and the events that it tells of, by their list."""
    found: dict[str, dict[str, list[Object]]] = defaultdict(lambda: defaultdict(list))
    for entity in analysis.entities:
        for document in {mention.document for mention in entity.mentions}:
            found[document][WHERE.get(entity.type, "subjects")].append(_entity(entity))
    for event in analysis.system.events:
        doc = analysis.doc[event.span.document]
        found[doc.id]["events"].append(_event(event, doc))
    return found


def _entity(entity: Entity) -> Object:
    return filled(
        {
            "name": entity.name,
            "rel": "mentions",
            "uri": urn(entity.id),
            "literal": " ".join(entity.identifiers),
        }
    )


def _event(event: Event, doc: Document) -> Object:
    return {
        "name": event.span.of(doc),
        "rel": f"reports ({event.status})",
        "uri": urn(described(event)),
        "literal": f"plover:{event.type} {event.mode}".strip(),
    }


def _association(one: Derivation, analysis: Analysis) -> Object:
    ancestor = analysis.doc.get(one.ancestor)
    lost = next((lost.name for lost in analysis.archetypes if lost.id == one.ancestor), "")
    return filled(
        {
            "name": (ancestor.name if ancestor else lost) or "lost text",
            "rel": "derivedFrom",
            "uri": urn(one.ancestor),
            "type": "text",
            "title": ancestor.title if ancestor else "",
            "descriptions": [{"role": "derivation", "value": one.kind}],
        }
    )
