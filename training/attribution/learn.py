"""Train the network that finds attributions.

    python -m training.attribution.learn MODEL_FOLDER READER DATA OUTPUT

It begins with READER, the weights of the network that reads, since who says what is a
matter of syntax; MODEL_FOLDER and DATA are as for `training.language`. OUTPUT gets the weights.
"""

import random
import sys
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import torch

from training.attribution.examples import labelled
from training.attribution.networks import Tagger
from training.attribution.turning import turned
from training.language.batches import batches, framed, recased
from training.language.descent import Descent
from training.language.examples import Example
from training.language.narrow import narrowed
from training.language.networks import Layer, quantise

WORDS = 800
"""Words of a batch."""
EPOCHS = 7
RECASED, TURNED = 0.06, 0.4
"""Share of the examples whose case is changed, and of the tags that are turned round."""


def main(source: Path, reader: Path, data: Path, output: Path) -> None:
    torch.manual_seed(1)
    texts = list(labelled(data))
    seen = [e for name, windows in texts if not held(name) for e in windows]
    unseen = [e for name, windows in texts if held(name) for e in windows]
    network = Tagger(narrowed(source, torch.load(reader, weights_only=True)))
    train(network, seen, unseen, output)


def held(name: str) -> bool:
    """Whether a text is kept apart, to see how the training goes."""
    return crc32(name.encode()) % 10 == 0


def train(
    network: Tagger, seen: Sequence[Example], unseen: Sequence[Example], output: Path
) -> None:
    """Teach a network; `output` gets its weights after every epoch."""
    total = EPOCHS * sum(1 for _ in batches(seen, WORDS, 0))
    encoder = network.encoder
    layers = [p for part in encoder.modules() if isinstance(part, Layer) for p in part.parameters()]
    descent = Descent(
        [
            {"params": layers, "lr": 1e-4},
            {"params": [*encoder.case.parameters(), *encoder.space.parameters()], "lr": 5e-4},
            {"params": [*network.labels.parameters(), *network.chain.parameters()], "lr": 1e-3},
        ],
        total, warm=0.1, left=0.01,
    )  # fmt: skip
    for epoch in range(EPOCHS):
        dice = random.Random(epoch)
        network.train()
        if epoch >= EPOCHS / 2:
            quantise(network)
        mean = 0.0
        for group in batches(seen, WORDS, epoch):
            batch = framed([_changed(example, dice) for example in group])
            loss = network.chain.loss(network(batch), batch["names"], batch["mask"])
            descent.step(loss)
            mean += (loss.item() - mean) * 0.05
        torch.save(network.state_dict(), output)
        print(epoch, f"loss {mean:.3f}", f"held out {surprise(network, unseen):.3f}", flush=True)


def _changed(example: Example, dice: random.Random) -> Example:
    example = turned(example, dice, TURNED)
    return recased(example, dice) if dice.random() < RECASED else example


@torch.no_grad()
def surprise(network: Tagger, examples: Sequence[Example]) -> float:
    """Mean loss on examples that were not trained on."""
    network.eval()
    rows = [framed(group) for group in batches(examples, WORDS, 0)]
    losses = [network.chain.loss(network(b), b["names"], b["mask"]).item() for b in rows]
    return sum(losses) / len(losses)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
