"""A quick look at a pile of files."""

import json
from pathlib import Path

import pytest

import stemma
from stemma.report import terminal_copies
from stemma.report.exchange import copies_json
from stemma.serve.cli import main
from tests.newsroom import CABLE, GARDEN, RAILWAY
from tests.report.test_terminal import shown

TEXTS = {
    "cable": CABLE.report,
    "garden": GARDEN,
    "again": GARDEN,
    "copy": CABLE.copy,
    "railway": RAILWAY.report,
}


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    (folder / "empty.txt").write_text("")
    return folder


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    return int(ended.value.code or 0)


def test_a_look_finds_copies_repeated_texts_and_what_cannot_be_read(pile: Path):
    found = stemma.copies(pile)
    assert found.read == 4
    (pair,) = found.pairs
    name = {doc.id: doc.name for doc in found.documents}
    assert {name[pair.shorter.document], name[pair.longer.document]} == {"cable", "copy"}
    assert [doc.name for doc in found.repeated] == ["again"]
    assert [omission.path for omission in found.omissions] == [str(pile / "empty.txt")]


@pytest.mark.parametrize("verbatim", [False, True])
def test_the_order_of_the_paths_changes_nothing(pile: Path, verbatim: bool):
    paths = sorted(pile.glob("*.txt"))
    assert stemma.copies(paths, verbatim=verbatim) == stemma.copies(
        [str(path) for path in reversed(paths)], verbatim=verbatim
    )


def test_rows_of_one_file_are_documents(tmp_path: Path):
    rows = [json.dumps({"name": name, "text": text}) for name, text in TEXTS.items()]
    (tmp_path / "feed.jsonl").write_text("\n".join(rows), "utf-8")
    (tmp_path / "turned.jsonl").write_text("\n".join(rows[::-1]), "utf-8")
    one, two = (stemma.copies(tmp_path / f"{name}.jsonl") for name in ("feed", "turned"))
    assert one.pairs == two.pairs
    assert one.read == two.read == 4


def test_progress_is_told(pile: Path):
    steps: list[tuple[str, int, int]] = []
    stemma.copies(pile, progress=lambda *step: steps.append(step))
    assert steps[0] == ("read", 1, 0)
    assert steps[-1] == ("look", 4, 4)


def test_the_command_shows_each_pair_with_its_passage(
    pile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COLUMNS", "300")
    assert run("copies", pile) == 1
    out = capsys.readouterr().out
    found = stemma.copies(pile)
    assert out.startswith("One pair shares text among four documents.")
    assert "again.txt and" in out and "empty.txt" in out
    (pair,) = found.pairs
    for span in (pair.shorter, pair.longer):
        assert f"{span.start}–{span.end}" in out


def test_the_command_prints_everything_as_json(pile: Path, capsys: pytest.CaptureFixture[str]):
    (pile / "empty.txt").unlink()
    assert run("copies", pile, "--json", "--verbatim", "--limit", "0") == 0
    assert json.loads(capsys.readouterr().out) == copies_json.export(
        stemma.copies(pile, verbatim=True)
    )


def test_more_than_the_limit_is_counted(pile: Path):
    text = shown(terminal_copies.copies(stemma.copies(pile), 0))
    assert "… and 1 more pair: --limit, or --json for all" in text
    assert "… and 1 more text" in text


@pytest.mark.parametrize(
    ("texts", "head"),
    [
        pytest.param([], "No document could be read.", id="nothing"),
        pytest.param([GARDEN], "One document, which is the only one.", id="one"),
        pytest.param(
            [GARDEN, RAILWAY.report],
            "Two documents, and no two of them share text.",
            id="two of different subjects",
        ),
    ],
)
def test_what_there_is_to_say_when_nothing_is_found(texts: list[str], head: str, tmp_path: Path):
    for n, text in enumerate(texts):
        (tmp_path / f"{n}.txt").write_text(text, "utf-8")
    assert terminal_copies.headline(stemma.copies(tmp_path)) == head


def test_documents_command_nothing(tmp_path: Path):
    for n, name in enumerate(["a\x1b[31m", "b"]):
        text = CABLE.report.replace(".", ".\x1b[31m\u202e") + f"\n\nNote {n}."
        row = json.dumps({"name": name, "text": text})
        (tmp_path / f"{n}.jsonl").write_text(row)
    found = stemma.copies(tmp_path)
    assert found.pairs
    text = shown(terminal_copies.copies(found, 5), color=False)
    assert "\x1b" not in text and "\u202e" not in text
