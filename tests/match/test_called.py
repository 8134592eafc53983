"""Whom the names in a question mean."""

from stemma.match.called import Called
from stemma.records import Entity
from tests.factory import doc


def entity(id: str, *names: str, identifiers: tuple[str, ...] = ()) -> Entity:
    return Entity(id, names[0], "place", (), identifiers, spellings=names)


def found(text: str, *entities: Entity) -> dict[str, set[str]]:
    asked = doc(text, "question")
    return {span.of(asked): set(keys) for span, keys, _ in Called(entities).named(asked)}


def test_a_capital_is_its_state_only_if_entities_say_so():
    russia = entity("e-1", "Russia", identifiers=("iso3166:RU",))
    apart = entity("e-2", "Moscow", identifiers=("geonames:524901",))
    joined = entity("e-1", "Russia", "Moscow", identifiers=("iso3166:RU",))
    assert not found("Russia objects", russia, apart)["Russia"] & {"e-2"}
    assert found("Russia objects", joined) == {"Russia": {"e-1", "iso3166:RU"}}
    assert found("Moscow objects", joined) == {"Moscow": {"e-1", "iso3166:RU"}}


def test_the_longest_name_is_meant():
    names = found(
        "the Power of Siberia 2 pipeline", entity("e-1", "Siberia"),
        entity("e-2", "Power of Siberia 2"),
    )  # fmt: skip
    assert names == {"Power of Siberia 2": {"e-2"}}


def test_a_small_letter_alone_names_nobody():
    assert not found("who may march", entity("e-1", "May"))
    assert found("the skarn bank", entity("e-1", "Skarn Bank")) == {"skarn bank": {"e-1"}}
