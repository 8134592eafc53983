"""How well sentences and names are found, on annotated text that set nothing here.

    python -m evals.language --data DATA

Reads the raw text of English Web Treebank (test), the news of GUM (dev), UNER EWT (test)
and CrossNER politics (dev) as the product reads a document, and compares the sentences
and the names with the annotation: exact spans, and for names the exact type. Prints a
table; sets that are not in DATA are skipped.

GUM marks every mention, and with its modifiers. A name there is a person, place or
organisation whose head is a proper noun, cut to the proper nouns that belong to the head.
"""

import argparse
import gzip
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from stemma.acquire.clean import document
from stemma.annotate.annotate import annotate
from stemma.records import Annotations, Place

ROOT = Path(__file__).parent.parent
TYPES = {
    "person": "PER", "politician": "PER",
    "place": "LOC", "location": "LOC", "country": "LOC",
    "organisation": "ORG", "organization": "ORG", "politicalparty": "ORG",
}  # fmt: skip
GLUE = frozenset(("flat", "compound", "amod"))
"""Relations by which proper nouns belong to the head of a name."""


@dataclass
class Text:
    """An annotated document: its text, and spans counted in it."""

    text: str = ""
    sentences: set[tuple[int, int]] = field(default_factory=set)
    names: set[tuple[int, int, str]] = field(default_factory=set)


@dataclass
class Tally:
    """Spans found, wanted, and both."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: set, wanted: set) -> None:
        self.right += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def __str__(self) -> str:
        precision = self.right / max(1, self.found)
        recall = self.right / max(1, self.wanted)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}"


def main() -> int:
    """Print precision, recall and F1 for each set."""
    parser = argparse.ArgumentParser(description="Sentences and names against annotation.")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    data = parser.parse_args().data
    print(f"{'found':<12}{'on':<26}{'precision':>10}{'recall':>8}{'F1':>8}")
    for title, source, read in (
        ("EWT, test", "ud_ewt/test.conllu.gz", treebank),
        ("GUM news, dev", "ud_gum/dev.free.conllu.gz", news),
        ("UNER EWT, test", "uner_ewt/test.iob2.gz", tagged),
        ("CrossNER politics, dev", "crossner_politics/dev.iob2.gz", tagged),
    ):
        if not (data / source).exists():
            print(f"data folder not found: skipping {data / source}")
            continue
        sentences, names = Tally(), Tally()
        with gzip.open(data / source, "rt", encoding="utf-8") as lines:
            for gold in read(lines):
                doc = document(gold.text, Place("gold", "gold"))
                if doc.text != gold.text:
                    continue
                notes = annotate(doc)
                sentences.add({(s.span.start, s.span.end) for s in notes.sentences}, gold.sentences)
                names.add(found_names(notes), gold.names)
        if read is not tagged:
            print(f"{'sentences':<12}{title:<26}{sentences}")
        if read is not treebank:
            print(f"{'names':<12}{title:<26}{names}")
    return 0


def found_names(notes: Annotations) -> set[tuple[int, int, str]]:
    """Persons, places and organisations, by their mentions."""
    return {
        (mention.start, mention.end, TYPES[entity.type])
        for entity in notes.entities
        if entity.type in TYPES
        for mention in entity.mentions
    }


def news(lines: Iterator[str]) -> Iterator[Text]:
    """The news documents of a treebank."""
    return treebank(lines, genre="news")


def treebank(lines: Iterator[str], genre: str = "") -> Iterator[Text]:
    """Documents of a CoNLL-U file with their sentences, and their names where it has any."""
    text, wanted = Text(), not genre
    for comments, tokens in blocks(lines):
        if any(c.startswith("newdoc") for c in comments):
            if wanted and text.text:
                yield text
            text = Text()
            wanted = not genre or f"meta::genre = {genre}" in comments
        if text.text:
            text.text += "\n\n" if any(c.startswith("newpar") for c in comments) else " "
        add_sentence(text, tokens)
    if wanted and text.text:
        yield text


def add_sentence(text: Text, tokens: list[list[str]]) -> None:
    """Append one sentence of CoNLL-U columns, as it was spaced."""
    start = len(text.text)
    places: list[tuple[int, int]] = []
    covered = 0
    for columns in tokens:
        form, spaced = columns[1], "SpaceAfter=No" not in columns[9]
        if "-" in columns[0]:
            # A contraction. Its parts are seen in it ("Gloria" and "'s"), or share it whole.
            first, covered = map(int, columns[0].split("-"))
            parts = [c[1] for c in tokens if c[0].isdigit() and first <= int(c[0]) <= covered]
            at = len(text.text)
            for part in parts:
                size = len(part) if "".join(parts) == form else 0
                places.append((at, at + (size or len(form))))
                at += size
            text.text += form + " " * spaced
        elif "." not in columns[0] and int(columns[0]) > covered:
            places.append((len(text.text), len(text.text) + len(form)))
            text.text += form + " " * spaced
    text.text = text.text.rstrip()
    text.sentences.add((start, len(text.text)))
    words = [columns for columns in tokens if columns[0].isdigit()]
    text.names |= {
        (places[first][0], places[last][1], kind) for first, last, kind in names_of(words)
    }


def names_of(words: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    """First and last word and type of each named mention of a sentence."""
    opened: list[tuple[str, str, int]] = []
    for n, columns in enumerate(words):
        marks = re.search(r"Entity=([^|]*)", columns[9])
        for mark in re.findall(r"\([^()]*\)?|[^()]*\)", marks[1] if marks else ""):
            if mark.startswith("("):
                group, kind, *_ = mark[1:].rstrip(")").split("-")
                opened.append((group, kind, n))
            if mark.endswith(")"):
                group = mark[1:-1].split("-")[0] if mark.startswith("(") else mark[:-1]
                mention = next((m for m in reversed(opened) if m[0] == group), None)
                if mention:
                    opened.remove(mention)
                    yield from _name(words, mention[2], n, mention[1])


def _name(
    words: list[list[str]], first: int, last: int, kind: str
) -> Iterator[tuple[int, int, str]]:
    """The proper nouns around a mention's head, if it has a proper noun for a head."""
    inside = range(first, last + 1)
    head = next((n for n in inside if not first <= int(words[n][6]) - 1 <= last), first)
    if kind not in TYPES or words[head][3] != "PROPN":
        return
    mine = {head}
    for n in [*range(head - 1, first - 1, -1), *range(head + 1, last + 1)]:
        glued = words[n][7].split(":")[0] in GLUE or words[n][7] in GLUE
        if glued and words[n][3] == "PROPN" and int(words[n][6]) - 1 in mine:
            mine.add(n)
    yield min(mine), max(mine), TYPES[kind]


