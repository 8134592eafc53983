"""Find quoted words and who speaks them."""

import re
from collections.abc import Sequence

from stemma.records import Document, Entity, Quotation, Sentence, Span
from stemma.text.lexicons import ATTRIBUTION

_MARKS = (("“", "”"), ("«", "»"), ('"', '"'))
_FEWEST_WORDS = 4
"""Fewer quoted words are a title, a term or scare quotes."""
_CUE = re.compile(rf"\b(?:{'|'.join(sorted(ATTRIBUTION))})\b")
_BODY = re.compile(
    r"\b(?:at|of|with|for|from)\s(?:the\s)?((?:[A-Z][\w’'.-]*\s?(?:of\s|for\s|the\s|and\s)?){1,6})"
)


def quotations(
    doc: Document, sentences: Sequence[Sentence], entities: Sequence[Entity]
) -> list[Quotation]:
    """Everything between quotation marks, in order, with its speaker where one is clear.

    A quotation that is not closed in its paragraph ends with the paragraph, as is usual
    when it goes on in the next one. Four words or more with a speaker's verb nearby are
    direct speech; within a sentence of the outlet's own they are mixed; fewer are scare
    quotes.
    """
    found = []
    for span in _marked(doc):
        inner = doc.text[span.start + 1 : span.end].rstrip('”»"')
        near = [s for s in sentences if s.span.start <= span.end + 1 and s.span.end >= span.start]
        speaker = _speaker(doc, span, near, entities)
        found.append(
            Quotation(
                span=span,
                text=inner,
                speaker=speaker.id if speaker else None,
                affiliation=_affiliation(doc, speaker) if speaker else None,
                kind=_kind(doc, span, inner),
            )
        )
    return found


def _marked(doc: Document) -> list[Span]:
    """Spans from mark to mark, without overlap."""
    spans: list[Span] = []
    for paragraph in re.finditer(r"[^\n]+", doc.text):
        text, at = paragraph.group(), 0
        while at < len(text):
            opening = min(
                ((text.find(o, at), o, c) for o, c in _MARKS if text.find(o, at) >= 0),
                default=None,
            )
            if opening is None:
                break
            start, mark, closing = opening
            end = text.find(closing, start + 1)
            # Straight marks must pair up; a curly one may stay open to the paragraph's end.
            if end < 0 and mark == '"':
                break
            stop = len(text.rstrip()) if end < 0 else end + 1
            if stop - start > 2:
                spans.append(Span(doc.id, paragraph.start() + start, paragraph.start() + stop))
            at = stop
    return spans


def _kind(doc: Document, span: Span, inner: str) -> str:
    if len(inner.split()) < _FEWEST_WORDS:
        return "scare"
    before = doc.text[max(0, span.start - 2) : span.start].strip()
    opens = not before or before[-1] in '.,:;!?”"' or doc.text[span.start - 1] == "\n"
    return "direct" if opens and inner[:1].isupper() else "mixed"


def _speaker(
    doc: Document, span: Span, near: Sequence[Sentence], entities: Sequence[Entity]
) -> Entity | None:
    """The named person or body nearest to a speaker's verb beside the quotation."""
    best: tuple[int, Entity] | None = None
    for sentence in near:
        for cue in _CUE.finditer(sentence.span.of(doc)):
            at = sentence.span.start + cue.start()
            if span.start <= at < span.end:
                continue
            for entity in entities:
                if entity.type not in ("person", "organisation", "other"):
                    continue
                for mention in entity.mentions:
                    if span.overlap(mention) or not sentence.span.overlap(mention):
                        continue
                    distance = min(abs(mention.start - at), abs(mention.end - at))
                    if best is None or distance < best[0]:
                        best = (distance, entity)
    return best[1] if best else None


def _affiliation(doc: Document, speaker: Entity) -> str | None:
    """The body that the text gives right after the speaker's full name."""
    for mention in speaker.mentions:
        after = doc.text[mention.end : mention.end + 120]
        clause = re.match(r",\s[^.“”\"]*", after)
        body = _BODY.search(clause.group()) if clause else None
        if body and (name := body.group(1).strip(" ,’'").removesuffix("’s")):
            return re.sub(r"\s(?:of|for|the|and|in)$", "", name)
    return None
