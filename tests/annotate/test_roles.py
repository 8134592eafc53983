"""What a person is, with the sentence that states it."""

import pytest

from tests.annotate.test_names import named
from tests.factory import doc


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("They met Finance Minister Ada Rook.", "Finance Minister", id="a title"),
        pytest.param(
            "They met Norvia’s former industry minister, Ada Rook.",
            "Norvia’s former industry minister",
            id="before a comma",
        ),
        pytest.param("The painter Ada Rook died.", "painter", id="a calling"),
        pytest.param("Ada Rook, the mayor of Brevik, left.", "mayor of Brevik", id="an apposition"),
    ],
)
def test_title(text: str, title: str):
    document = doc(text)
    role = named(document)["Ada Rook"].roles[0]
    assert role.title == title
    assert role.sentence.of(document) == text


def test_affiliation():
    document = doc("It rained. Ada Rook, an analyst at the Norvia Institute, left. She was late.")
    role = named(document)["Ada Rook"].roles[0]
    assert role.affiliation == "Norvia Institute"
    assert role.sentence.of(document).startswith("Ada Rook")


def test_a_verb_before_a_name_states_nothing():
    assert named(doc("The minister said that Ada Rook left."))["Ada Rook"].roles == ()
