"""Plain text keeps its words; what it says about itself goes to its place."""

from pathlib import Path

import pytest

from stemma.acquire.text import read
from stemma.errors import DocumentError
from stemma.records import Document

BODY = "The ministers met in Lund on Friday and signed nothing at all, their hosts said."


def document(tmp_path: Path, content: str) -> Document:
    path = tmp_path / "lund.txt"
    path.write_text(content, encoding="utf-8")
    (doc,) = read(path)
    assert isinstance(doc, Document)
    return doc


def test_a_text_without_anything_said_about_it(tmp_path: Path):
    doc = document(tmp_path, BODY)
    assert (doc.text, doc.name, doc.title, doc.published) == (BODY, "lund", "", "")


def test_a_headline_becomes_the_title_and_stays_in_the_text(tmp_path: Path):
    doc = document(tmp_path, f"Ministers meet in Lund\n\n{BODY}")
    assert doc.title == "Ministers meet in Lund"
    assert doc.text.startswith("Ministers meet in Lund\n\nThe")


def test_front_matter_is_not_part_of_the_text(tmp_path: Path):
    head = "---\ntitle: Nothing signed\noutlet: Daily\ndate: 2 May 2031\nauthor: Ann Bee\n---\n"
    doc = document(tmp_path, f"{head}A headline\n\n{BODY}")
    assert doc.text == f"A headline\n\n{BODY}"
    assert (doc.title, doc.outlet, doc.published) == ("Nothing signed", "Daily", "2031-05-02")
    assert doc.credits == ("Ann Bee",)


def test_credits_in_the_text_are_kept_in_both(tmp_path: Path):
    text = f"LUND, May 2 (XYZ) – {BODY}\n\nCid Dee contributed reporting."
    doc = document(tmp_path, text)
    assert doc.text == text
    assert doc.credits == ("LUND, May 2 (XYZ)", "Cid Dee contributed reporting.")


def test_front_matter_without_a_text_is_refused(tmp_path: Path):
    with pytest.raises(DocumentError, match="no text"):
        document(tmp_path, "---\ntitle: Nothing\n---\n")
