"""Turn round the tags of quotations: "..., Ann Lee said" becomes "..., said Ann Lee".

Agencies write both; the texts that were labelled have little of the second.
"""

import random
from dataclasses import replace
from itertools import pairwise

import numpy as np

from stemma.text.labels import REPORTS
from stemma.text.reading import name_spans
from training.language.examples import Example

_BEFORE = frozenset((",", "”", '"', "''", "?", "!"))
_PRONOUNS = frozenset("he she it they we i who which".split())
"""They stand before their verb."""
_BEHIND = frozenset((".", ",", "“", '"'))


def turned(example: Example, dice: random.Random, share: float) -> Example:
    """The example with this share of its tags turned round."""
    order = np.arange(len(example.forms))
    labels = [REPORTS[int(row.argmax())] for row in example.names]
    spans = list(name_spans(labels))
    for (first, middle, kind), (start, end, other) in pairwise(spans):
        tag = kind == "SOURCE" and other == "CUE" and start == middle and end == start + 1
        if tag and _alone(example.forms, first, end) and dice.random() < share:
            order[first:end] = [start, *range(first, middle)]
    space = example.space[order]
    moved = np.flatnonzero(order != np.arange(len(order)))
    space[moved] = np.maximum(example.space[moved], 1)
    return replace(
        example,
        forms=[example.forms[n] for n in order], space=space, names=example.names[order],
    )  # fmt: skip


def _alone(forms: list[str], first: int, end: int) -> bool:
    """Whether a tag stands behind a quotation or clause, with nothing but a sign behind it."""
    named = forms[first].casefold() not in _PRONOUNS
    before = first > 0 and forms[first - 1] in _BEFORE
    return named and before and (end == len(forms) or forms[end] in _BEHIND)
