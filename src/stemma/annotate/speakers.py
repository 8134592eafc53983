"""Who it is that an attribution names: a person, a body, or a short phrase."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.annotate.reporting import STATING
from stemma.records import Attribution, Document, Entity, Span
from stemma.text.reading import Reading

_RELATIVE = frozenset(("who", "which", "that", "whom"))
_PRONOUNS = _RELATIVE | frozenset("he him his she her they it i we".split())
_UNSAID = frozenset(("not", "n't", "never", "decline", "refuse", "fail"))
"""Lemmas of words by which something is not said: "has not said whether", "declined to say"."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """On whose word something stands."""

    name: str
    """A short noun phrase; empty if nobody is named."""
    entity: Entity | None
    states: bool
    """Whether the cue reports something as said to be so: "said", not "wants" or "did not say"."""


class Speakers:
    """Finds who the sources of one document's attributions are."""

    def __init__(
        self, doc: Document, reading: Reading, entities: Sequence[Entity], quoted: Sequence[Span]
    ) -> None:
        self._doc, self._tokens = doc, reading.tokens
        self._starts = [token.start for token in reading.tokens]
        self._referring = {r.start: entity for entity in entities for r in entity.references}
        mentions = sorted(
            ((mention, entity) for entity in entities for mention in entity.mentions),
            key=lambda pair: pair[0],
        )
        self._mentions = [pair for pair in mentions if not _covered(pair[0], quoted)]
        self._mention_starts = [mention.start for mention, _ in self._mentions]

    def of(self, found: Attribution) -> Speaker:
        """Whom an attribution names."""
        states = self._states(found.cue)
        if found.source is None:
            return Speaker("", None, states)
        if referred := self._referring.get(found.source.start):
            return Speaker(referred.name, referred, states)
        words = found.source.of(self._doc).casefold().split()
        if len(words) == 1 and words[0] in _PRONOUNS:
            entity = self._meant(words[0], found.source.start)
            return Speaker(entity.name if entity else "", entity, states)
        entity = self._named(found.source)
        if entity and entity.type == "person":
            return Speaker(entity.name, entity, states)
        return Speaker(self._phrase(found.source), entity, states)

    def _states(self, cue: Span) -> bool:
        tokens = self._tokens[self._first(cue.start) : self._first(cue.end)]
        if any(token.lemma in _UNSAID for token in tokens):
            return False
        return any(token.lemma in STATING for token in tokens) or not any(
            token.pos in ("VERB", "NOUN") for token in tokens
        )

    def _first(self, at: int) -> int:
        return bisect_left(self._starts, at)

    def _named(self, source: Span) -> Entity | None:
        """The person in a source, or the body that is its head: no "critics of Norvia"."""
        low = bisect_left(self._mention_starts, source.start)
        inside = self._mentions[low : bisect_left(self._mention_starts, source.end)]
        head = self._head(source)
        for mention, entity in inside:
            if mention.start <= head < mention.end:
                return entity
        # "the spokesman for the ministry, Ann Lee", "the institute's director, Ann Lee"
        people = [entity for mention, entity in inside if entity.type == "person"]
        commas = self._doc.text.count(",", source.start, source.end)
        return people[-1] if people and (commas or len(inside) == 1) else None

    def _head(self, source: Span) -> int:
        """Where the token begins that all others of a source depend on."""
        first, last = self._first(source.start), self._first(source.end)
        for n in range(first, last):
            head = self._tokens[n].head
            if not first <= head < last or head == n:
                return self._tokens[n].start
        return source.start

    def _phrase(self, source: Span) -> str:
        """A source without what only describes it further."""
        first, last = self._first(source.start), self._first(source.end)
        cut = next(
            (
                n
                for n in range(first + 1, last)
                if self._tokens[n].pos == "VERB"
                or self._tokens[n].tag in (",", "-LRB-", ":", "WDT", "WP")
            ),
            last,
        )
        text = self._doc.text[source.start : self._tokens[cut - 1].end]
        return " ".join(text.split()).strip(" ’'\"“”")

    def _meant(self, pronoun: str, at: int) -> Entity | None:
        """The name right before *who* or *which*; other pronouns are `references` or nobody."""
        before = bisect_left(self._mention_starts, at) - 1
        near = before >= 0 and at - self._mentions[before][0].end <= 2
        return self._mentions[before][1] if near and pronoun in _RELATIVE else None


def _covered(span: Span, quoted: Sequence[Span]) -> bool:
    at = bisect_right(quoted, span.start, key=lambda quote: quote.start) - 1
    return at >= 0 and span.start < quoted[at].end
