"""Find the words that a document puts into somebody's mouth, and whose mouth it is."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
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
    spoken: dict[Span, Entity | None] = {}
    told: list[tuple[Span, Entity | None]] = []
    touched = [(span.start, span.end) for span in quoted]
    for attribution, speaker in zip(attributions, speakers, strict=True):
        for part in attribution.content:
            inside = _inside(part, quoted)
            spoken |= {span: speaker.entity for span in inside if span not in spoken}
            if speaker.states and len(part.of(doc).split()) >= _FEWEST_WORDS:
                told.append((part, speaker.entity))
    found = [
        _said(doc, span, speaker_of, "indirect", bodies)
        for span, speaker_of in _apart(sorted(told, key=lambda pair: pair[0]), touched)
    ]
    found += [_said(doc, span, spoken.get(span), _kind(doc, span), bodies) for span in quoted]
    return sorted(found, key=lambda quotation: quotation.span)


def _apart(
    told: Sequence[tuple[Span, Entity | None]], touched: Sequence[tuple[int, int]]
) -> Iterator[tuple[Span, Entity | None]]:
    """Those that share nothing with a quotation, nor with one before them."""
    end = 0
    for part, entity in told:
        at = bisect_left(touched, (part.end, 0))
        free = at == 0 or touched[at - 1][1] <= part.start
        if part.start >= end and free:
            yield part, entity
            end = part.end


def _inside(part: Span, quoted: Sequence[Span]) -> list[Span]:
    """The quotations that lie at least half in a reported part."""
    found = []
    first = bisect_right(quoted, part.start, key=lambda span: span.end)
    for n in range(first, len(quoted)):
        span = quoted[n]
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
