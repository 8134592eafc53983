"""List what copies changed in meaning, with the reading before and after."""

from collections.abc import Iterator, Mapping, Sequence

from stemma.match.attested import attested
from stemma.match.figures import RICHER, figures
from stemma.match.manners import Change, Side, manners, speaks_itself
from stemma.records import (
    LAID_OVER,
    SLIGHT,
    Annotations,
    Derivation,
    Document,
    Drift,
    Parallel,
    Span,
    Variant,
    VariantKind,
)
from stemma.text.lexicons import HEDGES, NEGATIONS
from stemma.text.spelling import same_word, spelt_alike

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
NARROWED = 0.5
"""Words without which it is another thing: "brother-in-law", "only"."""
MISSPELT = 0.5
"""A name with a letter wrong still leads to whom it names."""
RESPELT = 0.3
"""A name that is perhaps only written in another way: "Pelwood", "Pellwood"."""

SHORT = 3
"""Words of a denial of the whole: "not yet", and no "without naming a date"."""
NAME = 3
"""Words; where more of them stand for each other, it was told in other words."""

Graded = tuple[Change, float]


def drift(
    documents: Mapping[str, Document],
    annotations: Mapping[str, Annotations],
    parallels: Sequence[Parallel],
    derivations: Sequence[Derivation],
) -> list[Drift]:
    """Every change of meaning on the way from an ancestor, or a better witness, to a copy.

    With a lost ancestor, "before" is read from another witness of it: that with the more exact
    figure, or with the reading that more of its witnesses have. A spun text is evidence of its
    original's sense and figures, not of its words: it is "before" for figures alone.
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
            if after.document != derivation.document:
                continue
            if before.document == derivation.ancestor or derivation.ancestor.startswith("a-"):
                for one in _changes(derivation, parallel, documents, annotations):
                    if one.kind == "number" or before.document not in spun - {after.document}:
                        found.setdefault((one.before, one.after), one)
    told = attested(list(found.values()), parallels, derivations)
    return sorted(told, key=lambda d: (d.document, d.after, d.before))


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
    laid_over = parallel.kind in LAID_OVER
    graded = [
        (change, SEVERITY[change.kind])
        for change in manners(before, after)
        if not (laid_over and change.kind == "negation")  # then the variants show it
    ]
    graded += figures(before, after, variants, laid_over=laid_over)
    for variant in variants:
        change = _worded(before, after, variant)
        if change and not any(_same(change, other) for other, _ in graded):
            graded.append((change, _severity(change, before, after)))
    is_lost = derivation.ancestor != there.document
    for change, severity in graded:
        if is_lost and severity == RICHER:
            continue  # the vaguer of two copies of a lost text changed it
        yield Drift(
            derivation.document, derivation.ancestor, change.kind, change.before, change.after,
            severity,
        )  # fmt: skip


def _worded(before: Side, after: Side, variant: Variant) -> Change | None:
    """Words that stand for other words, or those without a counterpart that tell something."""
    left, right, kind = variant.left, variant.right, variant.kind
    if kind == "number":
        return None  # `figures` tells of amounts: "two" and "2" are no change
    if left is None or right is None:
        only, side, other = (left, before, after) if left else (right, after, before)
        if only is None or not _tells(only, kind, side, other):
            return None
        # What has no words on one side is shown against the whole passage there.
        return Change(kind, left or before.span, right or after.span)
    if kind == "spelling":
        return (
            Change("name", left, right)
            if _respelt(left.of(before.doc), right.of(after.doc))
            else None
        )
    if (
        kind == "name"
        and max(len(side.words(x)) for side, x in ((before, left), (after, right))) > NAME
    ):
        kind = "wording"
    return Change(kind, left, right)


def _respelt(one: str, other: str) -> bool:
    """Whether two spellings are of a name, and not one an inflected form: "Roos", "Ross"."""
    short, long = sorted((one, other), key=len)
    named = one.isalpha() and other.isalpha() and one.istitle() and other.istitle()
    return named and not long.casefold().startswith(short.casefold())


def _tells(only: Span, kind: VariantKind, side: Side, other: Side) -> bool:
    """Whether words that were added or left out change what is said.

    A name, an amount, a hedge or a denial does, if the other side does not deny likewise, and so
    does who says it, if the other side has it on nobody's word, and what narrows or was quoted.
    """
    words = side.all_words(only)
    denied = bool(words & NEGATIONS) and not other.all_words(other.span) & NEGATIONS
    if kind == "attribution":
        cues = [each.cue for each in side.notes.attributions]
        shown = any(2 * cue.overlap(only) > cue.end - cue.start for cue in cues)
        return shown and speaks_itself(other.notes.sentence_at(other.span), other, side)
    if kind == "negation":
        return denied and len(words) <= SHORT
    if kind in ("hedge", "quotation", "wording"):
        return True
    mentions = (mention for entity in side.notes.entities for mention in entity.mentions)
    told = any(mention.overlap(only) for mention in mentions) or side.measures(only)
    return kind in SLIGHT and (told or denied or bool(words & HEDGES))


def _same(one: Change, other: Change) -> bool:
    """Whether two changes are one, seen twice."""
    return (
        one.kind == other.kind
        and one.after.overlap(other.after) > 0
        and one.before.overlap(other.before) > 0
    )


def _severity(change: Change, before: Side, after: Side) -> float:
    if change.kind == "name":
        left, right = change.before.of(before.doc), change.after.of(after.doc)
        if spelt_alike(left.casefold(), right.casefold()):
            return RESPELT
        if same_word(left.casefold(), right.casefold()):
            return MISSPELT
    if change.kind == "wording" and {change.before, change.after} & {before.span, after.span}:
        return NARROWED
    return SEVERITY[change.kind]
