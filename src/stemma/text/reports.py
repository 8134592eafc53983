"""Find who says what with the network that ships: a label of `REPORTS` for each token."""

from collections.abc import Sequence

import numpy as np

from stemma.text.chains import best_chains
from stemma.text.labels import REPORTS
from stemma.text.network import cut, network

NAME = "attributions"


def report_labels(forms: Sequence[str], space: Sequence[int]) -> list[str]:
    """The label of each token.

    Args:
        forms: The tokens of a text, as `tokens` cuts them.
        space: What stands before each: 0 nothing, 1 white space, 2 a line break.
    """
    if not forms:
        return []
    net = network(NAME)
    (scores,) = net.outputs(forms, space)
    windows = [scores[window.start : window.stop] for window in cut(forms, space)]
    found = best_chains(windows, net.weights["chain.steps"], REPORTS)
    return [REPORTS[n] for n in np.concatenate(found)]
