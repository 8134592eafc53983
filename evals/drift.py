"""How many of the changes that copies made are told as drift, in collections written by hand.

    python -m evals.drift [FOLDER...]

The harder collections of `evals/collections` list every change of meaning that a copy made, with
the reading of its ancestor and its own (but of substituted texts, which are left out here). One is
found if a drift of the copy, of whatever kind, touches its words. Told are the drifts that change
the fact (severity from 0.5); one is listed if it touches words of the list. That is not complete: a
sentence on its speaker's word may be told without him and go unlisted.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from evals.truth import folders
from stemma.acquire.collect import collect
from stemma.acquire.merge import merge
from stemma.pipeline import analyse
from stemma.records import Document, Drift, Span

GRAVE = 0.5


@dataclass
class Counts:
    """By kind of change."""

    true: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    listed: Counter[str] = field(default_factory=Counter)


def main(arguments: list[str]) -> int:
    """Print a row for each kind."""
    counts = Counts()
    for folder in folders(arguments):
        add(counts, folder)
    print(f"{'kind':<14}{'listed':>8}{'found':>8}{'told':>8}{'of these listed':>17}")
    kinds = sorted(counts.true | counts.told)
    for kind in [*kinds, "all"]:
        row = [
            sum(c.values()) if kind == "all" else c[kind]
            for c in (counts.true, counts.found, counts.told, counts.listed)
        ]
        print(f"{kind:<14}{row[0]:>8}{row[1]:>8}{row[2]:>8}{row[3]:>17}")
    return 0


def add(counts: Counts, folder: Path) -> None:
    """Count the changes of one collection, if it lists them."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["documents"]
    if "variants" not in gold:
        return
    found = collect([folder])
    docs = merge(d for d in found if isinstance(d, Document) and d.name != "gold")
    named = {doc.name: doc for doc in docs}
    spun = {name for name, role in gold["roles"].items() if role.startswith("substituted")}
    claims = analyse(docs).claims
    drifts = sorted({d for claim in claims for d in claim.drift}, key=lambda d: (d.after, d.kind))
    drifts = [d for d in drifts if d.document not in {named[name].id for name in spun}]
    changed = []
    for name, _, kind, _, reading in gold["variants"]:
        at = named[name].text.find(reading) if reading and name not in spun else -1
        if at >= 0:
            place = Span(named[name].id, at, at + len(reading))
            changed.append(place)
            counts.true[kind] += 1
            counts.found[kind] += any(d.after.overlap(place) for d in drifts)
    for name, *_, reading in (row[:5] for row in gold.get("inherited", ())):
        at = named[name].text.find(reading) if reading else -1
        if at >= 0:
            changed.append(Span(named[name].id, at, at + len(reading)))
    for one in filter(_grave, drifts):
        counts.told[one.kind] += 1
        counts.listed[one.kind] += any(one.after.overlap(place) for place in changed)


def _grave(drift: Drift) -> bool:
    return drift.severity >= GRAVE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
