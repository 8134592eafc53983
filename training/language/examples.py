"""The annotated texts that the language models are trained on, as arrays.

Only corpora whose licence lets the weights be shipped: UD English EWT (CC BY-SA 4.0), the
news, interviews, biographies, travel guides, textbooks, vlogs, speeches and conversations
of UD English GUM (annotations CC BY 4.0; texts CC BY and CC BY-SA), UNER English EWT
(CC BY-SA 4.0), WikiGold (CC BY 4.0) and the training part of CrossNER politics (MIT; text
CC BY-SA).
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from evals.corpora import TYPES, Name, Text, ewt, tagged, treebank
from stemma.text.labels import NAMES, POS, RELATIONS, TAGS
from stemma.text.tokens import tokens

UNCLEAR = frozenset(("academic", "court"))
"""Genres of GUM whose licence its licence file does not state."""

LONGEST = 120
"""Tokens of an example: some sentences in a row, or a long one."""

SHA256 = {
    "ud_ewt/train.conllu.gz": "39bbe9991c78dd433e7a3e5f84c195cab4fdbaa612c793306ed3c52de5270055",
    "ud_gum/train.free.conllu.gz": (
        "ec19910c89defe727de4ce9da5c29c2c5c41ae837ff865e33b551fc7f3211499"
    ),
    "uner_ewt/train.iob2.gz": "316c9d64827c41a0c5f44d254db04949088d217f158684f5dc792fbc23ed1aac",
    "wikigold/wikigold.iob2.gz": "c097bea4c0ced8be9d1129a344c6a75d65872f9c241f0ace03f877abffb56429",
    "crossner_politics/train.iob2.gz": (
        "48d069cab5f5cb7b997fcec749cad3fa0192b5dc92fca00410bca4fc9bcf0bfd"
    ),
}

UNKNOWN = -100
"""A label that is not annotated."""

# Name labels that a corpus does not tell apart from one of its own.
_ALSO = {
    "uner": {"O": ("B-EVENT", "I-EVENT", "B-MISC", "I-MISC")},
    "wikigold": {"B-MISC": ("B-EVENT",), "I-MISC": ("I-EVENT",)},
    "gum": {},
    "crossner": {},
    "none": {"O": NAMES},
}


@dataclass
class Example:
    """Some sentences in a row. Every array has one entry a token."""

    forms: list[str]
    space: np.ndarray
    """What stands before the token: 0 nothing, 1 white space, 2 a paragraph break."""
    starts: np.ndarray
    """1 for the first token of a sentence."""
    sentence: np.ndarray
    """Which sentence of the example a token belongs to."""
    pos: np.ndarray
    tags: np.ndarray
    heads: np.ndarray
    """Place of the head in the example; a root is its own head."""
    relations: np.ndarray
    names: np.ndarray
    """Whether a name label is allowed. Shape (n_tokens, n_labels)."""


@dataclass
class Lesson:
    """The teacher's scores for one example, in half precision."""

    pos: np.ndarray
    tags: np.ndarray
    names: np.ndarray
    """Logarithms of probabilities."""
    starts: np.ndarray
    arcs: np.ndarray
    """Shape (n_tokens, n_tokens)."""
    heads: np.ndarray
    """The best head of each token by `arcs`."""
    relations: np.ndarray
    """Scores of the relations to those heads."""
    sentence: np.ndarray
    """Which sentence a token belongs to; as annotated, or as the teacher sees it."""


def training(data: Path) -> list[Example]:
    """All training examples, in a fixed order.

    Raises:
        ValueError: if a file is not the one that the shipped weights were made from.
    """
    for path, digest in SHA256.items():
        if hashlib.sha256((data / path).read_bytes()).hexdigest() != digest:
            raise ValueError(f"{data / path} is not the file that the weights were made from")
    gum = treebank(data / "ud_gum/train.free.conllu.gz")
    return [
        *_examples(ewt(data, "train"), "uner"),
        *_examples((doc for doc in gum if doc.genre not in UNCLEAR), "gum"),
        *_examples(map(retokenised, tagged(data / "wikigold/wikigold.iob2.gz")), "wikigold"),
        *_examples(map(retokenised, tagged(data / "crossner_politics/train.iob2.gz")), "crossner"),
    ]


