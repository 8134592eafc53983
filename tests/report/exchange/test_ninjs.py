"""News in JSON: the rules of the schema of ninjs 3.3 for what Stemma writes."""

import json
import re
from dataclasses import replace

import pytest

from stemma.report.exchange import ninjs
from stemma.report.exchange.values import Object
from tests.report.exchange.factory import full

NAMED = {"name": str, "rel": str, "uri": str, "literal": str}
ITEM = {
    "standard": {"name": str, "version": str, "schema": str}, "uri": str, "type": str,
    "representationType": str, "language": str, "contentCreated": str, "title": str, "by": str,
    "located": str, "headlines": [{"role": str, "contentType": str, "value": str}],
    "descriptions": [{"role": str, "contentType": str, "value": str}],
    "bodies": [{"role": str, "contentType": str, "charCount": int, "wordCount": int, "value": str}],
    "people": [NAMED], "organisations": [NAMED], "places": [NAMED], "subjects": [NAMED],
    "events": [NAMED | {"id": str}], "objects": [NAMED],
    "infoSources": [{"name": str, "role": str, "uri": str, "literal": str}],
    "altIds": [{"role": str, "value": str}],
}  # fmt: skip
"""Names and types as the schema has them; it allows no others."""


def items() -> dict[str, Object]:
    found = [json.loads(line) for line in ninjs.render(full()).splitlines()]
    return {item["uri"]: item for item in found}


def fits(value: object, rule: object) -> bool:
    if isinstance(rule, list):
        return isinstance(value, list) and all(fits(one, rule[0]) for one in value)
    if isinstance(rule, dict):
        return isinstance(value, dict) and all(
            name in rule and fits(one, rule[name]) for name, one in value.items()
        )
    return type(value) is rule


def test_only_what_the_schema_knows_is_written():
    association = ITEM | {"name": str, "rel": str}
    for item in items().values():
        assert fits(item, ITEM | {"associations": [association]})
        assert item["type"] == "text" and item["representationType"] == "full"
        assert all(one["name"] for one in item.get("associations", []))
        for part in ("headlines", "bodies", "descriptions"):
            assert all("value" in one for one in item.get(part, []))


def test_a_time_needs_its_offset():
    moment = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
    dated = items()["urn:stemma:d-post"]
    assert moment.fullmatch(dated["contentCreated"]) and "descriptions" not in dated
    day = items()["urn:stemma:d-column"]
    assert "contentCreated" not in day
    assert day["descriptions"] == [{"role": "published", "value": "2031-03-06"}]
    blog = items()["urn:stemma:d-blog"]
    assert "contentCreated" not in blog and "descriptions" not in blog


@pytest.mark.parametrize("published", ["2031-03-04T09:00:00", "2031-03-04T09:00Z", "2031"])
def test_a_time_that_the_standard_has_no_form_for_is_a_description(published: str):
    plain = full()
    first = plain.documents[0]
    doc = replace(first, places=(replace(first.places[0], published=published),))
    text = ninjs.render(replace(plain, documents=(doc, *plain.documents[1:])))
    item = json.loads(text.splitlines()[0])
    assert "contentCreated" not in item and item["descriptions"][0]["value"] == published


def test_a_document_carries_its_entities_sources_and_ancestors():
    echo = items()["urn:stemma:d-echo"]
    assert echo["people"][0]["name"] == "Ilva Toren"
    assert echo["places"][0]["literal"] == "iso3166:XA"
    assert {"name": "Meridian Wire", "role": "agency"} in echo["infoSources"]
    assert echo["events"][0]["literal"] == "plover:COERCE restrict"
    digest = items()["urn:stemma:d-digest"]
    assert [one["uri"] for one in digest["associations"]] == [
        "urn:stemma:a-wire",
        "urn:stemma:d-union",
    ]
    assert digest["associations"][0]["name"] == "Meridian Wire"


def test_a_direction_that_is_not_told_is_not_stated():
    plain = full()
    derivations = tuple(replace(one, direction=0.6) for one in plain.derivations)
    assert "derivedFrom" not in ninjs.render(replace(plain, derivations=derivations))


def test_characters_are_code_points():
    for item in items().values():
        (body,) = item["bodies"]
        assert body["charCount"] == len(body["value"])
