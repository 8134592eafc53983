"""How well reports of one happening are put together, and kept from those of others.

    python -m evals.stories [--data DATA]

Reads real articles of which it is known what happening they report (giveme5w1h, BASIL, and a
sixth of the incidents of the Gun Violence Corpus, in DATA) and prints BCubed precision, recall
and F1 of the stories. Dates and derivations are not used.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from stemma.acquire.clean import document
from stemma.annotate.sentences import sentences
from stemma.group.stories import group
from stemma.records import Annotations, Document, Place
from stemma.text.choices import reader
from stemma.text.vectors import static_table, transformer

ROOT = Path(__file__).parent.parent
FEWEST_CHARACTERS = 200

Report = tuple[str, str, str]
"""Happening, title and text."""


def main() -> int:
    """Print a row for each set."""
    parser = argparse.ArgumentParser(description="Stories against known happenings.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options = parser.parse_args()
    print(f"{'set':<12}{'reports':>9}{'happenings':>12}{'precision':>11}{'recall':>8}{'F1':>7}")
    for name, path, read in SETS:
        source = options.data / path
        if not source.exists():
            print(f"data folder not found: skipping {source}")
            continue
        with gzip.open(source, "rt", encoding="utf-8") as rows:
            true, found = grouped(read(json.loads(row)) for row in rows)
        precision, recall = bcubed(true, found)
        both = 2 * precision * recall / (precision + recall)
        print(f"{name:<12}{len(true):>9}{len(set(true.values())):>12}"
              f"{precision:>11.3f}{recall:>8.3f}{both:>7.3f}")  # fmt: skip
    return 0


def _five_w(row: dict[str, Any]) -> Report:
    return str(row["event"]), row["title"], row["text"]


def _basil(row: dict[str, Any]) -> Report:
    article = row["article"]
    text = "\n".join(" ".join(paragraph) for paragraph in article["body-paragraphs"])
    return str(row["event"]), article["title"], text


def _shooting(row: dict[str, Any]) -> Report:
    incident = str(row["incident"])
    chosen = int(sha256(f"stories|{incident}".encode()).hexdigest(), 16) % 6 == 0
    return incident, row["title"], row["text"] if chosen else ""


SETS = (
    ("giveme5w1h", "giveme5w1h/news_cluster.jsonl.gz", _five_w),
    ("BASIL", "basil/articles.jsonl.gz", _basil),
    ("shootings", "gun_violence_longtail/articles.jsonl.gz", _shooting),
)


def grouped(reports: Iterator[Report]) -> tuple[dict[str, str], dict[str, str]]:
    """The true happening and the story found of each document."""
    true: dict[str, str] = {}
    documents: list[Document] = []
    notes = []
    for n, (happening, title, text) in enumerate(reports):
        if len(text) < FEWEST_CHARACTERS:
            continue
        doc = document(text, Place(str(n), str(n), title))
        if doc.id in true:
            continue
        true[doc.id] = happening
        documents.append(doc)
        lines = tuple(sentences(doc, reader().read(doc.text)))
        notes.append(Annotations(doc.id, lines, (), (), (), ()))
    stories = group(documents, notes, (), (), quick=static_table(), close=transformer())
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
