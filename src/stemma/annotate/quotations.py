"""Find the words that a document puts into somebody's mouth, and whose mouth it is."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from stemma.annotate.affiliations import Affiliations
from stemma.annotate.speakers import Speaker
from stemma.records import Attribution, Document, Entity, Quotation, Span

_FEWEST_WORDS = 4
"""Fewer quoted words are a title, a term or scare quotes, unless they are a sentence."""

Kind = Literal["direct", "indirect", "mixed", "scare"]


def quotations(
    doc: Document,
    entities: Sequence[Entity],
    quoted: Sequence[Span],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
) -> list[Quotation]:
    """Everything between quotation marks, and what is reported without, in order.

    `quoted` are the stretches between marks, `speakers` those of the attributions.
    """
    bodies = Affiliations(doc, entities)
    ends = [span.end for span in quoted]
    spoken: dict[Span, Entity | None] = {}
    found = []
    for attribution, speaker in zip(attributions, speakers, strict=True):
        for part in attribution.content:
            inside = _inside(part, quoted, ends)
            spoken |= {span: speaker.entity for span in inside if span not in spoken}
            if not inside and speaker.states and len(part.of(doc).split()) >= _FEWEST_WORDS:
                found.append(_said(doc, part, speaker.entity, "indirect", bodies))
    for span in quoted:
        kind: Kind = _kind(doc, span)
        speaker_of = spoken.get(span)
        found.append(_said(doc, span, speaker_of, kind, bodies))
    return sorted(found, key=lambda quotation: quotation.span)


def _inside(part: Span, quoted: Sequence[Span], ends: Sequence[int]) -> list[Span]:
    """The quotations that lie at least half in a reported part."""
    found = []
    for span in quoted[bisect_right(ends, part.start) :]:
        if span.start >= part.end:
            break
        if 2 * span.overlap(part) >= span.end - span.start:
            found.append(span)
    return found


def _said(
    doc: Document, span: Span, speaker: Entity | None, kind: Kind, bodies: Affiliations
) -> Quotation:
    return Quotation(
        span=span,
        text=span.of(doc) if kind == "indirect" else _inner(doc, span),
        speaker=speaker.id if speaker else None,
        affiliation=bodies.of(speaker) if speaker else None,
        kind=kind,
    )


def _inner(doc: Document, span: Span) -> str:
    """The words without the marks around them."""
    text = span.of(doc)
    if text[:2] in ("''", "``"):
        return text[2:].removesuffix("''")
    return text[1:].rstrip('”»"’' if text[0] in "‘" else '”»"“')


def _kind(doc: Document, span: Span) -> Kind:
    inner = _inner(doc, span)
    whole = inner[:1].isupper() and inner[-1:] in (".", ",", "!", "?")
    if not whole and len(inner.split()) < _FEWEST_WORDS:
        return "scare"
    before = doc.text[max(0, span.start - 2) : span.start].strip()
    opens = not before or before[-1] in '.,:;!?”"' or doc.text[span.start - 1] == "\n"
    return "direct" if opens and inner[:1].isupper() else "mixed"
