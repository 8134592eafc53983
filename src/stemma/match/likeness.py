"""Which propositions of a story may say the same, and how probable that is.

Vectors, shared words and shared amounts choose what to look at. Then five things count:
how alike the sentences read, how much of both propositions stands in the other one,
whether they give the same amount, whether they name the same time, and whether each is
what the other's document has nearest to it. The slots decide: a sentence about another
amount is not the same claim however alike it reads.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from stemma.match.slots import amount_shared, amounts_clash
from stemma.match.statements import Said
from stemma.text.similarity import Detail, Lexicon, compare, held
from stemma.text.vectors import Encoder, Vectors


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two propositions, by their numbers, and how alike they are."""

    left: int
    right: int
    log_odds: float
    """That they say the same, if their amounts do not clash."""
    clash: bool
    """Their amounts differ: at most a contradiction."""


class Features(NamedTuple):
    """What speaks for and against two propositions saying the same."""

    sentences: float
    """Cosine of the vectors of the sentences they stand in, 0 to 1."""
    shared: float
    """Share of the details of either that the other holds, the lesser of the two."""
    amount: float
    """How much an amount in common tells, 0 to 1."""
    time: float
    """1 if both name the same day, month or year, else 0."""
    lead: float
    """By how much they are nearer to each other than to anything else in the other's
    document; negative if something else is nearer. Both sides added up, -0.6 to 0.4."""

    def log_odds(self) -> float:
        """That the two say the same."""
        return BASE + sum(w * value for w, value in zip(WEIGHTS, self, strict=True))


# Made by `training/claim_likeness.py` on `evals/collections/tune`.
BASE = -2.8
WEIGHTS = (2.5, 1.9, 3.8, 0.9, 3.9)

# Of each document only the nearest few propositions are judged. On `evals/collections/tune` 89 of
# 100 pairs that say the same are judged so.
NEAREST = 3
LEAST_LOOK = 0.22
LOOKS = (0.3, 0.2, 0.5, 0.3)
"""Weights in a look: shared words, static vectors, vectors of the sentences, shared amounts."""
# Nearness taken for whatever else the other document says, when nothing else was judged.
ELSEWHERE = 0.2
FURTHEST, CLOSEST = -0.3, 0.2
AT_ONCE = 512
"""Propositions that are compared with all others in one step."""


def likenesses(said: Sequence[Said], *, quick: Encoder, close: Encoder) -> list[Likeness]:
    """Every two propositions that are at all alike, in order."""
    found = []
    for i, j, features in compared(said, quick=quick, close=close):
        clash = amounts_clash(said[i].quantities, said[j].quantities)
        found.append(Likeness(i, j, round(features.log_odds(), 4), clash))
    return found


def compared(
    said: Sequence[Said], *, quick: Encoder, close: Encoder
) -> Iterator[tuple[int, int, Features]]:
    """Every two propositions i < j that are worth judging, with what is known of them."""
    if len(said) < 2:
        return
    sentences = close.encode([one.sentence for one in said])
    pairs = list(_looks(said, sentences, quick))
    lexicon = Lexicon(quick, (word for one in said for word in one.content))
    entries = [lexicon.entry(one.content) for one in said]
    detail = Detail(entries)
    weights = [detail(entry) for entry in entries]
    judged = []
    for i, j in pairs:
        in_right, in_left = held(compare(entries[i], entries[j]), weights[i], weights[j])
        alike = max(0.0, float(sentences[i] @ sentences[j]))
        amount = amount_shared(said[i].quantities, said[j].quantities)
        nearness = (alike + in_left + in_right) / 3 + LOOKS[-1] * amount
        judged.append((alike, min(in_left, in_right), amount, nearness))
    leads = _leads(said, pairs, [nearness for *_, nearness in judged])
    for (i, j), (alike, shared, amount, _), lead in zip(pairs, judged, leads, strict=True):
        time = float(bool(said[i].times & said[j].times))
        yield i, j, Features(alike, shared, amount, time, lead)


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


def _looks(said: Sequence[Said], sentences: Vectors, quick: Encoder) -> Iterator[tuple[int, int]]:
    """Pairs i < j worth a judgement, in order: the nearest of each document to each proposition."""
    words = _bags(said)
    weight = np.asarray(words.multiply(words).sum(axis=1)).ravel()
    static = quick.encode([one.text for one in said])
    of_doc: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(said):
        of_doc[one.document].append(n)
    amounts = [n for n, one in enumerate(said) if one.quantities]
    chosen: set[tuple[int, int]] = set()
    for first in range(0, len(said), AT_ONCE):
        rows = slice(first, first + AT_ONCE)
        shared = (words[rows] @ words.T).toarray()
        shared /= np.maximum(np.minimum(weight[rows, None], weight), 1e-9)
        looks = LOOKS[0] * shared
        for part, vectors in zip(LOOKS[1:3], (static, sentences), strict=True):
            looks += part * (vectors[rows] @ vectors.T)
        for n in amounts:
            if first <= n < first + AT_ONCE:
                for m in amounts:
                    looks[n - first, m] += LOOKS[3] * amount_shared(
                        said[n].quantities, said[m].quantities
                    )
        chosen.update(_nearest(looks, first, of_doc))
    yield from sorted(chosen)


def _nearest(
    looks: NDArray[np.float32], first: int, of_doc: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, int]]:
    """Of each document the nearest to each row, whose numbers count from `first`."""
    rows = np.arange(len(looks))
    looks[rows, rows + first] = -1
    for columns in of_doc.values():
        there = looks[:, columns]
        best = np.argsort(-there, axis=1, kind="stable")[:, :NEAREST]
        for row, places in enumerate(best):
            for k in places:
                if there[row, k] >= LEAST_LOOK:
                    one, two = row + first, columns[k]
                    yield min(one, two), max(one, two)


def _bags(said: Sequence[Said]) -> csr_matrix:
    """The telling words of each proposition. Shape (n_said, n_stems)."""
    stems = sorted({word.stem for one in said for word in one.content})
    column = {stem: n for n, stem in enumerate(stems)}
    cells = {
        (n, column[word.stem]): np.sqrt(word.information)
        for n, one in enumerate(said)
        for word in one.content
    }
    rows, columns = zip(*cells, strict=True)
    values = np.fromiter(cells.values(), np.float32, len(cells))
    return csr_matrix((values, (rows, columns)), shape=(len(said), len(stems)))
