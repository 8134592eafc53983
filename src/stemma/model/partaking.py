"""Who does an act, and to whom it is done.

The doer is its subject, or whose the deed is that is its subject ("Israel's strikes hit Rafah").
Whom it is done to is looked for in order, and the first that tells decides: what is acted upon or
towards; whose that is, or towards whom it is ("Iran's oil", "a plea to the court"); and then the
same of what is vowed, asked or refused. What belongs to the doer suffers nothing: "its troops".

Source:
    Open Event Data Alliance. PLOVER manual, draft 2.0: those who meet are all actors.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from stemma.model.content import content_of
from stemma.model.scene import Scene, side
from stemma.records import Act, Actor, Party

_AT = ("object", "to", "against", "with", "on", "upon", "at", "toward", "towards", "into", "onto",
       "between", "among")  # fmt: skip
"""Roles of those at whom something is aimed."""
_AROUND = ("from", "for", "over", "behind")
"""Roles of those who are in it if nobody is aimed at."""
_TOWARDS = frozenset((*_AT[1:], "for", "from"))
"""Roles of those at whom a thing or a deed is aimed, behind its noun."""
_REASONS = frozenset("response reaction reply order addition line accordance".split())
"""Nouns of phrases that tell why: "in response to"."""
_MEETING = frozenset("meet talk negotiate confer converse".split())
_MEETINGS = frozenset("talk meeting negotiation summit dialogue consultation discussion".split())
_FIGHTS = frozenset("conflict war dispute clash standoff".split())
"""What two are in, if one is in it with the other."""
_BLOWS = frozenset(
    """attack strike airstrike raid operation bombing bombardment shelling offensive assault ambush
    crackdown invasion incursion""".split()
)
"""Deeds that somebody suffers something in: "killed in a US operation"."""
_SENDING = frozenset(
    "send deploy dispatch mass move station withdraw pull keep mobilize rotate".split()
)
_FORCES = frozenset("force troop soldier warship ship jet navy army tank reservist".split())
_OWN = re.compile(r"(?:all\s|both\s|one of\s)?(?:its|his|her|their|our|my)\s", re.IGNORECASE)
_DEPTH = 3
"""Nouns that one goes down: "the delivery of parts of ships to Chile"."""


def doers(scene: Scene, act: Act) -> tuple[Actor, ...]:
    """Who does an act, in order; empty if the clause does not tell or it is nobody known."""
    parties = [party for party in act.parties if party.role == "actor"]
    if not parties and act.verb:
        blows = (p for p in act.parties if p.role == "in" and _lemma(scene, p) in _BLOWS)
        return _unique(actor for party in blows for actor in _or_owner(scene, party))
    return _unique(actor for party in parties for actor in _or_owner(scene, party))


def upon(scene: Scene, act: Act, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Whom an act is done to, in order, none of its actors among them."""
    for told in (_direct, _around, _behind, _within, _purpose, _there):
        found = _unique(told(scene, act, actors))
        if found:
            return found
    return ()


def together(scene: Scene, act: Act) -> bool:
    """Whether an act is of a kind that all who take part in do alike: a meeting, talks."""
    objects = (p for p in act.parties if p.role == "object")
    if act.lemma in _FIGHTS:
        return True
    held = any(_lemma(scene, party) in _MEETINGS for party in objects)
    return held or act.lemma.split()[0] in _MEETING or (not act.verb and act.lemma in _MEETINGS)


