"""What a person ruled about entities is respected."""

from stemma.annotate.across import across
from stemma.records import Annotations, Decision, Entity, Span
from tests.factory import doc, notes

ONE = notes(doc("Minister Ada Rook left Brevik."))
OTHER = notes(doc("The singer Ada Rook sang in Selmark."))
THIRD = notes(doc("A. Holm, an analyst, left Selmark."))


def mention(where: Annotations, name: str) -> Span:
    return next(e.mentions[0] for e in where.entities if e.name == name)


def owner(entities: list[Entity], span: Span) -> str:
    return next(e.id for e in entities if span in e.mentions)


def test_the_same_are_joined():
    left, right = mention(ONE, "Brevik"), mention(OTHER, "Selmark")
    ruling = Decision("same", left, right)
    assert owner(across([ONE, OTHER]), left) != owner(across([ONE, OTHER]), right)
    ruled = across([ONE, OTHER], [ruling])
    assert owner(ruled, left) == owner(ruled, right)


def test_the_different_are_parted_and_stay_so_when_documents_are_added():
    left, right = mention(OTHER, "Selmark"), mention(THIRD, "Selmark")
    assert owner(across([OTHER, THIRD]), left) == owner(across([OTHER, THIRD]), right)
    for documents in ([OTHER, THIRD], [ONE, OTHER, THIRD], [THIRD, ONE, OTHER]):
        ruled = across(documents, [Decision("different", left, right)])
        assert owner(ruled, left) != owner(ruled, right)


def test_what_was_ruled_about_documents_changes_no_entity():
    """Even where a name is all that a document holds."""
    left, right = mention(OTHER, "Selmark"), mention(THIRD, "Selmark")
    for kind in ("copied", "independent"):
        ruled = across([OTHER, THIRD], [Decision(kind, left, right)])
        assert ruled == across([OTHER, THIRD])


def test_every_mention_is_kept():
    ruling = Decision("different", mention(OTHER, "Selmark"), mention(THIRD, "Selmark"))
    ruled = across([ONE, OTHER, THIRD], [ruling])
    assert sorted(m for e in ruled for m in e.mentions) == sorted(
        m for one in (ONE, OTHER, THIRD) for e in one.entities for m in e.mentions
    )


def test_a_ruling_on_a_document_that_is_gone_changes_nothing():
    ruling = Decision("same", mention(ONE, "Brevik"), mention(OTHER, "Selmark"))
    assert across([OTHER, THIRD], [ruling]) == across([OTHER, THIRD])
