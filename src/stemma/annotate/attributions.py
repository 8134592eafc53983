"""Everything a document reports: who says or thinks what, and the words that show it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.annotate.reporting import Parts
from stemma.records import Attribution, Document, Span
from stemma.text.reading import Token

_NEAR = 4
"""Characters between a quotation and its tag."""


def attributions(
    doc: Document, tokens: Sequence[Token], parts: Iterable[Parts], quoted: Sequence[Span]
) -> list[Attribution]:
    """Attributions of a document in the order of their cues.

    Of `parts` those are left out whose cue stands inside what another one reports. What
    reports a quotation reports all of it; what reports nothing yet takes the quotation that
    it touches; and a quotation that nothing reports goes on from the one before it, if nothing
    but the end of a sentence stands between.
    """
    quotes = _Quoted(quoted)
    found = [_with_quotations(doc, _spanned(doc, tokens, each), quotes) for each in parts]
    told = sorted((each for each in found if each.content), key=lambda each: each.cue)
    return _continued(doc, _outermost(told), quotes)


class _Quoted:
    """The quotations of a document, which lie apart."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = spans
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def touching(self, part: Span) -> Sequence[Span]:
        """Those that share characters with a span."""
        first, last = bisect_right(self._ends, part.start), bisect_left(self._starts, part.end)
        return self.spans[first:last]


def _spanned(doc: Document, tokens: Sequence[Token], parts: Parts) -> Attribution:
    def span(places: range) -> Span:
        return Span(doc.id, tokens[places.start].start, tokens[places.stop - 1].end)

    return Attribution(
        source=span(parts.source) if parts.source else None,
        cue=span(parts.cue),
        content=tuple(span(part) for part in parts.content),
    )


def _with_quotations(doc: Document, found: Attribution, quoted: _Quoted) -> Attribution:
    """The content up to the ends of the quotations that it touches."""
    apart = [span for span in (found.cue, found.source) if span]
    speech = not found.content or any(quoted.touching(part) for part in found.content)
    beside = _beside(doc, found, quoted) if speech else ()
    content: list[Span] = []
    for part in sorted({*found.content, *beside}):
        start, end = part.start, part.end
        for quote in quoted.touching(part):
            if not any(quote.overlap(other) for other in apart):
                start, end = min(start, quote.start), max(end, quote.end)
        if content and start <= content[-1].end:
            start, end = content[-1].start, max(end, content.pop().end)
        content.append(Span(part.document, start, end))
    return replace(found, content=tuple(content))


def _beside(doc: Document, found: Attribution, quoted: _Quoted) -> Iterator[Span]:
    """The quotations right before and behind source and cue."""
    start = min(span.start for span in (found.cue, found.source) if span)
    end = max(span.end for span in (found.cue, found.source) if span)
    near = Span(doc.id, max(0, start - _NEAR), min(len(doc.text), end + _NEAR))
    for quote in quoted.touching(near):
        between = doc.text[quote.end : start] if quote.end <= start else doc.text[end : quote.start]
        apart = quote.end <= start or quote.start >= end
        if apart and not between.strip(" \t,:"):
            yield quote


def _outermost(found: Sequence[Attribution]) -> list[Attribution]:
    """Those whose cue lies in nobody's content."""
    reported = sorted(
        (part for each in found for part in each.content), key=lambda part: part.start
    )
    kept, reach, at = [], -1, 0
    for each in found:
        while at < len(reported) and reported[at].start <= each.cue.start:
            reach = max(reach, reported[at].end)
            at += 1
        if each.cue.start >= reach:
            kept.append(each)
    return kept


def _continued(doc: Document, found: list[Attribution], quoted: _Quoted) -> list[Attribution]:
    """With the quotations that have no cue of their own added to the speech beside them."""
    owner: dict[Span, int] = {}
    for n, each in enumerate(found):
        for part in each.content:
            owner |= {quote: n for quote in quoted.touching(part) if quote not in owner}
    for before, quote in pairwise(quoted.spans):
        if quote in owner or before not in owner:
            continue
        if _goes_on(doc, found[owner[before]], before, quote):
            owner[quote] = owner[before]
    for quote, after in pairwise(quoted.spans):  # the first words of a speech whose tag comes late
        if quote not in owner and after in owner and doc.text[quote.end : after.start] == " ":
            owner[quote] = owner[after]
    for quote, n in owner.items():
        each = found[n]
        if not any(quote.overlap(part) for part in each.content):
            found[n] = replace(each, content=tuple(sorted((*each.content, quote))))
    return found


def _goes_on(doc: Document, speech: Attribution, before: Span, quote: Span) -> bool:
    """Whether only the end of a tag or of a paragraph stands between two quotations."""
    between = doc.text[before.end : quote.start]
    if not between.strip(" \t\n.,"):
        return True
    tag = max([speech.cue.end, *([speech.source.end] if speech.source else [])])
    inside = before.end <= speech.cue.start and tag <= quote.start
    return inside and not doc.text[tag : quote.start].strip(" \t\n.,")
