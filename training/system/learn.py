"""Train the network that finds what is said between states.

    python -m training.system.learn DATA OUTPUT

It begins with the network that reads, as it ships. DATA is as for `training.language`, OUTPUT gets
the weights. A tenth of the passages is kept apart, for `training.system.measure`.
"""

import random
import sys
from collections.abc import Sequence
from pathlib import Path

import torch

from training.language.batches import batches, framed, recased
from training.language.descent import Descent
from training.language.networks import Layer, quantise
from training.parting import parted
from training.system.examples import Passage, joined, passages
from training.system.networks import Encoder, Tagger
from training.system.plain import plain

WIDTH = 384
WORDS = 400
"""Words of a batch."""
EPOCHS = 9
EXACT = 0.75
"""Share of the epochs after which products work with 8-bit numbers."""
RECASED = 0.04
"""Share of the examples whose case is changed."""


def main(data: Path, output: Path) -> None:
    seen, _ = parted(passages())
    torch.save(trained([*seen, *plain(data)]).state_dict(), output)


def trained(seen: Sequence[Passage], epochs: int = EPOCHS) -> Tagger:
    """A network that has learnt from passages."""
    torch.manual_seed(1)
    network = Tagger(Encoder("reader"), WIDTH)
    dice = random.Random(1)
    rounds = [list(joined(seen, dice)) for _ in range(epochs)]
    total = sum(1 for n, each in enumerate(rounds) for _ in batches(each, WORDS, n))
    descent = Descent(_groups(network), total, warm=0.1, left=0.01)
    for epoch, examples in enumerate(rounds):
        network.train()
        if epoch >= epochs * EXACT:
            quantise(network)
        mean = 0.0
        for group in batches(examples, WORDS, epoch):
            changed = [recased(e, dice) if dice.random() < RECASED else e for e in group]
            loss = network.loss(framed(changed))
            descent.step(loss)
            mean += (loss.item() - mean) * 0.1
        print(epoch, f"loss {mean:.3f}", flush=True)
    return network.eval()


def _groups(network: Tagger) -> list[dict]:
    encoder = network.encoder
    layers = [p for part in encoder.modules() if isinstance(part, Layer) for p in part.parameters()]
    return [
        {"params": layers, "lr": 2e-4},
        {"params": [*encoder.case.parameters(), *encoder.space.parameters()], "lr": 5e-4},
        {"params": [*network.labels.parameters(), *network.chains.parameters()], "lr": 2e-3},
    ]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
