"""Entities of many documents, joined."""

from dataclasses import replace
from itertools import permutations

from stemma.annotate.across import across, rename
from stemma.records import Annotations
from tests.factory import doc, notes

FULL = notes(doc("“It is late,” said Minister Ada Rook. Ms. Rook left Brevik."))
LONE = notes(doc("“We are late,” Rook said. The harbour of Brevik was closed."))
OTHER = notes(doc("A judge, Thomas Rook, was in Brevik."))


def names(*annotations: object) -> dict[str, str]:
    return {e.name: e.type for e in across(annotations)}  # type: ignore[arg-type]


def test_a_lone_surname_joins_the_only_person_of_that_surname():
    assert "Rook" not in names(FULL, LONE)


def test_a_lone_surname_stays_alone_when_two_people_have_it():
    assert {"Rook", "Ada Rook", "Thomas Rook"} <= names(FULL, LONE, OTHER).keys()


def typed(annotations: Annotations, name: str, type: str) -> Annotations:
    entities = (replace(e, type=type) if e.name == name else e for e in annotations.entities)
    return replace(annotations, entities=tuple(entities))


def test_the_most_specific_type_wins():
    vague, told = typed(FULL, "Brevik", "other"), typed(OTHER, "Brevik", "place")
    assert names(vague)["Brevik"] == "other"
    assert names(vague, told)["Brevik"] == "place"


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
