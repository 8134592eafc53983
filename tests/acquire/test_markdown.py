"""Of Markdown the words remain."""

from pathlib import Path

import pytest

from stemma.acquire.markdown import read
from stemma.records import Document


def document(tmp_path: Path, content: str) -> Document:
    path = tmp_path / "lund.md"
    path.write_text(content, encoding="utf-8")
    (doc,) = read(path)
    assert isinstance(doc, Document)
    return doc


@pytest.mark.parametrize(
    ("written", "words"),
    [
        pytest.param("They *met* **twice** in `Lund`.", "They met twice in Lund.", id="emphasis"),
        pytest.param("See [the pact](http://x.org 'y').", "See the pact.", id="link"),
        pytest.param("See ![a map](map.png) here.", "See  here.", id="picture"),
        pytest.param("One line\nand the next.", "One line and the next.", id="wrapped lines"),
        pytest.param("# Head\n\nWords.", "Head\n\nWords.", id="heading"),
        pytest.param("- one\n- two", "one\n\ntwo", id="list"),
        pytest.param("> They met.", "They met.", id="quotation"),
        pytest.param("A\n\n```\ncode\n```\n\nB", "A\n\nB", id="code"),
        pytest.param(
            "A\n\n    An indented paragraph.", "A\n\nAn indented paragraph.", id="indented"
        ),
        pytest.param("A <b>bold</b> word.\n\n<div>x</div>", "A bold word.", id="HTML"),
        pytest.param("Fish &amp; chips \\*", "Fish & chips *", id="escapes"),
        pytest.param("| a | b |\n|---|---|\n| 1 | 2 |", "a\n\nb\n\n1\n\n2", id="table"),
        pytest.param("snake_case_name and 2*3*4", "snake_case_name and 234", id="marks in words"),
    ],
)
def test_the_words_remain(tmp_path: Path, written: str, words: str):
    assert document(tmp_path, written).text == words


def test_the_first_heading_is_the_title(tmp_path: Path):
    assert document(tmp_path, "## Desk\n\n# The *head*\n\nWords.").title == "The head"


def test_front_matter_goes_before_the_heading(tmp_path: Path):
    doc = document(tmp_path, "---\ntitle: Stated\noutlet: Daily\n---\n\n# Head\n\nWords.")
    assert (doc.title, doc.outlet, doc.text) == ("Stated", "Daily", "Head\n\nWords.")


def test_a_byline_in_italics_is_a_credit(tmp_path: Path):
    assert document(tmp_path, "# Head\n\n*By Ann Bee*\n\nWords.").credits == ("By Ann Bee",)
