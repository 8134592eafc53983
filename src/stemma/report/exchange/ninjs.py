"""Each document as news in JSON (ninjs 3.3), one object a line.

A time goes into `contentCreated` only if the document states it with its offset, as the standard
wants; a date alone is a description with the role "published". What a document was copied from
is an association with the relation "derivedFrom", and a lost text stands there too.

Source:
    IPTC. ninjs 3.3, JSON schema of 2025.
"""

import re
from collections.abc import Iterable

from stemma.records import Analysis, Credit, Derivation, Document, Entity, Event
from stemma.report.exchange.linked import filled, urn
from stemma.report.exchange.values import Object, described, lines

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
    return lines([_item(doc, credits.get(doc.id, ()), analysis) for doc in analysis.documents])


def _item(doc: Document, credits: tuple[Credit, ...], analysis: Analysis) -> Object:
    exact = bool(MOMENT.fullmatch(doc.published))
    dated = doc.published and not exact
    told = [one for one in analysis.derivations if one.document == doc.id and one.directed]
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
            **_named(doc, analysis),
            "infoSources": [*_publishers(doc), *_sources(credits)],
            "associations": [_association(one, analysis) for one in told],
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


def _named(doc: Document, analysis: Analysis) -> dict[str, list[Object]]:
    """The entities that the document names, and the events that it tells of."""
    lists: dict[str, list[Object]] = {}
    for entity in analysis.entities:
        if any(mention.document == doc.id for mention in entity.mentions):
            lists.setdefault(WHERE.get(entity.type, "subjects"), []).append(_entity(entity))
    told = [event for event in analysis.system.events if event.span.document == doc.id]
    if told:
        lists.setdefault("events", []).extend(_event(event, doc) for event in told)
    return lists


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
