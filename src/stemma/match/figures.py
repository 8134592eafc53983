"""Figures that a copy changed, made vaguer, or gave as more exact than they are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from stemma.match.amounts import comparable
from stemma.match.manners import Change, Side
from stemma.match.slots import digits
from stemma.records import Quantity, Span, Variant
from stemma.text.amounts import agree, covers
from stemma.text.lexicons import NUMERALS

WRONG = 1.0
POORER = 0.5
"""A figure that became vaguer ("over 90 %", "most") is not wrong, and one whose bound was left
out ("over 90 %", "90 %") nearly right."""
RICHER = 0.4
"""A figure that became more exact ("most", "over 90 %") nobody has from this text."""
CROWD = 10
"""How many times more "hundreds" may be."""
_CROWDS = frozenset("several few tens dozens hundreds thousands millions billions".split())


def figures(
    before: Side, after: Side, variants: Sequence[Variant], *, laid_over: bool
) -> list[tuple[Change, float]]:
    """Each change of a figure, with how grave it is, 0 to 1; figures of a copy are told once.

    Args:
        before: The passage of the ancestor.
        after: That of the copy.
        variants: Where the words of the two differ, the ancestor's on the left.
        laid_over: Whether the passages can be laid over each other word by word.
    """
    found = list(_varied(before, after, variants))
    seen = [change.after for change, _ in found]
    for there, here in _pairs(before, after, laid_over=laid_over):
        if not any(span.overlap(here.span) for span in seen):
            found += _compared(there, here, after)
    return found


def _varied(
    before: Side, after: Side, variants: Sequence[Variant]
) -> Iterator[tuple[Change, float]]:
    """The changes at places where one number stands for another."""
    for variant in variants:
        left, right = variant.left, variant.right
        if variant.kind != "number" or left is None or right is None:
            continue
        theirs, mine = _at(before, left), _at(after, right)
        if not theirs or not mine:
            if not _number(left, before) & _number(right, after):
                yield Change("number", left, right), WRONG
            continue
        one, two = _digits(left, before), _digits(right, after)
        for there, here in zip(theirs, mine, strict=False):
            alone = len(theirs) == len(mine) == 1 and _value(there) == _value(here)
            if alone and one and two and one != two:
                yield Change("number", left, right), WRONG
            elif comparable(there, here):
                yield from _compared(there, here, after)


def _number(span: Span, side: Side) -> set[float]:
    """The numbers that words are: 3 of "a third" and of "3rd"."""
    found = set()
    for word in side.words(span):
        figure = "".join(c for c in word if c.isdigit())
        found |= {float(figure)} if figure else {NUMERALS[word]} if word in NUMERALS else set()
    return found


def _at(side: Side, place: Span) -> list[Quantity]:
    return [q for q in side.notes.quantities if q.span.overlap(place)]


def _value(one: Quantity) -> tuple[float, float | None]:
    return one.value, one.upper


def _digits(span: Span, side: Side) -> str:
    """The number that a single word is, without its signs; nothing for other words."""
    text = span.of(side.doc)
    return "".join(c for c in text if c.isdigit()) if text[:1].isdigit() else ""


def _pairs(before: Side, after: Side, *, laid_over: bool) -> Iterator[tuple[Quantity, Quantity]]:
    """Figures of which one can only stand for the other: each side has one of that unit.

    Where the passages cannot be laid over each other, a figure that the other text has
    elsewhere is another figure, and no other reading of this one.
    """
    theirs, mine = before.amounts(), after.amounts()
    n_theirs, n_mine = (Counter(q.unit for q in side) for side in (theirs, mine))
    for there, here in product(theirs, mine):
        if there.unit != here.unit or n_mine[here.unit] > 1 or n_theirs[here.unit] > 1:
            continue
        if laid_over or not (before.has(here) or after.has(there)):
            yield there, here


def _compared(there: Quantity, here: Quantity, after: Side) -> Iterator[tuple[Change, float]]:
    """What differs between a figure and its copy."""
    change = Change("number", there.span, here.span)
    if _is_crowd(here, after) and here.value <= there.value < CROWD * here.value:
        yield change, POORER
    elif _value(there) != _value(here):
        yield change, _severity(there, here)
    elif {there.bound, here.bound} == {"over", "under"}:
        yield change, WRONG
    elif there.bound in ("over", "under") and here.bound == "exact":
        yield change, POORER


def _is_crowd(one: Quantity, side: Side) -> bool:
    """Whether a figure names a magnitude alone: "hundreds of men", "several billion"."""
    return one.bound == "about" and bool(_CROWDS & side.all_words(one.span))


def _severity(there: Quantity, here: Quantity) -> float:
    """How grave it is that another figure is given."""
    if covers(here, there) or (agree(there, here) and digits(here) < digits(there)):
        return POORER
    if covers(there, here) or (agree(there, here) and digits(here) > digits(there)):
        return RICHER
    return WRONG  # 735 for 725 is no rounding
