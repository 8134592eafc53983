"""The network that reads, as it ships, for networks that begin with it."""

from collections.abc import Mapping

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from transformers import BertConfig
from transformers.models.bert.modeling_bert import BertLayer

from stemma.text.wordpiece import MODELS
from training.graph import HEAD
from training.language.networks import Layer, Student, quantise

WIDTH = 384


class Encoder(Student):
    """The encoder of the network that reads, with the weights that it ships with.

    Args:
        fixed: Whether what it makes of a word's pieces stays as it is. Networks of which this holds
            begin with the same vectors of words, which are computed once for all of them.
    """

    def __init__(self, *, fixed: bool = True) -> None:
        nn.Module.__init__(self)
        held = weights()
        with np.load(str(MODELS / "words.npz")) as packed:
            table = packed["rows"].astype(np.float32) * packed["scale"][:, None]
        self.register_buffer("table", torch.from_numpy(table), persistent=False)
        for part in ("place", "case", "space"):
            setattr(self, part, nn.Embedding(*held[f"{part}.weight"].shape))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.on_pieces, self.on_words = (
            nn.ModuleList(_layer(held, f"{part}.{n}") for n in range(3))
            for part in ("on_pieces", "on_words")
        )
        self.dropout = nn.Dropout(0.1)
        own = self.state_dict()
        self.load_state_dict({each: torch.from_numpy(held[each]) for each in own})
        self.fixed = fixed
        if fixed:
            quantise(self.on_pieces)

    def words(self, batch: dict[str, Tensor]) -> Tensor:
        """The vector of each token once the pieces have seen each other."""
        if not self.fixed:
            return super().words(batch)
        learning = self.training
        self.eval()
        with torch.no_grad():
            found = super().words(batch)
        self.train(learning)
        return found

    def rates(self, rate: float) -> list[dict]:
        """What learns of it, for a `Descent`: its layers at a rate, what they are told at more."""
        if self.fixed:
            return [{"params": [*self.on_words.parameters()], "lr": rate}]
        layers = [*self.on_pieces.parameters(), *self.on_words.parameters()]
        told = [*self.case.parameters(), *self.space.parameters()]
        return [{"params": layers, "lr": rate}, {"params": told, "lr": 5e-4}]


def weights() -> dict[str, np.ndarray]:
    """The weights of the network under the names that they were trained by.

    Its products are in 8-bit numbers: what comes out is as near to what was trained as that.
    """
    held: dict[str, np.ndarray] = {}
    for name in ("pieces", "reader"):
        graph = onnx.load(str(MODELS / f"{name}.onnx")).graph
        held |= {each.name: numpy_helper.to_array(each) for each in graph.initializer}
        with np.load(str(MODELS / f"{name}.npz")) as packed:
            held |= dict(packed)
    found = {}
    for each, values in held.items():
        if each.endswith(".rows"):
            part = each.removesuffix(".rows")
            found[f"{part}.weight"] = values.T.astype(np.float32) * held[f"{part}.scale"][:, None]
        elif each.endswith(".biases"):
            for part, bias in zip(("query", "key", "value"), np.split(values, 3), strict=True):
                found[each.replace("biases", f"{part}.bias")] = bias
        elif each.endswith((".bias", ".weight", ".steps")):
            found[each] = values
    found["place.weight"] = held["place"]
    return {each: np.array(values, np.float32) for each, values in found.items()}


def _layer(held: Mapping[str, np.ndarray], name: str) -> Layer:
    """A layer of the right sizes."""
    places, inner = len(held[f"{name}.query.bias"]), len(held[f"{name}.up.bias"])
    made = Layer(BertLayer(BertConfig(hidden_size=WIDTH, num_attention_heads=12)), WIDTH // HEAD)
    made.narrow(torch.arange(places // HEAD), torch.arange(inner))
    return made
