"""Make the two sentence-vector models that ship with Stemma.

    python training/sentence_vectors.py MODEL_FOLDER OUTPUT_FOLDER

MODEL_FOLDER holds all-MiniLM-L6-v2 as published (Apache-2.0): `model.safetensors`,
`config.json`, `vocab.txt`. Out come

* `minilm.onnx`: the same network, every weight matrix packed to 8 bits in blocks of
  32 and the word table to 8 bits a row. Activations stay 32-bit floats, so a sentence
  gets the same vector alone and in a batch, which dynamic quantisation does not give.
* `static.npz`: one 256-dimensional vector per word piece, distilled by sending each
  piece alone through the network (Tulkens and van Dongen, model2vec, 2024), less the
  mean and the two strongest directions, which tell kinds of pieces apart and not
  meanings (Mu and Viswanath, All-but-the-top, 2018), packed to 8 bits.
* `vocab.txt`: the word pieces, one a line, unchanged.

Nothing is drawn at random; the same input gives the same files. Needs torch,
transformers, onnx and onnxruntime, none of which Stemma itself asks for except the last.
"""

import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization.matmul_nbits_quantizer import (
    DefaultWeightOnlyQuantConfig,
    MatMulNBitsQuantizer,
)
from transformers import BertModel

STATIC_DIMENSIONS = 256
DROPPED_DIRECTIONS = 2
FIRST_WORD = 1996
"""The vocabulary begins with signs, single letters and placeholders."""
WORD_TABLE = "model.embeddings.word_embeddings.weight"


class MeanPooled(torch.nn.Module):
    """Word pieces in, one unit-length vector a sentence out."""

    def __init__(self, model: BertModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        hidden = self.model(input_ids=input_ids, attention_mask=attention_mask)[0]
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        return torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=1)


def main(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    model = BertModel.from_pretrained(source, attn_implementation="eager").eval()
    pooled = MeanPooled(model).eval()
    shutil.copyfile(source / "vocab.txt", target / "vocab.txt")
    export(pooled, target / "minilm.onnx")
    np.savez(target / "static.npz", **distil(pooled))


def export(pooled: MeanPooled, path: Path) -> None:
    """Write the network as a graph with packed weights."""
    ids = torch.tensor([[101, 2023, 2003, 102], [101, 2748, 102, 0]])
    # The dynamo exporter writes a file that onnxruntime refuses (duplicate names).
    torch.onnx.export(
        pooled,
        (ids, (ids > 0).long()),
        str(path),
        input_names=["input_ids", "attention_mask"],
        output_names=["vector"],
        dynamic_axes={n: {0: "batch", 1: "length"} for n in ("input_ids", "attention_mask")},
        opset_version=17,
        dynamo=False,
    )
    config = DefaultWeightOnlyQuantConfig(block_size=32, is_symmetric=True, bits=8)
    quantizer = MatMulNBitsQuantizer(onnx.load(path), algo_config=config)
    quantizer.process()
    graph = quantizer.model.model
    pack_word_table(graph)
    graph.ClearField("metadata_props")
    for node in graph.graph.node:  # names of source files and the like
        node.ClearField("doc_string")
    onnx.save(graph, path)


def pack_word_table(graph: onnx.ModelProto) -> None:
    """Replace the word table by 8-bit rows and a scale per row."""
    tables = {t.name: t for t in graph.graph.initializer}
    weights = numpy_helper.to_array(tables[WORD_TABLE])
    scale = np.abs(weights).max(axis=1, keepdims=True).astype(np.float32) / 127
    rows = np.rint(weights / np.maximum(scale, 1e-12)).astype(np.int8)
    gather = next(n for n in graph.graph.node if n.op_type == "Gather" and WORD_TABLE in n.input)
    at = list(graph.graph.node).index(gather)
    ids, out = gather.input[1], gather.output[0]
    graph.graph.initializer.remove(tables[WORD_TABLE])
    graph.graph.initializer.extend(
        [numpy_helper.from_array(rows, "words"), numpy_helper.from_array(scale, "words_scale")]
    )
    graph.graph.node.remove(gather)
    unpack = [
        helper.make_node("Gather", ["words", ids], ["word_rows"]),
        helper.make_node("Cast", ["word_rows"], ["word_floats"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["words_scale", ids], ["word_scales"]),
        helper.make_node("Mul", ["word_floats", "word_scales"], [out]),
    ]
    for offset, node in enumerate(unpack):
        graph.graph.node.insert(at + offset, node)


def distil(pooled: MeanPooled) -> dict[str, np.ndarray]:
    """One packed vector per word piece, most telling directions first."""
    n_pieces = pooled.model.config.vocab_size
    vectors = []
    with torch.no_grad():
        for first in range(0, n_pieces, 1024):
            ids = torch.arange(first, min(first + 1024, n_pieces))
            framed = torch.stack([torch.full_like(ids, 101), ids, torch.full_like(ids, 102)], 1)
            hidden = pooled.model(input_ids=framed, attention_mask=torch.ones_like(framed))[0]
            vectors.append(hidden.mean(1).numpy())
    table = np.concatenate(vectors).astype(np.float64)
    table -= table[FIRST_WORD:].mean(0)
    _, _, directions = np.linalg.svd(table[FIRST_WORD:], full_matrices=False)
    directions *= np.sign(directions[:, :1])  # a direction's sign is arbitrary: fix it
    last = DROPPED_DIRECTIONS + STATIC_DIMENSIONS
    table = table @ directions[DROPPED_DIRECTIONS:last].T
    scale = np.abs(table).max(axis=1, keepdims=True) / 127
    return {
        "rows": np.rint(table / scale).astype(np.int8),
        "scale": scale[:, 0].astype(np.float32),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
