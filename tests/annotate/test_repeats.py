"""A name is found wherever else its document has it."""

import pytest

from stemma.annotate.repeats import repeats
from stemma.records import Span
from tests.factory import doc


def again(text: str, name: str) -> list[int]:
    document = doc(text)
    start = document.text.index(name)
    found = [Span(document.id, start, start + len(name))]
    return [span.start for span in repeats(document, found)]


def test_every_other_place_is_found():
    assert again("Ada Rook left. Ada Rook slept, and Ada Rook’s dog barked.", "Ada Rook") == [
        15,
        35,
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Mark left. Marked cards, a Mark-up.", "Mark", id="inside a word"),
        pytest.param("Hope left. Hope is small, they hope.", "Hope", id="a word of the language"),
        pytest.param("An EU law. The EU won.", "EU", id="too short"),
        pytest.param("Ada Rook left. See x.Ada Rook.", "Ada Rook", id="inside an address"),
    ],
)
def test_what_is_no_repeat(text: str, name: str):
    assert again(text, name) == []
