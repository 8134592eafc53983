"""Imports only point down this list."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import stemma

LAYERS = [
    ["errors"],
    ["records"],
    ["text"],
    # Stages know the records, not each other; the pipeline puts them together.
    ["acquire", "annotate", "collate", "derive", "group", "match", "model", "report", "store"],
    ["pipeline"],
    ["api", "piles"],
    ["serve"],
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
FACADE = {"__init__", "__main__"}
ROOT = Path(stemma.__file__).parent


def imported(tree: ast.AST) -> Iterator[str]:
    """The parts of Stemma that a module imports, in any of the ways Python has."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "stemma":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from parts(node.module or "")
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield from parts(alias.name)


def parts(module: str) -> list[str]:
    return module.split(".")[1:2] if module.startswith("stemma.") else []


def upward(here: str, source: str) -> list[str]:
    return [
        there
        for there in imported(ast.parse(source))
        if there != here and LEVEL.get(there, len(LAYERS)) >= LEVEL[here]
    ]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param("from stemma.derive.x import y", ["derive"], id="from a sibling"),
        pytest.param("from stemma import serve", ["serve"], id="through the facade"),
        pytest.param("import stemma.pipeline", ["pipeline"], id="plain import"),
        pytest.param("from stemma.records import Span", [], id="downward"),
        pytest.param("from stemma.collate.z import y", [], id="from itself"),
    ],
)
def test_an_upward_import_is_noticed(source: str, found: list[str]):
    assert upward("collate", source) == found


def test_imports_point_down():
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        here = path.relative_to(ROOT).with_suffix("").parts[0]
        if here in FACADE:
            continue
        assert here in LEVEL, f"{here} is not in the list of layers"
        for there in upward(here, path.read_text("utf-8")):
            found.append(f"{path.relative_to(ROOT)} imports stemma.{there}")
    assert not found, "\n".join(found)
