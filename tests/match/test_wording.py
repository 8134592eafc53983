"""Where a question repeats a sentence but for a few words."""

import pytest

from stemma.match.wording import changed, reordered
from tests.match.asked import question, sentence

SAID = "The court in Brod fined the port of Mtwale on Monday."


def words(asked: str) -> list[tuple[str, str]]:
    one, other = question(asked), sentence(SAID)
    return [
        (" ".join(one.words[n].norm for n in mine), " ".join(other.words[m].norm for m in theirs))
        for mine, theirs in changed(one, other)
    ]


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        pytest.param(SAID, [], id="the same"),
        pytest.param(
            "The court in Brod praised the port of Mtwale on Monday.",
            [("praised", "fined")], id="one word",
        ),
        pytest.param(
            "The court in Brod fined the new port of Mtwale on Monday.", [("new", "")], id="added",
        ),
        pytest.param("A fine for Mtwale came from Brod's judges.", [], id="words of its own"),
    ],
)  # fmt: skip
def test_places_that_differ(asked: str, places: list[tuple[str, str]]):
    assert words(asked) == places


def test_names_in_another_order():
    one = question("The court in Mtwale fined the port of Brod on Monday.")
    assert [one.words[n].norm for n in reordered(one, sentence(SAID))] == ["brod"]
    assert not reordered(question(SAID), sentence(SAID))
