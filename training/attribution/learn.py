"""Train the network that finds attributions.

    python -m training.attribution.learn DATA LARGER
    python -m training.attribution.learn DATA OUTPUT LARGER

It begins with the network that reads, as it ships, since who says what is a matter of syntax. The
first command trains the larger network, of which the pieces of words learn too; the second the one
that ships, which learns from the larger one as well. DATA is as for `training.language`. A tenth of
the texts is kept apart; the surprise at their labels is printed.
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
from training.language.batches import batches, framed
from training.language.examples import Example
from training.shipped import Encoder
from training.tagging import restored, teach

WORDS = 800
"""Words of a batch."""
EPOCHS = 7
TURNED = 0.4
"""Share of the tags that are turned round."""


def main(data: Path, output: Path, larger: Path | None = None) -> None:
    torch.manual_seed(1)
    network = Tagger(Encoder(fixed=larger is not None))
    texts = list(labelled(data))
    seen = [e for name, windows in texts if not held(name) for e in windows]
    dice = random.Random(1)
    rounds = [[turned(each, dice, TURNED) for each in seen] for _ in range(EPOCHS)]
    heads = [*network.labels.parameters(), *network.chain.parameters()]
    rates = [*network.encoder.rates(1e-4), {"params": heads, "lr": 1e-3}]
    taught_by = restored(Tagger(Encoder(fixed=False)), larger) if larger else None
    teach(network, rounds, rates, WORDS, taught_by)
    torch.save(network.state_dict(), output)
    unseen = [e for name, windows in texts if held(name) for e in windows]
    print(f"surprise at labels not seen: {surprise(network, unseen):.3f}")


def held(name: str) -> bool:
    """Whether a text is kept apart, to see how the training goes."""
    return crc32(name.encode()) % 10 == 0


@torch.no_grad()
def surprise(network: Tagger, examples: Sequence[Example]) -> float:
    """Mean loss on examples that were not trained on."""
    rows = [framed(group) for group in batches(examples, WORDS, 0)]
    return sum(network.loss(network(row), row).item() for row in rows) / len(rows)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
