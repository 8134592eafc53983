"""Lay the witnesses of a family beside each other, word by word: the collation table.

A row is a witness, a column a place where at least one of them has a word. Sentences that
are the same passage stand in one block of columns; a sentence that only one has is a block
of its own, and a witness that tells a passage in other words has columns of its own in it.
Which words a witness lacks, and where it reads otherwise than others, is all that the stemma
is drawn from.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.derive.families import Family
from stemma.derive.lines import Place, Reading, lines_of
from stemma.records import LAID_OVER, Parallel
from stemma.text.alignment import align
from stemma.text.words import Word

Row = NDArray[np.int32]
"""What one witness reads in each column; 0 where it has nothing."""

FARTHEST = 3
"""Lines of one witness that are one passage stand no farther apart."""

LEAST_SCORE = 0.55
"""A parallel of a lower score may be of two sentences that tell the same fact."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The readings of a family."""

    members: tuple[str, ...]
    """Document ids, in the order of the rows."""
    readings: NDArray[np.int32]
    """Shape (n_members, n_columns). Equal numbers in a column are equal words."""
    block: NDArray[np.int32]
    """The block of each column, 0 to n_blocks - 1, not falling. Shape (n_columns,)."""
    information: NDArray[np.float32]
    """How much the word of each column tells, 0 to 1. Shape (n_columns,)."""
    retold: NDArray[np.bool_]
    """Columns of a witness that tells the passage in other words. Shape (n_columns,)."""
    columns: Mapping[Place, tuple[int, ...]]
    """The column of each word of each line of a member."""

    def row(self, member: str) -> Row:
        """The readings of one witness."""
        found: Row = self.readings[self.members.index(member)]
        return found

    def share_held(self, member: str, other: str) -> float:
        """Share of the passages of one witness that another one has."""
        mine, theirs = (set(self.block[self.row(m) > 0]) for m in (member, other))
        return len(mine & theirs) / max(1, len(mine))

    def held_words(self, member: str, row: Row) -> dict[Place, list[bool]]:
        """For each line of a witness, which of its words another text has a word for."""
        blocks = set(self.block[row > 0])
        return {
            place: [
                bool(row[n]) or (bool(self.retold[n]) and self.block[n] in blocks) for n in columns
            ]
            for place, columns in self.columns.items()
            if place[0] == member
        }


def lay_out(family: Family, readings: Mapping[str, Reading]) -> Table:
    """The table of one family."""
    lines = {
        (doc_id, n): readings[doc_id].lines[n].words
        for doc_id, numbers in family.passages
        for n in numbers
    }
    parallels = [p for e in family.evidence for p in e.parallels]
    passages = _passages(lines, parallels, readings)
    members = tuple(sorted({doc_id for doc_id, _ in lines}))
    tight = {frozenset(lines_of(p, readings)) for p in parallels if p.kind in LAID_OVER}
    columns: list[dict[str, Word]] = []
    block: list[int] = []
    retold: list[bool] = []
    for passage in _in_order(passages, members, readings):
        found, own = _columns(passage, lines, tight)
        block += [block[-1] + 1 if block else 0] * len(found)
        columns += found
        retold += own
    return Table(
        members,
        _numbers(columns, members),
        np.array(block, np.int32),
        np.array([max(w.information for w in c.values()) for c in columns], np.float32),
        np.array(retold, np.bool_),
        _column_of_each(columns, lines),
    )


def _passages(
    lines: Iterable[Place], parallels: Sequence[Parallel], readings: Mapping[str, Reading]
) -> list[list[Place]]:
    """Lines that are the same passage, those closest to each other joined first."""
    parent = {place: place for place in lines}
    spread = {place: {place[0]: (place[1], place[1])} for place in lines}

    def root(place: Place) -> Place:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for left, right in _links(parallels, readings):
        if left not in parent or right not in parent:
            continue
        one, two = sorted((root(left), root(right)))
        if one == two:
            continue
        joined = _united(spread[one], spread[two])
        if joined is not None:
            parent[two] = one
            spread[one] = joined
    found = defaultdict(list)
    for place in sorted(parent):
        found[root(place)].append(place)
    return list(found.values())


