"""What items tell of their happenings: words, names, the direction of their leads, and days."""

import math
import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from scipy.sparse import csr_matrix, diags

from stemma.records import Annotations, Document, Span
from stemma.text.gazetteer import is_state
from stemma.text.vectors import Encoder, Vectors
from stemma.text.words import words

# What all items of an archive have in common tells no story from another; in a folder of a few
# it may be the story. So it is left out as far as there are items to know it from, as if so many
# about other things stood beside them.
OTHERS = 100
# Sentences whose vectors stand for an item: news says first what it is about.
LEAD = 8
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Told:
    """Of each item, in order, what tells its happening. Rows are of unit length, or zero."""

    directions: Vectors
    """Where the vectors of its first sentences point, less what all items have in common.
    Shape (n_items, n_dimensions)."""
    words: csr_matrix
    """Its telling words, the rarer in the archive the heavier. Shape (n_items, n_stems)."""
    names: csr_matrix
    """The names in it, likewise; of persons the last one, of states none.
    Shape (n_items, n_stems)."""
    days: tuple[frozenset[int], ...]
    """The day it was published and those that it names in full, as ordinals."""


def told(
    parts: Sequence[Span],
    documents: Mapping[str, Document],
    annotations: Mapping[str, Annotations],
    encoder: Encoder,
) -> Told:
    """What every item tells. `encoder` is asked once, for the first sentences of all of them."""
    pairs = [(part, annotations[part.document]) for part in parts]
    return Told(
        _directions(pairs, documents, encoder),
        _weighed(_words(part.of(documents[part.document])) for part in parts),
        _weighed(_names(part, notes) for part, notes in pairs),
        tuple(_days(part, documents[part.document], notes) for part, notes in pairs),
    )


def _directions(
    pairs: Sequence[tuple[Span, Annotations]], documents: Mapping[str, Document], encoder: Encoder
) -> Vectors:
    leads = [
        [s.span.of(documents[part.document]) for s in notes.sentences if part.overlap(s.span)]
        for part, notes in pairs
    ]
    leads = [lines[:LEAD] for lines in leads]
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


def _words(text: str) -> dict[str, float]:
    """The square root of the information that all places of a word have."""
    bag: dict[str, float] = {}
    for word in words(text):
        if word.content:
            bag[word.stem] = bag.get(word.stem, 0.0) + word.information
    return {stem: math.sqrt(value) for stem, value in bag.items()}


def _names(part: Span, notes: Annotations) -> dict[str, float]:
    """The stems of names, once each however often it is named.

    States, their capitals and seats of government are left out: in the affairs of states all
    happenings name them.
    """
    return {
        stem: 1.0
        for entity in notes.entities
        if not is_state(entity.name, entity.identifiers)
        and any(part.overlap(mention) for mention in entity.mentions)
        for stem in _stems(entity.name, last=entity.type == "person")
    }


def _stems(name: str, last: bool) -> Iterator[str]:
    proper = [word.stem for word in words(name) if word.content and word.proper]
    yield from proper[-1:] if last else proper


def _days(part: Span, doc: Document, notes: Annotations) -> frozenset[int]:
    named = (time.value for time in notes.times if part.overlap(time.span))
    found = (_DAY.match(value) for value in (doc.published, *named))
    return frozenset(_ordinals(day.group() for day in found if day))


def _ordinals(days: Iterable[str]) -> Iterator[int]:
    for day in days:
        try:
            yield date.fromisoformat(day).toordinal()
        except ValueError:  # a 31st of June names no day
            continue


def _weighed(bags: Iterable[Mapping[str, float]]) -> csr_matrix:
    """A row for each bag: its values by how few other bags have them, of unit length."""
    column: dict[str, int] = {}
    columns, values, ends = array("l"), array("d"), array("l", [0])
    for bag in bags:
        for stem, value in sorted(bag.items()):
            columns.append(column.setdefault(stem, len(column)))
            values.append(value)
        ends.append(len(columns))
    shape = (len(ends) - 1, max(1, len(column)))
    rows = csr_matrix((np.array(values), np.array(columns), np.array(ends)), shape, np.float64)
    spread = np.bincount(rows.indices, minlength=shape[1])
    rows.data *= np.log(1 + (shape[0] + OTHERS) / (spread + 1))[rows.indices]
    length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return csr_matrix(diags(1 / np.maximum(length, 1e-9)) @ rows, dtype=np.float32)
