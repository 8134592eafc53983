"""The measure of entities counts as it says."""

import json
from pathlib import Path

import pytest

from evals.entities import COLLECTIONS, Tally, collection, marked
from stemma.annotate.across import across
from stemma.annotate.annotate import annotate
from stemma.records import Document, Place
from stemma.text.choices import reader


def test_pairs_of_one_entity_count_once_each():
    tally = Tally()
    tally.add({0: "x", 5: "x", 9: "y"}, {0: "1", 5: "1", 9: "1"})
    assert (tally.right, tally.found, tally.wanted) == (1, 1, 3)


def test_a_phrase_with_brackets_counts_before_the_plain_name():
    text = "Moscow said so. It rained in Moscow."
    spots = marked(text, {"Moscow": "state", "in [Moscow]": "city"})
    assert sorted(spots) == [(0, 6, "state"), (29, 35, "city")]


def test_gold_that_the_text_does_not_hold_is_refused():
    with pytest.raises(ValueError, match="which the text does not hold"):
        list(marked("It rained.", {"Moscow": "city"}))


@pytest.mark.parametrize("name", ["two-georgias", "shipyard"])
def test_no_look_alikes_are_joined(name: str):
    assert collection(COLLECTIONS / name).false == 0


def test_the_order_of_documents_changes_no_entity():
    docs = [
        Document(path.stem, path.read_text("utf-8").strip(), (Place(path.name, path.stem),))
        for path in sorted((COLLECTIONS / "two-georgias").glob("*.txt"))
    ]
    notes = [annotate(each, reader()) for each in docs]
    expected = across(notes)
    for turn in range(1, len(notes)):
        assert across([*notes[turn:], *notes[:turn]]) == expected
    assert across(notes[::-1]) == expected


def test_a_false_merge_is_counted(tmp_path: Path):
    (tmp_path / "a.txt").write_text("It rained in Brevik. A ship left Brevik.")
    who = {"a": {"in [Brevik]": "one", "left [Brevik]": "two"}}
    (tmp_path / "gold.json").write_text(json.dumps({"who": who}))
    assert collection(tmp_path).false == 1
