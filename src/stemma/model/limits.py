"""What one act, or one condition, says of a limit: its kind, who limits, and whom."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.model.content import about, content_of, silent, within
from stemma.model.dimensions import dimension
from stemma.model.scene import Scene, party, side
from stemma.model.transfers import GETTING, GIVING, direction
from stemma.model.verbs import (
    AHEAD,
    FORBIDDING,
    UNSURE,
    VOW_NOUNS,
    VOWS,
    WILLING,
    any_of,
    auxiliaries,
    head,
    lemmas,
    named,
)
from stemma.records import Act, ConstraintKind, Dimension, Party, Span
from stemma.text.words import words

_IMPOSED: dict[str, ConstraintKind] = {
    **dict.fromkeys(
        lemmas("sanction embargo penalise penalize fine boycott freeze blockade"), "sanction"),
    **dict.fromkeys(lemmas("blacklist list designate"), "listing"),
    **dict.fromkeys(lemmas(
        """ban bar restrict prohibit forbid curb limit control withhold restriction curb debar
        prohibition outlaw exclude tariff quota moratorium disallow preclude cap"""), "control"),
}  # fmt: skip
_KEPT = lemmas("hold+back keep+back keep+out shut+out lock+out keep+from withhold")
"""What an actor does who keeps something from another: the other must be in sight."""
_STOPS = lemmas("suspend halt stop freeze pause block curtail")
_MOVES = lemmas(
    """export import sale supply delivery shipment transfer licence license permit aid assistance
    trade visa flight credit loan payment purchase"""
)
"""What is limited if it is stopped by the one from whom it comes, or to whom it goes."""
_LIST = lemmas("list")
_LETS = lemmas("let allow permit enable authorise authorize")
_LIFTS = lemmas("lift ease remove end waive drop relax loosen suspend scrap repeal")
_LISTS = frozenset("blacklist entity list register".split())
_LISTING = lemmas("put place add have keep include leave")
_UPON = ("object", "on", "against", "to", "from", "for", "over")
_LETS_BE = lemmas("refrain abstain avoid stop cease halt end desist forgo renounce")
_ABSTAINS = lemmas("refrain abstain")
_REFUSES = lemmas(
    "refuse decline reject veto resist rebuff spurn turn+down rule+out brush+aside wave+away"
)
_OPPOSES = lemmas("oppose unwilling reluctant opposed")
_ACCEPTS = lemmas("accept recognise recognize approve endorse consent")
"""What, denied of somebody, refuses what is its object."""
_YIELDS = lemmas("agree consent yield bow accede budge object")
"""Likewise of what it is said to or on, but for "object", which refuses as it is."""
_WILLING = lemmas("willing ready prepared inclined minded")
_WILL = frozenset("intention wish desire plan plans intentions".split())
_KEEPS = lemmas(
    """keep maintain preserve respect honour honor abide comply adhere observe protect safeguard
    ensure guarantee return consult inform notify limit restrict"""
)
"""What binds him who promises it."""
_OBLIGES = lemmas("require oblige obligate compel")
_DENIES = lemmas("deny refuse")
_STAYS = lemmas("stay remain")
_GOODS = frozenset(("technology", "weapons and military", "energy"))
"""Dimensions of things of which it limits the other that they stay where they are."""
_WARNS = lemmas("warn caution threaten")
_CONSENT = lemmas(
    """consent approval permission leave licence license permit assent authorisation authorization
    clearance nod go-ahead"""
)
"""What somebody must have from another before he may act."""
_NEEDED = frozenset(
    ("object", each) for each in lemmas("need require await lack")
) | {("to", "subject"), ("on", "depend"), ("on", "hinge")}  # fmt: skip
_GRANTS = lemmas("give grant issue")
_UNDER_CONSENT = frozenset(
    ("without", "with", "subject to", "pending", "only with", "against", "upon", "not without")
)
_PERMITTING = frozenset(("may", "can", "must"))
_REGULATED = GIVING | GETTING | lemmas(
    """use arm equip deploy station enter fly sail carry pass hand resell copy modify alter convert
    refine spend trade bid fish land dock drill mine employ hire own vote operate cross host store
    test fire load unload anchor refuel let sublet"""
)  # fmt: skip
"""Deeds that rules are made for: to dispose of things, to cross borders, to work."""
_OUTLAWED = lemmas("illegal unlawful forbidden prohibited banned off-limits outlawed taboo")
_CONDITION = re.compile(
    r"""\b(?:only\ if|on\ (?:the\ )?condition|provided\ that|conditional\ (?:up)?on)\b
    |\b(?P<ahead>only\ (?:after|once|when))\b|\b(?P<leave>only\ (?:through|via|with))\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a condition begins with. "only after" needs a main verb ahead, "only through" one that
