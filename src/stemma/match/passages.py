"""A sentence as it is weighed: its words, whom it names, how much, when, and how it is said."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from stemma.records import (
    Annotations,
    Document,
    Entity,
    Proposition,
    Quantity,
    Span,
    Time,
)
from stemma.text.words import Word, words

BEFORE, BEHIND = 3, 1
"""Sentences before and behind one that may name what it leaves out."""

OFTEN = 2
"""Mentions from which a document is about somebody; a state sets the scene with one."""

Keys = frozenset[str]
"""Ids of entities, and identifiers such as `iso3166:CN`."""
NOBODY: Keys = frozenset()
Named = tuple[Span, Keys, str]
"""Where somebody is named or meant, who, and of what type; the type is empty for a pronoun."""
Found = TypeVar("Found", Quantity, Time)


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """One sentence, or a whole question; offsets count code points of its document."""

    span: Span
    text: str
    words: tuple[Word, ...]
    keys: tuple[Keys, ...]
    """For each word, whom it names or stands for; mostly nobody."""
    types: tuple[str, ...]
    """For each word of a name, the type of entity; empty for all other words."""
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    clauses: tuple[Proposition, ...]
    """How each part of it is said, in order; at least one."""
    near: frozenset[str] = frozenset()
    """Stems of the telling words around it: of the sentences before and behind, and the title."""
    acts: frozenset[tuple[int, int, int]] = frozenset()
    """Numbers of who acts, of the verb, and of what is acted upon; none if nobody looked."""
    parts: frozenset[tuple[int, int, bool]] = frozenset()
    """Numbers of the subject of each verb and of the verb, and whether the subject suffers it."""
    heads: tuple[int, ...] = ()
    """For each word, the number of the word that it depends on, -1 for a root; empty if nobody
    looked."""
    everybody: frozenset[str] = frozenset()
    """Keys of those whom its document is about: who is named again, and every state."""

    def is_name(self, n: int) -> bool:
        """Whether a word names somebody; the capital of a first word alone tells nothing."""
        return self.words[n].proper and (n > 0 or bool(self.keys[n] or self.types[n]))

    def names(self) -> list[tuple[int, ...]]:
        """The names in it, each by the numbers of its words, in order."""
        runs: list[list[int]] = []
        for n, word in enumerate(self.words):
            going = bool(runs) and runs[-1][-1] == n - 1
            part = self.is_name(n) and (going or word.norm[0].isalpha())
            if going and self._goes_on(n, part=part):
                runs[-1].append(n)
            elif part and word.norm[0].isalpha():
                runs.append([n])
        return [tuple(run) for run in runs]

    def _goes_on(self, n: int, *, part: bool) -> bool:
        """Whether a word goes on with the name that ends before it: "bin" does with a key."""
        one, other = self.keys[n - 1], self.keys[n]
        if one or other:
            return bool(one & other)
        between = self.text[self.words[n - 1].end - self.span.start :][:1]
        number = self.words[n].norm[0].isdigit()
        same = self.types[n - 1] == self.types[n] or number
        return between in (" ", "-") and same and (part or bool(self.types[n]))

    @property
    def root(self) -> int:
        """The number of the first word that depends on none; -1 if nobody looked."""
        return self.heads.index(-1) if -1 in self.heads else -1

    def above(self, n: int, steps: int = 2) -> tuple[int, ...]:
        """The words that a word depends on, the nearest first, at most as many as said."""
        found: list[int] = []
        while self.heads and len(found) < steps and self.heads[n] not in (-1, *found):
            n = self.heads[n]
            found.append(n)
        return tuple(found)

    def inside(self, place: Span) -> tuple[int, ...]:
        """Numbers of the words that a span touches."""
        return tuple(
            n for n, word in enumerate(self.words)
            if place.start < word.end and word.start < place.end
        )  # fmt: skip


class Passages:
    """The sentences of an archive's documents, each made ready when it is first asked for."""

    def __init__(
        self,
        documents: Iterable[Document],
        annotations: Iterable[Annotations],
        entities: Iterable[Entity] = (),
    ) -> None:
        self._docs = {doc.id: doc for doc in documents}
        self._notes = {notes.document: notes for notes in annotations}
        self._keys = {entity.id: keys_of(entity) for entity in entities}
        self._pages: dict[str, _Page] = {}
        self._made: dict[Span, Passage] = {}

    def of(self, place: Span) -> Passage:
        """The sentence that holds most of a span."""
        page = self._page(place.document)
        sentence = page.sentence(place)
        if sentence not in self._made:
            self._made[sentence] = page.passage(sentence)
        return self._made[sentence]

    def sentence(self, place: Span) -> Span:
        """Where the sentence that holds most of a span begins and ends."""
        return self._page(place.document).sentence(place)

    def _page(self, document: str) -> "_Page":
        if document not in self._pages:
            notes = self._notes.get(document) or Annotations(document, (), (), (), (), ())
            self._pages[document] = _Page(self._docs[document], notes, self._keys)
        return self._pages[document]


