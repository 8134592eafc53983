"""The command line: what it prints, where, and with which status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import stemma.pipeline
from stemma.api import Archive
from stemma.report.exchange.formats import FORMATS, Format
from stemma.serve.cli import main
from tests.test_api import folder, pretended

__all__ = ["folder"]


@pytest.fixture(autouse=True)
def quick_stages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(stemma.pipeline, "analyse", pretended)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    return int(ended.value.code or 0)


@pytest.fixture
def archive(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """An archive of the three articles, in the place that is looked at by default."""
    (folder / "empty.txt").unlink()
    assert run("read", folder, "--quiet") == 0
    capsys.readouterr()
    return Path("archive.stemma")


def test_reading_prints_a_summary_and_where_the_archive_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    assert run("read", folder) == 1
    out, err = capsys.readouterr()
    assert "Three documents" in out and "empty.txt" in "".join(out.split())
    assert "The archive is archive.stemma" in out
    assert err == ""


def test_the_status_tells_whether_documents_were_left_out(folder: Path):
    assert run("read", folder, "--quiet") == 1
    (folder / "empty.txt").unlink()
    assert run("read", folder, "--quiet") == 0


def test_quiet_is_quiet(folder: Path, capsys: pytest.CaptureFixture[str]):
    run("read", folder, "--quiet")
    assert capsys.readouterr() == ("", "")


def test_reading_for_programs_prints_one_object(folder: Path, capsys: pytest.CaptureFixture[str]):
    assert run("read", folder, "--json", "--archive", "x.stemma") == 1
    summary = json.loads(capsys.readouterr().out)
    assert summary["read"] == summary["documents"] == 3
    assert summary["omissions"][0]["path"].endswith("empty.txt")
    assert summary["origins"] == {"lowest": 1, "likely": 1, "highest": 1}


@pytest.mark.usefixtures("archive")
def test_the_dossier_is_written_beside_the_archive_or_where_told(
    capsys: pytest.CaptureFixture[str],
):
    assert run("report") == 0
    assert "</html>" in Path("archive.html").read_text("utf-8")
    assert capsys.readouterr().err == "Written to archive.html\n"
    assert run("report", "--output", "-") == 0
    assert "</html>" in capsys.readouterr().out


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("tree", "beta  edited, 90 %"),
        ("claims", "64 ships wait."),
        ("compare alpha beta", "dependent (probability of dependence 90 %)"),
        ("trace articles/beta.txt", "Edited from alpha"),
    ],
)
def test_questions_are_answered(command: str, words: str, capsys: pytest.CaptureFixture[str]):
    assert run(*command.split()) == 0
    assert words in capsys.readouterr().out


@pytest.mark.usefixtures("archive")
def test_a_brief_of_the_archive_goes_to_standard_output_or_where_told(
    capsys: pytest.CaptureFixture[str],
):
    assert run("brief", "--about", "olm") == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# Ships at Olm\n")
    assert run("brief", "--archive", "archive.stemma", "--output", "b.md") == 0
    assert Path("b.md").read_text("utf-8") == printed
    assert run("brief", "--format", "html", "--stories", 1) == 0
    assert "</html>" in capsys.readouterr().out


def test_a_brief_of_files_leaves_no_archive(folder: Path, capsys: pytest.CaptureFixture[str]):
    before = set(Path().iterdir())
    assert run("brief", folder) == 1  # one file is empty
    out, err = capsys.readouterr()
    assert out.startswith("# Ships at Olm\n") and "empty.txt`" in out and err == ""
    assert set(Path().iterdir()) == before
    (folder / "empty.txt").unlink()
    assert run("brief", folder / "alpha.txt", folder / "beta.txt") == 0
    assert capsys.readouterr().out.startswith("# Ships at Olm\n\nTwo documents")


@pytest.mark.usefixtures("archive")
def test_claims_can_be_chosen_and_printed_as_json(capsys: pytest.CaptureFixture[str]):
    assert run("claims", "--min-origins", 2, "--story", "olm", "--json") == 0
    assert [claim["id"] for claim in json.loads(capsys.readouterr().out)] == ["c-bravo"]


@pytest.mark.usefixtures("archive")
def test_the_export_is_one_object_on_standard_output(capsys: pytest.CaptureFixture[str]):
    assert run("export", "json") == 0
    assert len(json.loads(capsys.readouterr().out)["documents"]) == 3
    assert run("export", "json", "--output", "all.json") == 0
    assert json.loads(Path("all.json").read_text("utf-8"))["claims"]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_every_format_is_written_to_a_file_or_printed(
    format: Format, capsys: pytest.CaptureFixture[str]
):
    assert run("export", format.name) == 0
    printed = capsys.readouterr().out
    assert printed
    assert run("export", format.name, "--to", "all.txt") == 0
    assert Path("all.txt").read_bytes().decode("utf-8") == printed


@pytest.mark.usefixtures("archive")
def test_parquet_goes_into_a_folder(capsys: pytest.CaptureFixture[str]):
    pytest.importorskip("pyarrow")
    assert run("export", "parquet", "--to", "tables") == 0
    assert "claims.parquet" in {path.name for path in Path("tables").iterdir()}
    assert run("export", "parquet", "--to", "no/such/folder") == 2
    assert "cannot be written" in capsys.readouterr().err


def test_the_shapes_need_no_archive(capsys: pytest.CaptureFixture[str]):
    assert run("export", "shapes") == 0
    assert "sh:NodeShape" in capsys.readouterr().out


def test_whoever_names_no_format_is_told_which_there_are(capsys: pytest.CaptureFixture[str]):
    assert run("export", "xml") == 2
    error = capsys.readouterr().err
    assert error.startswith("stemma: 'xml' is no format; there are: json, prov,")
    assert error.count("\n") == 1 and all(format.name in error for format in FORMATS)


@pytest.mark.parametrize(
    "command",
    ["report", "brief", "tree", "claims", "compare a b", "trace a.txt", "export json"],
)
def test_asking_a_missing_archive_makes_none(command: str, capsys: pytest.CaptureFixture[str]):
    assert run(*command.split(), "--archive", "none.stemma") == 2
    assert capsys.readouterr().err.startswith("stemma: there is no archive at none.stemma")
    assert not Path("none.stemma").exists()


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("command", "words"),
    [
        pytest.param("compare alpha gamma", "no document is called 'gamma'", id="unknown document"),
        pytest.param("trace gone.txt", "no such file", id="missing file"),
        pytest.param("decide copied alpha betta", "did you mean beta?", id="no such document"),
        pytest.param("decide independent alpha b", "name one by its id", id="several documents"),
        pytest.param("decide copied alpha alpha", "name two different documents", id="one twice"),
        pytest.param("claims --story xyz", "no story is called 'xyz'", id="unknown story"),
        pytest.param("brief --about zeppelins", "it tells of: Ships at Olm", id="about nothing"),
        pytest.param("brief --format pdf", "there are: md, html", id="unknown format"),
        pytest.param("brief articles --archive archive.stemma", "leave out articles or", id="both"),
        pytest.param("report --output no/where.html", "cannot be written", id="no such folder"),
        pytest.param("read articles --archive articles/beta.txt", "beta.txt", id="not an archive"),
    ],
)
def test_what_goes_wrong_is_one_line(command: str, words: str, capsys: pytest.CaptureFixture[str]):
    assert run(*command.split()) == 2
    out, err = capsys.readouterr()
    assert err.startswith("stemma: ") and err.count("\n") == 1 and words in err
    assert out == ""


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("copied", "alpha and beta rest on one text from now on."),
        ("independent", "alpha and beta are independent from now on."),
    ],
)
def test_a_ruling_on_two_documents_is_kept(
    archive: Path, kind: str, words: str, capsys: pytest.CaptureFixture[str]
):
    assert run("decide", kind, "alpha", "beta") == 0
    assert capsys.readouterr().out == f"{words}\n"
    with Archive.open(archive) as opened:
        (ruling,) = opened.decisions
        documents = {opened.find(name).id for name in ("alpha", "beta")}
    assert ruling.kind == kind
    assert {ruling.left.document, ruling.right.document} == documents


@pytest.mark.parametrize("command", ["nonsense", "read", "claims --min-origins many", "--what"])
def test_a_command_that_makes_no_sense_stops(command: str, capsys: pytest.CaptureFixture[str]):
    assert run(*command.split()) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_an_interruption_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def interrupted(*_: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Archive, "analyse", interrupted)
    assert run("read", folder) == 2
    assert capsys.readouterr().err == "stemma: stopped; what an archive had taken in is kept\n"


def test_a_question_is_answered(archive: Path, capsys: pytest.CaptureFixture[str]):
    assert run("ask", "what is known about ships?", "--limit", 1) == 0
    assert "independent origin" in capsys.readouterr().out
    assert run("ask", "46 ships wait", "--json") == 0
    value = json.loads(capsys.readouterr().out)
    assert value["question"] == "46 ships wait"
    assert value["answers"][0]["evidence"][0]["name"] in ("alpha", "beta", "bravo")


def test_files_are_asked_in_place_of_an_archive(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.rglob("*"))
    run("ask", "what is known about ships?", folder)
    assert "independent origin" in capsys.readouterr().out
    assert set(tmp_path.rglob("*")) == before


def test_a_question_without_words_is_refused(archive: Path, capsys: pytest.CaptureFixture[str]):
    assert run("ask", " ?! ") == 2
    assert "no words" in capsys.readouterr().err


def test_the_version(capsys: pytest.CaptureFixture[str]):
    assert run("--version") == 0
    assert capsys.readouterr().out == f"stemma {stemma.__version__}\n"


@pytest.mark.skipif(os.name == "nt", reason="pipes close differently")
def test_a_closed_pipe_is_no_error(archive: Path):
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "stemma", "export", "json", "--archive", str(archive)]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_path_with_an_escape_sequence_cannot_command_the_terminal(
    capsys: pytest.CaptureFixture[str],
):
    assert run("read", "no\x1b[31mthing.txt") == 1
    assert "\x1b" not in "".join(capsys.readouterr())


def test_the_list_of_commands_names_no_heavy_package():
    code = (
        "import stemma.serve.cli, sys; "
        "heavy = {'numpy', 'onnxruntime', 'trafilatura', 'jinja2'}; "
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
