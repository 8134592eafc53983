"""Documents among which families are planted: real ones, and as many as wanted like them.

Real texts are read from the data folder when they are needed, one of each incident, event or
story, so that they are no copies of each other; what is short is joined, what is long cut.
From those kept for it a word chain is learnt, one for each set: its texts share the names and
phrases of their subject, and no long run of words with one source. Nothing is written.
"""

import gzip
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

WORDS = 500
"""Of a text, about."""
LONGEST_RUN = 6
"""Words that a chain takes from one place of one source before it must leave it."""
LEAVING = 0.2
"""How often it leaves sooner."""
BLOCK = 1_000
"""Texts made together; the same whatever follows them."""

MOST_SHARED = 3
"""Runs of eight words that a real text has in common with the others: as many it may not."""

PARTS = ("tune", "report", "background", "background", "background")
_END = re.compile(r"(?<=[.!?])[\"”’)]?\s+|\n+")

_ADDRESS = re.compile(r"\S*(?:://|www\.)\S*")
_WORD = re.compile(r"\w+")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """A set of the data folder."""

    path: str
    group: Callable[[Row], object]
    """What texts on one happening have in common."""
    text: Callable[[Row], str]
    news: bool = True
    """Whether its texts are whole articles, long enough to be copied from."""


SOURCES = {
    "polnear": Source("polnear/articles.jsonl.gz", lambda r: r["id"], lambda r: r["text"]),
    "seesaw": Source(
        "seesaw/stories.jsonl.gz",
        lambda r: r["story"],
        lambda r: " ".join(r["articles"][0]["sentences"]),
    ),
    "basil": Source(
        "basil/articles.jsonl.gz",
        lambda r: r["event"],
        lambda r: "\n".join(_texts(r["article"]["body-paragraphs"])),
    ),
    "giveme5w1h": Source(
        "giveme5w1h/news_cluster.jsonl.gz", lambda r: r["event"], lambda r: r["text"] or ""
    ),
    "wikinews": Source("wikinews_2019/articles.jsonl.gz", lambda r: r["id"], lambda r: r["text"]),
    "gun violence": Source(
        "gun_violence_longtail/articles.jsonl.gz",
        lambda r: r["incident"],
        lambda r: r["text"],
        news=False,
    ),
    "isaf": Source(
        "isaf_press_releases/releases.jsonl.gz", lambda r: r["id"], lambda r: r["text"], news=False
    ),
    "ngec": Source(
        "ngec/synthetic_events.jsonl.gz", lambda r: r["id"], lambda r: r["text"], news=False
    ),
}


@dataclass(frozen=True)
class Background:
    """Texts by set and then in an order that the name decides."""

    texts: dict[str, dict[str, str]]
    """By set and name."""

    def news(self) -> Iterator[tuple[str, str]]:
        """Name and text of whole articles."""
        for source, texts in self.texts.items():
            if SOURCES[source].news:
                yield from texts.items()

    def documents(self, n: int, seed: str = "") -> Iterator[tuple[str, str]]:
        """Name and text of `n` documents: the real ones, then those of the chains."""
        real = [item for texts in self.texts.values() for item in texts.items()]
        yield from islice(sorted(real), n)
        yield from islice(self.made(seed), max(0, n - len(real)))

    def made(self, seed: str = "") -> Iterator[tuple[str, str]]:
        """Name and text of made documents, without end; each set as often as it has words."""
        chains = [Chain(list(texts.values())) for _, texts in sorted(self.texts.items())]
        sizes = np.array([len(chain.numbers) for chain in chains], float)
        block = 0
        while True:
            key = sha256(f"background {seed} {block}".encode()).digest()
            rng = np.random.default_rng(int.from_bytes(key[:8], "big"))
            counts = rng.multinomial(BLOCK, sizes / sizes.sum())
            texts = [t for c, n in zip(chains, counts, strict=True) for t in c.texts(int(n), rng)]
            for n, text in enumerate(texts):
                yield f"made-{block}-{n}", text
            block += 1


def read(data: Path, part: str = "background") -> Background:
    """The real texts of one part: "tune" and "report" lend seeds, "background" the rest."""
    found: dict[str, dict[str, str]] = {}
    for name, texts in _one_each(data).items():
        fitting = dict(_fitting((n, text) for n, text in texts.items() if part_of(n) == part))
        if fitting:
            found[name] = fitting
    return Background(found)


def part_of(group: str) -> str:
    """The part that a happening belongs to."""
    return PARTS[int(sha256(b"copies|" + group.encode()).hexdigest(), 16) % len(PARTS)]


