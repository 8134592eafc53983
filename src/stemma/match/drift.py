"""List what copies changed in meaning, with the reading before and after."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from stemma.match.manners import Change, Side, manners
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
    Variant,
    VariantKind,
)
from stemma.text.amounts import agree
from stemma.text.lexicons import HEDGES, NEGATIONS

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
    """What differs between the passage of the ancestor and that of the copy."""
    flipped = parallel.left.document == derivation.document
    there, here = (parallel.right, parallel.left) if flipped else (parallel.left, parallel.right)
    variants = [variant.turned() if flipped else variant for variant in parallel.variants]
    before, after = (Side(documents[s.document], annotations[s.document], s) for s in (there, here))
    plain = [*manners(before, after), *_words(before, after, variants)]
    graded = [(change, SEVERITY[change.kind]) for change in plain]
    graded += _amounts(before, after, laid_over=parallel.kind in LAID_OVER)
    for change, severity in graded:
        yield Drift(
            derivation.document, derivation.ancestor, change.kind, change.before, change.after,
            severity,
        )  # fmt: skip


def _words(before: Side, after: Side, variants: Iterable[Variant]) -> Iterator[Change]:
    """Words that stand for other words, and those without a counterpart that tell something."""
    for variant in variants:
        left, right, kind = variant.left, variant.right, variant.kind
        only = left or right
        side = before if left else after
        if only and (kind == "hedge" or (kind in SLIGHT and _tells(only, side))):
            # What has no words on one side is shown against the whole passage there.
            left, right = left or before.span, right or after.span
        if left is None or right is None or kind == "spelling":
            continue
        # Amounts are compared by what they say, below: "two" and "2" are no change.
        if kind == "number" and (_measured(left, before) or _measured(right, after)):
            continue
        yield Change(kind, left, right)


def _tells(span: Span, side: Side) -> bool:
    """Whether words that were added or left out hold a name, a number, a denial or a hedge."""
    mentions = (mention for entity in side.notes.entities for mention in entity.mentions)
    named = any(mention.overlap(span) for mention in mentions)
    return named or _measured(span, side) or bool(side.all_words(span) & (NEGATIONS | HEDGES))


def _measured(span: Span, side: Side) -> bool:
    """Whether an amount is in it, and not a year or a number in a name."""
    return any(quantity.span.overlap(span) for quantity in side.notes.quantities)


def _amounts(before: Side, after: Side, *, laid_over: bool) -> list[tuple[Change, float]]:
    """Figures that the copy changed or made vaguer, with how grave that is.

    Only where each side has one figure of a unit is it plain which stands for which. Where the
    passages cannot be laid over each other, a figure that the other text has elsewhere is another
    figure, and no other reading of this one.
    """
    found = []
    mine, theirs = _inside(after), _inside(before)
    n_mine, n_theirs = (Counter(q.unit for q in side) for side in (mine, theirs))
    for there, here in product(theirs, mine):
        if there.unit != here.unit or (there.value, there.upper) == (here.value, here.upper):
            continue
        if n_mine[here.unit] > 1 or n_theirs[here.unit] > 1:
            continue
        if not laid_over and (_has(before, here) or _has(after, there)):
            continue
        severity = GENERALISED if agree(there, here) else SEVERITY["number"]
        found.append((Change("number", there.span, here.span), severity))
    return found


def _has(side: Side, one: Quantity) -> bool:
    return any(q.unit == one.unit and q.value == one.value for q in side.notes.quantities)


def _inside(side: Side) -> list[Quantity]:
    """The amounts of the sentence in which most of a passage lies."""
    sentence = side.notes.sentence_at(side.span)
    return [q for q in side.notes.quantities if q.unit and sentence.overlap(q.span)]
