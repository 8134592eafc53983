"""Word pieces agree with a slow and obvious version."""

import unicodedata
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.wordpiece import LONGEST, WordPieces

PIECES = "[UNK] [CLS] [SEP] a b ab abc ##a ##b ##ab ##c un ##do ##ing port ##s , . ' 中 e".split()
VOCABULARY = {piece: number for number, piece in enumerate(PIECES)}
CHINESE = ["㐀䶿", "一\u9fff", "\uf900\ufaff", "\U00020000\U0002ebef"]
SPLIT = WordPieces(VOCABULARY)


def slowly(text: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Character by character, longest piece first, as the paper says it."""
    plain = ""
    for c in text:
        category = unicodedata.category(c)
        if c.isspace():
            plain += " "
        elif category in ("Cc", "Cf", "Co", "Cs"):
            continue
        elif any(first <= c <= last for first, last in CHINESE):
            plain += f" {c} "
        else:
            plain += c
    spaced = ""
    for c in unicodedata.normalize("NFD", plain.lower()):
        category = unicodedata.category(c)
        if category == "Mn":
            continue
        sign = category[0] == "P" or (ord(c) < 128 and not c.isalnum() and not c.isspace())
        spaced += f" {c} " if sign else c
    numbers: list[int] = []
    for word in spaced.split():
        numbers += pieces_of(word, vocabulary)
    return numbers


def pieces_of(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    unknown = [vocabulary["[UNK]"]]
    if len(word) > LONGEST:
        return unknown
    found, rest, prefix = [], word, ""
    while rest:
        fitting = [n for n in range(1, len(rest) + 1) if prefix + rest[:n] in vocabulary]
        if not fitting:
            return unknown
        found.append(vocabulary[prefix + rest[: max(fitting)]])
        rest, prefix = rest[max(fitting) :], "##"
    return found


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("ports", ["port", "##s"], id="longest piece first"),
        pytest.param("PORT", ["port"], id="lower case"),
        pytest.param("undoing", ["un", "##do", "##ing"], id="three pieces"),
        pytest.param("port,a", ["port", ",", "a"], id="punctuation stands alone"),
        pytest.param("é", ["e"], id="no accents"),
        pytest.param("a中b", ["a", "中", "b"], id="Chinese signs stand alone"),
        pytest.param("abq", ["[UNK]"], id="one unknown letter makes the word unknown"),
        pytest.param("a" * (LONGEST + 1), ["[UNK]"], id="a giant word is unknown"),
        pytest.param("po\u00adrt\u200b", ["port"], id="invisible characters vanish"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_pieces(text: str, pieces: list[str]):
    assert SPLIT(text) == [VOCABULARY[piece] for piece in pieces]


# Runs that matter are planted: random letters would hardly ever be in the vocabulary.
PLANTED = st.lists(
    st.sampled_from(["ab", "abc", "undo", "ing", "ports", " ", ",", "É", "中", "\u200b", "q", "\n"])
    | st.characters(),
    max_size=30,
).map("".join)


@given(PLANTED)
def test_it_agrees_with_the_slow_version(text: str):
    assert SPLIT(text) == slowly(text, VOCABULARY)
