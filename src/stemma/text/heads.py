"""What is read off what the network says of each token."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from stemma.text.chains import best_chains
from stemma.text.labels import NAMES, POS, TAGS
from stemma.text.trees import Floats, Places


@dataclass(frozen=True, slots=True)
class Scores:
    """What a network says of the tokens of a text. The first axis is the tokens."""

    pos: Floats
    tags: Floats
    names: Floats
    starts: Floats
    """Above 0 where a sentence is likelier to begin than not."""
    as_dependent: Floats
    as_head: Floats
    """Their product scores each token as head of each."""
    as_root: Floats
    of_dependent: Floats
    of_head: Floats
    """What the scores of the relations are made from."""

    def arcs(self, first: int, last: int) -> Floats:
        """How well each token of a sentence does as head of each, itself for a root."""
        here = slice(first, last)
        return self.as_dependent[here] @ self.as_head[here].T + self.as_root[here]


class Heads:
    """The layers between the network and scores.

    Source:
        T. Dozat, C. Manning. Deep biaffine attention for neural dependency parsing. ICLR 2017.
    """

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._of = weights
        self._labels = np.cumsum([len(POS), len(TAGS), len(NAMES)])
        arc, relation = (weights[f"reader.{name}.weight"].shape[1] for name in ("bilinear", "sum"))
        self._halves = np.cumsum([arc, arc, relation])

    def scores(self, labels: Floats, halves: Floats) -> Scores:
        """The scores of tokens from the two outputs of the network."""
        pos, tags, names, starts = np.split(labels, self._labels, axis=1)
        dependent, head, of_dependent, of_head = np.split(halves, self._halves, axis=1)
        return Scores(
            pos, tags, names, starts[:, 0],
            as_dependent=dependent @ self._of["reader.bilinear.weight"].T,
            as_head=head,
            as_root=head @ self._of["reader.rootward.weight"][0],
            of_dependent=of_dependent, of_head=of_head,
        )  # fmt: skip

    def relations(self, scores: Scores, heads: Places) -> Places:
        """Place in `RELATIONS` of the relation of each token to its head."""
        mine, its = scores.of_dependent, scores.of_head[heads]
        fit = (mine * its) @ self._of["reader.product.weight"].T
        fit += (mine + its) @ self._of["reader.sum.weight"].T
        fit += self._of["reader.product.bias"]
        best: Places = fit.argmax(1)
        return best

    def names(self, scores: Scores, bounds: Sequence[int]) -> Places:
        """Place in `NAMES` of the label of each token; sentences are between `bounds`."""
        sentences = [scores.names[first:last] for first, last in pairwise(bounds)]
        return np.concatenate(best_chains(sentences, self._of["reader.chain.steps"], NAMES))
