"""Which dimension of the relation between two actors words belong to."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from stemma.records import Dimension
from stemma.text.words import words

SPECIFIC: tuple[Dimension, ...] = (
    "sanctions and controls", "weapons and military", "energy", "education and culture",
    "payments and finance", "technology", "trade", "diplomacy",
)  # fmt: skip
"""Of two that are told by as many words the one that comes first here."""


def dimension(text: str) -> Dimension | None:
    """The dimension that most words of a text belong to; None if none tells one."""
    found = _counted(words(text))
    best = max(SPECIFIC, key=lambda each: found[each])
    return best if found[best] else None


def _counted(found: Iterable[object]) -> Counter[Dimension]:
    table = _table()
    return Counter(kind for word in found for kind in table.get(getattr(word, "stem", ""), ()))


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[Dimension, ...]]:
    """The dimensions of each stem."""
    text = (files("stemma.model") / "data" / "dimensions.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[Dimension, ...]] = {}
    for line in text.splitlines():
        name, _, listed = line.partition("\t")
        kind = next(each for each in SPECIFIC if each == name)
        for word in words(listed):
            found[word.stem] = (*found.get(word.stem, ()), kind)
    return {stem: tuple(dict.fromkeys(kinds)) for stem, kinds in found.items()}
