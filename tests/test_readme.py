"""What the README and the pages show can be done: commands run, links lead somewhere."""

import json
import re
import shlex
import shutil
from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import run
from evals import truth
from stemma.serve.cli import app

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
NAMED = {page.relative_to(ROOT).as_posix(): page.read_text("utf-8") for page in PAGES}

BRIEF = (
    "The cabinet opened the strait to foreign tankers on Monday. Harbour pilots will board "
    "each vessel at the northern light, and the toll is 300 crowns. The opposition called "
    "the decision hasty. A review is due in the autumn. Minister Ada Rook will lead it. Nobody "
    "asked the harbour master, A. Rook, to help."
)
TREATY = (
    "Norway and Chile signed a fisheries agreement on Monday. Trade between Norway and Chile "
    "reached 240 million dollars in 2023, up from 190 million dollars in 2022."
)


def blocks(language: str) -> list[tuple[str, str]]:
    """Page and text of every fenced block of a language."""
    fence = re.compile(rf"^```{language}\n(.*?)^```$", re.M | re.S)
    return [(name, found) for name, text in NAMED.items() for found in fence.findall(text)]


def shown(start: str) -> list[tuple[str, str]]:
    """Page and command of every line of a block that begins so, comments left out."""
    lines = [(name, line) for name, block in blocks("") for line in block.splitlines()]
    return [
        (name, line.partition(" #")[0].strip())
        for name, line in lines
        if line[:20].startswith(start)
    ]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which everything that the pages name exists."""
    folder = tmp_path_factory.mktemp("world")
    for name in ("articles", "more", "examples/strait", "FOLDER"):
        (folder / name).mkdir(parents=True)
    for name in ("ONE", "OTHER", "harbour-post", "northern-echo"):
        (folder / "articles" / f"{name}.txt").write_text(f"Strait opens, {name} reports\n\n{BRIEF}")
    (folder / "more" / "page.html").write_text(f"<html><body><p>{BRIEF}</p></body></html>")
    (folder / "new-article.txt").write_text(BRIEF.replace("Monday", "Tuesday"))
    for text in ("ledger-corridor.txt", "globepulse-deal.txt"):
        shutil.copy(ROOT / "examples" / "strait" / text, folder / "examples" / "strait")
    for name in ("ONE", "OTHER"):
        shutil.copy(folder / "articles" / f"{name}.txt", folder / "FOLDER")
    gold = {"same_origin_pairs": [["ONE", "OTHER"]], "independent_pairs": []}
    (folder / "FOLDER" / "gold.json").write_text(json.dumps({"documents": gold, "facts": []}))
    (folder / "treaties").mkdir()
    (folder / "treaties" / "one.txt").write_text(TREATY)
    with chdir(folder):
        for read, archive in (
            ("articles", "strait.stemma"),
            ("articles", "archive.stemma"),
            ("treaties", "archive.stemma"),
            ("treaties", "treaties.stemma"),
        ):
            result = CliRunner().invoke(app, ["read", read, "--archive", archive, "--quiet"])
            assert result.exit_code == 0, result.output
    return folder


def test_the_pages_show_commands():
    assert len(shown("stemma ")) > 10


@pytest.mark.parametrize(("page", "command"), shown("stemma "))
def test_every_command_shown_runs(page: str, command: str, world: Path):
    with chdir(world):
        result = CliRunner().invoke(app, shlex.split(command)[1:])
    assert result.exit_code == 0, f"{page}: {command}\n{result.output}"
    assert result.output


@pytest.mark.parametrize(("page", "code"), blocks("python"))
def test_every_python_example_runs(page: str, code: str, world: Path):
    names: dict[str, Any] = {}
    with chdir(world):
        exec(compile(code, page, "exec"), names)
        names["archive"].close()


def test_every_command_in_running_text_exists():
    commands = {word for command in app.registered_commands for word in [command.callback.__name__]}
    commands |= {group.name for group in app.registered_groups}
    for name, text in NAMED.items():
        for command in re.findall(r"`stemma ([a-z]+)", text):
            assert command in commands, f"{name}: stemma {command}"


@pytest.mark.parametrize(("page", "command"), shown("python -m evals."))
def test_every_evaluation_shown_exists(page: str, command: str):
    _, _, module, *arguments = shlex.split(command)
    source = (ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8")
    assert all(option in source for option in arguments if option.startswith("--"))


def test_the_truth_of_a_folder_is_scored_as_the_page_says(
    world: Path, capsys: pytest.CaptureFixture[str]
):
    assert truth.main([str(world / "FOLDER"), "--details"]) == 0
    heads, row = capsys.readouterr().out.splitlines()[:2]
    assert row.split()[:2] == ["FOLDER", "1/1"]
    for column in re.split(r"\s{2,}", heads.strip()):
        assert f"| {column} |" in NAMED["docs/evaluation.md"]


def test_every_task_shown_exists():
    for name, task in [*shown("make "), *shown("python3 run.py")]:
        assert task.split()[-1] in run.TASKS, f"{name}: {task}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path):
    links = re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8"))
    for link in links:
        assert link.startswith("https://") or (page.parent / link).exists(), link


def test_the_index_leads_to_every_page():
    linked = set(re.findall(r"\]\(([\w-]+\.md)\)", NAMED["docs/index.md"]))
    assert linked == {page.name for page in (ROOT / "docs").glob("*.md")} - {"index.md"}


def test_pictures_are_small():
    for picture in (ROOT / "docs" / "images").glob("*.png"):
        assert picture.stat().st_size < 400_000, picture
