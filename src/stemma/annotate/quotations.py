"""Find quoted words and who speaks them."""

from collections.abc import Sequence
from typing import Literal

from stemma.annotate.affiliations import Affiliations
from stemma.annotate.sources import Source
from stemma.records import Document, Entity, Quotation, Sentence, Span

_FEWEST_WORDS = 4
"""Fewer quoted words are a title, a term or scare quotes, unless they are a sentence."""

_FARTHEST_TAG = 40
"""Characters from a closing mark to the verb of the tag behind it."""

Kind = Literal["direct", "indirect", "mixed", "scare"]


def quotations(
    doc: Document,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    quoted: Sequence[Span],
    sources: Sequence[Sequence[Source]],
) -> list[Quotation]:
    """Everything between quotation marks, in order, with its speaker where one is clear.

    `sources` holds those of each sentence. A quotation without a cue of its own goes on
    from the one before it in its paragraph, or belongs to the one after it; a paragraph
    that is all quotation goes on from the paragraph before.
    """
    bodies = Affiliations(doc, entities)
    spoken = _speakers(doc, sentences, quoted, sources)
    found = []
    for span, speaker in zip(quoted, spoken, strict=True):
        inner = _inner(doc, span)
        found.append(
            Quotation(
                span=span,
                text=inner,
                speaker=speaker.id if speaker else None,
                affiliation=bodies.of(speaker) if speaker else None,
                kind=_kind(doc, span, inner),
            )
        )
    return found


def _inner(doc: Document, span: Span) -> str:
    return span.of(doc)[1:].rstrip('”»"’' if span.of(doc)[0] in "‘" else '”»"“')


def _kind(doc: Document, span: Span, inner: str) -> Kind:
    if not _is_speech(doc, span):
        return "scare"
    before = doc.text[max(0, span.start - 2) : span.start].strip()
    opens = not before or before[-1] in '.,:;!?”"' or doc.text[span.start - 1] == "\n"
    return "direct" if opens and inner[:1].isupper() else "mixed"


def _speakers(
    doc: Document,
    sentences: Sequence[Sentence],
    quoted: Sequence[Span],
    sources: Sequence[Sequence[Source]],
) -> list[Entity | None]:
    """Who speaks each quotation: by its own cue first, then by its neighbours'."""
    own: list[Source | None] = []
    paragraphs: list[int] = []
    first = 0
    for span in quoted:
        while first < len(sentences) and sentences[first].span.end < span.start:
            first += 1
        near: list[Source] = []
        last = first
        while last < len(sentences) and sentences[last].span.start <= span.end:
            near.extend(sources[last])
            last += 1
        # “Enough!” Ada Rook said: the tag after a cry or a question is a sentence by its form.
        if not near and last < len(sentences) and _inner(doc, span)[-1:] in ("!", "?", ","):
            near = [s for s in sources[last] if s.at - span.end < _FARTHEST_TAG]
        own.append(min(near, key=lambda source: _distance(source, span), default=None))
        paragraphs.append(sentences[first].paragraph if first < len(sentences) else -1)
    spoken = [source.entity if source else None for source in own]
    for n in range(1, len(quoted)):
        if own[n] is None and spoken[n - 1] and _goes_on(doc, quoted, paragraphs, n):
            spoken[n] = spoken[n - 1]
    for n in range(len(quoted) - 2, -1, -1):
        same = paragraphs[n] == paragraphs[n + 1]
        if own[n] is None and spoken[n] is None and same and _is_speech(doc, quoted[n]):
            spoken[n] = spoken[n + 1]
    return spoken


def _distance(source: Source, span: Span) -> int:
    """From the cue to the nearer end of the quotation."""
    return span.start - source.at if source.at < span.start else source.at - span.end


def _is_speech(doc: Document, span: Span) -> bool:
    """Whether enough words are quoted to be somebody's statement, or a whole sentence."""
    inner = _inner(doc, span)
    whole = inner[:1].isupper() and inner[-1:] in (".", ",", "!", "?")
    return whole or len(inner.split()) >= _FEWEST_WORDS


def _goes_on(doc: Document, quoted: Sequence[Span], paragraphs: Sequence[int], n: int) -> bool:
    """Whether a quotation without a cue can only be more of the one before it."""
    span = quoted[n]
    if not _is_speech(doc, span):
        return False
    if paragraphs[n] == paragraphs[n - 1]:
        return True
    start = doc.text.rfind("\n", 0, span.start) + 1
    end = doc.text.find("\n", span.end)
    alone = doc.text[start : end if end >= 0 else len(doc.text)].strip() == span.of(doc).strip()
    return alone and paragraphs[n] == paragraphs[n - 1] + 1
