"""Numbers with their unit, bound, range and what they count."""

import re
from collections.abc import Sequence

from stemma.records import Bound, Document, Quantity, Sentence, Span

_WORDS = {
    w: n
    for n, w in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
} | {
    w: 10 * n
    for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SHARES = {"half": 50.0, "a third": 100 / 3, "two thirds": 200 / 3, "a quarter": 25.0,
           "three quarters": 75.0, "most": 50.0}  # fmt: skip
_MAGNITUDES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
               "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}  # fmt: skip
_CURRENCIES = {"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "usd": "USD",
               "eur": "EUR", "gbp": "GBP", "cny": "CNY", "rmb": "CNY", "rub": "RUB", "jpy": "JPY",
               "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yuan": "CNY",
               "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "yen": "JPY",
               "pound": "GBP", "pounds": "GBP", "rupees": "INR"}  # fmt: skip
_BOUNDS: dict[str, Bound] = {
    "more than": "over", "over": "over", "greater than": "over", "at least": "over",
    "in excess of": "over", "upwards of": "over", "above": "over", "exceeding": "over",
    "less than": "under", "fewer than": "under", "under": "under", "up to": "under",
    "at most": "under", "below": "under", "nearly": "about", "almost": "about", "about": "about",
    "around": "about", "roughly": "about", "some": "about", "approximately": "about",
    "an estimated": "about", "close to": "about", "most": "over",
}  # fmt: skip

_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_MAG = "hundred|thousand|million|billion|trillion"
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?"
    rf"|(?:{_WORD})(?:[- ](?:{_WORD}))?(?:\s(?:hundred|thousand))?\b)"
)
_BOUND = "|".join(re.escape(bound) for bound in sorted(_BOUNDS, key=len, reverse=True))
_PATTERN = re.compile(
    rf"""(?:\b(?P<bound>{_BOUND})\s+)?
    (?P<currency>us\$|\$|€|£|¥|\b(?:usd|eur|gbp|cny|rmb|rub|jpy)\s?)?
    (?<![\w.])(?P<number>{_NUMBER}|(?:a|several)(?=\s(?:{_MAG})\b))
    (?:\s?(?:-|–|to)\s?(?P<upper>\d[\d,]*(?:\.\d+)?))?
    (?:[\s-]?(?P<magnitude>{_MAG}|bn|mn|tn|[km](?=\b))\b)?
    (?:\s?(?P<percent>%|per\s?cent\b|percentage\spoints?\b)|[\s-](?P<noun>[^\W\d_]+))?""",
    re.IGNORECASE | re.VERBOSE,
)
_MOST = re.compile(r"\b(?P<most>most)\s+(?:of\s+)?(?:the\s+|all\s+)?(?P<noun>[a-z]+s)\b", re.I)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MONTHS = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"\.?,?\s*$", re.I
)  # fmt: skip
_NAMED = re.compile(r"\b[A-Z][\w.]+\s$")  # "Power of Siberia 2": the number is part of a name
_NOT_COUNTED = frozenset(
    """of and or in on at to the a an by from with as but for was were is are had has have after
    before between per who that which than when while since during until its his her their up down
    out year-on-year""".split()
)


def quantities(doc: Document, sentences: Sequence[Sentence]) -> list[Quantity]:
    """Every quantity of a document in base units, in order of appearance.

    Years, days of a month and ordinals are times, not quantities, and are left out.
    "Most" counts as more than 50 %.
    """
    found = []
    for sentence in sentences:
        text = sentence.span.of(doc)
        for match in _PATTERN.finditer(text):
            quantity = _read(doc.id, sentence.span.start, text, match)
            if quantity:
                found.append(quantity)
        for match in _MOST.finditer(text):
            span = Span(
                doc.id, sentence.span.start + match.start(), sentence.span.start + match.end("most")
            )
            found.append(Quantity(span, 50.0, None, "over", "%", measures=match["noun"].casefold()))
    return sorted(found, key=lambda quantity: quantity.span)


def _read(doc_id: str, offset: int, text: str, match: re.Match[str]) -> Quantity | None:
    raw = match["number"]
    bare = not (match["currency"] or match["magnitude"] or match["percent"])
    if bare and not match["bound"] and _is_calendar(text, match):
        return None
    if bare and raw.casefold() == "one":  # a pronoun far more often than a count
        return None
    value = _number(raw)
    if value is None:
        return None
    times = _MAGNITUDES.get((match["magnitude"] or "").casefold(), 1.0)
    upper = _number(match["upper"]) if match["upper"] else None
    unit, end = _unit(match)
    bound = _BOUNDS.get(re.sub(r"\s+", " ", (match["bound"] or "").casefold()), "exact")
    start = match.start("bound") if match["bound"] else match.start("number")
    if match["currency"] and not match["bound"]:
        start = match.start("currency")
    span = Span(doc_id, offset + start, offset + end)
    noun = (match["noun"] or "").casefold()
    measures = noun if unit not in _CURRENCIES.values() and noun not in _NOT_COUNTED else ""
    return Quantity(span, value * times, upper * times if upper else None, bound, unit, measures)


def _is_calendar(text: str, match: re.Match[str]) -> bool:
    """Whether a bare number is a year, a day of a month, or part of a name or time."""
    raw, before, after = match["number"], text[: match.start("number")], text[match.end("number") :]
    if _YEAR.fullmatch(raw) or _MONTHS.search(before) or _NAMED.search(before):
        return True
    if re.match(r"(?:st|nd|rd|th)\b|:\d|\s?(?:[ap]\.?m\b)", after, re.I):
        return True
    return bool(re.match(r"\s(?:January|February|March|April|May|June|July|August|September|October"
                         r"|November|December)\b", after))  # fmt: skip


def _number(raw: str) -> float | None:
    text = raw.casefold().replace(",", "")
    if text[0].isdigit():
        return float(text)
    if text in ("a", "several"):
        return 1.0
    total = 0.0
    for word in re.split(r"[\s-]+", text):
        if word in _WORDS:
            total += _WORDS[word]
        elif word in _MAGNITUDES:
            total *= _MAGNITUDES[word]
        else:
            return None
    return total


def _unit(match: re.Match[str]) -> tuple[str, int]:
    """The unit and where its mention ends."""
    noun = (match["noun"] or "").casefold()
    if match["percent"]:
        return "%", match.end("percent")
    number_end = max(match.end("number"), match.end("upper"), match.end("magnitude"))
    if match["currency"]:
        return _CURRENCIES[match["currency"].strip().casefold()], number_end
    if noun in _CURRENCIES:
        return _CURRENCIES[noun], match.end("noun")
    if noun and noun not in _NOT_COUNTED:
        return noun, match.end("noun")
    return "", number_end