def _direct(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Those whom the clause says it is done to."""
    return _in_roles(scene, act, actors, _AT if act.verb else (*_AT, "of"))


def _around(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Those for whom, or from whom, it is done."""
    return _in_roles(scene, act, actors, _AROUND)


def _in_roles(
    scene: Scene, act: Act, actors: Sequence[Actor], roles: Sequence[str]
) -> Iterator[Actor]:
    for party in act.parties:
        if party.role in roles and _suffers(scene, act, party):
            yield from (a for a in scene.collection.of(party.span) if a not in actors)


def _suffers(scene: Scene, act: Act, party: Party) -> bool:
    """Whether an act is done to a party: not if that is the doer's own, or a time."""
    if _owned(scene, party) or any(t.span.overlap(party.head) for t in scene.notes.times):
        return False
    own = act.lemma in _SENDING and party.role == "object" and party.span == party.head
    return not (own and _lemma(scene, party) in _FORCES)


def _behind(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Those whose the things are that it is done to, or for whom these are meant."""
    for party in act.parties:
        timely = any(t.span.overlap(party.head) for t in scene.notes.times)
        if party.role in (*_AT, *_AROUND, "of", "in") and not timely:
            yield from _of_noun(scene, party, actors)


def _of_noun(
    scene: Scene, party: Party, actors: Sequence[Actor], depth: int = 0
) -> Iterator[Actor]:
    noun = _named(scene, party)
    if noun is None or depth >= _DEPTH or noun.lemma in _REASONS:
        return
    owners = [a for p in noun.parties if p.role == "actor" for a in scene.collection.of(p.span)]
    others = [a for a in owners if a not in actors]
    if others and party.role != "in" and not _owned(scene, party):
        yield from others
        return
    found = list(_in_roles(scene, noun, actors, tuple(_TOWARDS)))
    yield from found
    if not found:
        for below in noun.parties:
            if below.role == "of" and party.role != "in":
                yield from _in_roles(scene, replace(noun, parties=(below,)), actors, ("of",))
            if below.role in _TOWARDS or below.role == "of":
                yield from _of_noun(scene, below, actors, depth + 1)


def _within(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Those whom what is vowed, asked or refused would be done to, or by."""
    heads = {p.head for p in act.parties if p.role in _AT}
    told = [one for one in scene.notes.acts if one.under in heads]
    for one in (*content_of(scene, act), *told):
        if not act.verb or one.span.start < act.span.start:
            continue
        own = any(p.role == "actor" and _owned(scene, p) for p in one.parties)
        others = [] if own else [a for a in doers(scene, one) if a not in actors]
        yield from others
        if not others:
            yield from _direct(scene, one, actors)
            yield from _behind(scene, one, actors)


def _purpose(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Those whom it is meant to strike: "sent a cutter *to shadow* the Chilean ship"."""
    sentence = scene.notes.sentence_at(act.span)
    heads = {p.head for p in act.parties}
    for one in scene.notes.acts:
        aimed = act.span.end < one.span.start < sentence.end and one.verb
        meant = scene.doc.text[: one.span.start].endswith(" to ")
        if aimed and meant and any(p.role == "actor" and p.head in heads for p in one.parties):
            yield from _direct(scene, one, actors)
            yield from _behind(scene, one, actors)


def _there(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """The state in which it is done, if it is another and nobody else is told of."""
    sides = {side(actor) for actor in actors}
    nouns = [noun for p in act.parties if p.role in _AT and (noun := _named(scene, p))]
    if together(scene, act):
        return
    for party in (p for one in (act, *nouns) for p in one.parties if p.role == "in"):
        found = scene.collection.of(party.span)
        yield from (a for a in found if a.kind == "state" and side(a) not in sides)


def _or_owner(scene: Scene, party: Party, depth: int = 0) -> Sequence[Actor]:
    """Whom a phrase means, or else whose deed it is."""
    found = scene.collection.of(party.span)
    if found or depth >= _DEPTH:
        return found
    noun = _named(scene, party)
    parties = [p for p in noun.parties if p.role == "actor"] if noun else []
    if not parties:  # "a report accusing them": whoever has made the report
        parties = [
            p for act in scene.notes.acts for p in act.parties
            if p.role == "actor" and any(o.head == party.head for o in act.parties if o.role == "object")
        ]
    return [actor for p in parties for actor in _or_owner(scene, p, depth + 1)]


def _named(scene: Scene, party: Party) -> Act | None:
    """The deed or thing that a party is, if it has parties of its own."""
    return next(
        (act for act in scene.notes.acts if not act.verb and act.span == party.head), None
    )


def _owned(scene: Scene, party: Party) -> bool:
    """Whether a thing is the doer's own, by the word before it."""
    return _OWN.match(scene.text(party.span)) is not None


def _lemma(scene: Scene, party: Party) -> str:
    return scene.text(party.head).casefold().removesuffix("s")


def _unique(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(actors))
