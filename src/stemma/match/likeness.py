"""Which propositions of a story may say the same, and how probable that is.

Static vectors and shared words choose what to look at. Then four things count: how
alike the sentences read, how much of both propositions stands in the other one, whether
they give the same amount, and whether each is what the other's document has nearest to
it. The slots decide: a sentence about another amount is not the same claim however
alike it reads.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from stemma.match.slots import amounts_agree, amounts_clash
from stemma.match.statements import Said
from stemma.text.similarity import Detail, Lexicon, compare, held
from stemma.text.vectors import Encoder


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two propositions, by their numbers, and how alike they are."""

    left: int
    right: int
    score: float
    """Probability that they say the same, 0 to 1, if their amounts do not clash."""
    clash: bool
    """Their amounts differ: at most a contradiction."""


class Features(NamedTuple):
    """What speaks for and against two propositions saying the same."""

    sentences: float
    """Cosine of the vectors of the sentences they stand in, 0 to 1."""
    shared: float
    """Share of the details of either that the other holds, the lesser of the two."""
    same_amount: float
    """1 if both give the same amount, else 0."""
    lead: float
    """By how much they are nearer to each other than to anything else in the other's
    document; negative if something else is nearer. Both sides added up, -0.6 to 0.4."""

    def probability(self) -> float:
        """That the two say the same."""
        log_odds = BASE + sum(w * value for w, value in zip(WEIGHTS, self, strict=True))
        return 1 / (1 + exp(-log_odds))


# Made by `training/claim_likeness.py` on `evals/collections/tune`.
BASE = -2.9
WEIGHTS = (2.4, 2.4, 2.1, 5.9)

# A look is cheap and a judgement dear: of each document only the nearest two propositions
# are looked at, if they share words or point the same way as static vectors, and judged if
# one holds details of the other. On `evals/collections/tune` 936 of the 1,144 pairs that say
# the same are kept so, and 2,144 of the 38,210 that do not.
LEAST_LOOK = 0.2
LEAST_SECOND_LOOK = 0.25
NEAREST = 2
# Nearness taken for whatever else the other document says, when nothing else was judged.
ELSEWHERE = 0.2
FURTHEST, CLOSEST = -0.3, 0.2


def likenesses(said: Sequence[Said], *, quick: Encoder, close: Encoder) -> list[Likeness]:
    """Every two propositions that are at all alike, most alike first."""
    found = []
    for i, j, features in compared(said, quick=quick, close=close):
        clash = amounts_clash(said[i].quantities, said[j].quantities)
        found.append(Likeness(i, j, round(features.probability(), 4), clash))
    return sorted(found, key=lambda x: (-x.score, x.left, x.right))


def compared(
    said: Sequence[Said], *, quick: Encoder, close: Encoder
) -> Iterator[tuple[int, int, Features]]:
    """Every two propositions i < j that are worth judging, with what is known of them."""
    if len(said) < 2:
        return
    lexicon = Lexicon(quick, (word for one in said for word in one.content))
    entries = [lexicon.entry(one.content) for one in said]
    detail = Detail(entries)
    weights = [detail(entry) for entry in entries]
    looked = []
    for i, j, cosine in _looks(said, quick):
        shares = held(compare(entries[i], entries[j]), weights[i], weights[j])
        if 0.6 * max(shares) + 0.4 * cosine >= LEAST_SECOND_LOOK:
            looked.append((i, j, shares))
    pairs = [(i, j) for i, j, _ in looked]
    vectors = _vectors({said[n].sentence for pair in pairs for n in pair}, close)
    judged = []
    for i, j, (in_right, in_left) in looked:
        alike = max(0.0, float(vectors[said[i].sentence] @ vectors[said[j].sentence]))
        judged.append((alike, min(in_left, in_right), (alike + in_left + in_right) / 3))
    leads = _leads(said, pairs, [nearness for _, _, nearness in judged])
    for (i, j), (alike, shared, _), lead in zip(pairs, judged, leads, strict=True):
        same = amounts_agree(said[i].quantities, said[j].quantities)
        yield i, j, Features(alike, shared, float(same), lead)


def _vectors(texts: set[str], encoder: Encoder) -> dict[str, NDArray[np.float32]]:
    """The vector of each text."""
    ordered = sorted(texts)
    return dict(zip(ordered, encoder.encode(ordered), strict=True))


def _leads(
    said: Sequence[Said], pairs: Sequence[tuple[int, int]], nearness: Sequence[float]
) -> Iterator[float]:
    """How far each pair is ahead of the other choices that its two sides had."""
    choices: dict[tuple[int, str], list[float]] = defaultdict(list)
    for (i, j), value in zip(pairs, nearness, strict=True):
        choices[i, said[j].document].append(value)
        choices[j, said[i].document].append(value)
    for values in choices.values():
        values.append(ELSEWHERE)
        values.sort(reverse=True)
    for (i, j), value in zip(pairs, nearness, strict=True):
        # One document's own sentences have no such choice.
        if said[i].document == said[j].document:
            yield 0.0
        else:
            sides = choices[i, said[j].document], choices[j, said[i].document]
            yield sum(_ahead(value, side) for side in sides)


def _ahead(value: float, choices: Sequence[float]) -> float:
    """Distance to the best other choice, from a list of which `value` is one."""
    other = choices[0] if value < choices[0] else choices[1]
    return min(max(value - other, FURTHEST), CLOSEST)


def _looks(said: Sequence[Said], quick: Encoder) -> Iterator[tuple[int, int, float]]:
    """Pairs i < j worth a second look, with the cosine of their static vectors.

    The nearest of each document to each proposition.
    """
    vectors = quick.encode([one.text for one in said])
    stems = sorted({word.stem for one in said for word in one.content})
    column = {stem: n for n, stem in enumerate(stems)}
    bags = np.zeros((len(said), len(stems)), np.float32)
    for n, one in enumerate(said):
        for word in one.content:
            bags[n, column[word.stem]] = np.sqrt(word.information)
    weight = (bags * bags).sum(axis=1)
    shared = bags @ bags.T / np.maximum(np.minimum(weight[:, None], weight), 1e-9)
    cosines = vectors @ vectors.T
    looks = 0.5 * shared + 0.5 * cosines
    np.fill_diagonal(looks, -1)
    of_doc: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(said):
        of_doc[one.document].append(n)
    chosen: set[tuple[int, int]] = set()
    for columns in of_doc.values():
        there = looks[:, columns]
        best = np.argsort(-there, axis=1, kind="stable")[:, :NEAREST]
        for i, places in enumerate(best):
            chosen.update(
                (min(i, columns[k]), max(i, columns[k]))
                for k in places
                if there[i, k] >= LEAST_LOOK
            )
    yield from ((i, j, float(cosines[i, j])) for i, j in sorted(chosen))
