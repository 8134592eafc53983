"""What a figure of a text measures: between whom it moves, of what it is, and when.

A clause tells most of it, or leaves it to the text before: "against 45 billion the year
before", "of which grain made up a third", "it had been 9,100". Such a figure is read by the one
that it is set beside.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from stemma.model.dimensions import dimension
from stemma.model.money import currency
from stemma.model.scene import Pair, Scene, since
from stemma.model.transfers import GETTING, GIVING, GOING, direction, from_to
from stemma.model.verbs import head, lemmas, named
from stemma.records import Act, Dimension, Quantity, Span, Statement
from stemma.text.words import words

_MEASURES = frozenset("% kg tonne barrel MW bcm GW kWh MWh GWh TWh m3 m³ l ha bushel ounce".split())
"""Units that flows are measured in, beside currencies; what is counted flows if it is given."""
_POWER = frozenset(("MW", "GW", "kW"))
"""What a plant can do, which moves nothing."""
_ENERGY = frozenset("MW GW kW kWh MWh GWh TWh bcm barrel".split())
_STUDYING = lemmas("study enrol enroll")
_TRADING = lemmas("sell buy export import purchase ship deliver supply order sale shipment delivery")
_BOTH_WAYS = lemmas("trade commerce turnover business swap")
_OUT = lemmas("export shipment sale delivery supply")
_IN = lemmas("import purchase")
_MOVING = GIVING | GETTING | _BOTH_WAYS
_LARGE = re.compile(r"\b(?:m|b|tr)illion\b|\bthousand\b")
_SHARED = frozenset(
    "settl denomin transact payment currenc export import trade commerc invoic".split()
)
"""Stems of which a share must have one beside it to be one of what flows."""
_PAID = ("settl", "denomin", "pay", "paid", "invoic", "transact")
_SPANS = frozenset(
    "year month week day night hour minute second km m mile °C times that sides".split()
)
"""Units of how long and how far, which never flow."""
_COUNTS = frozenset(
    """worth dollar dollars euro euros billion million value total record half third quarter percent
    first second last""".split()
)
_COMPARED = re.compile(
    r"""\b(?:against|compared\ (?:with|to)|up\ from|down\ from|after|from|versus|and)
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
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those)\b")
"""What follows the number of some of what was spoken of before."""
_OF_THESE = re.compile(r"\s+of\s+(?:the|its|their|those|these)\s+(?=\w)")
"""What follows the number of some of a number: "14 of the 20 boats"."""
_YEARS_BEFORE = re.compile(
    r"\b(?:(a|one|the|two|three|four|five)\s+years?\s+(?:before|earlier)|previous\s+year)\b",
    re.IGNORECASE,
)
_YEARS = {"two": 2, "three": 3, "four": 4, "five": 5}
_NEAR = 40
"""Characters before a figure in which it may be said to be of an earlier year."""
_ANAPHORS = frozenset("it they this that these those".split())
_FIGURES = lemmas("figure sum total number volume amount value level tally")
_ARTICLES = frozenset("a an the such these those its their".split())
_DIGITS = 3
"""Digits by which two figures are one."""
_BACK = 3
"""Sentences back in which what a figure leaves out is looked for."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Moving:
    """What a statement gives a figure for."""

    actors: tuple[str, ...]
    directed: bool
    dimension: Dimension
    unit: str
    period: str
    value: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a flow."""

    moving: Moving
    quantity: Quantity
    what: str
    """What moves, in the words of the text."""
    beside: bool = False
    """It is set beside another figure, for another time or for a part."""


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
        quantity = replace(quantity, unit=_unit(scene, quantity))
        if not _is_amount(quantity) or _is_rate(scene, quantity):
            return None
        act = _act_of(scene, quantity)
        if act is not None and (act.negated or _is_actor(scene, quantity, act)):
            return None
        if _OF_IT.match(scene.doc.text, quantity.span.end) and not _is_paid(act):
            return None
        found = self._beside(scene, quantity) or (
            _told(scene, quantity, act) if act is not None else None
        )
        found = found or self._elided(scene, quantity, act)
        return self._dated(scene, found) if found else None

    def _at(self, scene: Scene, quantity: Quantity) -> Figure | None:
        """A figure that stands before one that is being read."""
        if quantity.span not in self._read:
            self._read[quantity.span] = None
            clauses = [
                p.span for p in scene.notes.propositions if p.span.overlap(quantity.span)
            ] or [scene.notes.sentence_at(quantity.span)]
            clause = min(clauses, key=lambda s: s.end - s.start)
            at = replace(scene, statement=Statement(clause, scene.statement.origin))
            self._read[quantity.span] = self._figure(at, quantity)
        return self._read[quantity.span]

    def _before(self, scene: Scene, quantity: Quantity) -> Iterator[tuple[int, Figure]]:
        """The figures before one in its paragraph, the last first, with how many sentences back."""
        sentences = scene.notes.sentences
        here = _number(scene, quantity.span)
        for other in reversed(scene.notes.quantities):
            if other.span.end <= quantity.span.start:
                back = here - _number(scene, other.span)
                if back > _BACK or sentences[here - back].paragraph != sentences[here].paragraph:
                    return
                found = self._at(scene, other)
                if found:
                    yield back, found

    def _beside(self, scene: Scene, quantity: Quantity) -> Figure | None:
        """What a figure measures that is set beside another of its sentence.

        "46 billion, against 45 billion the year before"; "of which grain made up 3 million".
        """
        for back, other in self._before(scene, quantity):
            if back:
                return None
            between = scene.doc.text[other.quantity.span.end : quantity.span.start]
            if _FURTHER.search(between) or not _same_unit(other, quantity):
                continue
            if _PART.search(between):
                act = _act_of(scene, quantity)
                what = next(
                    (scene.text(p.span) for p in act.parties if p.role == "actor"), ""
                ) if act is not None else ""  # fmt: skip
                return _like(other, quantity, quantity.period or other.moving.period, what)
            period = _earlier(scene, quantity, other) or quantity.period
            if _COMPARED.search(between) and (period != other.moving.period):
                return _like(other, quantity, period)
        return None

    def _elided(self, scene: Scene, quantity: Quantity, act: Act | None) -> Figure | None:
        """What a figure measures whose clause leaves that to the text before."""
        noun = _noun_before(scene, quantity)
        for back, other in self._before(scene, quantity):
            said_again = act is not None and _is_anaphor(scene, act)
            if not (_same_unit(other, quantity) or (said_again and not quantity.unit)):
                continue
            if back == 0 and noun and other.moving.directed:
                turned = (noun in _IN) != (_flow_noun(other.what) in _IN)
                actors = other.moving.actors[::-1] if turned else other.moving.actors
                moving = replace(other.moving, actors=actors, value=_value(quantity))
                return Figure(moving, quantity, scene.text(_word_before(scene, quantity)))
            if act is None:
                continue
            if _OF_THEM.match(scene.doc.text, quantity.span.end) and quantity.unit:
                return _like(other, quantity, quantity.period)
            period = _earlier(scene, quantity, other) or quantity.period
            some = quantity.unit.islower() and _is_alone(scene, quantity) and not back
            if not some and (not period or period == other.moving.period):
                continue
            named = any(scene.who(p.span) for p in act.parties)
            again = head(act) in GIVING | GETTING and other.moving.directed and not named
            if again or (not other.beside and said_again):
                return _like(other, quantity, period)
        if act is not None and _is_anaphor(scene, act):
            return self._of_topic(scene, quantity)
        return None

    def _of_topic(self, scene: Scene, quantity: Quantity) -> Figure | None:
        """A figure of the trade that the sentence before tells of without one."""
        here, sentences = _number(scene, quantity.span), scene.notes.sentences
        if not here or sentences[here].paragraph != sentences[here - 1].paragraph:
            return None
        for act in scene.notes.acts:
            told = not act.verb and head(act) in _BOTH_WAYS | _OUT | _IN
            if told and act.span.overlap(sentences[here - 1].span):
                return _told(scene, quantity, act)
        return None

    def _dated(self, scene: Scene, figure: Figure) -> Figure:
        """A figure that has no time, under that of the one before, of the same two and unit."""
        sentence = scene.notes.sentence_at(figure.quantity.span)
        timed = any(t.span.overlap(sentence) for t in scene.notes.times)
        if figure.moving.period or figure.beside or timed:
            return figure
        for _, other in self._before(scene, figure.quantity):
            alike = set(other.moving.actors) == set(figure.moving.actors)
            if alike and not other.beside and other.moving.unit == figure.moving.unit:
                moving = replace(figure.moving, period=other.moving.period)
                return replace(figure, moving=moving)
        return figure


