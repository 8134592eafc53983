"""Who takes part in an act: those who do it, and those to whom it is done.

Source:
    Open Event Data Alliance. PLOVER manual, draft 2.0: those who meet are all actors.
"""

from stemma.model.deeds import together
from stemma.model.doers import doers
from stemma.model.recipients import upon
from stemma.model.scene import Scene
from stemma.records import Act, Actor


def sides(scene: Scene, act: Act) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Who does an act and to whom, each in order and no one in both.

    Both may be empty. Where all do it alike, as in a meeting, nobody suffers it.
    """
    actors = doers(scene, act)
    others = upon(scene, act, actors)
    return ((*actors, *others), ()) if actors and together(scene, act) else (actors, others)
