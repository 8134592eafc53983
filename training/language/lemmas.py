"""Make the table of lemmas that the rules miss.

    python -m training.language.lemmas DATA OUTPUT

From English Web Treebank and the freely licensed part of GUM; a lemma must have been
annotated more often than any other of the same word, part of speech and tag.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from evals.corpora import treebank
from stemma.text.lemmas import regular
from training.language.examples import UNCLEAR


def main(data: Path, output: Path) -> None:
    seen: defaultdict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for path in ("ud_ewt/train", "ud_gum/train.free"):
        for doc in treebank(data / f"{path}.conllu.gz"):
            if doc.genre in UNCLEAR:
                continue
            for (start, end), pos, tag, lemma in zip(
                doc.tokens, doc.pos, doc.tags, doc.lemmas, strict=True
            ):
                if lemma != "_":
                    form = doc.text[start:end].replace("’", "'")
                    seen[(form.lower(), pos, tag)][lemma] += 1
    rows = []
    for (form, pos, tag), lemmas in seen.items():
        # Names keep their spelling; what a name's lemma changes is a plural or a slip.
        if pos in ("PROPN", "X", "PUNCT", "SYM") or "\t" in form:
            continue
        best = max(lemmas, key=lambda each: (lemmas[each], each))
        if best not in (regular(form, pos, tag), form if pos == "NUM" else None):
            rows.append(f"{form}\t{pos}\t{tag}\t{best}\n")
    output.write_text("".join(sorted(rows)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