def _told(scene: Scene, quantity: Quantity, act: Act) -> Figure | None:
    """What a figure measures by its own clause."""
    chain = [act, *scene.inside(*(p.span for p in act.parties))]
    before: Act | None = None
    both_ways = any(head(one) in _BOTH_WAYS for one in chain) or _bare(scene, act) in _BOTH_WAYS
    directed = None if both_ways else _first(direction(scene, one) for one in chain)
    pair = directed or _first(pairs[0] for one in chain if (pairs := scene.pairs(one)))
    if pair is None and both_ways:
        pair = _of_both(scene, act)
    if pair is None:
        before = _transfer_before(scene, act)
        found = from_to(scene, before) if before else None
        again = before is not None and head(act) == head(before) and _is_open(scene, act)
        if found and (again or _bare(scene, act) in _OUT | _IN):
            directed = pair = found if set(scene.of_act(act)) <= set(found) else None
    if pair is None and _bare(scene, act) in _OUT | _IN and _trade_before(scene, act):
        pair = _of_both(scene, act)
    if pair is None and len(scene.sides) == 2:
        pair = (min(scene.sides), max(scene.sides))
    if pair is None and quantity.unit == "%" and _is_share(scene, quantity, chain):
        pair = scene.collection.main_pair(scene.span.document)
    if pair is None or (quantity.unit == "%" and not _is_share(scene, quantity, chain)):
        return None
    told = _tellers(scene, quantity, chain)
    kind: Dimension | None = _first(map(dimension, told))
    if kind is None and before is not None:
        kind = dimension(scene.words_of(before))
    if kind is None and directed:
        kind = _of_unit(quantity, chain)
    if kind is None:
        return None
    quantity = replace(quantity, unit=currency(quantity.unit, pair))
    if not quantity.unit or (
        directed is None and (not _is_measure(quantity) or quantity.unit in _POWER)
    ):
        return None
    if not _is_measure(quantity) and head(act) in GOING and not _is_ware(quantity):
        return None
    period = quantity.period or _first(
        t.value for t in scene.times if t.value[:1].isdigit() and not since(scene, t)
    )
    moving = Moving(
        pair, directed is not None, kind, quantity.unit, period or "", _value(quantity)
    )
    return Figure(moving, quantity, _what(scene, quantity, chain))


