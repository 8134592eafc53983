"""Characters come out of bytes right, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.acquire.decode import decode
from stemma.errors import DocumentError

GERMAN = "Die Außenminister Österreichs und der Türkei trafen sich am Freitag in Zürich."
RUSSIAN = "Министры встретились в пятницу и подписали соглашение о поставках газа и зерна."
CURLY = "“It’s a start,” said the minister – and left the café before anyone could answer."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(GERMAN, "utf-8", id="UTF-8"),
        pytest.param(GERMAN, "utf-8-sig", id="UTF-8 with its mark"),
        pytest.param(RUSSIAN, "utf-16", id="UTF-16"),
        pytest.param(RUSSIAN, "utf-32", id="UTF-32"),
        pytest.param(GERMAN, "latin-1", id="Latin 1"),
        pytest.param(CURLY, "cp1252", id="Windows quotes"),
        pytest.param(RUSSIAN * 3, "cp1251", id="Windows Cyrillic"),
    ],
)
def test_an_encoding_is_recognised(text: str, encoding: str):
    assert decode(text.encode(encoding)) == text


def test_a_declared_encoding_goes_before_a_guess():
    text = "Łódź, Gdańsk i Wrocław"
    assert decode(text.encode("iso8859-2"), declared="iso-8859-2") == text


def test_a_wrong_declaration_does_no_harm_to_utf8():
    assert decode(GERMAN.encode(), declared="latin-1") == GERMAN


def test_an_encoding_that_does_not_exist_is_passed_over():
    assert decode(GERMAN.encode("latin-1"), declared="x-none") == GERMAN


@given(st.text(st.characters(codec="utf-8", min_codepoint=32, exclude_characters="\x7f")))
def test_utf8_comes_back_as_written(text: str):
    assert decode(b"Lund: " + text.encode()) == "Lund: " + text


@given(st.text("“”–é漢", min_size=2), st.integers(0x80, 0xBF))
def test_one_byte_out_of_place_is_never_read_as_something_else(text: str, byte: int):
    with pytest.raises(DocumentError, match="damaged UTF-8"):
        decode(text.encode() + b" " + bytes([byte]))
