"""Names as chains of labels: how likely each label is to follow each other one."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

FAR = -1e4


class Chain(nn.Module):
    """A linear chain over labels that begin with B-, I- or are O.

    Source:
        J. Lafferty, A. McCallum, F. Pereira. Conditional random fields. ICML 2001.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(len(labels), len(labels)))
        barred = [[after[:2] == "I-" and before[2:] != after[2:]
                   for after in labels] for before in labels]  # fmt: skip
        self.register_buffer("barred", torch.tensor(barred), persistent=False)
        first = torch.tensor([label[:2] == "I-" for label in labels])
        self.register_buffer("first", first, persistent=False)

    def loss(self, scores: Tensor, allowed: Tensor, mask: Tensor) -> Tensor:
        """Mean over tokens of the surprise that the labels are among those allowed.

        Args:
            scores: Of each label. Shape (n_examples, n_tokens, n_labels).
            allowed: Whether the annotation allows a label. The same shape.
            mask: Whether a token counts. Shape (n_examples, n_tokens).
        """
        inside = self._all(scores.masked_fill(~allowed, FAR), mask)
        return (self._all(scores, mask) - inside).sum() / mask.sum()

    def marginals(self, scores: Tensor, mask: Tensor) -> Tensor:
        """Logarithm of the probability of each label at each token."""
        with torch.enable_grad():
            leaf = scores.detach().requires_grad_(True)
            (shares,) = torch.autograd.grad(self._all(leaf, mask).sum(), leaf)
        return shares.clamp(min=1e-6).log()

    def best(self, scores: Tensor) -> list[int]:
        """The likeliest chain of labels over the tokens of one example."""
        steps = self._steps().detach()
        at = scores[0].masked_fill(self.first, FAR)
        back = []
        for here in scores[1:]:
            value, chosen = (at[:, None] + steps).max(0)
            back.append(chosen)
            at = value + here
        path = [int(at.argmax())]
        for chosen in reversed(back):
            path.append(int(chosen[path[-1]]))
        return path[::-1]

    def _steps(self) -> Tensor:
        return self.steps.masked_fill(self.barred, FAR)

    def _all(self, scores: Tensor, mask: Tensor) -> Tensor:
        """Logarithm of the sum over all chains. Shape (n_examples,)."""
        steps = self._steps()
        at = scores[:, 0].masked_fill(self.first, FAR)
        for n in range(1, scores.shape[1]):
            following = torch.logsumexp(at.unsqueeze(2) + steps, 1) + scores[:, n]
            at = torch.where(mask[:, n, None], following, at)
        return torch.logsumexp(at, 1)
