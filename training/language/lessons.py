"""Write down what the teacher says of all texts that the student will learn from.

    python -m training.language.lessons MODEL_FOLDER TEACHER DATA OUTPUT

MODEL_FOLDER is what the teacher began with, TEACHER its weights. The student learns on the
annotated texts and on texts without annotation whose licence lets weights made from them be
shipped: Wikinews of 2019 (CC BY 2.5), headlines of the UCI news aggregator (public domain),
speeches on the state of the union (public domain), and the Wikipedia sentences of Fool Me
Twice and FEVER Symmetric (CC BY-SA).
"""

import gzip
import json
import pickle
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import numpy as np
import torch

from stemma.text.labels import NAMES
from stemma.text.tokens import tokens
from training.language.batches import batches, framed
from training.language.examples import LONGEST, UNKNOWN, Example, Lesson, training
from training.language.networks import Teacher


def plain_texts(data: Path) -> Iterator[str]:
    """Texts without annotation, each once."""
    for name, key in (("wikinews_2019/articles", "text"), ("state_union/speeches", "text")):
        for row in _rows(data / f"{name}.jsonl.gz"):
            yield row[key]
    with gzip.open(data / "uci_news_aggregator/headlines.tsv.gz", "rt", encoding="utf-8") as lines:
        titles = {line.split("\t")[6] for line in list(lines)[1:]}
    seen = set()
    for row in _rows(data / "fool_me_twice/dev.jsonl.gz"):
        seen.update([row["text"], *(each["text"] for each in row["gold_evidence"])])
        seen.update(each["text"] for each in row["retrieved_evidence"])
    for row in _rows(data / "fever_symmetric/dev.jsonl.gz"):
        seen.update((row["claim"], row["evidence"]))
    # Half of them: what two cores can take in within an hour.
    yield from (text for text in sorted(titles | seen) if crc32(text.encode()) % 2)


def _rows(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def plain_examples(data: Path) -> list[Example]:
    """Texts without annotation as examples; where sentences begin, the teacher will say."""
    return [example for text in plain_texts(data) for example in _cut(text)]


def _cut(text: str) -> Iterator[Example]:
    spots = tokens(text)
    space = [2] + [
        0 if end == start else 2 if "\n" in text[end:start] else 1
        for (_, end), (start, _) in pairwise(spots)
    ]
    lines = [n for n, each in enumerate(space) if each == 2] + [len(spots)]
    first = 0
    for n, end in enumerate(lines[1:], 1):
        following = lines[n + 1] if n + 1 < len(lines) else len(spots) + LONGEST
        if following - first > LONGEST or end == len(spots):
            for at in range(first, end, LONGEST):
                yield _unlabelled(
                    text, spots[at : min(at + LONGEST, end)], space[at : min(at + LONGEST, end)]
                )
            first = end


def _unlabelled(text: str, spots: list[tuple[int, int]], space: list[int]) -> Example:
    size = len(spots)
    unknown = np.full(size, UNKNOWN)
    return Example(
        forms=[text[start:end] for start, end in spots],
        space=np.array(space),
        starts=unknown, sentence=np.zeros(size, np.int64), pos=unknown, tags=unknown,
        heads=unknown, relations=unknown, names=np.ones((size, len(NAMES)), bool),
    )  # fmt: skip


@torch.no_grad()
def lessons(teacher: Teacher, examples: Sequence[Example]) -> list[Lesson]:
    """The teacher's scores for each example.

    An example without sentences gets those that the teacher sees.
    """
    teacher.eval()
    found: dict[int, Lesson] = {}
    number = {id(example): n for n, example in enumerate(examples)}
    for n, group in enumerate(batches(examples, 3000, 0)):
        if n % 20 == 0:
            print(n, len(found), "of", len(examples), flush=True)
        batch = framed(group)
        hidden = teacher.hidden(batch)
        starts = (teacher.reader(hidden, batch["sentence"]).starts > 0) | (batch["space"] == 2)
        for row, example in enumerate(group):
            if (example.pos == UNKNOWN).all():
                size = len(example.forms)
                example.sentence = np.cumsum(starts[row, :size].numpy())
                batch["sentence"][row, :size] = torch.from_numpy(example.sentence)
        scores = teacher.reader(hidden, batch["sentence"])
        heads = scores.arcs.argmax(-1)
        relations = teacher.reader.relations(scores, heads)
        names = teacher.reader.chain.marginals(scores.names, batch["mask"])
        for row, example in enumerate(group):
            size = len(example.forms)
            keep = lambda values: values[row, :size].numpy().astype(np.float16)  # noqa: E731, B023
            found[number[id(example)]] = Lesson(
                keep(scores.pos), keep(scores.tags), keep(names), keep(scores.starts),
                keep(scores.arcs)[:, :size], heads[row, :size].numpy(), keep(relations),
                example.sentence,
            )  # fmt: skip
    return [found[n] for n in range(len(examples))]


def main(source: Path, weights: Path, data: Path, output: Path) -> None:
    teacher = Teacher(source)
    teacher.load_state_dict(torch.load(weights, weights_only=True))
    examples = [*training(data), *plain_examples(data)]
    print(sum(len(example.forms) for example in examples), "words", flush=True)
    output.write_bytes(pickle.dumps(lessons(teacher, examples)))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
