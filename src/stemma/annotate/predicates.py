"""Where a sentence goes on with a second predicate: "fired the minister and left the bank"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from stemma.text.reading import Token

_VERBS = frozenset(("VERB", "AUX"))


def coordinated(tokens: Sequence[Token]) -> list[int]:
    """Where the predicates begin that are joined to one before them, in order.

    With the word that joins them. A predicate is a verb, or a noun or adjective with a copula.
    """
    below: dict[int, list[int]] = defaultdict(list)
    for n, token in enumerate(tokens):
        if token.head != n:
            below[token.head].append(n)
    firsts = _firsts(tokens, below)
    starts = set()
    for n, token in enumerate(tokens):
        joined = token.relation == "conj" and tokens[token.head].pos in _VERBS
        copula = any(tokens[k].relation == "cop" for k in below[n])
        if joined and (token.pos in _VERBS or copula):
            first = firsts[n]
            while first < n and tokens[first].pos == "PUNCT":
                first += 1
            starts.add(tokens[first].start)
    return sorted(starts)


def _firsts(tokens: Sequence[Token], below: Mapping[int, Sequence[int]]) -> list[int]:
    """The first token of the subtree of each."""
    order = [n for n, token in enumerate(tokens) if token.head == n]
    for n in order:
        order += below.get(n, ())
    firsts = list(range(len(tokens)))
    for n in reversed(order):
        head = tokens[n].head
        firsts[head] = min(firsts[head], firsts[n])
    return firsts
