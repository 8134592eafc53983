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


def test_offices_keep_two_of_one_surname_apart():
    finance = notes(doc("Finance Minister Ada Rook left Brevik. Rook was tired."))
    interior = notes(doc("Interior Minister Rook came to Brevik late at night."))
    assert {"Ada Rook", "Rook"} <= names(finance, interior).keys()


def test_a_surname_joins_nobody_whose_documents_share_no_other_name():
    elsewhere = notes(doc("“We are late,” Rook said in Selmark."))
    assert "Rook" in names(FULL, elsewhere)


def test_an_acronym_of_two_bodies_follows_the_company_it_keeps():
    fish = notes(doc("The Northern Fish Council (NFC) met in Brevik. Ada Rook spoke."))
    farm = notes(doc("The National Farm Council (NFC) met in Selmark. Leo Tarik spoke."))
    brief = notes(doc("Later the NFC agreed. Ada Rook was pleased."))
    other = notes(doc("The NFC was sorry."))
    found = {e.name: e for e in across([fish, farm, brief, other])}
    assert brief.document in {m.document for m in found["Northern Fish Council"].mentions}
    assert {m.document for m in found["NFC"].mentions} == {other.document}


def test_a_person_is_no_company_of_that_name():
    painter = notes(doc("The painter Henrik Strand died in Selmark. Strand was old."))
    company = notes(doc("The yard of Henrik Strand AS in Brevik closed."))
    assert {e.type for e in across([painter, company]) if "Strand" in e.name} == {
        "person",
        "organisation",
    }


def test_a_striker_is_no_minister():
    one = notes(doc("Finance Minister Ada Rook left Brevik."))
    other = notes(doc("The striker Ada Rook scored in Selmark."))
    assert len([e for e in across([one, other]) if e.name == "Ada Rook"]) == 2


def test_the_state_has_its_own_name_and_one_id():
    one = notes(doc("On Monday Moscow accused Norway of lying."))
    other = notes(doc("Ships of Russia left. The U.S. was silent."))
    russia = next(e for e in across([one, other]) if "iso3166:RU" in e.identifiers)
    assert russia.name == "Russia"
    assert {m.document for m in russia.mentions} == {one.document, other.document}