def held_out(data: Path) -> dict[str, list[Example]]:
    """What settings are chosen on: neither trained on nor reported."""
    gum = [
        doc
        for part in ("free", "nc")
        for doc in treebank(data / f"ud_gum/dev.{part}.conllu.gz")
        if doc.genre != "news"
    ]
    return {
        "EWT dev": list(_examples(ewt(data, "dev"), "uner")),
        "GUM dev less news": list(_examples(gum, "gum")),
    }


def retokenised(doc: Text) -> Text:
    """A document with the tokens that Stemma makes, not those of its corpus."""
    doc.tokens = tokens(doc.text)
    return doc


def _examples(docs: Iterator[Text], style: str) -> Iterator[Example]:
    for doc in docs:
        sentences = _by_sentence(doc)
        row: list[range] = []
        for n, sentence in enumerate(sentences):
            # Rows of different lengths, so that boundaries are learnt in and out of context.
            most = LONGEST if (len(doc.text) + n) % 4 else LONGEST // 3
            if row and sentence.stop - row[0].start > most:
                yield _example(doc, row, style)
                row = []
            row.append(sentence)
        if row:
            yield _example(doc, row, style)


def _by_sentence(doc: Text) -> list[range]:
    """The tokens of each sentence."""
    found, at = [], 0
    for _, end in doc.sentences:
        first = at
        while at < len(doc.tokens) and doc.tokens[at][0] < end:
            at += 1
        if at > first:
            found.append(range(first, at))
    return found


def _example(doc: Text, row: list[range], style: str) -> Example:
    first, last = row[0].start, row[-1].stop
    size = last - first
    spots = doc.tokens[first:last]
    starts = np.zeros(size, np.int64)
    sentence = np.zeros(size, np.int64)
    for n, part in enumerate(row):
        starts[part.start - first] = 1
        sentence[part.start - first : part.stop - first] = n
    known = bool(doc.pos)
    here = slice(first, last)
    return Example(
        forms=[doc.text[start:end] for start, end in spots],
        space=np.array([_space(doc, start) for start, _ in spots]),
        # A corpus of single sentences shows boundaries only where it knows them.
        starts=starts if known else np.full(size, UNKNOWN),
        sentence=sentence,
        pos=_numbers(doc.pos[here], POS, size),
        tags=_numbers(doc.tags[here], TAGS, size),
        heads=np.array(doc.heads[here]) - first if known else np.full(size, UNKNOWN),
        relations=_numbers([_relation(r) for r in doc.relations[here]], RELATIONS, size),
        names=_allowed(doc.names, spots, style),
    )


def _space(doc: Text, start: int) -> int:
    if start == 0 or doc.text[start - 1] == "\n":
        return 2
    return int(doc.text[start - 1].isspace())


def _relation(name: str) -> str:
    return name if name in RELATIONS else name.split(":")[0]


def _numbers(labels: list[str], order: list[str], size: int) -> np.ndarray:
    if not labels:
        return np.full(size, UNKNOWN)
    return np.array([order.index(label) if label in order else UNKNOWN for label in labels])


def _allowed(names: set[Name], spots: list[tuple[int, int]], style: str) -> np.ndarray:
    labels = ["O"] * len(spots)
    for start, end, kind in sorted(names):
        inside = [n for n, (one, two) in enumerate(spots) if one < end and two > start]
        for n in inside:
            labels[n] = ("I-" if n != inside[0] else "B-") + TYPES[kind]
    allowed = np.zeros((len(spots), len(NAMES)), bool)
    for n, label in enumerate(labels):
        for each in (label, *_ALSO[style].get(label, ())):
            allowed[n, NAMES.index(each)] = True
    return allowed
