"""The brief as Markdown: what documents hold is shown, never obeyed."""

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from stemma.report.brief.markdown import escaped, render
from stemma.report.brief.page import Brief, Cite, Entry, Line, Named, Page, Piece, Section, Source
from tests.report.brief.factory import briefed

HOSTILE = "*a* _b_ `c` [d](http://e) <b>f</b> # g | h ~i~ &amp; $j$ \\k [1] **l** http://m"


def hostile() -> Brief:
    entry = Entry((Piece(HOSTILE, False), Piece(HOSTILE, True)), 1, (HOSTILE, Cite(1), Named("n`")))
    section = Section("Contested", "", (Line((entry, replace(entry, label="After"))),), 13)
    source = Source(1, HOSTILE, HOSTILE, "", 0, 9, HOSTILE, "https://x.example/a_b*c")
    return Brief((Page(HOSTILE, "One document.", (section,), (), (source,)),))


def shown(markdown: str) -> str:
    """The text that a reader sees, without the tags."""
    html = MarkdownIt("commonmark").enable("table").enable("strikethrough").render(markdown)
    text = re.sub(r"<[^>]*>", "", html)
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, char)
    return text


def test_nothing_that_a_document_holds_is_taken_for_markdown():
    text = shown(render(hostile()))
    # Title, twice in each of two sentences, in two notes, and name, outlet and words of the source.
    assert text.count(HOSTILE) == 10


def test_only_what_counts_is_bold_and_only_the_address_is_a_link():
    html = MarkdownIt("commonmark").render(render(hostile()))
    assert re.findall(r'href="([^"]*)"', html) == ["https://x.example/a_b*c"]
    assert html.count("<strong>") == 2
    assert "<b>" not in html and "<h1>" in html


@pytest.mark.parametrize("text", ["", "plain words", HOSTILE, "1. one", "- two", "a\\"])
def test_escaped_text_reads_as_it_was(text: str):
    assert shown(f"x {escaped(text)}").strip() == f"x {text}".strip()


def test_a_page_names_its_parts_and_its_sources():
    text = render(briefed())
    assert text.startswith("# Varnia closes Strait of Olm to ships of Ostrel\n\nEight documents")
    assert (
        "- Some 46 ships were waiting off Cape Derry by nightfall, harbour pilots said. [1]\n"
        in text
    )
    assert (
        "- [1] [echo](<https://echo.example/olm>), Northern Echo, 4 March 2031, "
        "characters 137–213: Some 46 ships" in text
    )
    assert "  - *After:* Some **64** vessels" in text
    assert "Nothing was found for: Said only by a copy.\n" in text


def test_what_is_left_out_is_counted():
    assert "And 13 more.\n" in render(hostile())
    assert "And two more stories" in render(replace(briefed(), more=2))
    assert "more stor" not in render(briefed())


def test_a_document_without_a_date_says_so():
    assert re.search(r"^- \[\d+\] \[blog\]\(<\S+>\), no date, ", render(briefed()), re.M)
