"""Whether what is told has happened, or is only planned, pledged, denied or alleged."""

from stemma.model.scene import Scene
from stemma.model.verbs import AHEAD, CHARGES, PLANS, VOWS, auxiliaries, head
from stemma.records import Act, Status


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
    told = head(above) if above is not None else ""
    if told in VOWS:
        return "pledged"
    if told in CHARGES or (
        statement.attribution and statement.modality in ("possible", "probable")
    ):
        return "alleged"
    said = auxiliaries(scene, act)
    if said & AHEAD or told in PLANS or statement.modality in ("planned", "possible"):
        return "planned"
    running = act.verb and scene.text(act.span).endswith("ing")
    return "under way" if running and said & {"is", "are", "been"} else "happened"
