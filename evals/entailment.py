"""How well Stemma tells what says the same from what says otherwise, on public sets.

    python -m evals.entailment --data DATA [--only FOLDER]...

Does a passage say a sentence, deny it, or neither? The sentence is held against the four nearest
sentences of the passage as `stemma ask` does it, and what comes of the best is made one number
(`evals.holding`). Beside it stands a plain threshold on sentence vectors: the cosine with the
whole passage, or with its nearest sentence, whichever is better on the choosing half. In MRPC and
PAN the question is whether two sentences are one claim: ours is the lesser score of both
directions, and no difference counts.

Each set is parted in two halves by a hash of the claim, page or text. On one half the threshold
is chosen (in sets of three classes two of them), for each figure the one that is best for it;
the figure is that of the other half. What the number takes off for differences was chosen on
one half of FoolMeTwice, and is the same for all sets; the same half chose among ways to derive
it. For one claim the choosing halves of MRPC and QA-Align chose. Those of the other sets were
looked at meanwhile.

*Area* is the one under the curve, of pairs that say it against those that deny it; 0.5 is chance.
*Most* is the share of the most frequent class, which one gets without looking.

QA-Align (`evals.aligned`) asks which propositions of two reports are one, and CheckThat
(`evals.checked_claims`) which checked claim a post repeats. Published figures stand below as their
authors give them; those marked as not verified are commonly quoted, and nobody checked them at the
source. All are of other parts of the sets and of systems that were trained on such pairs, which
ours was not, so the distance is an order of magnitude.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.aligned import aligned_propositions
from evals.checked_claims import repeated_claims
from evals.entailment_sets import DENIES, OPEN, SAYS, SETS, Pair, Set
from evals.holding import Held, Holding

ROOT = Path(__file__).parent.parent
PUBLISHED = {
    "FEVER-Symmetric": "BERT 0.575, reweighted 0.616 (authors' repository, version 0.1 of the set)",
    "FoolMeTwice": "about 0.78 with the evidence given (not verified)",
    "Breaking NLI": "KIM 0.835, ESIM 0.656 (not verified)",
    "RTE": "0.72 to 0.80, the best of their time (not verified)",
    "ANLI, r1": "RoBERTa 0.724, InfoBERT 0.750 (authors' repository, test part)",
    "ANLI, r2": "RoBERTa 0.498, InfoBERT 0.505 (authors' repository, test part)",
    "ANLI, r3": "RoBERTa 0.444, InfoBERT 0.477 (authors' repository, test part)",
    "PAN": "0.923 (not verified)",
}
"""Accuracy."""
TABLES: Mapping[str, Callable[[Path], None]] = {
    "qa_align": aligned_propositions, "clef2020_checkthat": repeated_claims,
}  # fmt: skip
"""Those of another kind."""
STEPS = 101
"""Thresholds that are tried: the quantiles of the choosing half."""
AT_ONCE = 500

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]
"""Pairs by class, denied, open or said, and by what they were taken for. Shape (3, 3)."""


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="The same and otherwise, on public sets.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--only", action="append", metavar="FOLDER", help="a set; may be repeated")
    options = parser.parse_args()
    folders = [one.folder for one in SETS] + list(TABLES)
    unknown = set(options.only or ()) - set(folders)
    if unknown:
        parser.error(f"no set {sorted(unknown)[0]}; there are {', '.join(folders)}")
    wanted = options.only or folders
    if set(wanted) & {one.folder for one in SETS}:
        print(f"{'':<18}{'':>6}{'':>6}{'accuracy':>18}{'macro-F1':>18}{'area':>18}")
        print(f"{'set':<18}{'pairs':>6}{'most':>6}" + 3 * f"{'Stemma':>9}{'vectors':>9}")
    for folder in (folder for folder in folders if folder in wanted):
        if not (options.data / folder).exists():
            print(f"data folder not found: skipping {options.data / folder}")
        elif folder in TABLES:
            TABLES[folder](options.data / folder)
        else:
            show(next(one for one in SETS if one.folder == folder), options.data)
    names = tuple(one.name for one in SETS if one.folder in wanted)
    for name, figures in PUBLISHED.items():
        if name.startswith(names):
            print(f"published, accuracy on {name}: {figures}")
    return 0


def show(one: Set, data: Path) -> None:
    """Print the rows of a set."""
    pairs = list(one.read(data / one.folder))
    held = hold(pairs, same=one.same)
    print(line(one.name, pairs, held))
    for part in one.parts:
        inside = [n for n, pair in enumerate(pairs) if part in pair.parts]
        print(line(f"{one.name}, {part}", [pairs[n] for n in inside], [held[n] for n in inside]))


def hold(pairs: Sequence[Pair], *, same: bool) -> list[Held]:
    """Each sentence held against its passage."""
    holding = Holding()
    found: list[Held] = []
    for first in range(0, len(pairs), AT_ONCE):
        some = pairs[first : first + AT_ONCE]
        holding.foresee(text for pair in some for text in (pair.passage, pair.sentence))
        found += [holding.alike(pair) if same else holding.held(pair) for pair in some]
    return found


def line(name: str, pairs: Sequence[Pair], held: Sequence[Held]) -> str:
    """A row: how many pairs are reported, and each figure, ours and that of plain vectors."""
    labels = np.array([pair.label for pair in pairs])
    reported = np.array([pair.reported for pair in pairs])
    ours, *plain = np.array(held).T
    figures: list[Callable[..., float]] = [accuracy, macro_f1]
    cells = [
        best([*numbers], labels, reported, figure) for figure in figures
        for numbers in ([ours], plain)
    ] + [best_area([*numbers], labels, reported) for numbers in ([ours], plain)]  # fmt: skip
    most = max(np.mean(labels[reported] == label) for label in (SAYS, OPEN, DENIES))
    return f"{name:<18}{reported.sum():>6}{most:>6.2f}" + "".join(f"{cell:>9.3f}" for cell in cells)


def best(
    methods: Sequence[Numbers],
    labels: Counts,
    reported: NDArray[np.bool_],
    figure: Callable[[Counts], float],
) -> float:
    """The figure on the reported half, of the method and thresholds best on the other one."""
    chosen = []
    for n, numbers in enumerate(methods):
        score, low, high = thresholds(numbers[~reported], labels[~reported], figure)
        chosen.append((score, -n, low, high))
    _, n, low, high = max(chosen)
    return figure(counted(methods[-n][reported], labels[reported], low, high))


def best_area(methods: Sequence[Numbers], labels: Counts, reported: NDArray[np.bool_]) -> float:
    """The area on the reported half, of the method that has the largest on the other one."""
    chosen = max(methods, key=lambda numbers: area(numbers[~reported], labels[~reported]))
    return area(chosen[reported], labels[reported])


def thresholds(
    numbers: Numbers, labels: Counts, figure: Callable[[Counts], float]
) -> tuple[float, float, float]:
    """The best figure, and from where below a pair is denied, and from where it is said.

    Without an open class the two are one.
    """
    steps = np.unique(np.quantile(numbers, np.linspace(0, 1, STEPS)))
    three = bool((labels == OPEN).any())
    pairs = [
        (low, high) for n, low in enumerate(steps)
        for high in (steps[n:] if three else steps[n : n + 1])
    ]  # fmt: skip
    below = {
        label: np.searchsorted(np.sort(numbers[labels == label]), steps)
        for label in (DENIES, OPEN, SAYS)
    }
    number = {step: n for n, step in enumerate(steps)}
    sizes = [int((labels == label).sum()) for label in (DENIES, OPEN, SAYS)]

    def counts(low: float, high: float) -> Counts:
        i, j = number[low], number[high]
        return np.array([
            (under[i], under[j] - under[i], size - under[j])
            for under, size in zip(below.values(), sizes, strict=True)
        ])  # fmt: skip

    return max((figure(counts(low, high)), float(low), float(high)) for low, high in pairs)


def counted(numbers: Numbers, labels: Counts, low: float, high: float) -> Counts:
    """Pairs by their class and by what they are taken for."""
    taken = np.where(numbers >= high, SAYS, np.where(numbers < low, DENIES, OPEN))
    found = np.zeros((3, 3), np.int64)
    np.add.at(found, (labels + 1, taken + 1), 1)
    return found


def accuracy(counts: Counts) -> float:
    """Share of pairs that are right."""
    return float(np.trace(counts) / counts.sum())


def macro_f1(counts: Counts) -> float:
    """The mean of F1 over the classes that occur."""
    right, true, taken = np.diag(counts), counts.sum(axis=1), counts.sum(axis=0)
    return float(np.mean([
        2 * right[n] / (true[n] + taken[n]) for n in range(3) if true[n]
    ]))  # fmt: skip


def area(numbers: Numbers, labels: Counts) -> float:
    """How often a pair that says it has the higher number than one that denies it.

    Ties count half; those that are open do not count.
    """
    other = np.sort(numbers[labels == DENIES])
    said = numbers[labels == SAYS]
    under = np.searchsorted(other, said, "left") + np.searchsorted(other, said, "right")
    return float(under.mean() / 2 / len(other))


if __name__ == "__main__":
    sys.exit(main())
