"""Pack trained weights for shipping.

    python -m training.language.pack WEIGHTS OUTPUT

`pieces.onnx`, `reader.onnx`: the network up to the words and from them on, its products in 8-bit
numbers; `pieces.npz`, `reader.npz`: what stands before and behind it, in 16-bit floats. The same
weights give the same files: no time is written into them.
"""

import io
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch

from training.graph import pieces, reader, tagger

WIDTH = 384
BEFORE = ("case.weight", "space.weight")
BEHIND = (
    "reader.bilinear.weight", "reader.chain.steps", "reader.product.bias", "reader.product.weight",
    "reader.rootward.weight", "reader.sum.weight",
)  # fmt: skip
"""Weights that the graphs don't hold."""


def main(weights: Path, output: Path) -> None:
    arrays = arrays_of(weights)
    onnx.save(pieces(arrays, WIDTH), output / "pieces.onnx")
    write(output / "pieces.npz", _held(arrays, BEFORE))
    onnx.save(reader(arrays, WIDTH), output / "reader.onnx")
    write(output / "reader.npz", _held(arrays, BEHIND))


def tags(weights: Path, output: Path, name: str, steps: str) -> None:
    """Pack what a network that labels tokens has over words, with the steps of its chains."""
    arrays = {each.removeprefix("encoder."): held for each, held in arrays_of(weights).items()}
    onnx.save(tagger(arrays, WIDTH), output / f"{name}.onnx")
    write(output / f"{name}.npz", _held(arrays, (steps,)))


def _held(arrays: dict[str, np.ndarray], names: Sequence[str]) -> dict[str, np.ndarray]:
    return {name: arrays[name].astype(np.float16) for name in names}


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
