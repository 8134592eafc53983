"""An archive keeps what it was given, once, and nothing that is not an archive is touched."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stemma.errors import StoreError
from stemma.records import (
    Analysis,
    Decision,
    DecisionKind,
    Derivation,
    Document,
    Omission,
    Span,
    Story,
)
from stemma.store.archive import BATCH, Counts, Store
from tests.factory import doc

ONE = doc("The ministers met in Lund.", "one", published="2031-05-02", outlet="Daily")
TWO = doc("The port stayed closed.", "two")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.stemma"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as store:
        yield store


def at(document: Document, name: str) -> Document:
    return replace(document, places=doc("x", name).places)


def analysis_of(*documents: Document) -> Analysis:
    span = Span(documents[0].id, 0, 3)
    return Analysis(
        documents,
        derivations=(
            Derivation(
                documents[0].id, "lost-1", "condensed", 0.5, 1.0, ("p",), (span,), ("“why”",)
            ),
        ),
        stories=(Story("s", "A meeting", (span,)),),
    )


def test_documents_come_back_as_given(store: Store):
    assert store.add([TWO, ONE]) == Counts(new=2)
    assert store.documents() == sorted([ONE, TWO], key=lambda doc: doc.id)


def test_reading_a_document_twice_changes_nothing(store: Store):
    store.add([ONE])
    before = store.documents()
    assert store.add([ONE]) == Counts(known=1)
    assert store.documents() == before


def test_a_new_place_of_a_known_text_joins_it(store: Store):
    store.add([at(ONE, "b"), at(ONE, "a")])
    (merged,) = store.documents()
    assert [place.name for place in merged.places] == ["a", "b"]


def test_what_a_place_says_may_be_corrected(store: Store):
    store.add([ONE])
    store.add([replace(ONE, places=(replace(ONE.places[0], outlet="Weekly"),))])
    assert [doc.outlet for doc in store.documents()] == ["Weekly"]


def test_the_same_omission_twice_is_one(store: Store):
    store.add([Omission("x.txt", "empty"), Omission("x.txt", "empty")])
    assert store.add([Omission("x.txt", "binary")]) == Counts(omitted=1)
    assert store.omissions() == [Omission("x.txt", "binary")]


@pytest.mark.parametrize(
    "omitted",
    [
        pytest.param("folder/one.txt", id="the file itself"),
        pytest.param("folder", id="the folder above it"),
    ],
)
def test_a_path_that_reads_well_now_is_no_omission(store: Store, omitted: str):
    store.add([Omission(omitted, "nothing"), Omission("other.txt", "empty")])
    store.add([replace(ONE, places=(replace(ONE.places[0], path="folder/one.txt"),))])
    assert [omission.path for omission in store.omissions()] == ["other.txt"]


def test_a_file_of_rows_that_reads_well_now_is_no_omission(store: Store):
    store.add([Omission("rows.jsonl", "empty"), Omission("rows.jsonl#2", "not JSON")])
    store.add([replace(ONE, places=(replace(ONE.places[0], path="rows.jsonl#1"),))])
    assert [omission.path for omission in store.omissions()] == ["rows.jsonl#2"]


def test_what_came_before_a_failure_is_kept(store: Store):
    def failing() -> Iterator[Document]:
        for number in range(BATCH + 5):
            yield doc(f"text {number}", str(number))
        raise RuntimeError("the source broke")

    with pytest.raises(RuntimeError):
        store.add(failing())
    assert len(store.documents()) == BATCH


def test_a_batch_that_fails_is_not_kept_in_part(store: Store):
    with pytest.raises(AttributeError):
        store.add([ONE, "no document"])  # type: ignore[list-item]
    assert store.documents() == []
    assert store.add([ONE]) == Counts(new=1)


def test_a_writer_does_not_wait_for_a_reader(path: Path, store: Store):
    store.add([ONE])
    with Store.open(path) as reader, reader._snapshot():
        assert reader.documents() == [ONE]
        store.add([TWO])
        assert reader.documents() == [ONE]
    assert len(store.documents()) == 2


def test_an_analysis_comes_back_equal(store: Store):
    store.add([ONE, TWO, Omission("x.txt", "empty")])
    analysis = replace(analysis_of(TWO, ONE), omissions=(Omission("x.txt", "empty"),))
    store.save(analysis)
    assert store.load() == analysis


def test_a_saved_analysis_replaces_the_one_before(store: Store):
    store.add([ONE])
    store.save(analysis_of(ONE))
    store.save(analysis_of(ONE))
    assert store.load() == analysis_of(ONE)


def test_there_is_no_analysis_at_first(store: Store):
    assert store.load() is None


@pytest.mark.parametrize(
    ("added", "is_kept"),
    [
        pytest.param(TWO, False, id="a new document"),
        pytest.param(at(ONE, "elsewhere"), False, id="a new place"),
        pytest.param(ONE, True, id="the same again"),
        pytest.param(Omission("x.txt", "empty"), True, id="an omission"),
    ],
)
def test_an_analysis_holds_until_the_documents_change(
    store: Store, added: Document | Omission, is_kept: bool
):
    store.add([ONE])
    store.save(analysis_of(ONE))
    store.add([added])
    assert (store.load() is not None) == is_kept


def test_an_archive_opens_again(path: Path):
    with Store.open(path) as store:
        store.add([ONE])
    with Store.open(str(path)) as store:
        assert store.documents() == [ONE]


def test_a_reader_sees_the_last_confirmed_state_while_another_writes(path: Path, store: Store):
    store.add([ONE])
    with Store.open(path) as writer, writer._transaction():
        writer._keep(TWO)
        with Store.open(path) as reader:
            assert reader.documents() == [ONE]


KILLED = """
import os, sys
from stemma.store.archive import BATCH, Store
from tests.factory import doc

