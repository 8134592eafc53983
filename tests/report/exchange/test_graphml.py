"""Graphs: read by networkx where it is installed, and as XML anyway."""

import io
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from lxml import etree

from stemma.records import Place
from stemma.report.exchange import graphml, graphml_actors, graphml_documents
from stemma.report.exchange.values import key
from stemma.report.exchange.xml_text import fit
from tests.report.exchange.factory import full

NS = {"g": graphml.NAMESPACE}


def edges(text: str) -> list[dict[str, str]]:
    root = etree.fromstring(text.encode())
    name = {key.get("id"): key.get("attr.name") for key in root.iterfind("g:key", NS)}
    return [
        dict(edge.attrib) | {name[data.get("key")]: data.text for data in edge}
        for edge in root.iterfind(".//g:edge", NS)
    ]


@pytest.mark.parametrize("format", [graphml_actors, graphml_documents])
def test_every_edge_joins_nodes_and_every_value_has_a_key(format: ModuleType):
    root = etree.fromstring(format.render(full()).encode())
    nodes = [node.get("id") for node in root.iterfind(".//g:node", NS)]
    assert len(nodes) == len(set(nodes)) and not any(" " in id for id in nodes)
    found = edges(format.render(full()))
    assert found and {edge[end] for edge in found for end in ("source", "target")} <= set(nodes)
    assert len({edge["id"] for edge in found}) == len(found)
    keys = {(key.get("id"), key.get("for")) for key in root.iterfind("g:key", NS)}
    for data in root.iterfind(".//g:data", NS):
        assert (data.get("key"), etree.QName(data.getparent()).localname) in keys


@pytest.mark.parametrize("format", [graphml_actors, graphml_documents])
def test_networkx_reads_it(format: ModuleType):
    networkx = pytest.importorskip("networkx")
    graph: Any = networkx.read_graphml(io.BytesIO(format.render(full()).encode()))
    assert graph.is_directed() and len(graph.edges) == len(edges(format.render(full())))


def test_edges_of_actors_say_what_stands_behind_them():
    tie = next(edge for edge in edges(graphml_actors.render(full())) if edge["kind"] == "tie")
    ends = (key("actor", "XAA"), key("actor", "XBB"), "both")
    assert (tie["source"], tie["target"], tie["direction"]) == ends
    assert (tie["dimension"], tie["weight"], tie["origins_highest"]) == ("trade", "2.0", "3")
    document, _, span = tie["evidence"].split()[0].partition("#char=")
    start, end = map(int, span.split(","))
    assert full().doc[document].text[start:end].startswith("More than 80 percent")


def test_a_copy_follows_its_ancestor():
    found = {(e["source"], e["target"]): e for e in edges(graphml_documents.render(full()))}
    assert found["d-post", "d-post-2"]["kind"] == "updated"
    assert found["a-wire", "d-brief"]["direction"] == "one"


def test_a_direction_that_is_not_told_is_unknown():
    plain = full()
    derivations = tuple(replace(one, direction=0.5) for one in plain.derivations)
    text = graphml_documents.render(replace(plain, derivations=derivations))
    assert {edge["direction"] for edge in edges(text)} == {"unknown"}


def test_what_xml_cannot_hold_is_replaced_one_for_one():
    assert fit("a\x00b\x0bc\ud800d\ufffee😀\n") == "a\ufffdb\ufffdc\ufffdd\ufffde😀\n"
    plain = full()
    odd = replace(plain.documents[0], places=(Place("p\x01", "p\x01"),))
    text = graphml_documents.render(replace(plain, documents=(odd, *plain.documents[1:])))
    assert "p\ufffd" in text and etree.fromstring(text.encode()) is not None
