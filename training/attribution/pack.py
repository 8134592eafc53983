"""Pack the network that finds attributions for shipping.

    python -m training.attribution.pack WEIGHTS OUTPUT

`attributions.onnx` and `attributions.npz`, in the form that `training.language.pack` tells.
"""

import sys
from pathlib import Path

from training.language.pack import tags


def main(weights: Path, output: Path) -> None:
    tags(weights, output, "attributions", "chain.steps")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
