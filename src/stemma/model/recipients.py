"""To whom an act is done.

They are looked for in order, and the first that tells decides: what is acted upon, or aimed at by
a preposition; for whom or from whom it is done; whose the thing is that it is done to, or towards
whom that is ("Iran's oil", "a plea to the court"); whom what is vowed, asked or refused would be
done to; whom it is meant to strike; where the place lies that force is used on; who did what a word
like "the move" sums up; and the state that it is done in. What belongs to the doer suffers nothing:
"its troops".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.model.actor import of_state
from stemma.model.content import content_of
from stemma.model.deeds import lemma_of, noun_of, together, unique
from stemma.model.doers import doers
from stemma.model.scene import Scene, side
from stemma.model.states import land
from stemma.records import Act, Actor, Party, Span

_AT = ("object", "to", "against", "with", "on", "upon", "toward", "towards", "into", "onto",
       "between", "among")  # fmt: skip
"""Roles of those at whom something is aimed."""
_AROUND = ("at", "by", "from", "for", "over", "behind", "in relation to", "with regard to")
"""Roles of those who are in it if nobody is aimed at."""
_TOWARDS = (*_AT[1:], "at", "for", "from")
"""Roles of those at whom a thing or a deed is aimed, behind its noun."""
_NEAR = ("in", "near", "outside")
_REASONS = frozenset(
    """response reaction reply order addition line accordance dismay delight surprise relief
    annoyance anger""".split()
)
"""Nouns of phrases that tell why, or how it was taken: "in response to", "to the dismay of"."""
_ON_PLACES = frozenset(
    """attack strike hit bomb bombard shell raid storm capture seize invade destroy blockade besiege
    occupy target pound ambush torpedo overrun retake fire launch visit tour""".split()
)
"""Verbs of what may be done to a place."""
_GIVEN = frozenset(
    "aid assistance help support relief funding loan grant weapon compensation".split()
)
"""What an amount may be "in": "two million in aid to Fiji"."""
_DEEDS = frozenset(
    """decision move step warning announcement claim threat demand offer measure plan proposal
    pledge promise remark comment accusation allegation gesture request which""".split()
)
"""Words for what a clause tells: "a *step* that they welcomed", "for *which* they gave thanks"."""
# Verbs of what one does with forces of one's own, and what these are called.
_SENDING = frozenset(
    "send deploy dispatch mass move station withdraw pull keep mobilize rotate".split()
)
_FORCES = frozenset(
    """force troop soldier warship ship jet navy army tank reservist artillery missile drone
    rocket""".split()
)
_OWN = re.compile(
    r"(?:all\s|both\s|(?:some|one|most|many|part) of\s)?(?:its|his|her|their|our|my)\s", re.I
)
_NAME = re.compile(r"(?:al-)?[A-Z]\w+(?:[\s-](?:al-)?[A-Z]\w+)*")
_DEPTH = 3
"""Nouns that one goes down: "the delivery of parts of ships to Chile"."""


def upon(scene: Scene, act: Act, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Whom an act is done to, in order, none of its actors among them."""
    for told in (_direct, _around, _behind, _within, _purpose, _mentioned, _before, _there):
        found = unique(told(scene, act, actors))
        if found:
            return found
    return ()


