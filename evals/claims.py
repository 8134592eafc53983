"""How far an archive can be asked whether a claim is true.

    python -m evals.claims [--part tune|report] [--details]
    python -m evals.claims --facts [--part tune|report]
    python -m evals.claims --speed N

The claims of `evals/claims/*.tsv` are about the collections of `evals/collections`, in five
kinds: told by several origins, told by one, no longer so, distorted, and made up. Each
collection is read, each claim asked. Prints for each kind how many are confirmed, contested,
contradicted, said in part, and not said; of those confirmed, whether the likely origins are
as many as they are; and how many a plain threshold on sentence vectors confirms, the one that
tells true from false best on `tune`. `--facts` asks the facts of the collections instead, as they
are and altered (see `evals.asked_facts`). `--speed N` grows the collections of `tune` to N articles
and times the questions on them once the archive is loaded.
"""

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

import stemma
from evals.asked_at_size import speed
from evals.asked_facts import table
from stemma.match.asking import sentences
from stemma.records import Analysis, Answers, Outcome
from stemma.text.choices import encoder

HERE = Path(__file__).parent
KINDS = ("reported", "niche", "stale", "distorted", "fabricated")
TRUE, FALSE = ("reported", "niche"), ("distorted", "fabricated")
OUTCOMES: tuple[Outcome, ...] = ("confirmed", "contested", "contradicted", "part", "nothing")


@dataclass(frozen=True)
class Row:
    """One claim of the benchmark."""

    collection: str
    kind: str
    claim: str
    evidence: str
    origins: int


@dataclass(frozen=True)
class Result:
    """What came of one claim."""

    row: Row
    outcome: Outcome
    likely: int
    """Origins counted behind it; 0 if it is not confirmed."""
    beside: bool
    """Whether the evidence of the benchmark is among the statements shown."""
    nearest: float
    """The highest cosine of the claim and any sentence of the collection."""


def main(arguments: list[str]) -> int:
    """Print the table of one half or both, or the times."""
    parser = argparse.ArgumentParser(description="Claims that are asked of collections.")
    parser.add_argument("--part", choices=("tune", "report"))
    parser.add_argument("--details", action="store_true", help="print every claim; only of tune")
    parser.add_argument("--facts", action="store_true", help="ask the facts of the collections")
    parser.add_argument("--speed", type=int, default=0, metavar="N", help="time N articles")
    given = parser.parse_args(arguments)
    if given.speed:
        speed([HERE / "collections" / one for one in _collections("tune")],
              [row.claim for row in rows("tune")], given.speed)  # fmt: skip
        return 0
    if given.facts:
        for part in (given.part,) if given.part else ("tune", "report"):
            table(part)
        return 0
    tune = ask(rows("tune"))
    threshold = best_threshold(tune)
    for part in (given.part,) if given.part else ("tune", "report"):
        results = tune if part == "tune" else ask(rows(part))
        show(part, results, threshold, details=given.details and part == "tune")
    return 0


def rows(part: str) -> list[Row]:
    """The claims of one half, in order."""
    with (HERE / "claims" / f"{part}.tsv").open(encoding="utf-8") as file:
        found = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Row(r["collection"], r["kind"], r["claim"], r["evidence"], int(r["origins"]))
            for r in found
        ]


def ask(claims: Iterable[Row]) -> list[Result]:
    """Each claim asked of its collection, which is read once."""
    results = []
    by_collection: dict[str, list[Row]] = {}
    for row in claims:
        by_collection.setdefault(row.collection, []).append(row)
    for collection, ones in sorted(by_collection.items()):
        with TemporaryDirectory() as place, stemma.open(Path(place) / "a.stemma") as archive:
            archive.read(sorted((HERE / "collections" / collection).glob("*.txt")))
            texts = encoder().encode(sentences(archive.analysis))
            for row in ones:
                nearest = float((texts @ encoder().encode([row.claim])[0]).max())
                results.append(_result(row, archive.ask(row.claim), archive.analysis, nearest))
    return results


def _result(row: Row, found: Answers, analysis: Analysis, nearest: float) -> Result:
    shown = [
        evidence.sentence.of(analysis.doc[evidence.sentence.document])
        for one in found.answers
        for evidence in one.evidence
    ]
    beside = any(row.evidence in text or text in row.evidence for text in shown)
    likely = found.support.likely if found.support and found.outcome == "confirmed" else 0
    return Result(row, found.outcome, likely, bool(row.evidence) and beside, nearest)


def best_threshold(results: Sequence[Result]) -> float:
    """The cosine from which true claims and false ones are told apart best, both alike weighed."""

    def balanced(threshold: float) -> float:
        return sum(
            np.mean([(r.nearest >= threshold) == wanted for r in results if r.row.kind in kinds])
            for kinds, wanted in ((TRUE, True), (FALSE, False))
        )

    return max(sorted({r.nearest for r in results}), key=balanced)


def show(part: str, results: Sequence[Result], threshold: float, *, details: bool) -> None:
    """Print the table of one half."""
    print(f"{part:<12}{'claims':>7}" + "".join(f"{name:>14}" for name in OUTCOMES)
          + f"{'origins right':>15}{'by vectors':>12}")  # fmt: skip
    for kind in KINDS:
        ones = [r for r in results if r.row.kind == kind]
        told = Counter(r.outcome for r in ones)
        confirmed = [r for r in ones if r.outcome == "confirmed"]
        right = sum(r.likely == r.row.origins for r in confirmed)
        counted = f"{right}/{len(confirmed)}" if kind in TRUE else "-"
        plain = sum(r.nearest >= threshold for r in ones)
        print(f"{kind:<12}{len(ones):>7}" + "".join(f"{told[name]:>14}" for name in OUTCOMES)
              + f"{counted:>15}{plain:>12}")  # fmt: skip
    stale = [r for r in results if r.row.kind == "stale"]
    fair = sum(r.outcome in ("contradicted", "contested") or (r.outcome == "confirmed" and r.beside)
               for r in stale)  # fmt: skip
    print(f"stale, contradicted or with the newer statement beside it: {fair} of {len(stale)}")
    print(f"a threshold of {threshold:.2f} on sentence vectors, the best on tune, confirms as under"
          " “by vectors”")  # fmt: skip
    for r in results if details else ():
        print(f"  {r.row.kind:<11}{r.outcome:<13}{r.row.collection}: {r.row.claim}")


def _collections(part: str) -> list[str]:
    return sorted({row.collection for row in rows(part)})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
