"""Find the tree of a family that costs least: who copied whom, and from which lost texts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from stemma.derive.cost import Ledger
from stemma.derive.table import Row
from stemma.text.trees import best_tree

Parents = dict[str, str | None]
"""The exemplar of each text, None for a root. Lost texts have names of their own."""

LOST = "lost-"

EVERYBODY, NEAREST = 16, 6
"""In families of up to so many witnesses everybody may have copied from everybody; in larger ones
only from so many that are nearest."""

MOST_TREES = 40_000
"""So many trees are weighed at most."""

FORBIDDEN = -1e6
"""The worth of an exemplar that cannot be one."""

OFTEN_SKIPPED = 1.5
"""What a passage more costs that a witness has not, who has left out others beside it."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A stemma."""

    parents: Mapping[str, str | None]
    rows: Mapping[str, Row]
    """What each text reads, the lost ones as far as their copies show."""
    cost: float

    def children(self, name: str | None) -> list[str]:
        """The copies of a text; the roots, if None."""
        return sorted(n for n, parent in self.parents.items() if parent == name)


def find(seen: Mapping[str, Row], ledger: Ledger, able: Mapping[str, set[str]]) -> Tree:
    """The cheapest tree that single changes lead to from the best one without lost texts.

    Args:
        seen: What each witness reads.
        ledger: The costs.
        able: The witnesses that each witness may have been copied from.
    """
    search = _Search(seen, ledger, able)
    best = search.tree(search.first())
    if len(seen) == 2:
        return best  # two witnesses tell nothing of a third
    weighed = 0
    while weighed < MOST_TREES:
        near = [search.tree(parents) for parents in search.near(best)]
        weighed += len(near)
        found = min(near, key=lambda tree: tree.cost, default=best)
        if found.cost >= best.cost - 1e-6:
            break
        best = found
    return best


