"""One JSON object that holds everything an archive says: the contract for programs.

Offsets are code points into the stored text, which every document carries as `text`.
"""

from stemma.records import (
    Analysis,
    Annotations,
    Answer,
    Answers,
    Bearing,
    Claim,
    Credit,
    Derivation,
    Document,
    Drift,
    Evidence,
    Parallel,
    Statement,
)
from stemma.report.exchange import system_json
from stemma.report.exchange.values import Object, dumps, place, support

__all__ = ["answers", "dumps", "export", "place"]


def render(analysis: Analysis) -> str:
    """The object as text."""
    return dumps(export(analysis))


def export(analysis: Analysis) -> Object:
    """All records as plain values, in the order of the analysis."""
    credits = {notes.document: notes.credits for notes in analysis.annotations}
    return {
        "documents": [_document(doc, credits.get(doc.id, ())) for doc in analysis.documents],
        "entities": [
            {
                "id": entity.id,
                "name": entity.name,
                "type": entity.type,
                "mentions": [place(mention) for mention in entity.mentions],
                "identifiers": list(entity.identifiers),
                "references": [place(reference) for reference in entity.references],
                "spellings": list(entity.spellings),
                "roles": [
                    {
                        "title": role.title,
                        "affiliation": role.affiliation,
                        "sentence": place(role.sentence),
                    }
                    for role in entity.roles
                ],
            }
            for entity in analysis.entities
        ],
        **_annotations(analysis.annotations),
        "parallels": [_parallel(parallel) for parallel in analysis.parallels],
        "archetypes": [
            {
                "id": lost.id,
                "witnesses": list(lost.witnesses),
                "name": lost.name,
                "ancestor": lost.ancestor,
            }
            for lost in analysis.archetypes
        ],
        "derivations": [_derivation(derivation) for derivation in analysis.derivations],
        "independence": [
            {
                "left": pair.left,
                "right": pair.right,
                "verdict": pair.verdict,
                "probability": pair.probability,
                "reasons": list(pair.reasons),
                "ruled": pair.ruled,
            }
            for pair in analysis.independence
        ],
        "stories": [
            {"id": story.id, "title": story.title, "items": [place(item) for item in story.items]}
            for story in analysis.stories
        ],
        "claims": [_claim(claim, analysis) for claim in analysis.claims],
        "omissions": [
            {"path": omission.path, "reason": omission.reason} for omission in analysis.omissions
        ],
        **system_json.export(analysis.system),
    }


def answers(found: Answers, analysis: Analysis) -> Object:
    """What an archive has to say to a question, as plain values."""
    return {
        "question": found.question,
        "statement": found.statement,
        "outcome": found.outcome,
        "unknown": list(found.unknown),
        "support": support(found.support) if found.support else None,
        "answers": [_answer(one, analysis) for one in found.answers],
    }


def _document(doc: Document, credits: tuple[Credit, ...]) -> Object:
    return {
        "id": doc.id,
        "name": doc.name,
        "title": doc.title,
        "outlet": doc.outlet,
        "published": doc.published,
        "credits": list(doc.credits),
        "credits_read": [
            {
                "kind": credit.kind,
                "name": credit.name,
                "text": credit.text,
                "start": credit.span.start if credit.span else None,
                "end": credit.span.end if credit.span else None,
            }
            for credit in credits
        ],
        "characters": len(doc.text),
        "text": doc.text,
        "places": [
            {
                "path": place.path,
                "name": place.name,
                "title": place.title,
                "outlet": place.outlet,
                "published": place.published,
                "url": place.url,
                "language": place.language,
                "credits": list(place.credits),
            }
            for place in doc.places
        ],
    }


