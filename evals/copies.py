"""Whether copies are found in a large collection, without comparing all pairs.

    python -m evals.copies --data DATA [--documents 20000] [--families 160] [--part report]

Plants families of copies whose descent is known (`evals.families`) among real news and texts
of a word chain like it (`evals.families.background`), and asks several methods for the pairs
of documents that share text. Each method runs in a process of its own.

A peer that ranks its pairs gets the cut-off that is best for these very pairs: as many as
leave its precision at 0.98, if any do. Stemma's cut-offs were chosen on another part.

Recall: of the pairs of a copy and what it was copied from, by kind, and of the pairs of two
copies of one text that share twelve words at least. Precision: of all pairs found; a pair is
wrong if the two documents have no word from the same place of the same seed. Sentences are
split at full stops, for all methods alike, outside the time.

`tune` chose the settings; `report` is another part of the news, planted in the same background.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path

import numpy as np

from evals import copy_methods
from evals.families import background, seeds, synonyms
from evals.families.grow import RATES, Family, Means, grow

ROOT = Path(__file__).parent.parent
COPIES = 12
"""Of each root. With the root they are one family."""
SYNONYMS = ("disguised", "vectors", "wordnet")
KINDS = ("excerpt", "edited", "rearranged", "condensed", "lifted", "digest", "correction")
SUBSTITUTED = tuple(f"substituted {source} {rate}" for source in SYNONYMS for rate in RATES)
PRECISION = 0.98
LEAST_WORDS = 12
"""That two copies of one text share, to be asked for."""


@dataclass(frozen=True)
class Planted:
    """A collection and what is true of it."""

    texts: list[str]
    wanted: dict[tuple[int, int], str]
    """Pairs to be found and their kind, smaller place first."""
    related: set[tuple[int, int]]
    """All pairs that share a word's origin."""


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Copies found in a large collection.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--families", type=int, default=160)
    parser.add_argument("--part", choices=("tune", "report"), default="report")
    parser.add_argument("--methods", nargs="*", default=list(copy_methods.METHODS))
    options = parser.parse_args()
    if not (options.data / "polnear").exists():
        print(f"data folder not found: skipping {options.data / 'polnear'}")
        return 0
    planted = plant(options.data, options.part, options.documents, options.families)
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "texts.jsonl"
        write(planted.texts, file)
        rows = [run(name, file) for name in options.methods if there(name)]
    show(planted, rows)
    return 0


def plant(data: Path, part: str, n_documents: int, n_families: int) -> Planted:
    """Families among so many documents that there are `n_documents`, in a random order."""
    rng = random.Random(f"copies {part}")
    grown = list(families(data, part, n_families))
    names = [(k, name) for k, family in enumerate(grown) for name in family.witnesses()]
    texts = [text.text for family in grown for text in family.witnesses().values()]
    others = background.read(data).documents(max(0, n_documents - len(texts)))
    texts += [text for _, text in others]
    order = list(range(len(texts)))
    rng.shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    at = {name: place[n] for n, name in enumerate(names)}
    related = _related(grown, at)
    wanted: dict[tuple[int, int], str] = {}
    for k, family in enumerate(grown):
        copies = defaultdict(list)
        for edge in family.edges:
            copies[edge.parent].append(edge.child)
        for siblings in copies.values():
            for one, two in combinations(siblings, 2):
                if len(family.shared(one, two)) >= LEAST_WORDS:
                    wanted[_pair(at[k, one], at[k, two])] = "siblings"
        for edge in family.edges:
            wanted[_pair(at[k, edge.child], at[k, edge.parent])] = edge.kind
    return Planted([texts[n] for n in order], wanted, related)


