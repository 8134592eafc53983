"""Annotate one document: everything it says, as records that point to its characters."""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial

from threadpoolctl import threadpool_limits

from stemma.annotate.acts import acts
from stemma.annotate.attributions import attributions
from stemma.annotate.credits import credits
from stemma.annotate.findings import findings
from stemma.annotate.names import entities
from stemma.annotate.propositions import propositions
from stemma.annotate.quantities import quantities
from stemma.annotate.quotation_marks import marked
from stemma.annotate.quotations import quotations
from stemma.annotate.sentences import sentences
from stemma.annotate.speakers import Speakers
from stemma.annotate.subtrees import below
from stemma.annotate.syntax import syntax
from stemma.annotate.tagging import reports_in
from stemma.annotate.times import times
from stemma.records import Annotations, Document
from stemma.text.reading import Reader

FEWEST_TO_SHARE = 40
"""Documents from which on it pays to start other processes."""


def annotated(
    documents: Sequence[Document], reader: Reader, workers: int = 1
) -> Iterator[Annotations]:
    """The annotations of each document, in order, the same with any number of workers."""
    if workers < 2 or len(documents) < FEWEST_TO_SHARE:
        yield from (annotate(doc, reader) for doc in documents)
        return
    # A fresh process on every platform: a copied one inherits the locks of running threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, initializer=_one_thread) as pool:
        yield from pool.map(partial(annotate, reader=reader), documents, chunksize=8)


def _one_thread() -> None:
    """Workers share the cores among them, not each all."""
    threadpool_limits(1)


def annotate(doc: Document, reader: Reader) -> Annotations:
    """All that a document says: its sentences, entities, quotations, amounts, and so on."""
    reading = reader.read(doc.text)
    under = below(reading.tokens)
    lines = sentences(doc, reading)
    names = entities(doc, lines, reading)
    quoted = marked(doc)
    reports = attributions(doc, reading.tokens, reports_in(doc.text, reading), quoted)
    finder = Speakers(doc, reading, names, quoted)
    speakers = [finder.of(report) for report in reports]
    reports = [
        replace(
            report, speaker=speaker.entity.id if speaker.entity else None, stated=speaker.states
        )
        for report, speaker in zip(reports, speakers, strict=True)
    ]
    dates = times(doc, lines)
    amounts = quantities(doc, lines, dates)
    return Annotations(
        document=doc.id,
        sentences=tuple(lines),
        entities=tuple(names),
        attributions=tuple(reports),
        quotations=tuple(quotations(doc, names, quoted, reports, speakers)),
        quantities=tuple(amounts),
        times=tuple(dates),
        propositions=tuple(
            propositions(doc, lines, amounts, reports, speakers, syntax(doc, reading, lines, under))
        ),
        acts=tuple(acts(doc, reading.tokens, under)),
        credits=tuple(credits(doc)),
        findings=tuple(findings(doc, reading)),
    )
