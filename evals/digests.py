"""How often a document that tells two stories is cut, and one that tells one is not.

    python -m evals.digests --data DATA

Builds digests from the openings of two Wikinews articles (folder `wikinews_2019`), and
asks of them, and of the articles themselves, where they fall apart: alone, and with
other documents that tell all or half of the same. One half of the articles, chosen by
their names, set the thresholds; the figures are from the other half.
"""

import argparse
import gzip
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from stemma.acquire.clean import document
from stemma.annotate.annotate import annotate
from stemma.collate.parallels import collate
from stemma.group.digests import items
from stemma.records import Document, Place
from stemma.text.choices import reader
from stemma.text.vectors import static_table, transformer

ROOT = Path(__file__).parent.parent
Article = list[str]
"""Its paragraphs."""


@dataclass(frozen=True)
class Case:
    """A document, what else is in the archive, and where its second story begins."""

    kind: str
    doc: Document
    others: tuple[Document, ...]
    seam: int | None


def main() -> int:
    """Print for each kind of document how many are cut as they should be."""
    parser = argparse.ArgumentParser(description="Digests cut, and articles left whole.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    source = parser.parse_args().data / "wikinews_2019" / "articles.jsonl.gz"
    if not source.exists():
        print(f"data folder not found: skipping {source}")
        return 0
    right: dict[str, list[bool]] = defaultdict(list)
    for case in cases(held_out(source)):
        right[case.kind].append(is_right(case))
    print(f"{'document':<52}{'documents':>10}{'right':>8}")
    for kind, found in right.items():
        print(f"{kind:<52}{len(found):>10}{sum(found) / len(found):>8.0%}")
    return 0


def held_out(source: Path) -> list[Article]:
    """The articles that set nothing, without datelines and headings."""
    found = []
    with gzip.open(source, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            paragraphs = [" ".join(p.split()) for p in row["text"].split("\n\n\n")]
            article = [p for p in paragraphs if len(p) > 60]
            if len(article) >= 4 and int(sha256(f"dig|{row['id']}".encode()).hexdigest(), 16) % 2:
                found.append(article)
    return found


def cases(articles: Sequence[Article]) -> Iterator[Case]:
    """Digests of each article and the next, and the article itself."""
    dice = random.Random(7)
    for one, two in zip(articles, [*articles[1:], articles[0]], strict=True):
        first, second = opening(one, dice.randint(3, 9)), opening(two, dice.randint(3, 9))
        digest = text("digest", [*first, *second])
        seam = len("\n\n".join(first)) + 2
        whole, other = text("whole", one), text("other", two)
        half = len(one) // 2
        head, tail = text("head", one[:half]), text("tail", one[half:])
        yield Case("digest", digest, (), seam)
        yield Case("digest, beside one of its articles", digest, (whole,), seam)
        yield Case("digest, beside both articles", digest, (whole, other), seam)
        yield Case("article", whole, (), None)
        yield Case("article, beside another", whole, (other,), None)
        yield Case("article, beside its own first half", whole, (head,), None)
        yield Case("article, beside its own second half", whole, (tail,), None)
        yield Case("article, beside its two halves as two documents", whole, (head, tail), None)


def opening(article: Article, sentences: int) -> Article:
    """Its first paragraphs, up to about that many sentences."""
    taken: Article = []
    for paragraph in article:
        if len(re.findall(r"[.!?](?:\s|$)", " ".join(taken))) >= sentences:
            break
        taken.append(paragraph)
    return taken


def text(name: str, paragraphs: Sequence[str]) -> Document:
    """A document of these paragraphs."""
    return document("\n\n".join(paragraphs), Place(f"{name}.txt", name))


def is_right(case: Case) -> bool:
    """Whether the document is cut at its seam and nowhere else, or not at all."""
    documents = [case.doc, *case.others]
    notes = [annotate(doc, reader()) for doc in documents]
    quick, close = static_table(), transformer()
    parallels = collate(documents, notes, quick=quick, close=close) if case.others else []
    sentences = {case.doc.id: notes[0].sentences}
    found = items([case.doc], sentences, {case.doc.id: parallels}, close)
    cuts = [item.start for item in found[1:]]
    return cuts == ([] if case.seam is None else [case.seam])


if __name__ == "__main__":
    sys.exit(main())
