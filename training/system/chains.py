"""Several rows of labels over the same tokens, each a linear chain, worked on at once."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from training.language.chains import FAR


class Chains(nn.Module):
    """Linear chains as `training.language.chains` has them, padded to the longest row of labels."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self.sizes = [len(names) for names in rows]
        most = max(self.sizes)
        self.steps = nn.Parameter(torch.zeros(len(rows), most, most))
        barred = torch.ones(len(rows), most, most, dtype=torch.bool)
        first = torch.ones(len(rows), most, dtype=torch.bool)
        for n, names in enumerate(rows):
            for m, after in enumerate(names):
                inside = after[:2] == "I-"
                first[n, m] = inside
                for k, before in enumerate(names):
                    barred[n, k, m] = inside and before[2:] != after[2:]
        self.register_buffer("barred", barred, persistent=False)
        self.register_buffer("first", first, persistent=False)

    def loss(self, scores: Tensor, told: Tensor, mask: Tensor) -> Tensor:
        """Mean over tokens of the surprise at the labels, summed over the rows.

        Args:
            scores: Of each label of each row. Shape (n_examples, n_tokens, n_labels).
            told: The label of each row. Shape (n_examples, n_tokens, n_rows).
            mask: Whether a token counts. Shape (n_examples, n_tokens).
        """
        scores = self.padded(scores)
        steps = self.steps.masked_fill(self.barred, FAR)
        at = scores[:, 0].masked_fill(self.first, FAR)
        for n in range(1, scores.shape[1]):
            following = torch.logsumexp(at.unsqueeze(3) + steps, 2) + scores[:, n]
            at = torch.where(mask[:, n, None, None], following, at)
        every = torch.logsumexp(at, 2).sum()
        own = scores.gather(3, told.unsqueeze(3)).squeeze(3)
        row = torch.arange(len(self.sizes))
        moves = self.steps[row, told[:, :-1], told[:, 1:]]
        this = (own * mask[..., None]).sum() + (moves * mask[:, 1:, None]).sum()
        return (every - this) / mask.sum()

    def padded(self, scores: Tensor) -> Tensor:
        """Scores by row. Shape (n_examples, n_tokens, n_rows, most labels)."""
        most = max(self.sizes)
        parts = scores.split(self.sizes, -1)
        return torch.stack(
            [nn.functional.pad(part, (0, most - part.shape[-1]), value=FAR) for part in parts], 2
        )
