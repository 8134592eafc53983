"""What a party of an act is, where it is a deed or a thing with parties of its own."""

from collections.abc import Iterable

from stemma.model.scene import Scene
from stemma.records import Act, Actor, Party

_MEETING = frozenset("meet talk negotiate confer converse".split())
_MEETINGS = frozenset("talk meeting negotiation summit dialogue consultation discussion".split())
_OWNERS = frozenset("our its their whose".split())
_FIGHTS = frozenset("conflict war dispute clash standoff".split())
"""What two are in, if one is in it with the other."""


def together(scene: Scene, act: Act) -> bool:
    """Whether an act is of a kind that all who take part in do alike: a meeting, talks."""
    objects = (p for p in act.parties if p.role == "object")
    if act.lemma in _FIGHTS:
        return True
    held = any(lemma_of(scene, party) in _MEETINGS for party in objects)
    return held or act.lemma.split()[0] in _MEETING or (not act.verb and act.lemma in _MEETINGS)


def noun_of(scene: Scene, party: Party) -> Act | None:
    """The deed or thing that a party is, if it has parties of its own, or the first in it."""
    inside = [act for act in scene.inside(party.span) if not _only_owned(scene, act)]
    return next((act for act in inside if act.span == party.head), next(iter(inside), None))


def _only_owned(scene: Scene, act: Act) -> bool:
    """Whether all that is told of a thing is whose it is by a pronoun: "its ambassador"."""
    first = act.parties[0]
    return len(act.parties) == 1 and scene.text(first.span).casefold() in _OWNERS


def lemma_of(scene: Scene, party: Party) -> str:
    """The word that a party is about, in small letters and the singular."""
    return scene.text(party.head).casefold().removesuffix("s")


def unique(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Each once, in order."""
    return tuple(dict.fromkeys(actors))
