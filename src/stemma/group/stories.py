"""Put documents, or the items of digests, that tell of one happening together."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b

import numpy as np
from scipy.sparse import csr_matrix

from stemma.group.digests import items
from stemma.group.linkage import clusters
from stemma.group.nearness import STEPS, nearness
from stemma.group.telling import told
from stemma.records import Annotations, Derivation, Document, Parallel, Span, Story
from stemma.text.vectors import Encoder

# Nearness from which two items tell one story, and in the mean two groups of them. Chosen as what
# `stemma.group.nearness` weighs; from 0.17 to 0.19 F1 is alike. `evals.stories` has the figures.
SAME_STORY = 0.175


def group(
    documents: Sequence[Document],
    annotations: Sequence[Annotations],
    parallels: Sequence[Parallel],
    derivations: Sequence[Derivation],
    *,
    quick: Encoder,
    close: Encoder,
) -> list[Story]:
    """All stories, the largest first. Every document is in at least one.

    Average linkage over the items: an item joins the story it is like as a whole, so
    one common actor does not chain two happenings together. An item that descends from
    another is of its story whatever the words.

    Args:
        documents: The documents, in any order.
        annotations: Those of each document: its sentences, names and times.
        parallels: All parallels between the documents.
        derivations: Which documents took passages from others.
        quick: Vectors of the first sentences of every item.
        close: Vectors that decide where a document falls apart.
    """
    by_id = {doc.id: doc for doc in documents}
    notes = {one.document: one for one in annotations}
    of_doc: dict[str, list[Parallel]] = defaultdict(list)
    for parallel in parallels:
        of_doc[parallel.left.document].append(parallel)
        of_doc[parallel.right.document].append(parallel)
    ordered = [doc for _, doc in sorted(by_id.items())]
    sentences = {doc_id: one.sentences for doc_id, one in notes.items()}
    parts = items(ordered, sentences, of_doc, close)
    if not parts:
        return []
    near = nearness(told(parts, by_id, notes, quick))
    near = near.maximum(_bonds(parts, derivations, parallels))
    return _stories(clusters(near, round(SAME_STORY * STEPS)), parts, by_id)


def _bonds(
    parts: Sequence[Span], derivations: Sequence[Derivation], parallels: Sequence[Parallel]
) -> csr_matrix:
    """`STEPS` for items between which passages were taken, which are as near as can be.

    Shape (n_items, n_items), upper.
    """
    by_id = {p.id: p for p in parallels}
    index: dict[str, list[int]] = defaultdict(list)
    for n, part in enumerate(parts):
        index[part.document].append(n)
    shared: Counter[tuple[int, int]] = Counter()
    for derivation in derivations:
        for parallel_id in derivation.parallels:
            parallel = by_id[parallel_id]
            i = _holder(parallel.left, index, parts)
            j = _holder(parallel.right, index, parts)
            shared[min(i, j), max(i, j)] += 1
    bound = np.array([pair for pair, n in sorted(shared.items()) if n >= 2], np.int64)
    rows, columns = bound.reshape(-1, 2).T
    steps = np.full(len(rows), STEPS, np.int64)
    return csr_matrix((steps, (rows, columns)), shape=(len(parts), len(parts)))


def _holder(span: Span, index: Mapping[str, Sequence[int]], parts: Sequence[Span]) -> int:
    return max(index[span.document], key=lambda n: (parts[n].overlap(span), -n))


def _stories(
    homes: Sequence[int], parts: Sequence[Span], documents: Mapping[str, Document]
) -> list[Story]:
    members: dict[int, list[Span]] = defaultdict(list)
    for home, part in zip(homes, parts, strict=True):
        members[home].append(part)
    found = []
    for spans in members.values():
        key = " ".join(f"{s.document} {s.start} {s.end}" for s in sorted(spans))
        story_id = "s-" + blake2b(key.encode(), digest_size=6).hexdigest()
        found.append(Story(story_id, _title(spans, documents), tuple(sorted(spans))))
    return sorted(found, key=lambda story: (-len(story.items), story.items))


def _title(spans: Sequence[Span], documents: Mapping[str, Document]) -> str:
    """The headline of the longest item that has one, else its first line, shortened."""
    for part in sorted(spans, key=lambda s: (s.start, s.start - s.end, s)):
        title = documents[part.document].title
        if title and part.start == 0:
            return title
    longest = max(spans, key=lambda s: (s.end - s.start, s))
    first = longest.of(documents[longest.document]).strip().split("\n")[0]
    return first if len(first) <= 90 else first[:90].rsplit(" ", 1)[0] + "…"
