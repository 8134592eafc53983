"""Who has ties with whom, as a graph that can be read: what stands in it, and where."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from stemma.records import Actor, Dimension, System, Tie
from stemma.report.system_names import ActorNames
from stemma.report.system_profile import DIMENSIONS

MOST = 15
"""Actors in the picture. With more, their names stand in each other's way."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Edge:
    """All ties of two actors in one dimension; those of a state's branches count as its own."""

    left: str
    right: str
    dimension: Dimension
    ties: tuple[Tie, ...]
    """The best supported first."""

    @property
    def likely(self) -> int:
        """Independent origins of the best supported tie."""
        return self.ties[0].support.likely


@dataclass(frozen=True, slots=True)
class Graph:
    """The actors of most ties, in the order in which they stand on the circle."""

    nodes: tuple[Actor, ...]
    edges: tuple[Edge, ...]
    """By pair and dimension."""
    rest: tuple[Actor, ...]
    """Those for whom there is no room, those of most ties first."""
    hidden: int
    """How many edges lead to them."""


def graph(system: System, most: int = MOST) -> Graph:
    """The picture of all ties; the same whatever the order of the records."""
    names = ActorNames(system)
    edges = _edges(system.ties, names.home)
    if not edges:  # All of one state: its branches and companies stand for themselves.
        edges = _edges(system.ties, lambda id: id)
    weight: defaultdict[str, int] = defaultdict(int)
    for edge in edges:
        for id in (edge.left, edge.right):
            weight[id] += edge.likely
    ranked = sorted(weight, key=lambda id: (-weight[id], id))
    shown = set(ranked[:most])
    inside = [edge for edge in edges if {edge.left, edge.right} <= shown]
    return Graph(
        tuple(names.actor(id) for id in around(ranked[:most], inside)),
        tuple(inside),
        tuple(names.actor(id) for id in ranked[most:]),
        len(edges) - len(inside),
    )


def _edges(ties: Iterable[Tie], home: Callable[[str], str]) -> list[Edge]:
    found: defaultdict[tuple[str, str, Dimension], list[Tie]] = defaultdict(list)
    for tie in ties:
        left, right = sorted(map(home, tie.actors))
        if left != right:
            found[left, right, tie.dimension].append(tie)
    return [
        Edge(left, right, dimension, tuple(sorted(found[left, right, dimension], key=_best)))
        for left, right, dimension in sorted(
            found, key=lambda key: (key[0], key[1], DIMENSIONS.index(key[2]))
        )
    ]


def _best(tie: Tie) -> tuple[object, ...]:
    return -tie.support.likely, -tie.support.documents, tie.evidence[0], tie.actors


# --- where they stand ---------------------------------------------------------------------------


def around(ids: Sequence[str], edges: Iterable[Edge]) -> list[str]:
    """An order on the circle in which those with many ties stand near each other.

    Swaps two as long as that makes the ways along the circle shorter, each counted by the number of
    its edges; with 15 actors that takes some milliseconds, and short ways seldom cross.
    """
    between: defaultdict[tuple[str, str], int] = defaultdict(int)
    for edge in edges:
        between[edge.left, edge.right] += 1
    order = list(ids)

    def length() -> int:
        place = {id: n for n, id in enumerate(order)}
        return sum(
            n * min(way := abs(place[a] - place[b]), len(order) - way)
            for (a, b), n in between.items()
        )

    best, better = length(), True
    while better:
        better = False
        for i, j in combinations(range(len(order)), 2):
            order[i], order[j] = order[j], order[i]
            if (now := length()) < best:
                best, better = now, True
            else:
                order[i], order[j] = order[j], order[i]
    return order


@dataclass(frozen=True, slots=True)
class Circle:
    """An ellipse with the actors at equal angles; the first of them at the top."""

    width: float
    height: float
    middle: float
    places: tuple[Point, ...]

    @property
    def center(self) -> Point:
        return self.width / 2, self.middle


def circle(n: int, width: float, room: float, narrow: bool = False) -> Circle:
    """Places for `n` actors in a picture of this width that leaves `room` for names at its sides.

    The height grows with the number of actors: names stand beside each other, and need it.
    """
    rx = width / 2 - room
    if n < 3:
        return Circle(width, 190, 95, ((room, 95.0), (width - room, 95.0))[:n])
    ry = (70 + 14 * n) if not narrow else (80 + 11.5 * n)
    middle, turn = ry + 46, -math.pi / 2
    places = tuple(
        (
            round(width / 2 + rx * math.cos(turn + 2 * math.pi * i / n), 1),
            round(middle + ry * math.sin(turn + 2 * math.pi * i / n), 1),
        )
        for i in range(n)
    )
    return Circle(width, max(y for _, y in places) + 46, middle, places)


def bow(start: Point, end: Point, center: Point, shift: float, pull: float = 0.3) -> list[Point]:
    """Start, control point and end of a curve that bends to the centre, `shift` pixels beside it.

    The curves of one pair have different shifts, so that they run side by side.
    """
    (x1, y1), (x2, y2) = start, end
    way = math.hypot(x2 - x1, y2 - y1) or 1.0
    # A curve of the second degree passes half way between its control point and the chord.
    nx, ny = -(y2 - y1) / way * 2 * shift, (x2 - x1) / way * 2 * shift
    mx, my = (x1 + x2) / 2, (y1 + y2) / 2
    control = (mx + pull * (center[0] - mx) + nx, my + pull * (center[1] - my) + ny)
    return [start, (round(control[0], 1), round(control[1], 1)), end]


def lanes(edges: Sequence[Edge], gap: float) -> Mapping[int, float]:
    """For the number of each edge, how far beside the middle of its pair it runs."""
    pairs: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for n, edge in enumerate(edges):
        pairs[edge.left, edge.right].append(n)
    return {
        n: (k - (len(numbers) - 1) / 2) * gap
        for numbers in pairs.values()
        for k, n in enumerate(numbers)
    }
