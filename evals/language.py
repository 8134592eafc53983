"""How well the language layer reads, how good its sentence vectors are, how fast both.

    python -m evals.language --data DATA [--pipeline NAME] [--full MODEL_FOLDER]

Reads the raw text of annotated corpora as the product reads a document and compares what
it finds with the annotation, all by exact spans of characters: a part of speech, a lemma or
a name is right if its span and its label are, an attachment if the spans of both tokens
and the universal relation are (as in the CoNLL 2018 shared task). Paragraph breaks are
those of the corpus. Prints tables; sets that are not in DATA are skipped. Peers that are
installed (syntok, pysbd, spaCy, simplemma) are measured beside it. For the vectors see
`evals.vectors`, for the speed `evals.speed`.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from evals import speed, vectors
from evals.corpora import Name, Text, ewt, tagged, treebank
from stemma.text.choices import ENGLISH, reader
from stemma.text.reading import Reading

ROOT = Path(__file__).parent.parent
TYPES = {"person": "PER", "place": "LOC", "organisation": "ORG"}

SETS: tuple[tuple[str, str, Callable[[Path], Iterator[Text]]], ...] = (
    ("EWT, test", "ud_ewt/test.conllu.gz", lambda data: ewt(data, "test")),
    ("GUM news, dev", "ud_gum/dev.free.conllu.gz", lambda data: _gum(data, ("news",))),
    (
        "GUM news, dev, in capitals",
        "ud_gum/dev.free.conllu.gz",
        lambda data: map(in_capitals, _gum(data, ("news",))),
    ),
    ("CrossNER politics, dev", "crossner_politics/dev.iob2.gz", lambda data: _crossner(data)),
)


@dataclass
class Tally:
    """Things found, wanted, and both."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: set, wanted: set) -> None:
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, self.found + self.wanted)

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.wanted)
        return f"{precision:>10.3f}{recall:>8.3f}{self.f1:>8.3f}"


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="The language layer against annotation.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--pipeline", default=ENGLISH, help="another one, as in `stemma read`")
    parser.add_argument("--full", type=Path, help="folder of the sentence model as published")
    parser.add_argument("--seen", action="store_true", help="only the sets that settings saw")
    given = parser.parse_args()
    print(f"{'':<36}{'on':<26}{'precision':>10}{'recall':>8}{'F1':>8}")
    for title, source, texts in SEEN if given.seen else SETS:
        if not (given.data / source).exists():
            print(f"data folder not found: skipping {given.data / source}")
            continue
        annotated = list(texts(given.data))
        for kind, tally in score(reader(given.pipeline).read, annotated).items():
            print(f"{kind:<36}{title:<26}{tally}", flush=True)
        for kind, tally in () if given.seen else peers(annotated):
            print(f"{kind:<36}{title:<26}{tally}", flush=True)
    if not given.seen:
        print()
        vectors.report(given.data, given.full)
        print()
        speed.layer(given.data)
        speed.start()
    return 0


