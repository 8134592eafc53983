"""Make the network that reads, from two published encoders and the annotated corpora.

    python -m training.language MPNET MINILM DATA OUTPUT

MPNET and MINILM hold all-mpnet-base-v2 and all-MiniLM-L6-v2 as published, DATA the corpora that
`examples` names; OUTPUT, a folder, gets `reader.onnx`, `reader.npz` and `lemmas.tsv`. Takes
some hours on two cores; what each step leaves in OUTPUT is taken up if it is there already.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from training.language import learn, lemmas, lessons, narrow, pack, teach


def main(mpnet: Path, minilm: Path, data: Path, output: Path) -> None:
    output.mkdir(parents=True, exist_ok=True)
    teacher, told, wide, weights = (
        output / name for name in ("teacher.pt", "told.pickle", "wide.pt", "reader.pt")
    )
    steps: tuple[tuple[Path, Callable[[], None]], ...] = (
        (teacher, lambda: teach.main(mpnet, data, teacher)),
        (told, lambda: lessons.main(mpnet, teacher, data, told)),
        (wide, lambda: learn.main(minilm, told, data, wide)),
        (weights, lambda: narrow.main(minilm, wide, told, data, weights)),
        (output / "reader.onnx", lambda: pack.main(weights, output)),
        (output / "lemmas.tsv", lambda: lemmas.main(data, output / "lemmas.tsv")),
    )
    for made, step in steps:
        if not made.exists():
            print(f"making {made.name}", flush=True)
            step()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
