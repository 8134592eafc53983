"""Who said what: source, cue and content against the PolNeAR annotation.

    python -m evals.attributions [--data DATA] [--part dev]

Spans of characters count if both ends are right, white space aside; a part in several
pieces counts piece by piece. Documents with several annotators count once for each.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from evals.language import Tally
from stemma.annotate.attributions import attributions
from stemma.annotate.quotation_marks import marked
from stemma.annotate.reporting import Parts, Tree, reported
from stemma.annotate.tagging import labels, reports_in, tagged
from stemma.records import Document, Place
from stemma.text.choices import reader
from stemma.text.reading import Reading

ROOT = Path(__file__).parent.parent
KINDS = ("source", "cue", "content")
Spans = dict[str, set[tuple[int, int]]]


def main() -> int:
    """Print one row a way and kind."""
    parser = argparse.ArgumentParser(description="Attributions against PolNeAR.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--part", default="dev")
    given = parser.parse_args()
    source = given.data / "polnear" / "articles.jsonl.gz"
    if not source.exists():
        print(f"data folder not found: skipping {source}")
        return 0
    documents = [doc for doc in articles(source) if doc["split"] == given.part]
    tallies = {(way, kind): Tally() for way in WAYS for kind in KINDS}
    for doc in documents:
        text = doc["text"]
        reading = reader().read(text)
        for way, find in WAYS.items():
            found = find(text, reading)
            for annotated in doc["attributions"].values():
                wanted = gold(text, annotated)
                for kind in KINDS:
                    tallies[way, kind].add(found[kind], wanted[kind])
    print(f"{'':<24}{'':<10}{'precision':>10}{'recall':>8}{'F1':>8}")
    for (way, kind), tally in tallies.items():
        print(f"{way:<24}{kind:<10}{tally}")
    return 0


def articles(source: Path) -> Iterator[dict]:
    with gzip.open(source, "rt", encoding="utf-8") as rows:
        yield from map(json.loads, rows)


def gold(text: str, annotated: list[dict]) -> Spans:
    return {
        kind: {trimmed(text, *piece) for each in annotated for piece in each[kind] or () if piece}
        for kind in KINDS
    }


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def by_rules(text: str, reading: Reading) -> Spans:
    return spans(text, reading, reported(Tree(reading.tokens)))


def by_tagger(text: str, reading: Reading) -> Spans:
    return spans(text, reading, tagged(reading, Tree(reading.tokens), labels(text, reading)))


def by_both(text: str, reading: Reading) -> Spans:
    return spans(text, reading, reports_in(text, reading))


def spans(text: str, reading: Reading, parts: list[Parts]) -> Spans:
    doc = Document("d", text, (Place("d", "d"),))
    found: Spans = {kind: set() for kind in KINDS}
    for each in attributions(doc, reading.tokens, parts, marked(doc)):
        rows = (("source", (each.source,)), ("cue", (each.cue,)), ("content", each.content))
        for kind, pieces in rows:
            found[kind] |= {(piece.start, piece.end) for piece in pieces if piece}
    return found


WAYS: dict[str, Callable[[str, Reading], Spans]] = {
    "rules": by_rules, "tagger": by_tagger, "both": by_both,
}  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())
