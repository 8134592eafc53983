"""Shares in words: "most exports", "half of", "two thirds", "a quarter of"."""

import re
from collections.abc import Iterator

from stemma.annotate.units import NOT_COUNTED
from stemma.records import Bound, Quantity, Span

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9}
_BOUNDS: dict[str, Bound] = {
    "more than": "over", "over": "over", "at least": "over", "less than": "under",
    "under": "under", "nearly": "about", "almost": "about", "about": "about", "around": "about",
    "roughly": "about", "some": "about", "up to": "under",
}  # fmt: skip
# "half" needs "of" or "the" behind it: "second half" and "half a year" are no shares; a
# quarter needs "of", as "the last quarter" is a time.
_SHARE = re.compile(
    rf"""(?:\b(?P<bound>{"|".join(map(re.escape, _BOUNDS))})\s)?
    (?:(?<!first\s)(?<!second\s)\b(?P<half>half)(?=\s(?:of|the|its|their|all)\b)
    |\b(?P<times>{"|".join(_TIMES)})[\s-](?P<part>third|quarter|fifth|tenth)s?(?=\s(?:of|the)\b
    |[,.;]|\smajority))
    (?:\s(?:of\s)?(?:(?:the|its|their|all)\s)?(?:[a-z]+\s){{0,2}}?(?P<noun>[a-z]+s)\b)?""",
    re.IGNORECASE | re.VERBOSE,
)
_MOST = re.compile(
    r"(?<!the )(?<!at )\b(?P<most>[Mm]ost)\s(?:of\s)?(?:(?:the|all|its|their)\s)?"
    r"(?P<noun>[a-z]+s)\b"
)


def fractions(doc_id: str, text: str, offset: int) -> Iterator[Quantity]:
    """Every share in words as a percentage. `offset` is where `text` begins."""
    lowered = text.lower()
    shares = _SHARE.finditer(text) if any(hint in lowered for hint in _PARTS) else ()
    for match in shares:
        times = _TIMES[match["times"].casefold()] if match["times"] else 1
        share = 100 * times / _PARTS[(match["half"] or match["part"]).casefold()]
        end = match.end("half") if match["half"] else match.end("part")
        end += text[end : end + 1] == "s"
        span = Span(doc_id, offset + match.start(), offset + end)
        bound = _BOUNDS.get((match["bound"] or "").casefold(), "exact")
        noun = (match["noun"] or "").casefold()
        yield Quantity(span, share, None, bound, "%", "" if noun in NOT_COUNTED else noun)
    for match in _MOST.finditer(text):
        span = Span(doc_id, offset + match.start("most"), offset + match.end("most"))
        yield Quantity(span, 50.0, None, "over", "%", match["noun"].casefold())
