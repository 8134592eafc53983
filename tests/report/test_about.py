"""Stories and claims about some words or somebody."""

from dataclasses import replace

import pytest

from stemma.records import Entity
from stemma.report.about import about
from tests.report.factory import analysis


@pytest.mark.parametrize(
    ("wanted", "stories", "claims"),
    [
        pytest.param("strait olm", ["s-olm"], {"c-closed"}, id="words in any order and case"),
        pytest.param("SAILORS", ["s-ferry"], {"c-strike"}, id="a word of one claim"),
        pytest.param("ferry", ["s-ferry"], set(), id="a word of the title alone"),
        pytest.param("on", ["s-olm", "s-ferry"], None, id="a word of both"),
        pytest.param("zeppelin", [], set(), id="a word of none"),
        pytest.param("strait sailors", [], set(), id="words of different stories"),
        pytest.param(" … ", [], set(), id="no word at all"),
    ],
)
def test_words_find_stories_and_claims(wanted: str, stories: list[str], claims: set[str] | None):
    found, asked = about(analysis(), wanted)
    assert [story.id for story in found] == stories
    assert claims is None or asked == claims


def test_titles_go_first_then_those_with_more_to_say():
    given = analysis()
    found, _ = about(given, "ships")
    assert [story.id for story in found] == ["s-olm"]
    renamed = tuple(replace(s, title="Ships and crews") for s in given.stories if s.id == "s-ferry")
    others = tuple(replace(s, title="Olm") for s in given.stories if s.id == "s-olm")
    found, _ = about(replace(given, stories=(*others, *renamed)), "ships")
    assert [story.id for story in found] == ["s-ferry", "s-olm"]


def test_a_name_finds_what_speaks_of_its_bearer_without_it():
    given = analysis()
    silence = next(c for c in given.claims if c.id == "c-silence")
    span = silence.statements[0].span
    toren = Entity("e", "Ilva Toren", "person", (), references=(span,), spellings=("Ms. Toren",))
    for wanted in ("ilva toren", "Ms Toren"):
        found, asked = about(replace(given, entities=(toren,)), wanted)
        assert "c-silence" in asked and [story.id for story in found] == ["s-olm"]
    assert about(given, "Ms Toren") == ([], frozenset())
