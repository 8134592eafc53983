"""What stands between two rules at the top is about the text, if it looks like it."""

import pytest

from stemma.acquire.front_matter import front_matter


@pytest.mark.parametrize(
    ("text", "stated", "body"),
    [
        pytest.param("Words.", {}, "Words.", id="none"),
        pytest.param("---\nTitle: A: b\n---\nWords.", {"title": "A: b"}, "Words.", id="one"),
        pytest.param("---\ntitle: 'A'\n...\nWords.", {"title": "A"}, "Words.", id="quoted, dots"),
        pytest.param("---\na: [x, y]\n---\nW", {"a": ["x", "y"]}, "W", id="list in a line"),
        pytest.param("---\na:\n  - x\n  - y\n---\nW", {"a": ["x", "y"]}, "W", id="list in lines"),
        pytest.param("---\n# note\n\na: x\n---\nW", {"a": "x"}, "W", id="comment and gap"),
        pytest.param("---\nIt rained.\n---\nW", {}, "---\nIt rained.\n---\nW", id="rules in prose"),
        pytest.param("---\na: x\nW", {}, "---\na: x\nW", id="never closed"),
    ],
)
def test_front_matter(text: str, stated: dict[str, object], body: str):
    assert front_matter(text) == (stated, body)
