"""What one statement of a claim shows: the acts in it, and who takes part in them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise, product

from stemma.model.actor import branch_of, of_state
from stemma.model.actors import Actors
from stemma.model.lines import Lines
from stemma.model.possessors import with_possessors
from stemma.model.wording import words
from stemma.records import (
    Act,
    Actor,
    Annotations,
    Claim,
    Derivation,
    Document,
    Finding,
    FindingKind,
    Party,
    Quantity,
    Span,
    Statement,
    Time,
)

# Words that speak of the two whom a whole text is about.
BOTH = frozenset("bilateral both mutual each reciprocal".split())
FEWEST = 2
"""Mentions that the second of the two whom a text is about must have."""

_SINCE = re.compile(r"\bsince\s+(?:(?:the|early|late|mid|at least)\s+)*$")
_REACH = 24
"""Characters before a time in which "since" is looked for."""

_BODIES = ("IGO ", "NGO ", "IMG ")
_CODE = 3
"""Letters of a state's code."""
SAYING = frozenset("say tell add quote explain".split())
"""Verbs that only bring what somebody says."""

Pair = tuple[str, str]


class Collection:
    """Where statements are looked up: documents, notes, and whom words mean."""

    def __init__(
        self,
        documents: Sequence[Document],
        annotations: Sequence[Annotations],
        derivations: Iterable[Derivation],
        actors: Actors,
    ) -> None:
        self.documents = {doc.id: doc for doc in documents}
        self.notes = {
            notes.document: with_possessors(self.documents[notes.document], notes)
            for notes in annotations if notes.document in self.documents
        }  # fmt: skip
        self.lines = {document: Lines(notes) for document, notes in self.notes.items()}
        self.before: dict[Span, frozenset[str]] = {}
        """The auxiliaries before each act that was asked for."""
        self._actors = actors
        self._of: dict[Span, tuple[Actor, ...]] = {}
        self.met: dict[Span, tuple[Actor, ...]] = {}
        """Whom phrases mean, or who takes part in the deeds that they name."""
        self.spun = {d.document for d in derivations if d.kind == "substituted"}
        """Documents whose words a machine replaced."""
        self.named: dict[str, Actor] = {}
        """Every actor that was met, and the state that it belongs to, by id. What several companies
        or bodies of a state share is named as a branch."""
        self._mains: dict[str, Pair | None] = {}

    def scenes(self, claim: Claim) -> Iterator["Scene"]:
        """What each statement of a claim shows."""
        for statement in claim.statements:
            yield Scene(self, claim, statement)

    def of(self, span: Span) -> tuple[Actor, ...]:
        """Whom the words at a span mean, in order of mention."""
        if span not in self._of:
            self._of[span] = self._actors.of(span)
            for actor in self._of[span]:
                self._name(actor)
        return self._of[span]

    def _name(self, actor: Actor) -> None:
        if self.named.setdefault(actor.id, actor).name != actor.name and actor.state:
            self.named[actor.id] = of_state(actor.state, branch_of(actor))
        if actor.state and actor.state not in self.named:
            self.named[actor.state] = of_state(actor.state)

    def main_pair(self, document: str) -> Pair | None:
        """The two that a document speaks of most; None if there are not two, or three."""
        if document not in self._mains:
            self._mains[document] = self._main_pair(document)
        return self._mains[document]

    def _main_pair(self, document: str) -> Pair | None:
        counts: Counter[str] = Counter()
        # In order, since whoever is met first under an id lends it the kind.
        for span in dict.fromkeys(p.span for act in self.notes[document].acts for p in act.parties):
            counts.update(set(_sides(self.of(span))))
        most = sorted(counts, key=lambda each: (-counts[each], each))
        if len(most) < 2 or counts[most[1]] < FEWEST:
            return None
        if len(most) > 2 and counts[most[2]] == counts[most[1]]:
            return None
        return _pair(most[0], most[1])


