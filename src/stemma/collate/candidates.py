"""Choose which documents are worth comparing, without comparing all of them.

Two documents may share text if one of four things is more than chance brings: wording, as a
share of the poorer document or, for a few sentences in a long text of another
subject, outright; the order of its names, numbers and rare words; its telling words. A
*candidate* is for a closer look, and misses little; a *copy* is sure enough to do without.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from stemma.collate.index import Index, Least, Shared
from stemma.collate.keys import Keys, keys
from stemma.collate.witness import Witness

# Of the related pairs of `evals/collections/tune` all have 0.04 of their telling words in
# common; of pairs of 500 articles of political news one in a hundred has 0.03.
CANDIDATE = Least(wording=6.0, wording_share=0.01, untouched=0.04, words=0.03)

# Chosen on planted families of the part `tune` of `evals.copies`, among 10,000 and
# 20,000 documents, for a precision of 0.98. Words prove nothing: reports of one event share them.
COPY = Least(wording=12.0, wording_share=0.025, untouched=0.1, words=np.inf)


def candidate_pairs(witnesses: Sequence[Witness]) -> list[tuple[int, int]]:
    """Pairs (i, j), i < j, of witnesses that may have text in common, in order.

    Takes time for the meetings of rare keys, which are held to a number for each document
    (`index.AFFORDED`), and not for the square of the collection.
    """
    return _pairs(Index(map(keys, witnesses)), CANDIDATE)


def copied_pairs(found: Iterable[Keys]) -> list[tuple[int, int]]:
    """Pairs (i, j), i < j, of documents that have text from each other or from one source.

    As far as keys tell, without a look at any sentence: for collections where the closer look
    takes too long. The keys may come from a generator and are not kept.
    """
    return _pairs(Index(found), COPY)


def _pairs(index: Index, least: Least) -> list[tuple[int, int]]:
    return [pair for shared in index.shared(least) for pair in _each(shared)]


def _each(shared: Shared) -> Iterator[tuple[int, int]]:
    return zip(shared.left.tolist(), shared.right.tolist(), strict=True)
