"""The places where the witnesses of a text differ, laid over one of them.

Passages that two documents share word for word, edited or with other words are compared token by
token; differences of all witnesses that touch are one place, at which each witness has a reading.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from stemma.records import LAID_OVER, Document, Parallel, Span, VariantKind

TOKEN = re.compile(r"(?:\w+|[^\w\s])\s*|\s+")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one witness has at a place: characters of its text, perhaps none."""

    document: str
    start: int
    end: int
    kind: VariantKind | None
    """How it differs from the base; None if it does not."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the base at which a witness has something else."""

    start: int
    end: int
    """Code points of the base; the same as `start` where the base has nothing."""
    readings: tuple[Reading, ...]
    """Of every witness whose shared passage spans the place, in the order of the witnesses."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A passage of a witness laid over the base: pieces that are equal and that are not."""

    parallel: Parallel
    """The base is on its left."""
    pieces: tuple[tuple[bool, int, int, int, int], ...]
    """Equal or not, start and end in the base, start and end in the witness; without a gap."""

    def holds(self, start: int, end: int) -> bool:
        return self.parallel.left.start <= start and end <= self.parallel.left.end

    def reading(self, start: int, end: int) -> tuple[int, int]:
        """Where the witness has what the base has from `start` to `end`.

        No piece that differs may lie across an end of it.
        """
        inside = [
            p for p in self.pieces if (p[2] > start and p[1] < end) or start <= p[1] == p[2] <= end
        ]
        if not inside:
            before = [p for p in self.pieces if p[2] <= start]
            at = before[-1][4] if before else self.parallel.right.start
            return at, at
        first, last = inside[0], inside[-1]
        return first[3] + max(0, start - first[1]), last[4] - max(0, last[2] - end)


def spots(
    base: Document, witnesses: Sequence[Document], parallels: Sequence[Parallel]
) -> list[Spot]:
    """Every place at which a witness differs from the base, in order, without overlap."""
    laid = {doc.id: list(_laid(base, doc, parallels)) for doc in witnesses}
    different = sorted(
        (start, end)
        for passages in laid.values()
        for passage in passages
        for equal, start, end, _, _ in passage.pieces
        if not equal
    )
    return [
        Spot(start, end, tuple(_readings(start, end, laid))) for start, end in _joined(different)
    ]


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges that overlap or touch as one."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _readings(start: int, end: int, laid: dict[str, list[Laid]]) -> Iterator[Reading]:
    for document, passages in laid.items():
        for passage in passages:
            if passage.holds(start, end):
                begin, stop = passage.reading(start, end)
                yield Reading(document, begin, stop, _kind(passage, start, end, begin, stop))
                break


def _kind(passage: Laid, start: int, end: int, begin: int, stop: int) -> VariantKind | None:
    """What the comparison of the two passages calls the difference; wording if it is silent."""
    if all(p[0] for p in passage.pieces if start <= p[1] and p[2] <= end):
        return None
    for variant in passage.parallel.variants:
        left, right = variant.left, variant.right
        if (left and left.start < end and start < left.end) or (
            right and right.start < stop and begin < right.end
        ):
            return variant.kind
    return "wording"


def _laid(base: Document, doc: Document, parallels: Sequence[Parallel]) -> Iterator[Laid]:
    """The passages that two documents share, without overlap, the best first."""
    shared = [_from(base.id, p) for p in parallels if p.kind in LAID_OVER]
    shared = [p for p in shared if p.left.document == base.id and p.right.document == doc.id]
    taken: list[Span] = []
    for parallel in sorted(shared, key=lambda p: (-p.score, p.left, p.right)):
        sides = (parallel.left, parallel.right)
        if not any(side.overlap(other) for side in sides for other in taken):
            taken += sides
            yield Laid(parallel, tuple(_pieces(base, doc, parallel)))


def _from(base: str, parallel: Parallel) -> Parallel:
    """The parallel with the base on its left, if it has the base at all."""
    if parallel.right.document != base:
        return parallel
    turned = tuple(variant.turned() for variant in parallel.variants)
    return Parallel(
        parallel.id, parallel.right, parallel.left, parallel.kind, parallel.score, turned
    )


def _pieces(
    base: Document, doc: Document, parallel: Parallel
) -> Iterator[tuple[bool, int, int, int, int]]:
    left = TOKEN.findall(parallel.left.of(base))
    right = TOKEN.findall(parallel.right.of(doc))
    starts = _starts(left, parallel.left.start), _starts(right, parallel.right.start)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for tag, l0, l1, r0, r1 in matcher.get_opcodes():
        yield tag == "equal", starts[0][l0], starts[0][l1], starts[1][r0], starts[1][r1]


def _starts(tokens: list[str], start: int) -> list[int]:
    """Where each token starts, and where the last one ends."""
    found = [start]
    for token in tokens:
        found.append(found[-1] + len(token))
    return found
