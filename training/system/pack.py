"""Pack the network that finds what is said between states for shipping.

    python -m training.system.pack WEIGHTS OUTPUT

`system.onnx` and `system.npz`, in the form that `training.language.pack` tells.
"""

import sys
from pathlib import Path

import numpy as np
import onnx

from training.graph import tagger
from training.language.pack import arrays_of, write

OUTSIDE = ("case.weight", "space.weight", "chains.steps")


def main(weights: Path, output: Path) -> None:
    arrays = {name.removeprefix("encoder."): held for name, held in arrays_of(weights).items()}
    onnx.save(tagger(arrays, arrays["norm.bias"].shape[0]), output / "system.onnx")
    held = {name: arrays[name].astype(np.float16) for name in OUTSIDE}
    write(output / "system.npz", held)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
