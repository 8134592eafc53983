"""Where a sentence goes on with a second predicate: "fired the minister and left the bank"."""

from collections.abc import Sequence

from stemma.annotate.subtrees import Below
from stemma.text.reading import Token

_VERBS = frozenset(("VERB", "AUX"))


def coordinated(tokens: Sequence[Token], under: Sequence[Below]) -> list[int]:
    """Where the predicates begin that are joined to one before them, in order.

    With the word that joins them. A predicate is a verb, or a noun or adjective with a copula.
    """
    starts = set()
    for n, token in enumerate(tokens):
        joined = token.relation == "conj" and tokens[token.head].pos in _VERBS
        copula = any(tokens[k].relation == "cop" for k in under[n].children)
        if joined and (token.pos in _VERBS or copula):
            first = under[n].first
            while first < n and tokens[first].pos == "PUNCT":
                first += 1
            starts.add(tokens[first].start)
    return sorted(starts)
