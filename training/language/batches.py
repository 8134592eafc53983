"""Examples as padded tensors."""

import random
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import torch
from torch import Tensor

from stemma.text.shapes import case
from stemma.text.wordpiece import shipped
from training.language.chains import FAR
from training.language.examples import UNKNOWN, Example, Lesson


def batches(examples: Sequence[Example], words: int, seed: int) -> Iterator[list[Example]]:
    """Batches of about so many words, of similar lengths, in random order."""
    dice = random.Random(seed)
    found: list[list[Example]] = [[]]
    for example in sorted(examples, key=lambda e: len(e.forms) + dice.random() * 8):
        if found[-1] and len(example.forms) * (len(found[-1]) + 1) > words:
            found.append([])
        found[-1].append(example)
    dice.shuffle(found)
    yield from (group for group in found if group)


def recased(example: Example, dice: random.Random) -> Example:
    """The example in capitals, as headlines are, in small letters, or Titled."""
    change = dice.choice((str.upper, str.lower, str.title))
    return Example(**{**vars(example), "forms": [change(form) for form in example.forms]})


def labelled(examples: Sequence[Example]) -> dict[str, Tensor]:
    """The annotation, padded with UNKNOWN. Shape (n_examples, n_tokens), names one more."""
    size = max(len(e.forms) for e in examples)
    batch = {
        key: _padded([getattr(e, key) for e in examples], size, UNKNOWN)
        for key in ("pos", "tags", "heads", "relations", "starts")
    }
    batch["sentence"] = _padded([e.sentence for e in examples], size, -1)
    batch["space"] = _padded([e.space for e in examples], size, 0)
    batch["mask"] = batch["sentence"] >= 0
    names = np.ones((len(examples), size, examples[0].names.shape[1]), bool)
    for row, e in zip(names, examples, strict=True):
        row[: len(e.forms)] = e.names
    batch["names"] = torch.from_numpy(names)
    return batch


def _padded(rows: Sequence[np.ndarray], size: int, value: int) -> Tensor:
    out = np.full((len(rows), size), value, np.int64)
    for row, values in zip(out, rows, strict=True):
        row[: len(values)] = values
    return torch.from_numpy(out)


def framed(examples: Sequence[Example]) -> dict[str, Tensor]:
    """`labelled`, and the pieces of the words between a start and an end mark."""
    split = shipped()
    batch = labelled(examples)
    rows = [[split(form) or [split.unknown] for form in e.forms] for e in examples]
    longest = max(sum(map(len, row)) for row in rows) + 2
    pieces = np.zeros((len(rows), longest), np.int64)
    cases = np.full_like(pieces, 7)
    spaces = np.zeros_like(pieces)
    first = np.zeros(batch["pos"].shape, np.int64)
    mask = np.zeros_like(pieces)
    for n, (row, example) in enumerate(zip(rows, examples, strict=True)):
        at = 1
        pieces[n, 0] = split.start
        for token, word in enumerate(row):
            span = slice(at, at + len(word))
            pieces[n, span], cases[n, span] = word, case(example.forms[token])
            spaces[n, at] = example.space[token]
            first[n, token] = at
            at += len(word)
        pieces[n, at] = split.end
        mask[n, : at + 1] = 1
    return batch | {
        "pieces": torch.from_numpy(pieces), "piece_case": torch.from_numpy(cases),
        "piece_space": torch.from_numpy(spaces), "piece_mask": torch.from_numpy(mask),
        "first": torch.from_numpy(first),
    }  # fmt: skip


def with_lessons(
    batch: dict[str, Tensor], examples: Sequence[Example], lessons: Mapping[int, Lesson]
) -> dict[str, Tensor]:
    """The batch with what the teacher says of each example, by the example's identity."""
    size = batch["pos"].shape[1]
    told = [lessons[id(example)] for example in examples]
    for key in ("pos", "tags", "names", "starts", "heads", "relations"):
        rows = [getattr(lesson, key) for lesson in told]
        out = np.zeros((len(told), size, *rows[0].shape[1:]), rows[0].dtype)
        for row, values in zip(out, rows, strict=True):
            row[: len(values)] = values
        tensor = torch.from_numpy(out)
        batch["told " + key] = tensor if key == "heads" else tensor.float()
    arcs = np.full((len(told), size, size), FAR, np.float32)
    for row, lesson in zip(arcs, told, strict=True):
        n = len(lesson.heads)
        row[:n, :n] = lesson.arcs
    batch["told arcs"] = torch.from_numpy(arcs)
    return batch
