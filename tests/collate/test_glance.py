"""The quick way to a document's keys comes to what the long way does."""

import numpy as np
import pytest

from stemma.collate.glance import glance
from stemma.collate.keys import keys
from stemma.collate.witness import witness
from stemma.records import Sentence, Span
from stemma.text.cutting import sentences
from tests.factory import doc
from tests.newsroom import CABLE, GARDEN, RAILWAY

UNDER = "Sign up for our newsletter about the harbour, the railway and the cable."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(RAILWAY.report, id="a report"),
        pytest.param(CABLE.copy, id="a copy"),
        pytest.param(f"{GARDEN}\n{UNDER}\n\nYes.\n", id="furniture and a short line"),
        pytest.param("Yes.", id="nothing that tells"),
    ],
)
def test_the_keys_are_those_of_the_witness(text: str):
    made = doc(text)
    lines = [Sentence(Span(made.id, *spot), 0) for spot in sentences(text)]
    slow, quick = keys(witness(made, lines)), glance(text).keys()
    assert quick.n_lines == slow.n_lines == len(glance(text).spots)
    for name in ("wording", "lines", "untouched", "words"):
        np.testing.assert_array_equal(getattr(quick, name), getattr(slow, name))


def test_an_outline_holds_the_words_and_wording_of_each_line():
    outline = glance("Varnia lends Toskar marks.\nGoat cheese won medals.").outline()
    assert outline.lengths.tolist() == [4, 4]
    assert outline.held.tolist() == [4 + 3 + 2, 4 + 3 + 2]
    assert sorted(outline.keys) == outline.keys.tolist()
