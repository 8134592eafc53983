"""Numbers with their unit, bound, range, change, what they measure and for which period."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.amounts import amounts_in
from stemma.annotate.changes import earlier, size_of
from stemma.annotate.figures import Amount
from stemma.annotate.measured import measured
from stemma.annotate.numbers import Number, read
from stemma.annotate.numerals import Token, has_number, tokens, words_of
from stemma.annotate.periods import with_periods
from stemma.annotate.shares import FACTORS, Share, factors, most, parts
from stemma.annotate.units import TIME
from stemma.records import Change, Document, Quantity, Sentence, Span, Time

_BEFORE = 80
"""Characters before an amount in which a rise or a fall is looked for."""


def quantities(
    doc: Document, sentences: Sequence[Sentence], times: Sequence[Time]
) -> list[Quantity]:
    """Every quantity of a document in base units, in order of appearance.

    Years, days of a month, ordinals and numbers in names are left out. "Most" counts as
    more than 50 %, "a quarter of" as 25 %.
    """
    found: list[Quantity] = []
    for sentence in sentences:
        found += _of_sentence(doc, sentence)
    dates = [time.span for time in times if time.value[:1] not in ("P", "")]
    kept = _outside(sorted(found, key=lambda quantity: quantity.span), dates)
    return with_periods(kept, sentences, times, doc.text)


def _of_sentence(doc: Document, sentence: Sentence) -> list[Quantity]:
    text, at = sentence.span.of(doc), sentence.span.start
    seen = words_of(text)
    shares = [*most(text)] if "most" in seen else []
    shares += factors(text) if not FACTORS.keys().isdisjoint(seen) else ()
    here: list[Quantity] = []
    if has_number(text, seen):
        words = tokens(text)
        numbers = list(read(text, words))
        shares += parts(text, words, numbers)
        here = _amounts(doc.id, at, text, words, numbers, shares)
    return here + [_share(doc.id, at, share) for share in shares]


def _share(doc_id: str, at: int, share: Share) -> Quantity:
    span = Span(doc_id, at + share.start, at + share.end)
    return Quantity(
        span, share.value, None, share.bound, share.unit, share.noun, change=share.change
    )


def _amounts(
    doc_id: str,
    at: int,
    text: str,
    words: Sequence[Token],
    numbers: Sequence[Number],
    shares: Sequence[Share],
) -> list[Quantity]:
    taken = sorted((share.start, share.end) for share in shares)
    found: list[Quantity] = []
    latest: dict[str, tuple[Amount, int]] = {}
    for amount in amounts_in(text, words, numbers):
        if _overlaps(taken, amount.start, amount.end):
            continue
        found.append(_quantity(doc_id, at, text, words, amount))
        if amount.unit in latest:
            before, n = latest[amount.unit]
            found[n], found[-1] = _compared(text, (before, amount), found[n], found[-1])
        latest[amount.unit] = amount, len(found) - 1
    return found


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch shares a character with one of some that are in order and apart."""
    n = bisect_left(taken, (end, 0))
    return n > 0 and taken[n - 1][1] > start


def _compared(
    text: str, amounts: tuple[Amount, Amount], left: Quantity, right: Quantity
) -> tuple[Quantity, Quantity]:
    """Two amounts of one unit, the later figure of a change with a word of the earlier one."""
    one, two = amounts
    before = text[max(0, one.start - _BEFORE) : one.start]
    first = earlier(text, (one.start, one.end), (two.start, two.end), before)
    if not first:
        return left, right
    about = left.measures or right.measures
    left, right = replace(left, measures=about), replace(right, measures=about)
    if first == "left":
        return left, replace(right, change_from=left.span)
    return replace(left, change_from=right.span), right


def _quantity(doc_id: str, at: int, text: str, words: Sequence[Token], amount: Amount) -> Quantity:
    span = Span(doc_id, at + amount.start, at + amount.end)
    if amount.kind in ("counted", "age"):
        about = amount.unit if amount.kind == "counted" else "age"
    elif amount.kind == "bare":
        about = ""
    else:
        about = measured(text, amount.start, amount.end)
    change: Change = ""
    if amount.kind in ("money", "measure", "share", "counted") and amount.unit not in TIME:
        change = size_of(words, amount.first, amount.last)
    return Quantity(
        span, amount.value, amount.upper, amount.bound, amount.unit, about, amount.rate, change
    )


def _outside(found: Sequence[Quantity], dates: Sequence[Span]) -> list[Quantity]:
    """Those that share no character with a date. Both come in order."""
    kept, n = [], 0
    for quantity in found:
        while n < len(dates) and dates[n].end <= quantity.span.start:
            n += 1
        if n == len(dates) or not dates[n].overlap(quantity.span) or _holds(quantity, dates[n]):
            kept.append(quantity)
    return kept


def _holds(quantity: Quantity, date: Span) -> bool:
    """As in "Over 2,000 ships", "$2030": an amount that a time was seen in by mistake."""
    return quantity.unit != "" and quantity.span.start <= date.start and quantity.span != date
