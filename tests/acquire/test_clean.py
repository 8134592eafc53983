"""The stored text: one spelling of each character, and offsets that point at it for good."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.acquire.clean import clean, document_id
from stemma.records import Span
from tests.factory import doc

# Characters that come apart, vanish, or count differently in bytes, UTF-16 and code points.
AWKWARD = st.text(st.sampled_from("ae\u0301\xe9\xad\u200b\u200d\r\n \u2028\ufeff😀漢\x00\x1c.“"))


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        pytest.param("cafe\u0301", "café", id="composed"),
        pytest.param("a\r\nb\rc\u2028d", "a\nb\nc\nd", id="line ends"),
        pytest.param("agree\u00adment", "agreement", id="soft hyphen"),
        pytest.param("\ufeffa\u200bb\u2060c", "abc", id="zero width"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="a Persian joiner stays"),
        pytest.param("\n a  b \n\n\n c\t", "a  b \n\n\n c", id="space inside stays"),
        pytest.param("‘a’ “b” – c…", "‘a’ “b” – c…", id="quotes and dashes stay"),
        pytest.param("a\x00\ud800b", "ab", id="what no file can hold"),
    ],
)
def test_cleaning(raw: str, cleaned: str):
    assert clean(raw) == cleaned


@given(AWKWARD | st.text())
def test_cleaning_twice_changes_nothing(text: str):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@given(AWKWARD, st.data())
def test_a_span_always_reproduces_its_text(text: str, data: st.DataObject):
    document = doc("x" + text)
    start = data.draw(st.integers(0, len(document.text) - 1))
    end = data.draw(st.integers(start + 1, len(document.text)))
    assert Span(document.id, start, end).of(document) == "".join(list(document.text)[start:end])


@given(AWKWARD)
def test_an_id_is_letters_and_digits_and_names_the_text(text: str):
    assert document_id(text).isalnum()
    assert document_id(text) == document_id(text) != document_id(text + "x")
