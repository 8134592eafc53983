"""How well reports of one happening are put together, and kept from those of others.

    python -m evals.stories [--data DATA]

Reads real articles of which it is known what happening they report (giveme5w1h, BASIL, and a
sixth of the incidents of the Gun Violence Corpus, in DATA) and prints BCubed precision, recall
and F1 of the stories: without dates, with the times of publication that the sets give, and of
the plain way (`evals.single_pass`). Each set is an archive; at last all of them are one.
Derivations are not used.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from evals.reports import Report, basil, giveme5w1h, shootings
from evals.single_pass import single_pass
from stemma.acquire.clean import document
from stemma.annotate.annotate import annotate
from stemma.annotate.times import times
from stemma.group.stories import group
from stemma.records import Annotations, Document, Place
from stemma.text.choices import reader
from stemma.text.vectors import static_table, transformer

ROOT = Path(__file__).parent.parent
FEWEST_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Read:
    """A report as Stemma reads it, with and without its time of publication."""

    happening: str
    dated: Document
    dated_notes: Annotations
    undated: Document
    undated_notes: Annotations


def main() -> int:
    """Print the rows of each set."""
    parser = argparse.ArgumentParser(description="Stories against known happenings.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options = parser.parse_args()
    print(f"{'set':<12}{'reports':>9}{'happenings':>12}  {'method':<16}"
          f"{'precision':>11}{'recall':>8}{'F1':>7}")  # fmt: skip
    together: dict[str, Read] = {}
    for name, folder, reports in SETS:
        if not (options.data / folder).exists():
            print(f"data folder not found: skipping {options.data / folder}")
            continue
        these = read(name, reports(options.data))
        show(name, list(these.values()))
        together |= these
    if together:
        show("all in one", list(together.values()))
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


def read(name: str, reports: Iterator[Report]) -> dict[str, Read]:
    """Every report that is long enough, once, by the id of its document."""
    found: dict[str, Read] = {}
    for report in reports:
        if len(report.text) < FEWEST_CHARACTERS:
            continue
        place = Place(report.id, report.id, report.title)
        undated = document(report.text, place)
        if undated.id in found:
            continue
        dated = document(report.text, replace(place, published=report.published))
        notes = annotate(undated, reader())
        dated_notes = replace(notes, times=tuple(times(dated, notes.sentences)))
        found[undated.id] = Read(f"{name} {report.happening}", dated, dated_notes, undated, notes)
    return found


def show(name: str, reports: Sequence[Read]) -> None:
    """Print how well each way does."""
    true = {one.dated.id: one.happening for one in reports}
    dated = [one.dated for one in reports]
    ways = {
        "without dates": grouped([o.undated for o in reports], [o.undated_notes for o in reports]),
        "with dates": grouped(dated, [one.dated_notes for one in reports]),
        "single pass": single_pass(dated),
    }
    for way, found in ways.items():
        precision, recall = bcubed(true, found)
        both = 2 * precision * recall / (precision + recall)
        print(f"{name:<12}{len(true):>9}{len(set(true.values())):>12}  {way:<16}"
              f"{precision:>11.3f}{recall:>8.3f}{both:>7.3f}", flush=True)  # fmt: skip


def grouped(documents: Sequence[Document], notes: Sequence[Annotations]) -> dict[str, str]:
    """The story found of each document."""
    stories = group(documents, notes, (), (), quick=static_table(), close=transformer())
    # A digest is of the story that has most of it.
    found, share = {}, Counter[str]()
    for story in stories:
        for item in story.items:
            if item.end - item.start > share[item.document]:
                share[item.document] = item.end - item.start
                found[item.document] = story.id
    return found


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
