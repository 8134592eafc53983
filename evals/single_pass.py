"""The plain way to group news as it arrives: each report goes to the nearest of the last days."""

import math
from collections import Counter
from collections.abc import Sequence
from datetime import date

from stemma.records import Document
from stemma.text.words import words

DAYS = 7
ENOUGH = 0.15
"""Cosine of the weighted words, as on the page of the data."""


def single_pass(documents: Sequence[Document]) -> dict[str, str]:
    """For each document the first one of its story. All of them must be dated.

    In the order of their dates, each goes to the story of the nearest one that is at most a
    week older, if their weighted words are near enough, and else opens a story.
    """
    ordered = sorted(documents, key=lambda doc: (doc.published[:10], doc.id))
    bags = [Counter(w.stem for w in words(doc.text) if w.content) for doc in ordered]
    spread = Counter(stem for bag in bags for stem in bag)
    rows = [_weighed(bag, spread, len(bags)) for bag in bags]
    days = [date.fromisoformat(doc.published[:10]) for doc in ordered]
    home: list[int] = []
    for n, row in enumerate(rows):
        recent = [k for k in range(n) if (days[n] - days[k]).days <= DAYS]
        near = max(((_cosine(row, rows[k]), -k) for k in recent), default=(0.0, 0))
        home.append(home[-near[1]] if near[0] >= ENOUGH else n)
    return {doc.id: ordered[home[n]].id for n, doc in enumerate(ordered)}


def _weighed(bag: Counter[str], spread: Counter[str], n: int) -> dict[str, float]:
    row = {s: (1 + math.log(count)) * math.log(n / spread[s]) for s, count in bag.items()}
    length = math.sqrt(sum(value**2 for value in row.values())) or 1.0
    return {stem: value / length for stem, value in row.items()}


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other.get(stem, 0.0) for stem, value in one.items())
