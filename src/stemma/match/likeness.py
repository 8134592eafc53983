"""Which propositions of a story may say the same, and how probable that is.

Vectors, shared words and shared amounts choose what to look at. Then five things count:
how near vectors put the two, how much of both stands in the other one, whether they give the same
amount, whether they name the same time, and whether each is what the other's document has nearest
to it. Vectors of clauses tell whether two say the same, and put another amount or day far
away; vectors of sentences tell whether they are about the same, whatever they say of it.
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
    same: float
    """Log-odds that they say the same, if their amounts do not clash."""
    about: float
    """The same without a look at what exactly they say: that they speak of one thing."""
    clash: bool
    """Their amounts differ: at most a contradiction."""


class Features(NamedTuple):
    """What speaks for and against two propositions saying the same. Each of shape (n_pairs,)."""

    near: Matrix
    """Cosine of two vectors, 0 to 1."""
    shared: Matrix
    """Share of the details of either that the other holds, the lesser of the two."""
    amount: Matrix
    """How much an amount in common tells, 0 to 1."""
    time: Matrix
    """1 if both name the same day, month or year, else 0."""
    lead: Matrix
    """By how much they are nearer to each other than to anything else in the other's
    document; negative if something else is nearer. Both sides added up, -0.6 to 0.4."""

    def log_odds(self, base: float, weights: Sequence[float]) -> list[float]:
        """That the two say the same."""
        odds = base + sum(w * each for w, each in zip(weights, self, strict=True))
        rounded: list[float] = np.round(np.asarray(odds, np.float64), 4).tolist()
        return rounded


class Compared(NamedTuple):
    """Pairs of propositions i < j, in order, with what is known of them."""

    left: Numbers
    right: Numbers
    same: Features
    """By vectors of the clauses."""
    about: Features
    """By vectors of the sentences that they stand in."""


# Made by `training/claim_likeness.py` on `evals/collections/tune`.
SAME = -3.7, (3.4, 3.5, 3.3, 0.7, 3.3)
ABOUT = -2.8, (2.9, 1.1, 3.7, 1.0, 4.5)
"""Base and weights of the features."""

PAIRS = 50_000
"""Pairs whose vectors are held at once."""
ELSEWHERE = 0.2
"""Nearness taken for whatever else the other document says, when nothing else was judged."""
FURTHEST, CLOSEST = -0.3, 0.2


def likenesses(
    said: Sequence[Said], *, quick: Encoder, close: Encoder, clauses: Encoder
) -> list[Likeness]:
    """Every two propositions that are worth judging, in order."""
    left, right, same, about = compared(said, quick=quick, close=close, clauses=clauses)
    odds = same.log_odds(*SAME), about.log_odds(*ABOUT)
    return [
        Likeness(i, j, one, other, amounts_clash(said[i].quantities, said[j].quantities))
        for i, j, one, other in zip(left.tolist(), right.tolist(), *odds, strict=True)
    ]


def compared(said: Sequence[Said], *, quick: Encoder, close: Encoder, clauses: Encoder) -> Compared:
    """Every two propositions that are worth judging.

    Args:
        said: The propositions of one story.
        quick: Vectors to choose what is compared, and of single words.
        close: Vectors of sentences, near where they are about the same.
        clauses: Vectors of clauses, near where they tell the same.
    """
    if len(said) < 2:
        none = np.zeros(0, np.int64)
        return Compared(none, none, _nothing(), _nothing())
    meaning = clauses.encode([one.text for one in said])
    same_amount, named = amounts(said), times(said)
    left, right = looks(said, meaning, same_amount, quick)
    if not len(left):
        return Compared(left, right, _nothing(), _nothing())
    in_right, in_left = Details([one.content for one in said], quick).held(left, right)
    amount = np.asarray(same_amount[left, right]).ravel()
    time = 1.0 * (np.asarray(named[left].multiply(named[right]).sum(axis=1)).ravel() > 0)

    def features(vectors: Vectors) -> Features:
        near = np.maximum(0, _cosines(vectors, left, right))
        nearness: Matrix = np.asarray((near + in_left + in_right) / 3 + LOOKS[-1] * amount)
        lead = _leads(said, left, right, nearness)
        return Features(near, np.minimum(in_left, in_right), amount, time, lead)

    sentences = close.encode([one.sentence for one in said])
    return Compared(left, right, features(meaning), features(sentences))


def _nothing() -> Features:
    return Features(*np.zeros((5, 0), np.float32))


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
