"""The acts and findings of one document, looked up by place."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from stemma.records import Act, Annotations, Finding, Span

_WORD = 64
"""Code points that the word of an act may have."""
_LONGEST = 400
"""Code points that the words of a finding may have."""


class Lines:
    """Looks up what `Annotations` hold, without a look at all of it each time."""

    def __init__(self, notes: Annotations) -> None:
        self._acts = notes.acts
        self._starts = [act.span.start for act in notes.acts]
        self._findings = notes.findings
        self._told = [found.span.start for found in notes.findings]
        self._at = {act.span: act for act in reversed(notes.acts)}
        self._under: dict[Span, list[Act]] = defaultdict(list)
        for act in notes.acts:
            if act.under is not None:
                self._under[act.under].append(act)

    def at(self, span: Span | None) -> Act | None:
        """The act at a place."""
        return self._at.get(span) if span is not None else None

    def under(self, span: Span) -> list[Act]:
        """The acts that are the content of the one at a place, in order."""
        return self._under.get(span, [])

    def overlapping(self, span: Span) -> list[Act]:
        """The acts of which a word lies within a span, in order."""
        first = bisect_left(self._starts, span.start - _WORD)
        near = self._acts[first : bisect_left(self._starts, span.end)]
        return [act for act in near if act.span.overlap(span)]

    def found(self, span: Span) -> list[Finding]:
        """The findings of which most words lie within a span, in order."""
        first = bisect_left(self._told, span.start - _LONGEST)
        near = self._findings[first : bisect_left(self._told, span.end)]
        return [f for f in near if 2 * f.span.overlap(span) > f.span.end - f.span.start]

    def nouns_in(self, spans: Iterable[Span]) -> list[Act]:
        """The deeds that are no verbs and begin within one of some spans, in order."""
        ends = ((bisect_left(self._starts, at) for at in (s.start, s.end)) for s in spans)
        found = {n for first, last in ends for n in range(first, last)}
        return [self._acts[n] for n in sorted(found) if not self._acts[n].verb]
