"""Limits told by a measure without a word for one: a tax, an allowance, a duty to ask, an idiom.

Source:
    R. Huddleston and G. K. Pullum. The Cambridge Grammar of the English Language, 2002, ch. 3,
    section 9 (obligation and permission).
"""

import re
from collections.abc import Iterator

from stemma.model.content import UPON, affected
from stemma.model.limiting import REACH, Told, is_of, sole
from stemma.model.scene import Scene, party, side
from stemma.model.transfers import GETTING, GIVING
from stemma.model.verbs import UNSURE, auxiliaries, head, lemmas, whole
from stemma.records import Act, Party

_TAXES = lemmas("tax surcharge")
_LETTING_IN = lemmas("let+in admit accept allow import take+in take buy let")
_ONLY = re.compile(r"\b(?:only|just|no more than|at most|up to|not more than)\b")
_PERMITS = lemmas("permit licence license visa quota slot")
_ASKING = lemmas("ask tell inform notify consult report")
_WITHOUT = "without "
_FROM = re.compile(r"\s(?:[\w’'-]+\s){0,4}?from\s")
_KEEPS = lemmas("keep stop bar")
_BACK = re.compile(r"\s(?:its|their|his|her|our)\s(?:back\son|face\sagainst|nose\sup\sat)\b")
_TURNING = lemmas("turn turn+back set")
_BUDGES = lemmas("budge move sway")
"""What somebody does not who stays with his refusal; the last two are done to him."""
_AT_HOME = frozenset(("home", "hand"))
_NO = re.compile(r"(?:no|none of the)\s", re.IGNORECASE)
_WAITING = lemmas("unload register apply wait queue stop anchor reload")
_ISSUES = lemmas("issue grant give")
_PROVING = lemmas("show pay prove carry obtain hold get pass deposit declare present bear")
_DOES = frozenset(("do", "does"))
_MODALS = frozenset("may can must shall".split())
_INSISTS = lemmas("insist")
_HOLDS = lemmas("have hold keep retain reserve")
_RIGHTS = frozenset(("veto", "right"))
_SHARES = GIVING | lemmas("share")


def by_measure(scene: Scene, act: Act) -> Iterator[Told]:
    """What an act says of a limit that it has no word for."""
    if not act.verb:
        return
    by = [side(a) for a in scene.of_role(act, "actor")]
    yield from _on_goods(scene, act, by)
    yield from _allowed(scene, act, by)
    yield from _to_be_asked(scene, act, by)
    yield from _kept_off(scene, act, by)
    yield from _unmoved(scene, act, by)
    yield from _none_may(scene, act)
    yield from _withheld(scene, act, by)
    yield from _to_be_shown(scene, act, by)


def _on_goods(scene: Scene, act: Act, by: list[str]) -> Iterator[Told]:
    """Limits on another's goods: a tax on them, or a share that he must leave one."""
    if head(act) in _TAXES and by and not act.negated:
        on = [side(a) for a in scene.of_role(act, "object") if side(a) not in by]
        if on:
            yield "control", by, on
    shares = [p for p in act.parties if p.role == "on"]
    if head(act) in _INSISTS and by and any(_amounts(scene, p) for p in shares):
        yield "control", by, affected(scene, act, by) or sole(scene.neighbour(by[0]))