gives leave."""
_LEAVE = lemmas("accept agree allow let permit consent approve")


_REACH = 40
"""Characters within which two verbs, or a word and a verb, may belong together."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What one statement says of a limit."""

    kind: ConstraintKind
    by: tuple[str, ...]
    on: tuple[str, ...]
    dimension: Dimension | None
    about: frozenset[str]


def limits(scene: Scene) -> Iterator[tuple[Limit, Span]]:
    """Every limit that a statement tells of, each with the words that say what it is about."""
    for act in scene.acts:
        for kind, by, on in _of_act(scene, act):
            if by or on:
                yield _limit(scene, kind, by, on, about(scene, act, content_of(scene, act)))
                break
    yield from _conditions(scene)


def _limit(
    scene: Scene, kind: ConstraintKind, by: Iterable[str], on: Iterable[str], phrase: Span
) -> tuple[Limit, Span]:
    told = scene.text(phrase)
    stems = frozenset(w.stem for w in words(told) if w.content)
    by = tuple(dict.fromkeys(by))
    on = tuple(each for each in dict.fromkeys(on) if each not in by)
    return Limit(kind, by, on, dimension(told), stems), phrase


Told = tuple[ConstraintKind, list[str], list[str]]
"""A kind, who limits, and whom."""


def _of_act(scene: Scene, act: Act) -> Iterator[Told]:
    """What an act says of a limit, the surest reading first."""
    yield from _consent(scene, act)
    kind = _kind(scene, act)
    if kind in ("pledge", "refusal", "warning"):
        yield from _taken_on(scene, act, kind)
    elif kind:
        yield from _imposed(scene, act, kind)
    else:
        yield from _forbidden(scene, act)


def _kind(scene: Scene, act: Act) -> ConstraintKind | None:
    """What kind of limit the verb or noun of an act names; None if it names none."""
    if any_of(act, _KEPT) and not act.negated:
        return "control"
    if head(act) in _IMPOSED and not act.negated:
        if act.verb and auxiliaries(scene, act) & UNSURE:
            return None
        listed = head(act) in _LIST and not (act.verb and party(act, "object"))
        return None if listed else _IMPOSED[head(act)]
    if head(act) in _LETS and act.negated and act.under is None:
        return "refusal" if auxiliaries(scene, act) & WILLING else "control"
    if act.verb and any(_is_list(scene, act, p) for p in act.parties):
        return "listing"
    if not act.verb:
        return None
    if _is_listed(scene, act):
        return "listing"
    if _stops(scene, act) or _obliges(scene, act) or _denies(scene, act):
        return None if auxiliaries(scene, act) & UNSURE else "control"
    content = content_of(scene, act)
    if any_of(act, VOWS) and any(_leaves(scene, one) for one in content):
        return "pledge"
    if any(_leaves(scene, one) for one in _promised(scene, act)):
        return "pledge"
    if head(act) in _ABSTAINS and not act.negated:
        return "pledge"
    if any_of(act, _REFUSES) and not act.negated:
        return None if silent(scene, act) else "refusal"
    if act.negated and act.under is None and _will(scene, act):
        return "refusal"
    if _is_unwilling(scene, act):
        return "refusal"
    if any_of(act, VOWS) and any(head(one) in _KEEPS for one in _bound(scene, act)):
        return "pledge"
    noticed = any(p.role == "on" and scene.text(p.span) == "notice" for p in act.parties)
    return "warning" if noticed or (head(act) in _WARNS and not act.negated) else None


