"""The truth about the example collection rests on characters that stand in its documents."""

import json
from itertools import combinations
from pathlib import Path

import pytest

from stemma.acquire.collect import collect
from stemma.records import Document

FOLDER = Path(__file__).parents[2] / "examples" / "strait"
TRUTH = json.loads(FOLDER.with_suffix(".truth.json").read_text("utf-8"))
FACTS = {fact["id"]: fact for fact in TRUTH["facts"]}


@pytest.fixture(scope="module")
def read() -> dict[str, Document]:
    """The example's documents by name; nothing in the folder may be left out."""
    items = list(collect([FOLDER]))
    assert all(isinstance(item, Document) for item in items), items
    return {doc.name: doc for doc in items if isinstance(doc, Document)}


def test_the_truth_speaks_of_every_document(read: dict[str, Document]):
    files = {name: doc.places[0].path.rpartition("strait")[2][1:] for name, doc in read.items()}
    assert files == TRUTH["documents"]["files"]


@pytest.mark.parametrize("fact", FACTS.values(), ids=list(FACTS))
def test_the_evidence_of_a_fact_stands_in_its_documents(fact: dict, read: dict[str, Document]):
    for name, snippets in fact["evidence"].items():
        for snippet in snippets:
            assert read[name].text.count(snippet) == 1, (name, snippet)


@pytest.mark.parametrize("drift", TRUTH["drifts"], ids=lambda drift: drift["after"])
def test_both_readings_of_a_drift_stand_in_their_documents(drift: dict, read: dict[str, Document]):
    assert drift["before"] in read[drift["ancestor"]].text
    assert drift["before"] not in read[drift["document"]].text
    assert drift["after"] in read[drift["document"]].text


def test_the_second_half_of_the_digest_starts_where_it_says(read: dict[str, Document]):
    digest = TRUTH["documents"]["digest"]
    assert "\n" + digest["second_half_starts"] in read[digest["document"]].text


def test_contradictions_are_named_by_both_sides():
    for fact in FACTS.values():
        for other in fact.get("contradicts", ()):
            assert fact["id"] in FACTS[other]["contradicts"]


def test_no_pair_is_both_dependent_and_independent():
    dependent = {frozenset(pair) for pair in TRUTH["documents"]["same_origin_pairs"]}
    independent = {frozenset(pair) for pair in TRUTH["documents"]["independent_pairs"]}
    assert not dependent & independent


def test_every_pair_of_the_main_story_has_a_verdict():
    pairs = TRUTH["documents"]["same_origin_pairs"] + TRUTH["documents"]["independent_pairs"]
    judged = {frozenset(pair) for pair in pairs}
    main, *_ = TRUTH["documents"]["stories"]
    assert {frozenset(pair) for pair in combinations(main, 2)} <= judged
