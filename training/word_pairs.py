"""Make the table of word pairs that English is known to use.

    python training/word_pairs.py DATA_FOLDER src/stemma/text/models/word_pairs.npz

Sources, all free to redistribute: Wikinews 2019 (CC BY 2.5, less the articles that the
evaluation collections are made from), State of the Union addresses (public domain),
English Web Treebank and the free part of GUM (CC BY-SA / CC BY, see `MODELS.md`), and
evidence sentences of Fool Me Twice (Wikipedia, CC BY-SA). Only the hashes of
neighbouring words are kept, one bit each; no text can be read back.
"""

import gzip
import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from stemma.text.fluency import BITS, place
from stemma.text.words import words

COLLECTIONS = Path(__file__).parent.parent / "evals" / "collections" / "README.md"


def main(data: Path, target: Path) -> None:
    bits = np.zeros(BITS, bool)
    for text in texts(data):
        norms = [word.norm for word in words(text)]
        for pair in itertools.pairwise(norms):
            bits[place(*pair)] = True
    np.savez_compressed(target, bits=np.packbits(bits))
    print(f"{bits.sum():,} of {BITS:,} bits set")


def texts(data: Path) -> Iterator[str]:
    held_out = COLLECTIONS.read_text(encoding="utf-8")
    for row in rows(data / "wikinews_2019" / "articles.jsonl.gz"):
        if f"[{row['title']}]" not in held_out:
            yield row["text"]
    for row in rows(data / "state_union" / "speeches.jsonl.gz"):
        yield row["text"]
    for row in rows(data / "fool_me_twice" / "dev.jsonl.gz"):
        yield from (evidence["text"] for evidence in row["gold_evidence"])
    for name in ("ud_ewt/train", "ud_gum/train.free", "ud_gum/dev.free"):
        with gzip.open(data / f"{name}.conllu.gz", "rt", encoding="utf-8") as lines:
            yield from (x.removeprefix("# text = ") for x in lines if x.startswith("# text = "))


def rows(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
