"""How well political events are coded in PLOVER.

    python -m evals.events --data DATA

First on the coded sentences of `zsp_plover`, in the earlier edition of fifteen roots, given
sentence, source and target: word weights with logistic regression, and the coder's own
features, both learned on four fifths of the stories and tried on the fifth; then the coder as
it ships, which has learned from none of them. Sentences that share most of their rarer words
are one story. The wordings of the coder were completed with one half of the stories in view
(`SEEN`); figures for the other half stand beside those for all.

Then on `evals/labels/events.tsv`, in edition 2.0, given verb, actors and recipients:
nothing was trained on it or chosen by it.
"""

import argparse
import csv
import gzip
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from stemma.model.plover import Code, Deed, code, likelihoods
from stemma.model.plover_features import features
from stemma.text.vectors import Encoder, transformer
from training.plover import examples, fit, usual

ROOT = Path(__file__).parent.parent
LABELS = Path(__file__).parent / "labels" / "events.tsv"

FOLDS = 5

ALIKE = 0.6
"""Share of the words of the shorter sentence that one story has in common."""

SEEN = "dev|"
"""Stories whose sum with this before them is even were in view when wordings were written."""

OWN = 0.2
"""How much a sentence of our own counts beside one of the folds."""

EVEN = 0.7
"""How far rare roots are made up for in the folds: 0 not at all, 1 wholly."""

PENTA = {
    root: number
    for number, roots in (
        ("1", "AGREE CONSULT SUPPORT"), ("2", "COOPERATE AID YIELD"),
        ("3", "REQUEST ACCUSE REJECT THREATEN"), ("4", "PROTEST SANCTION MOBILIZE COERCE ASSAULT"),
    )
    for root in roots.split()
}  # fmt: skip
"""The class of each root, as `zsp_plover` has it; no event has none."""

Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Coded:
    """A sentence of `zsp_plover`."""

    deed: Deed
    root: str
    penta: str


@dataclass(frozen=True, slots=True)
class Label:
    """A row of `events.tsv`; root is empty where there is no event."""

    deed: Deed
    root: str
    mode: str
    also: str


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Codes of political events.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options = parser.parse_args()
    encoder = transformer()
    path = options.data / "zsp_plover" / "plv_train.tsv.gz"
    if path.exists():
        by_story(coded(path), encoder)
    else:
        print(f"coded sentences not found: skipping {path}")
    by_hand(labels(LABELS), encoder)
    return 0


def by_story(given: Sequence[Coded], encoder: Encoder) -> None:
    """Print what three coders make of the coded sentences."""
    sentences = [one.deed.text for one in given]
    story = stories(sentences)
    folds = np.array([number(name) % FOLDS for name in story])
    unseen = [number(SEEN + name) % 2 == 1 for name in story]
    deeds = [one.deed for one in given]
    truth = [one.root for one in given]
    print(f"{len(given)} coded sentences, {len(set(story))} stories, 15 roots; macro-F1")
    print(f"{'':<44}{'roots':>8}{'classes':>9}{'roots, stories not seen':>26}")
    own = [one for one in examples() if one.root != "NONE"]
    ours = features([replace(one.deed, verb=None) for one in own], encoder)
    learned = folded(
        features(deeds, encoder).astype(float), truth, folds, ours.astype(float),
        [e.earlier for e in own],
    )  # fmt: skip
    for name, answers in (
        ("word weights, learned in folds", folded(word_weights(sentences, folds), truth, folds)),
        ("the coder's features, learned in folds", learned),
        ("the coder as it ships", earlier(deeds, encoder)),
    ):
        classes = macro([one.penta for one in given], [PENTA.get(each, "") for each in answers])
        rest = [n for n, new in enumerate(unseen) if new]
        new = macro([truth[n] for n in rest], [answers[n] for n in rest])
        print(f"{name:<44}{macro(truth, answers):>8.3f}{classes:>9.3f}{new:>26.3f}")