def documents():
    for number in range(BATCH):
        yield doc(f"text {number}")
    yield doc("one more")
    os.kill(os.getpid(), 9)

Store.open(sys.argv[1]).add(documents())
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_a_kill_loses_nothing_that_was_confirmed(path: Path):
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)], cwd=Path(__file__).parents[2]
    )
    assert killed.returncode == -9
    with Store.open(path) as store:
        assert len(store.documents()) == BATCH


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


def newer(path: Path) -> None:
    Store.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize(
    ("make", "says"),
    [
        pytest.param(lambda path: path.write_text("a letter"), "not an archive", id="a text"),
        pytest.param(foreign, "another program", id="a database of another program"),
        pytest.param(newer, "newer Stemma .format 99", id="a newer archive"),
    ],
)
def test_what_is_no_archive_is_refused_and_left_as_it_is(path: Path, make, says: str):
    make(path)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=says):
        Store.open(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_folder_is_refused(tmp_path: Path):
    with pytest.raises(StoreError, match="is a folder; name a file"):
        Store.open(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(StoreError, match=r"there is no folder .*missing"):
        Store.open(tmp_path / "missing" / "news.stemma")


def test_a_folder_that_cannot_be_written_is_named(path: Path, monkeypatch: pytest.MonkeyPatch):
    def refused(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorname = "SQLITE_CANTOPEN"
        raise error

    monkeypatch.setattr(sqlite3, "connect", refused)
    with pytest.raises(StoreError, match=r"news\.stemma.*change its permissions"):
        Store.open(path)


def test_a_damaged_archive_is_named(path: Path):
    with Store.open(path) as store:
        store.add(doc(f"text {number} " * 50) for number in range(100))
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xaa" * (len(data) - 4096))
    with pytest.raises(StoreError, match="damaged"), Store.open(path) as store:
        store.documents()


def test_an_empty_file_becomes_an_archive(path: Path):
    path.touch()
    with Store.open(path) as store:
        assert store.add([ONE]) == Counts(new=1)


def test_settings_are_kept_and_decide_what_holds(path: Path, store: Store):
    store.add([ONE])
    store.save(analysis_of(ONE))
    store.set("pipeline", "small")
    assert store.load() is None
    store.save(analysis_of(ONE))
    store.close()
    with Store.open(path) as again:
        assert again.settings() == {"pipeline": "small"}
        assert again.load() == analysis_of(ONE)


def ruling(kind: DecisionKind, one: Document, two: Document) -> Decision:
    return Decision(kind, Span(one.id, 0, len(one.text)), Span(two.id, 0, len(two.text)))


@pytest.mark.parametrize("last", ["copied", "independent"])
def test_the_last_ruling_on_two_documents_is_kept_whichever_is_named_first(
    path: Path, store: Store, last: DecisionKind
):
    for kind in ("independent", "copied", "independent"):
        store.decide(ruling(kind, ONE, TWO))
    store.decide(ruling(last, TWO, ONE))
    store.close()
    with Store.open(path) as again:
        (kept,) = again.decisions()
        assert kept.kind == last and kept.left < kept.right


def test_a_ruling_on_documents_decides_what_holds_and_outlives_them(store: Store):
    store.add([ONE])
    store.save(analysis_of(ONE))
    store.decide(ruling("copied", ONE, TWO))  # the other one is not there
    assert store.load() is None
    assert [kept.kind for kept in store.decisions()] == ["copied"]


def test_an_archive_of_the_second_format_takes_rulings(path: Path, store: Store):
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE decision")
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    with Store.open(path) as again:
        again.decide(ruling("independent", ONE, TWO))
        assert len(again.decisions()) == 1


def test_an_archive_of_the_first_format_is_brought_up_to_date(path: Path, store: Store):
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE setting")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    with Store.open(path) as again:
        again.set("vectors", "static")
        assert again.settings() == {"vectors": "static"}


def test_vectors_are_kept_by_model_and_dropped_when_not_needed(tmp_path: Path):
    with Store.open(tmp_path / "a.stemma") as store:
        store.keep_vectors("minilm", {"k1": b"\x01", "k2": b"\x02"}, {"k1", "k2"})
        assert store.vectors("minilm") == {"k1": b"\x01", "k2": b"\x02"}
        assert store.vectors("static") == {}
        store.keep_vectors("minilm", {"k3": b"\x03"}, {"k1", "k3"})
    with Store.open(tmp_path / "a.stemma") as store:
        assert store.vectors("minilm") == {"k1": b"\x01", "k3": b"\x03"}
        store.keep_vectors("static", {"k1": b"\x09"}, {"k1"})
        assert store.vectors("minilm") == {} and store.vectors("static") == {"k1": b"\x09"}
