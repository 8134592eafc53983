"""The figures of flows, each read with those before it in its document.

A clause tells most of what a figure measures, or leaves it to the text before: "against 45
billion the year before", "of which grain made up a third", "it had been 9,100". Such a figure is
read by the one that it is set beside.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma.model.findings import figure_read
from stemma.model.likened import earlier, from_to, goes_back, like, own_part, part, same_unit
from stemma.model.matters import BOTH_WAYS, IN, OUT
from stemma.model.moving import ANAPHORS, BACK, Figure, compared, is_bare, told_of, value_of
from stemma.model.scene import Scene
from stemma.model.transfers import GETTING, GIVING, GOING
from stemma.model.units import (
    OF_IT,
    OF_THEM,
    freed,
    is_alone,
    is_amount,
    is_measure,
    is_rate,
    sentence_number,
    unit_of,
)
from stemma.model.verbs import head, is_supposed, lemmas, named, whole
from stemma.model.wording import words
from stemma.records import Act, Quantity, Span, Statement

_HAVING = lemmas("have hold own keep possess")
"""What is only had does not move, whatever the network makes of it."""
_PAID = ("settl", "denomin", "pay", "paid", "invoic", "transact")
_COMPARED = re.compile(
    r"""\b(?:(?:twice|double|half|times)\ the|against|compared\ (?:with|to)|up\ from|down\ from
    |after|from|versus|and)
    (?:\s+(?:only|just|some|about|around|nearly|almost|barely|over|a|an|mere|more\ than))*\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What ends before a figure that is set beside the one before it."""
_PART = re.compile(r"\bof (?:which|that|it|this|these|those|them)\b", re.IGNORECASE)
"""What stands between a figure and one for a part of it."""
_FURTHER = re.compile(r"[.;:]|\b(?:but|while|whereas)\b")
"""What ends the reach of a comparison."""
_OF_IT = re.compile(r"\s+(?:times\s+)?(?:of\s+)?(?:that|this|it|what|as\s+much)\b")
"""What follows a share that only says how one figure stands to another."""
_COMPOSES = lemmas("make+up account+for constitute comprise")
_MORE = lemmas("promise plan earmark follow pledge budget")
"""What is said of more of the same."""
_STOPPING = lemmas("freeze suspend cut hold approve open cancel forgive write+off")
"""What is done to something that is given, of which a figure may tell how much it is."""
_REPORTS = lemmas("put have give estimate count report record")
"""What another source does that has its own figure for the same."""
_FIGURES = lemmas("figure sum total number volume amount value level tally")


class Figures:
    """Reads figures, each with those before it in its document."""

    def __init__(self) -> None:
        self._read: dict[Span, Figure | None] = {}

    def of(self, scene: Scene) -> Iterator[Figure]:
        """The figures of one statement that are of a flow."""
        for quantity in scene.quantities:
            found = self._figure(scene, quantity)
            if found:
                yield found

    def _figure(self, scene: Scene, quantity: Quantity) -> Figure | None:
        quantity = freed(scene, quantity)
        quantity = replace(quantity, unit=unit_of(scene, quantity))
        act = _act_of(scene, quantity)
        if act is not None and is_supposed(scene, act):
            return None
        if act is not None and (act.negated or _is_actor(scene, quantity, act)):
            return None
        if not is_amount(quantity) or is_rate(scene, quantity):
            return None
        share = quantity.unit == "%" or not is_measure(quantity)
        stands = share and _OF_IT.match(scene.doc.text, quantity.span.end)
        if stands and not _is_paid(act):
            return None
        found = self._by_rule(scene, quantity, act)
        if found is None and not (act is not None and head(act) in _HAVING):
            found = figure_read(scene, quantity)
        return self._dated(scene, found) if found else None

    def _by_rule(self, scene: Scene, quantity: Quantity, act: Act | None) -> Figure | None:
        """What a figure measures by the words of its clause, or of what it is set beside."""
        found = self._beside(scene, quantity)
        if found is None and act is not None and _is_put(scene, act, quantity):
            found = self._elided(scene, quantity, act)
        elif found is None and act is not None:
            found = told_of(scene, quantity, act)
        return found or self._elided(scene, quantity, act)

    def _at(self, scene: Scene, quantity: Quantity) -> Figure | None:
        """A figure that stands before one that is being read."""
        if quantity.span not in self._read:
            self._read[quantity.span] = None
            clauses = [
                p.span for p in scene.notes.propositions if p.span.overlap(quantity.span)
            ] or [scene.sentence_at(quantity.span)]
            clause = min(clauses, key=lambda s: s.end - s.start)
            at = replace(scene, statement=Statement(clause, scene.statement.origin))
            self._read[quantity.span] = self._figure(at, quantity)
        return self._read[quantity.span]

    def _before(self, scene: Scene, quantity: Quantity) -> Iterator[tuple[int, Figure]]:
        """The figures before one in its paragraph, the last first, with how many sentences back."""
        sentences = scene.notes.sentences
        here = sentence_number(scene, quantity.span)
        for other in reversed(scene.notes.quantities):
            if other.span.end <= quantity.span.start:
                back = here - sentence_number(scene, other.span)
                if back > BACK or sentences[here - back].paragraph != sentences[here].paragraph:
                    return
                found = self._at(scene, other)
                if found:
                    yield back, found

    def _beside(self, scene: Scene, quantity: Quantity) -> Figure | None:
        """What a figure measures that is set beside another of its sentence.

        "46 billion, against 45 billion the year before"; "of which grain made up 3 million".
        """
        sentence = scene.sentence_at(quantity.span)
        for back, other in self._before(scene, quantity):
            if back > 1:
                return None
            between = scene.doc.text[other.quantity.span.end : quantity.span.start]
            if back:
                # "Of that, 17 billion were exports."
                between = scene.doc.text[sentence.start : quantity.span.start]
                between = between if _PART.match(between) else "."
            if _FURTHER.search(between) or not same_unit(other, quantity):
                continue
            if _PART.search(between):
                return part(scene, other, quantity, _act_of(scene, quantity))
            period = earlier(scene, quantity, other) or quantity.period
            if from_to(scene, other, between):
                period = quantity.period if quantity.period != other.moving.period else ""
                return like(other, quantity, period)
            if _COMPARED.search(between) and (period != other.moving.period):
                return like(other, quantity, period)
        return None

    def _elided(self, scene: Scene, quantity: Quantity, act: Act | None) -> Figure | None:
        """What a figure measures whose clause leaves that to the text before."""
        noun = _noun_before(scene, quantity)
        for back, other in self._before(scene, quantity):
            said_again = act is not None and _is_anaphor(scene, act)
            if not (same_unit(other, quantity) or (said_again and not quantity.unit)):
                continue
            if back == 0 and noun and other.moving.directed:
                turned = (noun in IN) != (_flow_noun(other.what) in IN)
                actors = other.moving.actors[::-1] if turned else other.moving.actors
                moving = replace(other.moving, actors=actors, value=value_of(quantity))
                return Figure(moving, quantity, scene.text(_word_before(scene, quantity)))
            if act is None:
                continue
            if whole(act) in _COMPOSES and (own := own_part(scene, other, quantity, act)):
                return own
            if whole(act) in _COMPOSES and not any(scene.who(p.span) for p in act.parties):
                return part(scene, other, quantity, act)
            if OF_THEM.match(scene.doc.text, quantity.span.end) and quantity.unit:
                return like(other, quantity, quantity.period)
            if (
                act is not None
                and _is_put(scene, act, quantity)
                and not (other.beside or other.moving.directed)
            ):
                return like(other, quantity, quantity.period or other.moving.period)
            period = earlier(scene, quantity, other) or quantity.period
            some = quantity.unit.islower() and is_alone(scene, quantity) and not back
            if not some and (not period or period == other.moving.period):
                continue
            named = any(scene.who(p.span) for p in act.parties)
            moves = head(act) in GIVING | GETTING | GOING and not goes_back(scene, act)
            moves = moves or head(act) in _MORE
            again = moves and other.moving.directed and not named
            if again or (not other.beside and said_again):
                return like(other, quantity, period)
        if act is not None and _is_anaphor(scene, act):
            return self._of_topic(scene, quantity)
        return None

    def _of_topic(self, scene: Scene, quantity: Quantity) -> Figure | None:
        """A figure of the trade that the sentence before tells of without one."""
        here, sentences = sentence_number(scene, quantity.span), scene.notes.sentences
        if not here or sentences[here].paragraph != sentences[here - 1].paragraph:
            return None
        for act in scene.notes.acts:
            told = not act.verb and head(act) in BOTH_WAYS | OUT | IN
            told = told or (act.verb and is_bare(scene, act, BOTH_WAYS))
            if told and act.span.overlap(sentences[here - 1].span):
                return told_of(scene, quantity, act)
        return None

    def _dated(self, scene: Scene, figure: Figure) -> Figure:
        """A figure that has no time, under that of the one before, of the same two and unit."""
        sentence = scene.sentence_at(figure.quantity.span)
        told = [t for t in scene.notes.times if not compared(scene, t)]
        timed, dated = (any(t.span.overlap(span) for t in told) for span in (sentence, scene.span))
        if figure.moving.period or figure.beside or dated:
            return figure
        for back, other in self._before(scene, figure.quantity):
            if back and timed:
                return figure
            alike = set(other.moving.actors) == set(figure.moving.actors)
            if alike and not other.beside and other.moving.unit == figure.moving.unit:
                moving = replace(figure.moving, period=other.moving.period)
                return replace(figure, moving=moving)
        return figure


def _is_put(scene: Scene, act: Act, quantity: Quantity) -> bool:
    """Whether an act gives another's figure for what was told: "the customs put it at"."""
    at = scene.doc.text[: quantity.span.start].endswith((" at ", " at some ", " at about "))
    return at and head(act) in _REPORTS and _is_anaphor(scene, act)


