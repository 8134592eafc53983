"""Find a name wherever else a document has it: once a name, always a name."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator

from stemma.records import Document, Span
from stemma.text.words import FUNCTION

_SMALL = re.compile(r"\b[a-z][\w'-]*")
_CAPITAL = re.compile(r"(?<![\w’'.@#/-])[A-Z]\w*")
_GOES_ON = re.compile(r"[\w-]")
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
    small = set(_SMALL.findall(doc.text))
    by_start: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if name.casefold() not in small and (first := _CAPITAL.match(name)):
            by_start[first.group()].append(name)
    spans = sorted(found)
    starts = [span.start for span in spans]
    free = 0
    for word in _CAPITAL.finditer(doc.text):
        at = word.start()
        for name in by_start.get(word.group(), ()) if at >= free else ():
            end = at + len(name)
            if not doc.text.startswith(name, at) or _GOES_ON.match(doc.text, end):
                continue
            n = bisect_left(starts, end)
            if n == 0 or spans[n - 1].end <= at:
                free = end
                yield Span(doc.id, at, end)
            break


def _tells(name: str) -> bool:
    return len(name) >= _LEAST and name[0].isupper() and name.casefold() not in FUNCTION
