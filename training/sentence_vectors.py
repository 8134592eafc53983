"""Make the two sentence-vector models that ship with Stemma.

    python -m training.sentence_vectors MODEL_FOLDER OUTPUT_FOLDER

MODEL_FOLDER holds all-MiniLM-L6-v2 as published (Apache-2.0): `model.safetensors`,
`config.json`, `vocab.txt`. Out come

* `words.npz`: the table of its word pieces, packed to 8 bits with a scale a row, apart from
  the network because `training/language` makes another one that shares it.
* `minilm.onnx`: the network from there on, as `training/graph.py` writes it: 8-bit products
  with a scale a row, so a sentence gets the same vector alone and in a batch.
* `static.npz`: one 256-dimensional vector per word piece, distilled by sending each
  piece alone through the network (Tulkens and van Dongen, model2vec, 2024), less the
  mean and the two strongest directions, which tell kinds of pieces apart and not
  meanings (Mu and Viswanath, All-but-the-top, 2018), packed to 8 bits.
* `vocab.txt`: the word pieces, one a line, unchanged.

Nothing is drawn at random; the same input gives the same files. Needs torch,
transformers and onnx, none of which Stemma itself asks for.
"""

import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from transformers import BertModel

from training.graph import sentences

STATIC_DIMENSIONS = 256
DROPPED_DIRECTIONS = 2
FIRST_WORD = 1996
"""The vocabulary begins with signs, single letters and placeholders."""
PARTS = {
    "query": "attention.self.query", "key": "attention.self.key",
    "value": "attention.self.value", "out": "attention.output.dense",
    "norm": "attention.output.LayerNorm", "up": "intermediate.dense",
    "down": "output.dense", "last": "output.LayerNorm",
}  # fmt: skip
"""Names of the parts of a layer in the graph, and in BERT."""


def main(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    model = BertModel.from_pretrained(source, attn_implementation="eager").eval()
    shutil.copyfile(source / "vocab.txt", target / "vocab.txt")
    table = model.embeddings.word_embeddings.weight.detach().numpy()
    np.savez_compressed(target / "words.npz", **packed(table))
    onnx.save(sentences(weights(model), table.shape[1]), target / "minilm.onnx")
    np.savez(target / "static.npz", **distil(model))


def weights(model: BertModel) -> dict[str, np.ndarray]:
    """The weights of the network by the names of the graph, without the word table."""
    of = {name: tensor.numpy() for name, tensor in model.state_dict().items()}
    found = {
        "place.weight": of["embeddings.position_embeddings.weight"]
        + of["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": of["embeddings.LayerNorm.weight"],
        "norm.bias": of["embeddings.LayerNorm.bias"],
    }
    for n in range(model.config.num_hidden_layers):
        for name, its in PARTS.items():
            for kind in ("weight", "bias"):
                found[f"layers.{n}.{name}.{kind}"] = of[f"encoder.layer.{n}.{its}.{kind}"]
    return found


def packed(table: np.ndarray) -> dict[str, np.ndarray]:
    """A table as 8-bit rows and a scale a row."""
    scale = np.abs(table).max(axis=1) / 127
    rows = np.rint(table / np.maximum(scale, 1e-12)[:, None])
    return {"rows": rows.astype(np.int8), "scale": scale.astype(np.float32)}


def distil(model: BertModel) -> dict[str, np.ndarray]:
    """One packed vector per word piece, most telling directions first."""
    n_pieces = model.config.vocab_size
    vectors = []
    with torch.no_grad():
        for first in range(0, n_pieces, 1024):
            ids = torch.arange(first, min(first + 1024, n_pieces))
            framed = torch.stack([torch.full_like(ids, 101), ids, torch.full_like(ids, 102)], 1)
            hidden = model(input_ids=framed, attention_mask=torch.ones_like(framed))[0]
            vectors.append(hidden.mean(1).numpy())
    table = np.concatenate(vectors).astype(np.float64)
    table -= table[FIRST_WORD:].mean(0)
    _, _, directions = np.linalg.svd(table[FIRST_WORD:], full_matrices=False)
    directions *= np.sign(directions[:, :1])  # a direction's sign is arbitrary: fix it
    last = DROPPED_DIRECTIONS + STATIC_DIMENSIONS
    table = table @ directions[DROPPED_DIRECTIONS:last].T
    return packed(table)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