def _act_of(scene: Scene, quantity: Quantity) -> Act | None:
    """The act that a figure takes part in, or that it is itself: "it had been 9,100"."""
    itself = (a for a in scene.notes.acts if a.verb and a.span.overlap(quantity.span))
    return scene.act_at(quantity.span) or next(itself, None) or _beside_thing(scene, quantity)


def _beside_thing(scene: Scene, quantity: Quantity) -> Act | None:
    """The act that a figure tells the measure of, behind its thing: "sent rice, 40,000 tonnes"."""
    before = scene.doc.text[: quantity.span.start]
    if not before.endswith(", ") or not is_measure(quantity) or quantity.unit == "%":
        return None
    end = len(before) - 2
    of_it = OF_IT.match(scene.doc.text, quantity.span.end) is not None
    acts = (a for a in scene.notes.acts if head(a) in GIVING | GETTING | _STOPPING and a.verb)
    beside = (a for a in acts for p in a.parties if p.span.end == end)
    return next((a for a in beside if of_it or any(p.role == "object" and p.span.end == end
                for p in a.parties)), None)  # fmt: skip


def _is_actor(scene: Scene, quantity: Quantity, act: Act) -> bool:
    """Whether those who are counted are themselves sides: "the two governments"."""
    return quantity.unit.islower() and any(
        p.span.overlap(quantity.span) and scene.text(p.head) == quantity.unit
        and scene.pairs(replace(act, parties=(p,)))
        for p in act.parties
    )  # fmt: skip


def _is_paid(act: Act | None) -> bool:
    """Whether an act is of paying or trading: "half of it is settled in rupees"."""
    return act is not None and head(act).startswith(_PAID)


def _is_anaphor(scene: Scene, act: Act) -> bool:
    """Whether an act is said of what the sentence before is about: "it", "the figure"."""
    for one in act.parties:
        if one.role in ("actor", "object"):
            told = words(scene.text(one.head))
            if any(word.norm in ANAPHORS or named(word.norm, _FIGURES) for word in told):
                return True
    return False


def _word_before(scene: Scene, quantity: Quantity) -> Span:
    sentence = scene.sentence_at(quantity.span)
    told = words(scene.doc.text[sentence.start : quantity.span.start], sentence.start)
    nouns = [w for w in told[-3:] if named(w.norm, OUT | IN)]
    last = nouns[-1] if nouns else None
    return Span(quantity.span.document, last.start, last.end) if last else quantity.span


def _noun_before(scene: Scene, quantity: Quantity) -> str:
    """The noun right before a figure that has no verb: "imports 21 billion"; empty if none."""
    return _flow_noun(scene.text(_word_before(scene, quantity)))


def _flow_noun(text: str) -> str:
    return named(text, OUT | IN)
