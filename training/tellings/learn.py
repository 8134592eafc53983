"""Train the vectors of clauses, by which `match` knows that two reports tell one fact.

    python -m training.tellings.learn MODEL_FOLDER OUTPUT

MODEL_FOLDER holds all-MiniLM-L6-v2 as published, OUTPUT gets the folder of the trained model. The
vectors as published say what a sentence is about, and all that one story tells is about the same.
So they learn from stories of which each fact is told by five writers. The cosine of two clauses is
to tell, by a logistic function, whether they tell one fact; and each clause is to be nearer to
those that tell the same than to whatever else the story tells (supervised contrastive loss).

Source:
    P. Khosla and others. Supervised contrastive learning. NeurIPS 2020.
"""

import random
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, normalize
from transformers import AutoTokenizer, BertModel

from stemma.text.vectors import MOST_PIECES
from training.language.descent import Descent
from training.parting import parted
from training.tellings.examples import Story, stories

EPOCHS = 3
RATE = 5e-5
WHOLE = 0.3
"""Share of the clauses that are read with the sentence around them."""
SLOPE, MIDDLE = 8.0, 0.5
"""Of the logistic function, to begin with."""
SHARPNESS = 20.0
"""Of the contrastive loss: one over its temperature."""
CONTRAST = 0.05
"""What the contrastive loss weighs beside the other."""


class Vectors(torch.nn.Module):
    """Unit vectors of texts: the mean of what the network makes of their pieces."""

    def __init__(self, source: Path) -> None:
        super().__init__()
        self.pieces = AutoTokenizer.from_pretrained(source)
        self.network = BertModel.from_pretrained(source, add_pooling_layer=False)
        # The table of words is shared with the other networks.
        self.network.embeddings.requires_grad_(False)
        self.slope = torch.nn.Parameter(torch.tensor(SLOPE))
        self.middle = torch.nn.Parameter(torch.tensor(MIDDLE))

    def forward(self, texts: Sequence[str]) -> torch.Tensor:
        """Shape (n_texts, 384)."""
        given = self.pieces(
            list(texts), padding=True, truncation=True, max_length=MOST_PIECES, return_tensors="pt"
        )
        hidden = self.network(**given).last_hidden_state
        standing = given["attention_mask"][..., None].float()
        return normalize((hidden * standing).sum(1) / standing.sum(1), dim=-1)

    def doubt(self, vectors: torch.Tensor, facts: torch.Tensor) -> torch.Tensor:
        """Mean cross-entropy of whether each two tell one fact."""
        left, right = torch.triu_indices(len(vectors), len(vectors), 1)
        odds = self.slope * ((vectors[left] * vectors[right]).sum(-1) - self.middle)
        return binary_cross_entropy_with_logits(odds, (facts[left] == facts[right]).float())


def main(source: Path, output: Path) -> None:
    seen, _ = parted(stories())
    trained(source, seen).network.save_pretrained(output)


def trained(source: Path, seen: Sequence[Story], epochs: int = EPOCHS) -> Vectors:
    """Vectors that have learnt from stories."""
    torch.manual_seed(1)
    dice = random.Random(1)
    vectors = Vectors(source).train()
    descent = Descent(
        [
            {"params": [p for p in vectors.network.parameters() if p.requires_grad], "lr": RATE},
            {"params": [vectors.slope, vectors.middle], "lr": 1e-2},
        ],
        epochs * len(seen), warm=0.05, left=0.01,
    )  # fmt: skip
    for epoch in range(epochs):
        mean = 0.0
        for n, story in enumerate(dice.sample(seen, len(seen))):
            texts = [
                telling.sentence if dice.random() < WHOLE else telling.clause
                for fact in story for telling in fact
            ]  # fmt: skip
            made, facts = vectors(texts), numbered(story)
            loss = vectors.doubt(made, facts) + CONTRAST * contrast(made, facts)
            descent.step(loss)
            mean += (loss.item() - mean) / (n + 1)
        print(epoch, f"loss {mean:.4f}", flush=True)
    return vectors.eval()


def contrast(vectors: torch.Tensor, facts: torch.Tensor) -> torch.Tensor:
    """How far from certain it is for each vector that the next one tells the same fact."""
    itself = torch.eye(len(vectors), dtype=torch.bool)
    near = (SHARPNESS * vectors @ vectors.T).masked_fill(itself, -torch.inf)
    share = near - near.logsumexp(1, keepdim=True)
    same = (facts[:, None] == facts) & ~itself
    return -(share.masked_fill(~same, 0).sum(1) / same.sum(1)).mean()


def numbered(story: Story) -> torch.Tensor:
    """For each telling the number of its fact. Shape (n_tellings,)."""
    return torch.tensor([n for n, fact in enumerate(story) for _ in fact])


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
