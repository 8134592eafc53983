"""Garbled text never raises, and every span stays in its document.

    python -m evals.fuzz [--inputs 100000] [--data DATA]

Takes stretches of real news (Wikinews in DATA; without it, of the example collection) and
garbles them as machines do: scanned letters mistaken, words swapped or exchanged for others, as
spinning and bad translation leave them, marks lost or doubled, bytes read in the wrong
encoding, lines torn, capitals gone. Annotates each, checks its records, counts what failed.
The same numbers give the same inputs.
"""

import argparse
import gzip
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

from threadpoolctl import threadpool_limits

from stemma.annotate.annotate import annotate
from stemma.records import Annotations, Document, Place, Span
from stemma.text.choices import reader

ROOT = Path(__file__).parent.parent
SCANNED = {
    "l": "1",
    "O": "0",
    "rn": "m",
    "m": "rn",
    "e": "c",
    "S": "5",
    "B": "8",
    "cl": "d",
    "I": "|",
}
MARKS = "“”‘’\"'«».,;:!?—-()[]…$€%\u200b\u00a0\u0301\u202e\ufffd\x0c\t"
SHARE = 500
"""Inputs that a process takes at once."""


def main() -> int:
    """Print the count of inputs, and of what went wrong by kind."""
    parser = argparse.ArgumentParser(description="Annotate garbled text.")
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    given = parser.parse_args()
    lines = list(sentences(given.data))
    counts: Counter[str] = Counter()
    jobs = [range(n, min(n + SHARE, given.inputs)) for n in range(0, given.inputs, SHARE)]
    cores = os.cpu_count() or 1
    with ProcessPoolExecutor(cores, get_context("spawn"), initializer=_alone) as pool:
        for found in pool.map(partial(check, lines), jobs):
            counts += found
    print(f"{counts.pop('inputs', 0)} inputs, {counts.pop('words', 0)} words")
    for fault, n in counts.most_common():
        print(f"{n:>8}  {fault}")
    print(f"{sum(counts.values())} faults")
    return 1 if counts else 0


def sentences(data: Path) -> Iterator[str]:
    """Paragraphs of real news."""
    source = data / "wikinews_2019" / "articles.jsonl.gz"
    if source.exists():
        with gzip.open(source, "rt", encoding="utf-8") as rows:
            texts = [row["text"] for row in map(json.loads, rows)]
    else:
        print(f"data folder not found: skipping {source}, taking the examples")
        texts = [
            path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").rglob("*.txt"))
        ]
    for text in texts:
        yield from (line.strip() for line in text.splitlines() if len(line.split()) > 4)


def check(lines: list[str], numbers: range) -> Counter[str]:
    """What goes wrong with the inputs of these numbers."""
    counts: Counter[str] = Counter()
    for number in numbers:
        text = garbled(lines, random.Random(number))
        doc = Document("d", text, (Place("d", "d"),))
        counts["inputs"] += 1
        counts["words"] += len(text.split())
        try:
            faults = set(wrong(doc, annotate(doc, reader())))
        except Exception as error:  # whatever it is, it is a fault to be counted
            faults = {f"{type(error).__name__} {error} (input {number})"}
        counts.update(faults)
    return counts


def wrong(doc: Document, found: Annotations) -> Iterator[str]:
    """The laws that the records of a document break."""
    ordered: dict[str, list[Span]] = {
        "sentences": [s.span for s in found.sentences],
        "times": [t.span for t in found.times],
        "quantities": [q.span for q in found.quantities],
        "propositions": [p.span for p in found.propositions],
        "cues": [a.cue for a in found.attributions],
    }
    loose = [m for e in found.entities for m in e.mentions] + [q.span for q in found.quotations]
    for each in found.attributions:
        loose += [span for span in (each.source, *each.content) if span]
    for name, spans in ordered.items():
        nested = name == "propositions"  # what a clause states aside lies inside it
        if any(
            a.end > b.start and not (nested and b < a.end and b.end <= a.end)
            for a, b in pairwise(spans)
        ):
            yield f"{name} overlap or are out of order"
    for span in (*loose, *(span for spans in ordered.values() for span in spans)):
        if span.document != doc.id or span.end > len(doc.text) or not span.of(doc).strip():
            yield "a span outside its document, or of nothing"
    known = {entity.id for entity in found.entities}
    for quote in found.quotations:
        if quote.text not in quote.span.of(doc):
            yield "a quotation that its span does not hold"
        if quote.speaker and quote.speaker not in known:
            yield "a speaker who is no entity"


def garbled(lines: list[str], dice: random.Random) -> str:
    """A few paragraphs, each garbled in up to four ways."""
    found = []
    for _ in range(dice.randint(1, 2)):
        text = dice.choice(lines)[: dice.randint(20, 240)]
        for _ in range(dice.randint(1, 4)):
            text = dice.choice(WAYS)(text, lines, dice)
        found.append(text)
    return dice.choice(("\n\n", "\n", " ", "")).join(found)


def scanned(text: str, lines: list[str], dice: random.Random) -> str:
    return "".join(SCANNED.get(c, c) if dice.random() < 0.15 else c for c in text)


def spun(text: str, lines: list[str], dice: random.Random) -> str:
    others = dice.choice(lines).split()
    return " ".join(dice.choice(others) if dice.random() < 0.2 else word for word in text.split())


def shuffled(text: str, lines: list[str], dice: random.Random) -> str:
    words = text.split(" ")
    at = dice.randrange(len(words))
    part = words[at : at + 6]
    dice.shuffle(part)
    return " ".join([*words[:at], *part, *words[at + 6 :]])


def marked(text: str, lines: list[str], dice: random.Random) -> str:
    return "".join(c + dice.choice(MARKS) if dice.random() < 0.05 else c for c in text)


def unmarked(text: str, lines: list[str], dice: random.Random) -> str:
    return "".join(c for c in text if c.isalnum() or c.isspace() or dice.random() < 0.3)


def mistaken(text: str, lines: list[str], dice: random.Random) -> str:
    return text.encode("utf-8").decode("cp1252", errors="replace")


def torn(text: str, lines: list[str], dice: random.Random) -> str:
    return "".join("\n" if c == " " and dice.random() < 0.1 else c for c in text)


def recased(text: str, lines: list[str], dice: random.Random) -> str:
    return dice.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def run_on(text: str, lines: list[str], dice: random.Random) -> str:
    return "".join("" if c == " " and dice.random() < 0.2 else c for c in text)


WAYS: tuple[Callable[[str, list[str], random.Random], str], ...] = (
    scanned, spun, shuffled, marked, unmarked, mistaken, torn, recased, run_on,
)  # fmt: skip


def _alone() -> None:
    threadpool_limits(1)


if __name__ == "__main__":
    sys.exit(main())
