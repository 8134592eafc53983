"""Put together what several statements show of one thing, and weigh it by independent origin."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from stemma.records import Claim, Document, Span, Statement, Support

Counting = Callable[[Sequence[Statement]], Support]
"""What stands behind statements taken together."""
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Sight(Generic[K]):
    """One place where one statement shows something."""

    key: K
    """What it shows: equal for what is the same."""
    claim: str
    statement: Statement
    words: Span
    """The words that show it."""
    spun: bool = False
    """Whether a machine replaced the words of its text."""


@dataclass(frozen=True, slots=True)
class Seen(Generic[K]):
    """One thing, with all that shows it."""

    key: K
    claims: tuple[str, ...]
    """The best supported first; of equals, those in texts whose words are their own."""
    evidence: tuple[Span, ...]
    """The first place of each claim."""
    support: Support


class Weighing:
    """Counts origins behind things that several claims show."""

    def __init__(
        self,
        documents: Mapping[str, Document],
        claims: Mapping[str, Claim],
        support: Counting,
    ) -> None:
        self._documents, self._claims, self._support = documents, claims, support

    def text(self, span: Span) -> str:
        """The words at a span."""
        return span.of(self._documents[span.document])

    def seen(self, sights: Iterable[Sight[K]]) -> list[Seen[K]]:
        """One for each key, in the order in which they were first seen."""
        by_key: dict[K, list[Sight[K]]] = defaultdict(list)
        for sight in sights:
            by_key[sight.key].append(sight)
        return [self._one(key, found) for key, found in by_key.items()]

    def _one(self, key: K, sights: list[Sight[K]]) -> Seen[K]:
        first: dict[str, Span] = {}
        for sight in sorted(sights, key=lambda each: each.words):
            first.setdefault(sight.claim, sight.words)
        spun = {sight.words for sight in sights if sight.spun}

        def rank(id: str) -> tuple[int, bool]:
            # Of claims as well supported, those shown in a text whose words are its own.
            return -self._claims[id].support.likely, first[id] in spun

        # One statement may stand under several claims: the best supported one shows it.
        ordered, shown = [], set[Span]()
        for id in sorted(first, key=lambda id: (*rank(id), first[id], id)):
            if first[id] not in shown:
                ordered.append(id)
            shown.add(first[id])
        statements = sorted({sight.statement for sight in sights}, key=lambda s: s.span)
        return Seen(
            key,
            tuple(ordered),
            tuple(first[id] for id in ordered),
            self._support(statements),
        )
