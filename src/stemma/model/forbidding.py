"""Limits told by what must not be done, needs somebody's consent, or has to stay where it is."""

import re
from collections.abc import Iterator

from stemma.model.content import affected
from stemma.model.dimensions import dimension
from stemma.model.limiting import REACH, Told, is_of, sole
from stemma.model.scene import Scene, party, side
from stemma.model.transfers import GETTING, GIVING, direction
from stemma.model.verbs import (
    FORBIDDING,
    WILLING,
    auxiliaries,
    head,
    is_said,
    lemmas,
)
from stemma.model.wording import words
from stemma.records import Act

_STAYS = lemmas("stay remain")
_GOODS = frozenset(("technology", "weapons and military", "energy"))
"""Dimensions of things of which it limits the other that they stay where they are."""
_CONSENT = lemmas(
    """consent approval permission leave licence license permit assent authorisation authorization
    clearance nod go-ahead"""
)
"""What somebody must have from another before he may act."""
_NEEDED = frozenset(
    ("object", each) for each in lemmas("need require await lack")
) | {("to", "subject"), ("on", "depend"), ("on", "hinge")}  # fmt: skip
_AGREES = lemmas("agree approve consent authorise authorize")
_GRANTS = lemmas("give grant issue")
_UNDER_CONSENT = frozenset(("without", "subject to", "pending", "only with", "not without"))
_WITH_CONSENT = frozenset(("with", "against", "upon"))
"""What somebody may do with consent he may not do without."""
_BE = frozenset(("is", "are", "was", "were"))
_AT_MOST = re.compile(r"\b(?:no more than|not more than|at most)\b")
_OTHERWISE = frozenset("have has had having going yet will would".split())
PERMITTING = frozenset(("may", "can", "must"))
_REGULATED = GIVING | GETTING | lemmas(
    """use arm equip deploy station enter fly sail carry pass hand resell copy modify alter convert
    refine spend trade bid fish land dock drill mine employ hire own operate cross host store test
    fire load unload anchor refuel let sublet leave make produce repair draw take
    exceed dump divert build vote hold"""
)  # fmt: skip
"""Deeds that rules are made for: to dispose of things, to cross borders, to work."""
_OUTLAWED = lemmas("illegal unlawful forbidden prohibited banned off-limits outlawed taboo")


def by_consent(scene: Scene, act: Act) -> Iterator[Told]:
    """Limits told by the consent that somebody must have, or is not given."""
    if not act.verb:
        return
    for one in act.parties:
        if not is_of(scene, one, _CONSENT):
            continue
        holders = [
            side(a) for deed in scene.inside(one.span)
            for a in scene.of_role(deed, "actor", "of", "from", "by")
        ]  # fmt: skip
        holders = holders or [side(a) for a in scene.collection.of(one.span)]
        if one.role == "object" and head(act) in _GRANTS and act.negated:
            by = [side(a) for a in scene.of_role(act, "actor")]
            on = [side(a) for a in scene.of_role(act, "to") if side(a) not in by]
            if by:
                yield "refusal", by, on or sole(scene.neighbour(by[0]))
        needed = (one.role, head(act)) in _NEEDED and not act.negated
        under = one.role in _UNDER_CONSENT or (
            one.role in _WITH_CONSENT and auxiliaries(scene, act) & PERMITTING
        )
        if needed or under:
            on = [side(a) for a in scene.of_role(act, "actor", "for") if side(a) not in holders]
            own = bool(holders) and not on and scene.of_role(act, "actor")
            if holders and not own:
                yield "control", holders, on or sole(scene.counterpart(holders[0]))
            elif on and not own:
                yield "control", sole(scene.counterpart(on[0])), on


def by_rule(scene: Scene, act: Act) -> Iterator[Told]:
    """Limits told by a modal that forbids, or by what is said to be against the law."""
    if not act.verb:
        return
    if head(act) in _OUTLAWED and not act.negated:
        by = [side(a) for a in scene.of_role(act, "in", "under", "by")]
        if by:
            yield "control", by, sole(scene.neighbour(by[0]))
    yield from _stays(scene, act)
    yield from _must_agree(scene, act)
    said = auxiliaries(scene, act) | _carried(scene, act)
    if head(act) not in _REGULATED:
        return
    if act.negated and said & WILLING and party(act, "actor") is None and is_said(scene, act):
        by = _speaker(scene)
        if by:
            yield "refusal", by, affected(scene, act, by) or sole(scene.neighbour(by[0]))
    # "They must not send ships" in somebody's mouth is a demand.
    urged = "must" in said and any(q.span.overlap(act.span) for q in scene.notes.quotations)
    forbidden = act.negated and (said & FORBIDDING or _is_not_to(said)) and not urged
    if not (forbidden or _is_restricted(scene, act, said)):
        return
    by = [side(a) for a in scene.of_role(act, "under")] or _speaker(scene)
    on = [side(a) for a in scene.of_role(act, "actor") if side(a) not in by]
    terms = _terms(scene, act)
    owners = list(dict.fromkeys(side(a) for a in scene.of_role(act, "object")))
    alone = len(owners) == 1 and owners == list(scene.of_act(act))
    if alone and not (by or on) and party(act, "actor") is None:
        yield "control", owners, sole(scene.counterpart(owners[0]))  # "our tea may not be shipped"
    elif terms and not (by or on) and _is_given(scene, act):
        yield "control", [terms[0]], [terms[1]]
    elif terms and on == [terms[1]]:
        yield "control", by or [terms[0]], on
    elif on or by:
        by = by or sole(scene.counterpart(on[0]))
        yield "control", by, on or sole(scene.counterpart(by[0]))


