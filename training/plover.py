"""Train the coder of political events on sentences of our own writing.

    python -m training.plover src/stemma/model/data/plover.npz

The sentences are in `training/events/`, one file a root of PLOVER 2.0 (`none.tsv`: no
event), columns mode, earlier (the root in the edition of 2017 to 2021 where it isn't the
one that follows from the root) and text, with {actors}, <recipients> and the *verb* marked.
Each is learned with its verb known and unknown, alone and with another sentence joined to
it, in which something else is done. The same input gives the same file.
"""

import csv
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from stemma.model.plover_deeds import Deed
from stemma.model.plover_features import features
from stemma.text.vectors import transformer

SENTENCES = Path(__file__).parent / "events"

RIDGE = 2.0
"""Times half the sum of squared weights is added to the loss; 1 to 5 differ by less than 0.01."""

LINKS = (", after ", ", as ", ", while ", " despite reports that ", ", weeks before ")
"""What joins a sentence to another in which something else is done."""

STEP = 37
"""How far off in the list that other sentence is taken from: mostly another root."""

YIELD = ("CONCEDE", "RETREAT")
"""One root in the earlier edition."""

Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its codes."""

    deed: Deed
    root: str
    """Of edition 2.0, or NONE."""
    mode: str
    earlier: str
    """Root of the earlier edition, or NONE."""

    @property
    def kind(self) -> str:
        """The class that is learned: the root, and the earlier one where it doesn't follow."""
        return self.root if self.earlier == usual(self.root) else f"{self.root}/{self.earlier}"


def usual(root: str) -> str:
    """The root of the earlier edition that mostly stands for one of edition 2.0."""
    return "YIELD" if root in YIELD else root


def examples(folder: Path = SENTENCES) -> list[Example]:
    """All sentences, by file and line."""
    found = []
    for path in sorted(folder.glob("*.tsv")):
        root = path.stem.upper()
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                earlier = row["earlier"] or usual(root)
                found.append(Example(unmarked(row["text"]), root, row["mode"], earlier))
    return found


def unmarked(text: str) -> Deed:
    """The deed of a sentence with marks.

    Raises:
        ValueError: A mark is opened and not closed, or closed and not opened.
    """
    plain, spans = "", {"{": [], "<": [], "*": []}  # type: dict[str, list[tuple[int, int]]]
    opened: dict[str, int] = {}
    for part in re.split(r"([{}<>*])", text):
        opener = {"}": "{", ">": "<"}.get(part, part)
        if opener not in spans:
            plain += part
        elif opener in opened:
            spans[opener].append((opened.pop(opener), len(plain)))
        elif part in "{<*":
            opened[part] = len(plain)
        else:
            raise ValueError(f"nothing opens {part} in {text!r}")
    if opened:
        raise ValueError(f"nothing closes {' '.join(opened)} in {text!r}")
    verb = spans["*"][0] if spans["*"] else None
    return Deed(plain, verb, tuple(spans["{"]), tuple(spans["<"]))


def taught(given: Sequence[Example]) -> Iterator[Example]:
    """Each example four times: its verb known or unknown, another sentence behind it or none."""
    for n, example in enumerate(given):
        other = given[(STEP * n + 1) % len(given)].deed.text.rstrip(".")
        joined = example.deed.text.rstrip(".") + LINKS[n % len(LINKS)] + other + "."
        for text in (example.deed.text, joined):
            yield replace(example, deed=replace(example.deed, text=text))
            yield replace(example, deed=replace(example.deed, text=text, verb=None))


def fit(
    x: Table, names: Sequence[str], counts: Table, ridge: float = RIDGE
) -> tuple[tuple[str, ...], Table, Table]:
    """Multinomial logistic regression.

    Args:
        x: Features. Shape (n_examples, n_features).
        names: The class of each.
        counts: How often each is counted.

    Returns:
        The classes in order, weights (n_features, n_classes) and intercepts.
    """
    classes = tuple(sorted(set(names)))
    truth = np.array([[name == each for each in classes] for name in names], float)
    size = (x.shape[1], len(classes))

    def loss(flat: Table) -> tuple[float, Table]:
        weights, base = flat[: -size[1]].reshape(size), flat[-size[1] :]
        scores = x @ weights + base
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        missed = (np.exp(logs) - truth) * counts[:, None]
        slope = np.concatenate([(x.T @ missed + ridge * weights).ravel(), missed.sum(axis=0)])
        value = -(counts * (logs * truth).sum(axis=1)).sum() + ridge / 2 * (weights**2).sum()
        return float(value), slope

    start = np.zeros(size[0] * size[1] + size[1])
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return classes, best[: -size[1]].reshape(size), best[-size[1] :]


def main(output: Path) -> None:
    """Write the weights."""
    given = list(taught(examples()))
    x = features([example.deed for example in given], transformer()).astype(float)
    classes, weights, base = fit(x, [example.kind for example in given], np.ones(len(given)))
    np.savez_compressed(
        output,
        classes=np.array(classes),
        weights=weights.astype(np.float16),
        base=base.astype(np.float32),
    )
    print(f"{len(given) // 4} sentences, {len(classes)} classes, {x.shape[1]} features: {output}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
