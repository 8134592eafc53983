"""FollowTheMoney entities: by its own library where that is installed, and by its main rules."""

import json
import re
from dataclasses import replace

import pytest

from stemma.report.exchange import ftm
from stemma.report.exchange.ftm_values import country, date, language
from stemma.report.exchange.values import Object, key
from tests.report.exchange.factory import full


def entities() -> list[Object]:
    return [json.loads(line) for line in ftm.render(full()).splitlines()]


def of(schema: str) -> list[Object]:
    return [one["properties"] for one in entities() if one["schema"] == schema]


def test_every_schema_is_used():
    assert {one["schema"] for one in entities()} == {
        "Article", "LegalEntity", "Person", "Organization", "Mention", "PublicBody", "Company",
        "UnknownLink",
        "Event", "Payment", "EconomicActivity", "Project", "ProjectParticipant", "Sanction", "Note",
    }  # fmt: skip


def test_ids_have_only_what_the_tools_keep_and_stand_once():
    ids = [one["id"] for one in entities()]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Za-z0-9.-]+", id) for id in ids)


def test_references_lead_to_an_entity_that_came_before():
    known: set[str] = set()
    names = "document resolved proof involved subject object payer beneficiary sender receiver "
    names += "project participant entity"
    for one in entities():
        for name in names.split():
            assert set(one["properties"].get(name, [])) <= known, (one["id"], name)
        known.add(one["id"])


def test_whatever_is_said_of_the_world_has_its_document():
    assert all(properties["proof"] for properties in (*of("Project"), *of("Note")))
    for schema in ("Event", "Payment", "EconomicActivity", "ProjectParticipant", "Sanction"):
        assert all(properties["proof"] for properties in of(schema))


def test_an_event_says_who_did_it_to_whom():
    coerce = of("Event")[0]
    assert coerce["name"] == ["COERCE restrict: Varnia → Ostrel"]
    assert coerce["date"] == ["2031-03-04"] and coerce["location"] == ["Strait of Olm"]


def test_links_and_flows_have_their_ends_the_right_way_round():
    first, second = key("actor", "XAA"), key("actor", "XBB")
    tie = next(link for link in of("UnknownLink") if link["role"] == ["trade"])
    assert (tie["subject"], tie["object"]) == ([first], [second])
    (goods,), (money,) = of("EconomicActivity"), of("Payment")
    assert (goods["sender"], goods["receiver"]) == ([second], [first])
    assert (money["payer"], money["beneficiary"]) == ([first], [second])
    assert money["currency"] == ["USD"] and "amount" not in money  # a range


def test_a_copy_is_linked_to_its_ancestor_if_the_texts_tell_which_was_first():
    (update,) = [one for one in of("UnknownLink") if one["role"] == ["based on (updated)"]]
    assert (update["subject"], update["object"]) == (["d-post-2"], ["d-post"])
    plain = full()
    derivations = tuple(replace(one, direction=0.6) for one in plain.derivations)
    assert "based on" not in ftm.render(replace(plain, derivations=derivations))


def test_a_sanction_is_on_one_and_by_an_authority():
    (sanction,) = of("Sanction")
    assert sanction["authority"] == ["Varnia"] and sanction["provisions"] == ["freighters"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2031", "2031"), ("2031-03-04T09:00:00Z", "2031-03-04T09:00:00"),
        ("2031-03-04T01:00+02:00", "2031-03-03T23:00:00"), ("2031-03-04T09:00", "2031-03-04"),
        ("2031-Q2", "2031"),
        ("XXXX-WXX-5", ""), ("P1Y", ""), ("", ""), ("2031-W10", "2031"),
    ],
)  # fmt: skip
def test_dates_are_cut_to_what_the_model_has_a_form_for(value: str, written: str):
    assert date(value) == written


def test_codes_of_states_and_languages():
    assert (country("RUS"), country("XAA"), country("")) == ("ru", "", "")
    assert (language("en-GB"), language("fr")) == ("eng", "")


def test_the_library_accepts_every_entity():
    followthemoney = pytest.importorskip("followthemoney")
    for one in entities():
        proxy = followthemoney.model.get_proxy(dict(one, datasets=[]), cleaned=False)
        assert proxy.id == one["id"]
        proxy.schema.validate(one)
        kept = {name: sorted(values) for name, values in proxy.properties.items()}
        assert kept == {name: sorted(values) for name, values in one["properties"].items()}
