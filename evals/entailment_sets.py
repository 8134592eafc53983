"""The public sets of `evals.entailment`, read as pairs of a passage and a sentence."""

import csv
import gzip
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

SAYS, OPEN, DENIES = 1, 0, -1
LABELS = {
    "SUPPORTS": SAYS, "NOT_ENOUGH_INFO": OPEN, "REFUTES": DENIES,
    "entailment": SAYS, "neutral": OPEN, "contradiction": DENIES,
    "e": SAYS, "n": OPEN, "c": DENIES, "1": SAYS, "0": DENIES,
    True: SAYS, False: DENIES,
}  # fmt: skip
PAN_PART = 4
"""Of the pairs of PAN one in so many is taken, by a hash: they are many, and all of one make."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What is held against what."""

    passage: str
    sentence: str
    label: int
    """Whether the passage says the sentence: `SAYS`, `DENIES` (in sets of two classes also what
    does not say it), or `OPEN`."""
    group: str
    """Pairs of one group are of one half."""
    parts: tuple[str, ...] = ()
    """Further rows of the table that it counts in."""

    @property
    def reported(self) -> bool:
        """Whether it is of the half that is reported; on the other one thresholds are chosen."""
        return half(self.group) == 0


def half(group: str) -> int:
    """0 or 1, as `evals.variants` draws its halves."""
    return int(sha256(b"dev|" + group.encode()).hexdigest(), 16) % 2


def fever_symmetric(folder: Path) -> Iterator[Pair]:
    for row in rows(folder / "dev.jsonl.gz"):
        # A pair made from another one has its id with a suffix.
        group = re.sub(r"0{6}\d$", "", row["id"])
        yield Pair(row["evidence"], row["claim"], LABELS[row["label"]], group)


def fool_me_twice(folder: Path) -> Iterator[Pair]:
    for row in rows(folder / "dev.jsonl.gz"):
        passage = " ".join(one["text"] for one in row["gold_evidence"])
        yield Pair(passage, row["text"], LABELS[row["label"]], row["wikipedia_page"])


def breaking_nli(folder: Path) -> Iterator[Pair]:
    for row in rows(folder / "pairs.jsonl.gz"):
        first = row["sentence1"]
        yield Pair(first, row["sentence2"], LABELS[row["gold_label"]], first)


def rte(folder: Path) -> Iterator[Pair]:
    for name in ("rte1", "rte2"):
        for row in rows(folder / f"{name}.jsonl.gz"):
            if row["split"] == "test":
                text, label = row["text"], LABELS[row["entailment"]]
                yield Pair(text, row["hypothesis"], label, text, (name,))


def climate_fever(folder: Path) -> Iterator[Pair]:
    for row in rows(folder / "claims.jsonl.gz"):
        for one in row["evidences"]:
            if one["evidence_label"] in LABELS:
                label = LABELS[one["evidence_label"]]
                yield Pair(one["evidence"], row["claim"], label, row["claim"])


def anli(folder: Path) -> Iterator[Pair]:
    for name in ("r1", "r2", "r3"):
        for row in rows(folder / f"{name}.jsonl.gz"):
            # The tags are the pieces of a printed list, cut at its commas: "['Basic'", "'Lexical'".
            tags = {tag for piece in row["tags"] for tag in re.findall(r"^\['(\w+)", piece)}
            label = LABELS[row["label"]]
            yield Pair(
                row["context"], row["statement"], label, row["context"], (name, *sorted(tags))
            )


def mrpc(folder: Path) -> Iterator[Pair]:
    for row in table(folder / "train.tsv.gz"):
        yield Pair(row["s1"], row["s2"], LABELS[row["label"]], row["s1"])


def pan(folder: Path) -> Iterator[Pair]:
    for pair in mrpc(folder):
        if int(sha256(b"part|" + pair.group.encode()).hexdigest(), 16) % PAN_PART == 0:
            yield pair


@dataclass(frozen=True, slots=True)
class Set:
    """One of the sets, and what of its parts is shown."""

    name: str
    folder: str
    read: Callable[[Path], Iterator[Pair]]
    same: bool = False
    """The question is whether two sentences mean the same, in either direction."""
    parts: tuple[str, ...] = ()


SETS = (
    Set("FEVER-Symmetric", "fever_symmetric", fever_symmetric),
    Set("FoolMeTwice", "fool_me_twice", fool_me_twice),
    Set("Breaking NLI", "breaking_nli", breaking_nli),
    Set("RTE", "rte", rte, parts=("rte1", "rte2")),
    Set("Climate-FEVER", "climate_fever", climate_fever),
    Set("ANLI", "anli_dev", anli, parts=(
        "r1", "r2", "r3", "Basic", "Numerical", "Reasoning", "Reference", "Tricky",
    )),
    Set("MRPC", "mrpc", mrpc, same=True),
    Set("PAN", "pan_paraphrase", pan, same=True),
)  # fmt: skip


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def table(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a file of columns."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