@dataclass(frozen=True, eq=False)
class Scene:
    """One statement, with the acts in it."""

    collection: Collection
    claim: Claim
    statement: Statement

    @property
    def span(self) -> Span:
        return self.statement.span

    @property
    def doc(self) -> Document:
        return self.collection.documents[self.span.document]

    @property
    def notes(self) -> Annotations:
        return self.collection.notes[self.span.document]

    @property
    def lines(self) -> Lines:
        """The acts and findings of its document by place."""
        return self.collection.lines[self.span.document]

    def sentence_at(self, span: Span) -> Span:
        """The sentence that holds most of a span."""
        return self.notes.sentence_at(span)

    @property
    def is_spun(self) -> bool:
        """Whether a machine replaced the words of its text."""
        return self.span.document in self.collection.spun

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """The acts whose verb or noun is in the statement, but for who says so and what he is."""
        sources = [a.source for a in self.notes.attributions if a.source]
        return tuple(
            act for act in self.lines.overlapping(self.span)
            if act.lemma not in SAYING
            and (act.verb or not any(source.overlap(act.span) for source in sources))
        )  # fmt: skip

    @cached_property
    def told(self) -> tuple[Act, ...]:
        """The same with what somebody says or doesn't say."""
        told = frozenset(act.span for act in self.acts)
        inside = self.lines.overlapping(self.span)
        return tuple(a for a in inside if a.span in told or a.lemma in SAYING)

    def found(self, kind: FindingKind, span: Span | None = None) -> list[Finding]:
        """What the network has read of a kind, of which most words are in the statement, or in
        other words of its document."""
        return [each for each in self.lines.found(span or self.span) if each.kind == kind]

    def is_between_states(self, kind: FindingKind) -> bool:
        """Whether the text is about two states, or the network reads such a thing in the sentence:
        a council's refusal is nothing between states."""
        about_two = self.collection.main_pair(self.span.document) is not None
        return about_two or bool(self.found(kind, self.sentence_at(self.span)))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        return tuple(q for q in self.notes.quantities if q.span.overlap(self.span))

    @cached_property
    def times(self) -> tuple[Time, ...]:
        return tuple(t for t in self.notes.times if t.span.overlap(self.span))

    def text(self, span: Span) -> str:
        """The words at a span."""
        return span.of(self.doc)

    def who(self, span: Span) -> tuple[Actor, ...]:
        """Whom a phrase means, or else who takes part in the deeds that it names."""
        known = self.collection.met
        if span not in known:
            known[span] = self.collection.of(span) or self._within(span)
        return known[span]

    def _within(self, span: Span) -> tuple[Actor, ...]:
        """Who takes part in the deeds that a phrase names."""
        named = (
            actor for act in self.inside(span) for party in act.parties
            for actor in self.collection.of(party.span)
        )  # fmt: skip
        return tuple(dict.fromkeys(named))

    def of_role(self, act: Act, *roles: str) -> tuple[Actor, ...]:
        """Who takes part in an act in one of these roles."""
        found = (actor for p in act.parties if p.role in roles for actor in self.who(p.span))
        return tuple(dict.fromkeys(found))

    def pairs(self, act: Act) -> list[Pair]:
        """Every two sides between which an act is, in order; each side a state or a body."""
        sides = [_sides(self.who(p.span)) for p in act.parties]
        apart = {
            _pair(a, b)
            for one, two in combinations(sides, 2) for a, b in product(one, two) if a != b
        }  # fmt: skip
        together = {_pair(a, b) for each in sides for a, b in combinations(each, 2)}
        found = sorted(apart | together)
        if not found and self.speaks_of_both(act):
            main = self.collection.main_pair(self.span.document)
            return [main] if main else []
        return found

    def speaks_of_both(self, act: Act) -> bool:
        """Whether an act is of the two whom the text is about: "bilateral trade", "both sides"."""
        around = " ".join([self.text(act.span), *(self.text(p.span) for p in act.parties)])
        norms = [word.norm for word in words(around)]
        both = any(norm in BOTH for norm in norms)
        together = any(
            each in " ".join(norms) for each in ("two way", "between them", "each other")
        )
        two = any(a == "two" and b.endswith("s") for a, b in pairwise(norms))
        return both or two or together

    def of_act(self, act: Act) -> tuple[str, ...]:
        """All states and bodies that take part in an act, in order."""
        return _sides(actor for p in act.parties for actor in self.who(p.span))

    def other(self, one: str) -> str:
        """The other of the two whom the text is about, if `one` is one of them; else empty."""
        main = self.collection.main_pair(self.span.document)
        return main[1 - main.index(one)] if main and one in main else ""

    @cached_property
    def acts_nearby(self) -> tuple[Act, ...]:
        """The acts of the paragraph, up to the end of the sentence of the statement."""
        sentences = self.notes.sentences
        here = max(sentences, key=lambda s: s.span.overlap(self.span), default=None)
        if here is None:
            return self.acts
        start = min(s.span.start for s in sentences if s.paragraph == here.paragraph)
        return tuple(a for a in self.notes.acts if start <= a.span.start < here.span.end)

    @cached_property
    def sides_nearby(self) -> tuple[str, ...]:
        """The sides that the paragraph has named so far, in order."""
        return self._sides_of(self.acts_nearby)

    @cached_property
    def _sides_before(self) -> tuple[str, ...]:
        """The sides that the paragraph before names, in order."""
        start = min((act.span.start for act in self.acts_nearby), default=self.span.start)
        lines = [line for line in self.notes.sentences if line.span.end <= start]
        spans = [line.span for line in lines if line.paragraph == lines[-1].paragraph]
        first, last = (spans[0].start, spans[-1].end) if spans else (0, 0)
        return self._sides_of(a for a in self.notes.acts if first <= a.span.start < last)

    def _sides_of(self, acts: Iterable[Act]) -> tuple[str, ...]:
        return _sides(a for act in acts for p in act.parties for a in self.who(p.span))

    def neighbour(self, one: str) -> str:
        """Whom `one` has to do with, by the paragraph so far; empty if it leaves that open.

        The other of the two whom the text is about, if the paragraph names it, or nobody else
        and the one before does; or else the only other side that it names, if the text is not
        about two of whom `one` is one.
        """
        others, main = [each for each in self.sides_nearby if each != one], self.other(one)
        if main:
            before = not others and main in self._sides_before
            return main if before or main in others else ""
        return others[0] if len(others) == 1 else ""

    def counterpart(self, one: str) -> str:
        """The same; where the paragraph names nobody else, the other whom the text is about."""
        alone = all(each == one for each in self.sides_nearby)
        return self.other(one) if alone else self.neighbour(one)

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """All states and bodies that take part in any act of the statement, in order."""
        return _sides(a for act in self.acts for p in act.parties for a in self.who(p.span))

    def act_at(self, span: Span) -> Act | None:
        """The act of which most words at a span are a party; of several the narrowest."""
        holding = [
            (p.span.end - p.span.start, act.span, act)
            for act in self.notes.acts for p in act.parties
            if 2 * p.span.overlap(span) > span.end - span.start
        ]  # fmt: skip
        return min(holding, key=lambda each: each[:2])[2] if holding else None

    def above(self, act: Act) -> Act | None:
        """The act whose content an act is: the vow of what was vowed."""
        return self.lines.at(act.under)

    def words_of(self, act: Act) -> str:
        """An act and its parties in the words of the text, but for amounts."""
        parties = (p.span for p in act.parties if not p.role.startswith("according"))
        return " ".join(self.plain(each) for each in (act.span, *parties))

    def plain(self, span: Span) -> str:
        """The words at a span, but for amounts: dollars are no matter of finance."""
        text, at = self.text(span), span.start
        for quantity in self.notes.quantities:
            if quantity.span.overlap(span) and quantity.unit.isupper():
                first, last = quantity.span.start - at, quantity.span.end - at
                text = text[: max(0, first)] + " " * (last - max(0, first)) + text[last:]
        return text

    def inside(self, *spans: Span) -> list[Act]:
        """The deeds that phrases name: the trade of "trade between them reached a record"."""
        return self.lines.nouns_in(spans)


def side(actor: Actor) -> str:
    """The state that an actor belongs to, or the actor itself."""
    return actor.state or actor.id


def is_state(id: str) -> bool:
    """Whether an id is that of a state."""
    return len(id) == _CODE and id.isupper()


def is_side(id: str) -> bool:
    """Whether an id is that of a state, or of a body of several states."""
    return id.startswith(_BODIES) or is_state(id)


def _sides(actors: Iterable[Actor]) -> tuple[str, ...]:
    """The sides that actors are on, in order: states, and bodies of several states."""
    return tuple(dict.fromkeys(side(a) for a in actors if a.state or a.id[:4] in _BODIES))


def _pair(one: str, two: str) -> Pair:
    return (one, two) if one <= two else (two, one)


def party(act: Act, *roles: str) -> Party | None:
    """The first party of an act in one of these roles."""
    return next((p for p in act.parties if p.role in roles), None)


def since(scene: Scene, time: Time) -> bool:
    """Whether a time is one from which on something holds."""
    before = scene.doc.text[max(0, time.span.start - _REACH) : time.span.start]
    return bool(_SINCE.search(before))
