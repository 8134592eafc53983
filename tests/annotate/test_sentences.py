"""Sentences and paragraphs: where they begin and end."""

import pytest

from tests.factory import doc, lines


def texts(text: str) -> list[str]:
    document = doc(text)
    return [sentence.span.of(document) for sentence in lines(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained. We left.", ["It rained.", "We left."], id="two sentences"),
        pytest.param("A line\nAnother line", ["A line", "Another line"], id="a break ends one"),
        pytest.param("Mr. Holm met Dr. Berg.", ["Mr. Holm met Dr. Berg."], id="titles end none"),
        pytest.param(
            "“We left.” She came.", ["“We left.”", "She came."], id="a mark stays with its sentence"
        ),
        pytest.param(
            "“We bought cloth,” Mr. Holm of Brevik knowledgeable columnists.",
            ["“We bought cloth,” Mr. Holm of Brevik knowledgeable columnists."],
            id="a comma before a closing mark ends none",
        ),
        pytest.param("It cost $3.5 billion.", ["It cost $3.5 billion."], id="a decimal point"),
        pytest.param(
            "  Spaces around.  \n\n  Twice. ", ["Spaces around.", "Twice."], id="no space at ends"
        ),
    ],
)
def test_sentences(text: str, expected: list[str]):
    assert texts(text) == expected


def test_paragraphs_are_numbered_from_zero():
    found = lines(doc("It rained. We left.\n\nShe came."))
    assert [sentence.paragraph for sentence in found] == [0, 0, 1]
