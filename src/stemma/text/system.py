"""Find what is said between states with the network that ships: labels of `SYSTEM` for tokens."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from stemma.text.chains import best_chains
from stemma.text.gazetteer import states
from stemma.text.labels import SYSTEM, TELLS
from stemma.text.network import contexts, network
from stemma.text.reading import name_spans

NAME = "system"
_ENDS = np.cumsum([0, *map(len, (*SYSTEM.values(), *TELLS.values()))]).tolist()
_LESS = {("limit", "cue"): -0.25, ("undertaking", "cue"): 0.5, ("absence", "cue"): -0.5}
"""By how much less is asked of what is marked than of what isn't, a token. Of 112 limits on
passages kept apart the whole program finds 12 by rules alone, 21 so, and 29 at 0.25, where 40 of 97
that it gives are wrong instead of 12 of 49 (`evals.marked`)."""

Marks = list[tuple[range, str]]
"""Places of tokens, and what they are."""


def system_marks(forms: Sequence[str], space: Sequence[int]) -> dict[tuple[str, str], Marks]:
    """What is marked in a text, by the rows of `SYSTEM`, each in order; of cues, what they tell.

    Only windows are read that name a state.

    Args:
        forms: The tokens of a text, as `tokens` cuts them.
        space: What stands before each: 0 nothing, 1 white space, 2 a line break.
    """
    found: dict[tuple[str, str], Marks] = {row: [] for row in SYSTEM}
    if not _names_a_state(forms):
        return found
    read = contexts(forms, space)
    windows = [window for window in read if _names_a_state(forms[window.start : window.stop])]
    net = network(NAME)
    scores = [net.window(read[window])[0] for window in windows]
    places = dict(zip((*SYSTEM, *TELLS), pairwise(_ENDS), strict=True))
    for n, (row, names) in enumerate(SYSTEM.items()):
        start, end = places[row]
        less = np.eye(1, end - start, dtype=np.float32) * np.float32(_LESS.get(row, 0))
        steps = net.weights["chains.steps"][n, : len(names), : len(names)]
        own = [each[:, start:end] - less for each in scores]
        chains = best_chains(own, steps, names)
        for window, score, chain in zip(windows, scores, chains, strict=True):
            for first, last, part in name_spans([names[k] for k in chain]):
                if row[1] == "cue" and row[0] in TELLS:
                    start, end = places[row[0]]
                    part = TELLS[row[0]][score[first:last, start:end].mean(0).argmax()]
                found[row].append((range(window.start + first, window.start + last), part))
    return found


def _names_a_state(forms: Sequence[str]) -> bool:
    """Whether a word is the telling one of the name of a state, its capital or its adjective."""
    return not _telling_words().isdisjoint(forms)


@lru_cache(maxsize=1)
def _telling_words() -> frozenset[str]:
    return frozenset(max(name.split(), key=len) for name in states())
