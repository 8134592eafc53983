"""What a statement says of limits: their kinds, who limits, and whom."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.model.content import UPON, about, affected, content_of
from stemma.model.dimensions import dimension
from stemma.model.findings import limits_read
from stemma.model.forbidding import PERMITTING, by_consent, by_rule
from stemma.model.limiting import (
    IMPOSED,
    KEPT,
    Told,
    is_listed,
    is_of,
    kind_of,
    list_owner,
    sole,
)
from stemma.model.measures import by_measure
from stemma.model.scene import Scene, is_state, party, side
from stemma.model.verbs import (
    AHEAD,
    VOW_NOUNS,
    any_of,
    auxiliaries,
    head,
    is_supposed,
    lemmas,
)
from stemma.model.wording import words
from stemma.records import Act, ConstraintKind, Dimension, Span

_LIFTS = lemmas("lift remove end waive drop suspend scrap repeal")
"""What ends a limit; one that is eased still holds."""
_FOREIGN = re.compile(r"\b(?:foreign(?:ers?)?|outsiders?)\b")
_FACES = lemmas("face suffer meet feel")
"""What those do on whom a limit lies: "face a ban"."""
_CONDITION = re.compile(
    r"""\b(?:only\ (?:if|while|(?:as|so)\ long\ as)|on\ (?:the\ )?condition
        |the\ condition\ that|provided\ that|(?:conditional|contingent)\ (?:up)?on)\b
    |\b(?P<ahead>only\ (?:after|once|when))\b|\b(?P<leave>only\ (?:through|via|with))\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a condition begins with. "only after" needs a main verb ahead, "only through" one that
