"""The commands on actors and what is between them."""

from pathlib import Path

import pytest

from stemma.api import Archive
from stemma.records import Omission
from tests.serve.test_cli import run
from tests.system import analysis


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive whose analysis is that of the three documents."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "110")
    monkeypatch.setattr(Archive, "analyse", lambda *_, **options: analysis())
    Archive.open("archive.stemma").close()


@pytest.mark.parametrize(
    ("command", "words"),
    [
        pytest.param("timeline", "date of the report", id="everything dated"),
        pytest.param("timeline", "One other event or amount has no date.", id="what is not"),
        pytest.param("ties NORWAY chile", "figures conflict", id="by name in any case"),
        pytest.param("ties norwegian CL", "Norway and Chile", id="by adjective and short code"),
        pytest.param("ties Norwegians CL", "Norway and Chile", id="by its people"),
        pytest.param("ties Oslo CHL", "Norway and Chile", id="by capital and code"),
        pytest.param("ties chile united", "United Nations welcomed", id="by the start of a name"),
        pytest.param("actors", "Chilean armed", id="who occurs"),
    ],
)
def test_questions_are_answered(command: str, words: str, capsys: pytest.CaptureFixture[str]):
    assert run(*command.split()) == 0
    assert words in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "words"),
    [
        pytest.param("ties Norwey CHL", "no actor is called 'Norwey'; near are: Norway", id="near"),
        pytest.param("ties armed CHL", "may be any of: Chilean armed forces (CHL MIL)", id="two"),
        pytest.param("ties NOR Oslo", "are one actor; name two different ones", id="one twice"),
        pytest.param(
            "timeline articles --archive archive.stemma", "leave out articles or", id="both"
        ),
        pytest.param("actors --archive none.stemma", "there is no archive", id="no archive"),
        pytest.param("ties NOR CHL --archive none.stemma", "there is no archive", id="nor here"),
        pytest.param("timeline --archive none.stemma", "there is no archive", id="nor there"),
    ],
)
def test_what_goes_wrong_is_one_line(command: str, words: str, capsys: pytest.CaptureFixture[str]):
    assert run(*command.split()) == 2
    out, err = capsys.readouterr()
    assert err.startswith("stemma: ") and err.count("\n") == 1 and words in err
    assert out == ""


@pytest.mark.parametrize(
    ("command", "words"),
    [
        pytest.param("timeline", "March 2031", id="timeline"),
        pytest.param("actors", "Chilean armed", id="actors"),
        pytest.param("ties NOR CHL", "fisheries council", id="ties"),
        pytest.param("tree", "", id="tree"),
        pytest.param("claims", "", id="claims"),
        pytest.param("brief", "", id="brief"),
    ],
)
def test_files_in_place_of_an_archive_leave_none_and_tell_what_was_left_out(
    command: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    Path("one.txt").write_text("A text that is long enough to be read as one.", "utf-8")
    before = set(Path().iterdir())
    assert run(*command.split(), "one.txt") == 0
    assert words in capsys.readouterr().out
    monkeypatch.setattr(Archive, "omissions", (Omission("two.txt", "no text"),))
    assert run(*command.split(), "one.txt") == 1
    assert set(Path().iterdir()) == before


def test_a_notebook_shows_tables():
    with Archive.open("archive.stemma") as opened:
        assert "Norwegian armed forces" in opened.actors._repr_html_()
        assert "4 March 2031 (of the report)" in opened.timeline._repr_html_()
        shown = opened.ties("NOR", "CHL")._repr_html_()
        assert "common fisheries council" in shown and "four events" in shown
