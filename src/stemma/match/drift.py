"""List what copies changed in meaning, with the reading before and after."""

from collections.abc import Iterator, Mapping, Sequence

from stemma.match.manners import Side, manners
from stemma.match.slots import agree
from stemma.records import (
    LAID_OVER,
    SLIGHT,
    Annotations,
    Derivation,
    Document,
    Drift,
    Parallel,
    Quantity,
    Span,
    VariantKind,
)
from stemma.text.lexicons import HEDGES, NEGATIONS
from stemma.text.words import words

# How far each kind of change can alter the fact, 0 to 1.
SEVERITY: dict[VariantKind, float] = {
    "number": 1.0,
    "negation": 1.0,
    "name": 0.8,
    "date": 0.8,
    "quotation": 0.7,
    "hedge": 0.6,
    "attribution": 0.6,
    "wording": 0.2,
    "synonym": 0.2,
    "addition": 0.2,
    "omission": 0.2,
    "spelling": 0.0,
}
GENERALISED = 0.5
"""A figure that became vaguer ("over 90 %", "most") is not wrong, only poorer."""


def drift(
    documents: Mapping[str, Document],
    annotations: Mapping[str, Annotations],
    parallels: Sequence[Parallel],
    derivations: Sequence[Derivation],
) -> list[Drift]:
    """Every change of meaning on the way from an ancestor, or a better witness, to a copy.

    With a lost ancestor, "before" is read from the other witness, and only from one that
    is not spun: a spun text is evidence of its original's sense, not of its words.
    """
    by_id = {p.id: p for p in parallels}
    spun = {d.document for d in derivations if d.kind == "substituted"}
    found: dict[tuple[Span, Span], Drift] = {}
    for derivation in derivations:
        for parallel_id in derivation.parallels:
            parallel = by_id[parallel_id]
            before, after = parallel.left, parallel.right
            if after.document != derivation.document:
                before, after = after, before
            if after.document != derivation.document or before.document in spun - {after.document}:
                continue
            if not _descends(derivation, before.document, parallel, after.document, spun):
                continue
            for one in _changes(derivation, parallel, documents, annotations):
                found.setdefault((one.before, one.after), one)
    return sorted(found.values(), key=lambda d: (d.document, d.after, d.before))


def _descends(
    derivation: Derivation, before: str, parallel: Parallel, after: str, spun: set[str]
) -> bool:
    """Whether `before` may stand for what the copyist read."""
    if derivation.ancestor == before:
        return True
    # Of two copies of a lost text only the spun one is known to be the worse witness;
    # between others a difference in figures is told once, from the more exact reading.
    lost = derivation.ancestor.startswith("a-")
    return lost and (after in spun or parallel.kind in ("condensed", "paraphrased"))


def _changes(
    derivation: Derivation,
    parallel: Parallel,
    documents: Mapping[str, Document],
    annotations: Mapping[str, Annotations],
) -> Iterator[Drift]:
    flipped = parallel.left.document == derivation.document
    there, here = parallel.left, parallel.right
    if flipped:
        there, here = here, there
    sides = (Side(documents[s.document], annotations[s.document], s) for s in (there, here))
    for change in manners(*sides):
        yield Drift(
            derivation.document, derivation.ancestor, change.kind, change.before, change.after,
            SEVERITY[change.kind],
        )  # fmt: skip
    for variant in parallel.variants:
        before, after, kind = variant.left, variant.right, variant.kind
        if flipped:
            turned = variant.turned()
            before, after, kind = turned.left, turned.right, turned.kind
        only = before or after
        if only and (kind == "hedge" or (kind in SLIGHT and _tells(only, documents, annotations))):
            # What has no words on one side is shown against the whole passage there.
            before, after = before or there, after or here
        if before is None or after is None or kind == "spelling":
            continue
        # Amounts are compared by what they say, below: "two" and "2" are no change.
        if kind == "number" and not _plain_number(before, after, annotations):
            continue
        yield Drift(
            derivation.document, derivation.ancestor, kind, before, after, SEVERITY[kind],
        )  # fmt: skip
    yield from _amounts(derivation, parallel, annotations, flipped)


def _tells(
    span: Span, documents: Mapping[str, Document], annotations: Mapping[str, Annotations]
) -> bool:
    """Whether words that were added or left out hold a name, a number, a denial or a hedge."""
    known = annotations[span.document]
    facts = [q.span for q in known.quantities]
    facts += [mention for entity in known.entities for mention in entity.mentions]
    found = {word.norm for word in words(span.of(documents[span.document]))}
    return any(fact.overlap(span) for fact in facts) or bool(found & (NEGATIONS | HEDGES))


def _plain_number(before: Span, after: Span, annotations: Mapping[str, Annotations]) -> bool:
    """Whether neither side is an amount: a year, or a number in a name."""
    return not any(
        q.span.overlap(span)
        for span in (before, after)
        for q in annotations[span.document].quantities
    )


def _amounts(
    derivation: Derivation,
    parallel: Parallel,
    annotations: Mapping[str, Annotations],
    flipped: bool,
) -> Iterator[Drift]:
    """Figures that the copy changed or made vaguer.

    Only where each side has one figure of a unit is it plain which stands for which.
    """
    here, there = parallel.left, parallel.right
    if not flipped:
        here, there = there, here
    laid_over = parallel.kind in LAID_OVER
    mine_all = annotations[here.document].quantities
    theirs_all = annotations[there.document].quantities
    mine = _inside(annotations[here.document], here)
    theirs = _inside(annotations[there.document], there)
    for after in mine:
        rivals = [q for q in mine if q.unit == after.unit]
        same_unit = [q for q in theirs if q.unit == after.unit]
        if len(rivals) != 1 or len(same_unit) != 1:
            continue
        before = same_unit[0]
        if (before.value, before.upper) == (after.value, after.upper):
            continue
        if not laid_over and (_has(theirs_all, after) or _has(mine_all, before)):
            continue  # another figure of the same text, and no other reading of this one
        yield Drift(
            derivation.document, derivation.ancestor, "number", before.span, after.span,
            GENERALISED if agree(before, after) else SEVERITY["number"],
        )  # fmt: skip


def _has(quantities: Sequence[Quantity], one: Quantity) -> bool:
    return any(q.unit == one.unit and q.value == one.value for q in quantities)


def _inside(annotations: Annotations, span: Span) -> list[Quantity]:
    """The amounts of the sentence in which most of a passage lies."""
    sentence = max((s.span for s in annotations.sentences), key=span.overlap, default=span)
    return [q for q in annotations.quantities if q.unit and sentence.overlap(q.span)]
