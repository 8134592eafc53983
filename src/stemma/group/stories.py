"""Put documents, or the items of digests, that tell of one happening together."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix
from scipy.spatial.distance import squareform

from stemma.group.digests import items
from stemma.records import Annotations, Derivation, Document, Parallel, Span, Story
from stemma.text.vectors import Encoder, Vectors
from stemma.text.words import words

# Mean of two cosines, of sentence vectors and of weighted words, from which two items
# tell one story. BCubed F1 of real stories: 0.95 on 36 of many kinds (giveme5w1h), 0.94 on 100 of
# one country’s politics (BASIL), 0.87 on 291 shootings (a sixth of the Gun Violence Corpus).
SAME_STORY = 0.3
# What all items of an archive have in common tells no story from another; in a folder of a few
# it may be the story. So it is left out as far as there are items to know it from, as if so many
# about other things stood beside them.
OTHERS = 100
# Sentences whose vectors stand for an item. News says first what it is about: with all
# sentences BCubed F1 is 0.03 lower, at three times the cost.
LEAD = 8


def group(
    documents: Sequence[Document],
    annotations: Sequence[Annotations],
    parallels: Sequence[Parallel],
    derivations: Sequence[Derivation],
    encoder: Encoder,
) -> list[Story]:
    """All stories, ordered by their first item. Every document is in at least one.

    Average linkage over the items: an item joins the story it is like as a whole, so
    one common actor does not chain two happenings together. An item that descends from
    another is of its story whatever the words.
    """
    by_id = {doc.id: doc for doc in documents}
    notes = {one.document: one for one in annotations}
    of_doc: dict[str, list[Parallel]] = defaultdict(list)
    for parallel in parallels:
        of_doc[parallel.left.document].append(parallel)
        of_doc[parallel.right.document].append(parallel)
    ordered = [doc for _, doc in sorted(by_id.items())]
    sentences = {doc_id: one.sentences for doc_id, one in notes.items()}
    parts = items(ordered, sentences, of_doc, encoder)
    if not parts:
        return []
    directions = _directions(parts, by_id, notes, encoder)
    near = 0.5 * directions @ directions.T + 0.5 * _words(parts, by_id)
    _bind(near, parts, derivations, parallels)
    return _stories(_cluster(near), parts, by_id)


def _directions(
    parts: Sequence[Span],
    documents: Mapping[str, Document],
    annotations: Mapping[str, Annotations],
    encoder: Encoder,
) -> Vectors:
    """The direction of each item's first sentences, less what all items have in common.

    Shape (n_items, n_dimensions).
    """
    leads = [
        [s.span.of(documents[part.document]) for s in annotations[part.document].sentences
         if part.overlap(s.span)][:LEAD]
        for part in parts
    ]  # fmt: skip
    rows = encoder.encode([text for lead in leads for text in lead])
    ends = np.cumsum([len(lead) for lead in leads])
    own = np.stack(
        [_direction(rows[end - len(lead) : end]) for lead, end in zip(leads, ends, strict=True)]
    )
    common = own.sum(axis=0, dtype=np.float64) / (len(own) + OTHERS)
    apart = own - common.astype(np.float32)
    return np.asarray(apart / np.maximum(np.linalg.norm(apart, axis=1, keepdims=True), 1e-9))


def _direction(rows: Vectors) -> Vectors:
    """The common direction of several vectors, of unit length."""
    if not len(rows):
        return np.zeros(rows.shape[1], np.float32)
    mean = rows.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), np.float32)


def _words(parts: Sequence[Span], documents: Mapping[str, Document]) -> NDArray[np.float32]:
    """Cosine of the items' telling words. Shape (n_items, n_items)."""
    bags = []
    for part in parts:
        bag: Counter[str] = Counter()
        for word in words(part.of(documents[part.document])):
            if word.content:
                bag[word.stem] += word.information  # type: ignore[assignment]
        bags.append(bag)
    spread = Counter(stem for bag in bags for stem in bag)
    column = {stem: n for n, stem in enumerate(sorted(spread))}
    cells = [
        (
            row,
            column[stem],
            math.sqrt(value) * math.log(1 + (len(bags) + OTHERS) / (spread[stem] + 1)),
        )
        for row, bag in enumerate(bags)
        for stem, value in bag.items()
    ]
    rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
    matrix = csr_matrix((values, (rows, columns)), shape=(len(bags), max(1, len(column))))
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    near = (matrix @ matrix.T).toarray() / np.maximum(np.outer(length, length), 1e-9)
    return np.asarray(near, np.float32)


def _bind(
    near: NDArray[np.float32],
    parts: Sequence[Span],
    derivations: Sequence[Derivation],
    parallels: Sequence[Parallel],
) -> None:
    """Make items between which passages were taken as near as can be."""
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
    for (i, j), n in shared.items():
        if n >= 2:
            near[i, j] = near[j, i] = 1.0


def _holder(span: Span, index: Mapping[str, Sequence[int]], parts: Sequence[Span]) -> int:
    return max(index[span.document], key=lambda n: (parts[n].overlap(span), -n))


def _cluster(near: NDArray[np.float32]) -> NDArray[np.int64]:
    """A story number for each item. Shape (n_items,)."""
    if len(near) == 1:
        return np.zeros(1, np.int64)
    distance = np.clip(1 - (near + near.T) / 2, 0, None).astype(np.float64)
    np.fill_diagonal(distance, 0)
    tree = linkage(squareform(distance, checks=False), "average")
    return np.asarray(fcluster(tree, 1 - SAME_STORY, "distance"), np.int64)


def _stories(
    numbers: NDArray[np.int64], parts: Sequence[Span], documents: Mapping[str, Document]
) -> list[Story]:
    members: dict[int, list[Span]] = defaultdict(list)
    for number, part in zip(numbers, parts, strict=True):
        members[int(number)].append(part)
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
