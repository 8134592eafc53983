"""What exists is documented."""

import inspect
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

import stemma
from stemma.api import Archive, Comparison, Receipt, Trace
from stemma.report.exchange.json import export
from tests.report.factory import analysis

ROOT = Path(__file__).parent.parent


def page(name: str) -> str:
    return (ROOT / "docs" / f"{name}.md").read_text("utf-8")


def commands() -> Iterator[tuple[str, list[str]]]:
    """Each command with the options it has, `--help` left out."""
    from stemma.serve.cli import app

    def walk(command: object, name: str) -> Iterator[tuple[str, list[str]]]:
        children = getattr(command, "commands", {})
        options = [
            option
            for parameter in getattr(command, "params", [])
            for option in parameter.opts
            if option.startswith("--") and option != "--help"
        ]
        if not children or options:
            yield name, options
        for child in children:
            yield from walk(children[child], f"{name} {child}")

    return walk(typer.main.get_command(app), "stemma")


def section(command: str, option: str = "") -> str:
    title = f"{command} {option}" if command == "stemma" else command
    found = re.search(rf"^## {re.escape(title)}$(.*?)(?=^## |\Z)", page("commands"), re.M | re.S)
    return found.group(0) if found else ""


@pytest.mark.parametrize(("command", "options"), list(commands()))
def test_every_command_and_option_has_its_place(command: str, options: list[str]):
    for option in options or [""]:
        text = section(command, option)
        assert text, f"docs/commands.md has no section ## {command}"
        assert option in text, f"docs/commands.md does not explain {option} of {command}"


def test_every_command_has_an_example():
    for command, _ in commands():
        if command != "stemma":
            assert f"```\n{command}" in section(command)


@pytest.mark.parametrize("name", stemma.__all__)
def test_every_public_name_is_in_the_page_on_python(name: str):
    assert f"`{name}" in page("api") or f"stemma.{name}" in page("api")


@pytest.mark.parametrize("type", [Archive, Comparison, Receipt, Trace])
def test_every_method_and_field_is_in_the_page_on_python(type: type):
    members = {
        name
        for name, _ in inspect.getmembers(type)
        if not name.startswith("_") and name not in ("open", "mro")
    }
    missing = {name for name in members if f"`{name}" not in page("api")}
    assert not missing


def keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def test_every_key_of_the_export_is_in_the_page_on_the_format():
    missing = {key for key in keys(export(analysis())) if f"`{key}`" not in page("format")}
    assert not missing


def test_every_dependency_has_its_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = [re.split(r"[<>=~!\[ ]", line)[0] for line in project["dependencies"]]
    assert names
    listed = re.findall(r"^\| (\S+) \|", page("dependencies"), re.M)[1:]
    assert [name for name in listed if name != "---"] == sorted(names)


def test_the_page_on_evaluation_says_how_many_commands_it_shows():
    modules = set(re.findall(r"python -m evals\.(\w+)", page("evaluation")))
    tens, units = divmod(len(modules), 10)
    ones = ("", "-one", "-two", "-three", "-four", "-five", "-six", "-seven", "-eight", "-nine")
    word = {2: "Twenty", 3: "Thirty"}[tens] + ones[units]
    assert page("evaluation").splitlines()[2] == f"{word} commands, each of which prints a table."
