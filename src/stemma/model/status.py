"""Whether what is told has happened, or is only planned, pledged, denied or alleged."""

from stemma.model.scene import Scene
from stemma.records import Act, Status
from stemma.text.words import words

_PLANS = frozenset("plan intend aim want hope expect prepare consider schedule".split())
_VOWS = frozenset("vow pledge promise undertake commit agree guarantee swear".split())
_CHARGES = frozenset("accuse allege claim suspect blame charge believe".split())
_AHEAD = frozenset("will shall would".split())
_REACH = 24
"""Characters before a verb in which its auxiliaries are looked for."""


def status_of(scene: Scene, act: Act, *, refused: bool) -> Status:
    """The status of an act, from the clause and from the verbs it hangs on.

    Args:
        scene: The statement.
        act: The act.
        refused: The event is the refusal itself: "did not accept" has happened.
    """
    statement = scene.statement
    if refused:
        return "happened"
    if act.negated:
        return "denied"
    above = scene.above(act)
    head = above.lemma.split()[0] if above is not None else ""
    if head in _VOWS:
        return "pledged"
    if head in _CHARGES or (
        statement.attribution and statement.modality in ("possible", "probable")
    ):
        return "alleged"
    before = scene.doc.text[max(0, act.span.start - _REACH) : act.span.start]
    auxiliaries = {word.norm for word in words(before)}
    if auxiliaries & _AHEAD or head in _PLANS or statement.modality in ("planned", "possible"):
        return "planned"
    running = act.verb and scene.text(act.span).endswith("ing")
    return "under way" if running and auxiliaries & {"is", "are", "been"} else "happened"