def _allowed(scene: Scene, act: Act, by: list[str]) -> Iterator[Told]:
    """Limits told by how much is let in, or how many permits there are."""
    objects = [p for p in act.parties if p.role == "object"]
    before = scene.doc.text[act.span.end : act.span.end + REACH // 2]
    if {head(act), whole(act)} & _LETTING_IN and by and not act.negated:
        for one in objects:
            told = before + scene.text(one.span) if one.span.start < act.span.end + 3 else before
            if _ONLY.search(told.casefold()) and _amounts(scene, one):
                on = [side(a) for a in scene.who(one.span) if side(a) not in by]
                yield "control", by, on or sole(scene.neighbour(by[0]))
    stopped = head(act) in _ISSUES and act.negated and not by
    for one in (p for p in objects if stopped and is_of(scene, p, _PERMITS)):
        on = list(dict.fromkeys(side(a) for a in scene.who(one.span)))
        if len(on) == 1:
            yield "control", sole(scene.counterpart(on[0])), on
    permits = any(is_of(scene, p, _PERMITS) and _amounts(scene, p) for p in objects)
    if head(act) in GETTING and permits and by and not act.negated:
        yield "control", sole(scene.counterpart(by[0])), by[:1]


def _to_be_asked(scene: Scene, act: Act, by: list[str]) -> Iterator[Told]:
    """Limits told by whom one must ask or tell: "can't sell it without asking Nairobi"."""
    if head(act) not in _ASKING or act.negated:
        return
    asked = [side(a) for a in scene.of_role(act, "object", "to") if side(a) not in by]
    said = auxiliaries(scene, act)
    above = scene.above(act)
    bound = "must" in said or {"has", "to"} <= said or {"have", "to"} <= said
    bound = bound or (above is not None and head(above) == "have" and not above.negated)
    without = scene.doc.text[: act.span.start].endswith(_WITHOUT) and _is_barred(scene, act)
    if asked and by and (bound or without):
        yield "control", asked[:1], by[:1]


def _is_barred(scene: Scene, act: Act) -> bool:
    """Whether what is done without an act is what one may not do."""
    before = [one for one in scene.notes.acts if one.verb and one.span.end <= act.span.start]
    return bool(before) and before[-1].negated


def _kept_off(scene: Scene, act: Act, by: list[str]) -> Iterator[Told]:
    """Limits told by what somebody is kept from doing, or by goods that stay at home."""
    after = scene.doc.text[act.span.end : act.span.end + REACH]
    kept = head(act) in _KEEPS and not act.negated
    if kept and not by and _FROM.match(after):
        on = [side(a) for a in scene.of_role(act, "object")]
        below = scene.lines.under(act.span)
        by = [side(a) for one in below for a in scene.of_role(one, "in") if side(a) not in on]
        by = by or (sole(scene.counterpart(on[0])) if on else [])
        if by and on:
            yield "control", by[:1], on
    at_home = any(p.role == "at" and scene.text(p.span) in _AT_HOME for p in act.parties)
    goods = [p for p in act.parties if p.role == "object" and not scene.collection.of(p.span)]
    if head(act) == "keep" and by and at_home and not act.negated and goods:
        yield "control", by, sole(scene.counterpart(by[0]))


def _unmoved(scene: Scene, act: Act, by: list[str]) -> Iterator[Told]:
    """Refusals told by an idiom: "has turned its back on the pact", "would not budge"."""
    after = scene.doc.text[act.span.end : act.span.end + REACH]
    turned = head(act) in _TURNING and _BACK.match(after) and not act.negated
    still = head(act) in _BUDGES and act.negated and not auxiliaries(scene, act) & UNSURE
    who = by or [side(a) for a in scene.of_role(act, "object")]
    moved = head(act) == "budge" or bool(scene.of_role(act, "object"))
    if who and (turned or (still and moved)):
        on = [side(a) for a in scene.of_role(act, *UPON) if side(a) not in who]
        yield "refusal", who, on or sole(scene.neighbour(who[0]))


def _withheld(scene: Scene, act: Act, by: list[str]) -> Iterator[Told]:
    """Limits told by a right that one keeps, or by what one does not give the other."""
    rights = [p for p in act.parties if p.role == "object" and scene.text(p.head) in _RIGHTS]
    kept = any(scene.text(p.head) == "veto" or head(act) != "have" for p in rights)
    if head(act) in _HOLDS and by and kept and not act.negated:
        yield "control", by, sole(scene.counterpart(by[0]))
    said = auxiliaries(scene, act)
    if act.negated and head(act) in _SHARES and said & _DOES and by:
        things = scene.inside(*(p.span for p in act.parties if p.role == "object"))
        told = (a for one in (act, *things) for a in scene.of_role(one, "with", "to"))
        on = [one for a in told if (one := side(a)) not in by]
        if on:
            yield "control", by, on


def _to_be_shown(scene: Scene, act: Act, by: list[str]) -> Iterator[Told]:
    """Limits told by what the other's people must show, pay or pass: "must carry a permit"."""
    said = auxiliaries(scene, act)
    bound = "must" in said or {"has", "to"} <= said or {"have", "to"} <= said
    shown = head(act) in _WAITING or (head(act) in _PROVING and party(act, "object"))
    if bound and shown and by and not act.negated:
        within = [side(a) for a in scene.of_role(act, "in", "to") if side(a) not in by]
        limiter = within[:1] or sole(scene.counterpart(by[0]))
        if limiter and len(set(by)) == 1:
            yield "control", limiter, by[:1]


def _none_may(scene: Scene, act: Act) -> Iterator[Told]:
    """Limits told by what none of a people may do: "no Kenyan may own more than a half"."""
    if not auxiliaries(scene, act) & _MODALS:
        return
    for one in act.parties:
        if one.role == "actor" and _NO.match(scene.text(one.span)):
            on = [side(a) for a in scene.collection.of(one.head) or scene.who(one.span)]
            above = scene.above(act)
            ruled = scene.of_role(above, "actor") if above is not None else ()
            told = (*ruled, *scene.of_role(act, "in", "under", "object"))
            by = [side(a) for a in told if side(a) not in on]
            if on:
                yield "control", by[:1] or sole(scene.counterpart(on[0])), on


def _amounts(scene: Scene, one: Party) -> bool:
    """Whether a party says how much or how many."""
    return any(quantity.span.overlap(one.span) for quantity in scene.notes.quantities)
