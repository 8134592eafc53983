"""Read Markdown: the words of its paragraphs, without the marks."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from stemma.acquire.clean import clean, document
from stemma.acquire.decode import contents, decode
from stemma.acquire.front_matter import front_matter
from stemma.acquire.place import place
from stemma.records import Document, Omission

# Indented lines are paragraphs here: newsrooms indent, they do not print code.
PARSER = MarkdownIt("commonmark").enable("table").disable("code")


def read(path: Path) -> Iterator[Document | Omission]:
    """The one document in a Markdown file."""
    stated, body = front_matter(clean(decode(contents(path))))
    tokens = PARSER.parse(body)
    text = clean("\n\n".join(_paragraphs(tokens)))
    yield document(text, place(path, path.stem, {"title": _title(tokens), **stated}, text))


def _paragraphs(tokens: list[Token]) -> Iterator[str]:
    """The text of each paragraph, heading, list item and cell; code and HTML are left out."""
    return (_words(token) for token in tokens if token.type == "inline")


def _title(tokens: list[Token]) -> str:
    """The text of the first heading of the first rank, or nothing."""
    pairs = pairwise(tokens)
    return next((_words(inner) for token, inner in pairs if token.tag == "h1"), "")


def _words(inline: Token) -> str:
    pieces = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(
        child.content if child.type in ("text", "code_inline") else pieces.get(child.type, "")
        for child in inline.children or ()
    )
