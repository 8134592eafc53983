"""What the words of a sentence stand for: numbers, dates, names, and whether they deny or hedge."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Generic, TypeVar

from stemma.records import Annotations, Document, Entity, Span
from stemma.text.lexicons import (
    AMBIGUOUS,
    ATTRIBUTION,
    AUXILIARIES,
    DAYS,
    FAILING,
    HEDGES,
    LIMITS,
    MONTHS,
    NARROWING,
    NEARLY,
    NEGATIONS,
    NUMERALS,
    RELATIVE,
    TITLES,
    WEAK,
)
from stemma.text.words import Word, words

FIRST_YEAR, LAST_YEAR = 1700, 2099
"""Four digits between them are a year unless they count something."""

_OPENS = frozenset("\"“”„«‘'’:([—–-•█*")
"""After these a word may have a capital for no reason of its own."""


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """What one word of a sentence stands for."""

    word: Word
    amount: tuple[float, float | None, str] | None = None
    """The whole amount that it belongs to: value, end of the range, unit if it is money or %."""
    date: str | None = None
    """The calendar value that it belongs to, as TIMEX3; the word itself where none was read."""
    name: Entity | None = None
    """Whom it names, or is a pronoun or noun for."""
    proper: bool = False
    """Whether it is (part of) a name."""
    whole: bool = False
    """Whether it is the whole of a name, or the last word of a person's."""
    denies: bool = False
    hedges: bool = False
    limits: bool = False
    """Whether it holds what is said to a part: "nearly all", "some ministers"."""
    narrows: bool = False
    """Whether what it goes with is another thing without it: "vice president", "in-law"."""
    reports: bool = False
    """Whether it tells who says so."""

    @property
    def tells(self) -> bool:
        """Whether its loss or change is worth telling: an article's is not."""
        return self.word.content or self.denies or self.hedges or self.amount is not None


T = TypeVar("T")


class _Spans(Generic[T]):
    """Finds what covers a word."""

    def __init__(self, found: Iterable[tuple[Span, T]]) -> None:
        self._items = sorted(found, key=lambda item: (item[0].start, -item[0].end))
        self._starts = [span.start for span, _ in self._items]
        self._ends = list(accumulate((span.end for span, _ in self._items), max))

    def __call__(self, place: Word | Span) -> T | None:
        """What the narrowest span around a place stands for."""
        n = self._find(place)
        return None if n is None else self._items[n][1]

    def span(self, place: Word | Span) -> Span | None:
        """The narrowest span around a place."""
        n = self._find(place)
        return None if n is None else self._items[n][0]

    def _find(self, place: Word | Span) -> int | None:
        for n in range(bisect_right(self._starts, place.start) - 1, -1, -1):
            span = self._items[n][0]
            if place.end <= span.end:
                return n
            if place.start >= self._ends[n]:
                break
        return None


