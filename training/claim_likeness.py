"""Fit the five weights that tell how probable it is that two propositions say the same.

    python -m training.claim_likeness evals/collections/tune

Prints them as they stand in `stemma/match/likeness.py`, and the mean average precision
over the collections, each ranked with weights fitted on all others. Two propositions of
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
from stemma.text.vectors import static_table, transformer

RIDGE = 1e-3

Table = NDArray[np.float64]


def main(folder: Path) -> None:
    tables = {gold.parent.name: table(gold.parent) for gold in sorted(folder.glob("*/gold.json"))}
    precisions = []
    for name, (x, y) in tables.items():
        others = [other for key, other in tables.items() if key != name]
        weights = fit(np.vstack([x for x, _ in others]), np.concatenate([y for _, y in others]))
        precisions.append(average_precision(x @ weights[1:], y))
        print(f"{name:<16}{len(y):>8,} pairs{int(y.sum()):>6} alike{precisions[-1]:>8.3f}")
    print(f"mean average precision, each without itself: {np.mean(precisions):.3f}")
    weights = fit(np.vstack([x for x, _ in tables.values()]),
                  np.concatenate([y for _, y in tables.values()]))  # fmt: skip
    print("BASE =", round(float(weights[0]), 1))
    print("WEIGHTS =", tuple(round(float(w), 1) for w in weights[1:]))


def table(folder: Path) -> tuple[Table, Table]:
    """Features (n_pairs, 5) and whether the two say the same (n_pairs,)."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    found = collect([folder])
    documents = list(merge(d for d in found if isinstance(d, Document) and d.name != "gold"))
    known = evidence(gold, {doc.name: doc for doc in documents})
    rows, answers = [], []
    for said in stories(documents):
        facts = [told(one.proposition.span, known) for one in said]
        left, right, features = compared(said, quick=static_table(), close=transformer())
        for i, j, row in zip(left, right, np.stack(features, axis=1), strict=True):
            if said[i].document != said[j].document and facts[i] | facts[j]:
                rows.append(row)
                answers.append(bool(facts[i] & facts[j]))
    return np.array(rows), np.array(answers, float)


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
