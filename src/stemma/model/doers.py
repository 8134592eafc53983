"""Who does an act: its subject, or whose the deed is that is its subject.

"Israel's strikes hit Rafah" is Israel's doing, and so is what happens "in an Israeli strike". What
a report or a statement does is done by whoever has made it.
"""

from collections.abc import Sequence

from stemma.model.deeds import lemma_of, noun_of, unique
from stemma.model.scene import Scene
from stemma.records import Act, Actor, Party

_BLOWS = frozenset(
    """attack strike airstrike raid operation bombing bombardment shelling offensive assault ambush
    crackdown invasion incursion""".split()
)
"""Deeds that somebody suffers something in: "killed in a US operation"."""
_DEPTH = 3
"""Nouns that one goes down: "the delivery of parts of ships to Chile"."""


def doers(scene: Scene, act: Act) -> tuple[Actor, ...]:
    """Who does an act, in order; empty if the clause does not tell or it is nobody known."""
    parties = [party for party in act.parties if party.role == "actor"]
    if not parties and act.verb:
        blows = (p for p in act.parties if p.role == "in" and lemma_of(scene, p) in _BLOWS)
        return unique(actor for party in blows for actor in _whose(scene, party))
    return unique(actor for party in parties for actor in _whose(scene, party))


def _whose(scene: Scene, party: Party, depth: int = 0) -> Sequence[Actor]:
    """Whom a phrase means, or else whose deed it is."""
    found = scene.collection.of(party.span)
    if found or depth >= _DEPTH:
        return found
    noun = noun_of(scene, party)
    parties = _owners(noun) if noun else []
    if not parties:  # "a report accusing them": whoever has made the report
        makers = (
            act for act in scene.notes.acts
            if any(o.role == "object" and o.head == party.head for o in act.parties)
        )  # fmt: skip
        parties = [p for act in makers for p in act.parties if p.role == "actor"]
    return [actor for p in parties for actor in _whose(scene, p, depth + 1)]


def _owners(noun: Act) -> list[Party]:
    """Whose a deed is, or between whom, or where those are from who do it: "trucks from Peru"."""
    for roles in (("actor",), ("between", "among"), ("from",)):
        if found := [party for party in noun.parties if party.role in roles]:
            return found
    return []