class Notes:
    """What the annotations of a document say of each of its words."""

    def __init__(self, doc: Document, annotations: Annotations) -> None:
        self.document = doc.id
        self._text = doc.text
        quoted = (q.span for q in annotations.quotations if q.kind != "indirect")
        self._quoted = _Spans((span, True) for span in quoted)
        self._amounts = _Spans((q.span, q) for q in annotations.quantities)
        self._times = _Spans((t.span, t.value) for t in annotations.times)
        self._names = _Spans((m, e) for e in annotations.entities for m in e.mentions)
        self._references = _Spans((m, e) for e in annotations.entities for m in e.references)
        told = [span for a in annotations.attributions if a.source for span in (a.source, a.cue)]
        self._told = _Spans((span, True) for span in told)
        self._words = {w.norm for e in annotations.entities for n in e.spellings for w in words(n)}
        self._known: dict[int, tuple[Sense, ...]] = {}

    def senses(self, sentence: Sequence[Word]) -> tuple[Sense, ...]:
        """The sense of each word of a sentence. Offsets count from the start of the document."""
        start = sentence[0].start
        if start not in self._known:
            titled = sum(w.proper for w in sentence) > 0.7 * sum(w.content for w in sentence)
            at = range(len(sentence))
            self._known[start] = tuple(self._sense(sentence, n, titled) for n in at)
        return self._known[start]

    def quotation(self, place: Word) -> Span | None:
        """The quotation in which a word stands."""
        return self._quoted.span(place)

    def quotes(self, span: Span | None) -> bool:
        """Whether a place lies within quotation marks."""
        return span is not None and self._quoted(span) is not None

    def _sense(self, sentence: Sequence[Word], n: int, titled: bool) -> Sense:
        word = sentence[n]
        norm = word.norm
        after = sentence[n + 1].norm if n + 1 < len(sentence) else ""
        date = self._date(sentence, n)
        name = self._names(word)
        own = norm in self._words
        opens = n == 0 or titled or self._text[word.start - 1] in _OPENS
        return Sense(
            word,
            amount=None if date else self._amount(word),
            date=date,
            name=name or self._references(word),
            proper=_capital(word) and not date and (not opens or name is not None or own),
            whole=name is not None and self._whole(word, name),
            denies=_denies(norm, after),
            hedges=norm in HEDGES
            or (norm in WEAK and (not word.proper or n == 0))
            or (norm in NEARLY and after != "one" and numeral(after) is not None),
            limits=norm in LIMITS,
            narrows=norm in NARROWING or self._joined(word),
            reports=norm in ATTRIBUTION or (norm not in AUXILIARIES and bool(self._told(word))),
        )

    def _whole(self, word: Word, name: Entity) -> bool:
        span = self._names.span(word)
        last = span is not None and span.end <= word.end + 2  # "Putin's"
        return last and span is not None and (name.type == "person" or span.start >= word.start)

    def _joined(self, word: Word) -> bool:
        """Whether a hyphen joins it with the word before or after."""
        before, after = self._text[word.start - 1 : word.start], self._text[word.end : word.end + 1]
        return "-" in (before, after)

    def _amount(self, word: Word) -> tuple[float, float | None, str] | None:
        own = numeral(word.norm)
        found = self._amounts(word)
        if found is None:
            return None if own is None else (own, None, "")
        money = found.unit == "%" or (len(found.unit) == 3 and found.unit.isupper())
        if own is None and not money:
            return None
        return found.value, found.upper, found.unit if money else ""

    def _date(self, sentence: Sequence[Word], n: int) -> str | None:
        word = sentence[n]
        norm = word.norm
        value = self._times(word)
        if value and value.startswith(("P", "R")):
            value = None  # "two years" is an amount
        around = {w.norm for w in sentence[max(0, n - 1) : n + 2]} - {norm}
        if norm in DAYS or norm in MONTHS:
            sure = value or norm not in AMBIGUOUS or any(w[0].isdigit() for w in around)
            sure = sure or (n > 0 and self._names(word) is None)
            return (value or norm) if sure and (word.proper or norm in RELATIVE) else None
        if not norm[0].isdigit() or (value and "T" in value and not around & MONTHS):
            return None
        if norm.isdigit() and len(norm) == 4 and FIRST_YEAR <= int(norm) <= LAST_YEAR:
            return value or (norm if self._amounts(word) is None else None)
        return value if around & MONTHS else None


def _denies(norm: str, after: str) -> bool:
    """Whether a word denies: "not" but no "not only", and "failed to"."""
    if after == "to" and norm in FAILING:
        return True
    return (norm in NEGATIONS or norm.endswith("n't")) and after != "only"


def _capital(word: Word) -> bool:
    return word.proper and word.content and word.norm[0].isalpha() and word.norm not in TITLES


@lru_cache(maxsize=100_000)
def numeral(norm: str) -> float | None:
    """The number that a word is, or the magnitude; None for other words."""
    if norm[:1].isdigit():
        plain = norm.replace(",", "")
        return float(plain) if plain.replace(".", "", 1).isdigit() else None
    return NUMERALS.get(norm)


def one_name(left: Sense, right: Sense) -> bool:
    """Whether two words are parts, forms or stand-ins of one name."""
    one, two = left.word, right.word
    short, long = sorted((one.stem, two.stem), key=len)
    if len(short) >= 4 and long.startswith(short if len(short) < 5 else short[:-1]):
        return True  # "Russia", "Russian"
    if left.name and right.name and set(left.name.identifiers) & set(right.name.identifiers):
        return True
    return any(
        entity is not None and any({one.stem, two.stem} <= found for found in _spelt(entity))
        for entity in (left.name, right.name)
    )


def _spelt(entity: Entity) -> tuple[frozenset[str], ...]:
    return _stems(tuple((entity.name, *entity.spellings)))


@lru_cache(maxsize=50_000)
def _stems(spellings: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """The stems of each spelling, and its initials."""
    found = []
    for spelling in spellings:
        stems = [word.stem for word in words(spelling)]
        initials = "".join(stem[0] for stem in stems if stem not in ("of", "the", "and", "for"))
        found.append(frozenset((*stems, initials)))
    return tuple(found)
