"""Whether an amount or a time stands in a sentence where the question puts it.

"Trade was worth 14.1 billion in 2030" finds all its words in "trade rose to 18.4 billion in 2030
from 14.1 billion in 2029", but the words that stand near 14.1 in the one stand near 18.4 in the
other.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.match import amounts, dates
from stemma.match.coverage import Coverage
from stemma.match.difference import Difference, Kind
from stemma.match.passages import Passage
from stemma.records import Quantity, Time

BETTER = 1.3
"""How many times better than where it stands a value must fit elsewhere."""
LEAST = 1.0
"""How well at least; a word that tells much, beside it in both, gives about 6."""
MARK = 2
"""Words that a comma, a semicolon or a dash counts for."""
BEFORE = 0.5
"""What the word right before a value tells of its place: "from", "to", "against"."""
VALUE = 6.0
"""What another value near it tells."""


class _Slot(NamedTuple):
    """An amount or a time, with the numbers of its first and its last word."""

    value: Quantity | Time
    first: int
    last: int


class _Near(NamedTuple):
    """A word or a value beside a slot: where the question has it, and where the sentence has."""

    asked: int
    said: tuple[int, ...]
    tells: float


def misplaced(question: Passage, said: Passage, cover: Coverage) -> Iterator[Difference]:
    """Each amount and time of a question that a sentence tells of something else.

    The sentence must have another value of the same kind that fits better by what stands near.
    """
    words = list(_words(said, cover))
    values = [(slot, _told(slot, said)) for slot in _slots(question)]
    for wanted, own in values:
        others = _rivals(question, wanted, said, own)
        if not own or not others:
            continue
        beside = words + [
            _Near(slot.first, tuple(one.first for one in found), VALUE)
            for slot, found in values
            if slot != wanted and found and found[0] not in others
        ]
        here = max(_fit(question, wanted, said, slot, beside) for slot in own)
        best = max(others, key=lambda slot: _fit(question, wanted, said, slot, beside))
        if _fit(question, wanted, said, best, beside) > max(LEAST, BETTER * here):
            kind: Kind = "amount" if isinstance(wanted.value, Quantity) else "time"
            at = ((wanted.value.span.start, wanted.value.span.end),)
            yield Difference(kind, True, f"the {kind} is of something else", at,
                             (best.value.span,))  # fmt: skip


def _words(said: Passage, cover: Coverage) -> Iterator[_Near]:
    """The telling words of a question that the sentence has, wherever it has them."""
    for n, m, weight, inside in zip(
        cover.asked, cover.partner, cover.weight, cover.inside, strict=True
    ):
        if m >= 0:
            stem = said.words[m].stem
            places = tuple(k for k, word in enumerate(said.words) if word.stem == stem)
            yield _Near(n, places, float(weight * inside))


def _told(wanted: _Slot, said: Passage) -> list[_Slot]:
    return [slot for slot in _slots(said) if _tells(wanted.value, slot.value)]


def _slots(text: Passage) -> Iterator[_Slot]:
    values: Sequence[Quantity | Time] = (*text.quantities, *text.times)
    for value in values:
        if inside := text.inside(value.span):
            yield _Slot(value, inside[0], inside[-1])


def _rivals(question: Passage, wanted: _Slot, said: Passage, own: Sequence[_Slot]) -> list[_Slot]:
    """Values of the sentence, none of them the one asked for, that could stand in its place.

    If what is asked for is told of the same things, only of such: "452 seats" is no rival of
    "18 districts" to one who asks about 18 districts.
    """
    others = [one for one in _slots(said) if all(one.value != slot.value for slot in own)]
    if isinstance(wanted.value, Time):
        dated = dates.is_date(wanted.value)
        return [
            one for one in others if isinstance(one.value, Time) and dates.is_date(one.value) == dated
        ]  # fmt: skip
    counted = {word.stem for word in question.words[wanted.first : wanted.last + 1]}
    near: list[_Slot] = []
    far: list[_Slot] = []
    for one in (*own, *others):
        if isinstance(one.value, Quantity):
            same = one.value.unit == wanted.value.unit or said.words[one.last].stem in counted
            if same or amounts.comparable(wanted.value, one.value):
                (near if same else far).append(one)
    known = any(slot in near for slot in own)
    return [one for one in (near if known else [*near, *far]) if one not in own]


def _tells(wanted: Quantity | Time, said: Quantity | Time) -> bool:
    if isinstance(wanted, Quantity):
        return isinstance(said, Quantity) and amounts.told(wanted, [said])
    return isinstance(said, Time) and dates.bears_out(said, wanted)


def _fit(
    question: Passage, wanted: _Slot, said: Passage, slot: _Slot, beside: Sequence[_Near]
) -> float:
    """How well what stands near a value in the question stands near one in the sentence."""
    found = sum(
        one.tells / _distance(question, wanted, one.asked)
        / min(_distance(said, slot, place) for place in one.said)
        for one in beside
    )  # fmt: skip
    return found + BEFORE * (_before(question, wanted) == _before(said, slot) != "")


def _distance(text: Passage, slot: _Slot, n: int) -> int:
    """Words from a slot to a word, at least 1; marks between them count for several."""
    if slot.first <= n <= slot.last:
        return 1
    first, last = (n, slot.first) if n < slot.first else (slot.last, n)
    between = text.text[text.words[first].end - text.span.start :
                        text.words[last].start - text.span.start]  # fmt: skip
    return last - first + MARK * sum(between.count(mark) for mark in ",;:–")


def _before(text: Passage, slot: _Slot) -> str:
    return text.words[slot.first - 1].norm if slot.first else ""
