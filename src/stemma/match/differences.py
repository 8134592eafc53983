"""Where a sentence says otherwise than a question, or leaves open what the question says.

One function for each thing that can differ: amounts, times and names here, what words mean in
`senses`, how a thing is said in `asserting`.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from stemma.match import amounts, asserting, dates, placing, senses
from stemma.match.coverage import Coverage
from stemma.match.difference import Difference, places, spans
from stemma.match.fitting import LEAST, Fitting, Slot, slot
from stemma.match.passages import Passage
from stemma.records import Change, Proposition, Quantity, Time
from stemma.text.lexicons import DAYS, RELATIVE

Value = TypeVar("Value", Quantity, Time)

VALUE_LEAST = 0.5
"""Fit from which a value that differs stands where the one asked for should."""
_MORE, _LESS = frozenset(("more", "higher")), frozenset(("fewer", "less", "lower"))
TOLD = 0.5
"""Coverage of a word from which the sentence names the same."""


def differences(question: Passage, said: Passage, cover: Coverage) -> list[Difference]:
    """All of them, those that say otherwise first."""
    clause = nearest_clause(said, cover)
    fitting = Fitting(question, said, cover)
    found = [
        *_amounts(question, said, fitting),
        *_ways(question, said),
        *_dates(question, said, fitting),
        *placing.misplaced(question, said, fitting),
        *senses.wording(question, said, cover),
        *_numbers(question, said),
        *senses.opposites(question, said, cover, fitting),
        *senses.sides(question, said, fitting),
        *senses.order(question, said, fitting),
        *senses.added(question, cover),
        *asserting.polarity(question, said, cover, clause),
        *_names(question, said, cover, fitting),
        *asserting.speaker(question, said, clause),
        *asserting.manner(question, said, cover, clause),
        *asserting.extent(question, said, cover, clause),
    ]
    return sorted(found, key=lambda one: not one.otherwise)


def is_vague(time: Time, text: Passage) -> bool:
    """Whether a time is a duration without a number: "several hours"."""
    return time.value.startswith("P") and not any(
        time.span.overlap(q.span) for q in text.quantities
    )


def nearest_clause(said: Passage, cover: Coverage) -> Proposition:
    """The part of a sentence that holds most of the question."""

    def held(clause: Proposition) -> float:
        inside = set(said.inside(clause.span))
        return sum(
            float(w * told)
            for w, told, m in zip(cover.weight, cover.inside, cover.partner, strict=True)
            if m in inside
        )

    return max(said.clauses, key=lambda clause: (held(clause), -clause.span.start))


def _amounts(question: Passage, said: Passage, fitting: Fitting) -> Iterator[Difference]:
    open_to = [one for one in said.quantities
               if not any(amounts.told(q, [one]) for q in question.quantities)]  # fmt: skip
    for wanted in question.quantities:
        if amounts.told(wanted, said.quantities):
            continue
        words = ((wanted.span.start, wanted.span.end),)
        if vaguer := [one.span for one in open_to if amounts.vaguer(one, wanted)]:
            reason = "the amount is less exact there"
            yield Difference("amount", False, reason, words, tuple(vaguer))
            continue
        against = amounts.rivals(wanted, open_to)
        instead = tuple(one.span for one in _fitting(question, wanted, said, against, fitting))
        if instead:
            yield Difference("amount", True, "another amount", words, instead)
        elif against:
            there = tuple(one.span for one in against)
            yield Difference("amount", False, "another amount is in it", words, there)
        else:
            yield Difference("amount", False, "the amount is not in it", words)


def _ways(question: Passage, said: Passage) -> Iterator[Difference]:
    """Amounts that are told, but as a fall where the question has a rise."""
    for wanted in question.quantities:
        told = [one for one in said.quantities if amounts.told(wanted, [one])]
        way, ways = _way(question, wanted), {_way(said, one) for one in told}
        if way and ways and "" not in ways and way not in ways:
            words = ((wanted.span.start, wanted.span.end),)
            found = tuple(one.span for one in told)
            yield Difference("sense", True, "it went the other way", words, found)


def _way(text: Passage, value: Quantity) -> Change:
    """Whether an amount is by how much something rose or fell: "27 percent more"."""
    inside = text.inside(value.span)
    if value.change or not inside:
        return value.change
    behind = {word.norm for word in text.words[inside[-1] + 1 : inside[-1] + 2]}
    return "rise" if behind & _MORE else "fall" if behind & _LESS else ""


def _fitting(
    question: Passage, wanted: Value, said: Passage, found: Sequence[Value], fitting: Fitting
) -> list[Value]:
    """The values that stand where the one asked for should stand."""
    here = slot(question, wanted)
    return [
        one for one in found
        if here and (there := slot(said, one)) and fitting.fit(here, there) >= VALUE_LEAST
    ]  # fmt: skip


def _dates(question: Passage, said: Passage, fitting: Fitting) -> Iterator[Difference]:
    for wanted in question.times:
        if not dates.is_date(wanted) and not is_vague(wanted, question):
            continue
        lacking = _days(question, wanted) - {word.norm for word in said.words}
        if not lacking and any(dates.bears_out(one, wanted) for one in said.times):
            continue
        against = [
            one for one in said.times
            if dates.differs(one, wanted)
            and not any(dates.bears_out(one, other) for other in question.times)
        ]  # fmt: skip
        words = ((wanted.span.start, wanted.span.end),)
        instead = tuple(one.span for one in _fitting(question, wanted, said, against, fitting))
        if instead:
            yield Difference("time", True, "another time", words, instead)
        else:
            yield Difference("time", False, "the time is not in it", words)


def _days(question: Passage, time: Time) -> set[str]:
    """Days of the week that are named in a time, and that its value does not hold."""
    if "weekday" in dates.fields(time.value):
        return set()
    return {question.words[n].norm for n in question.inside(time.span)} & (DAYS - RELATIVE)


def _numbers(question: Passage, said: Passage) -> Iterator[Difference]:
    """Numbers that are no amount and no time: of a law, of a model."""
    there = {word.norm for word in said.words}
    read = {n for found in (question.quantities, question.times)
            for one in found for n in question.inside(one.span)}  # fmt: skip
    for n, word in enumerate(question.words):
        if word.norm[0].isdigit() and n not in read and word.norm not in there:
            yield Difference("amount", False, "the number is not in it", places(question, [n]))


def _names(
    question: Passage, said: Passage, cover: Coverage, fitting: Fitting
) -> Iterator[Difference]:
    """Names that the sentence lacks: another one may stand in their place."""
    known = frozenset[str]().union(*question.keys)
    inside = dict(zip(cover.asked, cover.inside, strict=True))
    around = dict(zip(cover.asked, cover.around, strict=True))
    named = question.names()
    stems = {question.words[n].stem for name in named for n in name}
    for name in named:
        if not any(n in inside for n in name) or any(inside.get(n, 0) > TOLD for n in name):
            continue
        others = [
            m for m, word in enumerate(said.words)
            if said.keys[m] | frozenset(said.types[m]) and not said.keys[m] & known
            and word.stem not in stems and (said.is_name(m) or not said.types[m])
        ]  # fmt: skip
        here = Slot(name[0], name[-1])
        alike = [m for m in others if _alike(question, name[0], said, m)]
        places_else = [m for m in others if said.types[m] == question.types[name[0]] == "place"]
        instead = [m for m in alike if fitting.fit(here, Slot(m, m)) >= LEAST]
        about = any(question.keys[n] & said.everybody for n in name)
        words = ((question.words[name[0]].start, question.words[name[-1]].end),)
        if instead and not about:
            yield Difference("name", True, "another name", words, spans(said, instead))
        elif rivals := alike or _acting(question, name, said, others):
            yield Difference("name", False, "another name is in it", words, spans(said, rivals))
        elif (
            places_else
            or (others and not _is_state(question, name[0]))
            or not any(around.get(n, 0) for n in name)
        ):
            yield Difference("name", False, "the name is not in it", words)


def _acting(
    question: Passage, name: Sequence[int], said: Passage, others: Sequence[int]
) -> list[int]:
    """Those other names that are subjects, or go with one, as the name is in the question."""
    if not any(_acts(question, n) for n in name):
        return []
    return [m for m in others if _acts(said, m)]


def _acts(text: Passage, n: int) -> bool:
    subjects = {one for one, _, _ in text.parts}
    return any(k in subjects for k in (n, *text.above(n, 1)))


def _alike(question: Passage, n: int, said: Passage, m: int) -> bool:
    """Whether one name may stand in the place of another: a person's, a state's.

    A pronoun of which it is known whom it means may stand in the place of a person.
    """
    if said.keys[m] and not said.types[m]:
        return question.types[n] == "person"
    kind = question.types[n]
    same = bool(kind) and said.types[m] == kind
    return same and _is_state(question, n) == _is_state(said, m)


def _is_state(text: Passage, n: int) -> bool:
    return any(key.startswith("iso3166:") for key in text.keys[n])