def score(read: Callable[[str], Reading], texts: list[Text]) -> dict[str, Tally]:
    """Compare the readings of some texts with their annotation."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for text in texts:
        found = read(text.text)
        if text.pos:
            tallies["tokens"].add({(t.start, t.end) for t in found.tokens}, set(text.tokens))
            tallies["sentences"].add(set(found.sentences), set(text.sentences))
            for kind, mine, gold in (
                ("part of speech", [t.pos for t in found.tokens], text.pos),
                ("tag", [t.tag for t in found.tokens], text.tags),
                ("lemma", [t.lemma for t in found.tokens], text.lemmas),
                ("attachment", *_arcs(found, text, labelled=False)),
                ("labelled attachment", *_arcs(found, text, labelled=True)),
            ):
                spots = [(t.start, t.end) for t in found.tokens]
                tallies[kind].add(
                    set(zip(spots, mine, strict=True)),
                    set(zip(text.tokens, gold, strict=True)),
                )
        tallies["names"].add(names_of(found), kinds(text.names))
    return tallies


def in_capitals(text: Text) -> Text:
    """A text as headlines are set. Its lemmas stay as they were."""
    return replace(text, text="".join(c.upper() if len(c.upper()) == 1 else c for c in text.text))


def _arcs(found: Reading, text: Text, *, labelled: bool) -> tuple[list, list]:
    """For each token, the span of its head and, if asked for, its universal relation."""
    mine = [
        (
            found.tokens[t.head].start,
            found.tokens[t.head].end,
            t.relation.split(":")[0] if labelled else "",
        )
        for t in found.tokens
    ]
    gold = [
        (*text.tokens[head], relation.split(":")[0] if labelled else "")
        for head, relation in zip(text.heads, text.relations, strict=True)
    ]
    return mine, gold


def names_of(found: Reading) -> set[Name]:
    """Persons, places and organisations of a reading."""
    return {(n.start, n.end, TYPES[n.type]) for n in found.names if n.type in TYPES}


def kinds(names: set[Name]) -> set[Name]:
    """Those of the names that every corpus marks."""
    return {name for name in names if name[2] in TYPES.values()}


def peers(texts: list[Text]) -> Iterator[tuple[str, Tally]]:
    """The same by other libraries, those that are installed."""
    for name, split in (("syntok", _syntok), ("pysbd", _pysbd), ("spaCy's rules", _spacy_rules)):
        tally = Tally()
        try:
            for text in texts if texts[0].pos else ():
                tally.add(
                    {s for line in _lines(text.text) for s in split(*line)}, set(text.sentences)
                )
        except ImportError:
            continue
        if tally.wanted:
            yield f"sentences by {name}", tally
    try:
        import simplemma
    except ImportError:
        return
    tally = Tally()
    for text in texts:
        forms = [text.text[start:end] for start, end in text.tokens]
        spots = text.tokens if text.pos else []
        mine = [simplemma.lemmatize(form, lang="en") for form in forms]
        tally.add(set(zip(spots, mine, strict=False)), set(zip(spots, text.lemmas, strict=False)))
    if tally.wanted:
        yield "lemmas by simplemma, tokens given", tally


def _lines(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield line, at
        at += len(line) + 1


def _syntok(line: str, at: int) -> Iterator[tuple[int, int]]:
    from syntok import segmenter

    for sentence in segmenter.analyze(line):
        for words in sentence:
            yield at + words[0].offset, at + words[-1].offset + len(words[-1].value)


def _pysbd(line: str, at: int) -> Iterator[tuple[int, int]]:
    import pysbd

    for span in pysbd.Segmenter(language="en", clean=False, char_span=True).segment(line):
        kept = span.sent.strip()
        start = at + span.start + span.sent.index(kept)
        yield start, start + len(kept)


def _spacy_rules(line: str, at: int) -> Iterator[tuple[int, int]]:
    for sentence in _sentencizer()(line).sents:
        kept = sentence.text.strip()
        start = at + sentence.start_char + sentence.text.index(kept)
        yield start, start + len(kept)


@lru_cache(maxsize=1)
def _sentencizer() -> Any:
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return pipeline


def _gum(data: Path, genres: tuple[str, ...] = (), less: tuple[str, ...] = ()) -> Iterator[Text]:
    for part in ("free", "nc"):
        for doc in treebank(data / f"ud_gum/dev.{part}.conllu.gz"):
            if (not genres or doc.genre in genres) and doc.genre not in less:
                yield doc


def _crossner(data: Path) -> Iterator[Text]:
    return tagged(data / "crossner_politics/dev.iob2.gz")


SEEN = (
    ("EWT, dev", "ud_ewt/dev.conllu.gz", lambda data: ewt(data, "dev")),
    ("GUM less news, dev", "ud_gum/dev.free.conllu.gz", lambda data: _gum(data, less=("news",))),
)
"""Sets on which settings were chosen."""


if __name__ == "__main__":
    sys.exit(main())
