"""Hold a sentence against a passage as `stemma ask` holds a question against a sentence.

What comes out is one number. Source: a measure of our own, from what `stemma.match` finds.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from evals.entailment_sets import Pair
from stemma.acquire.clean import document
from stemma.annotate.annotate import annotate
from stemma.match.asking import as_question
from stemma.match.bearing import Weighed, bearing, weigh
from stemma.match.called import Called
from stemma.match.passages import Passage, Passages
from stemma.match.roles import with_syntax
from stemma.records import Annotations, Bearing, Document, Place, Span
from stemma.text.choices import encoder, reader
from stemma.text.reading import Token
from stemma.text.vectors import Remembering, static_table

NEAREST = 4
"""Sentences of a passage that are looked at, the nearest by vector."""
LEFT_OPEN = 0.25
"""What it takes from the score that something is left open. Of 0.05 to 0.5 it has the largest area
under the curve on the choosing half of FoolMeTwice, 0.666; to count the differences, each with a
penalty of its own, has 0.662, and the cosine 0.626."""


class Held(NamedTuple):
    """How near a sentence is to a passage; the more the nearer."""

    ours: float
    whole: float
    """Cosine of the vectors of the sentence and the whole passage."""
    nearest: float
    """The same with the nearest sentence of the passage."""


class Holding:
    """Passages and sentences, each read once while it is in use."""

    def __init__(self) -> None:
        self._quick, self._close = Remembering(static_table()), Remembering(encoder())

    def foresee(self, texts: Iterable[str]) -> None:
        """Make the vectors of these and of their sentences together, which is faster."""
        self._close.encode(sorted({part for text in texts for part in _parts(text)}))

    def held(self, pair: Pair) -> Held:
        """Whether a passage says a sentence."""
        best, whole, nearest = self._best(pair)
        return Held(number(best), whole, nearest)

    def alike(self, pair: Pair) -> Held:
        """Whether two sentences are one claim: ours is the lesser score of both directions.

        Differences do not count: two reports of one thing seldom say equally much of it.
        """
        there, whole, nearest = self._best(pair)
        back, *_ = self._best(Pair(pair.sentence, pair.passage, pair.label, pair.group))
        return Held(min(there.score, back.score), whole, nearest)

    def bearings(self, pair: Pair) -> list[Bearing]:
        """How the nearest sentences of a passage stand to a sentence, told beside each other."""
        weighed, *_ = self._all(pair)
        return [bearing(one, weighed) for one in weighed]

    def _best(self, pair: Pair) -> tuple[Weighed, float, float]:
        """The sentence of a passage with the best score, and the cosines of `Held`."""
        weighed, whole, nearest = self._all(pair)
        return max(weighed, key=lambda one: one.score), whole, nearest

    def _all(self, pair: Pair) -> tuple[list[Weighed], float, float]:
        """The nearest sentences of a passage, and the cosines of `Held`."""
        doc, notes = read(pair.passage)
        asked = question(pair.sentence, Called(notes.entities))
        vector = self._close.encode([asked.text])[0]
        passages = Passages([doc], [notes], notes.entities)
        places = {line.span for line in notes.sentences} or {Span(doc.id, 0, len(doc.text))}
        near = {place: float(self._close.encode([place.of(doc)])[0] @ vector) for place in places}
        chosen = sorted(places, key=lambda place: (-near[place], place))[:NEAREST]
        weighed = [self._weigh(asked, passages.of(place), near[place]) for place in chosen]
        whole = float(self._close.encode([doc.text])[0] @ vector)
        return weighed, whole, max(near.values())

    def _weigh(self, asked: Passage, said: Passage, likeness: float) -> Weighed:
        """As `hearing` does; syntax is looked at also where a far sentence says otherwise."""
        one = weigh(asked, said, likeness, self._quick)
        if one.may_say or any(d.otherwise for d in one.differences):
            said = with_syntax(said, _tokens(said.text), said.span.start)
            one = weigh(asked, said, likeness, self._quick)
        return one


def number(one: Weighed) -> float:
    """From a sentence that says otherwise, about -1.5, to one that says the same, 1.5.

    What has little to do with it is in the middle, whether it seems to say otherwise or not.
    """
    if any(difference.otherwise for difference in one.differences):
        return -one.score
    return one.score - LEFT_OPEN * bool(one.differences)


def question(text: str, called: Called) -> Passage:
    """A sentence as a question, as `stemma ask` reads one.

    Args:
        text: The sentence.
        called: Whom names mean in what it is held against.
    """
    doc, notes = read(text)
    return as_question(doc, notes, called, _tokens(doc.text))


@lru_cache(maxsize=3000)
def read(text: str) -> tuple[Document, Annotations]:
    """A text as a document, with its annotations."""
    doc = document(text, Place("passage", "passage"))
    return doc, annotate(doc, reader())


@lru_cache(maxsize=3000)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(reader().read(text).tokens)


def _parts(text: str) -> set[str]:
    doc, notes = read(text)
    return {doc.text, *(line.span.of(doc) for line in notes.sentences)}
