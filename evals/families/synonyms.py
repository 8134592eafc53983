"""Where copyists take their synonyms from: WordNet, disguised phrases, word vectors.

WordNet gives a synonym of any sense, as spinning software does; `wordnet.tsv.gz` holds those
of the words of the shipped vocabulary (`python -m evals.families.synonyms DICT`, where DICT
holds WordNet's own files). The disguised phrases of machine-written papers are read from the
data folder. The vectors are those that collation looks through: its easiest source.

Source:
    G. A. Miller. WordNet: a lexical database for English. CACM 38, 1995. WordNet 3.0,
    Copyright 2006 by Princeton University (licence beside the table);
    G. Cabanac, C. Labbé, A. Magazinov. Tortured phrases. 2021.
"""

import gzip
import random
import re
import sys
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

import numpy as np

from evals.families.draft import Token
from stemma.text.lemmas import lemma
from stemma.text.vectors import static_table
from stemma.text.wordpiece import MODELS

TABLE = Path(__file__).parent / "wordnet.tsv.gz"
PARTS = {"NOUN": "noun", "VERB": "verb", "ADJ": "adj", "ADV": "adv"}

Table = dict[tuple[str, str], tuple[str, ...]]
"""Synonyms by lemma and part of speech."""


class Synonyms:
    """Replacements from a table, inflected like the word that they replace."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def __call__(self, token: Token, rng: random.Random) -> str | None:
        """A replacement for a word, or None if the table has none."""
        word = lemma(token.text.lower(), token.pos, token.tag)
        found = self._table.get((word, token.pos)) or self._table.get((word, ""))
        return inflected(rng.choice(found), token.tag) if found else None


@lru_cache(maxsize=1)
def wordnet() -> Synonyms:
    """Synonyms of any sense."""
    table: dict[tuple[str, str], tuple[str, ...]] = {}
    with gzip.open(TABLE, "rt", encoding="utf-8") as rows:
        for row in rows:
            word, pos, found = row.rstrip("\n").split("\t")
            table[word, pos] = tuple(found.split(" "))
    return Synonyms(table)


def disguised(data: Path) -> Synonyms:
    """Words that disguise each other in phrases of one length and one word's difference."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    with gzip.open(data / "tortured_phrases" / "pairs.tsv.gz", "rt", encoding="utf-8") as rows:
        next(rows)
        for row in rows:
            tortured, right = (side.split() for side in row.rstrip("\n").split("\t")[:2])
            differ = [(a, b) for a, b in zip(tortured, right, strict=False) if a != b]
            if len(tortured) == len(right):
                for new, old in differ:
                    if new.isalpha() and old.isalpha() and new[:4] != old[:4]:
                        found[old.lower(), ""].add(new.lower())
    return Synonyms({key: tuple(sorted(words)) for key, words in found.items()})


class Neighbours:
    """Replacements that lie near a word in the static vectors."""

    def __init__(self) -> None:
        self._words = [w for w in vocabulary() if len(w) > 3]
        self._vectors = static_table().encode(self._words)

    def __call__(self, token: Token, rng: random.Random) -> str | None:
        """One of the five nearest words that is no form of the same word."""
        near = self._vectors @ static_table().encode([token.text.lower()])[0]
        best = [self._words[n] for n in np.argsort(-near, kind="stable")[:12]]
        other = [w for w in best if w[:4] != token.text.lower()[:4]][:5]
        return rng.choice(other) if other else None


def vocabulary() -> list[str]:
    """The whole words of the shipped vocabulary, frequent ones first."""
    pieces = (MODELS / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return [piece for piece in pieces[1996:] if piece.isalpha() and piece.isascii()]


def inflected(word: str, tag: str) -> str:
    """A dictionary form as the tag of the Penn Treebank wants it, by the rules of spelling."""
    if tag in ("NNS", "VBZ"):
        if re.search(r"(?:s|x|z|ch|sh)$", word):
            return word + "es"
        return re.sub(r"(?<=[^aeiou])y$", "ie", word) + "s"
    if tag in ("VBD", "VBN"):
        return re.sub(r"(?<=[^aeiou])y$", "i", word).removesuffix("e") + "ed"
    if tag == "VBG":
        return (word[:-1] if word.endswith("e") and not word.endswith("ee") else word) + "ing"
    return word


def sources(data: Path) -> dict[str, "Synonyms | Neighbours"]:
    """All three, by name."""
    return {"wordnet": wordnet(), "disguised": disguised(data), "vectors": Neighbours()}


def main(folder: Path) -> None:
    """Make the table from the files of WordNet in a folder."""
    known = set(vocabulary())
    with gzip.GzipFile(TABLE, "wb", mtime=0) as out:
        for pos, part in PARTS.items():
            synsets = dict(_synsets(folder / f"data.{part}"))
            for row in (folder / f"index.{part}").read_text(encoding="utf-8").splitlines():
                fields = row.split()
                if row.startswith(" ") or fields[0] not in known:
                    continue
                offsets = fields[-int(fields[2]) :]
                found = sorted({w for o in offsets for w in synsets[o]} - {fields[0]})
                if found:
                    out.write(f"{fields[0]}\t{pos}\t{' '.join(found)}\n".encode())


def _synsets(path: Path) -> list[tuple[str, list[str]]]:
    """The words of one piece of each set of synonyms, by its number."""
    found = []
    for row in path.read_text(encoding="utf-8").splitlines():
        if not row.startswith(" "):
            fields = row.split(" | ")[0].split()
            words = [w.split("(")[0].lower() for w in fields[4 : 4 + 2 * int(fields[3], 16) : 2]]
            found.append((fields[0], [w for w in words if w.isalpha()]))
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
