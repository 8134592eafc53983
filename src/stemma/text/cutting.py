"""Cut a text into sentences by rule, for piles that leave no time for the network.

The network knows headings from sentences and where a quotation goes on; here it matters only
that two copies of one text are cut alike.
"""

import re
from collections.abc import Iterator

from stemma.text.tokens import ABBREVIATIONS, Spot
from stemma.text.words import FUNCTION

_LINE = re.compile(r"\S[^\n]*")
_STOP = re.compile(r"[.!?…]+[\"”’')\]]*[^\S\n]+(?=[\"“‘'(\[$€£]*([A-Z0-9À-Þ]\w*))")
_SHORTENED = re.compile(rf"(?<![\w.])(?:{'|'.join(ABBREVIATIONS)}|(?:[^\W\d_]\.)*[^\W\d_])\Z")
_LONGEST = 8
"""Letters of an abbreviation, and the sign before it."""


def sentences(text: str) -> list[Spot]:
    """Start and end of every sentence, heading and list item, in order.

    A line ends a sentence, and so does a stop before a capital or a figure. The full stop of
    an abbreviation or of initials does only if a word follows that names nobody: *The*, *But*.
    """
    return [spot for line in _LINE.finditer(text) for spot in _sentences(text, *line.span())]


def _sentences(text: str, start: int, end: int) -> Iterator[Spot]:
    for stop in _STOP.finditer(text, start, end):
        following = stop.group(1)
        opens = following.casefold() in FUNCTION and len(following) > 1
        before = text[max(start, stop.start() - _LONGEST) : stop.start()]
        if text[stop.start()] != "." or opens or not _SHORTENED.search(before):
            yield start, stop.start() + len(stop.group().rstrip())
            start = stop.end()
    yield start, start + len(text[start:end].rstrip())