def _direct(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Those whom the clause says it is done to."""
    aimed = list(_in_roles(scene, act, actors, _AT[1:] if act.verb else (*_AT[1:], "of")))
    for party in act.parties:
        # "sent inspectors to Chad": whose they are is not said.
        bare = scene.text(party.span).islower() and not scene.text(party.span).startswith("the ")
        if party.role == "object" and not (aimed and bare):
            yield from _in_roles(scene, replace(act, parties=(party,)), actors, ("object",))
    yield from aimed


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
    if _owned(scene, party) or _stray(scene, act, party) or _timely(scene, party):
        return False
    bare = party.span == party.head and lemma_of(scene, party) in _FORCES
    return not bare or not (party.role == "with" or act.lemma in _SENDING)


def _stray(scene: Scene, act: Act, party: Party) -> bool:
    """Whether nothing says whose a thing is that is struck: "bombed a convoy"."""
    text = scene.text(party.span)
    struck = act.lemma.split()[0] in _ON_PLACES and party.role == "object"
    return struck and text.startswith(("a ", "an ")) and text[1:].islower()


def _behind(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Those whose the things are that it is done to, or for whom these are meant."""
    for party in act.parties:
        given = party.role == "in" and lemma_of(scene, party) in _GIVEN
        in_role = given or (party.role in (*_AT, *_AROUND, "of") and party.role != "at")
        if in_role and not _timely(scene, party):
            yield from _of_noun(scene, party, actors)


def _of_noun(
    scene: Scene, party: Party, actors: Sequence[Actor], depth: int = 0
) -> Iterator[Actor]:
    noun = noun_of(scene, party)
    if noun is None or depth >= _DEPTH or noun.lemma in _REASONS:
        return
    owners = [a for p in noun.parties if p.role == "actor" for a in scene.collection.of(p.span)]
    others = [a for a in owners if a not in actors]
    if others and party.role != "in" and not _owned(scene, party):
        yield from others
        return
    found = list(_in_roles(scene, noun, actors, _TOWARDS))
    yield from found
    if not found:
        for below in noun.parties:
            of = below.role == "of" and party.role != "in"
            own = _in_roles(scene, replace(noun, parties=(below,)), actors, ("of",)) if of else ()
            if found := list(own):
                yield from found
            elif below.role in _TOWARDS or below.role == "of":
                yield from _of_noun(scene, below, actors, depth + 1)


def _within(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Those whom what is vowed, asked or refused would be done to, or by."""
    objects = [p.span for p in act.parties if p.role in _AT and not together(scene, act)]
    told = [
        one for one in scene.notes.acts
        if one.under and any(o.start <= one.under.start and one.under.end <= o.end for o in objects)
    ]  # fmt: skip
    for one in (*content_of(scene, act), *told):
        if not act.verb or one.span.start < act.span.start:
            continue
        own = any(
            p.role == "actor" and (_owned(scene, p) or p.head == one.under) for p in one.parties
        )
        others = [] if own else [a for a in doers(scene, one) if a not in actors]
        yield from others
        if not others:
            yield from _of(scene, one, actors)


def _of(scene: Scene, act: Act, actors: Sequence[Actor]) -> Sequence[Actor]:
    """Those whom the clause of an act says it is done to, or else whose that is."""
    return list(_direct(scene, act, actors)) or list(_behind(scene, act, actors))


def _purpose(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Those whom it is meant to strike: "sent a cutter *to shadow* the Chilean ship"."""
    sentence = scene.sentence_at(act.span)
    heads = {p.head for p in act.parties}
    for one in scene.notes.acts:
        aimed = act.span.end < one.span.start < sentence.end and one.verb
        meant = scene.doc.text[: one.span.start].endswith(" to ")
        if aimed and meant and any(p.role == "actor" and p.head in heads for p in one.parties):
            yield from _of(scene, one, actors)


def _mentioned(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """The state that is named, or a place of which is, in what it is done to."""
    sides = {side(actor) for actor in actors}
    for party in act.parties if act.lemma.split()[0] in _ON_PLACES else ():
        if party.role not in (*_AT, *_NEAR) or not _suffers(scene, act, party):
            continue
        for name in _NAME.finditer(scene.doc.text, party.span.start, party.span.end):
            found = list(scene.collection.of(Span(party.span.document, *name.span())))
            place = land(name[0])
            if not found and place is not None and place.kind in ("city", "region"):
                state = of_state(place.state)
                found = [scene.collection.named.setdefault(state.id, state)]
            yield from (actor for actor in found if side(actor) not in sides)


def _before(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """Who does what was told before in the sentence: "a step that they welcomed"."""
    if not any(p.role in (*_AT, *_AROUND) and lemma_of(scene, p) in _DEEDS for p in act.parties):
        return
    sentence = scene.sentence_at(act.span)
    acts = (a for a in scene.notes.acts if sentence.start <= a.span.start < act.span.start)
    for one in acts:
        others = [actor for actor in doers(scene, one) if actor not in actors]
        if one.verb and others:
            yield from others
            return


def _there(scene: Scene, act: Act, actors: Sequence[Actor]) -> Iterator[Actor]:
    """The state in which it is done, if it is another and nobody else is told of."""
    sides = {side(actor) for actor in actors}
    parties = [p for p in act.parties if p.role in (*_AT, "in")]
    nouns = [noun for party in parties if (noun := noun_of(scene, party))]
    if together(scene, act) or not actors:
        return
    for party in (p for one in (act, *nouns) for p in one.parties if p.role == "in"):
        found = scene.collection.of(party.span)
        yield from (a for a in found if a.kind == "state" and side(a) not in sides)


def _timely(scene: Scene, party: Party) -> bool:
    return any(time.span.overlap(party.head) for time in scene.notes.times)


def _owned(scene: Scene, party: Party) -> bool:
    """Whether a thing is the doer's own, by the word before it."""
    return _OWN.match(scene.text(party.span)) is not None
