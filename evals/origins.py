"""How many independent origins are counted behind copies, per kind of copying.

    python -m evals.origins --data DATA [--families 12] [--part report]

For each kind of copying, families whose copies are all of that kind: one to three roots that have
nothing to do with each other, five to eight copies, a third of the copied texts lost. Every
family is read as an archive of its own. True is the number of roots that a surviving document
goes back to. Counted are the groups of documents that depend on each other: *highest* if no
doubtful pair copied, *lowest* if all did, *likely* as many as can be named without two in
doubt. The over-count is what is counted too much of what could be, that is of the documents less
the roots; the under-count what is counted too little, of the roots.
"""

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from evals.families.grow import KINDS, Family, Means, grow
from evals.stemmata import Found, lent, read

ROOT = Path(__file__).parent.parent
Pairs = set[frozenset[str]]


@dataclass
class Count:
    """Sums over the families of one kind."""

    documents: int = 0
    true: int = 0
    lowest: int = 0
    likely: int = 0
    highest: int = 0
    over: int = 0
    under: int = 0


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Origins counted, per kind of copying.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--families", type=int, default=12)
    parser.add_argument("--part", choices=("tune", "report"), default="report")
    options = parser.parse_args()
    if not (options.data / "wikinews_2019").exists():
        print(f"data folder not found: skipping {options.data / 'wikinews_2019'}")
        return 0
    roots, means = lent(options.data, options.part, random.Random(f"origins {options.part}"))
    print(f"{'kind':<14}{'documents':>10}{'roots':>7}{'lowest':>8}{'likely':>8}{'highest':>9}"
          f"{'over-count':>12}{'under-count':>13}")  # fmt: skip
    for kind in KINDS:
        rng = random.Random(f"origins {options.part} {kind}")
        total = Count()
        for _ in range(options.families):
            family = grown(roots, means, rng, kind)
            add(total, family, read(family))
        spare = max(1, total.documents - total.true)
        print(f"{kind:<14}{total.documents:>10}{total.true:>7}{total.lowest:>8}{total.likely:>8}"
              f"{total.highest:>9}{total.over / spare:>12.1%}"
              f"{total.under / max(1, total.true):>13.1%}", flush=True)  # fmt: skip
    return 0


def grown(roots: dict, means: Means, rng: random.Random, kind: str) -> Family:
    """A family of copies of one kind."""
    picked = rng.sample(sorted(roots), rng.choice((1, 2, 3)))
    n = rng.randint(5, 8)
    return grow({name: roots[name] for name in picked}, means, rng, n_copies=n, kinds=(kind,))


def add(total: Count, family: Family, found: Found) -> None:
    """Count one family."""
    names = sorted({doc.id: name for name, doc in found.docs.items()}.values())
    ids = [found.docs[name].id for name in names]
    said: dict[str, Pairs] = defaultdict(set)
    for pair in map(frozenset, combinations(ids, 2)):
        verdict = found.verdicts.get(pair)
        said[verdict.verdict if verdict else "independent"].add(pair)
    groups = joined(ids, said["dependent"])
    true = len(set().union(*(family.roots_of(name) for name in names)))
    likely = most_apart(groups, said["unknown"])
    total.documents += len(ids)
    total.true += true
    total.lowest += len(joined(ids, said["dependent"] | said["unknown"]))
    total.likely += likely
    total.highest += len(groups)
    total.over += max(0, likely - true)
    total.under += max(0, true - likely)


def joined(ids: Sequence[str], pairs: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The groups that pairs make of documents."""
    groups = [frozenset((id,)) for id in ids]
    for pair in sorted(pairs, key=sorted):
        touched = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair] + [frozenset().union(*touched)]
    return groups


def most_apart(groups: Sequence[frozenset[str]], doubtful: Pairs) -> int:
    """The most groups of which no two are in doubt."""
    clash = {
        (a, b) for a, b in combinations(range(len(groups)), 2)
        if any(pair & groups[a] and pair & groups[b] for pair in doubtful)
    }  # fmt: skip

    def best(left: tuple[int, ...]) -> int:
        if not left:
            return 0
        first, rest = left[0], left[1:]
        free = tuple(n for n in rest if (first, n) not in clash)
        return 1 + best(rest) if free == rest else max(best(rest), 1 + best(free))

    return best(tuple(range(len(groups))))


if __name__ == "__main__":
    sys.exit(main())
