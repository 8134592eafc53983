"""Choose which documents are worth comparing, without comparing all of them."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log

import numpy as np
from scipy import sparse

from stemma.collate.witness import Witness

# A collection of n documents may cost this many key meetings per document. Keys are
# spent rarest first, so the cut-off on frequency moves with the size of the collection
# instead of decaying with it (a fixed cut-off lost half of the lifted sentences
# between 50,000 and 200,000 documents).
MEETINGS_PER_DOCUMENT = 2_000

# Shared information as a part of all that the poorer document holds. The related pairs of
# `evals/collections/tune` reach it in an archive of any size; of pairs of political
# articles of one year about 1 in 7 do, which is what the closer looks are for.
LEAST_SHARED = 0.02

# Or this much outright: three lifted sentences in a long text of another subject.
LEAST_INFORMATION = 100.0


def candidate_pairs(witnesses: Sequence[Witness]) -> list[tuple[int, int]]:
    """Pairs (i, j), i < j, of witnesses that share enough rare words and word pairs.

    Grows with the number of key meetings, which is held to `MEETINGS_PER_DOCUMENT`
    times the number of documents, not with the square of the collection.
    """
    keys = [_keys(w) for w in witnesses]
    spread = Counter(key for found in keys for key in found)
    kept = _affordable(spread, len(witnesses))
    if not kept:
        return []
    column = {key: n for n, key in enumerate(sorted(kept))}
    # One more than the count: in a collection about one thing everything is frequent.
    worth = {key: log(1 + len(witnesses) / n) for key, n in spread.items()}
    rows, columns, values = [], [], []
    total = np.zeros(len(witnesses))
    for row, found in enumerate(keys):
        total[row] = sum(information * worth[key] for key, information in found.items())
        for key in found.keys() & kept:
            rows.append(row)
            columns.append(column[key])
            values.append(np.sqrt(found[key] * worth[key]))
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(witnesses), len(column)))
    matrix.sort_indices()
    shared = sparse.triu(matrix @ matrix.T, k=1).tocoo()
    pairs = []
    for i, j, value in zip(shared.row, shared.col, shared.data, strict=True):
        if value >= LEAST_SHARED * min(total[i], total[j]) or value >= LEAST_INFORMATION:
            pairs.append((int(i), int(j)))
    return sorted(pairs)


def _keys(witness: Witness) -> dict[str, float]:
    """Telling stems, and neighbouring telling stems, with their information."""
    found: dict[str, float] = {}
    for line in witness.lines:
        content = line.content
        for word in content:
            if word.information >= 0.6:
                found[word.stem] = word.information
        for one, two in pairwise(content):
            found[f"{one.stem} {two.stem}"] = one.information + two.information
    return found


def _affordable(spread: Counter[str], n_docs: int) -> set[str]:
    """The rarest keys that at least two documents share, up to the budget."""
    budget = MEETINGS_PER_DOCUMENT * n_docs
    kept = set()
    for key, n in sorted(spread.items(), key=lambda item: (item[1], item[0])):
        if n < 2:
            continue
        budget -= n * (n - 1) // 2
        if budget < 0:
            break
        kept.add(key)
    return kept
