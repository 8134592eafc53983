"""Fit the weights that tell how probable it is that two propositions say the same.

    python -m training.claim_likeness evals/collections/tune

Prints them as they stand in `stemma/match/likeness.py`, once by the vectors of clauses and once by
those of sentences, and the mean average precision over the collections, each ranked with
weights fitted on all others. Two propositions of
two documents say the same if both lie on evidence of one fact of the collection's
`gold.json`, and do not if only one of them does. Trained on nothing else: the
collections are this project's own renderings of Wikinews articles (CC BY 2.5).
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from evals.truth import evidence, told
from stemma.acquire.collect import collect
from stemma.acquire.merge import merge
from stemma.annotate.annotate import annotate
from stemma.collate.parallels import collate
from stemma.derive.derive import derive
from stemma.group.stories import group
from stemma.match.likeness import compared
from stemma.match.statements import Origins, Said, gather
from stemma.records import Document
from stemma.text.choices import reader
from stemma.text.vectors import clause_vectors, static_table, transformer

RIDGE = 1e-3

Table = NDArray[np.float64]


def main(folder: Path) -> None:
    both = {gold.parent.name: tables(gold.parent) for gold in sorted(folder.glob("*/gold.json"))}
    for n, name in enumerate(("SAME", "ABOUT")):
        print_fitted(name, {key: (x[n], y) for key, (x, y) in both.items()})


def print_fitted(name: str, of: dict[str, tuple[Table, Table]]) -> None:
    """The average precisions, and the weights by a name."""
    precisions = []
    for key, (x, y) in of.items():
        others = [other for each, other in of.items() if each != key]
        weights = fit(np.vstack([x for x, _ in others]), np.concatenate([y for _, y in others]))
        precisions.append(average_precision(x @ weights[1:], y))
        print(f"{key:<16}{len(y):>8,} pairs{int(y.sum()):>6} alike{precisions[-1]:>8.3f}")
    print(f"mean average precision, each without itself: {np.mean(precisions):.3f}")
    weights = fit(
        np.vstack([x for x, _ in of.values()]), np.concatenate([y for _, y in of.values()])
    )
    base, *rest = (round(float(weight), 1) for weight in weights)
    print(f"{name} = {base}, {tuple(rest)}")


def tables(folder: Path) -> tuple[Table, Table]:
    """Features by either vectors (2, n_pairs, 5), and whether the two say the same (n_pairs,)."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    found = collect([folder])
    documents = list(merge(d for d in found if isinstance(d, Document) and d.name != "gold"))
    known = evidence(gold, {doc.name: doc for doc in documents})
    encoders = {"quick": static_table(), "close": transformer(), "clauses": clause_vectors()}
    rows, answers = [], []
    for said in stories(documents):
        facts = [told(one.proposition.span, known) for one in said]
        left, right, *features = compared(said, **encoders)
        kept = [
            n for n, (i, j) in enumerate(zip(left, right, strict=True))
            if said[i].document != said[j].document and facts[i] | facts[j]
        ]  # fmt: skip
        rows.append(np.array(features)[:, :, kept].swapaxes(1, 2))
        answers += [bool(facts[left[n]] & facts[right[n]]) for n in kept]
    return np.concatenate(rows, axis=1), np.array(answers, float)


def stories(documents: list[Document]) -> Iterator[list[Said]]:
    """What is said in each story, by the stages up to matching."""
    notes = [annotate(doc, reader()) for doc in documents]
    vectors = {"quick": static_table(), "close": transformer()}
    parallels = collate(documents, notes, **vectors)
    descent = derive(documents, notes, parallels)
    by_id = {doc.id: doc for doc in documents}
    of_doc = {one.document: one for one in notes}
    for story in group(documents, notes, parallels, descent.derivations, **vectors):
        yield gather(story, by_id, of_doc, Origins(descent.derivations))


def fit(x: Table, y: Table) -> Table:
    """Base and weights of a logistic regression. Shape (n_features + 1,)."""
    mean, spread = x.mean(axis=0), x.std(axis=0)
    z = (x - mean) / spread

    def loss(theta: Table) -> float:
        odds = z @ theta[1:] + theta[0]
        return float((np.logaddexp(0, odds) - y * odds).mean() + RIDGE * (theta[1:] ** 2).sum() / 2)

    theta = minimize(loss, np.zeros(x.shape[1] + 1)).x
    weights = theta[1:] / spread
    return np.concatenate([[theta[0] - weights @ mean], weights])


def average_precision(scores: Table, y: Table) -> float:
    """Mean share of true ones down to each true one, best scores first."""
    ranked = y[np.argsort(-scores, kind="stable")]
    return float((ranked * np.cumsum(ranked) / np.arange(1, len(y) + 1)).sum() / ranked.sum())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
