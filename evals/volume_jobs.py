"""One job on one collection in a process of its own, for `evals.volume`.

    python -m evals.volume_jobs JOB TEXTS

Reads a JSON list of texts, prints what the job came to as one JSON object: `seconds` of
processor time, peak memory in `megabytes`, and more.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from evals import copy_methods
from evals.memory import of_children, peak
from stemma.acquire.clean import document
from stemma.acquire.merge import merge
from stemma.collate.candidates import COPY
from stemma.collate.glance import glance
from stemma.collate.index import Index
from stemma.collate.reuse import reuse, verbatim_reuse
from stemma.pipeline import analyse
from stemma.records import Document, Place

Result = dict[str, Any]

ASKED = 200
"""Documents that are each asked for in the whole index."""


def prepared(texts: list[str]) -> list[Document]:
    """The texts as documents, each different one once."""
    return merge(document(text, Place(f"{n:06}", f"{n:06}")) for n, text in enumerate(texts))


def look(texts: list[str]) -> Result:
    """The quick look, from texts in memory to pairs with their passages."""
    documents = prepared(texts)
    began = time.process_time()
    found = reuse(documents, lambda done, total: None)
    return {"seconds": time.process_time() - began, "pairs": len(found)}


def verbatim(texts: list[str]) -> Result:
    """The same for whole sentences."""
    documents = prepared(texts)
    began = time.process_time()
    found = verbatim_reuse(documents, lambda done, total: None)
    return {"seconds": time.process_time() - began, "pairs": len(found)}


def minhash(texts: list[str]) -> Result:
    """The peer of `evals.copies`; its pairs are not yet cut off."""
    began = time.process_time()
    found, _ = copy_methods.minhash([text] for text in texts)
    return {"seconds": time.process_time() - began, "pairs": len(found)}


def ask(texts: list[str]) -> Result:
    """One document against all others: milliseconds, the index once loaded."""
    asked, rest = texts[:ASKED], texts[ASKED:]
    index = Index(glance(text).keys() for text in rest)
    index.with_all(glance(rest[0]).keys(), COPY)
    took = []
    found = 0
    for text in asked:
        began = time.perf_counter()
        found += len(index.with_all(glance(text).keys(), COPY).left)
        took.append(1000 * (time.perf_counter() - began))
    median, slow = np.percentile(took, [50, 95])
    return {"seconds": sum(took) / 1000, "pairs": found, "median": median, "slow": slow}


def read(texts: list[str]) -> Result:
    """All stages over the documents: seconds and peak memory so far of each, told as they end."""
    documents = prepared(texts)
    began: dict[str, float] = {}
    stages: dict[str, dict[str, float]] = {}

    def watch(stage: str, done: int, total: int) -> None:
        began.setdefault(stage, time.perf_counter())
        if done == total:
            seconds = time.perf_counter() - began[stage]
            stages[stage] = {"seconds": seconds, "megabytes": peak()}
            print(f"{stage:<12}{seconds:>9.1f}{peak():>16.0f}", file=sys.stderr, flush=True)

    start = time.perf_counter()
    made = analyse(documents, progress=watch, workers=os.cpu_count() or 1)
    return {
        "seconds": time.perf_counter() - start,
        "stages": stages,
        "words": sum(len(doc.text.split()) for doc in documents),
        "pairs": len({(p.left.document, p.right.document) for p in made.parallels}),
        "parallels": len(made.parallels),
    }


JOBS: dict[str, Callable[[list[str]], Result]] = {
    "look": look,
    "verbatim": verbatim,
    "minhash": minhash,
    "ask": ask,
    "read": read,
}


def main(job: str, texts: Path) -> int:
    """Run one job."""
    result = JOBS[job](json.loads(texts.read_text("utf-8")))
    print(json.dumps({**result, "megabytes": peak(), "worker megabytes": of_children()}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
