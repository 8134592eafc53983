"""The network that finds what is said between states: the encoder that reads, with other labels."""

from collections.abc import Mapping

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import BertConfig
from transformers.models.bert.modeling_bert import BertLayer

from stemma.text.labels import SYSTEM, TELLS
from stemma.text.wordpiece import MODELS
from training.graph import HEAD
from training.language.networks import Layer, Product, Student, Teacher
from training.system.chains import Chains


class Encoder(Student):
    """The encoder of a network that ships, with the weights that it ships with."""

    def __init__(self, name: str = "reader") -> None:
        nn.Module.__init__(self)
        held = weights(name)
        width = held["norm.bias"].shape[0]
        with np.load(str(MODELS / "words.npz")) as packed:
            table = packed["rows"].astype(np.float32) * packed["scale"][:, None]
        self.register_buffer("table", torch.from_numpy(table), persistent=False)
        for part in ("place", "case", "space"):
            setattr(self, part, nn.Embedding(*held[f"{part}.weight"].shape))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.on_pieces, self.on_words = (
            nn.ModuleList(_layer(held, f"{part}.{n}", width) for n in range(3))
            for part in ("on_pieces", "on_words")
        )
        self.dropout = nn.Dropout(0.1)
        own = self.state_dict()
        self.load_state_dict({each: torch.from_numpy(held[each]) for each in own})


class Tagger(nn.Module):
    """An encoder, one chain of labels for each row of `SYSTEM`, and what cues tell."""

    def __init__(self, encoder: Encoder | Teacher, width: int, dropout: float = 0.3) -> None:
        super().__init__()
        self.encoder = encoder
        self.chains = Chains(list(SYSTEM.values()))
        self.sizes = [sum(self.chains.sizes), *map(len, TELLS.values())]
        self.labels = Product(width, sum(self.sizes))
        self.dropout = nn.Dropout(dropout)

    def forward(self, batch: dict[str, Tensor]) -> Tensor:
        """The score of each label of each row, and of what cues tell.

        Shape (n_examples, n_tokens, n_labels).
        """
        return self.labels(self.dropout(self.encoder.hidden(batch)))

    def loss(self, batch: dict[str, Tensor]) -> Tensor:
        """The surprise at the labels of a batch."""
        scores, *told = self(batch).split(self.sizes, -1)
        wanted, *tells = batch["names"].split(self.sizes, -1)
        rows = [each.int().argmax(-1) for each in wanted.split(self.chains.sizes, -1)]
        found = self.chains.loss(scores, torch.stack(rows, -1), batch["mask"])
        for own, right in zip(told, tells, strict=True):
            marked = batch["mask"] & right.any(-1)
            surprise = F.cross_entropy(own[marked], right[marked].int().argmax(-1), reduction="sum")
            found = found + surprise / batch["mask"].sum()
        return found


def weights(name: str) -> dict[str, np.ndarray]:
    """The weights of a shipped network under the names that they were trained by.

    Its products are in 8-bit numbers: what comes out is as near to what was trained as that.
    """
    graph = onnx.load(str(MODELS / f"{name}.onnx")).graph
    held = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    found = {}
    for each, values in held.items():
        if each.endswith(".rows"):
            part = each.removesuffix(".rows")
            found[f"{part}.weight"] = values.T.astype(np.float32) * held[f"{part}.scale"][:, None]
        elif each.endswith(".biases"):
            for part, bias in zip(("query", "key", "value"), np.split(values, 3), strict=True):
                found[each.replace("biases", f"{part}.bias")] = bias
        elif each.endswith((".bias", ".weight")):
            found[each] = values
    found["place.weight"] = held["place"]
    with np.load(str(MODELS / f"{name}.npz")) as packed:
        found |= {each: packed[each].astype(np.float32) for each in ("case.weight", "space.weight")}
    return {each: np.array(values, np.float32) for each, values in found.items()}


def _layer(held: Mapping[str, np.ndarray], name: str, width: int) -> Layer:
    """A layer of the right sizes."""
    places, inner = len(held[f"{name}.query.bias"]), len(held[f"{name}.up.bias"])
    made = Layer(BertLayer(BertConfig(hidden_size=width, num_attention_heads=12)), width // HEAD)
    made.narrow(torch.arange(places // HEAD), torch.arange(inner))
    return made
