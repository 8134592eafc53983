"""What copies changed, looked up by place."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from stemma.records import Drift, Span


class Changes:
    """Changes in the order that `drift` gives them, by where the copy has them."""

    def __init__(self, changes: Sequence[Drift]) -> None:
        self._of: dict[str, list[tuple[int, Drift]]] = defaultdict(list)
        for number, change in enumerate(changes):
            self._of[change.document].append((number, change))
        self._starts = {doc: [c.after.start for _, c in own] for doc, own in self._of.items()}
        self._longest = {
            doc: max(c.after.end - c.after.start for _, c in own) for doc, own in self._of.items()
        }

    def at(self, span: Span) -> list[tuple[int, Drift]]:
        """Those that share characters with a span, each with its number, in order."""
        starts = self._starts.get(span.document)
        if starts is None:
            return []
        first = bisect_left(starts, span.start - self._longest[span.document])
        near = self._of[span.document][first : bisect_left(starts, span.end)]
        return [each for each in near if each[1].after.overlap(span)]
