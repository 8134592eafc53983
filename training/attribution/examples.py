"""The attributions labelled by reading, as examples for training."""

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from evals.corpora import treebank
from stemma.text.labels import REPORTS
from stemma.text.network import cut
from stemma.text.reader import spaces
from stemma.text.tokens import tokens
from training.language.examples import UNKNOWN, Example

LABELS = Path(__file__).parent / "labels"
PARTS = ("source", "cue", "content")


def texts(data: Path) -> dict[str, dict[str, str]]:
    """The labelled texts by the name of their file of labels, then by id."""
    with gzip.open(data / "wikinews_2019/articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        news = {str(row["id"]): row["text"] for row in map(json.loads, lines)}
    gum = {doc.id: doc.text for doc in treebank(data / "ud_gum/train.free.conllu.gz")}
    return {"wikinews_2019": news, "gum": gum}


def labelled(data: Path) -> Iterator[tuple[str, list[Example]]]:
    """Each labelled text: its id, and its windows as the network will see them.

    Raises:
        ValueError: A text is not the one that was labelled.
    """
    for name, by_id in texts(data).items():
        for line in (LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = by_id[row["id"]]
            if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
                raise ValueError(f"{name} {row['id']} is not the text that was labelled")
            yield row["id"], list(_windows(text, row["attributions"]))


def _windows(text: str, attributions: list[Mapping]) -> Iterator[Example]:
    spots = tokens(text)
    forms, space = [text[start:end] for start, end in spots], spaces(text, spots)
    labels = np.zeros(len(spots), np.int64)
    for each in attributions:
        for part in PARTS:
            pieces = each[part] if part == "content" else [each[part]]
            for piece in pieces:
                if piece:
                    _mark(labels, spots, *piece, part.upper())
    _open(labels)
    for window in cut(forms, space):
        here = slice(window.start, window.stop)
        _open(labels[here])  # a part that began in the window before
        allowed = labels[here, None] == np.arange(len(REPORTS))
        yield example(forms[here], space[here], allowed)


def _mark(labels: np.ndarray, spots: list, start: int, end: int, part: str) -> None:
    inside = [n for n, (first, last) in enumerate(spots) if first < end and last > start]
    labels[inside] = REPORTS.index(f"I-{part}")
    labels[inside[:1]] = REPORTS.index(f"B-{part}")


def _open(labels: np.ndarray) -> None:
    """Let a part begin where another one that shares a token cut off its first."""
    for n, label in enumerate(labels):
        name = REPORTS[label]
        before = REPORTS[labels[n - 1]] if n else "O"
        if name[:2] == "I-" and before[2:] != name[2:]:
            labels[n] = REPORTS.index(f"B-{name[2:]}")


def example(forms: list[str], space: list[int], allowed: np.ndarray) -> Example:
    """A window of which only the labels of `REPORTS` are known, in the place of the names."""
    unknown = np.full(len(forms), UNKNOWN)
    return Example(
        forms=forms, space=np.array(space), starts=unknown,
        sentence=np.zeros(len(forms), np.int64), pos=unknown, tags=unknown, heads=unknown,
        relations=unknown, names=allowed,
    )  # fmt: skip
