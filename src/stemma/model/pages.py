"""What one document's words name, looked up by place: entities, states, bodies, sentences."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from stemma.model.home import home
from stemma.model.known import Body, named_bodies
from stemma.model.leaders import led
from stemma.model.phrases import Word
from stemma.model.states import Atlas, Land
from stemma.records import Actor, Annotations, Document, Entity, Span
from stemma.text.gazetteer import codes

Read = Callable[[int, int, int], list[Actor]]
"""Reads the phrase between two places, at a depth of phrases within phrases."""

_COMPLEMENT = re.compile(r"\s(?:of|for)\s")
_OFFICES = re.compile(
    r"\b(?:[Ss]ecretar(?:y|ies)|[Mm]inisters?|[Mm]inistry|[Dd]epartment|[Hh]ouse|[Cc]hiefs?|[Cc]ourt"
    r"|[Mm]embers?|[Hh]eads?|[Cc]hamber|[Cc]ouncil) (?:of|for) (?:the )?(?:[Ss]tate|[Dd]efen[cs]e"
    r"|[Jj]ustice|[Ff]oreign [Aa]ffairs|[Ff]inance|[Tt]rade|[Ii]nterior|[Ss]taff|[Pp]arliament"
    r"|Representatives|Commons|Lords|Appeals?|[Hh]ealth|[Ee]ducation|[Ee]nergy|[Cc]ommerce"
    r"|[Gg]overnment|Congress|Deputies|Ministers|[Tt]ransport|[Aa]griculture|Homeland Security)\b"
)
"""Offices and bodies that have "of" in their name."""
_FROM = re.compile(r",?\s(?:of|for)\s")
_MOST = 0.5
"""Share of a document's mentions of states from which on it is about one of them."""
_CLEAR = 2
"""How many times as often as the third the second of two is named whom a text is about."""
_LONGEST = 3
"""Words of the name of a region or city."""


