"""Groups of statements, and which of them only repeat another."""

import pytest

from stemma.match.grouping import _without_repeats
from stemma.match.statements import Origins, Said, gather
from stemma.records import Span, Story
from tests.factory import doc
from tests.newsroom import notes

TEXTS = (
    "The dam at Karn is 118 metres high and cost 2.7 billion marks last year.",
    "Engineers say that the Karn dam of 118 metres has cost 2.7 billion marks.",
    "The dam is 118 metres high.",
)


def statements() -> list[Said]:
    """The first sentence, what it says of two amounts, the same of the second; the third."""
    documents = {d.id: d for d in map(doc, TEXTS)}
    said = []
    for id, document in documents.items():
        story = Story("s", "", (Span(id, 0, len(document.text)),))
        said += gather(story, documents, {id: notes(document)}, Origins([]))
    assert [one.clause == one.proposition.span for one in said] == [True, False, False] * 2 + [True]
    return said


@pytest.mark.parametrize(
    ("groups", "kept"),
    [
        pytest.param([[0, 3, 6], [1, 3, 6]], [[0, 3, 6]], id="a part where the clause is"),
        pytest.param([[0, 3, 6], [3, 6]], [[0, 3, 6]], id="fewer of the same"),
        pytest.param([[0, 3], [1, 4, 6]], [[0, 3], [1, 4, 6]], id="one has another document"),
        pytest.param([[0, 3], [2, 5]], [[0, 3], [2, 5]], id="another fact of both sentences"),
        pytest.param([[0, 3], [0, 3]], [[0, 3]], id="the same twice"),
    ],
)
def test_what_another_group_says_as_well_goes(groups: list[list[int]], kept: list[list[int]]):
    assert _without_repeats(groups, statements()) == kept