class _Page:
    """One document with its sentences and mentions in order."""

    def __init__(self, doc: Document, notes: Annotations, keys: Mapping[str, Keys]) -> None:
        self._doc = doc
        self._notes = notes
        self._spans = [sentence.span for sentence in notes.sentences]
        self._starts = [span.start for span in self._spans]
        self._named = sorted(
            (
                (span, keys.get(entity.id) or keys_of(entity), kind)
                for entity in notes.entities
                for spans, kind in ((entity.mentions, entity.type), (entity.references, ""))
                for span in spans
            ),
            key=lambda named: named[0],
        )
        self._title = _stems(doc.title)
        counts = Counter(key for _, whom, _ in self._named for key in whom)
        self.everybody = frozenset(key for key, n in counts.items() if n >= OFTEN)

    def sentence(self, place: Span) -> Span:
        """The sentence that most of a span lies in; the span itself if it lies in none."""
        first = max(0, bisect_right(self._starts, place.start) - 1)
        near = self._spans[first : bisect_left(self._starts, place.end)]
        best = max(near, key=place.overlap, default=place)
        return best if best.overlap(place) else place

    def passage(self, sentence: Span) -> Passage:
        at = bisect_left(self._starts, sentence.start)
        around = (*self._spans[max(0, at - BEFORE) : at], *self._spans[at + 1 : at + 1 + BEHIND])
        texts = (span.of(self._doc) for span in around)
        return passage(
            self._doc,
            sentence,
            self._notes,
            [named for named in self._named if named[0].overlap(sentence)],
            near=self._title.union(*map(_stems, texts)),
            everybody=self.everybody,
        )


def passage(
    doc: Document,
    place: Span,
    notes: Annotations,
    named: Sequence[Named],
    near: frozenset[str] = frozenset(),
    everybody: frozenset[str] = frozenset(),
) -> Passage:
    """The words of a span with what the annotations say of them."""
    found = tuple(words(place.of(doc), place.start))
    meant = [
        [one for one in named if one[0].start < word.end and word.start < one[0].end]
        for word in found
    ]
    clauses = tuple(p for p in notes.propositions if p.span.overlap(place))
    return Passage(
        place,
        place.of(doc),
        found,
        tuple(NOBODY.union(*(keys for _, keys, _ in ones)) for ones in meant),
        tuple(max((kind for *_, kind in ones), default="") for ones in meant),
        _inside(notes.quantities, place),
        _inside(notes.times, place),
        clauses or (Proposition(place),),
        near,
        everybody=everybody,
    )


def keys_of(entity: Entity) -> Keys:
    """What tells an entity from others: its id, and its identifiers."""
    return frozenset((entity.id, *entity.identifiers))


def _inside(found: Iterable[Found], place: Span) -> tuple[Found, ...]:
    return tuple(one for one in found if one.span.overlap(place))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text) if word.content)
