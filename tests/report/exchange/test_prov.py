"""Provenance as linked data: read by rdflib, checked by the shapes that ship."""

import json
from dataclasses import replace
from importlib.resources import files

import pytest

from stemma.report.exchange import prov
from stemma.report.exchange.values import Object
from tests.report.exchange.factory import full

# rdflib's own reader of JSON-LD uses what rdflib means to replace.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


def nodes() -> dict[str, Object]:
    graph = json.loads(prov.render(full()))["@graph"]
    assert len({node["id"] for node in graph}) == len(graph), "an id is used twice"
    return {node["id"]: node for node in graph}


def test_a_copy_is_derived_from_what_it_was_copied_from():
    post = nodes()["urn:stemma:d-post"]
    assert post["wasDerivedFrom"] == ["urn:stemma:a-wire"]
    (qualified,) = post["qualifiedDerivation"]
    assert (qualified["kind"], qualified["share"]) == ("substituted", 1.0)
    update = nodes()["urn:stemma:d-post-2"]
    assert update["wasRevisionOf"] == ["urn:stemma:d-post"]


def test_a_lost_text_is_an_entity_with_witnesses():
    lost = nodes()["urn:stemma:a-wire"]
    assert "prov:Entity" in lost["type"] and "urn:stemma:d-echo" in lost["witness"]


def test_a_direction_that_is_not_told_is_not_stated():
    plain = full()
    open_ones = tuple(replace(one, direction=0.6) for one in plain.derivations)
    graph = json.loads(prov.render(replace(plain, derivations=open_ones)))["@graph"]
    post = next(node for node in graph if node["id"] == "urn:stemma:d-post")
    assert "wasDerivedFrom" not in post and "qualifiedDerivation" not in post
    assert post["sharesTextWith"] == ["urn:stemma:a-wire"]


def test_a_statement_goes_back_to_its_origin_and_points_to_its_words():
    found = [n for n in nodes().values() if n.get("body") == "urn:stemma:c-grain"]
    post = next(n for n in found if n["target"]["source"] == "urn:stemma:d-post")
    assert post["hadPrimarySource"] == "urn:stemma:a-wire"
    position, quote = post["target"]["selector"]
    text = full().doc["d-post"].text
    assert text[position["start"] : position["end"]] == quote["exact"]
    brief = next(n for n in found if n["target"]["source"] == "urn:stemma:d-brief")
    position, quote = brief["target"]["selector"]
    text = full().doc["d-brief"].text
    before, after = text[: position["start"]], text[position["end"] :]
    assert (quote["prefix"], quote["suffix"]) == (before[-32:], after[:32])
    assert len(quote["prefix"]) == len(quote["suffix"]) == 32


def test_the_shapes_hold():
    rdflib, pyshacl = pytest.importorskip("rdflib"), pytest.importorskip("pyshacl")
    data = rdflib.Graph().parse(data=prov.render(full()), format="json-ld")
    shapes = rdflib.Graph().parse(data=prov.shapes(), format="turtle")
    fine, _, report = pyshacl.validate(data, shacl_graph=shapes, ont_graph=shapes)
    assert fine, report


@pytest.mark.parametrize(
    ("pattern", "put"),
    [
        pytest.param('"lowestOrigins": 2', '"lowestOrigins": 9', id="more origins at least"),
        pytest.param('"share": 1.0', '"share": 1.5', id="a share above one"),
        pytest.param('"start": 0,', '"start": 9999,', id="a span that ends before it starts"),
        pytest.param('"hadPrimarySource": "urn:stemma:a-wire"', '"x": "y"', id="no origin"),
    ],
)
def test_the_shapes_catch_what_is_wrong(pattern: str, put: str):
    rdflib, pyshacl = pytest.importorskip("rdflib"), pytest.importorskip("pyshacl")
    text = prov.render(full())
    assert pattern in text
    data = rdflib.Graph().parse(data=text.replace(pattern, put), format="json-ld")
    shapes = rdflib.Graph().parse(data=prov.shapes(), format="turtle")
    assert not pyshacl.validate(data, shacl_graph=shapes, ont_graph=shapes)[0]


def test_every_term_of_our_own_is_defined():
    rdflib = pytest.importorskip("rdflib")
    own = "urn:stemma:terms#"
    data = rdflib.Graph().parse(data=prov.render(full()), format="json-ld")
    shapes = rdflib.Graph().parse(data=prov.shapes(), format="turtle")
    types = set(data.objects(None, rdflib.RDF.type))
    used = {term for term in types | set(data.predicates()) if term.startswith(own)}
    assert used and {str(u) for u in used} <= {str(s) for s in shapes.subjects(rdflib.RDFS.comment)}


def test_the_context_ships_as_json():
    text = files("stemma.report.exchange").joinpath("data/context.json").read_text("utf-8")
    assert json.loads(text) == json.loads(prov.render(full()))["@context"]
