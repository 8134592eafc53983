"""Cut sentences into clauses that say one thing, and note how each is said."""

from bisect import bisect_left
from collections.abc import Sequence

from stemma.annotate.clauses import FEWEST_CONTENT_WORDS, clauses, telling
from stemma.annotate.fragments import is_fragment, opening
from stemma.annotate.manner import modality, polarity
from stemma.annotate.sources import Source
from stemma.annotate.verbs import verbs
from stemma.records import (
    Document,
    Entity,
    Proposition,
    Quantity,
    Quotation,
    Sentence,
    Span,
)


def propositions(
    doc: Document,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    quantities: Sequence[Quantity],
    quotations: Sequence[Quotation],
    sources: Sequence[Sequence[Source]],
) -> list[Proposition]:
    """Every clause of a document with at least three telling words, in order.

    A sentence that cannot be cut is one clause; headings, bylines and notes have none.
    `sources` holds those of each sentence. What stands in a quotation is on its
    speaker's word, everything else in a sentence on that of the source it names.
    """
    names = {entity.id: entity.name for entity in entities}
    quoted = [q for q in quotations if q.kind != "scare"]
    starts, quote_ends = [q.span.start for q in quantities], [q.span.end for q in quoted]
    found = []
    for sentence, said in zip(sentences, sources, strict=True):
        whole = sentence.span.of(doc)
        skipped = opening(whole)
        at, text = sentence.span.start + skipped, whole[skipped:]
        tellers, actions = telling(text), verbs(text)
        first = sentence.paragraph == sentences[0].paragraph
        if is_fragment(text, len(tellers), len(actions), first=first):
            continue
        near = starts[bisect_left(starts, at) : bisect_left(starts, sentence.span.end)]
        quotes = []
        for quote in quoted[bisect_left(quote_ends, at + 1) :]:
            if quote.span.start >= sentence.span.end:
                break
            quotes.append(quote)
        for start, end in clauses(text, tellers, actions, [start - at for start in near]):
            clause = text[start:end]
            n_telling = bisect_left(tellers, end) - bisect_left(tellers, start)
            measured = bisect_left(starts, at + start) < bisect_left(starts, at + end)
            if not n_telling or (n_telling < FEWEST_CONTENT_WORDS and not measured):
                continue
            span = Span(doc.id, at + start, at + end)
            around = _around(span, quotes)
            attribution = _attribution(span, around, said, names)
            reported = bool(attribution or around or said)
            found.append(
                Proposition(
                    span, attribution, modality(clause, reported=reported), polarity(clause)
                )
            )
    return found


def _around(span: Span, quotations: Sequence[Quotation]) -> Quotation | None:
    """The quotation that covers most of a clause."""
    return next((q for q in quotations if 2 * q.span.overlap(span) > span.end - span.start), None)


def _attribution(
    span: Span, quote: Quotation | None, said: Sequence[Source], names: dict[str, str]
) -> str:
    """On whose word a clause stands: a short name phrase, empty for the outlet's own."""
    if quote and quote.speaker:
        return names[quote.speaker]
    inside = [s for s in said if span.start <= s.at < span.end and s.name]
    named = inside or [s for s in said if s.name]
    return named[0].name if named else ""
