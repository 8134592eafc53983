"""Fine-tune the teacher.

    python -m training.language.teach MODEL_FOLDER DATA OUTPUT

MODEL_FOLDER holds all-mpnet-base-v2 as published; OUTPUT gets the weights.
"""

import random
import sys
import time
from pathlib import Path

import torch

from training.language.batches import batches, framed, recased
from training.language.descent import Descent
from training.language.examples import held_out, training
from training.language.loss import annotated
from training.language.measure import measure
from training.language.networks import Teacher

WORDS = 800
"""Words of a batch."""


def main(source: Path, data: Path, output: Path, epochs: int = 2) -> None:
    torch.manual_seed(1)
    network = Teacher(source)
    examples, held = training(data), held_out(data)
    total = epochs * sum(1 for _ in batches(examples, WORDS, 0))
    groups = [
        {"params": [p for p in network.encoder.parameters() if p.requires_grad], "lr": 6e-5},
        {"params": [*network.reader.parameters()], "lr": 1e-3},
        {"params": [*network.case.parameters(), *network.space.parameters()], "lr": 1e-3},
    ]
    descent = Descent(groups, total, warm=0.1, left=0.02)
    begun = time.time()
    network.train()
    for epoch in range(epochs):
        told = 0.0
        dice = random.Random(epoch)
        for n, group in enumerate(batches(examples, WORDS, epoch)):
            batch = framed([recased(e, dice) if dice.random() < 0.06 else e for e in group])
            loss = annotated(network.reader, network(batch), batch)
            descent.step(loss)
            told += (loss.item() - told) * 0.02
            if n % 20 == 0:
                print(
                    f"{epoch} {n}/{total // epochs} loss {told:.3f} {time.time() - begun:.0f} s",
                    flush=True,
                )
        torch.save(network.state_dict(), output)
        for title, part in held.items():
            found = measure(network, part)
            print(epoch, title, {k: round(v, 4) for k, v in found.items()}, flush=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