def _one_each(data: Path) -> dict[str, dict[str, str]]:
    """By set, the first text of each happening that quotes none of the earlier ones.

    Outlets print the same agency's copy and the same speech; such texts are left out, so
    that whatever two of these share they have not from each other.
    """
    found: dict[str, dict[str, str]] = {}
    seen: set[int] = set()
    for name, source in SOURCES.items():
        if not (data / source.path).exists():
            continue
        texts = found.setdefault(name, {})
        with gzip.open(data / source.path, "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                group = f"{name}-{source.group(row)}"
                text = _clean(source.text(row))
                runs = _runs(text)
                if group not in texts and len(runs) >= 40 and len(runs & seen) < MOST_SHARED:
                    texts[group] = text
                    seen |= runs
    return found


def _runs(text: str) -> set[int]:
    """All runs of eight words, as numbers that hold within one process."""
    words = _WORD.findall(text.casefold())
    return {hash(tuple(words[n : n + 8])) for n in range(len(words) - 7)}


def _fitting(texts: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Short ones joined, long ones cut after a sentence, all of about `WORDS` words."""
    names: list[str] = []
    joined: list[str] = []
    n = 0
    for name, text in texts:
        for sentence in sentences(text):
            joined.append(sentence)
            n += sentence.count(" ") + 1
            if n >= WORDS:
                break
        names.append(name)
        joined.append("\n")
        if n >= 0.8 * WORDS:
            yield names[0], "".join(joined).strip()
            names, joined, n = [], [], 0


def sentences(text: str) -> Iterator[str]:
    """The sentences with the white space behind them."""
    start = 0
    for match in _END.finditer(text):
        yield text[start : match.end()]
        start = match.end()
    yield text[start:]


def _clean(text: str) -> str:
    """Without addresses of pages, which are no words, and without empty lines."""
    text = _ADDRESS.sub("", text)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


class Chain:
    """A word chain: what follows two words, or one, in any of the texts it was learnt from."""

    def __init__(self, texts: Sequence[str]) -> None:
        words = [word for text in texts for word in text.split()]
        self.words, numbers = np.unique(np.array(words), return_inverse=True)
        self.numbers: NDArray[np.int64] = numbers.astype(np.int64)

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        """Places of words that end a sentence."""
        closing = np.char.endswith(self.words, ".") & (np.char.str_len(self.words) > 4)
        return np.flatnonzero(closing[self.numbers][:-1])

    @cached_property
    def _follows(self) -> "tuple[_Follows, _Follows]":
        """The places of each word, and of each two words."""
        return _Follows(self.numbers), _Follows(_pairs(self.numbers))

    def texts(self, n: int, rng: np.random.Generator, n_words: int = WORDS) -> list[str]:
        """That many texts."""
        if n == 0:
            return []
        single, double = self._follows
        at = rng.choice(self._ends, n)
        run = np.zeros(n, np.int64)
        out = np.empty((n, n_words), np.int64)
        for k in range(n_words):
            before = at
            leaving = (run >= LONGEST_RUN) | (rng.random(n) < LEAVING)
            at = np.where(leaving, single.other(at, rng), double.any(at, rng))
            left = double.keys[at] != double.keys[before]
            # Where a word always follows the same one, only a new sentence leads away.
            stuck = (run >= LONGEST_RUN) & ~left
            at = np.where(stuck, rng.choice(self._ends, n), at)
            run = np.where(left | stuck, 1, run + 1)
            at = np.minimum(at + 1, len(self.numbers) - 2)
            out[:, k] = self.numbers[at]
        return [_laid_out(self.words[row]) for row in out]


class _Follows:
    """The places of each key, to go from one place to another of the same key."""

    def __init__(self, keys: NDArray[np.int64]) -> None:
        self._order = np.argsort(keys, kind="stable")
        _, self.keys, counts = np.unique(keys, return_inverse=True, return_counts=True)
        self._count = counts
        self._first = np.cumsum(counts) - counts
        self._rank = np.empty(len(keys), np.int64)
        self._rank[self._order] = np.arange(len(keys))

    def any(self, at: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
        """A place of the same key, this one too."""
        key = self.keys[at]
        return self._order[self._first[key] + (rng.random(len(at)) * self._count[key]).astype(int)]

    def other(self, at: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
        """A place of the same key, another one if there is one."""
        key = self.keys[at]
        n, first = self._count[key], self._first[key]
        step = 1 + (rng.random(len(at)) * np.maximum(n - 1, 0)).astype(int)
        return self._order[first + (self._rank[at] - first + np.where(n > 1, step, 0)) % n]


def _pairs(numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """Each word with the one before it, as one number."""
    return numbers + np.concatenate([[0], numbers[:-1]]) * (numbers.max() + 1)


def _laid_out(words: NDArray[np.str_]) -> str:
    """As text, a paragraph to every few sentences, closed with a full stop."""
    parts: list[str] = []
    n = 0
    for word in words.tolist():
        parts.append(word)
        n += word.endswith(".") and len(word) > 4
        parts.append("\n\n" if n == 3 else " ")
        n %= 3
    return "".join(parts).strip().rstrip(".,;:") + "."
