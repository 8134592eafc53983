"""What can be read is read, what cannot is listed with its reason, and nothing stops the rest."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.acquire import decode
from stemma.acquire.collect import READERS, collect
from stemma.records import Document, Omission

PROSE = "The ministers met in Lund on Friday.\nThey signed nothing.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "deep/down/c.txt"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}: {PROSE}")
    return tmp_path / "news"


def names(items: list[Document | Omission]) -> list[str]:
    return [item.name for item in items if isinstance(item, Document)]


def only(path: Path) -> Document | Omission:
    (item,) = collect([path])
    return item


def reason(path: Path) -> str:
    item = only(path)
    assert isinstance(item, Omission), item
    assert item.path == str(path)
    return item.reason


def test_a_folder_is_read_with_all_folders_below(folder: Path):
    assert names(list(collect([folder]))) == ["a", "b", "c"]


def test_the_order_of_the_arguments_does_not_matter(folder: Path):
    paths = [folder / "deep", folder / "b.txt", str(folder / "a.md"), folder]
    assert list(collect(paths)) == list(collect(reversed(paths))) == list(collect([folder]))


def test_a_pattern_may_come_unexpanded(folder: Path):
    assert names(list(collect([f"{folder}/**/*.txt"]))) == ["b", "c"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(folder: Path):
    (folder / "d[1].txt").write_text(PROSE)
    assert names(list(collect([folder / "d[1].txt"]))) == ["d[1]"]


def test_hidden_files_and_folders_are_passed_over(folder: Path):
    (folder / ".draft.txt").write_text(PROSE)
    (folder / ".git").mkdir()
    (folder / ".git" / "x.txt").write_text(PROSE)
    assert names(list(collect([folder]))) == ["a", "b", "c"]


def test_the_same_text_in_two_files_comes_twice_with_one_id(folder: Path):
    (folder / "e.txt").write_text((folder / "b.txt").read_text())
    read = {doc.name: doc for doc in collect([folder]) if isinstance(doc, Document)}
    assert read["e"].id == read["b"].id


def test_an_ending_may_be_written_large(tmp_path: Path):
    path = tmp_path / "a.TXT"
    path.write_text(PROSE)
    assert isinstance(only(path), Document)


def test_the_rest_is_read_when_one_file_is_bad(folder: Path):
    (folder / "b.txt").write_bytes(b"\x00\x01\x02")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    items = list(collect([folder, folder / "nowhere.txt"]))
    assert names(items) == ["a", "c"]
    omitted = [Path(item.path).name for item in items if isinstance(item, Omission)]
    assert omitted == ["b.txt", "nowhere.txt", "photo.jpg"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        pytest.param("a.txt", b"", "file is empty", id="empty"),
        pytest.param("a.txt", b" \n\t\xef\xbb\xbf\n", "only white space", id="white space"),
        pytest.param("a.html", b"  \n ", "only white space", id="white space in HTML"),
        pytest.param("a.jsonl", b"\n\n", "file is empty", id="empty lines"),
        pytest.param("a.txt", b"PK\x03\x04....", "a ZIP archive", id="an archive"),
        pytest.param("a.txt", b"%PDF-1.7 and so on", "is a PDF", id="a PDF"),
        pytest.param("a.jsonl", b"\x7fELF\x02\x01", "is a program", id="a program"),
        pytest.param("a.txt", b"words " * 999 + b"\x00", "binary", id="a zero byte"),
        pytest.param("a.txt", bytes(range(1, 256)) * 9, "binary", id="all bytes"),
        pytest.param(
            "a.txt",
            "“Nothing – nothing at all,” he said".encode() + b"\xff\xfe.",
            "damaged UTF-8: byte 41 is 0xff",
            id="damaged UTF-8",
        ),
        pytest.param("a.txt", b"\xff\xfea\x00b", "begins as UTF-16", id="damaged UTF-16"),
        pytest.param("a.pdf", b"%PDF-1.7", "unknown ending '.pdf'; Stemma reads .txt", id="ending"),
        pytest.param("README", b"words", "no ending", id="no ending"),
        pytest.param("a.html", b"<html><body></body></html>", "no article", id="an empty page"),
        pytest.param("a.md", b"```\ncode\n```\n", "only white space", id="nothing but code"),
    ],
)
def test_bad_input_is_listed_with_its_reason(tmp_path: Path, name: str, content: bytes, says: str):
    path = tmp_path / name
    path.write_bytes(content)
    assert says in reason(path)


def test_a_missing_path_is_listed(tmp_path: Path):
    assert "no such file or folder; check the path" in reason(tmp_path / "a.txt")


def test_a_pattern_without_a_match_is_listed(tmp_path: Path):
    assert "no file matches" in reason(tmp_path / "*.txt")


def test_a_folder_without_documents_is_listed(tmp_path: Path):
    assert "no document in this folder; Stemma reads .txt" in reason(tmp_path)


def test_a_file_that_may_not_be_read_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.txt"
    path.write_text(PROSE)

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    assert "no permission to read it" in reason(path)


def test_a_file_larger_than_the_limit_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(decode, "LIMIT", 2_000_000)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 2_000_001)
    assert reason(path).startswith("larger than 2 MB; split it")


def test_a_link_to_nothing_is_listed(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.symlink_to(tmp_path / "gone.txt")
    assert "what it links to is gone" in reason(path)


def test_a_folder_that_links_back_is_read_once(folder: Path):
    (folder / "deep" / "again").symlink_to(folder, target_is_directory=True)
    items = list(collect([folder]))
    assert names(items) == ["a", "b", "c"]
    (omission,) = (item for item in items if isinstance(item, Omission))
    assert omission.path.endswith("again")
    assert "read already" in omission.reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "a.txt")
    assert "pipe" in reason(tmp_path / "a.txt")


def test_a_reader_that_fails_does_not_stop_the_rest(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(path: Path) -> None:
        raise ZeroDivisionError("a fault in a library")

    monkeypatch.setattr("stemma.acquire.markdown.read", broken)
    omission, *documents = collect([folder])
    assert isinstance(omission, Omission)
    assert "ZeroDivisionError: a fault in a library" in omission.reason
    assert names(documents) == ["b", "c"]


@pytest.mark.skipif(sys.platform != "linux", reason="such names exist on Linux only")
def test_a_file_name_that_is_not_utf8_can_be_stored_and_printed(tmp_path: Path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(PROSE.encode())
    (doc,) = collect([tmp_path])
    assert isinstance(doc, Document)
    assert doc.name == "caf�"
    assert doc.places[0].path.encode()


def test_reading_plain_text_loads_no_parser_of_web_pages(tmp_path: Path):
    (tmp_path / "a.txt").write_text(PROSE)
    code = (
        "import sys; from stemma.acquire.collect import collect; "
        f"assert len(list(collect([{str(tmp_path)!r}]))) == 1; "
        "assert not {'lxml', 'trafilatura', 'markdown_it'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("ending", READERS)
@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode()))
def test_no_content_at_all_is_a_traceback(
    ending: str, data: bytes, tmp_path_factory: pytest.TempPathFactory
):
    path = tmp_path_factory.mktemp("any") / f"a{ending}"
    path.write_bytes(data)
    items = list(collect([path]))
    assert items
    for item in items:
        assert isinstance(item, Document) or "could not be read" not in item.reason
