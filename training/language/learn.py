"""Train the network that `narrow` cuts down, from the annotation and from the teacher.

    python -m training.language.learn MODEL_FOLDER LESSONS DATA OUTPUT

MODEL_FOLDER holds all-MiniLM-L6-v2 as published, LESSONS what `lessons` wrote; OUTPUT gets the
weights. In the last half of the epochs the network works with 8-bit numbers, as it will.
"""

import pickle
import random
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor

from training.language.batches import batches, framed, recased, with_lessons
from training.language.descent import Descent
from training.language.examples import Example, held_out, training
from training.language.lessons import plain_examples
from training.language.loss import annotated, both
from training.language.measure import measure
from training.language.networks import Student, quantise
from training.language.renaming import Renaming

WORDS = 1000
"""Words of a batch."""
RENAMED, RECASED = 0.3, 0.2
"""Share of the batches whose names are exchanged, and of their examples whose case is."""
EPOCHS = 6


class School:
    """What there is to learn, and how: examples with what the teacher says of each."""

    def __init__(self, data: Path, lessons: Path) -> None:
        self._examples, self._plain = training(data), plain_examples(data)
        self._held = held_out(data)
        both = [*self._examples, *self._plain]
        self._told = dict(zip(map(id, both), pickle.loads(lessons.read_bytes()), strict=True))
        for example in self._plain:
            example.sentence = self._told[id(example)].sentence
        self._renamed = Renaming(data, self._examples)

    def train(self, network: Student, epochs: int, output: Path) -> None:
        """Teach a network; `output` gets its weights after every epoch."""
        torch.manual_seed(1)
        total = epochs * sum(1 for _ in self._rounds(0))
        descent = Descent(_groups(network), total, warm=0.05, left=0.01)
        begun = time.time()
        for epoch in range(epochs):
            dice = random.Random(epoch)
            rounds = list(self._rounds(epoch))
            dice.shuffle(rounds)
            network.train()
            if epoch >= epochs / 2:
                quantise(network)
            mean = 0.0
            for n, (group, only_told) in enumerate(rounds):
                loss = self._loss(network, group, only_told or dice.random() > RENAMED, dice)
                descent.step(loss)
                mean += (loss.item() - mean) * 0.02
                if n % 50 == 0:
                    took = time.time() - begun
                    print(f"{epoch} {n}/{len(rounds)} loss {mean:.3f} {took:.0f} s", flush=True)
            torch.save(network.state_dict(), output)
            for title, part in self._held.items():
                found = measure(network, part)
                print(epoch, title, {k: round(v, 4) for k, v in found.items()}, flush=True)

    def some(self, n: int) -> Iterator[dict[str, Tensor]]:
        """Batches with their lessons, some of those with annotation."""
        for group in islice(batches(self._examples, WORDS, 0), n):
            yield with_lessons(framed(group), group, self._told)

    def _rounds(self, seed: int) -> Iterator[tuple[list[Example], bool]]:
        """Batches, and whether they have no annotation."""
        for examples, only_told in ((self._examples, False), (self._plain, True)):
            for group in batches(examples, WORDS, seed):
                yield group, only_told

    def _loss(
        self, network: Student, group: list[Example], as_told: bool, dice: random.Random
    ) -> Tensor:
        if as_told:
            return both(network, with_lessons(framed(group), group, self._told))
        batch = framed([_changed(example, self._renamed, dice) for example in group])
        return annotated(network.reader, network(batch), batch)


def _groups(network: Student) -> list[dict]:
    """The parts of the network, each with the rate at which it learns."""
    return [
        {"params": [*network.on_pieces.parameters(), *network.on_words.parameters()], "lr": 2e-4},
        {"params": [*network.place.parameters(), *network.norm.parameters()], "lr": 1e-4},
        {"params": [*network.reader.parameters()], "lr": 1.5e-3},
        {"params": [*network.case.parameters(), *network.space.parameters()], "lr": 1e-3},
    ]


def main(source: Path, lessons: Path, data: Path, output: Path) -> None:
    torch.manual_seed(1)
    School(data, lessons).train(Student(source), EPOCHS, output)


def _changed(example: Example, renamed: Renaming, dice: random.Random) -> Example:
    example = renamed(example, dice)
    return recased(example, dice) if dice.random() < RECASED else example


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