def _carried(scene: Scene, act: Act) -> frozenset[str]:
    """The auxiliaries of the verb before that are also this one's: "may fly it but not lend it"."""
    before = [one for one in scene.notes.acts if one.verb and one.span.end <= act.span.start]
    joined = scene.doc.text[: act.span.start].endswith("but not ")
    return auxiliaries(scene, before[-1]) | {"not"} if joined and before else frozenset()


def _must_agree(scene: Scene, act: Act) -> Iterator[Told]:
    """Limits told by who has to agree: "Ottawa must approve each sale"."""
    said = auxiliaries(scene, act)
    if "be" in said:
        return
    needed = "must" in said or {"has", "to"} <= said or {"have", "to"} <= said
    by = list(dict.fromkeys(side(a) for a in scene.of_role(act, "actor")))
    if head(act) in _AGREES and needed and not act.negated and len(by) == 1:
        on = affected(scene, act, by) or sole(scene.counterpart(by[0]))
        if on:
            yield "control", by, on[:1]


def _speaker(scene: Scene) -> list[str]:
    """The side on whose word a statement stands, if it is one."""
    sources = [one.source for one in scene.notes.attributions
               if one.source and any(c.overlap(scene.span) for c in one.content)]  # fmt: skip
    found = dict.fromkeys(side(a) for each in sources for a in scene.collection.of(each))
    return list(found) if len(found) == 1 else []


def _is_restricted(scene: Scene, act: Act, said: frozenset[str]) -> bool:
    """Whether somebody may do something in one way only: "may be flown only over the sea"."""
    after = words(scene.doc.text[act.span.end : act.span.end + REACH])[:1]
    near = scene.doc.text[act.span.end : act.span.end + REACH]
    only = "only" in said or any(word.norm == "only" for word in after)
    only = only or _AT_MOST.search(re.split(r"[.;,]", near)[0]) is not None
    return only and bool(said & PERMITTING) and not act.negated


def _stays(scene: Scene, act: Act) -> Iterator[Told]:
    """Limits told by what is to stay with one of two: "the software stays in Sweden"."""
    where = list(dict.fromkeys(side(a) for a in scene.of_role(act, "in", "with")))
    things = [p for p in act.parties if p.role == "actor" and not scene.who(p.span)]
    goods = any(dimension(scene.text(p.span)) in _GOODS for p in things)
    other = scene.counterpart(where[0]) if len(where) == 1 else ""
    if head(act) in _STAYS and goods and other and not act.negated:
        yield "control", where, [other]


def _transfer(scene: Scene, act: Act) -> Act | None:
    """What is given or got before an act in its paragraph."""
    before = (
        one for one in reversed(scene.acts_nearby)
        if one.span.end <= act.span.start and head(one) in GIVING | GETTING
    )  # fmt: skip
    return next((one for one in before if direction(scene, one)), None)


def _terms(scene: Scene, act: Act) -> tuple[str, str] | None:
    """Who gives to whom what is spoken of before an act in its paragraph: the giver's terms."""
    transfer = _transfer(scene, act)
    return direction(scene, transfer) if transfer else None


def _is_given(scene: Scene, act: Act) -> bool:
    """Whether an act is of what was given or got before it, and not of somebody else."""
    transfer = _transfer(scene, act)
    given = {w.stem for w in words(scene.words_of(transfer)) if w.content} if transfer else set()
    doers = [w for p in act.parties if p.role == "actor" for w in words(scene.text(p.span))]
    return not doers or any(w.stem in given or w.norm in ("it", "they") for w in doers)


def _is_not_to(said: frozenset[str]) -> bool:
    """Whether auxiliaries are those of "is not to", "are not to be"."""
    return {"not", "to"} <= said and bool(said & _BE) and not said & _OTHERWISE
