"""The stages, in the order they run."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from stemma.annotate.across import across, rename
from stemma.annotate.annotate import annotated
from stemma.annotate.borrowing import borrowed
from stemma.collate.parallels import collate
from stemma.derive.derive import derive
from stemma.errors import ConfigError
from stemma.group.stories import group
from stemma.match.claims import match
from stemma.match.support import Independences, support
from stemma.model.system import model
from stemma.records import Analysis, Decision, Document, Omission
from stemma.text.choices import encoder
from stemma.text.choices import reader as reader_called
from stemma.text.reading import Reader
from stemma.text.vectors import Encoder, Remembering, clause_vectors, static_table

Progress = Callable[[str, int, int], None]
"""Called as progress(stage, done, total) while a stage is at work."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: what it needs and what it makes."""

    name: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]


STAGES = (
    Stage("annotate", ("documents",), ("annotations", "entities")),
    Stage("collate", ("documents", "annotations"), ("parallels",)),
    Stage("derive", ("documents", "annotations", "parallels"), ("derivations", "archetypes")),
    Stage("group", ("documents", "annotations", "parallels", "derivations"), ("stories",)),
    Stage("judge", ("derivations", "stories"), ("independence",)),
    Stage("match", ("annotations", "stories", "derivations", "independence"), ("claims",)),
    Stage("model", ("annotations", "entities", "claims", "independence"), ("system",)),
)


def check(stages: Iterable[Stage], given: Iterable[str]) -> None:
    """Make sure each stage is preceded by the stages that make what it reads.

    Raises:
        ConfigError: A stage reads records that nothing before it writes.
    """
    available = set(given)
    for stage in stages:
        missing = sorted(set(stage.reads) - available)
        if missing:
            raise ConfigError(
                f"stage {stage.name!r} reads {', '.join(missing)}, "
                f"but only {', '.join(sorted(available))} exist at that point"
            )
        available.update(stage.writes)


@contextmanager
def _no_collections() -> Iterator[None]:
    """Look for no circles: the millions of records make none, and a look passes over them all."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@_no_collections()
def analyse(
    documents: Sequence[Document],
    omissions: Sequence[Omission] = (),
    progress: Progress | None = None,
    *,
    reader: Reader | None = None,
    quick: Encoder | None = None,
    close: Encoder | None = None,
    clauses: Encoder | None = None,
    workers: int = 1,
    decisions: Sequence[Decision] = (),
) -> Analysis:
    """Run every stage over some documents.

    Args:
        documents: Documents with different ids, in any order: the result is the same.
        omissions: What could not be read; passed through.
        progress: Told how far each stage is.
        reader: Finds sentences, syntax and names; the shipped one if None.
        quick: Vectors for choosing candidates and comparing words; the shipped static
            table if None.
        close: Vectors for judging candidates; the shipped transformer if None.
        clauses: Vectors of clauses, near where they tell the same; the shipped ones if None.
        workers: Processes that annotate; the result is the same with any number.
        decisions: What a person ruled about entities and documents.

    Returns:
        All records, in an order that depends on the documents alone.
    """
    tell = progress or (lambda stage, done, total: None)
    reader = reader or reader_called()
    quick, close = quick or static_table(), Remembering(close or encoder())
    docs = tuple(sorted(documents, key=lambda doc: (doc.name, doc.id)))
    annotations = []
    for n, notes in enumerate(annotated(docs, reader, workers)):
        tell("annotate", n, len(docs))
        annotations.append(notes)
    entities = across(annotations, decisions)
    annotations = rename(annotations, entities)
    tell("annotate", len(docs), len(docs))
    tell("collate", 0, 1)
    parallels = collate(docs, annotations, quick=quick, close=close)
    tell("collate", 1, 1)
    tell("derive", 0, 1)
    descent = derive(docs, annotations, parallels, decisions)
    tell("derive", 1, 1)
    tell("group", 0, 1)
    stories = group(docs, annotations, parallels, descent.derivations, quick=quick, close=close)
    annotations = borrowed(docs, annotations, stories)
    verdicts = descent.independence(stories)
    tell("group", 1, 1)
    tell("match", 0, 1)
    claims = match(
        docs, annotations, stories, parallels, descent.derivations, verdicts,
        quick=quick, close=close, clauses=Remembering(clauses or clause_vectors()),
    )  # fmt: skip
    tell("match", 1, 1)
    tell("model", 0, 1)
    weigh = partial(
        support, documents={doc.id: doc for doc in docs}, independences=Independences(verdicts)
    )
    system = model(
        docs, annotations, entities, claims, descent.derivations, support=weigh, encoder=close
    )
    tell("model", 1, 1)
    return Analysis(
        documents=docs,
        annotations=tuple(annotations),
        entities=tuple(entities),
        parallels=tuple(parallels),
        archetypes=descent.archetypes,
        derivations=descent.derivations,
        independence=tuple(verdicts),
        stories=tuple(stories),
        claims=tuple(claims),
        system=system,
        omissions=tuple(sorted(set(omissions))),
    )
