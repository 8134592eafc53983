"""How well Stemma says what a copy changed in meaning.

    python -m evals.variants --data DATA [--families 60] [--part report]

Families: copies grown from Wikinews articles with their changes of meaning recorded (see
`evals.stemmata`). A change is found if a variant of its kind touches it between the copy and its
surviving exemplar; a variant of one of these kinds that touches no recorded change of its kind is
wrong. The record is not complete: a copyist who swaps words at random swaps *second* for *third*
unasked. `tune` chose the settings; `report` is the other half of the articles.

One word (folder `breaking_nli`): two sentences that differ in one word or phrase. Right is a change
of meaning where the second contradicts the first, and none otherwise. Any variant that is not a
synonym or another spelling counts as a change. `report` is one half of the first sentences.

Edited summaries (folder `summedits`, its news): does a summary say what its text says? It does not
if a variant that changes the meaning lies between the two. For measuring only.
"""

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from evals.families.grow import Edge, Family
from evals.stemmata import ROOT, Counts, families
from stemma.acquire.clean import document
from stemma.annotate.annotate import annotate
from stemma.collate.parallels import collate
from stemma.collate.passages import passage
from stemma.collate.senses import Notes
from stemma.collate.witness import line
from stemma.records import SLIGHT, Annotations, Document, Parallel, Place, Span, Variant
from stemma.text.choices import reader
from stemma.text.similarity import Lexicon, compare
from stemma.text.vectors import Remembering, static_table, transformer

KINDS = ("number", "name", "date", "negation", "hedge")
"""What the generator records."""

PUBLISHED = {"SummaC": 61.9, "QAFactEval": 74.4, "ChatGPT": 74.4, "GPT-4": 83.3, "human": 90.0}
"""Balanced accuracy on the whole news part of SummEdits, from its repository's table."""

Offsets = tuple[int, int]


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="What copies changed in meaning.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--families", type=int, default=60)
    parser.add_argument("--part", choices=("tune", "report"), default="report")
    options = parser.parse_args()
    tables = {
        "wikinews_2019": lambda: grown(options.data, options.part, options.families),
        "breaking_nli": lambda: one_word(options.data, options.part),
        "summedits": lambda: summaries(options.data),
    }
    for n, (folder, table) in enumerate(tables.items()):
        if n:
            print()
        if (options.data / folder).exists():
            table()
        else:
            print(f"data folder not found: skipping {options.data / folder}")
    return 0


# --- grown families -----------------------------------------------------------------------------


def grown(data: Path, part: str, n: int) -> None:
    """Print how many of the recorded changes are found."""
    counts: dict[str, Counts] = defaultdict(Counts)
    close = Remembering(transformer())
    for family in families(data, part, n):
        named = {x: document(w.text, Place(x, x)) for x, w in family.witnesses().items()}
        docs = sorted({d.id: d for d in named.values()}.values(), key=lambda d: (d.name, d.id))
        notes = [annotate(doc, reader()) for doc in docs]
        parallels = collate(docs, notes, quick=static_table(), close=close)
        for edge in family.edges:
            if not {edge.child, edge.parent} & family.lost:
                _count(family, edge, named, parallels, counts)
    total = Counts()
    print(f"{'changes in grown families':<28}{'precision':>10}{'recall':>8}{'F1':>8}{'true':>8}")
    for kind in KINDS:
        one = counts[kind]
        total.add(one.right, one.found, one.true)
        print(f"{kind:<28}{one}")
    print(f"{'all':<28}{total}")


def _count(
    family: Family,
    edge: Edge,
    named: Mapping[str, Document],
    parallels: list[Parallel],
    counts: dict[str, Counts],
) -> None:
    witnesses = family.witnesses()
    parent, child = named[edge.parent].id, named[edge.child].id
    told = set(_told(parallels, parent, child))
    right: set[object] = set()
    for change in edge.changes:
        before = [witnesses[edge.parent].spans[o] for o in change.before]
        after = [s for o in change.after if (s := witnesses[edge.child].spans.get(o))]
        hits = {
            t for t in told
            if t[0] == change.kind and (_touch(t[1], before) or _touch(t[2], after))
        }  # fmt: skip
        right |= hits
        counts[change.kind].add(bool(hits), bool(hits), 1)
    for kind, *_ in told - right:
        counts[kind].add(0, 1, 0)


