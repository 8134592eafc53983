"""Whether an amount or a time stands in a sentence where the question puts it.

"Trade was worth 14.1 billion in 2030" finds all its words in "trade rose to 18.4 billion in 2030
from 14.1 billion in 2029", but the words that stand near 14.1 in the one stand near 18.4 in the
other.
"""

from collections.abc import Iterator, Mapping, Sequence

from stemma.match import amounts, dates
from stemma.match.difference import Difference, Kind
from stemma.match.fitting import LEAST, Fitting, Slot, slot, tells
from stemma.match.passages import Passage
from stemma.records import Quantity, Time

BETTER = 1.3
"""How many times better than where it stands a value must fit elsewhere."""

HELD_AGAINST = 0.5
"""What is left of the fit of a value that only serves to compare."""
_AGAINST = frozenset("from against than versus".split())

Value = Quantity | Time


def misplaced(question: Passage, said: Passage, fitting: Fitting) -> Iterator[Difference]:
    """Each amount and time of a question that a sentence tells of something else.

    The sentence must have another value of the same kind that fits better by what stands near.
    """
    values: tuple[Value, ...] = (*question.quantities, *question.times)
    for wanted in values:
        here = slot(question, wanted)
        own = [one for one in _sort(said, wanted) if tells(wanted, one)]
        others = _rivals(question, wanted, said, own)
        if not here or not own or not others:
            continue
        theirs = {one: place for one in others if (place := slot(said, one))}
        fits = {
            one: fitting.fit(here, place, list(theirs.values()))
            for one in (*own, *others) if (place := slot(said, one))
        }  # fmt: skip
        best = max(others, key=lambda one: fits.get(one, 0.0))
        at_home = max(_at_home(question, here, said, one, fits) for one in own)
        if fits.get(best, 0.0) > max(LEAST, BETTER * at_home):
            kind: Kind = "amount" if isinstance(wanted, Quantity) else "time"
            at = ((wanted.span.start, wanted.span.end),)
            yield Difference(kind, True, f"the {kind} is of something else", at, (best.span,))


def _at_home(
    question: Passage, here: Slot, said: Passage, one: Value, fits: Mapping[Value, float]
) -> float:
    """The fit of a value that is the one asked for; half of it if it is what another is held
    against ("up from 14.1 billion") and the question does not say so."""
    there = slot(said, one)
    aside = there is not None and _beside(said, there) and not _beside(question, here)
    return fits.get(one, 0.0) * (HELD_AGAINST if aside else 1)


def _beside(text: Passage, place: Slot) -> bool:
    before = [word.norm for word in text.words[max(0, place.first - 2) : place.first]]
    return bool(_AGAINST & set(before[-1:])) or before[:1] == ["compared"]


def _sort(said: Passage, wanted: Value) -> Sequence[Value]:
    return said.quantities if isinstance(wanted, Quantity) else said.times


def _rivals(
    question: Passage, wanted: Value, said: Passage, own: Sequence[Value]
) -> Sequence[Value]:
    """Values of the sentence, none of them the one asked for, that could stand in its place.

    If what is asked for is told of the same things, only of such: "452 seats" is no rival of
    "18 districts" to one who asks about 18 districts.
    """
    if isinstance(wanted, Time):
        dated = dates.is_date(wanted)
        return [one for one in said.times if one not in own and dates.is_date(one) == dated]
    counted = {question.words[n].stem for n in question.inside(wanted.span)}

    def same(one: Quantity) -> bool:
        last = said.inside(one.span)[-1:]
        return one.unit == wanted.unit or any(said.words[m].stem in counted for m in last)

    only = any(isinstance(one, Quantity) and same(one) for one in own)
    return [
        one for one in said.quantities
        if not any(one.span.overlap(other.span) for other in own)
        and (same(one) or (not only and amounts.comparable(wanted, one)))
    ]  # fmt: skip
