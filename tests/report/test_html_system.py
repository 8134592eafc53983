"""The dossier's sections on actors."""

import json
import re
from collections import Counter
from dataclasses import replace
from importlib.resources import files

from stemma.records import System
from stemma.report.html import SCRIPTS, render
from stemma.report.system_payload import system_payload
from tests.report.test_html import Page
from tests.system import analysis, crowd, hostile


def texts(page: Page) -> str:
    return " ".join(" ".join(page.texts).split())


def test_without_a_system_there_are_no_such_sections():
    text = render(replace(analysis(), system=System(actors=analysis().system.actors)))
    assert 'id="actors"' not in text and '"system":null' in text


def test_the_sections_read_without_the_script():
    text = texts(Page(render(analysis())))
    for words in (
        "Chile and Norway: diplomacy, since 2019, two independent origins",
        "Trade between Norway and Chile reached 240 million dollars in 2030, up from",
        "figures conflict",
        "about 310 million USD, 1 origin",
        "5 March 2031 date of the report",
        "The United Nations welcomed the visit.",
        "1 event or amount has no date.",
    ):
        assert words in text, words


def test_every_tie_amount_and_date_in_the_page_stands_with_a_quotation():
    page = render(analysis())
    rows = re.findall(r'<tr><td class="(?:main|when)".*?</tr>', page, re.S)
    tables = [row for row in rows if 'class="said"' in row]
    assert len(tables) == 3 + 10  # ties, and what is dated
    assert page.count("<q ") == len(tables) + 3  # and the figures of the chart


def test_what_the_script_needs_has_evidence_for_everything():
    a = analysis()
    number = {doc.id: n for n, doc in enumerate(a.documents)}
    claim = {one.id: n for n, one in enumerate(a.claims)}
    found = system_payload(a, number, claim)
    assert found
    for kind in ("ties", "undertakings", "constraints", "absences", "events", "timeline"):
        assert found[kind]
        for item in found[kind]:
            for n, start, end, told in item["evidence"]:
                assert a.documents[n].text[start:end] and told >= 0
    figures = [figure for flow in found["flows"] for figure in flow["figures"]]
    assert [figure["against"] for figure in figures] == [False, False, True]
    assert len(found["events"]) == 4  # the visit once, though two documents tell it
    left, right, dimension, ties = found["graph"]["edges"][0]
    names = {found["actors"][left]["name"], found["actors"][right]["name"]}
    assert names == {"Chile", "United Nations"} and dimension == "diplomacy" and len(ties) == 1


def test_documents_can_never_add_an_element_or_an_attribute():
    bad, good = Page(render(hostile())), Page(render(analysis()))
    count = Counter(bad.tags) - Counter(good.tags)
    assert set(count) <= {"text"}  # longer names take more lines
    assert {name for name, _ in bad.attributes} <= {name for name, _ in good.attributes}
    assert not set("\u202e\x1b") & set(render(hostile()))


def test_links_lead_somewhere_and_ids_are_unique():
    page = Page(render(crowd(18, 60)))
    ids = [value for name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    links = {value[1:] for name, value in page.attributes if name == "href" and value[0] == "#"}
    assert links <= set(ids)


def test_no_two_scripts_use_one_name():
    names = []
    for script in SCRIPTS:
        text = files("stemma.report").joinpath("templates", script).read_text("utf-8")
        names += re.findall(r"^(?:function|const|let) (\w+)", text, re.M)
    assert not [name for name, n in Counter(names).items() if n > 1]


def test_a_large_page_stays_small():
    """The page grows with the records, and not with the pairs of them."""
    small, large = (render(crowd(20, n)) for n in (100, 400))
    assert len(large) < 5 * len(small)
    assert json.loads(Page(large).scripts[0])["system"]["graph"]["nodes"]
    assert large.count('class="chart"') <= 60
