"""How well copying is told from independent reporting, on real articles about one event.

    python -m evals.judgements --data DATA

Pairs of real articles (`giveme5w1h`, `basil`, `gun_violence_longtail` in DATA) were read and
labelled by hand, before any answer of the program was seen: `evals/labels/descent.tsv` has for
each the label, whose text it is, and the reason. A quarter was read twice, by another reader:
the table's first line says how often both agree. Each pair is judged alone, without
dates and without the rest of its event.

*Dependent* is whoever copied wholly or partly. AUC: how often a dependent pair has the higher
probability of two. Calibration error: how far the probabilities lie from the share of dependent
pairs among those of like probability, in ten steps. Wholly, partly, not: macro-F1, where a
dependent pair is *wholly* copied if so much of the shorter text can be laid over the other.
Beside it stand two simple measures of likeness on the same pairs.

Half of the events (by a hash of their names) chose the thresholds; `report` is the other half.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from scipy.stats import rankdata

from evals.reports import FOLDERS, basil, giveme5w1h, shootings
from stemma.acquire.clean import document
from stemma.annotate.annotate import annotate
from stemma.collate.parallels import collate
from stemma.derive.evidence import Pair, pair_up, weigh
from stemma.derive.lines import read
from stemma.records import LAID_OVER, Annotations, Document, Place
from stemma.text.choices import reader
from stemma.text.vectors import Remembering, static_table, transformer

ROOT = Path(__file__).parent.parent
LABELS = Path(__file__).parent / "labels" / "descent.tsv"
CLASSES = ("copy", "partly", "independent")

DEPENDENT = -1.0
"""Log-odds from which a pair is called wholly or partly copied (chosen on `tune`)."""
LEAST_SCORE = 0.6
"""Score from which a parallel counts as laid over the other text."""
WHOLLY = 0.7
"""Share of the shorter text, laid over the other, from which it is wholly copied (likewise)."""


@dataclass(frozen=True)
class Label:
    """What a reader said of two articles."""

    left: str
    right: str
    label: str
    second: str


@dataclass(frozen=True)
class Judged:
    """A labelled pair and what is said of it."""

    label: str
    reported: bool
    log_odds: float
    laid_over: float
    likeness: dict[str, float]

    @property
    def dependent(self) -> bool:
        return self.label != "independent"

    @property
    def said(self) -> str:
        if self.log_odds < DEPENDENT:
            return "independent"
        return "copy" if self.laid_over >= WHOLLY else "partly"


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Copying told from independent reporting.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    data = parser.parse_args().data
    if not all((data / name).exists() for name in FOLDERS):
        print(f"data folder not found: skipping {data}")
        return 0
    labels = read_labels()
    twice = [x for x in labels if x.second]
    agree = sum(x.label == x.second for x in twice) / len(twice)
    print(f"{len(labels)} labelled pairs; two readers agree on {agree:.0%} of {len(twice)}\n")
    judged = list(judge(labels, data))
    print(f"{'half':<8}{'method':<34}{'pairs':>6}{'AUC':>7}{'ECE':>7}{'macro-F1':>10}")
    for half in ("tune", "report"):
        show(half, [j for j in judged if j.reported == (half == "report")])
    return 0


def read_labels() -> list[Label]:
    """The labels; pairs that the reader could not tell are left out."""
    rows = [row.split("\t") for row in LABELS.read_text(encoding="utf-8").splitlines()[1:]]
    return [Label(r[0], r[1], r[2], r[4]) for r in rows if r[2] != "unsure"]


def articles(data: Path) -> tuple[dict[str, Document], dict[str, str]]:
    """The articles by the names that the labels give them, and the event of each."""
    docs: dict[str, Document] = {}
    event: dict[str, str] = {}
    for short, reports in (("g5w1h", giveme5w1h), ("basil", basil), ("gun", shootings)):
        for report in reports(data):
            name = f"{short}:{report.id}"
            docs[name] = document(report.text, Place(name, name, report.title))
            event[name] = f"{short}:{report.happening}"
    return docs, event


def reported(event: str) -> bool:
    """Whether the pairs of an event are for reporting."""
    return int(sha256(b"descent|" + event.encode()).hexdigest(), 16) % 2 == 0


def judge(labels: Sequence[Label], data: Path) -> Iterator[Judged]:
    """What is said of each pair."""
    docs, event = articles(data)
    known: dict[str, Annotations] = {}
    close = Remembering(transformer())
    for label in labels:
        left, right = docs[label.left], docs[label.right]
        notes = [known.setdefault(d.id, annotate(d, reader())) for d in (left, right)]
        likeness = {"shared runs of six words": _runs(left.text, right.text),
                    "cosine of static vectors": _cosine(left.text, right.text)}  # fmt: skip
        half = reported(event[label.left])
        if left.id == right.id:
            yield Judged(label.label, half, 20.0, 1.0, likeness)
            continue
        found = collate([left, right], notes, quick=static_table(), close=close)
        pair = pair_up(read(left, notes[0]), read(right, notes[1]), found)
        yield Judged(label.label, half, weigh(pair).log_odds, _laid_over(pair), likeness)


def _laid_over(pair: Pair) -> float:
    """Share of the shorter text in lines that can be laid over lines of the other."""
    lines = pair.short.lines
    tight = {
        link.short
        for link in pair.links
        if link.parallel.kind in LAID_OVER and link.parallel.score >= LEAST_SCORE
    }
    whole = sum(len(line.words) for line in lines if len(line.words) >= 5)
    return sum(len(lines[n].words) for n in tight) / max(1, whole)


def _runs(left: str, right: str) -> float:
    """Share of the runs of six words of the shorter text that the other has."""
    one, two = ({tuple(w[n : n + 6]) for n in range(len(w) - 5)} for w in
                (text.lower().split() for text in (left, right)))  # fmt: skip
    return len(one & two) / max(1, min(len(one), len(two)))


def _cosine(left: str, right: str) -> float:
    one, two = static_table().encode([left, right])
    return float(one @ two)


def show(half: str, judged: Sequence[Judged]) -> None:
    """Print the lines of one half."""
    true = np.array([j.dependent for j in judged])
    log_odds = np.array([j.log_odds for j in judged])
    probability = 1 / (1 + np.exp(-log_odds))
    print(f"{half:<8}{'Stemma':<34}{len(judged):>6}{auc(true, log_odds):>7.3f}"
          f"{calibration_error(true, probability):>7.3f}{macro_f1(judged):>10.3f}")  # fmt: skip
    for method in judged[0].likeness:
        values = np.array([j.likeness[method] for j in judged])
        print(f"{half:<8}{method:<34}{len(judged):>6}{auc(true, values):>7.3f}")
    print(f"\n{half}: of pairs with a probability of dependence about")
    for step in range(10):
        here = (probability >= step / 10) & (probability < (step + 1) / 10 + (step == 9))
        if here.any():
            reach = f"{step / 10:.1f} to {step / 10 + 0.1:.1f}"
            print(f"    {reach}: {true[here].mean():>4.0%} of {here.sum()} are dependent")
    said = Counter((j.label, j.said) for j in judged)
    print(f"\n{half}: {'labelled':<16}{'said':<12}" + "".join(f"{c:>13}" for c in CLASSES))
    for label in CLASSES:
        print(f"{'':>6}  {label:<28}" + "".join(f"{said[label, c]:>13}" for c in CLASSES))
    print()


def auc(true: np.ndarray, values: np.ndarray) -> float:
    """Probability that a dependent pair has the higher value of two."""
    rank, n = rankdata(values), int(true.sum())
    return float((rank[true].sum() - n * (n + 1) / 2) / max(1, n * (len(true) - n)))


def calibration_error(true: np.ndarray, probability: np.ndarray, steps: int = 10) -> float:
    """Mean distance of probability and share, over steps of equal width, weighted by size."""
    place = np.minimum((probability * steps).astype(int), steps - 1)
    return math.fsum(
        float((place == n).mean() * abs(probability[place == n].mean() - true[place == n].mean()))
        for n in range(steps)
        if (place == n).any()
    )


def macro_f1(judged: Sequence[Judged]) -> float:
    """Mean F1 of wholly, partly and not."""
    return sum(
        2 * sum(j.label == c == j.said for j in judged)
        / max(1, sum((j.label == c) + (j.said == c) for j in judged))
        for c in CLASSES
    ) / len(CLASSES)  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
