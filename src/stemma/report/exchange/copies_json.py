"""What a quick look at a pile shows, as plain values."""

from stemma.records import Copies, Document, Reuse, Span
from stemma.report.exchange.values import Object, place


def export(found: Copies) -> Object:
    """Every pair, with the words of the passage that shows it best."""
    doc = {one.id: one for one in found.documents}
    return {
        "read": found.read,
        "omissions": [
            {"path": omission.path, "reason": omission.reason} for omission in found.omissions
        ],
        "documents": [_document(one) for one in found.documents],
        "pairs": [_pair(pair, doc) for pair in found.pairs],
    }


def _document(doc: Document) -> Object:
    return {
        "id": doc.id,
        "name": doc.name,
        "title": doc.title,
        "outlet": doc.outlet,
        "published": doc.published or None,
        "characters": len(doc.text),
        "places": [place.path for place in doc.places],
    }


def _pair(pair: Reuse, doc: dict[str, Document]) -> Object:
    return {
        "kind": pair.kind,
        "share": pair.share,
        "shorter": _passage(pair.shorter, doc[pair.shorter.document]),
        "longer": _passage(pair.longer, doc[pair.longer.document]),
    }


def _passage(span: Span, doc: Document) -> Object:
    return {**place(span), "text": span.of(doc)}
