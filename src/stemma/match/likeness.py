"""Which propositions of a story may say the same, and how alike they are.

Static vectors and shared words choose what to look at, the sentence model and the
details held give a likeness, and the slots decide: a sentence about another amount or
the opposite is not the same claim however alike it reads.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

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
    """0 to 1: mean of the vectors' cosine and the details the poorer one shares."""
    clash: bool
    """Their amounts differ: at most a contradiction."""
    agree: bool
    """They give the same amount of the same unit."""


# As in collation, a look is cheap and a judgement dear.
LEAST_LOOK = 0.3
LEAST_SECOND_LOOK = 0.33
PARTNERS = 8


def likenesses(said: Sequence[Said], *, quick: Encoder, close: Encoder) -> list[Likeness]:
    """Every two propositions that are at all alike, most alike first."""
    if len(said) < 2:
        return []
    lexicon = Lexicon(quick, (word for one in said for word in one.content))
    entries = [lexicon.entry(one.content) for one in said]
    detail = Detail(entries)
    weights = [detail(entry) for entry in entries]
    pairs = []
    for i, j, cosine in _looks(said, quick):
        share = held(compare(entries[i], entries[j]), weights[i], weights[j])
        if 0.6 * share + 0.4 * cosine >= LEAST_SECOND_LOOK:
            pairs.append((i, j, share))
    texts = sorted({said[n].text for i, j, _ in pairs for n in (i, j)})
    vectors = dict(zip(texts, close.encode(texts), strict=True))
    found = []
    for i, j, share in pairs:
        cosine = float(vectors[said[i].text] @ vectors[said[j].text])
        score = 0.5 * max(cosine, 0.0) + 0.5 * share
        amounts = said[i].quantities, said[j].quantities
        clash, agree = amounts_clash(*amounts), amounts_agree(*amounts)
        found.append(Likeness(i, j, round(score, 4), clash, agree))
    return sorted(found, key=lambda x: (-x.score, x.left, x.right))


def _looks(said: Sequence[Said], quick: Encoder) -> Iterator[tuple[int, int, float]]:
    """Pairs i < j worth a second look, with the cosine of their static vectors."""
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
    best = np.argsort(-looks, axis=1, kind="stable")[:, :PARTNERS]
    chosen = {
        (min(i, int(j)), max(i, int(j)))
        for i in range(len(said))
        for j in best[i]
        if looks[i, j] >= LEAST_LOOK
    }
    yield from ((i, j, float(cosines[i, j])) for i, j in sorted(chosen))
