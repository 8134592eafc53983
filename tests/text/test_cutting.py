"""Sentences by rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.cutting import sentences


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        pytest.param("He left. She stayed.", ["He left.", "She stayed."], id="two"),
        pytest.param("Why? “No!” He left.", ["Why?", "“No!”", "He left."], id="quoted"),
        pytest.param("He left.” The end", ["He left.”", "The end"], id="a mark behind the stop"),
        pytest.param(
            "It cost 3.5 marks. 40 came.", ["It cost 3.5 marks.", "40 came."], id="figure"
        ),
        pytest.param("Mr. Rook met Gen. A. Vance.", ["Mr. Rook met Gen. A. Vance."], id="titles"),
        pytest.param("The U.S. Army left.", ["The U.S. Army left."], id="an acronym"),
        pytest.param(
            "He left the U.S. The end.", ["He left the U.S.", "The end."], id="and an end"
        ),
        pytest.param("By J. R. Vance", ["By J. R. Vance"], id="initials"),
        pytest.param("It is over. and yet", ["It is over. and yet"], id="no capital"),
        pytest.param("A heading\n\n  A line. \n", ["A heading", "A line."], id="lines"),
        pytest.param(" \n ", [], id="nothing"),
    ],
)
def test_cuts(text: str, cut: list[str]):
    assert [text[start:end] for start, end in sentences(text)] == cut


@given(st.lists(st.sampled_from(["Mr.", "U.S.", "The", "left.", "a", "?!", "”", " ", "\n", "É"])))
def test_only_white_space_is_left_out_and_no_sentence_holds_a_line_end(words: list[str]):
    text = "".join(words)
    found = sentences(text)
    rest = text
    for start, end in reversed(found):
        assert start < end and "\n" not in text[start:end]
        assert text[start:end] == text[start:end].strip()
        rest = rest[:start] + rest[end:]
    assert not rest.strip()
