"""The table of words of offices."""

from importlib.resources import files

import pytest

from stemma.model.office_words import listed
from stemma.model.offices import BRANCHES

KINDS = """noun generic usual phrase before title nation plain mass anybody running arms craft
    former""".split()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words_of_known_branches(kind: str):
    assert listed(kind)
    assert set(listed(kind).values()) <= {*BRANCHES, ""}
    assert all(word == word.casefold() for word in listed(kind))


def test_there_is_no_other_kind():
    text = (files("stemma.model") / "data" / "offices.tsv").read_text(encoding="utf-8")
    assert {line.split("\t")[0] for line in text.splitlines()[1:]} == set(KINDS)
    assert listed("verb") == {}


def test_no_word_of_a_kind_is_told_twice():
    text = (files("stemma.model") / "data" / "offices.tsv").read_text(encoding="utf-8")
    for kind in KINDS:
        rows = [line.split("\t") for line in text.splitlines()[1:]]
        words = [word for row in rows if row[0] == kind for word in row[2].split(";")]
        assert len(words) == len(set(words)), kind