def coded(path: Path) -> list[Coded]:
    """The sentences of `zsp_plover`, with sources for actors and targets for recipients."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Coded(marked(row["marked_sentence"]), row["gold_root"], row["gold_penta"]) for row in rows
    ]


def marked(text: str) -> Deed:
    """The deed of a sentence with <s>sources</s> and <t>targets</t>."""
    plain = ""
    opened: dict[str, int] = {}
    spans: dict[str, list[tuple[int, int]]] = {"s": [], "t": []}
    for part in re.split(r"(</?[st]>)", text):
        if part in ("<s>", "<t>"):
            opened[part[1]] = len(plain)
        elif part in ("</s>", "</t>"):
            if len(plain) > opened[part[2]]:
                spans[part[2]].append((opened[part[2]], len(plain)))
        else:
            plain += part
    return Deed(plain, None, tuple(spans["s"]), tuple(spans["t"]))


def stories(sentences: Sequence[str]) -> list[str]:
    """The story of each sentence, named by its first sentence in alphabetical order."""
    bags = [set(re.findall(r"\w{3,}", text.lower())) for text in sentences]
    known = Counter(word for bag in bags for word in bag)
    rare: dict[str, list[int]] = defaultdict(list)
    name = list(range(len(sentences)))
    for n, bag in enumerate(bags):
        shared = Counter(m for word in bag if known[word] < 60 for m in rare[word])
        for m in shared:
            if len(bag & bags[m]) >= ALIKE * min(len(bag), len(bags[m])):
                old, new = sorted((name[n], name[m]))
                name = [old if each == new else each for each in name]
        for word in bag:
            rare[word].append(n)
    first: dict[int, str] = {}
    for n, each in enumerate(name):
        first[each] = min(first.get(each, sentences[n]), sentences[n])
    return [first[each] for each in name]


def number(text: str) -> int:
    """A number that a text always has."""
    return int(sha256(text.encode()).hexdigest(), 16)


def folded(
    x: Table | Sequence[Table],
    truth: Sequence[str],
    folds: NDArray[np.int64],
    own: Table | None = None,
    roots: Sequence[str] = (),
) -> list[str]:
    """The root of each, learned on the other folds and on sentences of our own, if any.

    Features of a fold may differ: then one table a fold, else one for all.
    """
    answers = [""] * len(truth)
    for fold in range(FOLDS):
        table = x[fold] if isinstance(x, list) else x
        learn = np.flatnonzero(folds != fold)
        names = [truth[n] for n in learn]
        known = Counter(names)
        counts = [(len(names) / len(known) / known[name]) ** EVEN for name in names]
        rows = table[learn]
        if own is not None:
            rows, names = np.vstack([rows, own]), [*names, *roots]
            counts += [OWN] * len(own)
        ridge = 2.0 if own is not None else 0.1
        classes, weights, base = fit(rows, names, np.array(counts), ridge)
        for n in np.flatnonzero(folds == fold):
            answers[n] = classes[int((table[n] @ weights + base).argmax())]
    return answers


def word_weights(sentences: Sequence[str], folds: NDArray[np.int64]) -> list[Table]:
    """Frequencies of words and pairs times their rarity in the other folds, of unit length."""
    tables = []
    bags = [Counter(grams(text)) for text in sentences]
    for fold in range(FOLDS):
        learn = np.flatnonzero(folds != fold)
        known = Counter(gram for n in learn for gram in bags[n])
        places = {gram: n for n, gram in enumerate(sorted(g for g in known if known[g] > 1))}
        table = np.zeros((len(sentences), len(places)))
        for row, bag in zip(table, bags, strict=True):
            for gram, times in bag.items():
                if gram in places:
                    rarity = math.log((1 + len(learn)) / (1 + known[gram])) + 1
                    row[places[gram]] = (1 + math.log(times)) * rarity
        tables.append(table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9))
    return tables


def grams(text: str) -> list[str]:
    """The words of a text, lower-cased, and its pairs of neighbours."""
    found = re.findall(r"\w\w+", text.lower())
    return found + [f"{one} {two}" for one, two in pairwise(found)]


def earlier(deeds: Sequence[Deed], encoder: Encoder) -> list[str]:
    """The root of each in the earlier edition, as the shipped coder has it."""
    classes, chances = likelihoods(deeds, encoder)
    old = [name.partition("/")[2] or usual(name) for name in classes]
    roots = sorted(set(old))
    sums = np.stack([chances[:, [each == root for each in old]].sum(axis=1) for root in roots])
    return [roots[n] for n in sums.argmax(axis=0)]


def macro(truth: Sequence[str], answers: Sequence[str]) -> float:
    """Mean F1 of the classes that the truth has, 0 to 1."""
    both = list(zip(truth, answers, strict=True))
    scores = []
    for each in sorted(set(truth)):
        right = sum(t == a == each for t, a in both)
        scores.append(2 * right / sum((t == each) + (a == each) for t, a in both))
    return float(np.mean(scores))


def labels(path: Path) -> list[Label]:
    """The labelled events."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Label(
            Deed(
                row["text"], next(iter(places(row["text"], row["verb"])), None),
                places(row["text"], row["actor"]), places(row["text"], row["recipient"]),
            ),
            *("" if row[key] == "-" else row[key] for key in ("root", "mode", "also")),
        )
        for row in rows
    ]  # fmt: skip


def places(text: str, listed: str) -> tuple[tuple[int, int], ...]:
    """Where words listed by semicolon first stand in a text."""
    words = [] if listed == "-" else [each.strip() for each in listed.split(";")]
    return tuple((text.find(each), text.find(each) + len(each)) for each in words if each in text)


def by_hand(given: Sequence[Label], encoder: Encoder) -> None:
    """Print what the coder makes of the events labelled by hand."""
    answers = code([label.deed for label in given], encoder)
    pairs: list[tuple[Label, Code]] = list(zip(given, answers, strict=True))
    events = [(label, answer) for label, answer in pairs if label.root]
    modes = [(label, answer) for label, answer in events if label.mode]
    right = [(label, answer) for label, answer in modes if answer.root == label.root]
    named = [(one.root, other.root) for one, other in events]
    print(f"\n{len(events)} events labelled by hand, 16 roots, given verb and parties")
    for name, part, whole in (
        ("root right", sum(a == b for a, b in named), len(events)),
        ("root right, or another that the label allows",
         sum(a.root in (t.root, t.also) for t, a in events), len(events)),
        ("mode right, of those that have one", sum(t.mode == a.mode for t, a in right), len(modes)),
        ("the same where the root is right", sum(t.mode == a.mode for t, a in right), len(right)),
        ("sentences without event that get none",
         sum(not t.root and not a.root for t, a in pairs), sum(not t.root for t in given)),
    ):  # fmt: skip
        print(f"{name:<46}{part:>5} of{whole:>4}{part / max(1, whole):>8.3f}")
    print(f"{'macro-F1 of roots':<58}{macro(*zip(*named, strict=True)):>8.3f}")


if __name__ == "__main__":
    sys.exit(main())
