"""Ties: what two actors have with each other, by dimension."""

from collections.abc import Iterable, Iterator

from stemma.model.dimensions import dimension
from stemma.model.scene import Pair, Scene, since
from stemma.model.weighing import Sight, Weighing
from stemma.records import Dimension, Tie

Key = tuple[Pair, Dimension]


def ties(scenes: Iterable[Scene], weighing: Weighing) -> list[Tie]:
    """Every tie that a statement tells of, ordered by its actors and dimension.

    Two actors are tied by an act that both take part in, or, where a clause has just the two, by
    what it is about. What is denied is no tie.
    """
    sights: list[Sight[Key]] = []
    starts: dict[Key, str] = {}
    for scene in scenes:
        for key in _shown(scene):
            sights.append(Sight(key, scene.claim.id, scene.statement, scene.span))
            from_when = _since(scene)
            if from_when:
                starts[key] = min(from_when, starts.get(key, from_when))
    return sorted(
        (
            Tie(seen.key[0], seen.key[1], starts.get(seen.key, ""), seen.claims, seen.evidence,
                seen.support)
            for seen in weighing.seen(sights)
        ),
        key=lambda tie: (tie.actors, tie.dimension),
    )  # fmt: skip


def _shown(scene: Scene) -> Iterator[Key]:
    """The ties that one statement tells of."""
    if scene.statement.modality == "asked":
        return
    found: dict[Key, None] = {}
    for act in scene.acts:
        if act.negated:
            continue
        kind = dimension(scene.words_of(act)) or dimension(scene.plain(scene.span))
        if kind:
            found |= dict.fromkeys((pair, kind) for pair in scene.pairs(act))
    sides = scene.sides
    if not found and len(sides) == 2:
        kind = dimension(scene.plain(scene.span))
        if kind:
            found[(min(sides), max(sides)), kind] = None
    yield from found


def _since(scene: Scene) -> str:
    """The time from which a statement says that something holds; empty if it does not."""
    return min((time.value for time in scene.times if since(scene, time)), default="")
