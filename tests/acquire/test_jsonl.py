"""Each line is a document or an omission, and lines do not harm each other."""

import json
import tracemalloc
from pathlib import Path

import pytest

from stemma.acquire import jsonl
from stemma.records import Document, Omission


def read(tmp_path: Path, *lines: str | bytes) -> list[Document | Omission]:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(
        b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    )
    return list(jsonl.read(path))


def row(**fields: object) -> str:
    return json.dumps(fields)


def test_each_row_is_a_document(tmp_path: Path):
    first, second = read(tmp_path, row(text="One."), "", row(body="Two.", id=7, source="Daily"))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.text, first.name) == ("One.", "rows#1")
    assert (second.text, second.name, second.outlet) == ("Two.", "7", "Daily")
    assert [Path(doc.places[0].path).name for doc in (first, second)] == [
        "rows.jsonl#1",
        "rows.jsonl#3",
    ]


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        pytest.param('{"text": "x"', "not JSON", id="broken"),
        pytest.param('["text"]', "a JSON list instead of an object", id="a list"),
        pytest.param(
            '{"title": "x", "n": 1}', "no text in this row: it has title, n", id="no text"
        ),
        pytest.param('{"text": 5}', "'text' of this row is no text: '5'", id="a number for text"),
        pytest.param('{"text": " \\n"}', "only white space", id="white space"),
        pytest.param(b'{"text": "\xe2\x80\x9c\xff"}', "damaged UTF-8", id="damaged UTF-8"),
        pytest.param("[" * 100_000, "nested too deeply", id="nested too deeply"),
        pytest.param("9" * 5000, "not JSON", id="an endless number"),
    ],
)
def test_a_bad_row_is_listed_and_the_rest_is_read(tmp_path: Path, bad: str | bytes, says: str):
    first, omission, last = read(tmp_path, row(text="One."), bad, row(text="Two."))
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(omission, Omission)
    assert omission.path.endswith("rows.jsonl#2")
    assert says in omission.reason


def test_half_a_surrogate_pair_can_be_stored(tmp_path: Path):
    (doc,) = read(tmp_path, '{"text": "One \\ud83d.", "title": "T\\udc00", "id": "\\ud83d"}')
    assert isinstance(doc, Document)
    assert (doc.text, doc.title, doc.name) == ("One .", "T", "rows#1")


def test_a_line_over_the_limit_is_listed_and_never_held(tmp_path: Path):
    long = row(text="x" * 50_000_000)
    path = tmp_path / "rows.jsonl"
    path.write_text(f"{row(text='One.')}\n{long}\n{row(text='Two.')}\n")
    tracemalloc.start()
    first, omission, last = jsonl.read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(omission, Omission)
    assert "longer than 20 MB; shorten or split it" in omission.reason
    assert [getattr(doc, "text", None) for doc in (first, last)] == ["One.", "Two."]
    assert peak < 2.5 * jsonl.LIMIT
