"""The brief as one HTML file: complete, and deaf to what documents say."""

import base64
import hashlib
import re

from stemma.report.brief.html import render
from stemma.report.brief.page import Brief
from tests.report.brief.factory import briefed
from tests.report.brief.test_markdown import HOSTILE, hostile
from tests.report.test_html import Page


def test_it_says_what_the_pages_say():
    brief = briefed()
    text = " ".join(" ".join(Page(render(brief)).texts).split())
    for page in brief.pages:
        assert page.title in text and page.lead in text
        assert all(source.words in text for source in page.sources)
        for section in page.sections:
            assert section.title in text
            for entry in (entry for line in section.lines for entry in line.entries):
                assert all(piece.text.strip() in text for piece in entry.pieces)


def test_every_number_leads_to_its_source():
    page = Page(render(briefed()))
    ids = [value for name, value in page.attributes if name == "id"]
    links = {value[1:] for name, value in page.attributes if name == "href" and value[0] == "#"}
    assert len(ids) == len(set(ids))
    assert links <= set(ids) and {"s1-1", "s2-1"} <= links


def test_documents_can_add_no_element():
    page = Page(render(hostile()))
    assert "b" not in page.tags and "script" not in page.tags
    assert HOSTILE in page.texts
    links = [value for name, value in page.attributes if name == "href"]
    assert all(link.startswith(("#", "https://x.example/")) for link in links)


def test_the_policy_lets_in_the_style_alone_and_nothing_is_fetched():
    text = render(briefed())
    page = Page(text)
    policy = next(value for name, value in page.attributes if "default-src" in value)
    digest = base64.b64encode(hashlib.sha256("".join(page.styles).encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; base-uri")
    assert not re.search(r'src="|@import|url\(|<link|<script', text)
    assert "style" not in {name for name, _ in page.attributes}


def test_it_fits_dark_rooms_phones_and_paper():
    text = render(briefed())
    for rule in ("prefers-color-scheme: dark", "max-width: 640px", "@media print"):
        assert rule in text
    assert 'name="viewport" content="width=device-width' in text


def test_little_is_enough():
    assert "</html>" in render(Brief(()))