def _of_unit(quantity: Quantity, chain: Sequence[Act]) -> Dimension | None:
    """The dimension of what is given and got, where nothing else tells it."""
    if _is_money(quantity):
        return "payments and finance"
    if quantity.unit.split("/")[0] in _ENERGY:
        return "energy"
    if any(head(one) in _STUDYING for one in chain):
        return "education and culture"
    return "trade" if any(head(one) in _TRADING for one in chain) else None


def _like(other: Figure, quantity: Quantity, period: str, what: str = "") -> Figure:
    """A figure of what another one measures, for another time or for a part of it."""
    moving = replace(other.moving, period=period, value=_value(quantity))
    return Figure(
        moving, replace(quantity, unit=moving.unit), what or other.what, beside=True
    )  # fmt: skip


def _earlier(scene: Scene, quantity: Quantity, other: Figure) -> str:
    """The year before that of another figure, where the text says so; else empty."""
    sentence = scene.notes.sentence_at(quantity.span)
    around = scene.doc.text[max(sentence.start, quantity.span.start - _NEAR) : sentence.end]
    told = _YEARS_BEFORE.search(around)
    year = other.moving.period
    if not told or len(year) != 4 or not year.isdigit():
        return ""
    return str(int(year) - _YEARS.get((told[1] or "").casefold(), 1))


def _value(quantity: Quantity) -> float:
    return float(f"{quantity.value:.{_DIGITS}g}")


def _number(scene: Scene, span: Span) -> int:
    """Which sentence of its document words stand in."""
    sentences = scene.notes.sentences
    return next((n for n, s in enumerate(sentences) if s.span.overlap(span)), 0)


def _act_of(scene: Scene, quantity: Quantity) -> Act | None:
    """The act that a figure takes part in, or that it is itself: "it had been 9,100"."""
    itself = (a for a in scene.notes.acts if a.verb and a.span.overlap(quantity.span))
    return scene.act_at(quantity.span) or next(itself, None)


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
            if any(word.norm in _ANAPHORS or named(word.norm, _FIGURES) for word in told):
                return True
    return False


