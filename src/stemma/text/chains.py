"""The best row of labels over a sentence, given how likely each label follows each other."""

from collections.abc import Iterator, Sequence

import numpy as np

from stemma.text.trees import Floats, Places

_FAR = np.float32(-1e4)


def best_chains(sentences: Sequence[Floats], steps: Floats, labels: Sequence[str]) -> list[Places]:
    """The best labels of each sentence, places in `labels`: an I- only behind its B- or I-.

    Most words are O whatever the others are; only what lies between them is worked on.

    Args:
        sentences: Scores of each label for each token. Shapes (n_tokens, n_labels).
        steps: Score of a label (column) behind another (row). Shape (n_labels, n_labels).
        labels: O, then B- and I- of each type.
    """
    barred = [[b.startswith("I-") and a[2:] != b[2:] for b in labels] for a in labels]
    steps = np.where(barred, _FAR, steps)
    found = [np.zeros(len(scores), np.intp) for scores in sentences]
    parts = list(_parts(sentences, steps))
    framed = [_framed(sentences[n], part, steps) for n, part in parts]
    for (n, part), chain in zip(parts, _best(framed, steps), strict=True):
        found[n][part] = chain
    return found


def _parts(sentences: Sequence[Floats], steps: Floats) -> Iterator[tuple[int, slice]]:
    """Where the best row may not be O: the sentence, and its tokens.

    A row of tokens that aren't O begins with a B-. At best each has the best score of its label
    above that of O, and the best step within such a row; one step leads into it and one out of it.
    Where no row that a token is in can gain anything by that, the token is O.
    """
    sizes = [len(scores) for scores in sentences]
    width = max(sizes, default=0) + 1  # so that no sentence touches the next
    gains = np.full((2, len(sentences), width), _FAR)
    for n, scores in enumerate(sentences):
        gains[0, n, : sizes[n]] = scores[:, 1::2].max(1) - scores[:, 0]
        gains[1, n, : sizes[n]] = scores[:, 1:].max(1) - scores[:, 0]
    over = steps - steps[0, 0]
    gains += max(0, over[1:, 1:].max())
    first, each = gains
    total = each.cumsum(1, dtype=np.float64)
    begun = np.maximum.accumulate(first - total, axis=1)
    ended = np.maximum.accumulate(total[:, ::-1], axis=1)[:, ::-1]
    may_gain = begun + ended + max(0, over[0, 1:].max()) + max(0, over[1:, 0].max()) >= 0
    edges = np.flatnonzero(np.diff(may_gain.ravel(), prepend=0, append=0))
    for start, end in edges.reshape(-1, 2):
        n, at = divmod(int(start), width)
        yield n, slice(at, at + int(end - start))


def _framed(scores: Floats, part: slice, steps: Floats) -> Floats:
    """The scores of a part, with the steps between it and the O on both sides of it."""
    framed = scores[part].copy()
    if part.start:
        framed[0] += steps[0]
    else:
        framed[0, 2::2] = _FAR
    if part.stop < len(scores):
        framed[-1] += steps[:, 0]
    return framed


def _best(parts: Sequence[Floats], steps: Floats) -> list[Places]:
    """The best labels of each part, worked out for all parts at once, word by word.

    Source:
        A. Viterbi. Error bounds for convolutional codes. IEEE Trans. Inf. Theory 13, 1967.
    """
    if not parts:
        return []
    sizes = np.array([len(scores) for scores in parts])
    order = np.argsort(-sizes, kind="stable")  # so that those still running are the first rows
    longest = int(sizes.max())
    scores = np.zeros((len(parts), longest, len(steps)), np.float32)
    for row, n in enumerate(order):
        scores[row, : sizes[n]] = parts[n]
    chosen = np.zeros((longest, len(parts), len(steps)), np.int8)
    at = scores[:, 0].copy()
    running = np.array([(sizes > n).sum() for n in range(longest)])
    for n in range(1, longest):
        rows = running[n]
        ways = at[:rows, :, None] + steps
        chosen[n, :rows] = ways.argmax(1)
        at[:rows] = ways.max(1) + scores[:rows, n]
    chains = np.zeros((len(parts), longest), np.intp)
    last = at.argmax(1)
    every = np.arange(len(parts))
    for n in range(longest - 1, -1, -1):
        # A part that ends here, or later, goes back from its last label.
        chains[:, n] = last
        rows = every[: running[n]]
        last[: len(rows)] = chosen[n, rows, last[: len(rows)]] if n else last[: len(rows)]
    found: list[Places] = [np.zeros(0, np.intp)] * len(parts)
    for row, n in enumerate(order):
        found[n] = chains[row, : sizes[n]]
    return found
