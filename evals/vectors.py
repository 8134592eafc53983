"""How good and how fast the sentence vectors are: those that ship, and the full model.

    python -m evals.vectors --data DATA [--full MODEL_FOLDER] [--vectors NAME]

Two sets of pairs, MRPC (news) and PAN (disguised copies): a pair is taken for one meaning if
the cosine reaches a threshold, which is chosen on a fifth of the pairs and reported on the
rest. Speed on the sentences of Wikinews, each once. MODEL_FOLDER holds all-MiniLM-L6-v2 as
published; with it (and torch and transformers) the packed model is held against the full one.
"""

import argparse
import csv
import gzip
import hashlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from stemma.text.choices import MINILM, STATIC, encoder
from stemma.text.vectors import Encoder, Vectors
from stemma.text.wordpiece import MODELS

ROOT = Path(__file__).parent.parent
SETS = (("MRPC", "mrpc/train.tsv.gz"), ("PAN", "pan_paraphrase/train.tsv.gz"))
FILES = {MINILM: "minilm.onnx", STATIC: "static.npz"}

Pairs = list[tuple[str, str, int]]


def main() -> int:
    """Print a row for each encoder."""
    parser = argparse.ArgumentParser(description="Sentence vectors: agreement, quality, speed.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--full", type=Path, help="folder of the model as published")
    parser.add_argument("--vectors", default="", help="another model, as in `stemma read`")
    given = parser.parse_args()
    return report(given.data, given.full, given.vectors)


def report(data: Path, full: Path | None = None, other: str = "") -> int:
    """Print the table."""
    missing = [data / path for _, path in SETS if not (data / path).exists()]
    if missing:
        print(f"data folder not found: skipping {missing[0]}")
        return 0
    sets = {title: pairs(data / path) for title, path in SETS}
    texts = sorted({text for rows in sets.values() for a, b, _ in rows for text in (a, b)})
    encoders: dict[str, Encoder] = {name: encoder(name) for name in (MINILM, STATIC)}
    if other:
        encoders[other] = encoder(other)
    if full:
        encoders = {"full": _Full(full), **encoders}
    exact: dict[str, Vectors] = {}
    print(f"{'vectors':<10}{'MB':>6}{'sentences/s':>13}{'MRPC':>8}{'PAN':>8}{'cosine to full':>26}")
    for name, one in encoders.items():
        began = time.perf_counter()
        vectors = _of(one, texts)
        pace = len(texts) / (time.perf_counter() - began)
        found = [f"{accuracy(rows, vectors.__getitem__):>8.3f}" for rows in sets.values()]
        size = (MODELS / FILES[name]).stat().st_size / 1e6 if name in FILES else 0
        agreement = ""
        exact = vectors if name == "full" else exact
        if exact and len(next(iter(exact.values()))) == len(next(iter(vectors.values()))):
            cosines = [float(vectors[text] @ exact[text]) for text in texts]
            agreement = f"{np.mean(cosines):.5f}, least {min(cosines):.4f}"
        print(f"{name:<10}{size:>6.1f}{pace:>13.0f}{''.join(found)}{agreement:>26}", flush=True)
    return 0


def pairs(path: Path) -> Pairs:
    """Two sentences and whether they mean one thing, 1 or 0."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["s1"], row["s2"], int(row["label"])) for row in rows]


def accuracy(rows: Pairs, vector: Callable[[str], Vectors]) -> float:
    """Share of pairs that are right with the threshold that suits a fifth of them best."""
    cosines = np.array([float(vector(a) @ vector(b)) for a, b, _ in rows])
    same = np.array([label for _, _, label in rows]) == 1
    tune = np.array([hashlib.sha256(a.encode()).digest()[0] % 5 == 0 for a, _, _ in rows])
    steps = np.linspace(0, 1, 201)
    best = max(steps, key=lambda step: ((cosines[tune] >= step) == same[tune]).mean())
    return float(((cosines[~tune] >= best) == same[~tune]).mean())


def _of(one: Encoder, texts: list[str]) -> dict[str, Vectors]:
    return dict(zip(texts, one.encode(texts), strict=True))


class _Full:
    """The model as published, in full precision."""

    def __init__(self, folder: Path) -> None:
        from transformers import BertModel, BertTokenizerFast  # needs torch

        self._model = BertModel.from_pretrained(folder).eval()
        self._split = BertTokenizerFast(str(folder / "vocab.txt"))

    def encode(self, texts: list[str]) -> Vectors:
        import torch

        found = np.zeros((len(texts), self._model.config.hidden_size), np.float32)
        order = sorted(range(len(texts)), key=lambda n: len(texts[n]))  # little to fill up
        with torch.no_grad():
            for first in range(0, len(texts), 32):
                places = order[first : first + 32]
                batch = self._split(
                    [texts[n] for n in places],
                    padding=True, truncation=True, max_length=128, return_tensors="pt",
                )  # fmt: skip
                hidden = self._model(**batch)[0]
                total = (hidden * batch["attention_mask"][..., None]).sum(1)
                found[places] = torch.nn.functional.normalize(total, dim=1).numpy()
        return found


if __name__ == "__main__":
    sys.exit(main())
