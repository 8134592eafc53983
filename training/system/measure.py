"""How much of what is marked a network finds in the tenth of the passages that is kept apart.

    python -m training.system.measure WEIGHTS

A mark is exactly found if all its words are and no others, with the right label; loosely if one is.
"""

import sys
from collections import Counter
from pathlib import Path

import torch

from stemma.text.chains import best_chains
from stemma.text.labels import SYSTEM, TELLS
from stemma.text.reading import name_spans
from training.language.batches import framed
from training.language.networks import quantise
from training.parting import parted
from training.shipped import Encoder
from training.system.examples import Passage, passages, windowed
from training.system.networks import Tagger
from training.tagging import restored

Mark = tuple[int, int, str]
Counts = Counter[tuple[str, str, str]]


def main(weights: Path) -> None:
    network = restored(Tagger(Encoder()), weights)
    quantise(network)
    _, kept = parted(passages())
    counts: Counts = Counter()
    for each in kept:
        counts += compared(each, network)
    print_counts(counts)


def print_counts(counts: Counts) -> None:
    """Print precision, recall and F1 of each label, exactly and loosely."""
    for key in sorted({key[:2] for key in counts}):
        told, given, exact, loose, near = (
            counts[*key, what] for what in ("told", "given", "exact", "loose", "near")
        )
        precision, recall = near / max(1, given), loose / max(1, told)
        print(
            f"{key[0]:<12}{key[1]:<22}{told:>5}{given:>6}"
            f"  exact F1 {2 * exact / max(1, told + given):.2f}  loose P {precision:.2f}"
            f" R {recall:.2f} F1 {2 * precision * recall / max(1e-9, precision + recall):.2f}"
        )


def compared(told: Passage, network: Tagger) -> Counts:
    """How many marks a passage has, and how many of them are found."""
    counts: Counts = Counter()
    found = spans(told, network)
    bare = not any(labels.any() for labels in told.labels.values())
    for (kind, what), names in SYSTEM.items():
        wanted = list(name_spans([names[n] for n in told.labels[kind, what]]))
        given = found[kind, what]
        if what == "cue":
            alike = [[(*spot, "") for *spot, _ in each] for each in (wanted, given)]
            _count(counts, (kind, "CUE"), *alike, "")
            if bare:
                _count(counts, (kind, "where none is"), *alike, "")
            if kind not in TELLS:
                continue
            wanted = [(s, e, TELLS[kind][told.tells[kind][s]]) for s, e, _ in wanted]
        for label in {label for *_, label in (*wanted, *given)}:
            _count(counts, (kind, label), wanted, given, label)
    return counts


def _count(
    counts: Counts, key: tuple[str, str], wanted: list[Mark], given: list[Mark], label: str
) -> None:
    wanted, given = ([mark for mark in each if mark[2] == label] for each in (wanted, given))
    counts[*key, "told"] += len(wanted)
    counts[*key, "given"] += len(given)
    counts[*key, "exact"] += len(set(wanted) & set(given))
    counts[*key, "loose"] += sum(any(_meet(one, two) for two in given) for one in wanted)
    counts[*key, "near"] += sum(any(_meet(one, two) for two in wanted) for one in given)


def _meet(one: Mark, two: Mark) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def spans(told: Passage, network: Tagger) -> dict[tuple[str, str], list[Mark]]:
    """What a network finds in a passage; of a cue, what it tells."""
    with torch.no_grad():
        scores = network(framed([windowed([told])]))[0].split(network.sizes, -1)
    parts, tells = scores[: len(SYSTEM)], scores[len(SYSTEM) :]
    found = {}
    for (row, names), each, steps in zip(
        SYSTEM.items(), parts, network.chains.steps.detach(), strict=True
    ):
        size = len(names)
        (chain,) = best_chains([each.numpy()], steps[:size, :size].numpy(), names)
        found[row] = list(name_spans([names[n] for n in chain]))
    for (kind, states), each in zip(TELLS.items(), tells, strict=True):
        found[kind, "cue"] = [
            (first, last, states[int(each[first:last].mean(0).argmax())])
            for first, last, _ in found[kind, "cue"]
        ]
    return found


if __name__ == "__main__":
    torch.set_num_threads(1)
    main(Path(sys.argv[1]))
