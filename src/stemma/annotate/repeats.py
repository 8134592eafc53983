"""Find a name wherever else a document has it: once a name, always a name."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator

from stemma.records import Document, Span
from stemma.text.words import FUNCTION

_LEAST = 3
"""Letters; shorter names are found too often where they mean something else."""


def repeats(doc: Document, found: Collection[Span]) -> Iterator[Span]:
    """Where the names of some mentions stand once more, outside all of those mentions.

    A name whose words the document also has in small letters may open a sentence as a common
    word, so it is not looked for.
    """
    names = {text for span in found if _tells(text := span.of(doc))}
    if not names:
        return
    small = set(re.findall(r"\b[a-z][\w'-]*", doc.text))
    kept = sorted((n for n in names if n.casefold() not in small), key=lambda n: (-len(n), n))
    spans = sorted(found)
    starts = [span.start for span in spans]
    if not kept:
        return
    pattern = re.compile(rf"(?<![\w’'.@#/-])(?:{'|'.join(map(re.escape, kept))})(?![\w-])")
    for match in pattern.finditer(doc.text):
        before = bisect_right(starts, match.start()) - 1
        overlaps = (before >= 0 and spans[before].end > match.start()) or (
            before + 1 < len(spans) and spans[before + 1].start < match.end()
        )
        if not overlaps:
            yield Span(doc.id, *match.span())


def _tells(name: str) -> bool:
    return len(name) >= _LEAST and name[0].isupper() and name.casefold() not in FUNCTION
