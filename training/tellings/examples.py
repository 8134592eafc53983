"""Stories of which each fact is told several times, in words of several writers."""

import json
import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent

_MARKED = re.compile(r"\[\[(.+?)\]\]")


class Telling(NamedTuple):
    """A sentence of a report, and the words of it that tell a fact."""

    clause: str
    sentence: str


Story = list[list[Telling]]
"""The tellings of each of its facts."""


def stories(folder: Path = FOLDER) -> list[Story]:
    """All stories of a folder, in order.

    Raises:
        ValueError: The words that tell a fact are not marked in a sentence, once.
    """
    return [
        [[telling(text) for text in fact["tellings"]] for fact in json.loads(line)["facts"]]
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def telling(text: str) -> Telling:
    """A sentence whose words between [[ and ]] tell the fact."""
    found = _MARKED.findall(text)
    if len(found) != 1:
        raise ValueError(f"{len(found)} parts are marked by [[ ]] in {text!r}: mark one")
    return Telling(found[0].strip(), _MARKED.sub(r"\1", text))
