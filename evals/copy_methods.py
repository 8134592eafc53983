"""Methods that find pairs of documents that share text, for `evals.copies`.

    python -m evals.copy_methods METHOD TEXTS PAIRS

Reads lists of sentences, writes pairs of line numbers with scores of those that rank them,
prints seconds of processor time and peak memory in MB. The peers:

MinHash: sets of five words in a row, 128 permutations, 64 bands of 2, which meet for Jaccard
similarities far below those that tools for duplicates ask for; ranked by bands that meet.
Shingles: five words in a row that at most 50 documents have; ranked by how many are shared.
Vectors: mean of static word vectors; the ten nearest documents of each, ranked by cosine.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from evals.memory import peak
from stemma.collate.candidates import CANDIDATE, COPY
from stemma.collate.index import Index, Least
from stemma.collate.keys import keys
from stemma.collate.verbatim import Sentences
from stemma.collate.witness import FEWEST_CONTENT_WORDS, Line, Witness
from stemma.records import Span
from stemma.text.vectors import static_table
from stemma.text.words import words

Texts = Iterator[list[str]]
Pairs = NDArray[np.int64]
Ranked = tuple[Pairs, NDArray[np.float64]]
"""Pairs, and how sure each is; none if all are sure enough."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Method:
    """How to find pairs, and the package that it needs."""

    find: Callable[[Texts], Ranked]
    needs: str = ""


def witnesses(texts: Texts) -> Iterator[Witness]:
    """The texts prepared for collation."""
    for n, sentences in enumerate(texts):
        lines = []
        for sentence in sentences:
            found = tuple(words(sentence))
            content = tuple(word for word in found if word.content)
            if len(content) >= FEWEST_CONTENT_WORDS:
                lines.append(Line(Span(str(n), 0, len(sentence)), sentence, found, content))
        yield Witness(str(n), tuple(lines))


def candidates(texts: Texts) -> Ranked:
    """What Stemma looks at closely."""
    return _stemma(texts, CANDIDATE)


def copies(texts: Texts) -> Ranked:
    """What Stemma takes for copies without a closer look."""
    return _stemma(texts, COPY)


def _stemma(texts: Texts, least: Least) -> Ranked:
    index = Index(map(keys, witnesses(texts)))
    blocks = list(index.shared(least))
    return np.concatenate([np.stack([b.left, b.right], 1) for b in blocks]), np.zeros(0)


def verbatim(texts: Texts) -> Ranked:
    """Stemma's quick way for what was not changed."""
    found = Sentences()
    for sentences in texts:
        found.add(sentences)
    return np.array(found.pairs(), np.int64).reshape(-1, 2), np.zeros(0)


def minhash(texts: Texts) -> Ranked:
    """Pairs that meet in a band of their MinHash signatures."""
    from rensa import RMinHash

    buckets: dict[tuple[int, ...], list[int]] = {}
    for n, sentences in enumerate(texts):
        signature = RMinHash(num_perm=128, seed=1)
        signature.update([" ".join(s) for s in _shingles(sentences)])
        digest = signature.digest()
        for band in range(64):
            buckets.setdefault((band, *digest[2 * band : 2 * band + 2]), []).append(n)
    pairs = Counter(pair for found in buckets.values() for pair in combinations(found, 2))
    found = np.array(list(pairs), np.int64).reshape(-1, 2)
    return found, np.array(list(pairs.values()), np.float64)


def shingles(texts: Texts) -> Ranked:
    """Pairs that share enough rare runs of five words."""
    hashes = [
        np.unique(np.array([hash(s) for s in _shingles(sentences)], np.int64))
        for sentences in texts
    ]
    rows = np.repeat(np.arange(len(hashes)), [len(h) for h in hashes])
    _, number, counts = np.unique(np.concatenate(hashes), return_inverse=True, return_counts=True)
    kept = (counts >= 2) & (counts <= 50)
    column = np.cumsum(kept) - 1
    on = kept[number]
    shape = len(hashes), int(kept.sum())
    values = np.ones(int(on.sum()), np.int32)
    table = sparse.csr_matrix((values, (rows[on], column[number[on]])), shape=shape)
    shared = sparse.triu(table @ table.T, k=1).tocoo()
    return np.stack([shared.row, shared.col], 1).astype(np.int64), shared.data.astype(np.float64)


def _shingles(sentences: list[str]) -> list[tuple[str, ...]]:
    found = _WORD.findall(" ".join(sentences).casefold())
    return list(zip(*(found[k:] for k in range(5)), strict=False))


def vectors(texts: Texts) -> Ranked:
    """Each document and the ten that are nearest to it."""
    table = static_table()
    rows = np.concatenate([table.encode([" ".join(sentences)]) for sentences in texts])
    pairs = []
    for start in range(0, len(rows), 1_000):
        near = rows[start : start + 1_000] @ rows.T
        near[np.arange(len(near)), np.arange(start, start + len(near))] = -1
        best = np.argpartition(-near, 10, axis=1)[:, :10]
        mine = np.repeat(np.arange(start, start + len(near)), 10)
        pairs.append(np.sort(np.stack([mine, best.ravel()], 1), axis=1))
    found = np.unique(np.concatenate(pairs), axis=0).astype(np.int64)
    return found, (rows[found[:, 0]] * rows[found[:, 1]]).sum(axis=1).astype(np.float64)


METHODS = {
    "candidates": Method(candidates),
    "copies": Method(copies),
    "verbatim": Method(verbatim),
    "MinHash": Method(minhash, "rensa"),
    "shingles": Method(shingles),
    "vectors": Method(vectors),
}


def main(name: str, texts: Path, out: Path) -> int:
    """Run one method."""
    static_table()
    with texts.open(encoding="utf-8") as rows:
        began = time.process_time()
        pairs, scores = METHODS[name].find(map(json.loads, rows))
        seconds = time.process_time() - began
    np.savez(out, pairs=pairs, scores=scores)
    print(seconds, peak())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
