"""Read English with the network that ships: tokens, sentences, syntax, names."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from stemma.text.consensus import Found, agreed
from stemma.text.heads import Heads, Scores
from stemma.text.labels import NAMES, POS, RELATIONS, TAGS
from stemma.text.lemmas import lemma
from stemma.text.network import network
from stemma.text.reading import Name, NameType, Reading, Token, name_spans
from stemma.text.tokens import Spot, tokens
from stemma.text.trees import Places, best_tree

_TYPES: dict[str, NameType] = {
    "PER": "person", "LOC": "place", "ORG": "organisation", "EVENT": "event", "MISC": "other",
}  # fmt: skip
_CLOSING = frozenset(("”", "’", '"', "''", "»"))
READER = "reader"
LONGEST = 200
"""Tokens of a sentence; a longer one is a table or a list, and is parsed in parts."""


class Shipped:
    """The pipeline that comes with Stemma."""

    def read(self, text: str) -> Reading:
        """The reading of a text; line breaks end sentences."""
        spots = tokens(text)
        if not spots:
            return Reading((), (), ())
        space = spaces(text, spots)
        forms = [text[start:end] for start, end in spots]
        heads = _heads()
        found = heads.scores(*network(READER).outputs(forms, space))
        bounds = _bounds(found.starts > 0, forms, space)
        above = _trees(found, bounds)
        relations = heads.relations(found, above).tolist()
        pos, tags = found.pos.argmax(1).tolist(), found.tags.argmax(1).tolist()
        return Reading(
            tokens=tuple(map(_token, spots, forms, pos, tags, above.tolist(), relations)),
            sentences=tuple(
                (spots[first][0], spots[last - 1][1]) for first, last in pairwise(bounds)
            ),
            names=tuple(
                Name(spots[first][0], spots[last - 1][1], kind)
                for first, last, kind in agreed(forms, _names(heads.names(found, bounds), bounds))
            ),
        )


@lru_cache(maxsize=1)
def _heads() -> Heads:
    return Heads(network(READER).weights)


def _bounds(likely: NDArray[np.bool_], forms: list[str], space: list[int]) -> list[int]:
    """Where sentences begin, and the end: at a new line, or where the network sees it.

    A comma before a closing mark ends none: “We wait,” Mr. Holm said.
    """
    starts = np.flatnonzero(likely | (np.array(space) == 2)).tolist()
    kept = [n for n in starts if space[n] == 2 or not _behind_comma(forms, n)]
    return [*kept, len(forms)]


def _behind_comma(forms: list[str], n: int) -> bool:
    return n > 1 and forms[n - 2] == "," and forms[n - 1] in _CLOSING


def _token(spot: Spot, form: str, pos: int, tag: int, head: int, relation: int) -> Token:
    known = POS[pos], TAGS[tag]
    return Token(*spot, *known, lemma(form, *known), head, RELATIONS[relation])


def _trees(found: Scores, bounds: list[int]) -> Places:
    """The head of each token, sentence by sentence."""
    parts = []
    for start, end in pairwise(bounds):
        for first in range(start, end, LONGEST):
            last = min(first + LONGEST, end)
            parts.append(best_tree(found.arcs(first, last)) + first)
    return np.concatenate(parts)


def _names(places: Places, bounds: list[int]) -> list[Found]:
    found: list[Found] = []
    for start, end in pairwise(bounds):
        here = places[start:end]
        if not here.any():  # label 0 is that of no name
            continue
        for first, last, kind in name_spans([NAMES[n] for n in here.tolist()]):
            found.append((start + first, start + last, _TYPES[kind]))
    return found


def spaces(text: str, spots: Sequence[Spot]) -> list[int]:
    """2 where a line begins, 1 behind other white space, 0 where the last token touches."""
    return [2] + [
        0 if end == start else 2 if "\n" in text[end:start] else 1
        for (_, end), (start, _) in pairwise(spots)
    ]