def _told(
    parallels: list[Parallel], parent: str, child: str
) -> Iterator[tuple[str, Offsets | None, Offsets | None]]:
    """Kind and places of each variant between two documents."""
    for parallel in parallels:
        if {parallel.left.document, parallel.right.document} == {parent, child}:
            for variant in parallel.variants:
                if variant.kind in KINDS:
                    spans = (s for s in (variant.left, variant.right) if s)
                    sides = {s.document: (s.start, s.end) for s in spans}
                    yield variant.kind, sides.get(parent), sides.get(child)


def _touch(span: Offsets | None, true: list[Offsets]) -> bool:
    return span is not None and any(span[0] < end and start < span[1] for start, end in true)


# --- one word -----------------------------------------------------------------------------------


def one_word(data: Path, part: str) -> None:
    """Print how often a substituted word is rightly said to change the meaning, or not to."""
    right: dict[str, list[bool]] = defaultdict(list)
    classes: dict[bool, list[bool]] = defaultdict(list)
    for row in _rows(data / "breaking_nli" / "pairs.jsonl.gz"):
        if _reported(row["sentence1"]) != (part == "report"):
            continue
        changed = row["gold_label"] == "contradiction"
        found = variants_of(row["sentence1"], row["sentence2"])
        said = any(variant.kind not in ("synonym", "spelling") for variant in found)
        right[row["category"]].append(said == changed)
        classes[changed].append(said == changed)
    print(f"{'one word changed, in':<28}{'accuracy':>10}{'pairs':>8}")
    for category, hits in sorted(right.items()):
        print(f"{category.replace('_', ', '):<28}{_share(hits):>10.3f}{len(hits):>8}")
    hits = [hit for some in right.values() for hit in some]
    print(f"{'all':<28}{_share(hits):>10.3f}{len(hits):>8}")
    print(f"{'meaning changed':<28}{_share(classes[True]):>10.3f}{len(classes[True]):>8}")
    print(f"{'meaning kept':<28}{_share(classes[False]):>10.3f}{len(classes[False]):>8}")
    print(f"{'always said to change':<28}{len(classes[True]) / len(hits):>10.3f}")


def variants_of(left: str, right: str) -> tuple[Variant, ...]:
    """What two sentences differ in."""
    docs = document(left, Place("left", "left")), document(right, Place("right", "right"))
    if docs[0].id == docs[1].id:
        return ()
    lines = [line(doc, Span(doc.id, 0, len(doc.text))) for doc in docs]
    lexicon = Lexicon(static_table(), (word for x in lines for word in x.content))
    near = compare(*(lexicon.entry(x.content) for x in lines))
    notes = {doc.id: Notes(doc, _annotations(doc)) for doc in docs}
    return passage(lines[0], lines[1], near).variants(notes)


@lru_cache(maxsize=20)
def _annotations(doc: Document) -> Annotations:
    """The pairs of one sentence follow each other."""
    return annotate(doc, reader())


def _reported(sentence: str) -> bool:
    return int(sha256(b"dev|" + sentence.encode()).hexdigest(), 16) % 2 == 0


# --- edited summaries ---------------------------------------------------------------------------


def summaries(data: Path) -> None:
    """Print how often an edited summary is told from a faithful one."""
    folder = data / "summedits"
    texts = {r["doc_id"]: r["text"] for r in _rows(folder / "documents.jsonl.gz")}
    docs = {id: document(text, Place(id, id)) for id, text in texts.items()}
    notes = {id: annotate(doc, reader()) for id, doc in docs.items()}
    quick, close = Remembering(static_table()), Remembering(transformer())
    classes: dict[bool, list[bool]] = defaultdict(list)
    for row in _rows(folder / "samples.jsonl.gz"):
        summary = document(row["summary"], Place("summary", "summary"))
        both = [docs[row["doc_id"]], summary]
        told = [notes[row["doc_id"]], annotate(summary, reader())]
        parallels = collate(both, told, quick=quick, close=close)
        said = any(v.kind not in SLIGHT for p in parallels for v in p.variants)
        changed = row["label"] == 0
        classes[changed].append(said == changed)
    print(f"{'edited summaries':<28}{'right':>10}{'of':>8}")
    print(f"{'edited':<28}{_share(classes[True]):>10.3f}{len(classes[True]):>8}")
    print(f"{'faithful':<28}{_share(classes[False]):>10.3f}{len(classes[False]):>8}")
    both_right = (_share(classes[True]) + _share(classes[False])) / 2
    print(f"{'balanced accuracy':<28}{both_right:>10.3f}")
    for system, figure in PUBLISHED.items():
        print(f"{'published: ' + system:<28}{figure / 100:>10.3f}")


def _share(hits: list[bool]) -> float:
    return sum(hits) / max(1, len(hits))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        yield from map(json.loads, rows)


if __name__ == "__main__":
    sys.exit(main())
