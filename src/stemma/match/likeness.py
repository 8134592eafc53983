"""Which propositions of a story may say the same, and how probable that is.

Vectors, shared words and shared amounts choose what to look at. Then five things count:
how alike the sentences read, how much of both propositions stands in the other one,
whether they give the same amount, whether they name the same time, and whether each is
what the other's document has nearest to it. The slots decide: a sentence about another
amount is not the same claim however alike it reads.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from stemma.match.looks import LOOKS, looks
from stemma.match.sharing import Details, amounts, times
from stemma.match.slots import amounts_clash
from stemma.match.statements import Said
from stemma.text.similarity import Matrix
from stemma.text.vectors import Encoder, Vectors

Numbers = NDArray[np.int64]


class Likeness(NamedTuple):
    """Two propositions, by their numbers, and how alike they are."""

    left: int
    right: int
    log_odds: float
    """That they say the same, if their amounts do not clash."""
    clash: bool
    """Their amounts differ: at most a contradiction."""


class Features(NamedTuple):
    """What speaks for and against two propositions saying the same. Each of shape (n_pairs,)."""

    sentences: Matrix
    """Cosine of the vectors of the sentences they stand in, 0 to 1."""
    shared: Matrix
    """Share of the details of either that the other holds, the lesser of the two."""
    amount: Matrix
    """How much an amount in common tells, 0 to 1."""
    time: Matrix
    """1 if both name the same day, month or year, else 0."""
    lead: Matrix
    """By how much they are nearer to each other than to anything else in the other's
    document; negative if something else is nearer. Both sides added up, -0.6 to 0.4."""

    def log_odds(self) -> Matrix:
        """That the two say the same."""
        return np.asarray(BASE + sum(w * each for w, each in zip(WEIGHTS, self, strict=True)))


# Made by `training/claim_likeness.py` on `evals/collections/tune`.
BASE = -2.8
WEIGHTS = (2.5, 1.9, 3.8, 0.9, 3.9)

PAIRS = 50_000
"""Pairs whose vectors are held at once."""
ELSEWHERE = 0.2
"""Nearness taken for whatever else the other document says, when nothing else was judged."""
FURTHEST, CLOSEST = -0.3, 0.2


def likenesses(said: Sequence[Said], *, quick: Encoder, close: Encoder) -> list[Likeness]:
    """Every two propositions that are worth judging, in order."""
    left, right, features = compared(said, quick=quick, close=close)
    odds = np.round(features.log_odds().astype(np.float64), 4)
    return [
        Likeness(i, j, value, amounts_clash(said[i].quantities, said[j].quantities))
        for i, j, value in zip(left.tolist(), right.tolist(), odds.tolist(), strict=True)
    ]


def compared(
    said: Sequence[Said], *, quick: Encoder, close: Encoder
) -> tuple[Numbers, Numbers, Features]:
    """Every two propositions i < j that are worth judging, in order, and what is known of them."""
    if len(said) < 2:
        none = np.zeros(0, np.int64)
        return none, none, Features(*np.zeros((5, 0), np.float32))
    sentences = close.encode([one.sentence for one in said])
    same_amount, named = amounts(said), times(said)
    left, right = looks(said, sentences, same_amount, quick)
    if not len(left):
        return left, right, Features(*np.zeros((5, 0), np.float32))
    in_right, in_left = Details([one.content for one in said], quick).held(left, right)
    alike = np.maximum(0, _cosines(sentences, left, right))
    amount = np.asarray(same_amount[left, right]).ravel()
    nearness: Matrix = np.asarray((alike + in_left + in_right) / 3 + LOOKS[-1] * amount)
    lead = _leads(said, left, right, nearness)
    time = np.asarray(named[left].multiply(named[right]).sum(axis=1)).ravel() > 0
    return left, right, Features(alike, np.minimum(in_left, in_right), amount, 1.0 * time, lead)


def _cosines(vectors: Vectors, left: Numbers, right: Numbers) -> Matrix:
    """Cosine of each pair, some at a time: all vectors of millions of pairs would not fit."""
    found = np.zeros(len(left), np.float32)
    for n in range(0, len(left), PAIRS):
        some = slice(n, n + PAIRS)
        found[some] = np.einsum("nd,nd->n", vectors[left[some]], vectors[right[some]])
    return found


def _leads(said: Sequence[Said], left: Numbers, right: Numbers, nearness: Matrix) -> Matrix:
    """How far each pair is ahead of the other choices that its two sides had, both added up."""
    number = {doc: n for n, doc in enumerate(sorted({one.document for one in said}))}
    of = np.array([number[one.document] for one in said])
    choices = np.concatenate([left * len(number) + of[right], right * len(number) + of[left]])
    ahead = _ahead(choices, np.tile(nearness, 2)).reshape(2, -1).sum(axis=0)
    # One document's own sentences have no such choice.
    return np.where(of[left] == of[right], 0, ahead)


def _ahead(choices: Numbers, nearness: Matrix) -> Matrix:
    """Distance to the best other of the same choice. Shape (n,)."""
    order = np.lexsort((-nearness, choices))
    chosen, near = choices[order], nearness[order]
    opens = np.append(True, chosen[1:] != chosen[:-1])
    firsts = np.flatnonzero(opens)
    best = np.maximum(near[firsts], ELSEWHERE)
    seconds = np.minimum(firsts + 1, len(near) - 1)
    has_second = ~opens[seconds] & (seconds > firsts)
    second = np.maximum(np.where(has_second, near[seconds], ELSEWHERE), ELSEWHERE)
    which = np.cumsum(opens) - 1
    other = np.where(near >= best[which], second[which], best[which])
    ahead = np.empty_like(nearness)
    ahead[order] = np.clip(near - other, FURTHEST, CLOSEST)
    return ahead
