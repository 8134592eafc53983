"""Passages in which what is said between states is marked, as examples for training."""

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from stemma.text.labels import SYSTEM, TELLS
from stemma.text.network import WINDOW
from stemma.text.reader import spaces
from stemma.text.tokens import Spot, tokens
from training.attribution.examples import example
from training.language.examples import Example

FOLDER = Path(__file__).parent
CUES = {"limit": "cue", "undertaking": "cue", "flow": "amount", "absence": "cue"}
"""The mark of each kind that the others stand near."""
PARTS = {
    "limit": ("about", "on", "by"),
    "undertaking": ("parties", "name"),
    "flow": ("what", "period", "between", "to", "from"),
    "absence": ("about", "who"),
}
"""The other marks of each kind; of two that share a word the later one has it."""
_TOLD = {"limit": "kind", "undertaking": "state"}
"""What tells the cues of a kind apart."""
_CALLED = {"parties": "PARTY"}


@dataclass
class Passage:
    """A line of text with the label of each token in each row of `SYSTEM`, and what cues tell."""

    source: str
    """The file that it stands in."""
    forms: list[str]
    space: list[int]
    labels: dict[tuple[str, str], np.ndarray]
    tells: dict[str, np.ndarray]
    """For each token of a cue which of `TELLS` it tells, -1 for the others."""


def passages(folder: Path = FOLDER) -> list[Passage]:
    """All passages of a folder, in order.

    Raises:
        ValueError: A mark is not in its text.
    """
    return [passage(row, source) for source, row in rows(folder)]


def rows(folder: Path = FOLDER) -> list[tuple[str, Mapping]]:
    """The same as they were written, each with the name of its file."""
    return [
        (path.stem, json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def passage(row: Mapping, source: str = "") -> Passage:
    """One passage from its line."""
    text = row["text"]
    spots = tokens(text)
    labels = {each: np.zeros(len(spots), np.int64) for each in SYSTEM}
    tells = {each: np.full(len(spots), -1) for each in TELLS}
    for kind, cue in CUES.items():
        marks = row.get(f"{kind}s", [])
        spans = places(text, [mark[cue] for mark in marks])
        for mark, place in zip(marks, spans, strict=True):
            inside = _mark(labels, (kind, "cue"), spots, place, "CUE")
            if kind in TELLS:
                tells[kind][inside] = TELLS[kind].index(mark[_TOLD[kind]])
        for part in PARTS[kind]:
            for mark, place in zip(marks, spans, strict=True):
                told = mark.get(part, [])
                for each in told if isinstance(told, list) else [told]:
                    near = nearest(text, each, place)
                    _mark(labels, (kind, "parts"), spots, near, _CALLED.get(part, part.upper()))
    for each in SYSTEM:
        _open(labels[each], SYSTEM[each])
    forms = [text[start:end] for start, end in spots]
    return Passage(source, forms, spaces(text, spots), labels, tells)


def places(text: str, cues: Iterable[str]) -> list[Spot]:
    """Where cues stand; of two that read alike each has a place of its own, if there are two."""
    found: list[Spot] = []
    for cue in cues:
        every = _occurrences(text, cue)
        found.append(next((spot for spot in every if spot not in found), every[0]))
    return found


def nearest(text: str, part: str, cue: Spot) -> Spot:
    """The place of a part that is nearest to its cue."""
    return min(
        _occurrences(text, part),
        key=lambda spot: max(spot[0] - cue[1], cue[0] - spot[1], 0) + (spot[0] > cue[0]),
    )


def _occurrences(text: str, part: str) -> list[Spot]:
    whole = rf"(?<!\w){re.escape(part)}(?!\w)"
    found = [match.span() for match in re.finditer(whole, text)]
    found = found or [match.span() for match in re.finditer(re.escape(part), text)]
    if not found:
        raise ValueError(f"{part!r} is not in {text!r}")
    return found


def _mark(
    labels: dict[tuple[str, str], np.ndarray], row: tuple[str, str], spots: Sequence[Spot],
    place: Spot, called: str,
) -> list[int]:  # fmt: skip
    inside = [n for n, (first, last) in enumerate(spots) if first < place[1] and last > place[0]]
    labels[row][inside] = SYSTEM[row].index(f"I-{called}")
    labels[row][inside[:1]] = SYSTEM[row].index(f"B-{called}")
    return inside


def _open(labels: np.ndarray, names: Sequence[str]) -> None:
    """Let a part begin where another one that shares a token cut off its first."""
    for n, label in enumerate(labels):
        before = names[labels[n - 1]] if n else "O"
        if names[label][:2] == "I-" and before[2:] != names[label][2:]:
            labels[n] = names.index(f"B-{names[label][2:]}")


def joined(found: Sequence[Passage], dice: random.Random) -> Iterator[Example]:
    """Passages in random order, as the network will see them: several lines in a window."""
    order = list(found)
    dice.shuffle(order)
    window: list[Passage] = []
    for each in order:
        if window and sum(len(one.forms) for one in (*window, each)) > dice.choice(_SIZES):
            yield windowed(window)
            window = []
        window.append(each)
    if window:
        yield windowed(window)


_SIZES = (1, WINDOW // 2, WINDOW)


def windowed(lines: Sequence[Passage]) -> Example:
    """An example of lines in a row; beyond `WINDOW` tokens a long line is cut off."""
    forms = [form for one in lines for form in one.forms][:WINDOW]
    space = [each for one in lines for each in one.space][:WINDOW]
    allowed = [
        np.concatenate([one.labels[row] for one in lines])[:WINDOW, None] == np.arange(len(names))
        for row, names in SYSTEM.items()
    ]
    allowed += [
        np.concatenate([one.tells[kind] for one in lines])[:WINDOW, None] == np.arange(len(told))
        for kind, told in TELLS.items()
    ]
    return example(forms, space, np.concatenate(allowed, axis=1))
