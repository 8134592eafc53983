"""Articles, claims and quotations as schema.org has them."""

import json
import re
from dataclasses import replace

import pytest

from stemma.records import Claim, Statement
from stemma.report.exchange import schema_org
from stemma.report.exchange.values import Object
from tests.report.exchange.factory import ONE, full

PROPERTIES = {
    "NewsArticle": "name headline datePublished publisher author url inLanguage isBasedOn mentions "
    "articleBody",
    "CreativeWork": "creditText description isBasedOn",
    "Claim": "text appearance firstAppearance",
    "Quotation": "text creator isPartOf",
    "Person": "name alternateName identifier",
    "Organization": "name alternateName identifier",
    "Place": "name alternateName identifier",
}
"""What each type has in schema.org's vocabulary (of what Stemma writes)."""


def nodes() -> dict[str, Object]:
    return {node["@id"]: node for node in json.loads(schema_org.render(full()))["@graph"]}


def test_only_properties_of_the_vocabulary_are_written():
    for node in nodes().values():
        known = PROPERTIES[node["@type"]].split()
        assert set(node) <= {"@id", "@type", *known}


def test_every_reference_leads_to_a_node():
    text = schema_org.render(full())
    referred = set(re.findall(r'\{\s*"@id": "([^"]+)"\s*\}', text))
    assert referred and referred <= set(nodes())


def test_an_article_is_based_on_what_it_was_copied_from():
    assert nodes()["urn:stemma:d-digest"]["isBasedOn"] == [
        {"@id": "urn:stemma:a-wire"},
        {"@id": "urn:stemma:d-union"},
    ]
    assert "datePublished" not in nodes()["urn:stemma:d-blog"]


def test_a_direction_that_is_not_told_is_not_stated():
    plain = full()
    derivations = tuple(replace(one, direction=0.6) for one in plain.derivations)
    assert "isBasedOn" not in schema_org.render(replace(plain, derivations=derivations))


def test_a_quotation_has_a_speaker_and_a_place():
    (quote,) = (node for node in nodes().values() if node["@type"] == "Quotation")
    assert quote["text"] == "We will not be hurried," and quote["creator"]["@id"].endswith("toren")
    start, end = map(int, quote["@id"].partition("#char=")[2].split(","))
    assert quote["text"] in full().doc["d-post"].text[start:end]


@pytest.mark.parametrize(
    ("origins", "dates", "first"),
    [
        pytest.param(("a-wire", "a-wire"), ("", ""), "a-wire", id="one origin"),
        pytest.param(("d-post", "d-echo"), ("2031-03-04", "2031-03-05"), "d-post", id="earlier"),
        pytest.param(("d-post", "d-echo"), ("2031-03-05", "2031-03-05"), "", id="same day"),
        pytest.param(
            ("d-post", "d-echo"), ("2031-03-05", "2031-03-05T09:00:00Z"), "", id="maybe earlier"
        ),
        pytest.param(
            ("d-post", "d-echo"),
            ("2031-03-05T09:00+02:00", "2031-03-05T08:00:00Z"),
            "d-post",
            id="earlier in another zone",
        ),
        pytest.param(("d-post", "d-echo"), ("", "2031-03-05"), "d-echo", id="one dated"),
        pytest.param(("d-post", "d-echo"), ("", ""), "", id="none dated"),
    ],
)
def test_where_a_claim_appeared_first(origins: tuple[str, str], dates: tuple[str, str], first: str):
    plain = full()
    spans = {s.span.document: s.span for c in plain.claims for s in c.statements}
    documents = tuple(
        replace(doc, places=(replace(doc.places[0], published=date),))
        for doc, date in zip((plain.doc["d-post"], plain.doc["d-echo"]), dates, strict=True)
    )
    statements = tuple(
        Statement(spans[doc.id], origin) for doc, origin in zip(documents, origins, strict=True)
    )
    claim = Claim("c", "x", "s", statements, ONE)
    assert schema_org.first_appearance(claim, replace(plain, documents=documents)) == first


def test_it_is_json_ld():
    rdflib = pytest.importorskip("rdflib")
    # The context is a name on the web; the vocabulary stands in for it.
    value = json.loads(schema_org.render(full()))
    value["@context"] = {"@vocab": "https://schema.org/"}
    with pytest.warns(DeprecationWarning, match="ConjunctiveGraph"):
        graph = rdflib.Graph().parse(data=json.dumps(value), format="json-ld")
    claims = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/Claim")))
    assert len(claims) == len(full().claims)
