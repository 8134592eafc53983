"""Say what two aligned sentences differ in, and which differences change the meaning.

The left side is read as the earlier one for want of a better: what only it has is an omission,
what only the right side has an addition. Seen from the other side the two change places.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.collate.senses import Notes, Sense, numeral, one_name
from stemma.records import Span, Variant, VariantKind
from stemma.text.alignment import Step
from stemma.text.lexicons import CERTAIN, DAYS, EQUALS, HEDGING_VERBS, MONTHS, WEAK
from stemma.text.opposites import exclusive, opposite
from stemma.text.similarity import Matrix
from stemma.text.spelling import same_word, spelt_alike
from stemma.text.words import FUNCTION, Word

CLAUSE = 3
"""So many telling words in a row that only one side has are a clause of its own, ..."""
LONG = 5
"""... or two of them among so many words."""

MODIFIER = 2
"""A word that limits changes what is said if little else goes with it: "nearly", "some of"."""
_SIDES = {"for", "against"}
"""Not contraries everywhere: what is bought for an illness is bought against it."""

Senses = Sequence[Sense]


@dataclass(frozen=True, slots=True)
class _Place:
    """One place where the sides differ: the words of each, those elsewhere in both left out."""

    left: Senses
    right: Senses
    near: bool
    """Whether both sides are words of like meaning, one for one."""
    opposite: bool
    """Whether they stand one for one, so that nothing can have moved."""
    words: tuple[Senses, Senses]
    """All words of the place, for showing."""


def variants(
    left: Sequence[Word],
    right: Sequence[Word],
    steps: Sequence[Step],
    near: Matrix,
    notes: tuple[Notes, Notes],
    *,
    spun: bool = False,
) -> tuple[Variant, ...]:
    """Every place inside the alignment where the two sides differ, in order.

    Runs of changed, added and lost words are one variant, clauses that only one side has are
    one each; function words alone (an article, a preposition) are none.

    Args:
        left: Words of one sentence, with offsets in its document.
        right: Words of the other.
        steps: Their alignment.
        near: Similarity of every two words, 0 to 1. Shape (n_left, n_right).
        notes: What is known of the words of either document.
        spun: Whether one side has words substituted throughout: then an odd word says nothing,
            be it the contrary of the other's or have a capital.
    """
    if all(step.same for step in steps):
        return ()
    senses = notes[0].senses(left), notes[1].senses(right)
    found = []
    places = [place for place in _places(senses, steps, near) if _tells(place)]
    moved = _moved(places)
    for place in places:
        one, two = (_span(n.document, side) for n, side in zip(notes, place.words, strict=True))
        quoted = notes[0].quotes(one) and notes[1].quotes(two)
        if one is None or two is None:
            quoted = not _clause(place) and _cuts_quotation(place, senses, steps, notes)
        found.append(Variant(one, two, _kind(place, moved, quoted, spun)))
    return tuple(found)


# --- where ------------------------------------------------------------------------------------


def _places(senses: tuple[Senses, Senses], steps: Sequence[Step], near: Matrix) -> Iterator[_Place]:
    runs = [part for run in _runs(steps) for part in _parts(senses, run)]
    stems = [
        Counter(senses[side][n].word.stem for run in runs for n in _at(run, side))
        for side in (0, 1)
    ]
    # What both sides have, though elsewhere, was moved and not changed.
    common = {stem for stem in stems[0] & stems[1] if stem not in FUNCTION}
    for run in runs:
        pairs = [(s.left, s.right) for s in run if s.left is not None and s.right is not None]
        opposite = len(pairs) == len(run)
        words = tuple([senses[side][n] for n in _at(run, side)] for side in (0, 1))
        kept = (
            words if opposite else tuple([s for s in w if s.word.stem not in common] for w in words)
        )
        likes = [near[i, j] > 0 for i, j in pairs if senses[0][i].word.content]
        alike = opposite and bool(likes) and all(likes)
        yield _Place(kept[0], kept[1], alike, opposite, (words[0], words[1]))


def _runs(steps: Sequence[Step]) -> Iterator[list[Step]]:
    run: list[Step] = []
    for step in steps:
        if not step.same:
            run.append(step)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _parts(senses: tuple[Senses, Senses], run: list[Step]) -> Iterator[list[Step]]:
    """A run, cut where one side has a clause and the other nothing."""
    blocks: list[list[Step]] = []
    for step in run:
        if blocks and _gap(blocks[-1][-1]) == _gap(step):
            blocks[-1].append(step)
        else:
            blocks.append([step])
    part: list[Step] = []
    for block in blocks:
        side = _gap(block[0])
        if side is not None and _is_clause([senses[side][n] for n in _at(block, side)]):
            if part:
                yield part
            yield block
            part = []
        else:
            part += block
    if part:
        yield part


def _gap(step: Step) -> int | None:
    """The side that has something alone; None if both have."""
    return 1 if step.left is None else 0 if step.right is None else None


def _at(run: Sequence[Step], side: int) -> list[int]:
    places = [step.right if side else step.left for step in run]
    return [n for n in places if n is not None]


def _tells(place: _Place) -> bool:
    one, two = place.words
    if not one or not two:
        return any(s.tells or s.reports or s.limits or s.narrows for s in (*one, *two))
    return any(sense.tells for sense in (*one, *two)) or _turned(place)


def _turned(place: _Place) -> bool:
    """Whether a word stands for its contrary."""
    one, two = place.words
    return place.opposite and any(_contrary(a, b) for a, b in zip(one, two, strict=True))


def _span(doc_id: str, side: Senses) -> Span | None:
    return Span(doc_id, side[0].word.start, side[-1].word.end) if side else None


def _cuts_quotation(
    place: _Place, senses: tuple[Senses, Senses], steps: Sequence[Step], notes: tuple[Notes, Notes]
) -> bool:
    """Whether words that only one side has stand in a quotation of which the other has a part."""
    side = 0 if place.words[0] else 1
    own, other = notes[side], notes[1 - side]
    around = own.quotation(place.words[side][0].word)
    if around is None or own.quotation(place.words[side][-1].word) != around:
        return False
    pairs = ((step.right, step.left) if side else (step.left, step.right) for step in steps)
    return any(
        here is not None
        and there is not None
        and senses[side][here].word.content
        and own.quotation(senses[side][here].word) == around
        and other.quotation(senses[1 - side][there].word) is not None
        for here, there in pairs
    )


# --- what -------------------------------------------------------------------------------------


def _moved(places: Sequence[_Place]) -> bool:
    """Whether as many negations are lost as added, so that a "not" only stands elsewhere."""
    lost = sum(s.denies for place in places if not _clause(place) for s in place.words[0])
    added = sum(s.denies for place in places if not _clause(place) for s in place.words[1])
    return lost == added


def _clause(place: _Place) -> bool:
    """Whether only one side has words here, and so many that they say something of their own."""
    one, two = place.words
    return (not one or not two) and _is_clause([*one, *two])


def _is_clause(side: Senses) -> bool:
    content = sum(sense.word.content for sense in side)
    return content >= CLAUSE or (content == CLAUSE - 1 and len(side) >= LONG)


def _kind(place: _Place, moved: bool, quoted: bool, spun: bool) -> VariantKind:
    """The gravest difference of a place names it."""
    left, right = place.left, place.right
    one, two = place.words
    if _clause(place):
        told = sum(s.reports for s in (*one, *two))
        if 2 * told > len(one) + len(two):
            return "attribution"
        return "omission" if one else "addition"
    if one and two:
        if _differ(_amounts(left), _amounts(right)) or _counts_differ(one, two):
            return "number"
        if _differ(_dates(left), _dates(right)) or _called_otherwise(left, right):
            return "date"
    denied = _denies(left) != _denies(right)
    in_place = place.opposite and not _quantify(one, two)
    if denied and (in_place or not moved):
        return "negation"
    if one and two and _same_value(one, two):
        return "spelling"
    if not spun and not denied and _turned(place):
        return "negation"
    if quoted:
        return "quotation"
    if one and two and _names_differ(left, right, spun):
        return "name"
    if _hedges(left, right) != _hedges(right, left) and not (place.near and _likes(one, two)):
        return "hedge"
    if not one or not two:
        if len([*one, *two]) <= MODIFIER and any(s.limits for s in (*one, *two)):
            return "hedge"
        if len([*one, *two]) <= MODIFIER and any(s.narrows for s in (*one, *two)):
            return "wording"
        if any(sense.reports and not sense.denies for sense in (*left, *right)):
            return "attribution"
        return "omission" if one else "addition"
    if len(one) == len(two) == 1 and same_word(one[0].word.norm, two[0].word.norm):
        return "name" if _misnamed(one[0], two[0]) else "spelling"
    alike = place.near and not any(_others(a, b) for a, b in zip(one, two, strict=True))
    return "synonym" if alike or _equal(one, two) or _named(one, two) else "wording"


def _differ(left: set[str], right: set[str]) -> bool:
    return bool(left - right) and bool(right - left)


def _amounts(side: Senses) -> set[str]:
    return {str(sense.amount) for sense in side if sense.amount}


def _counts_differ(one: Senses, two: Senses) -> bool:
    """Whether one word is one number and the other another, as at the end of "230 to 198"."""
    if len(one) != 1 or len(two) != 1 or one[0].date or two[0].date:
        return False
    first, second = numeral(one[0].word.norm), numeral(two[0].word.norm)
    return first is not None and second is not None and first != second


def _dates(side: Senses) -> set[str]:
    return {sense.date for sense in side if sense.date}


def _called_otherwise(left: Senses, right: Senses) -> bool:
    """Whether both sides name a day, or a month: two names differ whatever value was read."""
    one, two = ({sense.word.norm for sense in side if sense.date} for side in (left, right))
    return any(_differ(one & names, two & names) for names in (DAYS, MONTHS))


def _same_value(one: Senses, two: Senses) -> bool:
    """Whether both sides say the same number or date, written differently."""
    first, second = _amounts(one) | _dates(one), _amounts(two) | _dates(two)
    return bool(first) and first == second


def _denies(side: Senses) -> bool:
    return any(sense.denies for sense in side)


def _quantify(one: Senses, two: Senses) -> bool:
    """Whether "no" stands for what "not" goes with: "found no proof", "did not find any"."""
    return any(sense.word.norm in ("any", "a", "an") for sense in (*one, *two))


def _contrary(one: Sense, two: Sense) -> bool:
    sides = {one.word.norm, two.word.norm}
    return sides == _SIDES or any(opposite(a, b) for a, b in _forms(one, two))


def _others(one: Sense, two: Sense) -> bool:
    return any(exclusive(a, b) for a, b in _forms(one, two))


def _forms(one: Sense, two: Sense) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one.word.norm, two.word.norm), (one.word.stem, two.word.stem)


def _hedges(side: Senses, other: Senses) -> bool:
    """Whether a side hedges; a verb with other uses only counts where nothing stands for it."""
    alone = not any(sense.word.content for sense in other)
    return any(s.hedges and (alone or s.word.norm not in HEDGING_VERBS) for s in side)


def _likes(one: Senses, two: Senses) -> bool:
    """Whether words of like meaning may be trusted to hedge alike."""
    return not any(s.word.norm in CERTAIN or s.word.norm in WEAK for s in (*one, *two))


def _names(side: Senses, spun: bool) -> list[Sense]:
    return [s for s in side if s.proper and (not spun or _whole(s))]


def _whole(sense: Sense) -> bool:
    kinds = ("person", "place", "organisation", "group")
    return sense.whole and sense.name is not None and sense.name.type in kinds


def _names_differ(left: Senses, right: Senses, spun: bool) -> bool:
    ones, twos = _names(left, spun), _names(right, spun)
    return (
        bool(ones)
        and bool(twos)
        and not any(
            one_name(a, b) or same_word(a.word.norm, b.word.norm) for a in ones for b in twos
        )
    )


def _misnamed(one: Sense, two: Sense) -> bool:
    """Whether a name has another letter, and is no inflected form: "Roos", "Ross"."""
    short, long = sorted((one.word.norm, two.word.norm), key=len)
    return one.proper and two.proper and not long.startswith(short) and not spelt_alike(short, long)


def _equal(one: Senses, two: Senses) -> bool:
    """Whether both sides are phrases of one meaning, "near" and "close to"."""
    both = {" ".join(sense.word.norm for sense in side) for side in (one, two)}
    return any(both <= group for group in EQUALS)


def _named(left: Senses, right: Senses) -> bool:
    """Whether both sides stand for one party: a name and a pronoun, a name and its other part."""
    return any(one_name(a, b) for a in left for b in right if a.name and b.name)
