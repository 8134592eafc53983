"""What the clause of a figure says that it measures: between whom, of what, and when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.model.dimensions import dimension
from stemma.model.matters import (
    BOTH_WAYS,
    IN,
    MOVING,
    OUT,
    OWED,
    first,
    of_paragraph,
    of_unit,
    tellers,
    what,
)
from stemma.model.money import currency
from stemma.model.scene import SAYING, Pair, Scene, is_side, since
from stemma.model.transfers import (
    BRINGING,
    GOING,
    PARTNERS,
    SPENDING,
    TAKING,
    direction,
    from_to,
)
from stemma.model.units import is_measure, is_money, is_ware, sentence_number
from stemma.model.verbs import head, lemmas, named
from stemma.model.wording import words
from stemma.records import Act, Dimension, Quantity, Span, Time

_POWER = frozenset(("MW", "GW", "kW"))
"""What a plant can do, which moves nothing."""
_HOLDING = lemmas("hold own possess have")
"""What somebody has moves nothing."""
_SHARED = frozenset(
    "settl denomin transact payment pay currenc export import trade commerc invoic".split()
)
"""Stems of which a share must have one beside it to be one of what flows."""
ANAPHORS = frozenset("it they this that these those".split())
_ARTICLES = frozenset("a an the such these those its their".split())
_MOVED = ("object", "actor", "of", "for")
"""Roles of what is given, got or goes."""
_TOTAL = re.compile(
    r"\b(?:two-way|bilateral|mutual)\s(?:total|volume|turnover|exchanges?|figure)\b", re.IGNORECASE
)
"""What needs no other word to be of trade."""
_THAN = re.compile(r"\bthan (?:in |the |for |at )*$")
_REACH = 24
"""Characters before a time in which "than" is looked for."""
_NUMBER = re.compile(r"\bnumbers?\b", re.IGNORECASE)
"""What may rise to an amount: "the number of students"."""
_DIGITS = 3
"""Digits by which two figures are one."""
BACK = 3
"""Sentences back in which what a figure leaves out is looked for."""


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


def told_of(scene: Scene, quantity: Quantity, act: Act) -> Figure | None:
    """What a figure measures by its own clause."""
    chain = [act, *scene.inside(*(p.span for p in act.parties))]
    before: Act | None = None
    both_ways = any(head(one) in BOTH_WAYS for one in chain) or _bare(scene, act) in BOTH_WAYS
    told = (direction(scene, one) for one in chain)
    directed = None if both_ways else first(map(_between_sides, told))
    pair = directed or first(pairs[0] for one in chain if (pairs := scene.pairs(one)))
    if pair is None and not both_ways:
        # "Cement worth 3 million went from one to the other": the verb is that of the whole.
        around = (one for one in scene.notes.acts if one.verb and _holds(one, quantity.span))
        directed = pair = first(_between_sides(from_to(scene, one)) for one in around)
    if pair is None and head(act) in TAKING:
        directed = pair = _as_partner(scene, act)
    if pair is None and both_ways:
        pair = _of_both(scene, act)
    if pair is None:
        before = _transfer_before(scene, act)
        found = from_to(scene, before) if before else None
        again = before is not None and head(act) == head(before) and _is_open(scene, act)
        if found and (again or _bare(scene, act) in OUT | IN | OWED):
            directed = pair = found if set(scene.of_act(act)) <= set(found) else None
    if pair is None and _bare(scene, act) in OUT | IN and _trade_before(scene, act):
        pair = _of_both(scene, act)
    if pair is None and len(scene.sides) == 2:
        pair = (min(scene.sides), max(scene.sides))
    if pair is None and quantity.unit == "%" and _is_share(scene, quantity, chain):
        pair = scene.collection.main_pair(scene.span.document)
    if pair is None or (quantity.unit == "%" and not _is_share(scene, quantity, chain)):
        return None
    kind: Dimension | None = first(map(dimension, tellers(scene, quantity, chain)))
    if kind is None and before is not None:
        kind = dimension(scene.words_of(before))
    if kind is None and directed:
        kind = of_unit(quantity, chain) or of_paragraph(scene, quantity)
    if kind is None and is_money(quantity) and _TOTAL.search(scene.text(scene.span)):
        kind = "trade"
    if kind is None:
        return None
    quantity = replace(quantity, unit=currency(quantity.unit, pair))
    if directed is None and not both_ways and head(act) in _HOLDING:
        return None
    if not quantity.unit or (
        directed is None and (not is_measure(quantity) or quantity.unit in _POWER)
    ):
        return None
    if not is_measure(quantity) and (
        not _is_moved(scene, act, quantity) or (head(act) in GOING and not is_ware(quantity))
    ):
        return None
    if not is_measure(quantity) and kind == "diplomacy":
        return None  # visas, permits, votes
    if head(act) in BRINGING | SPENDING and not is_money(quantity):
        return None
    if head(act) in BRINGING and _is_reached(act, quantity):
        return None
    period = quantity.period or first(
        t.value
        for t in scene.times
        if t.value[:1].isdigit()
        and not (since(scene, t) or compared(scene, t))
        and not _is_when_said(scene, t)
    )
    moving = Moving(
        pair, directed is not None, kind, quantity.unit, period or "", value_of(quantity)
    )
    return Figure(moving, quantity, what(scene, quantity, chain))


def _as_partner(scene: Scene, act: Act) -> Pair | None:
    """From whom to whom goes what one takes who is called a buyer, or gives who is a seller."""
    doers = {p.span for p in act.parties if p.role == "actor"}
    sentence = scene.sentence_at(act.span)
    alike = (
        one for one in scene.notes.acts
        if head(one) in PARTNERS and one.span.overlap(sentence)
        and any(p.span in doers for p in one.parties if p.role == "actor")
    )  # fmt: skip
    return first(_between_sides(from_to(scene, one)) for one in alike)


def _is_reached(act: Act, quantity: Quantity) -> bool:
    """Whether an amount is what something is to come to: "bring it to 15 billion"."""
    return any(p.span.overlap(quantity.span) and p.role == "to" for p in act.parties)


def _is_moved(scene: Scene, act: Act, quantity: Quantity) -> bool:
    """Whether what is counted is what an act moves, and not what comes with it."""
    doers = [scene.text(p.span) for p in act.parties if p.role == "actor"]
    counted = any(_NUMBER.search(doer) for doer in doers)
    roles = (*_MOVED, "to", "at") if counted else _MOVED
    return any(p.span.overlap(quantity.span) and p.role in roles for p in act.parties)


def compared(scene: Scene, time: Time) -> bool:
    """Whether a time is only one that a figure is compared with: "a fifth more than in 2024"."""
    before = scene.doc.text[max(0, time.span.start - _REACH) : time.span.start]
    return _THAN.search(before) is not None


def _is_when_said(scene: Scene, time: Time) -> bool:
    """Whether a time is the one at which somebody says a thing."""
    return any(
        p.span.overlap(time.span) for one in scene.notes.acts if one.lemma in SAYING
        for p in one.parties
    )  # fmt: skip


def _between_sides(pair: Pair | None) -> Pair | None:
    """A pair of states or bodies; None of others."""
    return pair if pair and all(map(is_side, pair)) else None


def _holds(act: Act, span: Span) -> bool:
    """Whether words are in a party of an act."""
    return any(p.span.start <= span.start and span.end <= p.span.end for p in act.parties)


def value_of(quantity: Quantity) -> float:
    return float(f"{quantity.value:.{_DIGITS}g}")


def _bare(scene: Scene, act: Act) -> str:
    """The noun for what moves, where an act is said of it and nobody is named: "trade rose"."""
    for one in act.parties:
        told = [w for w in words(scene.text(one.span)) if w.norm not in _ARTICLES]
        noun = told[0].norm if told else ""
        alone = noun == scene.text(one.head).casefold() and one.role in ("actor", "object")
        if alone and named(noun, MOVING) and not scene.who(one.span):
            return named(noun, MOVING)
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
        scene.text(p.head).casefold() in ANAPHORS or scene.collection.of(p.span) for p in doers
    )


def is_bare(scene: Scene, act: Act, listed: frozenset[str]) -> bool:
    """Whether an act is said of what moves, named alone by a word of a list: "trade is small"."""
    return _bare(scene, act) in listed


def _trade_before(scene: Scene, act: Act) -> bool:
    """Whether the paragraph has spoken of the trade that an act's exports are part of."""
    return any(
        named(scene.words_of(one), BOTH_WAYS) for one in scene.acts_nearby
        if one.span.start < act.span.start
    )  # fmt: skip


def _transfer_before(scene: Scene, act: Act) -> Act | None:
    """The last act before another, not far, that tells from whom to whom something moves."""
    here = sentence_number(scene, act.span)
    for one in reversed(scene.notes.acts):
        if one.span.end > act.span.start:
            continue
        if here - sentence_number(scene, one.span) > BACK:
            return None
        if from_to(scene, one):
            return one
    return None


def _is_share(scene: Scene, quantity: Quantity, chain: Sequence[Act]) -> bool:
    """Whether a share is one of what is paid, settled or traded, or of what somebody gets."""
    texts = [scene.text(act.span) for act in chain]
    texts += [scene.text(p.span) for act in chain for p in act.parties
              if p.role != "actor" or p.span.overlap(quantity.span)]  # fmt: skip
    if any(from_to(scene, act) for act in chain):
        return True
    stems = {word.stem for each in texts for word in words(each)}
    return any(stem.startswith(each) for stem in stems for each in _SHARED)
