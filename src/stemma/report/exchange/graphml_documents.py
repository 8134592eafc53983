"""The graph of documents and lost texts: who took from whom, from the ancestor to the copy."""

from stemma.records import Analysis, Archetype, Derivation, Document
from stemma.report.exchange.graphml import written
from stemma.report.exchange.values import Object, key, pointer


def render(analysis: Analysis) -> str:
    """The graph; where the texts do not tell who was first, `direction` is "unknown"."""
    edges = [_edge(one) for one in analysis.derivations]
    edges += [_between(lost, lost.ancestor) for lost in analysis.archetypes if lost.ancestor]
    documents = [_document(doc) for doc in analysis.documents]
    return written([*documents, *map(_lost, analysis.archetypes)], edges)


def _document(doc: Document) -> Object:
    return {
        "id": doc.id,
        "label": doc.name,
        "kind": "document",
        "title": doc.title,
        "publisher": doc.outlet,
        "published": doc.published,
        "url": next((place.url for place in doc.places if place.url), ""),
        "characters": len(doc.text),
    }


def _lost(lost: Archetype) -> Object:
    return {"id": lost.id, "label": lost.name or "lost text", "kind": "lost text"}


def _between(lost: Archetype, ancestor: str) -> Object:
    return {
        "id": key("derivation", lost.id, ancestor),
        "source": ancestor,
        "target": lost.id,
        "direction": "one",
    }


def _edge(one: Derivation) -> Object:
    return {
        "id": key("derivation", one.document, one.ancestor),
        "source": one.ancestor,
        "target": one.document,
        "kind": one.kind,
        "share": float(one.share),
        "probability": float(one.probability),
        "direction": "one" if one.directed else "unknown",
        "direction_probability": float(one.direction),
        "reasons": "\n".join(one.reasons),
        "evidence": " ".join(pointer(span) for span in one.passages),
    }
