"""Other names in the place of those that were annotated, so that contexts are learnt.

Persons take the names of leaders (REIGN, MIT) and of the corpora, places those of cities
(GeoNames, CC BY 4.0) and of the corpora, organisations those of the corpora; always as
many tokens as were there, so that the tree stays right.
"""

import csv
import gzip
import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from stemma.text.labels import NAMES
from stemma.text.reading import name_spans
from stemma.text.tokens import tokens
from training.language.examples import Example

Forms = tuple[str, ...]


class Renaming:
    """Exchanges names for others of their type and length."""

    def __init__(self, data: Path, examples: Sequence[Example]) -> None:
        pools: defaultdict[tuple[str, int], set[Forms]] = defaultdict(set)
        for example in examples:
            for first, last, kind in self._names(example):
                forms = tuple(example.forms[first:last])
                if all(form[0].isupper() for form in forms):
                    pools[kind, len(forms)].add(forms)
        for kind, name in [*_leaders(data), *_cities(data)]:
            forms = tuple(name[start:end] for start, end in tokens(name))
            pools[kind, len(forms)].add(forms)
        self._pools = {key: sorted(names) for key, names in pools.items() if len(names) > 3}

    def __call__(self, example: Example, dice: random.Random) -> Example:
        """The example with about half of its names exchanged."""
        forms = list(example.forms)
        for first, last, kind in self._names(example):
            pool = self._pools.get((kind, last - first))
            if pool and dice.random() < 0.5:
                forms[first:last] = dice.choice(pool)
        return Example(**{**vars(example), "forms": forms})

    def _names(self, example: Example) -> list[tuple[int, int, str]]:
        labels = [NAMES[int(np.argmax(allowed))] for allowed in example.names]
        return [s for s in name_spans(labels) if s[2] in ("PER", "LOC", "ORG")]


def _leaders(data: Path) -> list[tuple[str, str]]:
    path = data / "ref_leaders_reign/leaderlist_3_21.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        names = {row["leader"].strip() for row in csv.DictReader(lines)}
    whole = {name for name in names if name[:1].isupper()}
    return sorted({("PER", name) for name in whole} | {("PER", name.split()[-1]) for name in whole})


def _cities(data: Path) -> list[tuple[str, str]]:
    path = data / "ref_world_cities/world-cities.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        names = {row["name"] for row in csv.DictReader(lines)}
    return sorted(("LOC", name) for name in names if name[:1].isupper())
