"""Time questions on an archive of any size, made of collections that are told again and again.

Each time the names are others, of the same length, so that words differ as in other news and
every span stays true; vectors are those of the first telling with some noise. Nothing but the
time of an answer can be read from such an archive.
"""

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from stemma.acquire.clean import document
from stemma.acquire.collect import collect
from stemma.acquire.merge import merge
from stemma.annotate.annotate import annotate
from stemma.match.asking import Asking, sentences
from stemma.pipeline import analyse
from stemma.records import Analysis, Document, Place, Span
from stemma.text.choices import encoder, reader
from stemma.text.vectors import Vectors, static_table

VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxz"
_WORD = re.compile(r"[^\W\d_]+")
NOISE = 0.02
WITH_IDS = ("documents", "entities", "claims", "stories", "archetypes", "parallels")


def speed(folders: Sequence[Path], questions: Sequence[str], n: int) -> None:
    """Print how long the questions take on n articles, and how long the archive takes to load."""
    analysis, vectors = grown(folders, n)
    began = time.perf_counter()
    asking = Asking(analysis, vectors, quick=static_table(), close=encoder(), reader=reader())
    loaded = time.perf_counter() - began
    names = sorted({e.name for e in analysis.entities})[:: max(1, len(analysis.entities) // 64)]
    asked = [*questions, *(f"what is known about {name}?" for name in names)]
    took = []
    for question in [asked[0], *asked]:  # the first loads the models
        doc = document(question, Place("question", "question"))
        began = time.perf_counter()
        asking.ask(doc, annotate(doc, reader()))
        took.append(1000 * (time.perf_counter() - began))
    median, slow = np.percentile(took[1:], (50, 95))
    print(f"{len(analysis.documents):,} articles, {len(analysis.claims):,} claims: "
          f"made ready in {loaded:.0f} s; {len(asked)} questions, median {median:.0f} ms, "
          f"95th percentile {slow:.0f} ms")  # fmt: skip


def grown(folders: Sequence[Path], n: int) -> tuple[Analysis, dict[str, Vectors]]:
    """At least n articles with their claims, and the vectors of their sentences."""
    analyses = [
        analyse(merge(d for d in collect([folder]) if isinstance(d, Document) and d.name != "gold"))
        for folder in folders
    ]
    parts: list[Analysis] = []
    vectors: dict[str, Vectors] = {}
    random = np.random.default_rng(1)
    first = [(one, sentences(one)) for one in analyses]
    rows = {text: row for _, texts in first
            for text, row in zip(texts, encoder().encode(texts), strict=True)}  # fmt: skip
    round_ = 0
    while sum(len(one.documents) for one in parts) < n:
        for one, texts in first:
            parts.append(retold(one, round_))
            for text in texts:
                noisy = rows[text] + NOISE * bool(round_) * random.standard_normal(len(rows[text]))
                row = np.asarray(noisy / np.linalg.norm(noisy), np.float32)
                vectors[_renamed(text, round_)] = row
        round_ += 1
    return joined(parts), vectors


def joined(parts: Sequence[Analysis]) -> Analysis:
    """All records of several archives as one, but for the system, of which nothing is asked."""
    names = [field.name for field in fields(Analysis) if field.init and field.name != "system"]
    return Analysis(**{
        name: tuple(record for part in parts for record in getattr(part, name)) for name in names
    })  # fmt: skip


def retold(analysis: Analysis, round_: int) -> Analysis:
    """The same archive with other names and ids; the first time as it is."""
    if not round_:
        return analysis
    docs = tuple(
        replace(doc, id=f"{doc.id}-{round_}", text=_renamed(doc.text, round_),
                places=tuple(replace(p, name=f"{p.name}-{round_}") for p in doc.places))
        for doc in analysis.documents
    )  # fmt: skip
    ids = {record.id for kind in WITH_IDS for record in getattr(analysis, kind)}
    others = {
        field.name: _moved(getattr(analysis, field.name), ids, round_)
        for field in fields(Analysis)
        if field.init and field.name != "documents"
    }
    return Analysis(documents=docs, **others)


def _moved(value: Any, ids: set[str], round_: int) -> Any:
    """A record, or many, with every id and every name changed."""
    if isinstance(value, Span):
        return Span(f"{value.document}-{round_}", value.start, value.end)
    if isinstance(value, tuple):
        return tuple(_moved(one, ids, round_) for one in value)
    if is_dataclass(value):
        changed = dict(_fields(value, ids, round_))
        return replace(value, **changed)  # type: ignore[type-var]
    if isinstance(value, str):
        return f"{value}-{round_}" if value in ids else _renamed(value, round_)
    return value


def _fields(record: Any, ids: set[str], round_: int) -> Iterator[tuple[str, Any]]:
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, (tuple, Span)) or field.name in (
            "id", "document", "origin", "ancestor", "left", "right", "story", "name", "text"
        ):  # fmt: skip
            yield field.name, _moved(value, ids, round_)


def _renamed(text: str, round_: int) -> str:
    """The text with the letters of every word that has a capital shifted."""
    if not round_:
        return text
    return _WORD.sub(lambda found: _shifted(found.group(), round_), text)


def _shifted(word: str, round_: int) -> str:
    return word.translate(_shift(round_)) if word[0].isupper() else word


@lru_cache(maxsize=4)
def _shift(round_: int) -> dict[int, int]:
    found = {}
    for letters, by in ((VOWELS, round_ % 5), (CONSONANTS, round_ % 19 + 1)):
        for case in (letters, letters.upper()):
            turned = case[by:] + case[:by]
            found.update(dict(zip(map(ord, case), map(ord, turned), strict=True)))
    return found
