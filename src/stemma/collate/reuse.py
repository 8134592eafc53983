"""Find who has text from whom in a pile that is too big to read, and show where.

1. Each document is looked at once, for its keys (`glance`); pairs that share more of them than
   chance brings have text from each other or from a third (`copied_pairs`).
2. The lines of such a pair are compared by their words, and by two and three words in a row. A
   line that shares enough with one of the other document has its counterpart there.

No model is asked, so a paraphrase in other words throughout is not found.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from stemma.collate.candidates import copied_pairs
from stemma.collate.glance import Outline, glance
from stemma.collate.verbatim import Sentences, long_sentences
from stemma.records import Document, Reuse, Span
from stemma.text.tokens import Spot

Watch = Callable[[int, int], None]
"""Called as watch(done, total)."""
Pairs = Sequence[tuple[int, int]]

COUNTERPART = 0.2
"""Share of a line's keys that its counterpart has."""
WHOLE = 0.8
"""Share of a document that is as good as all of it: copyists add a line of their own."""
KEPT = 5_000
"""Outlines that are remembered while a family is compared; one takes about 20 kB."""


def reuse(documents: Sequence[Document], watch: Watch) -> list[Reuse]:
    """Pairs of documents with common text, the largest share first.

    Args:
        documents: Documents with different ids.
        watch: Told how many were looked at.
    """
    found = copied_pairs(glance(doc.text).keys() for doc in _watched(documents, watch))
    outline = lru_cache(KEPT)(lambda n: glance(documents[n].text).outline())
    return _sorted(
        _between(documents[i], documents[j], outline(i), outline(j)) for i, j in _by_family(found)
    )


def verbatim_reuse(documents: Sequence[Document], watch: Watch) -> list[Reuse]:
    """The same for documents that have whole sentences in common word for word."""
    seen = Sentences()
    for doc in _watched(documents, watch):
        seen.add(list(long_sentences(doc.text)))
    spots = lru_cache(KEPT)(lambda n: long_sentences(documents[n].text))
    return _sorted(
        _word_for_word(documents[i], documents[j], spots(i), spots(j))
        for i, j in _by_family(seen.pairs())
    )


def _watched(documents: Sequence[Document], watch: Watch) -> Iterator[Document]:
    for n, doc in enumerate(documents):
        watch(n, len(documents))
        yield doc
    watch(len(documents), len(documents))


def _sorted(found: Iterator[Reuse]) -> list[Reuse]:
    """Those that show a common line, in order."""
    return sorted(
        (reuse for reuse in found if reuse.share > 0),
        key=lambda reuse: (-reuse.share, reuse.shorter, reuse.longer),
    )


def _by_family(pairs: Pairs) -> Pairs:
    """The pairs of documents that are tied together one after the other."""
    if not pairs:
        return []
    left, right = np.array(pairs).T
    n = int(right.max()) + 1
    ties = sparse.coo_matrix((np.ones(len(left), np.int8), (left, right)), shape=(n, n))
    _, family = sparse.csgraph.connected_components(ties, directed=False)
    return [pairs[n] for n in np.argsort(family[left], kind="stable")]


def _between(one: Document, two: Document, ones: Outline, twos: Outline) -> Reuse:
    """What two documents share, by their outlines."""
    if (twos.lengths.sum(), two.id) < (ones.lengths.sum(), one.id):
        one, two, ones, twos = two, one, twos, ones
    shared = in_common(ones, twos)
    worth = shared**2 / np.minimum.outer(ones.held, twos.held)
    i, j = np.unravel_index(np.argmax(worth), worth.shape)
    has = (shared.max(axis=1) >= COUNTERPART * ones.held) @ ones.lengths
    return _reuse(one, two, ones.spots[i], twos.spots[j], has / ones.lengths.sum())


def in_common(ones: Outline, twos: Outline) -> NDArray[np.float64]:
    """How many keys every line of one document shares with every line of the other."""
    first = np.searchsorted(twos.keys, ones.keys, "left")
    counts = np.searchsorted(twos.keys, ones.keys, "right") - first
    steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    rows = np.repeat(ones.lines, counts)
    columns = twos.lines[np.repeat(first, counts) + steps]
    n, m = len(ones.spots), len(twos.spots)
    return np.bincount(rows * m + columns, minlength=n * m).reshape(n, m).astype(float)


def _word_for_word(
    one: Document, two: Document, ones: dict[str, Spot], twos: dict[str, Spot]
) -> Reuse:
    """What two documents share, by whole sentences."""
    if (sum(map(len, twos)), two.id) < (sum(map(len, ones)), one.id):
        one, two, ones, twos = two, one, twos, ones
    shared = [text for text in ones if text in twos]
    shown = max(shared, key=len)
    share = sum(map(len, shared)) / sum(map(len, ones))
    return _reuse(one, two, ones[shown], twos[shown], share)


def _reuse(one: Document, two: Document, here: Spot, there: Spot, share: float) -> Reuse:
    kind: Literal["whole", "part"] = "whole" if share >= WHOLE else "part"
    return Reuse(Span(one.id, *here), Span(two.id, *there), kind, round(float(share), 4))