def _bound(scene: Scene, act: Act) -> list[Act]:
    """What somebody promises, also to him who is said to do it: "promised her to keep it"."""
    objects = [p.span for p in act.parties if p.role == "object"]
    return content_of(scene, act) + [
        one for one in scene.notes.acts
        if one.verb and one.span.start > act.span.end and one.span.start - act.span.end < _REACH
        and any(p.role == "actor" and p.span in objects for p in one.parties)
    ]  # fmt: skip


def _is_unwilling(scene: Scene, act: Act) -> bool:
    """Whether an act is of not wanting or not accepting what another one has or asks."""
    if act.under is not None or auxiliaries(scene, act) & UNSURE:
        return False
    objects = [p for p in act.parties if p.role == "object"]
    if act.negated:
        accepts = head(act) in _ACCEPTS and objects
        yields = head(act) in _YIELDS and party(act, "to")
        return bool(accepts or yields) or head(act) in _WILLING
    denied = any(
        scene.text(p.span).casefold().startswith("no ") and scene.text(p.head) in _WILL
        for p in objects
    )  # fmt: skip
    objects_to = head(act) == "object" and party(act, "to") is not None
    return head(act) in _OPPOSES or objects_to or denied


def _stops(scene: Scene, act: Act) -> bool:
    """Whether somebody stops what goes to another, or comes from there."""
    moved = any(p.role == "object" and _is_of(scene, p, _MOVES) for p in act.parties)
    above = scene.above(act)
    vowed = above is not None and any_of(above, VOWS)
    return head(act) in _STOPS and moved and not act.negated and not vowed


def _obliges(scene: Scene, act: Act) -> bool:
    """Whether somebody makes another do something."""
    made = any(p.role == "object" and scene.collection.of(p.span) for p in act.parties)
    return head(act) in _OBLIGES and made and not act.negated and bool(_bound(scene, act))


def _denies(scene: Scene, act: Act) -> bool:
    """Whether somebody denies another something: "denied its planes the use of the airfield"."""
    objects = [p for p in act.parties if p.role == "object"]
    return head(act) in _DENIES and len(objects) > 1 and not act.negated


def _is_listed(scene: Scene, act: Act) -> bool:
    """Whether somebody is on the list of another: the list is what he is said to be on."""
    before = words(scene.doc.text[max(0, act.span.start - _REACH) : act.span.start])
    on = any(word.norm == "on" for word in before[-3:])
    return head(act) in _LIST and on and party(act, "of") is not None and not act.negated


def _leaves(scene: Scene, act: Act) -> bool:
    """Whether an act is one of leaving something be: "not to sell", "to join no alliance"."""
    nothing = any(
        scene.text(p.span).casefold().startswith(("no ", "neither ")) for p in act.parties
        if p.role == "object"
    )  # fmt: skip
    return act.negated or head(act) in _LETS_BE or nothing


def _promised(scene: Scene, act: Act) -> Iterator[Act]:
    """What is promised by a noun: "gave its word that it would not"."""
    heads = [p.head for p in act.parties if p.role != "actor" and _is_of(scene, p, VOW_NOUNS)]
    return (one for one in scene.notes.acts if one.under in heads)


def _is_of(scene: Scene, one: Party, listed: frozenset[str]) -> bool:
    """Whether a party is headed by a word of a list."""
    return bool(named(scene.text(one.head), listed))


def _is_list(scene: Scene, act: Act, one: Party) -> bool:
    """Whether a party is a list that an act puts somebody on."""
    norms = {word.norm for word in words(scene.text(one.span))}
    if one.role not in ("on", "to", "onto") or not _LISTS & norms or act.negated:
        return False
    headed = scene.text(one.head).casefold() in _LISTS
    return bool(norms & {"blacklist", "entity"}) or (headed and head(act) in _LISTING)


def _will(scene: Scene, act: Act) -> bool:
    """Whether somebody will not do something, and not merely not before a time."""
    postponed = party(act, "before", "until") is not None
    willing = bool(auxiliaries(scene, act) & WILLING)
    return willing and not postponed and party(act, "actor") is not None


