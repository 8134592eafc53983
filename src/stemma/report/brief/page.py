"""What a page of the brief is made of, before it is Markdown or HTML."""

from dataclasses import dataclass

READING = (
    "Sentences are the documents' own; where only a part is counted, that part is bold. "
    "Numbers in brackets lead to the sources below. Grades are proposals, on the scale from one "
    "(confirmed) to five (improbable); six cannot be judged."
)
"""How to read a page; stands on each, as a page may be pasted alone."""


@dataclass(frozen=True, slots=True)
class Cite:
    """The number of a source, in running text."""

    number: int


@dataclass(frozen=True, slots=True)
class Named:
    """A document called by its outlet or name, or a file by its path."""

    text: str


Note = tuple[str | Cite | Named, ...]
"""Our own words, and in them numbers of sources and names of documents."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a document."""

    text: str
    strong: bool
    """They are what is counted, or what was changed; the others are their sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence of a document, word by word, and what is said about it."""

    pieces: tuple[Piece, ...]
    source: int
    note: Note = ()
    label: str = ""
    """What it is beside other entries: `Before`, `After`, `Claim`, `Against it`."""


@dataclass(frozen=True, slots=True)
class Line:
    """What belongs together: one claim, claims against each other, a change."""

    entries: tuple[Entry, ...] = ()
    note: Note = ()
    """A line without a sentence: that something is missing."""


@dataclass(frozen=True, slots=True)
class Section:
    """One of the six parts of a page."""

    title: str
    hint: str
    lines: tuple[Line, ...]
    more: int = 0
    """How many lines there are besides those that are shown."""


@dataclass(frozen=True, slots=True)
class Source:
    """The characters of a document that a number leads to."""

    number: int
    name: str
    outlet: str
    date: str
    """As a reader writes it; empty if the document states none."""
    start: int
    end: int
    words: str
    """All of these characters, on one line."""
    url: str = ""
    """Only an address that a browser may follow."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is known about one story."""

    title: str
    lead: str
    sections: tuple[Section, ...]
    """Those that have lines."""
    empty: tuple[str, ...]
    """Titles of the others."""
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """Pages, the most important story first."""

    pages: tuple[Page, ...]
    more: int = 0
    """How many stories there are besides."""
