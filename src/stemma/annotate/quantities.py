"""Numbers with their unit, bound, range, what they measure and for which period."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from stemma.annotate.fractions import fractions
from stemma.annotate.name_words import CALENDAR_MONTHS
from stemma.annotate.numbers import DIGITS, IN_WORDS, MAGNITUDE, MAGNITUDES, value
from stemma.annotate.units import CODES, CURRENCIES, MEASURABLE, MEASURES, NOT_COUNTED
from stemma.records import Bound, Document, Quantity, Sentence, Span, Time

BOUNDS: dict[str, Bound] = {
    "more than": "over", "over": "over", "greater than": "over", "at least": "over",
    "in excess of": "over", "upwards of": "over", "above": "over", "exceeding": "over",
    "no fewer than": "over", "no less than": "over", "a minimum of": "over", "less than": "under",
    "fewer than": "under", "under": "under", "up to": "under", "at most": "under",
    "below": "under", "no more than": "under", "a maximum of": "under", "as many as": "under",
    "as much as": "under", "just under": "under", "just over": "over", "well over": "over",
    "nearly": "about", "almost": "about", "about": "about", "around": "about", "roughly": "about",
    "some": "about", "approximately": "about", "an estimated": "about", "close to": "about",
    "circa": "about",
}  # fmt: skip
_BOUND = "|".join(re.escape(words) for words in sorted(BOUNDS, key=len, reverse=True))
_SIGN = r"(?:us|hk|[ac])?\$|[€£¥₹₽]|\b(?:usd|eur|gbp|cny|rmb|rub|jpy|inr|chf)\s?"
_MEASURE = "|".join(sorted(map(re.escape, MEASURES), key=len, reverse=True))
_PATTERN = re.compile(
    rf"""(?:\b(?P<bound>{_BOUND})\s+)?
    (?P<currency>{_SIGN})?
    (?<![\w.,/])(?:(?P<number>{DIGITS}|\b(?:{IN_WORDS})|\b(?:an?|several)(?=\s(?:{MAGNITUDE})\b))
    (?:\s?(?:-|–|—|\sto\s|\sand\s(?=\d))\s?(?P<sign>{_SIGN})?(?P<upper>{DIGITS})(?!\w*\d))?
    (?:[\s-]?(?P<magnitude>{MAGNITUDE})\b)?
    |\b(?P<crowd>dozens|hundreds|thousands|millions|billions)\sof\b)
    (?:\s?(?P<percent>%|per\s?cent\b|percentage\spoints?\b)
    |[\s-](?:of\s)?(?P<measure>{_MEASURE})\b
    |\s(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*))?""",
    re.IGNORECASE | re.VERBOSE,
)
# A sentence without any of these has no number: most sentences are spared the long pattern.
_ANY = re.compile(
    rf"\d|\b(?:{IN_WORDS}|dozens?|hundreds?|thousands?|millions?|billions?)\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MONTH = "|".join(sorted(CALENDAR_MONTHS, key=len, reverse=True))
_AFTER_MONTH = re.compile(rf"\b(?:{_MONTH})\.?,?\s*$", re.IGNORECASE)
_BEFORE_MONTH = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTH})\b", re.IGNORECASE)
# "Pipeline 2", "Article 5", "No. 3": the number is part of a name.
_IN_NAME = re.compile(r"(?:\b[A-Z][\w.]*|№|[Nn]o\.|#|[Aa]rticle|[Cc]hapter|[Pp]age|[Nn]umber)\s?$")
_NOT_AMOUNT = re.compile(r"(?:st|nd|rd|th)\b|:\d|\s?[ap]\.?m\b|/\d|[’']?s\b", re.IGNORECASE)
_OPENS_NAME = re.compile(r"^\s*[A-Z][\w.]*\s?$")
_MEASURED_AFTER = re.compile(r"\s(?:in|of|worth of)\s(?:[^\s,.;]+\s){0,3}?([^\W\d_]+)\b")
_PERIOD = re.compile(r"\d{4}(?:-Q\d|-\d\d)?")
_CLAUSE_END = re.compile(r"[,;]\s")
_REACH = 60
"""Characters between an amount and the year it is for."""


def quantities(
    doc: Document, sentences: Sequence[Sentence], times: Sequence[Time]
) -> list[Quantity]:
    """Every quantity of a document in base units, in order of appearance.

    Years, days of a month, ordinals and numbers in names are left out. "Most" counts as
    more than 50 %, "a quarter of" as 25 %.
    """
    periods = [time for time in times if _PERIOD.fullmatch(time.value)]
    starts = [time.span.start for time in periods]
    found = []
    for sentence in sentences:
        text, at = sentence.span.of(doc), sentence.span.start
        here = list(fractions(doc.id, text, at))
        if _ANY.search(text):
            taken = {n for share in here for n in range(share.span.start, share.span.end)}
            here += [q for q in _numbers(doc.id, text, at) if q.span.start not in taken]
        for quantity in here:
            low = max(at, quantity.span.start - _REACH)
            high = min(sentence.span.end, quantity.span.end + _REACH)
            near = periods[bisect_left(starts, low) : bisect_left(starts, high)]
            found.append(_with_period(quantity, text, at, near))
    return sorted(found, key=lambda quantity: quantity.span)


def _numbers(doc_id: str, text: str, offset: int) -> Iterator[Quantity]:
    for match in _PATTERN.finditer(text):
        if match["crowd"] or not _is_no_amount(text, match):
            yield _read(doc_id, text, offset, match)


def _is_no_amount(text: str, match: re.Match[str]) -> bool:
    """Whether a bare number is a year, a day, an ordinal, a pronoun or part of a name."""
    if match["currency"] or match["magnitude"] or match["percent"]:
        return False
    raw = match["number"]
    start, after = match.start("number"), match.end("number")
    before = text[max(0, start - 24) : start]
    if raw.casefold() == "one" and not match["measure"]:
        return True
    if match["measure"]:
        return False
    if raw[0].isdigit() and (_NOT_AMOUNT.match(text, after) or _AFTER_MONTH.search(before)):
        return True
    if _YEAR.fullmatch(raw) and (not match["bound"] or match["noun"] is None):
        return True
    if raw[0].isdigit() and _BEFORE_MONTH.match(text, after):
        return True
    named = _IN_NAME.search(before)
    return bool(named) and not (start < 24 and _OPENS_NAME.match(before))


def _read(doc_id: str, text: str, offset: int, match: re.Match[str]) -> Quantity:
    crowd = (match["crowd"] or "").casefold()
    times = MAGNITUDES.get((match["magnitude"] or "").casefold(), 1.0)
    if crowd:
        low, times = MAGNITUDES[crowd.removesuffix("s")], 1.0
    else:
        low = value(match["number"])
    upper = value(match["upper"]) * times if match["upper"] else None
    unit, end = _unit(match)
    low *= times
    bound = BOUNDS.get(" ".join((match["bound"] or "").casefold().split()), "exact")
    if bound == "exact" and (crowd or (match["number"] or "").casefold() == "several"):
        bound = "about"
    if upper is not None and upper <= low:  # "2-1", "5-4": a score, not a range
        upper = None
    first = next(g for g in ("bound", "currency", "number", "crowd") if match[g])
    span = Span(doc_id, offset + match.start(first), offset + end)
    return Quantity(span, low, upper, bound, unit, _measures(text, match, unit, end))


def _unit(match: re.Match[str]) -> tuple[str, int]:
    """The unit, and where the mention ends."""
    noun = (match["noun"] or "").casefold()
    if match["percent"]:
        return "%", match.end("percent")
    number_end = max(match.end(g) for g in ("number", "upper", "magnitude", "crowd"))
    sign = match["currency"] or match["sign"]
    if sign:
        return CURRENCIES[sign.strip().casefold()], number_end
    if match["measure"]:
        return MEASURES[match["measure"].casefold()], match.end("measure")
    if noun in CURRENCIES:
        return CURRENCIES[noun], match.end("noun")
    if noun and noun not in NOT_COUNTED:
        return noun, match.end("noun")
    return "", number_end


def _measures(text: str, match: re.Match[str], unit: str, end: int) -> str:
    """What the amount is an amount of: the counted noun, or trade, exports ... beside it."""
    if unit and unit not in CODES and unit != "%" and not match["measure"]:
        return unit
    after = _MEASURED_AFTER.match(text, end)
    if after:
        for word in text[after.start() : after.end() + 24].casefold().split()[1:6]:
            if word.strip(".,;") in MEASURABLE:
                return word.strip(".,;")
    for word in reversed(
        re.split(r"[.,;:]", text[max(0, match.start() - 70) : match.start()])[-1].split()
    ):
        if word.casefold() in MEASURABLE:
            return word.casefold()
    return ""


def _with_period(quantity: Quantity, text: str, at: int, near: Sequence[Time]) -> Quantity:
    """The amount with the year, quarter or month named in its clause, the nearest after first."""
    best: tuple[int, str] | None = None
    for time in near:
        after = time.span.start >= quantity.span.end
        gap = time.span.start - quantity.span.end if after else quantity.span.start - time.span.end
        between = (
            text[quantity.span.end - at : time.span.start - at]
            if after
            else text[time.span.end - at : quantity.span.start - at]
        )
        if not 0 <= gap <= _REACH or _CLAUSE_END.search(between) or re.search(r"\d", between):
            continue
        rank = gap if after else gap + _REACH
        if best is None or rank < best[0]:
            best = (rank, time.value)
    if best is None or quantity.unit in ("year", "month", "week", "day", "hour", "minute"):
        return quantity
    return Quantity(
        quantity.span, quantity.value, quantity.upper, quantity.bound, quantity.unit,
        quantity.measures, best[1],
    )  # fmt: skip
