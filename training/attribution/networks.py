"""The networks that find attributions: the encoders of `training.language`, with other labels."""

from torch import Tensor, nn

from stemma.text.labels import REPORTS
from training.language.chains import Chain
from training.language.networks import Product
from training.shipped import WIDTH, Encoder


class Tagger(nn.Module):
    """An encoder that has learnt to read, and a chain of labels over its tokens."""

    sizes = (len(REPORTS),)

    def __init__(self, encoder: Encoder, dropout: float = 0.3) -> None:
        super().__init__()
        self.encoder = encoder
        self.labels = Product(WIDTH, len(REPORTS))
        self.chain = Chain(REPORTS)
        self.dropout = nn.Dropout(dropout)

    def forward(self, batch: dict[str, Tensor]) -> Tensor:
        """The score of each label. Shape (n_examples, n_tokens, n_labels)."""
        return self.labels(self.dropout(self.encoder.hidden(batch)))

    def loss(self, scores: Tensor, batch: dict[str, Tensor]) -> Tensor:
        """The surprise at the labels of a batch."""
        return self.chain.loss(scores, batch["names"], batch["mask"])