def tagged(lines: Iterator[str]) -> Iterator[Text]:
    """Documents of an IOB2 file with their names; each sentence one, if it marks none."""
    text = Text()
    for comments, tokens in blocks(lines):
        starts = any(c.startswith("newdoc") for c in comments)
        if text.text and (starts or not comments):
            yield text
            text = Text()
        text.text += " " if text.text else ""
        at = len(text.text)
        text.text += next(
            (c.removeprefix("text = ") for c in comments if c.startswith("text = ")),
            " ".join(columns[-2] for columns in tokens),
        )
        add_names(text, tokens, at)
    yield text


def add_names(text: Text, tokens: list[list[str]], at: int) -> None:
    """The names of one sentence that begins at `at`."""
    name = None
    for columns in tokens:
        form, tag = columns[-2], columns[-1]
        at = text.text.index(form, at)
        label = tag[2:]
        kind = TYPES.get(label, label if label in TYPES.values() else "")
        if tag.startswith("I-") and name:
            name = (name[0], at + len(form), name[2])
        else:
            text.names |= {name} if name else set()
            name = (at, at + len(form), kind) if tag.startswith("B-") and kind else None
        at += len(form)
    text.names |= {name} if name else set()


def blocks(lines: Iterator[str]) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Comments and columns of each sentence."""
    comments: list[str] = []
    tokens: list[list[str]] = []
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# "):
            comments.append(line[2:])
        elif line:
            tokens.append(re.split(r"[\t ]", line) if "\t" not in line else line.split("\t"))
        elif tokens:
            yield comments, tokens
            comments, tokens = [], []
    if tokens:
        yield comments, tokens


if __name__ == "__main__":
    sys.exit(main())
