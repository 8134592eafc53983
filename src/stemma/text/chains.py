"""The best row of labels over a sentence, given how likely each label follows each other."""

from collections.abc import Sequence

import numpy as np

from stemma.text.trees import Floats, Places

_FAR = np.float32(-1e4)


def best_chains(sentences: Sequence[Floats], steps: Floats, labels: Sequence[str]) -> list[Places]:
    """The best labels of each sentence, places in `labels`: an I- only behind its B- or I-.

    All sentences are worked on at once, word by word.

    Args:
        sentences: Scores of each label for each token. Shapes (n_tokens, n_labels).
        steps: Score of a label (column) behind another (row). Shape (n_labels, n_labels).

    Source:
        A. Viterbi. Error bounds for convolutional codes. IEEE Trans. Inf. Theory 13, 1967.
    """
    opening = np.array([_FAR if label.startswith("I-") else 0 for label in labels], np.float32)
    barred = [[b.startswith("I-") and a[2:] != b[2:] for b in labels] for a in labels]
    steps = np.where(barred, _FAR, steps)
    sizes = np.array([len(scores) for scores in sentences])
    order = np.argsort(-sizes, kind="stable")  # so that those still running are the first rows
    longest = int(sizes.max(initial=0))
    scores = np.zeros((len(sentences), longest, len(labels)), np.float32)
    for row, n in enumerate(order):
        scores[row, : sizes[n]] = sentences[n]
    chosen = np.zeros((longest, len(sentences), len(labels)), np.int8)
    at = scores[:, 0] + opening if longest else np.zeros((0, len(labels)), np.float32)
    running = np.array([(sizes > n).sum() for n in range(longest)])
    for n in range(1, longest):
        rows = running[n]
        ways = at[:rows, :, None] + steps
        chosen[n, :rows] = ways.argmax(1)
        at[:rows] = ways.max(1) + scores[:rows, n]
    chains = np.zeros((len(sentences), longest), np.intp)
    last = at.argmax(1)
    every = np.arange(len(sentences))
    for n in range(longest - 1, -1, -1):
        # A sentence that ends here, or later, goes back from its last label.
        chains[:, n] = last
        rows = every[: running[n]]
        last[: len(rows)] = chosen[n, rows, last[: len(rows)]] if n else last[: len(rows)]
    found: list[Places] = [np.zeros(0, np.intp)] * len(sentences)
    for row, n in enumerate(order):
        found[n] = chains[row, : sizes[n]]
    return found
