"""What it costs to describe a copy to someone who knows its exemplar.

The stemma that needs the fewest words to tell how all witnesses came about is the likeliest.
To leave out is cheap: copyists shorten. To add costs the words that are added, and to
replace a word costs the new one, so a reading that two witnesses have and a third lacks is paid
once if they have it from each other, and twice if they do not. Costs are in nats.

Source:
    J. Rissanen. Modeling by shortest data description. Automatica 14, 1978; for stemmata by
    the complexity of one text given another, T. Roos, T. Heikkilä, P. Myllymäki. A
    compression-based method for stemmatic analysis. ECAI 2006.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaln

from stemma.derive.table import Row, Table


@dataclass(frozen=True, slots=True)
class Prices:
    """In nats, set on `evals/collections/tune` and the families of `evals.stemmata --part tune`."""

    word: float = 1.5
    telling: float = 3.0
    """A new word costs `word` and, the rarer it is, up to this much more."""
    swap: float = 5.0
    """A word for another one: there are not many that do."""
    cut: float = 1.0
    """A run of words left out within a passage, where little is left out."""
    put_in: float = 3.0
    """A run of words put into one, beside the words."""
    skip: float = 1.5
    """A run of passages left out."""
    add: float = 3.0
    """A run of passages added, beside their words."""
    saved: float = 0.7
    """What a passage in other words saves, of what the shorter one costs as new words."""
    swollen: float = 0.5
    """What it costs if it is longer than that which it tells, for each word more."""
    lost: float = 14.0
    """A text that is not there."""
    noise: float = 0.015
    """And, for each column, what chance differences may seem to say for it."""
    restored: float = 2.0
    """A word that makes no sense beside its neighbours, turned into one that does."""


PRICES = Prices()

_FEW, _MANY = 1.0, 12.0
"""Of 13 words a copyist replaces one, before it is known how he works."""


class Ledger:
    """The costs of one table."""

    def __init__(self, table: Table, natural: NDArray[np.float32], prices: Prices = PRICES) -> None:
        """`natural[column, reading]`: how well a reading goes with its neighbours, 0 to 1."""
        self.prices = prices
        self.lost = prices.lost + prices.noise * len(table.block)
        """The price of a text that is not there."""
        self.block = table.block
        self.retold = table.retold
        self.starts = np.flatnonzero(np.r_[True, table.block[1:] != table.block[:-1]])
        self.word = prices.word + prices.telling * table.information
        self._natural = natural
        self._columns = np.arange(len(table.block))
        self._known: dict[tuple[bytes, bytes], float] = {}

    def natural(self, reading: int) -> NDArray[np.float32]:
        """How well a reading goes with its neighbours in each column. Shape (n_columns,)."""
        if reading >= self._natural.shape[1]:
            return np.zeros(len(self._columns), np.float32)
        found: NDArray[np.float32] = self._natural[:, reading]
        return found

    def root(self, row: Row) -> float:
        """A text out of nothing."""
        return float(self.word[row > 0].sum())

    def copy(self, parent: Row, child: Row) -> float:
        """A text from its exemplar."""
        key = parent.tobytes(), child.tobytes()
        if key not in self._known:
            self._known[key] = self._copy(parent, child)
        return self._known[key]

    def _copy(self, parent: Row, child: Row) -> float:
        p, c = parent > 0, child > 0
        had, has = self.held(p), self.held(c)
        prices = self.prices
        new = has & ~had
        cost = float(self._by_block(self.word * c)[new].sum())
        cost += prices.add * _runs(new, had | has) + self._skipped(had, has)
        return cost + self._inside(parent, child, had & has)

    def _inside(self, parent: Row, child: Row, shared: NDArray[np.bool_]) -> float:
        """What became of the passages that both have."""
        prices, inside = self.prices, shared[self.block]
        p, c = inside & (parent > 0), inside & (child > 0)
        swapped = p & c & (parent != child)
        put_in = self._starts_of_runs(c & ~p, p | c)
        spent = self._by_block(
            self.word * (c & ~p) + prices.swap * swapped + prices.put_in * put_in
        )
        retold = shared & ~self.held(p & c)
        loose = retold[self.block]
        theirs, mine = self._by_block(self.word * p), self._by_block(self.word * c)
        in_other_words = mine - prices.saved * np.minimum(theirs, mine)
        in_other_words += prices.swollen * np.maximum(0, mine - theirs)
        cost = float(np.where(retold, in_other_words, spent).sum())
        cost += self._cut(int((self._starts_of_runs(p & ~c, p | c) & ~loose).sum()), int(p.sum()))
        k, n = int((swapped & ~loose).sum()), int((p & c & ~loose).sum())
        return cost + _usual(k, n, _FEW, _MANY) + self._restored(parent, child, swapped & ~loose)

    def _by_block(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        found: NDArray[np.float32] = np.add.reduceat(values, self.starts)
        return found

    def _restored(self, parent: Row, child: Row, swapped: NDArray[np.bool_]) -> float:
        """Nobody turns words that make no sense into those that do."""
        at = self._columns[swapped]
        gained = self._natural[at, child[swapped]] - self._natural[at, parent[swapped]]
        return self.prices.restored * max(0.0, float(gained.sum()))

    def _cut(self, runs: int, words: int) -> float:
        """Runs of words left out: who shortens finds one in ten words to begin at."""
        n = max(runs, words // 10)
        return min(self.prices.cut * runs, _usual(runs, n, 1.0, 4.0))

    def _skipped(self, had: NDArray[np.bool_], has: NDArray[np.bool_]) -> float:
        """Passages left out, in runs or here and there."""
        gone = had & ~has
        runs = _runs(gone, had | has)
        return min(self.prices.skip * runs, _usual(int(gone.sum()), int(had.sum()), 1.0, 1.0))

    def held(self, present: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which passages a witness has anything of. Shape (n_blocks,)."""
        found: NDArray[np.bool_] = np.logical_or.reduceat(present, self.starts)
        return found

    def _starts_of_runs(
        self, these: NDArray[np.bool_], among: NDArray[np.bool_]
    ) -> NDArray[np.bool_]:
        """Where runs of columns begin, within passages, among those that either has."""
        at = np.flatnonzero(among)
        marked, block = these[at], self.block[at]
        starts = marked.copy()
        starts[1:] &= ~(marked[:-1] & (block[:-1] == block[1:]))
        found = np.zeros(len(these), np.bool_)
        found[at[starts]] = True
        return found


def _runs(these: NDArray[np.bool_], among: NDArray[np.bool_]) -> int:
    marked = these[among]
    return int(marked.sum() - (marked[:-1] & marked[1:]).sum())


def _usual(k: int, n: int, few: float, many: float) -> float:
    """The cost of k of n, the rate being unknown: the negative log of a beta-binomial sequence."""
    return -float(betaln(k + few, n - k + many) - betaln(few, many))
