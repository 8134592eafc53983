"""Say what two aligned sentences differ in, and which differences change the meaning."""

from collections.abc import Iterator, Sequence

from stemma.collate.alignment import Step
from stemma.records import Span, Variant, VariantKind
from stemma.text.lexicons import ATTRIBUTION, DATES, HEDGES, NEGATIONS
from stemma.text.words import Word


def variants(
    doc_ids: tuple[str, str],
    left: Sequence[Word],
    right: Sequence[Word],
    steps: Sequence[Step],
    quoted: tuple[Sequence[Span], Sequence[Span]],
) -> tuple[Variant, ...]:
    """Every place inside the alignment where the two sides differ, in order.

    Runs of changed, added and lost words are one variant; a run of function words
    alone (an article, a comma) is none.
    """
    found = []
    moved = _negations(left) == _negations(right)
    for ones, twos in _runs(left, right, steps):
        if not any(_tells(word) for word in (*ones, *twos)):
            continue
        one = _span(doc_ids[0], ones)
        two = _span(doc_ids[1], twos)
        found.append(Variant(one, two, _kind(ones, twos, one, two, quoted, moved)))
    return tuple(found)


def _runs(
    left: Sequence[Word], right: Sequence[Word], steps: Sequence[Step]
) -> Iterator[tuple[list[Word], list[Word]]]:
    ones: list[Word] = []
    twos: list[Word] = []
    for step in steps:
        if step.same:
            if ones or twos:
                yield ones, twos
            ones, twos = [], []
            continue
        if step.left is not None:
            ones.append(left[step.left])
        if step.right is not None:
            twos.append(right[step.right])
    if ones or twos:
        yield ones, twos


def _tells(word: Word) -> bool:
    return word.content or word.norm in NEGATIONS or word.norm in HEDGES


def _span(doc_id: str, words: Sequence[Word]) -> Span | None:
    return Span(doc_id, words[0].start, words[-1].end) if words else None


def _kind(
    ones: Sequence[Word],
    twos: Sequence[Word],
    one: Span | None,
    two: Span | None,
    quoted: tuple[Sequence[Span], Sequence[Span]],
    moved: bool,
) -> VariantKind:
    """The gravest difference of a run names it.

    `moved`: both sentences have as many negations, so a "not" that seems lost or added
    only stands elsewhere.
    """
    first, second = {w.norm for w in ones}, {w.norm for w in twos}
    if _numbers(ones) and _numbers(twos) and _numbers(ones) != _numbers(twos):
        return "number"
    if not moved and bool(first & NEGATIONS) != bool(second & NEGATIONS):
        return "negation"
    if first & DATES and second & DATES and not first & second & DATES:
        return "date"
    if _inside(one, quoted[0]) and _inside(two, quoted[1]):
        return "quotation"
    if bool(first & HEDGES) != bool(second & HEDGES):
        return "hedge"
    if bool(first & ATTRIBUTION) != bool(second & ATTRIBUTION):
        return "attribution"
    names_one, names_two = _names(ones), _names(twos)
    if names_one and names_two and not names_one & names_two:
        return "name"
    return "wording"


def _numbers(words: Sequence[Word]) -> set[str]:
    return {word.stem for word in words if word.norm[0].isdigit()}


def _negations(words: Sequence[Word]) -> int:
    return sum(word.norm in NEGATIONS for word in words)


def _names(words: Sequence[Word]) -> set[str]:
    return {word.stem for word in words if word.proper and word.content}


def _inside(span: Span | None, quoted: Sequence[Span]) -> bool:
    return span is not None and any(
        q.document == span.document and q.start <= span.start and span.end <= q.end for q in quoted
    )
