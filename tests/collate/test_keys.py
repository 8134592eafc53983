"""What a copy is known by."""

import pytest

from stemma.collate.keys import Keys, keys, number
from stemma.collate.witness import witness
from tests.factory import doc, lines

ORIGINAL = "Minister Ilse Brandt of Toskar signed the loan of 3.2 billion marks on Tuesday in Hesk."


def of(text: str) -> Keys:
    document = doc(text)
    return keys(witness(document, lines(document)))


@pytest.mark.parametrize(
    ("kind", "copy"),
    [
        pytest.param("wording", f"As was reported, {ORIGINAL}", id="lifted"),
        pytest.param(
            "wording",
            "Minister Ilse Brandt of Toskar signed a loan of 3.2 billion marks in Hesk, she said.",
            id="edited",
        ),
        pytest.param(
            "untouched",
            "Official Ilse Brandt of Toskar paid a credit of 3.2 thousand coins, Tuesday, in Hesk.",
            id="substituted",
        ),
        pytest.param("untouched", "Brandt will have the 3.2 billion by Tuesday.", id="condensed"),
        pytest.param("words", "In Hesk a minister named Brandt gave her word.", id="paraphrased"),
    ],
)
def test_a_copy_keeps_some(kind: str, copy: str):
    mine, theirs = set(getattr(of(ORIGINAL), kind).tolist()), getattr(of(copy), kind).tolist()
    assert mine.intersection(theirs)


@pytest.mark.parametrize("kind", ["wording", "untouched"])
def test_the_same_words_in_another_order_are_other_keys(kind: str):
    mixed = "Hesk, Tuesday, billion marks, 3.2 loan, Toskar, Brandt, Ilse, minister signed."
    mine, theirs = getattr(of(ORIGINAL), kind), getattr(of(mixed), kind)
    assert len(set(mine.tolist()) & set(theirs.tolist())) <= len(mine) / 4


def test_wording_does_not_reach_across_sentences():
    one = of(f"{ORIGINAL} Engineers expect the first trains in thirty months near the estuary.")
    apart = of(ORIGINAL).wording.tolist()
    assert set(apart) <= set(one.wording.tolist())
    assert one.n_lines == 2
    assert [int(n) for n in one.lines] == sorted(one.lines.tolist())


def test_nothing_comes_of_nothing():
    assert [len(x) for x in (of("Yes.").wording, of("Yes.").untouched, of("Yes.").words)] == [0] * 3


def test_a_stem_has_one_number_on_every_machine():
    assert number("loan") == 11719604844423138322
