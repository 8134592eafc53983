"""Provenance in PROV-O and evidence as Web Annotations, in one JSON-LD file.

Documents and lost texts are `prov:Entity`; who took from whom is `prov:wasDerivedFrom` with a
`prov:Derivation` that says how much and how sure. Every statement, quotation and mention is an
`oa:Annotation` whose target is the words. Origins and support are in a small vocabulary of our
own, which `shapes.ttl` defines, with SHACL shapes to check a file by.

Source:
    PROV-O: The PROV Ontology. W3C Recommendation, 2013.
    Web Annotation Data Model. W3C Recommendation, 2017.
"""

from collections.abc import Iterator
from importlib.resources import files

from stemma.records import Analysis, Claim, Derivation, Document, Drift, Statement
from stemma.report.exchange import prov_system
from stemma.report.exchange.linked import context, filled, support, target, urn
from stemma.report.exchange.values import Object, dumps, key, place, taken


def render(analysis: Analysis) -> str:
    """The file: a context and a graph, in the order of the analysis."""
    return dumps({"@context": context(), "@graph": list(graph(analysis))})


def shapes() -> str:
    """The vocabulary and the SHACL shapes, in Turtle."""
    return files(__package__).joinpath("data/shapes.ttl").read_text("utf-8")


def graph(analysis: Analysis) -> Iterator[Object]:
    """Every node."""
    yield from _agents(analysis)
    sources = taken(analysis)
    for doc in analysis.documents:
        yield _document(doc, sources[doc.id], analysis)
    for lost in analysis.archetypes:
        yield filled(
            {
                "id": urn(lost.id),
                "type": ["prov:Entity", "LostText"],
                "label": lost.name or "",
                "wasAttributedTo": _agent(lost.name),
                "wasDerivedFrom": urn(lost.ancestor) if lost.ancestor else "",
                "witness": [urn(one) for one in lost.witnesses],
            }
        )
    for pair in analysis.independence:
        yield filled(
            {
                "id": urn(key("independence", pair.left, pair.right)),
                "type": "Independence",
                "between": [urn(pair.left), urn(pair.right)],
                "verdict": pair.verdict,
                "probability": pair.probability,
                "reason": list(pair.reasons),
            }
        )
    for entity in analysis.entities:
        named = {"id": urn(entity.id), "type": "Named", "label": entity.name}
        yield filled({**named, "kind": entity.type, "url": list(entity.identifiers)})
        for mention in entity.mentions:
            yield {
                "id": urn(key("mention", entity.id, *place(mention).values())),
                "type": "Annotation",
                "motivation": "oa:identifying",
                "body": urn(entity.id),
                "target": target(mention, analysis),
            }
    yield from _quotations(analysis)
    for claim in analysis.claims:
        yield from _claim(claim, analysis)
    yield from prov_system.graph(analysis)


def _agent(name: str | None) -> str:
    return urn(key("agent", name)) if name else ""


def _agents(analysis: Analysis) -> Iterator[Object]:
    """Publishers, and those whom a credit names as the source of a lost text."""
    names = {place.outlet for doc in analysis.documents for place in doc.places}
    names |= {lost.name or "" for lost in analysis.archetypes}
    for name in sorted(names - {""}):
        yield {"id": _agent(name), "type": ["prov:Agent", "Publisher"], "label": name}


def _document(doc: Document, sources: list[Derivation], analysis: Analysis) -> Object:
    told = [one for one in sources if one.directed]
    outlets = dict.fromkeys(place.outlet for place in doc.places if place.outlet)
    return filled(
        {
            "id": urn(doc.id),
            "type": ["prov:Entity", "Document"],
            "label": doc.name,
            "title": doc.title,
            "issued": doc.published,
            "url": [place.url for place in doc.places if place.url],
            "path": [place.path for place in doc.places],
            "characters": len(doc.text),
            "wasAttributedTo": [_agent(outlet) for outlet in outlets],
            "wasDerivedFrom": [urn(one.ancestor) for one in told],
            "wasRevisionOf": [urn(one.ancestor) for one in told if one.kind == "updated"],
            "qualifiedDerivation": [_derivation(one, analysis) for one in told],
            "sharesTextWith": [urn(one.ancestor) for one in sources if not one.directed],
        }
    )


def _derivation(one: Derivation, analysis: Analysis) -> Object:
    return filled(
        {
            "id": urn(key("derivation", one.document, one.ancestor)),
            "type": "prov:Derivation",
            "entity": urn(one.ancestor),
            "kind": one.kind,
            "share": one.share,
            "probability": one.probability,
            "direction": one.direction,
            "reason": list(one.reasons),
            "passage": [target(passage, analysis) for passage in one.passages],
        }
    )


def _quotations(analysis: Analysis) -> Iterator[Object]:
    for notes in analysis.annotations:
        for quote in notes.quotations:
            yield filled(
                {
                    "id": urn(key("quotation", *place(quote.span).values())),
                    "type": ["Annotation", "Quotation"],
                    "motivation": "oa:highlighting",
                    "kind": quote.kind,
                    "words": quote.text,
                    "speaker": urn(quote.speaker) if quote.speaker else "",
                    "target": target(quote.span, analysis),
                }
            )


def _claim(claim: Claim, analysis: Analysis) -> Iterator[Object]:
    conflicts = {kind: [one.claim for one in claim.conflicts if one.kind == kind] for kind in KINDS}
    yield filled(
        {
            "id": urn(claim.id),
            "type": ["prov:Entity", "Claim"],
            "words": claim.text,
            "support": support(claim.support),
            "contradicts": [urn(one) for one in conflicts["contradiction"]],
            "inTensionWith": [urn(one) for one in conflicts["tension"]],
            "grade": claim.grade.value,
            "gradeReason": claim.grade.reason,
        }
    )
    for statement in claim.statements:
        yield _statement(statement, claim, analysis)
    for drift in claim.drift:
        yield _drift(drift, claim, analysis)


KINDS = ("contradiction", "tension")


def _statement(statement: Statement, claim: Claim, analysis: Analysis) -> Object:
    """What one document says; its primary source is the origin that it goes back to."""
    span = statement.span
    return filled(
        {
            "id": urn(key("statement", claim.id, *place(span).values())),
            "type": ["Annotation", "prov:Entity", "Statement"],
            "motivation": "oa:describing",
            "body": urn(claim.id),
            "target": target(span, analysis),
            "hadPrimarySource": urn(statement.origin),
            "attribution": statement.attribution,
            "modality": statement.modality,
            "polarity": statement.polarity,
        }
    )


def _drift(drift: Drift, claim: Claim, analysis: Analysis) -> Object:
    parts = (claim.id, drift.kind, *place(drift.before).values(), *place(drift.after).values())
    return {
        "id": urn(key("drift", *parts)),
        "type": "Drift",
        "claim": urn(claim.id),
        "kind": drift.kind,
        "severity": drift.severity,
        "changedBy": urn(drift.document),
        "changedFrom": urn(drift.ancestor),
        "before": target(drift.before, analysis),
        "after": target(drift.after, analysis),
    }
