"""Whether two statements that are alike cannot both be so, or only pull apart, and why.

A contradiction needs the same measure of the same time, or the same thing said and denied. A plan
against a fact and a denial of something near are a tension: a reader should see them side by side,
and nobody is shown to be wrong.
"""

from stemma.match.amounts import counts
from stemma.match.setting import set_apart
from stemma.match.slots import MEASURES, of_other_times
from stemma.match.statements import Said
from stemma.records import ConflictKind, Quantity
from stemma.text.amounts import agree
from stemma.text.lexicons import NEGATIONS, NUMERALS
from stemma.text.words import words

Found = tuple[ConflictKind, str]

SHARED = 3
"""Telling words that two statements in tension share at least."""
_OPEN = frozenset(("planned", "possible", "probable", "asked"))
"""Modalities of what need not have happened."""
_TRADE = frozenset(word.stem for word in words("trade commerce turnover exchange exchanges"))
_LASTING = frozenset("year month week day hour minute second".split())


def conflict(left: Said, right: Said, *, clash: bool) -> Found | None:
    """What stands between two statements; None if nothing does.

    Args:
        left: A statement.
        right: One that reads alike, of another origin.
        clash: Whether their amounts differ.
    """
    denied = left.proposition.polarity != right.proposition.polarity
    if (not clash and not denied) or set_apart(left, right):
        return None
    if denied and not clash and _same_denied(left, right):
        return "contradiction", "one denies what the other says"
    if (left.proposition.modality in _OPEN) != (right.proposition.modality in _OPEN):
        if not _of_one_thing(left, right):
            return None
        return "tension", "one speaks of what is planned or possible, the other of what is"
    if clash:
        return _amounts(left, right)
    if _of_one_thing(left, right):
        return "tension", "one denies something near to what the other says"
    return None


def _amounts(left: Said, right: Said) -> Found | None:
    one, other = _dates(left), _dates(right)
    if one and other and not one & other:
        return None  # each may be right of its own time
    here, there = _differing(left, right)
    if of_other_times(here, there) or _measure_others(here, there):
        return None
    if here.unit in _LASTING and not _akin(left, right):
        return None  # how long two different things last
    return "contradiction", "they give different amounts"


def _dates(one: Said) -> set[str]:
    """The calendar values in it, not the durations."""
    return {value for value in one.times if value[:1].isdigit()}


def _differing(left: Said, right: Said) -> tuple[Quantity, Quantity]:
    """The first two amounts of one unit that do not agree."""
    pairs = [(a, b) for a in left.quantities for b in right.quantities if a.unit == b.unit]
    return next(iter([*(p for p in pairs if not agree(*p)), *pairs]))


def _measure_others(here: Quantity, there: Quantity) -> bool:
    """Whether both say what is measured, and it is not the same: "trade", "sales of soy"."""
    one, other = ({w.stem for w in words(q.measures)} for q in (here, there))
    return bool(one and other) and not one & other and not (one & _TRADE and other & _TRADE)


def _of_one_thing(left: Said, right: Said) -> bool:
    """Whether both share at least three telling words, and half of what the longer tells."""
    one, other = _plain(left), _plain(right)
    shared = len(one & other)
    return shared >= SHARED and 2 * shared >= max(len(one), len(other))


def _akin(left: Said, right: Said) -> bool:
    """Whether half of what the shorter tells beside amounts stands in the other."""
    one, other = _plain(left), _plain(right)
    return 2 * len(one & other) >= min(len(one), len(other))


def _plain(one: Said) -> set[str]:
    """Stems of the telling words that are no part of a figure: of its number or its measure."""
    figures = [q.span for q in one.quantities if q.unit.isupper() or not counts(q)]
    return {
        word.stem
        for word in one.content
        if not any(span.start <= word.start < span.end for span in figures)
        and word.norm not in NUMERALS
        and not word.norm[0].isdigit()
        and word.norm.rstrip("s") not in MEASURES
    }


def _same_denied(left: Said, right: Said) -> bool:
    """Whether the word behind the denial of one stands in the other, which holds no denial."""
    denial, other = (left, right) if left.proposition.polarity == "denied" else (right, left)
    start = denial.proposition.span.start
    ends = [span.end - start for span in denial.proposition.shown]
    following = [word for word in denial.content if ends and word.start >= max(ends)]
    if any(word.norm in NEGATIONS or word.norm.endswith("n't") for word in words(other.text)):
        return False
    stems = {word.stem for word in other.content}
    return bool(following) and following[0].stem in stems