gives leave."""
_NO = re.compile(
    r"\b(?:(?:the )?(?:answer|reply) was no\b|(?:was|were) told no\b|in vain\b|to no avail\b"
    r"|without success\b)", re.IGNORECASE
)  # fmt: skip
_ASKS = lemmas("ask request demand seek propose offer urge press appeal want call plead lobby")
_BONDS = lemmas("clause contract agreement deal term licence license lease annex loan credit")
"""What binds one to another."""
_KNOWN = frozenset("the its their his her these those them it".split())
_SOMEBODY = frozenset("us them him her".split())
_LEAVE = lemmas("accept agree allow let permit consent approve")


@dataclass(frozen=True, slots=True)
class Limit:
    """What one statement says of a limit."""

    kind: ConstraintKind
    by: tuple[str, ...]
    on: tuple[str, ...]
    dimension: Dimension | None
    about: frozenset[str]


Limited = tuple[Limit, Span]
"""A limit, and the words that say what it is about."""


def limits(scene: Scene) -> Iterator[Limited]:
    """Every limit that a statement tells of."""
    seen = scene.is_between_states("limit")
    known = [
        (limit, told) for limit, told in _by_rule(scene)
        if seen or limit.kind == "pledge" or (limit.by and limit.on)
    ]  # fmt: skip
    yield from known
    for (kind, by, on), phrase in limits_read(scene):
        if not any(told.overlap(phrase) for _, told in known):
            yield _limit(scene, kind, by, on, phrase)


def _by_rule(scene: Scene) -> Iterator[Limited]:
    """The limits that are told by words which say so."""
    for act in scene.told:
        told = () if is_supposed(scene, act) else _of_act(scene, act)
        for kind, by, on in told:
            if by or on:
                yield _limit(scene, kind, by, on, about(scene, act, content_of(scene, act)))
                break
    yield from _conditions(scene)
    yield from _in_vain(scene)


def _limit(
    scene: Scene, kind: ConstraintKind, by: Iterable[str], on: Iterable[str], phrase: Span
) -> Limited:
    told = scene.text(phrase)
    stems = frozenset(w.stem for w in words(told) if w.content)
    by = tuple(dict.fromkeys(by))
    on = tuple(each for each in dict.fromkeys(on) if each not in by)
    return Limit(kind, by, on, dimension(told), stems), phrase


def _of_act(scene: Scene, act: Act) -> Iterator[Told]:
    """What an act says of a limit, the surest reading first."""
    yield from by_consent(scene, act)
    kind = kind_of(scene, act)
    if kind in ("pledge", "refusal", "warning"):
        yield from _taken_on(scene, act, kind)
    elif kind:
        yield from _imposed(scene, act, kind)
    else:
        yield from by_rule(scene, act)
        yield from by_measure(scene, act)


def _imposed(scene: Scene, act: Act, kind: ConstraintKind) -> Iterator[Told]:
    """Who limits whom by a verb or noun that says so; nothing if the limit is lifted."""
    by = [side(a) for a in scene.of_role(act, "actor", "by")]
    if kind == "listing" and act.verb and is_listed(scene, act):
        by = [side(a) for a in scene.of_role(act, "of")]
        yield kind, by, [side(a) for a in scene.of_role(act, "actor") if side(a) not in by]
        return
    if kind == "listing" and act.verb and (lister := list_owner(scene, act)):
        yield kind, [lister], [one for one in by if one != lister]
        return
    if not act.verb:
        for one in scene.notes.acts:
            held = any(p.span.overlap(act.span) for p in one.parties if p.role == "object")
            if one.verb and held:
                if head(one) in _LIFTS and not one.negated:
                    return
                doers = [side(a) for a in scene.of_role(one, "actor")]
                if head(one) in _FACES and by:
                    yield kind, by, [each for each in doers if each not in by]
                    return
                by = by or doers
    makers = () if act.verb else scene.of_role(act, "of")
    by = by or [side(a) for a in makers if not is_state(side(a))]
    if act.verb and not by and (told := _told_by_noun(scene, act)):
        yield from _imposed(scene, told, kind)
        return
    on = [side(a) for a in scene.of_role(act, *UPON) if side(a) not in by]
    on = on or affected(scene, act, by) or _freely(scene, act, by)
    if act.verb and not by and party(act, "actor") is None:
        by = [side(a) for a in scene.of_role(act, "in")] if party(act, "object") else []
        by = by or (sole(scene.counterpart(on[0])) if on else [])
        on = [each for each in on if each not in by]
    if not act.verb and on and not by and kind == "control":
        by = sole(scene.counterpart(on[0]))
    if any_of(act, KEPT):
        on = on or sole(scene.counterpart(by[0]) if by else "")
        if not (by and on):
            return
    abroad = any(_FOREIGN.search(scene.text(p.span)) for p in act.parties if p.role in UPON)
    if by and not on and (abroad or _is_definite(scene, act)):
        on = sole(scene.neighbour(by[0]))
    if on and not by and any(is_of(scene, p, _BONDS) for p in act.parties if p.role == "actor"):
        by = sole(scene.neighbour(on[0]))
    yield kind, by, on


def _told_by_noun(scene: Scene, act: Act) -> Act | None:
    """The noun that tells who limits whom, of a verb that tells only what becomes of the limit:
    "Kenya's ban on maize, imposed in June"."""
    objects = [p.span for p in act.parties if p.role == "object"]
    nouns = (one for one in scene.inside(*objects) if head(one) in IMPOSED)
    return next((one for one in nouns if scene.of_role(one, "actor", "by")), None)


def _freely(scene: Scene, act: Act, by: list[str]) -> list[str]:
    """Who does what is limited where it has no other name: "capped *what millers may buy*"."""
    whats = [p.span for p in act.parties if p.role == "object" and scene.text(p.span) == "what"]
    for what in whats:
        below = (one for one in scene.notes.acts if one.verb and one.span.start > what.end)
        doers = next((scene.of_role(one, "actor") for one in below), ())
        return [side(a) for a in doers if side(a) not in by]
    return []


def _is_definite(scene: Scene, act: Act) -> bool:
    """Whether what is limited is something that was spoken of: "the radios", "them"."""
    parties = [p for one in (act, *content_of(scene, act)) for p in one.parties if p.role in UPON]
    firsts = (word.norm for p in parties for word in words(scene.text(p.span))[:1])
    return any(each in _KNOWN for each in firsts)


def _taken_on(scene: Scene, act: Act, kind: ConstraintKind) -> Iterator[Told]:
    """Who binds himself, refuses or warns, and to whom that is done."""
    by = [side(a) for a in scene.of_role(act, "actor", "by")]
    if not by:
        # "gave its word"
        by = [side(a) for p in act.parties if p.role == "object" for a in scene.who(p.span)
              if is_of(scene, p, VOW_NOUNS)]  # fmt: skip
    if not by:
        return
    on = _if_so(scene, act, by) if kind == "warning" else []
    on = on or [side(a) for a in scene.of_role(act, *UPON) if side(a) not in by]
    on = on or affected(scene, act, by)
    if kind == "pledge" and not on and _is_definite(scene, act):
        on = sole(scene.neighbour(by[0]))
    if kind == "refusal" and not on:
        # "will not hand us the pictures": there is somebody, and he is the other one.
        meant = any(
            p.role in ("object", "to") and scene.text(p.span).casefold() in _SOMEBODY
            for p in act.parties
        )  # fmt: skip
        on = sole(scene.counterpart(by[0]) if meant else scene.neighbour(by[0]))
    yield kind, by, on


def _if_so(scene: Scene, act: Act, by: list[str]) -> list[str]:
    """Whom a warning is for that is put as a condition: "threatened to go to court if Iran ..."."""
    if any(a.kind in ("state", "branch") for a in scene.of_role(act, "object", "to")):
        return []
    sentence = scene.sentence_at(act.span)
    after = [a for a in scene.notes.acts if a.verb and act.span.end < a.span.start < sentence.end]
    supposed = (a for a in after if is_supposed(scene, a))
    return next(([s for a in scene.of_role(one, "actor") if (s := side(a)) not in by]
                 for one in supposed), [])[:1]  # fmt: skip


def _in_vain(scene: Scene) -> Iterator[Limited]:
    """Refusals told by what became of a request: "asked for it in vain", "the answer was no"."""
    for match in _NO.finditer(scene.text(scene.span)):
        at = scene.span.start + match.start()
        before = [a for a in scene.acts_nearby if a.verb and a.span.end <= at and head(a) in _ASKS]
        for act in before[-1:]:
            by = [side(a) for a in scene.of_role(act, "object", "to", "of", "with", "from")]
            on = [side(a) for a in scene.of_role(act, "actor")]
            by = [each for each in by if each not in on] or sole(scene.other(on[0]) if on else "")
            if by and on:
                spot = Span(scene.span.document, at, scene.span.start + match.end())
                yield _limit(scene, "refusal", by[:1], on[:1], spot)


def _conditions(scene: Scene) -> Iterator[Limited]:
    """Limits told by a condition: "will lend only if the land is cleared"."""
    for match in _CONDITION.finditer(scene.text(scene.span)):
        start = scene.span.start + match.start()
        sentence = scene.sentence_at(Span(scene.span.document, start, start + 1))
        verbs = [a for a in scene.notes.acts if a.verb and a.span.overlap(sentence)]
        before = [a for a in verbs if a.span.end <= start]
        after = [a for a in verbs if a.span.start > start]
        if not (before or after) or not _is_condition(scene, match, before):
            continue
        by = [side(a) for one in before[-2:] for a in scene.of_role(one, "actor")][:1]
        on = [side(a) for one in after[:1] for a in scene.of_role(one, "actor", "object")]
        if set(by) & set(on) and not (match["ahead"] or match["leave"]):
            by = []  # what one must do himself is no condition of his own
        on += [side(a) for one in before[-2:] for a in scene.of_role(one, *UPON)]
        sources = [side(a) for one in after[:1] for a in scene.of_role(one, "from")][:1]
        if sources and not on:
            # "that rails be bought from Kenya": who sells sets the condition
            by, on = sources, by
        on = [each for each in on if each not in by][:1]
        by = by or sole(scene.counterpart(on[0]) if on else "")
        on = on or sole(scene.counterpart(by[0]) if by else "")
        if by and on:
            phrase = Span(scene.span.document, start, min(sentence.end, scene.span.end))
            yield _limit(scene, "control", by, on, phrase)


def _is_condition(scene: Scene, match: re.Match[str], before: list[Act]) -> bool:
    """Whether the verb before "only after" or "only through" makes it a condition."""
    if not (match["ahead"] or match["leave"]):
        return True
    said = frozenset[str]().union(*(auxiliaries(scene, one) for one in before[-1:]))
    leave = bool(said & PERMITTING) or any(head(one) in _LEAVE for one in before[-2:])
    return leave or bool(match["ahead"] and said & AHEAD)
