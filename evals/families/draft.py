"""A text whose words remember where they come from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign."""

    text: str
    space: str
    """What stands before it: a space or nothing."""
    origin: str
    """The same in all copies of the word, whatever they replace it with."""
    pos: str = ""
    """Part of speech of Universal Dependencies."""
    tag: str = ""
    """Part of speech of the Penn Treebank."""
    name: str = ""
    """Type of the name that it belongs to."""
    optional: str = ""
    """The phrase it stands in that a sentence can do without; empty if none."""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence."""

    tokens: tuple[Token, ...]
    opens: bool = False
    """Whether it begins a paragraph."""

    @property
    def n_words(self) -> int:
        return sum(token.text[0].isalnum() for token in self.tokens)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as sentences of tokens."""

    lines: tuple[Line, ...]

    @property
    def n_words(self) -> int:
        return sum(line.n_words for line in self.lines)

    def origins(self) -> set[str]:
        """The origins of all words."""
        return {token.origin for line in self.lines for token in line.tokens}


@dataclass(frozen=True, slots=True)
class Written:
    """A draft as text, with the characters of each of its tokens."""

    text: str
    spans: dict[str, tuple[int, int]] = field(repr=False)
    """Start and end of the token of each origin."""


def written(draft: Draft) -> Written:
    """The text of a draft. A new paragraph takes an empty line."""
    parts: list[str] = []
    spans: dict[str, tuple[int, int]] = {}
    at = 0
    for line in draft.lines:
        for n, token in enumerate(line.tokens):
            space = token.space if n else ("\n\n" if line.opens else " ") if parts else ""
            at += len(space)
            spans[token.origin] = (at, at + len(token.text))
            at += len(token.text)
            parts += [space, token.text]
    return Written("".join(parts), spans)


def without(line: Line, origins: set[str]) -> Line:
    """A sentence without some of its words, its beginning in capitals and its end closed."""
    kept = [token for token in line.tokens if token.origin not in origins]
    while kept and kept[0].text in ",;:—–-":
        kept.pop(0)
    tidy: list[Token] = []
    for token in kept:
        if token.text in ",;:.!?" and tidy and tidy[-1].text in ",;:—–":
            tidy.pop()
        tidy.append(token)
    if tidy:
        first = tidy[0]
        tidy[0] = replace(first, text=first.text[0].upper() + first.text[1:])
    return replace(line, tokens=tuple(tidy))


def new_words(text: str, name: str, taken: Iterator[int]) -> tuple[Token, ...]:
    """Words that a copyist adds, with origins of his own."""
    return tuple(Token(word, " ", f"{name}+{next(taken)}") for word in text.split())


def runs(spans: Iterable[tuple[int, int]], gap: int) -> list[tuple[int, int]]:
    """Spans joined wherever no more than `gap` characters lie between them."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start - joined[-1][1] <= gap:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
