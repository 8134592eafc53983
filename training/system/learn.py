"""Train the network that finds what is said between states.

    python -m training.system.learn DATA LARGER
    python -m training.system.learn DATA OUTPUT LARGER

It begins with the network that reads, as it ships. The first command trains the larger network, of
which the pieces of words learn too; the second the one that ships, which learns from the larger one
as well. DATA is as for `training.language`. A tenth of the passages is kept apart, for
`training.system.measure`.
"""

import random
import sys
from pathlib import Path

import torch

from training.parting import parted
from training.shipped import Encoder
from training.system.examples import joined, passages
from training.system.networks import Tagger
from training.system.plain import plain
from training.tagging import restored, teach

WORDS = 400
"""Words of a batch."""
EPOCHS = 9


def main(data: Path, output: Path, larger: Path | None = None) -> None:
    torch.manual_seed(1)
    network = Tagger(Encoder(fixed=larger is not None))
    seen, _ = parted(passages())
    dice = random.Random(1)
    rounds = [list(joined([*seen, *plain(data)], dice)) for _ in range(EPOCHS)]
    heads = [*network.labels.parameters(), *network.chains.parameters()]
    rates = [*network.encoder.rates(2e-4), {"params": heads, "lr": 2e-3}]
    taught_by = restored(Tagger(Encoder(fixed=False)), larger) if larger else None
    teach(network, rounds, rates, WORDS, taught_by)
    torch.save(network.state_dict(), output)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
