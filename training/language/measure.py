"""How well a network does on held-out examples, with their tokens and sentences given."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch

from stemma.text.labels import NAMES, RELATIONS
from stemma.text.reading import name_spans
from training.language.batches import batches, framed
from training.language.examples import UNKNOWN, Example
from training.language.networks import Reader, Scores

_UNIVERSAL = np.array([RELATIONS.index(r.split(":")[0]) if r.split(":")[0] in RELATIONS else n
                       for n, r in enumerate(RELATIONS)])  # fmt: skip


@torch.no_grad()
def measure(network: torch.nn.Module, examples: Sequence[Example]) -> dict[str, float]:
    """Shares of tokens right, and F1 of names and of sentence starts, 0 to 1."""
    network.eval()
    count: Counter[str] = Counter()
    reader: Reader = network.reader
    for group in batches(examples, 2000, 0):
        batch = framed(group)
        scores: Scores = network(batch)
        known = batch["heads"] != UNKNOWN
        heads = scores.arcs.argmax(-1)
        relations = torch.from_numpy(_UNIVERSAL)[reader.relations(scores, heads).argmax(-1)]
        wanted = torch.from_numpy(_UNIVERSAL)[batch["relations"].clamp(min=0)]
        attached = (heads == batch["heads"])[known]
        count["tokens"] += int(known.sum())
        count["pos"] += int((scores.pos.argmax(-1) == batch["pos"])[known].sum())
        count["tags"] += int((scores.tags.argmax(-1) == batch["tags"])[known].sum())
        count["uas"] += int(attached.sum())
        count["las"] += int((attached & (relations == wanted)[known]).sum())
        found, there = (scores.starts > 0)[known], (batch["starts"] == 1)[known]
        count["starts right"] += int((found & there).sum())
        count["starts"] += int(found.sum()) + int(there.sum())
        for row, e in zip(scores.names, group, strict=True):
            mine = name_spans([NAMES[n] for n in reader.chain.best(row[: len(e.forms)])])
            # Corpora differ in the types they know: only what all know is counted.
            gold = name_spans([NAMES[int(np.argmax(allowed))] for allowed in e.names])
            mine, gold = (
                {s for s in each if s[2] in ("PER", "LOC", "ORG")} for each in (mine, gold)
            )
            count["names right"] += len(mine & gold)
            count["names"] += len(mine) + len(gold)
    network.train()
    n = max(1, count["tokens"])
    return {
        **{key: count[key] / n for key in ("pos", "tags", "uas", "las")},
        "starts": 2 * count["starts right"] / max(1, count["starts"]),
        "names": 2 * count["names right"] / max(1, count["names"]),
    }
