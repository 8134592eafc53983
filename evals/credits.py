"""How often the agency behind an article is named.

    python -m evals.credits [--data DATA] [--details]

Reads the text of PolNeAR's articles (folder `polnear` in DATA, skipped when it is not
there), without its metadata, and compares the agency that the credits found in it name with the one
that the corpus records. Where it records none there may be one all the same: one of its publishers
never records any.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from stemma.acquire.clean import document
from stemma.acquire.place import place
from stemma.annotate.credits import credits
from stemma.derive.credits import owners
from stemma.derive.lines import Reading
from stemma.records import Annotations
from stemma.text.agencies import usual_name

ROOT = Path(__file__).parent.parent


def main() -> int:
    """Print how many articles have their agency named."""
    parser = argparse.ArgumentParser(description="Agencies named, against PolNeAR.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--details", action="store_true", help="name each article that is wrong")
    options = parser.parse_args()
    source = options.data / "polnear" / "articles.jsonl.gz"
    if not source.exists():
        print(f"data folder not found: skipping {source}")
        return 0
    counts: Counter[tuple[str, str]] = Counter()
    for row in recorded(source):
        wanted, found = usual_name(row["origin"]["wire"] or ""), named(row["text"])
        counts["an agency" if wanted else "none", outcome(wanted, found)] += 1
        if options.details and outcome(wanted, found) in ("missed", "wrong"):
            print(f"{row['id']}: {wanted}, found {', '.join(sorted(found)) or 'none'}")
    for kind in ("an agency", "none"):
        total = sum(n for (each, _), n in counts.items() if each == kind)
        print(f"\nrecorded: {kind}, {total} articles")
        for (each, what), n in sorted(counts.items()):
            if each == kind:
                print(f"{what:<14}{n:>5}{n / total:>8.1%}")
    return 0


def recorded(source: Path) -> Iterator[dict]:
    """The articles of which the corpus says where they come from."""
    with gzip.open(source, "rt", encoding="utf-8") as rows:
        yield from (row for row in map(json.loads, rows) if row["origin"])


def named(text: str) -> frozenset[str]:
    """The agencies whose text it is, by its credits alone."""
    doc = document(text, place(Path("article.txt"), "article", {}, text))
    notes = Annotations(doc.id, (), (), (), (), (), credits=tuple(credits(doc)))
    return owners(Reading(doc, (), notes))


def outcome(wanted: str, found: frozenset[str]) -> str:
    """How what was found compares with what is recorded; empty if there is nothing."""
    if not wanted:
        return "named one" if found else "named none"
    if not found:
        return "missed"
    return "right" if found == {wanted} else "wrong"


if __name__ == "__main__":
    sys.exit(main())