def families(data: Path, part: str, n: int) -> Iterator[Family]:
    """Families of one root each, from one part of the news; a quarter of it lends other matter."""
    drafts = seeds.drafts(background.read(data, part).news(), 300)
    names = sorted(drafts)
    rng = random.Random(f"copies families {part}")
    rng.shuffle(names)
    hosts, roots = names[: len(names) // 4], names[len(names) // 4 :]
    means = Means(synonyms.sources(data), [drafts[name] for name in hosts])
    kinds = (*KINDS, *KINDS, *SUBSTITUTED)
    for name in roots[:n]:
        root = {name: drafts[name]}
        yield grow(root, means, rng, n_copies=COPIES, lost=0.0, kinds=kinds)


def _related(grown: list[Family], at: dict[tuple[int, str], int]) -> set[tuple[int, int]]:
    """Pairs of places whose documents share a word's origin."""
    holders: dict[str, list[tuple[int, set[str]]]] = defaultdict(list)
    for k, family in enumerate(grown):
        for name, draft in family.drafts.items():
            origins = draft.origins()
            for seed in {origin.split(":")[0] for origin in origins if ":" in origin}:
                holders[seed].append((at[k, name], origins))
    return {
        _pair(one, two)
        for documents in holders.values()
        for (one, ones), (two, twos) in combinations(documents, 2)
        if not ones.isdisjoint(twos)
    }


def _pair(one: int, two: int) -> tuple[int, int]:
    return (one, two) if one < two else (two, one)


def write(texts: list[str], file: Path) -> None:
    """One list of sentences a line."""
    with file.open("w", encoding="utf-8") as out:
        for text in texts:
            lines = [s.strip() for s in background.sentences(text) if s.strip()]
            out.write(json.dumps(lines, ensure_ascii=False) + "\n")


def there(method: str) -> bool:
    """Whether what a method needs is installed; says so if it is not."""
    needs = copy_methods.METHODS[method].needs
    if needs and find_spec(needs) is None:
        print(f"{needs} is not installed: skipping {method}")
        return False
    return True


@dataclass(frozen=True)
class Row:
    """What a method finds and takes."""

    name: str
    pairs: list[tuple[int, int]]
    """The surest first, if it knows."""
    ranked: bool
    seconds: float
    megabytes: float


def run(method: str, file: Path) -> Row:
    """The pairs that a method finds, in a process of its own."""
    out = file.with_suffix(".npz")
    command = [sys.executable, "-m", "evals.copy_methods", method, str(file), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, memory = map(float, done.stdout.split()[-2:])
    with np.load(out) as columns:
        pairs, scores = columns["pairs"], columns["scores"]
    if len(scores):
        pairs = pairs[np.argsort(-scores, kind="stable")]
    return Row(method, list(map(tuple, pairs.tolist())), len(scores) > 0, seconds, memory)


def best(row: Row, related: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """As many of ranked pairs as leave the precision where it is wanted; all if none do."""
    right = np.cumsum([pair in related for pair in row.pairs])
    enough = np.flatnonzero(right >= PRECISION * np.arange(1, len(right) + 1))
    return row.pairs[: enough[-1] + 1] if row.ranked and len(enough) else row.pairs


def show(planted: Planted, rows: list[Row]) -> None:
    """Print the table: a row a kind, a column a method."""
    kinds = Counter(planted.wanted.values())
    found = {row.name: set(best(row, planted.related)) for row in rows}
    groups: dict[str, list[str]] = {kind: [kind] for kind in KINDS}
    for rate in RATES:
        groups[f"substituted {rate}"] = [k for k in SUBSTITUTED if k.endswith(str(rate))]
    for source in SYNONYMS:
        groups[f"substituted, {source}"] = [k for k in SUBSTITUTED if source in k]
    groups["siblings"] = ["siblings"]
    print(f"{len(planted.texts)} documents, {len(planted.related)} pairs that share text\n")
    print(f"{'recall':<24}{'pairs':>7}" + "".join(f"{name:>12}" for name in found))
    for label, members in groups.items():
        wanted = {pair for pair, kind in planted.wanted.items() if kind in members}
        n = sum(kinds[kind] for kind in members)
        cells = [len(wanted & pairs) / max(1, n) for pairs in found.values()]
        print(f"{label:<24}{n:>7}" + "".join(f"{cell:>12.3f}" for cell in cells))
    right = [len(p & planted.related) / max(1, len(p)) for p in found.values()]
    print(f"{'precision':<31}" + "".join(f"{share:>12.3f}" for share in right))
    print(f"{'pairs found':<31}" + "".join(f"{len(p):>12}" for p in found.values()))
    print(f"{'seconds of processor':<31}" + "".join(f"{row.seconds:>12.1f}" for row in rows))
    print(f"{'peak MB':<31}" + "".join(f"{row.megabytes:>12.0f}" for row in rows))


if __name__ == "__main__":
    sys.exit(main())
