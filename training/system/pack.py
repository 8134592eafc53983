"""Pack the network that finds what is said between states for shipping.

    python -m training.system.pack WEIGHTS OUTPUT

`system.onnx` and `system.npz`, in the form that `training.language.pack` tells.
"""

import sys
from pathlib import Path

from training.language.pack import tags


def main(weights: Path, output: Path) -> None:
    tags(weights, output, "system", "chains.steps")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
