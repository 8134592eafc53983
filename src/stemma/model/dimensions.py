"""Which dimension of the relation between two actors words belong to."""

from collections import Counter
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from stemma.model.wording import words
from stemma.records import Dimension

SPECIFIC: tuple[Dimension, ...] = (
    "sanctions and controls", "weapons and military", "energy", "education and culture",
    "payments and finance", "technology", "trade", "diplomacy",
)  # fmt: skip
"""Of two that are told by as many words the one that comes first here."""


def dimension(text: str) -> Dimension | None:
    """The dimension that most words of a text belong to; None if none tells one."""
    table = _table()
    stems = [word.stem for word in words(text)]
    told = [*((stem,) for stem in stems), *pairwise(stems)]
    found = Counter(kind for each in told for kind in table.get(each, ()))
    best = max(SPECIFIC, key=lambda each: found[each])
    return best if found[best] else None


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, ...], tuple[Dimension, ...]]:
    """The dimensions of each stem, and of two in a row: "dual-use"."""
    text = (files("stemma.model") / "data" / "dimensions.tsv").read_text(encoding="utf-8")
    found: dict[tuple[str, ...], tuple[Dimension, ...]] = {}
    for line in text.splitlines():
        name, _, listed = line.partition("\t")
        kind = next(each for each in SPECIFIC if each == name)
        for term in listed.split():
            stems = tuple(word.stem for word in words(term))
            found[stems] = (*found.get(stems, ()), kind)
    return {stems: tuple(dict.fromkeys(kinds)) for stems, kinds in found.items()}
