"""Ties: what two actors have with each other, by dimension."""

from collections.abc import Iterable, Iterator, Sequence

from stemma.model.dimensions import dimension
from stemma.model.limiting import kind_of
from stemma.model.limits import Limited
from stemma.model.moving import Figure
from stemma.model.scene import Pair, Scene, is_side, since
from stemma.model.verbs import is_supposed
from stemma.model.weighing import Sight, Weighing
from stemma.records import Act, Dimension, Tie

Key = tuple[Pair, Dimension]
_IMPOSED = frozenset(("sanction", "control", "listing"))
"""Kinds of limits that one imposes on another."""


def ties(
    scenes: Sequence[Scene],
    figures: Iterable[Sequence[Figure]],
    limits: Iterable[Sequence[Limited]],
    weighing: Weighing,
) -> list[Tie]:
    """Every tie that a statement tells of, ordered by its actors and dimension.

    Two actors are tied by an act that both take part in, or, where a clause has just the two, by
    what it is about; further by what moves between them, and by what one forbids the other. What
    is denied is no tie.

    Args:
        scenes: The statements.
        figures: Those of each that move between two actors.
        limits: Those that each tells of.
        weighing: Counts what each tie rests on.
    """
    sights: list[Sight[Key]] = []
    starts: dict[Key, str] = {}
    for scene, moved, limited in zip(scenes, figures, limits, strict=True):
        for key in _shown(scene, moved, limited):
            sights.append(Sight(key, scene.claim.id, scene.statement, scene.span, scene.is_spun))
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


def _shown(scene: Scene, figures: Iterable[Figure], limits: Iterable[Limited]) -> Iterator[Key]:
    """The ties that one statement tells of."""
    if scene.statement.modality == "asked":
        return
    found: dict[Key, None] = {}
    held = [
        act for act in scene.acts
        if not (act.negated or is_supposed(scene, act) or _is_barred(scene, act))
    ]  # fmt: skip
    for act in held:
        kind = dimension(scene.words_of(act)) or dimension(scene.plain(scene.span))
        if kind:
            found |= dict.fromkeys((pair, kind) for pair in scene.pairs(act))
    sides = tuple(dict.fromkeys(each for act in held for each in scene.of_act(act)))
    if not found and len(sides) == 2:
        kind = dimension(scene.plain(scene.span))
        if kind:
            found[(min(sides), max(sides)), kind] = None
    for figure in figures:
        one, two = sorted(figure.moving.actors)
        found[(one, two), figure.moving.dimension] = None
    for limit, _ in limits:
        both = (*limit.by, *limit.on)
        if (
            limit.kind in _IMPOSED
            and len(limit.by) == len(limit.on) == 1
            and all(map(is_side, both))
        ):
            one, two = sorted(both)
            found[(one, two), "sanctions and controls"] = None
    yield from found


def _is_barred(scene: Scene, act: Act) -> bool:
    """Whether an act is what somebody forbids or refuses."""
    above = scene.above(act)
    return above is not None and kind_of(scene, above) in ("control", "refusal")


def _since(scene: Scene) -> str:
    """The time from which a statement says that something holds; empty if it does not."""
    return min((time.value for time in scene.times if since(scene, time)), default="")