def _annotations(annotations: tuple[Annotations, ...]) -> Object:
    return {
        "quotations": [
            {
                **place(quote.span),
                "text": quote.text,
                "speaker": quote.speaker,
                "affiliation": quote.affiliation,
                "kind": quote.kind,
            }
            for one in annotations
            for quote in one.quotations
        ],
        "attributions": [
            {
                "document": each.cue.document,
                "source": place(each.source) if each.source else None,
                "cue": place(each.cue),
                "content": [place(part) for part in each.content],
                "speaker": each.speaker,
                "stated": each.stated,
            }
            for one in annotations
            for each in one.attributions
        ],
        "quantities": [
            {
                **place(quantity.span),
                "value": quantity.value,
                "upper": quantity.upper,
                "bound": quantity.bound,
                "unit": quantity.unit,
                "measures": quantity.measures,
                "period": quantity.period,
                "change": quantity.change,
                "change_from": place(quantity.change_from) if quantity.change_from else None,
            }
            for one in annotations
            for quantity in one.quantities
        ],
        "times": [
            {**place(time.span), "value": time.value, "borrowed_from": time.borrowed_from}
            for one in annotations
            for time in one.times
        ],
    }


def _parallel(parallel: Parallel) -> Object:
    return {
        "id": parallel.id,
        "left": place(parallel.left),
        "right": place(parallel.right),
        "kind": parallel.kind,
        "score": parallel.score,
        "variants": [
            {
                "left": place(variant.left) if variant.left else None,
                "right": place(variant.right) if variant.right else None,
                "kind": variant.kind,
            }
            for variant in parallel.variants
        ],
    }


def _derivation(derivation: Derivation) -> Object:
    return {
        "document": derivation.document,
        "ancestor": derivation.ancestor,
        "kind": derivation.kind,
        "share": derivation.share,
        "probability": derivation.probability,
        "direction": derivation.direction,
        "parallels": list(derivation.parallels),
        "passages": [place(passage) for passage in derivation.passages],
        "reasons": list(derivation.reasons),
    }


def _claim(claim: Claim, analysis: Analysis) -> Object:
    return {
        "id": claim.id,
        "text": claim.text,
        "story": claim.story,
        "statements": [_statement(statement) for statement in claim.statements],
        "support": support(claim.support),
        "contradicts": list(claim.contradicts),
        "conflicts": [
            {"claim": one.claim, "kind": one.kind, "reason": one.reason} for one in claim.conflicts
        ],
        "drift": [_drift(drift, analysis) for drift in claim.drift],
        "grade": {
            "value": claim.grade.value,
            "word": claim.grade.word,
            "reason": claim.grade.reason,
        },
    }


def _answer(answer: Answer, analysis: Analysis) -> Object:
    return {
        "claim": _claim(answer.claim, analysis),
        "relevance": answer.relevance,
        "bearing": _bearing(answer.bearing),
        "beside": answer.beside or None,
        "evidence": [_evidence(one, analysis) for one in answer.evidence],
    }


def _bearing(bearing: Bearing) -> Object:
    return {
        "stance": bearing.stance,
        "reason": bearing.reason,
        "asked": [{"start": start, "end": end} for start, end in bearing.asked],
        "said": [place(span) for span in bearing.said],
    }


def _evidence(evidence: Evidence, analysis: Analysis) -> Object:
    doc = analysis.doc[evidence.sentence.document]
    return {
        "name": doc.name,
        "statement": _statement(evidence.statement),
        "sentence": {**place(evidence.sentence), "text": evidence.sentence.of(doc)},
        "bearing": _bearing(evidence.bearing),
        "doubt": evidence.doubt,
        "published": evidence.published,
        "times": [
            {**place(time.span), "value": time.value, "borrowed_from": time.borrowed_from}
            for time in evidence.times
        ],
    }


def _statement(statement: Statement) -> Object:
    return {
        **place(statement.span),
        "origin": statement.origin,
        "attribution": statement.attribution,
        "modality": statement.modality,
        "polarity": statement.polarity,
    }


def _drift(drift: Drift, analysis: Analysis) -> Object:
    """`before` and `after` are the words; the spans say where they stand."""
    return {
        "document": drift.document,
        "ancestor": drift.ancestor,
        "kind": drift.kind,
        "before": drift.before.of(analysis.doc[drift.before.document]),
        "after": drift.after.of(analysis.doc[drift.after.document]),
        "severity": drift.severity,
        "before_span": place(drift.before),
        "after_span": place(drift.after),
    }