def _imposed(scene: Scene, act: Act, kind: ConstraintKind) -> Iterator[Told]:
    """Who limits whom by a verb or noun that says so; nothing if the limit is lifted."""
    by = [side(a) for a in scene.of_role(act, "actor", "by")]
    if kind == "listing" and act.verb and _is_listed(scene, act):
        by = [side(a) for a in scene.of_role(act, "of")]
        yield kind, by, [side(a) for a in scene.of_role(act, "actor") if side(a) not in by]
        return
    if not act.verb:
        for one in scene.notes.acts:
            held = any(p.span.overlap(act.span) for p in one.parties if p.role == "object")
            if one.verb and held:
                if head(one) in _LIFTS:
                    return
                by = by or [side(a) for a in scene.of_role(one, "actor")]
    on = [side(a) for a in scene.of_role(act, *_UPON) if side(a) not in by]
    on = on or _affected(scene, act, by)
    if act.verb and not by and on and party(act, "actor") is None:
        by = _sole(scene.counterpart(on[0]))
    if any_of(act, _KEPT):
        on = on or _sole(scene.counterpart(by[0]) if by else "")
        if not (by and on):
            return
    yield kind, by, on


def _taken_on(scene: Scene, act: Act, kind: ConstraintKind) -> Iterator[Told]:
    """Who binds himself, refuses or warns, and to whom that is done."""
    by = [side(a) for a in scene.of_role(act, "actor", "by")]
    if not by:
        # "gave its word"
        by = [side(a) for p in act.parties if p.role == "object" for a in scene.who(p.span)
              if _is_of(scene, p, VOW_NOUNS)]  # fmt: skip
    if not by:
        return
    on = [side(a) for a in scene.of_role(act, *_UPON) if side(a) not in by]
    on = on or _affected(scene, act, by)
    if kind == "refusal" and not on:
        on = _sole(scene.neighbour(by[0]))
    yield kind, by, on


def _affected(scene: Scene, act: Act, by: list[str]) -> list[str]:
    """The sides in what is limited: in its content, and in what its parties are said to be."""
    return [
        side(a) for one in (*content_of(scene, act), *within(scene, act))
        for a in scene.of_role(one, "actor", *_UPON) if side(a) not in by
    ]  # fmt: skip


def _consent(scene: Scene, act: Act) -> Iterator[Told]:
    """Limits told by the consent that somebody must have, or is not given."""
    if not act.verb:
        return
    for one in act.parties:
        if not _is_of(scene, one, _CONSENT):
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
                yield "refusal", by, on or _sole(scene.neighbour(by[0]))
        needed = (one.role, head(act)) in _NEEDED and not act.negated
        if needed or one.role in _UNDER_CONSENT:
            on = [side(a) for a in scene.of_role(act, "actor") if side(a) not in holders]
            own = bool(holders) and not on and scene.of_role(act, "actor")
            if holders and not own:
                yield "control", holders, on or _sole(scene.counterpart(holders[0]))
            elif on and not own:
                yield "control", _sole(scene.counterpart(on[0])), on


def _forbidden(scene: Scene, act: Act) -> Iterator[Told]:
    """Limits told by a modal that forbids, or by what is said to be against the law."""
    if not act.verb:
        return
    if head(act) in _OUTLAWED and not act.negated:
        by = [side(a) for a in scene.of_role(act, "in", "under", "by")]
        if by:
            yield "control", by, _sole(scene.neighbour(by[0]))
    yield from _stays(scene, act)
    said = auxiliaries(scene, act)
    if head(act) not in _REGULATED:
        return
    if act.negated and said & WILLING and party(act, "actor") is None:
        by = _speaker(scene)
        if by:
            yield "refusal", by, _affected(scene, act, by) or _sole(scene.neighbour(by[0]))
    # "They must not send ships" in somebody's mouth is a demand.
    urged = "must" in said and any(q.span.overlap(act.span) for q in scene.notes.quotations)
    forbidden = act.negated and said & FORBIDDING and not urged
    if not (forbidden or _is_restricted(scene, act, said)):
        return
    by = [side(a) for a in scene.of_role(act, "under")] or _speaker(scene)
    on = [side(a) for a in scene.of_role(act, "actor") if side(a) not in by]
    terms = _terms(scene, act)
    if terms and not (by or on):
        yield "control", [terms[0]], [terms[1]]
    elif terms and on == [terms[1]]:
        yield "control", by or [terms[0]], on
    elif on or by:
        by = by or _sole(scene.counterpart(on[0]))
        yield "control", by, on or _sole(scene.counterpart(by[0]))


