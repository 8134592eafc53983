"""For which year, quarter or month a figure is."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from stemma.annotate.units import TIME
from stemma.records import Quantity, Sentence, Time

_PERIOD = re.compile(r"\d{4}(?:-Q\d|-\d\d|-H\d)?")
_CLAUSE_END = re.compile(r"[,;]\s|\b(?:up|down|compared|from|against|versus)\b")
_INSERTED = re.compile(r",\s(?:or|a|an|the)\s[^,;]*,\s|\([^()]*\)")
_REACH = 60
"""Characters between an amount and the year it is for."""


def with_periods(
    quantities: Sequence[Quantity], sentences: Sequence[Sentence], times: Sequence[Time], text: str
) -> list[Quantity]:
    """The quantities of a document with the period named in their clause.

    The nearest behind an amount counts first. What has a period keeps it, and durations
    have none.
    """
    taken = {at for q in quantities for at in range(q.span.start, q.span.end)}
    periods = [
        time for time in times if _PERIOD.fullmatch(time.value) and time.span.start not in taken
    ]
    starts = [time.span.start for time in periods]
    ends = [sentence.span.end for sentence in sentences]
    found = []
    for quantity in quantities:
        if not periods or quantity.unit in TIME or quantity.period[:1].isdigit():
            found.append(quantity)
            continue
        n = bisect_left(ends, quantity.span.end)
        within = sentences[n].span if n < len(sentences) else quantity.span
        low = max(within.start, quantity.span.start - _REACH)
        high = min(within.end, quantity.span.end + _REACH)
        near = periods[bisect_left(starts, low) : bisect_left(starts, high)]
        period = _nearest(quantity, text, near)
        found.append(replace(quantity, period=period) if period else quantity)
    return found


def _nearest(quantity: Quantity, text: str, near: Sequence[Time]) -> str:
    best, value = 2 * _REACH + 1, ""
    for time in near:
        after = time.span.start >= quantity.span.end
        start, end = (
            (quantity.span.end, time.span.start) if after else (time.span.end, quantity.span.start)
        )
        if not 0 <= end - start <= _REACH or _parts(text[start:end], after):
            continue
        rank = end - start + (0 if after else _REACH)
        if rank < best:
            best, value = rank, time.value
    return value


def _parts(between: str, after: bool) -> bool:
    """Whether another clause, or another figure, stands between an amount and a time.

    "In 2023, trade reached": the comma behind a time that opens the sentence parts nothing.
    """
    if re.search(r"\d", between):
        return True
    if after:
        return _CLAUSE_END.search(between) is not None
    return _CLAUSE_END.search(between.removeprefix(",")) is not None
