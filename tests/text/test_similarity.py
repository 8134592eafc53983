"""How much one passage holds of another."""

import numpy as np
import pytest

from stemma.text.similarity import Detail, Entry, Lexicon
from stemma.text.vectors import Vectors
from stemma.text.words import words

PASSAGES = (
    "Varnia will lend Toskar three billion marks.",
    "Toskar must repay the billion marks in eighteen years.",
    "Marks, marks, and nothing but marks!",
    "Grain travels by lorry over the Karn pass.",
)


class Lengths:
    """An encoder that needs no model."""

    def encode(self, texts: list[str]) -> Vectors:
        return np.array([[len(text), 1.0] for text in texts], np.float32)


def entries(passages: tuple[str, ...]) -> tuple[list[Entry], Entry]:
    """Each passage by itself, and all as one."""
    content = [[word for word in words(text) if word.content] for text in passages]
    flat = [word for found in content for word in found]
    lexicon = Lexicon(Lengths(), flat)
    return [lexicon.entry(found) for found in content], lexicon.entry(flat)


@pytest.mark.parametrize("n", [2, 3, 4])
def test_passages_that_lie_end_to_end_tell_the_same(n: int):
    apart, whole = entries(PASSAGES[:n])
    edges = np.cumsum([0, *(len(entry.stems) for entry in apart)])
    one, two = Detail(apart), Detail.of([(whole, edges)])
    assert np.array_equal(np.concatenate([one(entry) for entry in apart]), two(whole))


def test_what_all_repeat_tells_little():
    apart, _ = entries(PASSAGES)
    weights = Detail(apart)(apart[1])
    told = dict(
        zip((word.norm for word in words(PASSAGES[1]) if word.content), weights, strict=True)
    )
    assert told["marks"] < 0.6 * told["eighteen"]


def test_a_word_repeated_in_one_passage_counts_once():
    apart, _ = entries(PASSAGES[2:])
    assert Detail(apart)(apart[0])[0] == pytest.approx(apart[0].information[0], abs=1e-4)
