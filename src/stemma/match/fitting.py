"""How well a word of a sentence stands where a word of a question stands.

What stands near the one should stand near the other. A measure of our own: for every word and
value that both have, what it tells, divided by how far it is from the place in either text.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.match import amounts, dates
from stemma.match.coverage import Coverage
from stemma.match.passages import Passage
from stemma.records import Quantity, Time

LEAST = 1.0
"""Fit from which two places are the same place; one telling word beside both gives about 1."""
MARK = 2
"""Words that a comma, a semicolon or a dash counts for."""
BEFORE = 0.5
"""What the word right before a value tells of its place: "from", "to", "against"."""
VALUE = 6.0
"""What another value near it tells."""


class Slot(NamedTuple):
    """Where a value or a name stands: the numbers of its first and its last word."""

    first: int
    last: int


class Near(NamedTuple):
    """A word or a value that both texts have: where in the question, and where in the sentence."""

    asked: int
    said: tuple[int, ...]
    tells: float


class Fitting:
    """A question laid over a sentence."""

    def __init__(self, question: Passage, said: Passage, cover: Coverage) -> None:
        self._question, self._said = question, said
        self._words = list(_words(said, cover))
        self._values = [
            Near(here.first, tuple(there for there in found), VALUE)
            for here, found in _values(question, said)
            if found
        ]

    def fit(self, asked: Slot, said: Slot, aside: Sequence[Slot] = ()) -> float:
        """How well a place of the sentence fits one of the question, 0 and more.

        Args:
            asked: The place in the question.
            said: The place in the sentence.
            aside: Places of values in the sentence that tell nothing, since they compete.
        """
        taken = {slot.first for slot in (said, *aside)}
        values = [
            one for one in self._values
            if not _in(asked, one.asked) and not taken & set(one.said)
        ]  # fmt: skip
        found = sum(
            one.tells / distance(self._question, asked, one.asked)
            / min(distance(self._said, said, place) for place in one.said)
            for one in (*self._words, *values)
            if not (_in(asked, one.asked) and any(_in(said, place) for place in one.said))
        )  # fmt: skip
        before = _before(self._question, asked)
        return found + BEFORE * (before != "" and before == _before(self._said, said))


def slot(text: Passage, value: Quantity | Time) -> Slot | None:
    """Where a value stands; None if in no word."""
    inside = text.inside(value.span)
    return Slot(inside[0], inside[-1]) if inside else None


def tells(wanted: Quantity | Time, said: Quantity | Time) -> bool:
    """Whether one value bears out another of its sort."""
    if isinstance(wanted, Quantity):
        return isinstance(said, Quantity) and amounts.told(wanted, [said])
    return isinstance(said, Time) and dates.bears_out(said, wanted)


def distance(text: Passage, place: Slot, n: int) -> int:
    """Words from a place to a word, at least 1; marks between them count for several."""
    if _in(place, n):
        return 1
    first, last = (n, place.first) if n < place.first else (place.last, n)
    between = text.text[text.words[first].end - text.span.start :
                        text.words[last].start - text.span.start]  # fmt: skip
    return last - first + MARK * sum(between.count(mark) for mark in ",;:–")


def _words(said: Passage, cover: Coverage) -> Iterator[Near]:
    """The telling words of a question that the sentence has, wherever it has them."""
    for n, m, weight, inside in zip(
        cover.asked, cover.partner, cover.weight, cover.inside, strict=True
    ):
        if m >= 0:
            stem = said.words[m].stem
            places = tuple(k for k, word in enumerate(said.words) if word.stem == stem)
            yield Near(n, places, float(weight * inside))


def _values(question: Passage, said: Passage) -> Iterator[tuple[Slot, list[int]]]:
    """The values of a question, each with where the sentence tells it."""
    asked: tuple[Quantity | Time, ...] = (*question.quantities, *question.times)
    told: tuple[Quantity | Time, ...] = (*said.quantities, *said.times)
    for wanted in asked:
        here = slot(question, wanted)
        if here:
            there = [slot(said, one) for one in told if tells(wanted, one)]
            yield here, [place.first for place in there if place]


def _in(place: Slot, n: int) -> bool:
    return place.first <= n <= place.last


def _before(text: Passage, place: Slot) -> str:
    return text.words[place.first - 1].norm if place.first else ""
