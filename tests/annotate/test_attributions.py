"""Attributions of a whole document: quotations whole, nothing reported twice."""

import pytest

from tests.factory import doc, notes


def found(text: str) -> list[tuple[str, str, list[str]]]:
    """Source, cue and content of each attribution, in words."""
    document = doc(text)
    return [
        (
            a.source.of(document) if a.source else "",
            a.cue.of(document),
            [part.of(document) for part in a.content],
        )
        for a in notes(document).attributions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“The harbour is closed,” Ada Rook said. “Ships must wait outside.”",
            [("Ada Rook", "said", ["“The harbour is closed,”", "“Ships must wait outside.”"])],
            id="a quotation goes on behind the tag",
        ),
        pytest.param(
            "“We hope that it ends. Officials said it would,” Ada Rook said.",
            [("Ada Rook", "said", ["“We hope that it ends. Officials said it would,”"])],
            id="what is reported inside a quotation is not reported again",
        ),
        pytest.param(
            "Ada Rook said the harbour was “as good as closed now”.",
            [("Ada Rook", "said", ["the harbour was “as good as closed now”"])],
            id="a clause that ends in quotation marks",
        ),
    ],
)
def test_attributions(text: str, expected: list[tuple[str, str, list[str]]]):
    assert found(text) == expected
