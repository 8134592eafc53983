"""The contract for programs: keys may be added, never removed or renamed."""

import json
from dataclasses import replace

import pytest

from stemma.records import (
    Analysis,
    Annotations,
    Attribution,
    Credit,
    Entity,
    Quantity,
    Quotation,
    Span,
    Time,
)
from stemma.report.exchange.json import dumps, export
from tests.factory import doc
from tests.report.factory import analysis

CONTRACT = {
    "documents": "id name title outlet published credits characters",
    "entities": "id name type mentions identifiers",
    "attributions": "document source cue content speaker stated",
    "quotations": "document start end text speaker affiliation kind",
    "quantities": "document start end value upper bound unit measures period change change_from",
    "times": "document start end value borrowed_from",
    "parallels": "id left right kind score variants",
    "archetypes": "id witnesses name",
    "derivations": "document ancestor kind share probability parallels reasons",
    "independence": "left right verdict probability",
    "stories": "id title items",
    "events": "",
    "claims": "id text story statements support contradicts conflicts drift grade",
    "ties": "",
    "flows": "",
    "undertakings": "",
    "constraints": "",
}


def annotated() -> Analysis:
    one = doc("Ilva Toren said “no” to 5 ships in 2031.")
    span = Span(one.id, 0, 10)
    return Analysis(
        (one,),
        (
            Annotations(
                one.id,
                (),
                (),
                (Quotation(Span(one.id, 16, 20), "no", None, None, "direct"),),
                (Quantity(Span(one.id, 24, 31), 5.0, None, "exact", "ships"),),
                (Time(Span(one.id, 35, 39), "2031"),),
                (Attribution(span, Span(one.id, 11, 15), (Span(one.id, 16, 20),), "e1"),),
            ),
        ),
        (Entity("e1", "Ilva Toren", "person", (span,)),),
    )


@pytest.mark.parametrize("key", CONTRACT)
def test_every_key_of_the_contract_is_there(key: str):
    records = export(analysis())[key] + export(annotated())[key]
    assert isinstance(records, list)
    if CONTRACT[key]:
        assert records, "the test needs a record to look at"
    for record in records:
        assert set(CONTRACT[key].split()) <= set(record)


def test_credits_stay_as_they_are_written_and_are_read_beside_it():
    one = doc("By Ann Lee\nThey met.")
    place = replace(one.places[0], credits=("AP", "By Ann Lee"))
    read = (
        Credit(None, "AP", "agency", "AP"),
        Credit(Span(one.id, 0, 10), "By Ann Lee", "byline", "Ann Lee"),
    )
    notes = Annotations(one.id, (), (), (), (), (), credits=read)
    (document,) = export(Analysis((replace(one, places=(place,)),), (notes,)))["documents"]
    assert document["credits"] == ["AP", "By Ann Lee"]
    assert document["credits_read"] == [
        {"kind": "agency", "name": "AP", "text": "AP", "start": None, "end": None},
        {"kind": "byline", "name": "Ann Lee", "text": "By Ann Lee", "start": 0, "end": 10},
    ]


def test_spans_are_objects_and_reproduce_their_text():
    exported = export(analysis())
    text = {one["id"]: one["text"] for one in exported["documents"]}
    claim = next(one for one in exported["claims"] if one["id"] == "c-grain")
    first = claim["statements"][0]
    assert text[first["document"]][first["start"] : first["end"]].startswith("More than 80")
    assert set(exported["parallels"][0]["left"]) == {"document", "start", "end"}


def test_support_and_drift_read_as_the_contract_says():
    claim = next(one for one in export(analysis())["claims"] if one["id"] == "c-ships")
    assert claim["support"] == {
        "documents": 7,
        "publishers": 6,
        "origins": {"lowest": 2, "likely": 2, "highest": 3},
        "authorities": 2,
    }
    assert (claim["drift"][0]["before"], claim["drift"][0]["after"]) == ("46", "64")


def test_the_same_records_give_the_same_bytes():
    assert dumps(export(analysis())) == dumps(export(analysis()))
    assert json.loads(dumps(export(analysis()))) == export(analysis())


def test_text_that_utf8_cannot_hold_is_escaped():
    text = dumps({"x": "a\ud800b"})
    assert text.encode("utf-8") and json.loads(text) == {"x": "a\ud800b"}
