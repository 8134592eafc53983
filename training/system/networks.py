"""The network that finds what is said between states: the encoder that reads, with other labels."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from stemma.text.labels import SYSTEM, TELLS
from training.language.networks import Product
from training.shipped import WIDTH, Encoder
from training.system.chains import Chains


class Tagger(nn.Module):
    """An encoder, one chain of labels for each row of `SYSTEM`, and what cues tell."""

    def __init__(self, encoder: Encoder, dropout: float = 0.3) -> None:
        super().__init__()
        self.encoder = encoder
        self.chains = Chains(list(SYSTEM.values()))
        self.sizes = [*self.chains.sizes, *map(len, TELLS.values())]
        self.labels = Product(WIDTH, sum(self.sizes))
        self.dropout = nn.Dropout(dropout)

    def forward(self, batch: dict[str, Tensor]) -> Tensor:
        """The score of each label of each row, and of what cues tell.

        Shape (n_examples, n_tokens, n_labels).
        """
        return self.labels(self.dropout(self.encoder.hidden(batch)))

    def loss(self, scores: Tensor, batch: dict[str, Tensor]) -> Tensor:
        """The surprise at the labels of a batch."""
        sizes = [sum(self.chains.sizes), *map(len, TELLS.values())]
        chained, *told = scores.split(sizes, -1)
        wanted, *tells = batch["names"].split(sizes, -1)
        rows = [each.int().argmax(-1) for each in wanted.split(self.chains.sizes, -1)]
        found = self.chains.loss(chained, torch.stack(rows, -1), batch["mask"])
        for own, right in zip(told, tells, strict=True):
            marked = batch["mask"] & right.any(-1)
            surprise = F.cross_entropy(own[marked], right[marked].int().argmax(-1), reduction="sum")
            found = found + surprise / batch["mask"].sum()
        return found
