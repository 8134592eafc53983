"""Constraints: what limits an actor, imposed by another or taken on by itself."""

from collections.abc import Iterable, Sequence

from stemma.model.limits import Limit, Limited
from stemma.model.scene import Scene
from stemma.model.weighing import Sight, Weighing
from stemma.records import Constraint

CLOSE = 2
"""Telling words that two limits on the same actor in one dimension must share to be one."""


def constraints(
    scenes: Sequence[Scene], limits: Iterable[Sequence[Limited]], weighing: Weighing
) -> list[Constraint]:
    """Every limit that statements tell of, ordered by kind, by whom and on whom.

    Args:
        scenes: The statements.
        limits: Those that each tells of.
        weighing: Counts what each constraint rests on.
    """
    homes: list[Limited] = []
    sights = []
    for scene, limited in zip(scenes, limits, strict=True):
        for limit, told in limited:
            home = next(
                (n for n, (known, _) in enumerate(homes) if _same(limit, known)), len(homes)
            )
            if home == len(homes):
                homes.append((limit, told))
            elif limit.on and not homes[home][0].on:
                homes[home] = (limit, told)
            sights.append(Sight(home, scene.claim.id, scene.statement, scene.span, scene.is_spun))
    found = []
    for seen in weighing.seen(sights):
        limit, told = homes[seen.key]
        found.append(
            Constraint(
                limit.kind, limit.by, limit.on, weighing.text(told), limit.dimension,
                seen.claims, seen.evidence, seen.support,
            )
        )  # fmt: skip
    return sorted(found, key=lambda c: (c.kind, c.by, c.on, c.evidence))


def _same(one: Limit, two: Limit) -> bool:
    """Whether two statements speak of one limit: enough words of either are in the other."""
    if (one.kind, one.by) != (two.kind, two.by) or (one.on and two.on and one.on != two.on):
        return False
    shared = len(one.about & two.about)
    close = bool(one.on) and (one.on, one.dimension) == (two.on, two.dimension) and shared >= CLOSE
    return close or 2 * shared >= min(len(one.about), len(two.about))
