"""The best tree over a sentence, given how well each token would do as head of each."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Places = NDArray[np.intp]


def best_tree(scores: Floats) -> Places:
    """The head of each token, so that the whole is a tree with one root. Shape (n_tokens,).

    `scores[dependent, head]`; the diagonal says how well a token would do as root, and
    the root is its own head in the result.

    Source:
        Y. Chu, T. Liu, 1965, and J. Edmonds, 1967, as used by R. McDonald and others.
        Non-projective dependency parsing using spanning tree algorithms. HLT/EMNLP 2005;
        for the one root, M. Stanojević, S. Cohen. A root of a problem. EMNLP 2021.
    """
    size = np.arange(len(scores))
    heads: Places = scores.argmax(1)
    roots = np.flatnonzero(heads == size)
    if len(roots) == 1 and _all_lead_to(roots[0], heads):
        return heads
    # A node above all others, so far below every arc in worth that one root is cheapest.
    top = len(scores)
    arcs = np.full((top + 1, top + 1), -np.inf)
    arcs[:top, :top] = scores
    arcs[size, size] = -np.inf
    arcs[:top, top] = scores.diagonal() - 1 - top * float(np.ptp(scores))
    heads = _arborescence(arcs)[:top]
    return np.where(heads == top, size, heads)


def _all_lead_to(root: np.intp, heads: Places) -> bool:
    """Whether every token comes to the root, going from head to head."""
    reached = heads
    for _ in range(len(heads).bit_length()):  # twice as far each time
        reached = reached[reached]
    return bool((reached == root).all())


def _arborescence(arcs: NDArray[np.float64]) -> Places:
    """Best heads of a tree that hangs from the last node, in time that grows with the square.

    From each node on goes a path from head to best head. Where it comes back to itself, the
    ring becomes one node, whose arcs are worth what they gain over the arcs that they replace.

    Source:
        H. Gabow, Z. Galil, T. Spencer, R. Tarjan. Efficient algorithms for finding minimum
        spanning trees in undirected and directed graphs. Combinatorica 6, 1986.
    """
    top = len(arcs) - 1
    into = list(arcs)  # for each node or ring, the worth of each head
    enters = [np.full(top + 1, n) for n in range(top + 1)]  # and which token it would be head of
    members = [[n] for n in range(top + 1)]
    ring_of = list(range(top + 1))  # the outermost ring of each token
    around: dict[int, int] = {}  # the ring that a node or ring was joined into
    chosen: dict[int, tuple[int, int]] = {}  # token and head by which a node or ring is entered
    done = {top}
    for start in range(top):
        path: list[int] = []
        at = ring_of[start]
        while at not in done:
            if at in path:
                joined = path[path.index(at) :]
                del path[path.index(at) :]
                at = len(into)
                gains = np.stack([into[n] - into[n].max() for n in joined])
                best = gains.argmax(0)
                every = np.arange(top + 1)
                inside = [token for n in joined for token in members[n]]
                gained = gains[best, every]
                gained[inside] = -np.inf
                into.append(gained)
                enters.append(np.stack([enters[n] for n in joined])[best, every])
                members.append(inside)
                around.update(dict.fromkeys(joined, at))
                for token in inside:
                    ring_of[token] = at
            head = int(into[at].argmax())
            chosen[at] = (int(enters[at][head]), head)
            path.append(at)
            at = ring_of[head]
        done.update(path)
    for ring in range(len(into) - 1, top, -1):  # open each ring where it is entered
        token, head = chosen[ring]
        part = token
        while around[part] != ring:
            part = around[part]
        chosen[part] = (token, head)
    return np.array([*(chosen[token][1] for token in range(top)), top])
