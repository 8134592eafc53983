"""Pack the vectors of clauses for shipping.

    python -m training.tellings.pack TRAINED_FOLDER OUTPUT_FOLDER

`clauses.onnx`, in the form that `training.sentence_vectors` tells.
"""

import sys
from pathlib import Path

import onnx
from transformers import BertModel

from training.graph import sentences
from training.sentence_vectors import weights


def main(trained: Path, output: Path) -> None:
    model = BertModel.from_pretrained(trained).eval()
    onnx.save(sentences(weights(model), model.config.hidden_size), output / "clauses.onnx")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
