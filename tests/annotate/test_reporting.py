"""Who says or thinks what, by syntax alone."""

import pytest

from stemma.annotate.reporting import Tree, reported
from stemma.text.choices import reader


def parts(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Source, cue and content of each attribution, in words."""
    reading = reader().read(text)

    def words(places: range | None) -> str:
        if places is None:
            return ""
        return text[reading.tokens[places.start].start : reading.tokens[places.stop - 1].end]

    return [
        (words(p.source), words(p.cue), tuple(map(words, p.content)))
        for p in reported(Tree(reading.tokens))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The minister said that the bridge was closed.",
            ("The minister", "said", ("that the bridge was closed",)),
            id="a clause",
        ),
        pytest.param(
            "Officials have denied the report.",
            ("Officials", "have denied", ("the report",)),
            id="a thing denied, with its auxiliary",
        ),
        pytest.param(
            "The union wants to stop the sale.",
            ("The union", "wants", ("to stop the sale",)),
            id="a state of mind",
        ),
        pytest.param(
            "The bridge is closed, according to the harbour office.",
            ("the harbour office", "according to", ("The bridge is closed",)),
            id="according to",
        ),
        pytest.param(
            "The court accused the minister of fraud.",
            ("The court", "accused", ("the minister of fraud",)),
            id="of what",
        ),
    ],
)
def test_parts(text: str, expected: tuple[str, str, tuple[str, ...]]):
    assert parts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ministers signed a treaty in Selin.", id="an act"),
        pytest.param("The bridge was closed on Monday.", id="a fact"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_report(text: str):
    assert parts(text) == []