def _speaker(scene: Scene) -> list[str]:
    """The side on whose word a statement stands, if it is one."""
    sources = [one.source for one in scene.notes.attributions
               if one.source and any(c.overlap(scene.span) for c in one.content)]  # fmt: skip
    found = dict.fromkeys(side(a) for each in sources for a in scene.collection.of(each))
    return list(found) if len(found) == 1 else []


def _is_restricted(scene: Scene, act: Act, said: frozenset[str]) -> bool:
    """Whether somebody may do something in one way only: "may be flown only over the sea"."""
    after = words(scene.doc.text[act.span.end : act.span.end + _REACH])[:1]
    only = "only" in said or any(word.norm == "only" for word in after)
    return only and bool(said & _PERMITTING) and not act.negated


def _stays(scene: Scene, act: Act) -> Iterator[Told]:
    """Limits told by what is to stay with one of two: "the software stays in Sweden"."""
    where = list(dict.fromkeys(side(a) for a in scene.of_role(act, "in", "with")))
    things = [p for p in act.parties if p.role == "actor" and not scene.who(p.span)]
    goods = any(dimension(scene.text(p.span)) in _GOODS for p in things)
    other = scene.counterpart(where[0]) if len(where) == 1 else ""
    if head(act) in _STAYS and goods and other and not act.negated:
        yield "control", where, [other]


def _terms(scene: Scene, act: Act) -> tuple[str, str] | None:
    """Who gives to whom what is spoken of before an act in its paragraph: the giver's terms."""
    for one in reversed(scene.acts_nearby):
        if one.span.end <= act.span.start and head(one) in GIVING | GETTING:
            found = direction(scene, one)
            if found:
                return found
    return None


def _conditions(scene: Scene) -> Iterator[tuple[Limit, Span]]:
    """Limits told by a condition: "will lend only if the land is cleared"."""
    for match in _CONDITION.finditer(scene.text(scene.span)):
        start = scene.span.start + match.start()
        sentence = scene.notes.sentence_at(Span(scene.span.document, start, start + 1))
        verbs = [a for a in scene.notes.acts if a.verb and a.span.overlap(sentence)]
        before = [a for a in verbs if a.span.end <= start]
        after = [a for a in verbs if a.span.start > start]
        if not (before or after) or not _is_condition(scene, match, before):
            continue
        by = [side(a) for one in before[-2:] for a in scene.of_role(one, "actor")][:1]
        on = [side(a) for one in after[:1] for a in scene.of_role(one, "actor", "object")]
        on += [side(a) for one in before[-2:] for a in scene.of_role(one, *_UPON)]
        on = [each for each in on if each not in by][:1]
        by = by or _sole(scene.counterpart(on[0]) if on else "")
        on = on or _sole(scene.counterpart(by[0]) if by else "")
        if by and on:
            phrase = Span(scene.span.document, start, min(sentence.end, scene.span.end))
            yield _limit(scene, "control", by, on, phrase)


def _is_condition(scene: Scene, match: re.Match[str], before: list[Act]) -> bool:
    """Whether the verb before "only after" or "only through" makes it a condition."""
    if not (match["ahead"] or match["leave"]):
        return True
    said = frozenset[str]().union(*(auxiliaries(scene, one) for one in before[-1:]))
    leave = bool(said & _PERMITTING) or any(head(one) in _LEAVE for one in before[-2:])
    return leave or bool(match["ahead"] and said & AHEAD)


def _sole(found: str) -> list[str]:
    return [found] if found else []
