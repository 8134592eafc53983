"""Cut the network that reads down to what it needs most, and let it heal.

    python -m training.language.narrow MODEL_FOLDER WEIGHTS LESSONS DATA OUTPUT

WEIGHTS is what `learn` wrote, the other arguments are as there. Of the heads and of the inner
places of each layer those stay that the loss would miss most; what is left learns on.

Source:
    P. Michel, O. Levy, G. Neubig. Are sixteen heads really better than one? NeurIPS 2019, for
    the heads; P. Molchanov and others. Importance estimation for neural network pruning. CVPR
    2019, for the places.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

import torch
from torch import Tensor, nn

from training.language.learn import School
from training.language.loss import both
from training.language.networks import Layer, Student

STEPS = ((8, 896, 1), (6, 512, 5))
"""Heads and inner places that stay, and epochs of learning from there."""
BATCHES = 100
"""Batches on which the loss is asked."""


def narrow(network: Student, batches: Iterable[dict[str, Tensor]], heads: int, inner: int) -> None:
    """Cut every layer down to so many heads and inner places."""
    layers: list[Layer] = [*network.on_pieces, *network.on_words]
    meters = [
        (_Meter(layer.out, layer.heads), _Meter(layer.down, layer.down.in_features))
        for layer in layers
    ]
    network.eval()
    for batch in batches:
        both(network, batch).backward()
        for pair in meters:
            for meter in pair:
                meter.read()
    network.zero_grad()
    for layer, (over_heads, over_inner) in zip(layers, meters, strict=True):
        layer.narrow(_best(over_heads.total, heads), _best(over_inner.total, inner))


def _best(worth: Tensor, n: int) -> Tensor:
    return worth.topk(n).indices.sort().values


class _Meter:
    """By how much the loss would change without each group of a layer's inputs, to first order."""

    def __init__(self, layer: nn.Module, groups: int) -> None:
        self.total = torch.zeros(groups)
        layer.register_forward_pre_hook(self._note)

    def _note(self, _: nn.Module, given: tuple[Tensor]) -> None:
        self._seen = given[0]
        self._seen.retain_grad()

    def read(self) -> None:
        """Add what the last batch says."""
        change = self._seen.grad * self._seen.detach()
        by_group = change.float().unflatten(-1, (len(self.total), -1)).sum(-1)
        self.total += by_group.square().sum((0, 1))


def main(source: Path, weights: Path, lessons: Path, data: Path, output: Path) -> None:
    network = Student(source)
    network.load_state_dict(torch.load(weights, weights_only=True))
    school = School(data, lessons)
    for heads, inner, epochs in STEPS:
        narrow(network, school.some(BATCHES), heads, inner)
        school.train(network, epochs, output)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