def _same_unit(other: Figure, quantity: Quantity) -> bool:
    """Whether a figure may be read in the unit of another."""
    alike = quantity.unit in ("", other.quantity.unit, other.moving.unit)
    return alike and (quantity.unit != "" or not _is_measure(other.quantity) or quantity.value > 1e3)


def _word_before(scene: Scene, quantity: Quantity) -> Span:
    sentence = scene.notes.sentence_at(quantity.span)
    told = words(scene.doc.text[sentence.start : quantity.span.start], sentence.start)
    nouns = [w for w in told[-3:] if named(w.norm, _OUT | _IN)]
    last = nouns[-1] if nouns else None
    return Span(quantity.span.document, last.start, last.end) if last else quantity.span


def _noun_before(scene: Scene, quantity: Quantity) -> str:
    """The noun right before a figure that has no verb: "imports 21 billion"; empty if none."""
    return _flow_noun(scene.text(_word_before(scene, quantity)))


def _flow_noun(text: str) -> str:
    return named(text, _OUT | _IN)


def _bare(scene: Scene, act: Act) -> str:
    """The noun for what moves, where an act is said of it and nobody is named: "trade rose"."""
    for one in act.parties:
        told = [w for w in words(scene.text(one.span)) if w.norm not in _ARTICLES]
        first = told[0].norm if told else ""
        if one.role in ("actor", "object") and named(first, _MOVING):
            if first == scene.text(one.head).casefold() and not scene.who(one.span):
                return named(first, _MOVING)
    return ""


def _of_both(scene: Scene, act: Act) -> Pair | None:
    """The two whom a text is about, if trade is told of without a name of anybody else."""
    sides = scene.sides
    main = scene.collection.main_pair(scene.span.document)
    return main if main and set(sides) <= set(main) and _bare(scene, act) else None


def _is_open(scene: Scene, act: Act) -> bool:
    """Whether an act leaves it to the text before who does it: "it delivered nine"."""
    doers = [p for p in act.parties if p.role == "actor"]
    return all(
        scene.text(p.head).casefold() in _ANAPHORS or scene.collection.of(p.span) for p in doers
    )


def _trade_before(scene: Scene, act: Act) -> bool:
    """Whether the paragraph has spoken of the trade that an act's exports are part of."""
    return any(
        named(scene.words_of(one), _BOTH_WAYS) for one in scene.acts_nearby
        if one.span.start < act.span.start
    )  # fmt: skip


def _transfer_before(scene: Scene, act: Act) -> Act | None:
    """The last act before another, not far, that tells from whom to whom something moves."""
    here = _number(scene, act.span)
    for one in reversed(scene.notes.acts):
        if one.span.end <= act.span.start and from_to(scene, one):
            return one if here - _number(scene, one.span) <= _BACK else None
    return None


def _tellers(scene: Scene, quantity: Quantity, chain: Sequence[Act]) -> Iterator[str]:
    """What tells the dimension of an amount, the surest first: the deed, the thing, the clause."""
    yield " ".join(scene.text(act.span) for act in chain if not act.verb)
    yield quantity.measures
    yield from (scene.words_of(act) for act in chain)
    yield scene.plain(scene.span)
    yield scene.plain(scene.notes.sentence_at(quantity.span))


def _unit(scene: Scene, quantity: Quantity) -> str:
    """The unit of an amount, or of the one before it: "46 billion dollars, against 45 billion".

    What is counted in words between number and noun is the head of the phrase: "two more boats".
    """
    if quantity.unit:
        return quantity.unit
    if not _LARGE.search(scene.text(quantity.span)):
        return _counted(scene, quantity)
    sentence = scene.notes.sentence_at(quantity.span)
    before = [q for q in scene.notes.quantities if q.span.end <= quantity.span.start and q.unit]
    here = [q for q in before if q.span.overlap(sentence)]
    for other in reversed(here or before[-1:]):
        if _is_measure(other) and other.unit != "%" and _LARGE.search(scene.text(other.span)):
            return other.unit
    return ""


