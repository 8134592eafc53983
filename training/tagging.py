"""Teach networks that label tokens, from labels and from what a larger network says.

The networks that ship share what they make of the pieces of words, so it is fixed when they learn.
A larger one that could fit these as well says how it labels the same texts, and others that nobody
labelled, and they learn to say so too.

Source:
    G. Hinton, O. Vinyals, J. Dean. Distilling the knowledge in a neural network. 2015.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from stemma.text.network import cut
from stemma.text.reader import spaces
from stemma.text.tokens import tokens
from training.attribution.examples import example
from training.language.batches import batches, framed, recased
from training.language.descent import Descent
from training.language.examples import Example
from training.language.networks import quantise
from training.tellings.examples import Story, stories

RECASED = 0.05
"""Share of the examples whose case is changed."""
EXACT = 0.6
"""Share of the epochs after which products work with 8-bit numbers."""


class Tagger(Protocol):
    """A network that labels tokens in several rows."""

    sizes: Sequence[int]
    """How many labels each row has."""

    def __call__(self, batch: dict[str, Tensor]) -> Tensor:
        """The score of each label. Shape (n_examples, n_tokens, n_labels)."""
        ...

    def loss(self, scores: Tensor, batch: dict[str, Tensor]) -> Tensor:
        """How far scores are from the labels of a batch."""
        ...


def teach(
    network: nn.Module, rounds: Sequence[Sequence[Example]], rates: Sequence[dict], words: int,
    larger: nn.Module | None = None,
) -> None:  # fmt: skip
    """Let a network learn.

    Args:
        network: A `Tagger`.
        rounds: The labelled examples of each epoch.
        rates: Groups of its weights, each with its rate, see `Descent`.
        words: Words of a batch.
        larger: A `Tagger` whose scores it should come near to, on these examples and on
            the sentences of `training.tellings`.
    """
    dice = random.Random(1)
    plain = stories() if larger else []
    epochs = [
        [*batches(_recased(examples, dice), words, n), *batches(list(told(plain, n)), words, n)]
        for n, examples in enumerate(rounds)
    ]
    descent = Descent(rates, sum(map(len, epochs)), warm=0.1, left=0.01)
    for epoch, groups in enumerate(epochs):
        dice.shuffle(groups)
        network.train()
        if epoch >= len(epochs) * EXACT:
            quantise(network)
        mean = 0.0
        for group in groups:
            loss = _loss(network, larger, group)
            descent.step(loss)
            mean += (loss.item() - mean) * 0.05
        print(epoch, f"loss {mean:.3f}", flush=True)
    network.eval()


def restored(network: nn.Module, weights: Path) -> nn.Module:
    """A network with weights that it was saved with, ready to be asked."""
    network.load_state_dict(torch.load(weights, weights_only=True))
    return network.eval()


def _recased(examples: Sequence[Example], dice: random.Random) -> list[Example]:
    return [recased(each, dice) if dice.random() < RECASED else each for each in examples]


def told(plain: Sequence[Story], turn: int) -> Iterator[Example]:
    """Each story as one of its writers tells it, another one at each turn, in windows."""
    for story in plain:
        text = " ".join(fact[turn % len(fact)].sentence for fact in story)
        spots = tokens(text)
        forms, space = [text[start:end] for start, end in spots], spaces(text, spots)
        for window in cut(forms, space):
            here = slice(window.start, window.stop)
            yield example(forms[here], space[here], np.zeros((len(window), 0), bool))


def _loss(network: nn.Module, larger: nn.Module | None, group: Sequence[Example]) -> Tensor:
    batch = framed(group)
    scores = network(batch)
    labelled = group[0].names.shape[1] > 0
    loss = network.loss(scores, batch) if labelled else scores.sum() * 0
    if larger:
        with torch.no_grad():
            wanted = larger(batch)
        loss = loss + divergence(scores, wanted, network.sizes, batch["mask"])
    return loss


def divergence(mine: Tensor, wanted: Tensor, sizes: Sequence[int], mask: Tensor) -> Tensor:
    """How far scores are from those that are wanted, a token, summed over the rows.

    Args:
        mine: Shape (n_examples, n_tokens, n_labels).
        wanted: The same shape.
        sizes: How many labels each row has.
        mask: Whether a token counts. Shape (n_examples, n_tokens).
    """
    rows = zip(mine[mask].split(list(sizes), -1), wanted[mask].split(list(sizes), -1), strict=True)
    return torch.stack([
        F.kl_div(
            F.log_softmax(one, -1), F.log_softmax(other, -1), log_target=True, reduction="batchmean"
        )
        for one, other in rows
    ]).sum()  # fmt: skip
