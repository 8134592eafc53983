"""How the manner of a statement changed on its way: attribution, firmness, polarity, quotation.

What is compared are two passages of which one was copied from the other. The words that tell
the manner stand in the annotations; here it is only asked what one side has and the other lacks.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.records import (
    Annotations,
    Document,
    Modality,
    Proposition,
    Quantity,
    Quotation,
    Span,
    VariantKind,
)
from stemma.text.words import words

FIRM: frozenset[Modality] = frozenset(("asserted", "reported"))
"""Said to be so, on the outlet's word or on somebody's."""
OPEN: frozenset[Modality] = frozenset(("probable", "possible", "planned"))
"""Less than firmly said."""
# Share of the telling words of the shorter clause, and of the longer, that the other one must
# have to be the same said otherwise; a denial is so often worded otherwise that they must be
# nearly equal. Set on the variants of `evals/collections/tune`.
SHORTER, LONGER = 0.6, 0.4
NEARLY = 0.75
IN_QUOTATION = 0.6
"""Share of a quotation's telling words that make another passage its source."""
FEWEST_WORDS = 3
"""A shorter quotation is a name or a scare."""


class Change(NamedTuple):
    """What differs, with its place on either side."""

    kind: VariantKind
    before: Span
    after: Span


class Side(NamedTuple):
    """One of the two passages."""

    doc: Document
    notes: Annotations
    span: Span

    def clauses(self) -> list[Proposition]:
        """Those that lie in the passage by half."""
        return [
            p for p in self.notes.propositions
            if 2 * self.span.overlap(p.span) >= p.span.end - p.span.start
        ]  # fmt: skip

    def amounts(self) -> list[Quantity]:
        """Those with a unit in the sentence in which most of the passage lies."""
        sentence = self.notes.sentence_at(self.span)
        return [q for q in self.notes.quantities if q.unit and sentence.overlap(q.span)]

    def has(self, amount: Quantity) -> bool:
        """Whether the document has an amount anywhere."""
        same = amount.unit, amount.value
        return any((q.unit, q.value) == same for q in self.notes.quantities)

    def measures(self, span: Span) -> bool:
        """Whether an amount is in it, and not a year or a number in a name."""
        return any(quantity.span.overlap(span) for quantity in self.notes.quantities)

    def telling(self, span: Span) -> frozenset[str]:
        return frozenset(word.stem for word in words(span.of(self.doc)) if word.content)

    def words(self, span: Span) -> list[str]:
        return [word.norm for word in words(span.of(self.doc))]

    def all_words(self, span: Span) -> frozenset[str]:
        return frozenset(self.words(span))


def manners(before: Side, after: Side) -> Iterator[Change]:
    """Changes of attribution, hedge and negation between clauses, and of quotations."""
    theirs = [(p, before.telling(p.span)) for p in before.clauses()]
    for mine in after.clauses() if theirs else ():
        told = after.telling(mine.span)
        source, other = max(theirs, key=lambda each: _alike(told, each[1]))
        shared, sizes = len(told & other), sorted((len(told), len(other)))
        if shared < SHORTER * sizes[0] or shared < LONGER * sizes[1]:
            continue
        around = after.notes.sentence_at(mine.span)
        if source.attribution and _outlet_speaks(source, mine, around, after, before):
            yield Change("attribution", source.span, mine.span)
        if source.modality in OPEN and mine.modality in FIRM:
            if not _shown(before, source) & after.all_words(around):
                yield Change("hedge", source.span, mine.span)
        elif source.modality == "reported" and not source.attribution:  # "is said to"
            if mine.modality == "asserted" and _outlet_speaks(source, mine, around, after, before):
                yield Change("hedge", source.span, mine.span)
        elif source.polarity != mine.polarity and shared >= NEARLY * sizes[1]:
            yield Change("negation", source.span, mine.span)
    yield from _quotations(before, after)


def _alike(one: frozenset[str], two: frozenset[str]) -> float:
    """Share of the words of both that they have in common."""
    return len(one & two) / max(1, len(one | two))


def _outlet_speaks(
    source: Proposition, mine: Proposition, around: Span, after: Side, before: Side
) -> bool:
    """Whether a copy tells as its own what its source has on somebody's word."""
    named = {w.norm for w in words(source.attribution) if w.content} & after.all_words(around)
    return not (mine.attribution or named) and speaks_itself(around, after, before)


def speaks_itself(sentence: Span, side: Side, other: Side) -> bool:
    """Whether a sentence reports and quotes nothing but what the other passage's does as well."""
    theirs = other.all_words(other.notes.sentence_at(other.span))
    return not any(
        sentence.overlap(part) and not side.all_words(a.cue) <= theirs
        for a in side.notes.attributions
        for part in a.content
    ) and not any(
        sentence.overlap(q.span) and not side.all_words(q.span) <= theirs
        for q in side.notes.quotations
    )


def _shown(side: Side, clause: Proposition) -> frozenset[str]:
    """The words by which a clause is less than firm."""
    return frozenset(w.norm for span in clause.shown for w in words(span.of(side.doc)))


def _quotations(before: Side, after: Side) -> Iterator[Change]:
    """Quotations whose words the source has otherwise, or without quotation marks."""
    source = _plain(before.doc.text)
    for quotation in _direct(after.notes.quotations, after.span):
        text = _plain(quotation.text)
        if text in source:
            continue
        told = after.telling(quotation.span)
        if len(told) < FEWEST_WORDS:
            continue
        if len(told & before.telling(before.span)) >= IN_QUOTATION * len(told):
            yield Change("quotation", before.span, quotation.span)


def _direct(quotations: Sequence[Quotation], inside: Span) -> Iterator[Quotation]:
    for quotation in quotations:
        if quotation.kind in ("direct", "mixed") and inside.overlap(quotation.span):
            yield quotation


def _plain(text: str) -> str:
    return " ".join(word.norm for word in words(text))
