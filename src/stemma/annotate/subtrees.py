"""What depends on each token of a reading, and how far that reaches."""

from collections.abc import Sequence
from typing import NamedTuple

from stemma.text.reading import Token


class Below(NamedTuple):
    """The tokens below one token, by their numbers."""

    children: tuple[int, ...]
    """Those that depend on it directly, in order."""
    first: int
    """The first token of all that it heads, itself among them."""
    last: int


def below(tokens: Sequence[Token]) -> list[Below]:
    """For each token what depends on it. Each sentence is a tree, so the whole is a forest."""
    children: list[list[int]] = [[] for _ in tokens]
    order: list[int] = []
    for n, token in enumerate(tokens):
        (order if token.head == n else children[token.head]).append(n)
    for n in order:  # grows while it is read: from the roots downwards
        order += children[n]
    firsts, lasts = list(range(len(tokens))), list(range(len(tokens)))
    for n in reversed(order):
        head = tokens[n].head
        firsts[head] = min(firsts[head], firsts[n])
        lasts[head] = max(lasts[head], lasts[n])
    return [Below(tuple(c), a, b) for c, a, b in zip(children, firsts, lasts, strict=True)]
