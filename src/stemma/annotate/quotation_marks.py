"""Find the stretches between quotation marks."""

import re
from collections.abc import Iterator

from stemma.records import Document, Span

_PARAGRAPH = re.compile(r"[^\n]+")
_CLOSING = {"“": ("”",), "„": ("“", "”"), "«": ("»",), '"': ('"',), "''": ("''",), "``": ("''",)}
# A straight mark opens after a space or a bracket, a single curly one before a letter, so
# that neither inches nor apostrophes open a quotation.
_OPENING = re.compile(r"[“„«]|(?<![^\s(\[—–-])(?:\"|''|``)(?=\S)|(?<![^\s(\[—–\"“])‘(?=[^\W\d_])")
# A single mark closes after punctuation, or after a letter that no plural possessive ends in.
_SINGLE = re.compile(r"(?<=[.,!?…])’(?!\w)|(?<![s\s])’(?!\w)|(?<=s)’(?=[.,;:!?)])")
_LONGEST_SINGLE = 600


def marked(doc: Document) -> list[Span]:
    """Every quotation with its marks, in order, without overlap.

    One that its paragraph does not close ends with the paragraph: curly marks always,
    straight ones if the next paragraph opens with a mark again, as long quotations do.
    """
    return [Span(doc.id, start, end) for start, end in _spans(doc.text)]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for paragraph in _PARAGRAPH.finditer(text):
        at, end = paragraph.span()
        while opening := _OPENING.search(text, at, end):
            start, mark = opening.start(), opening.group()
            stop = _close(text, mark, start, end)
            if stop is None:
                at = start + 1
                continue
            if stop - start > 2:
                yield start, stop
            at = max(stop, start + 1)


def _close(text: str, mark: str, start: int, end: int) -> int | None:
    """Where the quotation ends, None if the mark opens nothing."""
    if mark == "‘":
        single = _SINGLE.search(text, start + 2, min(end, start + _LONGEST_SINGLE))
        return single.end() if single else None
    size = len(mark)
    ends = [at for c in _CLOSING[mark] if (at := text.find(c, start + size, end)) >= 0]
    if ends:
        return min(ends) + size
    if mark == '"' and not _goes_on(text, end):
        return None
    return start + len(text[start:end].rstrip())


def _goes_on(text: str, end: int) -> bool:
    """Whether the next paragraph opens with a straight mark."""
    return text[end : end + 80].lstrip().startswith('"')
