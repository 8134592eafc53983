"""How far an undertaking is, from what a clause says of it."""

from stemma.model.scene import Scene
from stemma.records import Act, Party, UndertakingState
from stemma.text.words import words

_STATES: dict[UndertakingState, frozenset[str]] = {
    "cancelled": frozenset(
        "cancel scrap abandon terminate drop annul revoke withdraw quit ditch axe".split()
    ),
    "stalled": frozenset(
        """stall delay postpone freeze suspend halt shelve shelv pause block interrupt stop
        deadlock standstill limbo doubt""".split()
    ),
    "working": frozenset(
        """open inaugurate operate work run commission launch serve carry flow enter operation
        service force use""".split()
    ),
    "finished": frozenset("complete finish end conclude hold stage conduct".split()),
    "under construction": frozenset("build construct erect lay dig construction".split()),
    "under way": frozenset("begin start continue resume expand".split()),
    "agreed": frozenset("agree sign approve ratify initial seal award order clinch".split()),
    "proposed": frozenset(
        "propose suggest consider discuss envisage study explore weigh mull float".split()
    ),
    "planned": frozenset("plan intend want hope aim expect schedule".split()),
}  # fmt: skip
_NO_PROGRESS = frozenset("progress headway breakthrough movement advance".split())
_NOTHING = frozenset("no not any without little n't".split())
_IDLE = ("on hold", "on ice", "bogged down", "put off", "led nowhere")
MOST_ABOVE = 4
"""Verbs that are looked at."""
_LEADING: tuple[UndertakingState, ...] = (
    "agreed", "planned", "proposed", "under way", "cancelled", "stalled",
)  # fmt: skip
"""States that a verb tells of what is done in the verb below it."""
_AHEAD = frozenset("will shall would".split())
_ADJECTIVES: dict[str, UndertakingState] = {
    "planned": "planned", "proposed": "proposed", "stalled": "stalled", "delayed": "stalled",
    "suspended": "stalled", "abandoned": "cancelled", "cancelled": "cancelled",
    "unfinished": "under construction",
}  # fmt: skip
_LOOKED_INTO = frozenset(("study", "survey"))
"""What is commissioned before anything is built."""
_ROLES = ("actor", "object")


def state_of(scene: Scene, act: Act, party: Party) -> UndertakingState | None:
    """How far a thing is, of which an act says something; None if it says nothing of that.

    Args:
        scene: The statement.
        act: The act that the thing takes part in.
        party: The thing.
    """
    clause = scene.text(scene.span).casefold()
    said = {word.norm for word in words(clause)}
    told = {word.norm for word in words(scene.words_of(act))}
    if told & _NO_PROGRESS and (act.negated or said & _NOTHING):
        return "no progress reported"
    if any(each in clause for each in _IDLE):
        return "stalled"
    heads = _heads(scene, act)
    if party.role not in _ROLES and heads[0] not in _STATES["agreed"]:
        return None
    states = (state for head in heads for state, lemmas in _STATES.items() if head in lemmas)
    found = next(states, None)
    if found == "working" and scene.text(party.head).casefold().rstrip("s") in _LOOKED_INTO:
        found = "proposed"
    if found in ("working", "under construction", "finished", "under way"):
        before = scene.doc.text[max(0, act.span.start - 24) : act.span.start].casefold()
        if {word.norm for word in words(before)} & _AHEAD or before.rstrip().endswith(
            (" to", " to be")
        ):
            return "planned"
    return None if act.negated else found or _described(scene, party)


def _described(scene: Scene, party: Party) -> UndertakingState | None:
    """How far a thing is by its own words: "the planned bridge"."""
    said = [word.norm for word in words(scene.text(party.span))]
    return next((_ADJECTIVES[each] for each in said if each in _ADJECTIVES), None)


def _heads(scene: Scene, act: Act) -> list[str]:
    """The verb that tells how far it is, then those it hangs on.

    What is agreed, planned or begun to be done is that, and not done.
    """
    heads = [act.lemma.split()[0]]
    above = scene.above(act)
    while above is not None and len(heads) < MOST_ABOVE:
        head = above.lemma.split()[0]
        leads = any(head in _STATES[state] for state in _LEADING)
        heads = [head, *heads] if leads else [*heads, head]
        above = scene.above(above)
    return heads
