"""Pack trained weights for shipping.

    python -m training.language.pack WEIGHTS OUTPUT

`reader.onnx`: the network, its products in 8-bit numbers; `reader.npz`: what stands before and
behind it, in 16-bit floats. The same weights give the same files: no time is written into them.
"""

import io
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch

from training.graph import reader, tagger

OUTSIDE = (
    "case.weight", "space.weight", "reader.bilinear.weight", "reader.chain.steps",
    "reader.product.bias", "reader.product.weight", "reader.rootward.weight", "reader.sum.weight",
)  # fmt: skip
"""Weights that the graph does not hold."""


def main(weights: Path, output: Path) -> None:
    arrays = arrays_of(weights)
    onnx.save(reader(arrays, arrays["norm.bias"].shape[0]), output / "reader.onnx")
    write(output / "reader.npz", {name: arrays[name].astype(np.float16) for name in OUTSIDE})


def tags(weights: Path, output: Path, name: str, steps: str) -> None:
    """Pack a network of the reader's encoder that labels tokens, with the steps of its chains."""
    arrays = {each.removeprefix("encoder."): held for each, held in arrays_of(weights).items()}
    onnx.save(tagger(arrays, arrays["norm.bias"].shape[0]), output / f"{name}.onnx")
    outside = ("case.weight", "space.weight", steps)
    write(output / f"{name}.npz", {each: arrays[each].astype(np.float16) for each in outside})


def arrays_of(weights: Path) -> dict[str, np.ndarray]:
    """The weights by their names."""
    held = torch.load(weights, weights_only=True)
    return {name: tensor.float().numpy() for name, tensor in held.items()}


def write(target: Path, arrays: dict[str, np.ndarray]) -> None:
    """An .npz file without the time of writing."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, values in sorted(arrays.items()):
            held = io.BytesIO()
            np.save(held, values)
            archive.writestr(zipfile.ZipInfo(name + ".npy"), held.getvalue(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
