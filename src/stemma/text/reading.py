"""What a language pipeline says of one text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

NameType = Literal[
    "person", "organisation", "place", "group", "facility", "event", "product", "law", "other"
]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign. `start` and `end` count code points of the text."""

    start: int
    end: int
    pos: str
    """Part of speech of Universal Dependencies: "NOUN"."""
    tag: str
    """Part of speech of the Penn Treebank, which tells tense and number: "NNS"."""
    lemma: str
    head: int
    """Place of the token it depends on among the text's tokens; a root is its own head."""
    relation: str
    """Relation to the head, of Universal Dependencies: "nsubj"."""


@dataclass(frozen=True, slots=True)
class Name:
    """A run of tokens that names somebody or something."""

    start: int
    end: int
    type: NameType


@dataclass(frozen=True, slots=True)
class Reading:
    """Tokens, sentences and names of one text, each in order and without overlap."""

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    """Start and end of each sentence."""
    names: tuple[Name, ...]


class Reader(Protocol):
    """Anything that reads English: the shipped models, or a spaCy pipeline."""

    def read(self, text: str) -> Reading:
        """The reading of a text; line breaks end sentences."""
        ...


def name_spans(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """First label, label behind the last, and type of each name in B-, I- and O labels."""
    start, kind = 0, ""
    for n, label in enumerate([*labels, "O"]):
        inside = label.startswith("I-") and label[2:] == kind
        if kind and not inside:
            yield start, n, kind
            kind = ""
        if not inside and label != "O":
            start, kind = n, label[2:]