class _Search:
    def __init__(
        self, seen: Mapping[str, Row], ledger: Ledger, able: Mapping[str, set[str]]
    ) -> None:
        self._seen = dict(seen)
        self._ledger = ledger
        self._able = able
        self._costs: dict[tuple[str, str], float] = {}
        self._known: dict[tuple[str | bytes | None, ...], Row] = {}
        self._near = {name: self._nearest(name) for name in seen}

    def _nearest(self, name: str) -> set[str]:
        """The exemplars that a witness may have had; not all of them in a large family."""
        able = sorted(self._able[name])
        if len(self._seen) > EVERYBODY:
            able.sort(key=lambda other: self._cost(name, other, self._seen))
            able = able[:NEAREST]
        return set(able)

    def _cost(self, name: str, parent: str, rows: Mapping[str, Row]) -> float:
        """What it costs to copy one text from another, computed once for two witnesses."""
        if is_lost(name) or is_lost(parent):
            return self._ledger.copy(rows[parent], rows[name])
        if (name, parent) not in self._costs:
            self._costs[name, parent] = self._ledger.copy(rows[parent], rows[name])
        return self._costs[name, parent]

    def first(self) -> Parents:
        """The best tree of the witnesses and one lost text that all of them may go back to."""
        names = [*sorted(self._seen), LOST + "1"]
        rows = [self._seen[n] for n in names[:-1]]
        rows.append(self._restored(None, rows))
        scores = np.full((len(names), len(names)), FORBIDDEN, np.float32)
        for i, child in enumerate(names):
            scores[i, i] = -self._ledger.root(rows[i])
            for j, parent in enumerate(names):
                if i != j and i < len(names) - 1 and self._may(parent, child):
                    scores[i, j] = -self._ledger.copy(rows[j], rows[i])
        scores[-1, -1] -= self._ledger.lost
        with_lost = _parents(names, best_tree(scores))
        if sum(not self._able[name] for name in names[:-1]) > 1:
            return with_lost
        alone = _parents(names[:-1], best_tree(scores[:-1, :-1]))
        if len(alone) == 2:
            return alone
        return min((with_lost, alone), key=lambda parents: self.tree(parents).cost)

    def tree(self, parents: Parents) -> Tree:
        """A tree with its lost texts filled in, and its cost."""
        rows = dict(self._seen)
        lost = [n for n in _upwards(parents) if is_lost(n)]
        below = {name: _children(name, parents) for name in lost}
        for name in lost:
            rows[name] = self._lost(None, below[name], rows)
        for name in reversed(lost):
            if (parent := parents[name]) is not None:
                rows[name] = self._lost(parent, below[name], rows)
        cost = self._ledger.lost * len(lost)
        for name, parent in parents.items():
            cost += (
                self._ledger.root(rows[name]) if parent is None else self._cost(name, parent, rows)
            )
        return Tree(parents, rows, cost)

    def _lost(self, parent: str | None, children: Sequence[str], rows: Mapping[str, Row]) -> Row:
        """What a lost text read, worked out once for the same texts around it."""
        around = [n if n is None or n in self._seen else rows[n].tobytes()
                  for n in (parent, *children)]  # fmt: skip
        key = tuple(around)
        if key not in self._known:
            above = None if parent is None else rows[parent]
            self._known[key] = self._restored(above, [rows[n] for n in children])
        return self._known[key]

    def _restored(self, parent: Row | None, children: Sequence[Row]) -> Row:
        """What a lost text read: what its copies agree in, or its own exemplar with one of them."""
        rows = np.stack(children)
        have = (rows > 0).sum(0)
        prices = self._ledger.prices
        if parent is None:
            held = np.stack([self._ledger.held(row > 0) for row in rows]).sum(0)[self._ledger.block]
            others = len(children) - 1
            alone = np.where(held > 1, (held - 1) * prices.cut <= prices.put_in,
                             others * OFTEN_SKIPPED <= prices.add)  # fmt: skip
            present = (have > 1) | ((have == 1) & alone & ~self._spoken_for(have > 0))
            votes = rows
        else:
            present = (have > 1) | ((have == 1) & (parent > 0))
            votes = np.vstack([rows, parent[None]])
        return np.where(present, _majority(votes, self._ledger), 0).astype(np.int32)

    def _spoken_for(self, present: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Columns of retellings where another witness has the passage in its first words."""
        ledger = self._ledger
        return ledger.retold & ledger.held(present & ~ledger.retold)[ledger.block]

    def near(self, tree: Tree) -> Iterator[Parents]:
        """The trees that one change leads to."""
        parents = dict(tree.parents)
        changes = (self._moved, self._rooted, self._siblings, self._cousins, self._found)
        for change in changes:
            for made in change(parents):
                yield _tidy(made)

    def _moved(self, parents: Parents) -> Iterator[Parents]:
        """A text is copied from another one."""
        for name, other in product(sorted(parents), repeat=2):
            moves = other not in (name, parents[name]) and self._may(other, name)
            if moves and not _is_above(name, other, parents):
                yield {**parents, name: other}

    def _rooted(self, parents: Parents) -> Iterator[Parents]:
        """Another text is the first."""
        (root,) = [name for name in parents if parents[name] is None]
        for name in sorted(parents):
            if name != root and self._may(name, root):
                yield {**parents, name: None, root: name}

    def _siblings(self, parents: Parents) -> Iterator[Parents]:
        """Two texts go back to a lost one, which was copied like one of them."""
        fresh = _fresh(parents)
        for name, other in combinations(sorted(parents), 2):
            if not self._are_near(name, other):
                continue
            for above in sorted(filter(None, {parents[name], parents[other]})):
                if not any(_is_above(n, above, parents) for n in (name, other)):
                    yield {**parents, fresh: above, name: fresh, other: fresh}

    def _cousins(self, parents: Parents) -> Iterator[Parents]:
        """An exemplar and its copy, or all its copies, go back to a lost text."""
        fresh = _fresh(parents)
        for name, parent in sorted(parents.items()):
            if parent is not None:
                lost = {**parents, fresh: parents[parent], parent: fresh}
                yield {**lost, name: fresh}
                yield {**lost, **dict.fromkeys(_children(parent, parents), fresh)}

    def _found(self, parents: Parents) -> Iterator[Parents]:
        """What is lost is there after all: one of its copies."""
        for lost in sorted(filter(is_lost, parents)):
            copies = _children(lost, parents)
            for heir in copies:
                made = {**parents, **dict.fromkeys(copies, heir), heir: parents[lost]}
                del made[lost]
                if all(self._may(made[n], n) for n in copies):
                    yield made

    def _may(self, parent: str | None, child: str) -> bool:
        if parent is None or is_lost(parent) or is_lost(child):
            return True
        return parent in self._near[child]

    def _are_near(self, one: str, two: str) -> bool:
        if len(self._seen) <= EVERYBODY or is_lost(one) or is_lost(two):
            return True
        return one in self._near[two] or two in self._near[one]


def _parents(names: Sequence[str], heads: NDArray[np.intp]) -> Parents:
    return _tidy({n: None if heads[i] == i else names[heads[i]] for i, n in enumerate(names)})


def _majority(votes: np.ndarray, ledger: Ledger) -> Row:
    """The reading that most have, the more natural one of two."""
    best = np.zeros(votes.shape[1], np.int32)
    most = np.zeros(votes.shape[1])
    for reading in range(1, int(votes.max(initial=0)) + 1):
        count = (votes == reading).sum(0) + 0.5 * ledger.natural(reading)
        better = (count > most) & (votes == reading).any(0)
        best[better], most[better] = reading, count[better]
    return best


def is_lost(name: str) -> bool:
    """Whether a text of a tree is not there."""
    return name.startswith(LOST)


def _fresh(parents: Parents) -> str:
    """A name for one lost text more."""
    used = [int(name[len(LOST) :]) for name in parents if is_lost(name)]
    return LOST + str(1 + max(used, default=0))


def _children(name: str, parents: Parents) -> list[str]:
    return sorted(child for child, parent in parents.items() if parent == name)


def _is_above(name: str, other: str | None, parents: Parents) -> bool:
    """Whether `other` is `name` or descends from it."""
    while other is not None:
        if other == name:
            return True
        other = parents[other]
    return False


def _tidy(parents: Parents) -> Parents:
    """Without lost texts that have fewer than two copies left."""
    parents = dict(parents)
    while True:
        for name in sorted(filter(is_lost, parents)):
            below = _children(name, parents)
            if len(below) < 2:
                above = parents.pop(name)
                parents.update(dict.fromkeys(below, above))
                break
        else:
            return parents


def _upwards(parents: Parents) -> list[str]:
    """Every text after its copies."""
    depth = {name: 0 for name in parents}
    for name in parents:
        at = parents[name]
        while at is not None:
            depth[name] += 1
            at = parents[at]
    return sorted(parents, key=lambda n: (-depth[n], n))
