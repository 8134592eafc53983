"""Train the network that ships, from the annotation and from what the teacher says.

    python -m training.language.learn MODEL_FOLDER LESSONS DATA OUTPUT

MODEL_FOLDER holds all-MiniLM-L6-v2 as published, LESSONS what `lessons` wrote; OUTPUT gets the
weights. In the last half of the epochs the network works with 8-bit numbers, as it will.
"""

import pickle
import random
import sys
import time
from pathlib import Path

import torch

from training.language.batches import batches, framed, recased, with_lessons
from training.language.descent import Descent
from training.language.examples import Example, held_out, training
from training.language.lessons import plain_examples
from training.language.loss import annotated, taught
from training.language.measure import measure
from training.language.networks import Student
from training.language.renaming import Renaming

WORDS = 1000
"""Words of a batch."""
RENAMED, RECASED = 0.3, 0.2
"""Share of the batches whose names are exchanged, and of their examples whose case is."""


def main(source: Path, lessons: Path, data: Path, output: Path, epochs: int = 6) -> None:
    torch.manual_seed(1)
    network = Student(source)
    examples, held = training(data), held_out(data)
    plain = plain_examples(data)
    both = [*examples, *plain]
    told = dict(zip(map(id, both), pickle.loads(lessons.read_bytes()), strict=True))
    for example in plain:
        example.sentence = told[id(example)].sentence
    renamed = Renaming(data, examples)
    rounds = sum(1 for _ in batches(examples, WORDS, 0)) + sum(1 for _ in batches(plain, WORDS, 0))
    total = epochs * rounds
    groups = [
        {"params": [*network.on_pieces.parameters(), *network.on_words.parameters()], "lr": 2e-4},
        {"params": [*network.place.parameters(), *network.norm.parameters()], "lr": 1e-4},
        {"params": [*network.reader.parameters()], "lr": 1.5e-3},
        {"params": [*network.case.parameters(), *network.space.parameters()], "lr": 1e-3},
    ]
    descent = Descent(groups, total, warm=0.05, left=0.01)
    begun = time.time()
    for epoch in range(epochs):
        dice = random.Random(epoch)
        rows = [(group, False) for group in batches(examples, WORDS, epoch)]
        rows += [(group, True) for group in batches(plain, WORDS, epoch)]
        dice.shuffle(rows)
        network.train()
        if epoch >= epochs / 2:
            network.quantise()
        mean = 0.0
        for n, (group, only_told) in enumerate(rows):
            if only_told or dice.random() > RENAMED:
                batch = with_lessons(framed(group), group, told)
                scores = network(batch)
                loss = annotated(network.reader, scores, batch)
                loss = loss + taught(network.reader, scores, batch)
            else:
                batch = framed([_changed(example, renamed, dice) for example in group])
                loss = annotated(network.reader, network(batch), batch)
            descent.step(loss)
            mean += (loss.item() - mean) * 0.02
            if n % 50 == 0:
                took = time.time() - begun
                print(f"{epoch} {n}/{rounds} loss {mean:.3f} {took:.0f} s", flush=True)
        torch.save(network.state_dict(), output)
        for title, part in held.items():
            found = measure(network, part)
            print(epoch, title, {k: round(v, 4) for k, v in found.items()}, flush=True)


def _changed(example: Example, renamed: Renaming, dice: random.Random) -> Example:
    example = renamed(example, dice)
    return recased(example, dice) if dice.random() < RECASED else example


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
