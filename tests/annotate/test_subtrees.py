"""What depends on each token."""

from stemma.annotate.subtrees import Below, below
from stemma.text.reading import Token


def token(head: int) -> Token:
    return Token(0, 1, "NOUN", "NN", "a", head, "dep")


def test_a_subtree_reaches_from_its_first_token_to_its_last():
    # 1 heads 0 and 3, and 3 heads 2; 4 is a sentence of its own.
    found = below([token(head) for head in (1, 1, 3, 1, 4)])
    assert found == [
        Below((), 0, 0),
        Below((0, 3), 0, 3),
        Below((), 2, 2),
        Below((2,), 2, 3),
        Below((), 4, 4),
    ]


def test_nothing_depends_on_nothing():
    assert below([]) == []
