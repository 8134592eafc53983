"""What the dossier's script needs, as one JSON value: each text once, references by number."""

import json
from typing import Any

from stemma.records import Analysis, Claim, Derivation, Document, Drift, Parallel, Span, Statement
from stemma.report.headline import drifts, widest
from stemma.report.names import Names, publisher, title
from stemma.report.reading_notes import ReadingNotes
from stemma.report.screen import clause, printable, visible, web_address
from stemma.report.system_payload import system_payload

# Inside a script element only these could end it or start a comment; the two separators are
# not allowed in older script parsers.
ESCAPES = {
    ord(char): f"\\u{ord(char):04x}" for char in ("<", ">", "&", "'", "\u2028", "\u2029", "\x7f")
}


def dumps(value: object) -> str:
    """JSON that can stand inside a script element whatever the texts hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(ESCAPES)


def payload(analysis: Analysis) -> dict[str, Any]:
    """Documents, derivations, parallels, claims, drift, pairs and the system, for the script."""
    maker = _Maker(analysis)
    claims = [maker.claim(claim) for claim in widest(analysis.claims)]
    return {
        "documents": [maker.document(doc) for doc in analysis.documents],
        "derivations": [maker.derivation(derivation) for derivation in analysis.derivations],
        "parallels": [maker.parallel(parallel) for parallel in analysis.parallels],
        "claims": claims,
        "stories": list(maker.stories),
        "grades": list(maker.grades),
        "origins": [maker.ancestor(origin) for origin in maker.origins],
        "drift": [maker.drift(drift) for drift, _ in drifts(analysis)],
        "pairs": [
            {
                "left": maker.number[pair.left],
                "right": maker.number[pair.right],
                "verdict": pair.verdict,
                "probability": pair.probability,
                "reasons": [printable(reason) for reason in pair.reasons],
            }
            for pair in analysis.independence
        ],
        "system": system_payload(analysis, maker.number, maker.order),
    }


def _once(known: dict[str, int], value: str) -> int:
    """The number of a value among those that are known, to which it is added."""
    return known.setdefault(value, len(known))


def numbers(analysis: Analysis) -> dict[str, int]:
    """Document id -> its number in the dossier."""
    return {doc.id: i for i, doc in enumerate(analysis.documents)}


class _Maker:
    """Turns records into plain values; knows the numbers of documents and the names of origins."""

    def __init__(self, analysis: Analysis) -> None:
        self.number = numbers(analysis)
        self.names = Names(analysis)
        self.notes = ReadingNotes(analysis, self.names)
        self.titles = {story.id: printable(story.title) for story in analysis.stories}
        # What claims have in common stands once; each has its number there.
        self.stories: dict[str, int] = {}
        self.grades: dict[str, int] = {}
        self.origins: dict[str, int] = {}
        self.order = {claim.id: i for i, claim in enumerate(widest(analysis.claims))}
        self.derived = {derivation.document for derivation in analysis.derivations}

    def document(self, doc: Document) -> dict[str, Any]:
        return {
            "name": printable(doc.name),
            "title": title(doc),
            "outlet": publisher(doc),
            "published": printable(doc.published),
            "credits": [printable(credit) for credit in doc.credits],
            "places": [
                {"path": printable(place.path), "url": web_address(place.url)}
                for place in doc.places
            ],
            "text": visible(doc.text),
            "notes": self.notes.of(doc.id),
        }

    def ancestor(self, id: str) -> dict[str, Any]:
        return {"name": self.names.short(id), "document": self.number.get(id)}

    def derivation(self, derivation: Derivation) -> dict[str, Any]:
        return {
            "document": self.number[derivation.document],
            "ancestor": self.ancestor(derivation.ancestor),
            "kind": derivation.kind,
            "share": derivation.share,
            "probability": derivation.probability,
            "passages": [[passage.start, passage.end] for passage in derivation.passages],
            "reasons": [printable(reason) for reason in derivation.reasons],
        }

    def parallel(self, parallel: Parallel) -> list[Any]:
        """Short keys would save little; a list saves half of the file when there are thousands."""
        return [
            self.span(parallel.left),
            self.span(parallel.right),
            parallel.kind,
            round(parallel.score, 3),
            [
                [
                    [variant.left.start, variant.left.end] if variant.left else None,
                    [variant.right.start, variant.right.end] if variant.right else None,
                    variant.kind,
                ]
                for variant in parallel.variants
            ],
        ]

    def claim(self, claim: Claim) -> dict[str, Any]:
        """A claim without what is so of most: no conflicts, no changes, nobody's word."""
        support = claim.support
        found = {
            "text": clause(claim.text),
            "story": _once(self.stories, self.titles.get(claim.story, "")),
            "documents": support.documents,
            "publishers": support.publishers,
            "origins": [support.lowest, support.likely, support.highest],
            "grade": _once(self.grades, str(claim.grade)),
            "statements": [
                self.statement(statement)
                # An origin speaks before those who took its words.
                for statement in sorted(
                    claim.statements, key=lambda one: one.span.document != one.origin
                )
            ],
        }
        more = {
            "authorities": support.authorities,
            "added": self.added(claim),
            "conflicts": [
                [self.order[one.claim], one.kind, one.reason]
                for one in claim.conflicts
                if one.claim in self.order
            ],
            "drift": sum(drift.serious for drift in claim.drift),
        }
        return found | {name: value for name, value in more.items() if value}

    def statement(self, statement: Statement) -> list[Any]:
        """Place, origin, modality, polarity, attribution; less those at the end that are usual."""
        found = [
            *self.span(statement.span), _once(self.origins, statement.origin),
            statement.modality, statement.polarity, printable(statement.attribution),
        ]  # fmt: skip
        while found[-1] in ("", "affirmed", "asserted"):
            found.pop()
        return found

    def added(self, claim: Claim) -> bool:
        """A claim found only in derived documents, and not taken from their ancestors."""
        return all(
            statement.origin == statement.span.document and statement.origin in self.derived
            for statement in claim.statements
        )

    def drift(self, drift: Drift) -> dict[str, Any]:
        return {
            "kind": drift.kind,
            "severity": drift.severity,
            "document": self.number[drift.document],
            "ancestor": self.ancestor(drift.ancestor),
            "before": self.span(drift.before),
            "after": self.span(drift.after),
        }

    def span(self, span: Span) -> list[int]:
        return [self.number[span.document], span.start, span.end]
