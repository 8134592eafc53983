"""Events as tables: PLOVER as it is, CAMEO by a table of codes."""

import csv
import io
from dataclasses import replace
from importlib.resources import files

import pytest

from stemma.records import Event, Span
from stemma.report.exchange import cameo, plover
from stemma.report.exchange.event_rows import QUAD
from tests.report.exchange.factory import full

Row = dict[str, str]
MODES = {
    "AGREE": "", "CONSULT": "visit third-party multilateral phone", "SUPPORT": "", "CONCEDE": "",
    "COOPERATE": "", "AID": "", "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet", "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue", "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold "
    "misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives "
    "suicide-attack aerial drone heavy-weapons crowd-control unconventional",
}  # fmt: skip
"""The types and modes of PLOVER's manual."""


def rows(text: str) -> list[Row]:
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def event(type: str, mode: str = "", *context: str) -> Event:
    return Event(Span("d", 0, 1), type, mode, context, (), (), "", "", "happened", "c")


def test_plover_has_a_line_for_each_event_with_its_words_and_support():
    coerce, consult = rows(plover.render(full()))
    assert (coerce["type"], coerce["mode"], coerce["quad"]) == ("COERCE", "restrict", "4")
    assert (coerce["actors"], coerce["recipient_names"]) == ("XAA", "Ostrel")
    assert coerce["contexts"] == "military;economic" and coerce["origins_highest"] == "3"
    text = full().doc[coerce["document"]].text
    assert text[int(coerce["start"]) : int(coerce["end"])] == coerce["words"]
    assert consult["actors"] == "" and consult["status"] == "planned"


def test_cameo_has_a_line_for_each_pair():
    plain = full()
    first = replace(plain.system.events[0], actors=("XAA", "XAA MIL"), recipients=("XBB", "Union"))
    many = replace(plain, system=replace(plain.system, events=(first,)))
    found = rows(cameo.render(many))
    assert [(row["source"], row["target"], row["target_name"]) for row in found] == [
        ("XAA", "XBB", "Ostrel"), ("XAA", "", "Union"),
        ("XAAMIL", "XBB", "Ostrel"), ("XAAMIL", "", "Union"),
    ]  # fmt: skip
    assert {(row["code"], row["root"]) for row in found} == {("191", "19")}


def test_an_event_of_nobody_is_still_a_line():
    assert len(rows(cameo.render(full()))) == 2


@pytest.mark.parametrize(
    ("found", "code"),
    [
        pytest.param(event("SANCTION", "discontinue", "military"), "1622", id="mode and context"),
        pytest.param(event("SANCTION", "discontinue", "health"), "160", id="mode alone"),
        pytest.param(event("SANCTION", "new-mode", "health"), "160", id="type alone"),
        pytest.param(event("AGREE", "", "health", "legal", "economic"), "0313", id="first context"),
        pytest.param(event("RETREAT", "new-mode", "economic"), "085", id="type and context"),
        pytest.param(event("WEATHER"), "", id="no such type"),
    ],
)
def test_the_code_is_the_most_special_one(found: Event, code: str):
    assert cameo.code(found) == code


def test_every_type_and_mode_has_a_code_of_the_right_root():
    assert set(MODES) == set(QUAD)
    roots = {"CONCEDE": "08", "SANCTION": "16 11", "ACCUSE": "09 11", "COERCE": "17 19"}
    roots["ASSAULT"] = "17 18 19 20"
    for number, type in enumerate("AGREE CONSULT SUPPORT COOPERATE AID".split(), 3):
        roots[type] = f"{number:02}"
    for number, type in ((8, "RETREAT"), (10, "REQUEST"), (12, "REJECT"), (13, "THREATEN")):
        roots[type] = f"{number:02}"
    roots |= {"PROTEST": "14", "MOBILIZE": "15"}
    for type, modes in MODES.items():
        for mode in ("", *modes.split()):
            assert cameo.code(event(type, mode))[:2] in roots[type].split(), (type, mode)


def test_the_table_names_only_modes_that_exist_and_no_pair_twice():
    text = files("stemma.report.exchange").joinpath("data/cameo.tsv").read_text("utf-8")
    found = rows(text)
    assert all(row["mode"] in ("", *MODES[row["type"]].split()) for row in found)
    keys = [(row["type"], row["mode"], row["context"]) for row in found]
    assert len(keys) == len(set(keys)) and all(row["code"].isdigit() for row in found)


@pytest.mark.parametrize("format", [plover, cameo])
def test_no_cell_breaks_a_line(format: object):
    plain = full()
    torn = replace(plain.system.events[0], place="a\tb\nc\u2028d")
    text = format.render(replace(plain, system=replace(plain.system, events=(torn,))))
    assert len(text.splitlines()) == 2 and rows(text)[0]["place"] == "a b c d"
    assert format.render(plain) == format.render(plain)
