"""One step down the loss, as both networks take it."""

from collections.abc import Sequence

import torch
from torch import Tensor


class Descent:
    """AdamW with a rate that rises over the first `warm` of the steps, then falls to `left`."""

    def __init__(self, groups: Sequence[dict], total: int, warm: float, left: float) -> None:
        self._optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser,
            lambda step: min((step + 1) / (warm * total), max(0.0, 1 + left - step / total)),
        )
        self._parameters = [each for group in groups for each in group["params"]]

    def step(self, loss: Tensor) -> None:
        """Change the weights so that the loss falls."""
        self._optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._parameters, 2.0)
        self._optimiser.step()
        self._schedule.step()