def _links(
    parallels: Sequence[Parallel], readings: Mapping[str, Reading]
) -> Iterable[tuple[Place, Place]]:
    """Pairs of lines, best first; each is the best partner of the one or the other."""
    scored = []
    best: dict[tuple[Place, str], float] = defaultdict(float)
    for p in parallels:
        left, right = lines_of(p, readings)
        if p.score < LEAST_SCORE:
            continue
        scored.append((p.score, left, right))
        best[left, right[0]] = max(best[left, right[0]], p.score)
        best[right, left[0]] = max(best[right, left[0]], p.score)
    for score, left, right in sorted(scored, key=lambda x: (-x[0], x[1], x[2])):
        if score >= best[left, right[0]] or score >= best[right, left[0]]:
            yield left, right


Spread = dict[str, tuple[int, int]]
"""First and last line of a passage in each witness."""


def _united(one: Spread, two: Spread) -> Spread | None:
    """Both together, unless that spreads too far in a witness."""
    joined = dict(one)
    for doc_id, (first, last) in two.items():
        have = joined.get(doc_id, (first, last))
        joined[doc_id] = min(have[0], first), max(have[1], last)
        if joined[doc_id][1] - joined[doc_id][0] > FARTHEST:
            return None
    return joined


def _in_order(
    passages: Sequence[list[Place]], members: Sequence[str], readings: Mapping[str, Reading]
) -> list[list[Place]]:
    """Passages in the order of the fullest witness, others behind what they follow."""
    of = {place: n for n, passage in enumerate(passages) for place in passage}
    order: list[int] = []
    for doc_id in sorted(members, key=lambda m: (-readings[m].n_words, m)):
        at = -1
        for place in sorted(p for p in of if p[0] == doc_id):
            if of[place] not in order:
                order.insert(at + 1, of[place])
            at = order.index(of[place])
    return [passages[n] for n in order]


Columns = list[dict[str, Word]]
"""For each column the word of every witness that has one."""


def _columns(
    passage: Sequence[Place], lines: Mapping[Place, Sequence[Word]], tight: set[frozenset[Place]]
) -> tuple[Columns, list[bool]]:
    """The words of one passage, and which columns are of those who tell it in other words."""
    of: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(passage):
        of[place[0]].append(place)
    texts = {doc_id: [w for place in places for w in lines[place]] for doc_id, places in of.items()}
    columns: Columns = []
    retold: Columns = []
    entered: list[Place] = []
    waiting = sorted(texts, key=lambda d: (-len(texts[d]), d))
    while waiting:
        # Whoever can be laid over what is there comes before a longer one who cannot.
        near = [d for d in waiting if _is_tight(of[d], entered, tight)]
        doc_id = near[0] if near else waiting[0]
        waiting.remove(doc_id)
        if near or not entered:
            _enter(doc_id, texts[doc_id], columns)
        else:
            retold += [{doc_id: word} for word in texts[doc_id]]
            continue
        entered += of[doc_id]
    return columns + retold, [False] * len(columns) + [True] * len(retold)


def _is_tight(mine: Sequence[Place], theirs: Sequence[Place], tight: set[frozenset[Place]]) -> bool:
    return any(frozenset((one, two)) in tight for one in mine for two in theirs)


def _enter(doc_id: str, text: Sequence[Word], columns: list[dict[str, Word]]) -> None:
    """Put one witness's words into the columns where they belong."""
    pivot = [next(iter(column.values())) for column in columns]
    place: dict[int, int] = {}
    if pivot:
        near = np.zeros((len(text), len(pivot)), np.float32)
        for step in align(text, pivot, near):
            if step.left is not None and step.right is not None:
                place[step.left] = step.right
    entered: list[tuple[int, Word]] = []
    at = -1
    for n, word in enumerate(text):
        if n in place:
            at = place[n]
            columns[at][doc_id] = word
        else:
            entered.append((at, word))
    for at, word in reversed(entered):
        columns.insert(at + 1, {doc_id: word})


def _numbers(columns: Sequence[Mapping[str, Word]], members: Sequence[str]) -> NDArray[np.int32]:
    """Words as numbers, from 1 in each column."""
    found = np.zeros((len(members), len(columns)), np.int32)
    for n, column in enumerate(columns):
        number: dict[str, int] = {}
        for m, member in enumerate(members):
            if member in column:
                found[m, n] = number.setdefault(column[member].norm, len(number) + 1)
    return found


def _column_of_each(
    columns: Sequence[Mapping[str, Word]], lines: Mapping[Place, Sequence[Word]]
) -> dict[Place, tuple[int, ...]]:
    """The column of each word of each line."""
    at = {(m, w.start): n for n, column in enumerate(columns) for m, w in column.items()}
    return {place: tuple(at[place[0], w.start] for w in words) for place, words in lines.items()}
