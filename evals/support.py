"""How often the origins behind a claim are counted right, in grown families of copies.

    python -m evals.support --data DATA [--families 20] [--part report]

Each family (`evals.stemmata`: all kinds of copying, a third of the copied texts lost, no dates)
is read as an archive. Looked at are the claims that at least two documents make. The truth comes
with the words: each remembers the root that it was first written in. A claim rests on as many
origins as there are roots, or texts that copyists added, behind most of the words of its
statements. Beside the likely count of Stemma stands what one gets who counts documents.
"""

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from evals.families.draft import Written
from evals.families.grow import Family
from evals.stemmata import families
from stemma.acquire.clean import document
from stemma.pipeline import analyse
from stemma.records import Claim, Place, Span

ROOT = Path(__file__).parent.parent


@dataclass
class Count:
    """Claims, and how many of them are counted right."""

    claims: int = 0
    exact: int = 0
    within: int = 0
    over: int = 0
    under: int = 0
    documents: int = 0


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Origins behind the claims of grown families.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--families", type=int, default=20)
    parser.add_argument("--part", choices=("tune", "report"), default="report")
    options = parser.parse_args()
    if not (options.data / "wikinews_2019").exists():
        print(f"data folder not found: skipping {options.data / 'wikinews_2019'}")
        return 0
    count = Count()
    for family in families(options.data, options.part, options.families):
        add(count, family)
    print(f"{'of claims that several documents make':<40}{count.claims:>7}")
    for name, n in (
        ("likely origins right", count.exact),
        ("true number from lowest to highest", count.within),
        ("likely origins too many", count.over),
        ("likely origins too few", count.under),
        ("right if documents are counted", count.documents),
    ):
        print(f"{name:<40}{n / max(1, count.claims):>7.3f}")
    return 0


def add(count: Count, family: Family) -> None:
    """Count the claims of one family."""
    written = family.witnesses()
    docs = {}
    for name, one in written.items():
        doc = document(one.text, Place(name, name))
        docs[doc.id] = doc
    texts = {id: (doc.name, written[doc.name]) for id, doc in docs.items()}
    for claim in analyse(list(docs.values())).claims:
        if claim.support.documents < 2:
            continue
        true = origins(claim, texts)
        support = claim.support
        count.claims += 1
        count.exact += support.likely == true
        count.within += support.lowest <= true <= support.highest
        count.over += support.likely > true
        count.under += support.likely < true
        count.documents += support.documents == true


def origins(claim: Claim, written: dict[str, tuple[str, Written]]) -> int:
    """How many roots a claim's statements go back to."""
    return len({root(s.span, *written[s.span.document]) for s in claim.statements})


def root(span: Span, name: str, text: Written) -> str:
    """The text in which most words of a span were first written."""
    found: Counter[str] = Counter()
    for origin, (start, end) in text.spans.items():
        if span.start <= start and end <= span.end:
            # A root's own words are numbered behind a colon, those of a copyist behind a plus.
            found[origin.rsplit(":", 1)[0] if ":" in origin else origin.rsplit("+", 1)[0]] += 1
    return max(found, key=lambda r: (found[r], r), default=name)


if __name__ == "__main__":
    sys.exit(main())
