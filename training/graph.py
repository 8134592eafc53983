"""A transformer as an ONNX graph that multiplies 8-bit numbers.

Every product rounds its inputs to 8 bits with a scale a row and its weights with a scale an
output. Other than with the usual dynamic quantisation, whose scale is that of the whole batch,
what stands beside a text changes nothing. The graph is written by hand since exporters neither
fuse what is worth it nor leave apart what is slower fused.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HEAD = 32
"""Width of a head of attention."""
OURS = "com.microsoft"


class Graph:
    """Nodes and weights, added in order."""

    def __init__(self, weights: Mapping[str, np.ndarray], width: int) -> None:
        self.of = weights
        self.width = width
        self.nodes: list[onnx.NodeProto] = []
        self.held: dict[str, np.ndarray] = {
            "middle": np.array(128, np.uint8),
            "first place": np.array([0]), "second": np.array([1]), "last place": np.array([-1]),
        }  # fmt: skip
        for name, value in (("most", 127), ("least", 1e-9), ("one", 1)):
            self.held[name] = np.array(value, np.float32)
        self._count = 0

    def constant(self, name: str, values: np.ndarray) -> str:
        self.held[name] = values
        return name

    def add(self, kind: str, *inputs: str, domain: str = "", **options: object) -> str:
        """Add a node; returns the name of what comes out of it."""
        self._count += 1
        out = f"v{self._count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], domain=domain, **options))
        return out

    def rounded(self, values: str) -> tuple[str, str]:
        """The values as 8-bit numbers around 128, and the scale of each row."""
        ends = [self.add("ReduceMax", values, axes=[-1]), self.add("ReduceMin", values, axes=[-1])]
        most = self.add("Max", ends[0], self.add("Neg", ends[1]), "least")
        shrunk = self.add("Mul", values, self.add("Div", "most", most))
        return self.add("QuantizeLinear", shrunk, "one", "middle"), self.add("Div", most, "most")

    def product(self, name: str, rounded: tuple[str, str], *, biased: bool = True) -> str:
        """A linear layer over values that `rounded` gave."""
        weight = self.of[f"{name}.weight"]
        scale = np.maximum(np.abs(weight).max(1), 1e-9) / 127
        rows = np.rint(weight / scale[:, None]).astype(np.int8)
        packed = self.constant(f"{name}.rows", np.ascontiguousarray(rows.T))
        scale_name = self.constant(f"{name}.scale", scale.astype(np.float32))
        given = (rounded[0], packed, "one", scale_name, "middle")
        out = self.add("Mul", self.add("MatMulIntegerToFloat", *given, domain=OURS), rounded[1])
        return self.add("Add", out, self.bias(name)) if biased else out

    def bias(self, name: str) -> str:
        return self.constant(f"{name}.bias", self.of[f"{name}.bias"])

    def normal(self, values: str, name: str) -> str:
        """Each row with mean 0 and variance 1, then scaled and moved."""
        weight = self.constant(f"{name}.weight", self.of[f"{name}.weight"])
        given = (values, weight, self.bias(name))
        return self.add("LayerNormalization", *given, axis=-1, epsilon=1e-12)

    def layers(self, name: str, hidden: str, mask: str = "") -> str:
        """The layers of a transformer; without a mask every place counts."""
        mask = mask or self._everywhere(hidden)
        for n in range(len({key.split(".")[1] for key in self.of if key.startswith(f"{name}.")})):
            hidden = self._layer(f"{name}.{n}", hidden, mask)
        return hidden

    def _everywhere(self, hidden: str) -> str:
        """A mask of ones for the places of one text."""
        end = self.constant("third place", np.array([2]))
        shape = self.add("Slice", self.add("Shape", hidden), "first place", end)
        one = numpy_helper.from_array(np.ones(1, np.int32))
        return self.add("ConstantOfShape", shape, value=one)

    def _layer(self, name: str, hidden: str, mask: str) -> str:
        rounded = self.rounded(hidden)
        three = ("query", "key", "value")
        parts = [self.product(f"{name}.{part}", rounded, biased=False) for part in three]
        biases = np.concatenate([self.of[f"{name}.{part}.bias"] for part in three])
        bias = self.constant(f"{name}.biases", biases)
        heads = len(biases) // 3 // HEAD
        seen = self.add("MultiHeadAttention", *parts, bias, mask, domain=OURS, num_heads=heads)
        change = self.product(f"{name}.out", self.rounded(seen))
        hidden = self.normal(self.add("Add", hidden, change), f"{name}.norm")
        wide = self.product(f"{name}.up", self.rounded(hidden), biased=False)
        # By tanh: further from the exact curve by less than 8 bits tell apart, and faster.
        wide = self.add("FastGelu", wide, self.bias(f"{name}.up"), domain=OURS)
        change = self.product(f"{name}.down", self.rounded(wide))
        return self.normal(self.add("Add", hidden, change), f"{name}.last")

    def begin(self, name: str, vectors: str) -> str:
        """The vectors of the pieces, each told its place, made normal."""
        place = self.constant("place", self.of["place.weight"])
        length = self.add("Gather", self.add("Shape", vectors), "second")
        near = self.add("Slice", place, "first place", length)
        return self.normal(self.add("Add", vectors, near), name)

    def model(
        self, inputs: Sequence[tuple[str, int, tuple[str | int, ...]]],
        outputs: Mapping[str, tuple[str, tuple[str | int, ...]]],
    ) -> onnx.ModelProto:  # fmt: skip
        """The whole, with names, types and shapes of inputs, and of what goes out as what."""
        for name, (value, _) in outputs.items():
            self.nodes.append(helper.make_node("Identity", [value], [name]))
        made = helper.make_graph(
            self.nodes,
            "stemma",
            [helper.make_tensor_value_info(*each) for each in inputs],
            [
                helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
                for name, (_, shape) in outputs.items()
            ],
            [numpy_helper.from_array(values, name) for name, values in self.held.items()],
        )
        sets = [helper.make_opsetid("", 17), helper.make_opsetid(OURS, 1)]
        return helper.make_model(made, opset_imports=sets, ir_version=9)


def pieces(weights: Mapping[str, np.ndarray], width: int) -> onnx.ModelProto:
    """What the networks that read begin with, from the vectors of pieces to vectors of words.

    Inputs, of one window: `pieces`, float, shape (1, n_pieces, width); `first`, shape
    (1, n_tokens, 1), the place of each token's first piece. Output: `words`, (1, n_tokens, width).
    """
    made = Graph(weights, width)
    hidden = made.layers("on_pieces", made.begin("norm", "pieces"))
    hidden = made.add("GatherND", hidden, "first", batch_dims=1)
    return made.model(
        [
            ("pieces", TensorProto.FLOAT, (1, "pieces", width)),
            ("first", TensorProto.INT64, (1, "tokens", 1)),
        ],
        {"words": (hidden, (1, "tokens", width))},
    )


def reader(weights: Mapping[str, np.ndarray], width: int) -> onnx.ModelProto:
    """The network that reads, from what `pieces` gives to the scores of tokens.

    Input: `words`, shape (1, n_tokens, width). Outputs: `labels` and `halves` of `Reader`.
    """
    made = Graph(weights, width)
    rounded = made.rounded(made.layers("on_words", "words"))
    return _over_words(made, {
        "labels": (made.product("reader.labels", rounded), "reader.labels"),
        "halves": (made.add("Relu", made.product("reader.halves", rounded)), "reader.halves"),
    })  # fmt: skip


def tagger(weights: Mapping[str, np.ndarray], width: int) -> onnx.ModelProto:
    """The same with one output, `labels`: scores of the labels of tokens."""
    made = Graph(weights, width)
    rounded = made.rounded(made.layers("on_words", "words"))
    return _over_words(made, {"labels": (made.product("labels", rounded), "labels")})


def _over_words(made: Graph, outputs: Mapping[str, tuple[str, str]]) -> onnx.ModelProto:
    """The graph as a model; each output with the layer that tells its size."""
    return made.model(
        [("words", TensorProto.FLOAT, (1, "tokens", made.width))],
        {
            name: (value, (1, "tokens", len(made.of[f"{layer}.bias"])))
            for name, (value, layer) in outputs.items()
        },
    )


def sentences(weights: Mapping[str, np.ndarray], width: int) -> onnx.ModelProto:
    """A sentence encoder: the mean of the vectors of a text's pieces, of length 1.

    Inputs: `words` and `piece_mask` as for `reader`. Output: `vector`, (n_texts, width).
    """
    made = Graph(weights, width)
    hidden = made.layers("layers", made.begin("norm", "words"), "piece_mask")
    there = made.add("Cast", "piece_mask", to=TensorProto.FLOAT)
    kept = made.add("Mul", hidden, made.add("Unsqueeze", there, "last place"))
    # The sum points where the mean does.
    total = made.add("ReduceSum", kept, "second", keepdims=0)
    length = made.add("Sqrt", made.add("ReduceSumSquare", total, axes=[-1]))
    return made.model(
        [
            ("words", TensorProto.FLOAT, ("texts", "pieces", width)),
            ("piece_mask", TensorProto.INT32, ("texts", "pieces")),
        ],
        {"vector": (made.add("Div", total, length), ("texts", width))},
    )
