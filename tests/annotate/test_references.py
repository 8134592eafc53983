"""Pronouns and common nouns that stand for a name."""

import pytest

from stemma.annotate.names import entities
from stemma.annotate.sentences import sentences
from stemma.text.choices import reader
from tests.factory import doc


def references(text: str) -> dict[str, list[str]]:
    document = doc(text)
    reading = reader().read(document.text)
    return {
        entity.name: [span.of(document) for span in entity.references]
        for entity in entities(document, sentences(document, reading), reading)
    }


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param("Ada Rook left. She was tired.", "Ada Rook", ["She"], id="the only one"),
        pytest.param(
            "Ms. Rook met Mr. Holm. She was tired.",
            "Rook",
            ["She"],
            id="the only one of that gender",
        ),
        pytest.param(
            "He works for the Norvia Institute. Last year the institute moved.",
            "Norvia Institute",
            ["the institute"],
            id="the noun of a name",
        ),
        pytest.param(
            "President Ada Rook came. Everybody greeted the president.",
            "Ada Rook",
            ["the president"],
            id="a title",
        ),
    ],
)
def test_clear(text: str, name: str, expected: list[str]):
    assert references(text)[name] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Reporters saw Ada Rook and Eva Holm. She was tired.", id="two women"),
        pytest.param(
            "The Norvia Institute met the Kestria Institute. Then the institute moved.",
            id="two institutes",
        ),
        pytest.param("It rained. He was tired. Ada Rook came later.", id="nobody before"),
    ],
)
def test_in_doubt(text: str):
    assert not any(references(text).values())
