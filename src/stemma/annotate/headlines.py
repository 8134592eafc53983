"""Tell headlines that state a fact from titles: "Car bomb kills dozens at base"."""

from collections.abc import Sequence

from stemma.annotate.subtrees import Below
from stemma.text.reading import Token

_FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
_REDUCED = frozenset(("VBN", "VBG"))
"""What a headline says for "was held" and "is investigating"."""
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))
_AUXILIARIES = frozenset(("aux", "aux:pass", "cop"))

_TITLES = frozenset(("DT", "WDT", "WP", "WRB", "IN"))
"""What a title begins with: "The", "Which", "What", "How", "Inside"."""


def states(tokens: Sequence[Token], under: Sequence[Below], first: int, last: int) -> bool:
    """Whether the tokens `first` to `last` of a text hold a subject and what it does or suffers.

    A headline leaves out the article and the auxiliary; one that begins with an article, or with
    "How" or "What", is the title of a column.
    """
    if tokens[first].tag in _TITLES:
        return False
    roots = [n for n in range(first, last + 1) if tokens[n].head == n]
    mains = [
        *roots,
        *(k for n in roots for k in under[n].children if tokens[k].relation == "parataxis"),
    ]
    return any(_acts(tokens, under, n) for n in mains) or any(
        _suffers(tokens, under, n) for n in roots
    )


def _acts(tokens: Sequence[Token], under: Sequence[Below], n: int) -> bool:
    """Whether a verb, or what is said with a copula, has a subject before it."""
    children = under[n].children
    if not any(tokens[k].relation in _SUBJECTS and k < n for k in children):
        return False
    helped = any(tokens[k].relation in _AUXILIARIES and tokens[k].tag in _FINITE for k in children)
    return helped or tokens[n].tag in _FINITE or tokens[n].tag in _REDUCED


def _suffers(tokens: Sequence[Token], under: Sequence[Below], n: int) -> bool:
    """Whether it reads like "Oil facilities hit by drones": a noun and what was done to it."""
    if tokens[n].pos not in ("NOUN", "PROPN", "NUM"):
        return False
    return any(
        tokens[k].relation == "acl" and tokens[k].tag == "VBN" and under[k].first == k
        and any(tokens[j].relation in ("obl", "obl:agent", "xcomp", "advcl") and j > k
                for j in under[k].children)
        for k in under[n].children
    )  # fmt: skip
