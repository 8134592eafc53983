"""Where words begin and end."""

import pytest

from stemma.text.edges import JOINING, trimmed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("the dam is full", "the dam is full", id="nothing to take"),
        pytest.param(" , the dam is full; ", "the dam is full", id="both ends"),
        pytest.param("the dam, which is full,", "the dam, which is full", id="not inside"),
        pytest.param("“full” –\xa0", "“full”", id="quotation marks stay"),
    ],
)
def test_joining_marks_go(text: str, kept: str):
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == kept


def test_something_is_left_of_marks_alone():
    start, end = trimmed(JOINING, 0, len(JOINING))
    assert end - start == 1
