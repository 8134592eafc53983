"""Reckon the times of a document without a date from the date of its story."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from stemma.annotate.document_date import document_date, nearest_dateline
from stemma.annotate.periods import with_periods
from stemma.annotate.times import times
from stemma.records import Annotations, Document, Span, Story, Time

AGREEMENT_DAYS = 3
"""How far apart the dates of a story's documents may lie. Beyond that "Friday" is another
day for one of them, and which of them an undated document goes with is not known."""


def borrowed(
    documents: Sequence[Document], annotations: Sequence[Annotations], stories: Iterable[Story]
) -> list[Annotations]:
    """The annotations, with the times of undated documents reckoned from their stories' dates.

    A story lends its date if its dated documents agree to within a few days: the one that
    most of them have, the earliest of several. Each time that would be open or missing
    without it names the document whose date was used. A digest borrows from each of its
    stories for its part. A dateline without a year ("May 4") keeps its day and borrows
    only the year. Amounts get the periods that are known with it.
    """
    dated = {doc.id: day for doc in documents if (day := document_date(doc))}
    lent: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    for story in stories:
        lender = _lender(story, dated)
        for item in story.items if lender else ():
            if item.document not in dated:
                lent[item.document].append((item, lender))
    docs = {doc.id: doc for doc in documents}
    return [
        _reckoned(docs[notes.document], notes, lent[notes.document], dated)
        if notes.document in lent
        else notes
        for notes in annotations
    ]


def _lender(story: Story, dated: dict[str, date]) -> str:
    """The first document with the date that the story lends; empty if it lends none."""
    days = {item.document: dated[item.document] for item in story.items if item.document in dated}
    if not days or (max(days.values()) - min(days.values())).days > AGREEMENT_DAYS:
        return ""
    counts = Counter(days.values())
    chosen = min(counts, key=lambda day: (-counts[day], day))
    return min(doc for doc, day in days.items() if day == chosen)


def _reckoned(
    doc: Document, notes: Annotations, lent: list[tuple[Span, str]], dated: dict[str, date]
) -> Annotations:
    """The annotations with the times of each part reckoned from what was lent to it."""
    plain = set(notes.times)
    parts = [
        (span, lender, nearest_dateline(doc, dated[lender], AGREEMENT_DAYS))
        for span, lender in lent
    ]
    found = [
        time if time in plain else replace(time, borrowed_from=lender)
        for span, lender, day in parts
        for time in _within(span, times(doc, notes.sentences, day))
    ]
    kept = [time for time in notes.times if not any(time.span.overlap(span) for span, _ in lent)]
    known = tuple(_apart([*found, *kept]))
    amounts = with_periods(notes.quantities, notes.sentences, known, doc.text)
    return replace(notes, times=known, quantities=tuple(amounts))


def _within(span: Span, found: Iterable[Time]) -> Iterator[Time]:
    return (time for time in found if time.span.overlap(span))


def _apart(found: Iterable[Time]) -> Iterator[Time]:
    """In order, the first of those that overlap."""
    end = 0
    for time in sorted(found, key=lambda time: time.span):
        if time.span.start >= end:
            yield time
            end = time.span.end