class Page:
    """One document, looked up by place.

    Attributes:
        atlas: The states, with those that the documents add.
        text, date, id: Of the document; the date may be empty.
        notes: Its annotations.
        mentions: Start and end of each mention of an entity, a number, and the entity, in order.
        lands: Start and end of each name of a state, its people, capital or seat, and which.
        bodies: Start and end of each name of a known body, and which.
        kept: Start and end of each name, which no phrase is cut within; in order, each once.
        home: The state that the document speaks of as "we"; empty if there is none.
    """

    def __init__(
        self, doc: Document, notes: Annotations, entities: Iterable[Entity], atlas: Atlas
    ) -> None:
        self.atlas = atlas
        self.text = doc.text
        self.date = doc.published
        self.id = doc.id
        self.notes = notes
        # The annotations take a state that they do not know for a person or for anything.
        entities = [replace(one, type="place") if atlas.adds(one.name) else one for one in entities]
        self.mentions = sorted(
            (m.start, m.end, n, entity)
            for n, entity in enumerate(entities)
            for m in entity.mentions
            if m.document == doc.id
        )
        self._starts = [mention[0] for mention in self.mentions]
        self._references = {
            (r.start, r.end): entity
            for entity in {id(e): e for *_, e in self.mentions}.values()
            for r in entity.references
            if r.document == doc.id
        }
        self._people = [(s, e) for s, e, _, entity in self.mentions if entity.type == "person"]
        self.lands = [found for found in atlas.named(doc.text) if not self._of_a_person(found)]
        self._land_starts = [start for start, _, _ in self.lands]
        self.bodies = named_bodies(doc.text)
        self._acting = sorted(self._belonging())
        known = {start for start, _, _ in self.bodies}
        self._lying = [each for each in self._acting if each[0] not in known]
        self.home = home(doc, notes, self._acting, atlas)
        self.kept = sorted(self._names())

    def said(self, line: Sequence[Word]) -> str:
        """Words as they stand, without the mark of a possessive."""
        text = self.text[line[0].start : line[-1].end] if line else ""
        for mark in ("'s", "’s", "'", "’"):
            text = text.removesuffix(mark)
        return text

    def _names(self) -> set[tuple[int, int]]:
        """Where names stand, each to be read as one."""
        peoples = {e for _, e, place in self.lands if place.kind == "people"}
        found = {found.span() for found in _OFFICES.finditer(self.text)}
        found |= {(s, e) for s, e, _ in (*self.lands, *self.bodies)}
        for s, e, _, entity in self.mentions:
            counted = e in peoples and entity.type == "other"  # "Three Russians"
            titled = entity.type == "person" and _COMPLEMENT.search(self.text, s, e)
            if not counted and not titled:
                found.add((s, e))
        return found

    def _belonging(self) -> Iterator[tuple[int, str]]:
        """Where the text names states, bodies of states, and leaders, and which state each is."""
        yield from ((start, place.state) for start, _, place in self.lands)
        yield from ((start, body.state) for start, _, body in self.bodies if body.state)
        for start, end, _, entity in self.mentions:
            if entity.type == "place":
                place = self.atlas.land(self.text[start:end])
                if place and place.kind in ("region", "city"):
                    yield start, place.state
            if entity.type == "person" and (office := led(entity.name, self.date)):
                first = office.split()[0]
                if first in self.atlas:
                    yield start, first

    def is_quoted(self, at: int) -> bool:
        """Whether a place lies between quotation marks, where somebody else says "we"."""
        quoted = (q.span for q in self.notes.quotations if q.kind in ("direct", "mixed"))
        return any(span.start <= at < span.end for span in quoted)

    @cached_property
    def _counts(self) -> Counter[str]:
        """How often the text names each state, in the order in which it first does."""
        return Counter(state for _, state in self._acting)

    def mentioned(self, state: str) -> int:
        """How often the text names a state, its people, capital or leader, or a body of it."""
        return self._counts[state]

    def names(self, state: str) -> bool:
        """Whether the text has a name or adjective of a state, and not its capital alone."""
        return any(p.state == state and p.kind in ("name", "adjective") for *_, p in self.lands)

    @cached_property
    def main(self) -> tuple[str, ...]:
        """The two states that the text is about, of which one may be its own; empty if it isn't
        clearly about two."""
        most = self._counts.most_common(3)
        if self.home:
            most = [(self.home, most[0][1]), *(each for each in most if each[0] != self.home)]
        if len(most) < 2 or (len(most) > 2 and _CLEAR * most[2][1] > most[1][1]):
            return ()
        return most[0][0], most[1][0]

    def pair(self, at: int) -> list[str]:
        """The states that "the two" means at a place: those of the text, or the last two named."""
        before = self.states_before(at)
        if not self.main:
            return before[:2]
        return sorted(self.main, key=[*before, *self.main].index)

    @property
    def one_state(self) -> bool:
        """Whether the text names one state alone."""
        return len({state for _, state in self._acting}) == 1

    def of_state(self, state: str, but: Collection[int] = ()) -> bool:
        """Whether the text names a state, its capital, people or leader, or a body of it,
        anywhere but at certain places."""
        return any(one == state and start not in but for start, one in self._acting)

    def _of_a_person(self, found: tuple[int, int, Land]) -> bool:
        """Whether a name is a person's: "Ann Paris", but not "Russian President Ann Lee"."""
        start, end, place = found
        return any(
            s <= start and end <= e and place.kind != "adjective" and place.kind != "name"
            for s, e in self._people
        )

    # --- entities -----------------------------------------------------------------------------

    def entity(self, start: int, end: int) -> tuple[int, int, Entity] | None:
        """The mention that ends a phrase, or holds its end."""
        at = bisect_left(self._starts, end)
        for s, e, _, entity in reversed(self.mentions[max(0, at - 3) : at]):
            if e > end > s:
                placed = entity.type == "person" and _FROM.match(self.text, end) is not None
                same = placed or _rest(self.text[end:e])
            else:
                same = e > start and _rest(self.text[e:end])
            if same:
                return s, e, entity
        return None

    def ends(self, entity: Entity) -> list[int]:
        """Where the mentions of an entity end in this document."""
        return [m.end for m in entity.mentions if m.document == self.id]

    def reference(self, start: int, end: int) -> Entity | None:
        """Whom a pronoun or "the minister" stands for, if the annotations tell."""
        return self._references.get((start, end))

    # --- states -------------------------------------------------------------------------------

    def lands_in(self, line: Sequence[Word]) -> list[tuple[int, Land]]:
        """The states that words name, by where, with regions and cities."""
        if not line:
            return []
        start, end = line[0].start, line[-1].end
        first = bisect_left(self._land_starts, start)
        inside = [each for each in self.lands[first : first + 12] if each[1] <= end]
        found = [(s, place) for s, _, place in inside]
        long = [(s, e) for s, e in self._people if " " in self.text[s:e]]
        taken = [(s, e) for s, e, _ in inside] + long
        for n, word in enumerate(line):
            if not word.text[:1].isupper() or any(s <= word.start < e for s, e in taken):
                continue
            for length in range(min(_LONGEST, len(line) - n), 0, -1):
                name = self.text[word.start : line[n + length - 1].end].removesuffix("'s")
                place = self.atlas.land(name.removesuffix("’s"))
                if place and place.kind in ("region", "city"):
                    found.append((word.start, place))
                    break
        return sorted(found, key=lambda each: each[0])

    def bodies_in(self, line: Sequence[Word]) -> list[tuple[int, int, Body]]:
        """The known bodies that words name."""
        if not line:
            return []
        start, end = line[0].start, line[-1].end
        return [(s, e, body) for s, e, body in self.bodies if s >= start and e <= end]

    def around(self, at: int, *, bodies: bool = True) -> str:
        """The state that a noun without one belongs to; empty if the text leaves it open.

        It is the state that most mentions of states in the document are of, or else the only
        one that its sentence names, or the last one named before it in the sentence. A document
        that says "we" means its own state, if the sentence names none before. Bodies of states
        count as names of them, unless `bodies` is false.
        """
        acting = self._acting if bodies else self._lying
        count = Counter(state for _, state in acting)
        if not count:
            return ""
        best, mentions = min(count.items(), key=lambda each: (-each[1], each[0]))
        sentence = self.notes.sentence_at(Span(self.id, at, at + 1))
        here = [(s, state) for s, state in acting if sentence.start <= s < sentence.end]
        before = [state for s, state in here if s < at]
        if mentions >= _MOST * count.total() and not self.home:
            return best
        if before:
            return before[-1]
        if self.home:
            return self.home
        return here[0][1] if here else best if len(count) == 1 else ""

    def states_before(self, at: int) -> list[str]:
        """The states named before a place, the last first, each once."""
        end = bisect_right(self._land_starts, at - 1)
        return list(dict.fromkeys(place.state for _, _, place in reversed(self.lands[:end])))

    def apposition(self, end: int) -> tuple[int, int] | None:
        """Where the words stand that tell what a name before them is: ", a bank in Oslo,"."""
        match = re.compile(r",\s((?:an?|the|[A-Z][\w.]+[’']s)\s[^,.;:()“”\n]{3,90})").match(
            self.text, end
        )
        return match.span(1) if match else None


def _rest(between: str) -> bool:
    """Whether only signs and the mark of a possessive stand between a name and an end."""
    return between.strip(" .,'’\"”“)") in ("", "s", "Jr", "Sr")


def state_of(entity: Entity) -> str:
    """The alpha-3 code of the state that an entity is, or whose people it is."""
    for each in entity.identifiers:
        if each.startswith("iso3166:"):
            return codes().get(each.removeprefix("iso3166:"), "")
    return ""
