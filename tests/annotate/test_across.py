"""Entities of many documents, joined."""

from itertools import permutations

from stemma.annotate.across import across, rename
from stemma.annotate.annotate import annotate
from tests.factory import doc

FULL = annotate(doc("“It is late,” said Minister Ada Rook. Ms. Rook left Brevik."))
LONE = annotate(doc("“We are late,” Rook said. The harbour of Brevik was closed."))
OTHER = annotate(doc("A judge, Thomas Rook, was in Brevik."))


def names(*annotations: object) -> dict[str, str]:
    return {e.name: e.type for e in across(annotations)}  # type: ignore[arg-type]


def test_a_lone_surname_joins_the_only_person_of_that_surname():
    assert "Rook" not in names(FULL, LONE)


def test_a_lone_surname_stays_alone_when_two_people_have_it():
    assert {"Rook", "Ada Rook", "Thomas Rook"} <= names(FULL, LONE, OTHER).keys()


def test_the_most_specific_type_wins():
    assert names(FULL)["Brevik"] == "other"
    assert names(FULL, OTHER)["Brevik"] == "place"


def test_the_order_of_documents_changes_nothing():
    expected = across([FULL, LONE, OTHER])
    assert all(across(order) == expected for order in permutations([FULL, LONE, OTHER]))


def test_speakers_follow_their_entity():
    entities = across([FULL, LONE])
    full, lone = rename([FULL, LONE], entities)
    assert full.quotations[0].speaker == lone.quotations[0].speaker
    assert {e.id for e in (*full.entities, *lone.entities)} == {e.id for e in entities}


def test_renaming_keeps_every_mention():
    after = rename([FULL, LONE, OTHER], across([FULL, LONE, OTHER]))
    for old, new in zip([FULL, LONE, OTHER], after, strict=True):
        assert {m for e in old.entities for m in e.mentions} == {
            m for e in new.entities for m in e.mentions
        }
