"""How often different newsrooms' reports of one event are taken for copies.

    python -m evals.newsrooms [--data DATA] [--events 40]

Reads articles of three newsrooms on the same events (the `basil` set in DATA, skipped
when it is not there) and counts the verdicts on every two of one event. Most of them are
independent; some carry copy of the same agency, so "dependent" is not always an error.
"""

import argparse
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

from evals.reports import basil
from stemma.acquire.clean import document
from stemma.pipeline import analyse
from stemma.records import Document, Place

ROOT = Path(__file__).parent.parent


def main() -> int:
    """Print how many pairs got each verdict."""
    parser = argparse.ArgumentParser(description="Verdicts on reports of different newsrooms.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--events", type=int, default=40)
    options = parser.parse_args()
    if not (options.data / "basil").exists():
        print(f"data folder not found: skipping {options.data / 'basil'}")
        return 0
    counts: Counter[str] = Counter()
    for documents in events(options.data)[: options.events]:
        found = {frozenset((v.left, v.right)): v.verdict for v in analyse(documents).independence}
        for left, right in combinations(documents, 2):
            # Told as two stories: nothing joins them.
            counts[found.get(frozenset((left.id, right.id)), "independent")] += 1
    total = counts.total()
    print(f"{'verdict':<14}{'pairs':>7}{'share':>8}")
    for verdict in ("independent", "unknown", "dependent"):
        print(f"{verdict:<14}{counts[verdict]:>7}{counts[verdict] / total:>8.0%}")
    return 0


def events(data: Path) -> list[list[Document]]:
    """The articles of each event."""
    found: dict[str, list[Document]] = defaultdict(list)
    for report in basil(data):
        place = Place(report.id, report.id, report.title, report.outlet)
        found[report.happening].append(document(report.text, place))
    return list(found.values())


if __name__ == "__main__":
    sys.exit(main())
