"""What is made of 20,160 sentences that passages say, deny or leave open.

    python -m evals.passages [--part tune|report] [--details KIND STANCE]

The passages are own writing (`evals/passages`), made to mislead whoever goes by shared words. Each
sentence is held against its passage as `stemma ask` does it with one document: against the four
nearest sentences, of which the best decides. The table says how many of each kind are confirmed,
contradicted, said in part, or only spoken of. `--details denied "says this"` prints those of `tune`
of which that was made.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from evals.entailment_sets import Pair
from evals.holding import Holding
from stemma.match.hearing import ORDER
from stemma.records import Bearing, Stance

TEXTS = Path(__file__).parent / "passages"
KINDS = ("said", "denied", "open")
AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, and what its passage has to say to it."""

    file: str
    kind: str
    place: int
    """Of its kind, 0 to 2: `evals/passages/README.md` tells what stands where."""
    passage: str
    sentence: str


def main(arguments: Sequence[str]) -> int:
    """Print the table of one half, or cases of `tune`."""
    parser = argparse.ArgumentParser(description="What passages say, deny and leave open.")
    parser.add_argument("--part", choices=("tune", "report"), default="report")
    parser.add_argument("--details", nargs=2, metavar=("KIND", "STANCE"))
    given = parser.parse_args(arguments)
    part = "tune" if given.details else given.part
    counts: Counter[tuple[str, int, Stance]] = Counter()
    for case, found in judged(list(cases(part))):
        counts[case.kind, case.place, found.stance] += 1
        if given.details == [case.kind, found.stance]:
            print(f"{case.file} {case.place} [{found.reason}]\n  {case.passage}\n  {case.sentence}")
    if not given.details:
        show(part, counts)
    return 0


def cases(part: str) -> Iterator[Case]:
    """All of one half, passage by passage."""
    for path in sorted(TEXTS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if (half(row["passage"]) == 0) != (part == "report"):
                continue
            for kind in KINDS:
                for place, sentence in enumerate(row[kind]):
                    yield Case(path.stem, kind, place, row["passage"], sentence)


def half(passage: str) -> int:
    """0 for those that are reported, 1 for those that choose."""
    return int(sha256(b"dev|" + passage.encode()).hexdigest(), 16) % 2


def judged(some: Sequence[Case]) -> Iterator[tuple[Case, Bearing]]:
    """Each with how its passage stands to it."""
    holding = Holding()
    for first in range(0, len(some), AT_ONCE):
        part = some[first : first + AT_ONCE]
        holding.foresee(text for case in part for text in (case.passage, case.sentence))
        for case in part:
            pair = Pair(case.passage, case.sentence, 0, case.passage)
            yield case, min(holding.bearings(pair), key=lambda one: ORDER[one.stance])


def show(part: str, counts: Counter[tuple[str, int, Stance]]) -> None:
    """Print a row for each kind and place."""
    print(f"{part:<10}{'sentences':>10}" + "".join(f"{stance:>17}" for stance in ORDER))
    for kind in KINDS:
        for places in ((0,), (1,), (2,), (0, 1, 2)):
            row = [sum(counts[kind, place, stance] for place in places) for stance in ORDER]
            name = kind + (f" {places[0] + 1}" if len(places) == 1 else ", all")
            print(f"{name:<10}{sum(row):>10}" + "".join(f"{n / sum(row):>17.3f}" for n in row))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
