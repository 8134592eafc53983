"""How well reports of one happening are put together, and kept from those of others.

    python -m evals.stories [--data DATA]

Reads real articles of which it is known what happening they report (giveme5w1h, BASIL, and a
sixth of the incidents of the Gun Violence Corpus, in DATA) and prints BCubed precision, recall
and F1 of the stories. Dates and derivations are not used.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from evals.reports import Report, basil, giveme5w1h, shootings
from stemma.acquire.clean import document
from stemma.annotate.sentences import sentences
from stemma.group.stories import group
from stemma.records import Annotations, Document, Place
from stemma.text.choices import reader
from stemma.text.vectors import transformer

ROOT = Path(__file__).parent.parent
FEWEST_CHARACTERS = 200


def main() -> int:
    """Print a row for each set."""
    parser = argparse.ArgumentParser(description="Stories against known happenings.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options = parser.parse_args()
    print(f"{'set':<12}{'reports':>9}{'happenings':>12}{'precision':>11}{'recall':>8}{'F1':>7}")
    for name, folder, read in SETS:
        if not (options.data / folder).exists():
            print(f"data folder not found: skipping {options.data / folder}")
            continue
        true, found = grouped(read(options.data))
        precision, recall = bcubed(true, found)
        both = 2 * precision * recall / (precision + recall)
        print(f"{name:<12}{len(true):>9}{len(set(true.values())):>12}"
              f"{precision:>11.3f}{recall:>8.3f}{both:>7.3f}")  # fmt: skip
    return 0


def _sixth(data: Path) -> Iterator[Report]:
    """A sixth of the shootings."""
    for report in shootings(data):
        if int(sha256(f"stories|{report.happening}".encode()).hexdigest(), 16) % 6 == 0:
            yield report


SETS = (
    ("giveme5w1h", "giveme5w1h", giveme5w1h),
    ("BASIL", "basil", basil),
    ("shootings", "gun_violence_longtail", _sixth),
)


def grouped(reports: Iterator[Report]) -> tuple[dict[str, str], dict[str, str]]:
    """The true happening and the story found of each document."""
    true: dict[str, str] = {}
    documents: list[Document] = []
    notes = []
    for report in reports:
        if len(report.text) < FEWEST_CHARACTERS:
            continue
        doc = document(report.text, Place(report.id, report.id, report.title))
        if doc.id in true:
            continue
        true[doc.id] = report.happening
        documents.append(doc)
        lines = tuple(sentences(doc, reader().read(doc.text)))
        notes.append(Annotations(doc.id, lines, (), (), (), ()))
    stories = group(documents, notes, (), (), transformer())
    # A digest is of the story that has most of it.
    found, share = {}, Counter[str]()
    for story in stories:
        for item in story.items:
            if item.end - item.start > share[item.document]:
                share[item.document] = item.end - item.start
                found[item.document] = story.id
    return true, found


def bcubed(true: dict[str, str], found: dict[str, str]) -> tuple[float, float]:
    """Precision and recall, each the mean over documents.

    Source:
        A. Bagga, B. Baldwin. Entity-based cross-document coreferencing using the vector space
        model. COLING 1998.
    """
    both = Counter((true[d], found[d]) for d in true)
    of_true, of_found = Counter(true.values()), Counter(found[d] for d in true)
    shared = [both[true[d], found[d]] for d in true]
    precision = sum(n / of_found[found[d]] for n, d in zip(shared, true, strict=True))
    recall = sum(n / of_true[true[d]] for n, d in zip(shared, true, strict=True))
    return precision / len(true), recall / len(true)


if __name__ == "__main__":
    sys.exit(main())