def _counted(scene: Scene, quantity: Quantity) -> str:
    """The noun that is counted where other words stand before it; empty if there is none."""
    for act in scene.notes.acts:
        for one in act.parties:
            inside = one.span.start <= quantity.span.start and quantity.span.end < one.head.start
            noun = scene.text(one.head)
            if inside and noun.islower() and noun not in _COUNTS:
                return noun
            if inside and noun[:1].isupper() and scene.collection.of(one.span):
                return "people"
    of_these = _OF_THESE.match(scene.doc.text, quantity.span.end)
    if of_these:
        whole = (q.unit for q in scene.notes.quantities if q.span.start == of_these.end())
        return next(whole, "")
    if _OF_THEM.match(scene.doc.text, quantity.span.end) or _is_alone(scene, quantity):
        here = _number(scene, quantity.span)
        before = [q for q in scene.notes.quantities if q.span.end <= quantity.span.start and q.unit]
        counted = [q for q in before if q.unit.islower() and q.unit not in _SPANS]
        if counted and here - _number(scene, counted[-1].span) <= 1:
            return counted[-1].unit
        return _goods_before(scene, quantity)
    return ""


def _is_alone(scene: Scene, quantity: Quantity) -> bool:
    """Whether a number is all that is given or got: "it delivered four"."""
    return any(
        p.role == "object" and p.head.overlap(quantity.span) and head(act) in GIVING | GETTING
        for act in scene.notes.acts for p in act.parties
    )  # fmt: skip


def _goods_before(scene: Scene, quantity: Quantity) -> str:
    """The last noun for several things that were given or got before: "drones"."""
    here = _number(scene, quantity.span)
    for act in reversed(scene.notes.acts):
        if act.span.end > quantity.span.start or head(act) not in GIVING | GETTING:
            continue
        if here - _number(scene, act.span) > 1:
            return ""
        for one in act.parties:
            noun = scene.text(one.head)
            if one.role in ("object", "of") and noun.islower() and noun.endswith("s"):
                return noun
    return ""


def _is_amount(quantity: Quantity) -> bool:
    """Whether a quantity may be one of something that moves, and not how much it changed."""
    bare = not quantity.unit and quantity.value != int(quantity.value)
    return not bare and quantity.unit not in _SPANS and not quantity.change


def _is_rate(scene: Scene, quantity: Quantity) -> bool:
    """Whether a share is the interest of a loan: "at 3 percent"."""
    before = scene.doc.text[max(0, quantity.span.start - 4) : quantity.span.start]
    return quantity.unit == "%" and before.endswith(" at ")


def _is_measure(quantity: Quantity) -> bool:
    """Whether it is an amount of money, a share or a measure, and not something counted."""
    return quantity.unit.split("/")[0] in _MEASURES or _is_money(quantity)


def _is_ware(quantity: Quantity) -> bool:
    """Whether what is counted are people, or things that are made and sold."""
    return quantity.unit == "people" or dimension(quantity.unit) not in (None, "diplomacy")


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit.isupper() and len(quantity.unit) == 3


def _is_share(scene: Scene, quantity: Quantity, chain: Sequence[Act]) -> bool:
    """Whether a share is one of what is paid, settled or traded, or of what somebody gets."""
    texts = [scene.text(act.span) for act in chain]
    texts += [scene.text(p.span) for act in chain for p in act.parties
              if p.role != "actor" or p.span.overlap(quantity.span)]  # fmt: skip
    if any(from_to(scene, act) for act in chain):
        return True
    stems = {word.stem for each in texts for word in words(each)}
    return any(stem.startswith(each) for stem in stems for each in _SHARED)


def _what(scene: Scene, quantity: Quantity, chain: list[Act]) -> str:
    """What moves, in the words of the text: what the amount is of, or what else is no actor."""
    if quantity.measures:
        return quantity.measures
    parties = [p for act in chain for p in act.parties]
    around = [p for p in parties if p.span.overlap(quantity.span)]
    others = [p for p in parties if p not in around and not scene.who(p.span)]
    deeds = [scene.text(act.span) for act in chain if not act.verb and head(act) in _MOVING]
    for text in (
        *(scene.plain(p.span) for p in around),
        *deeds,
        *map(scene.plain, (p.span for p in others)),
    ):
        told = [w for w in words(text) if w.content and not w.proper and w.norm not in _COUNTS]
        if told:
            return text[told[0].start : told[-1].end]
    return scene.text(chain[0].span)


def _first(found: Iterable[T | None]) -> T | None:
    return next((each for each in found if each), None)
