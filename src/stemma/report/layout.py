"""Where the boxes and lines of a stemma stand: from nodes and edges to coordinates.

Every family (nodes that hang together) is laid out by generation, ancestors above; a
generation that is too wide wraps into rows. Lines run at right angles: down from the
ancestor, along a lane between two rows, down into the descendant. Two lines of different
ancestors never share a stretch of a lane. Families are then set side by side like words on
a page; what has neither ancestor nor descendant stands in a grid of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

HEIGHT = 92
"""One box; its width is given."""
GUTTER = 34
"""Between two boxes of a row; lines that pass a row run here."""
LANE = 8
LABELS = 22
"""Room above a box for what its lines say."""
MARGIN = 14
BETWEEN = 30
"""Between two shelves of families."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from an ancestor to a descendant."""

    parent: str
    child: str
    style: str = ""
    """Lines of one ancestor share their way only when they look the same."""

    @property
    def owner(self) -> tuple[str, str]:
        return self.parent, self.style


@dataclass(frozen=True, slots=True)
class Box:
    """The upper left corner of a node."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """The corners of an edge, and where its label begins."""

    edge: Edge
    points: tuple[tuple[float, float], ...]
    label: tuple[float, float]
    room: float
    """Width that the label may take."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A finished drawing; the origin is at the upper left."""

    width: float
    height: float
    boxes: dict[str, Box]
    lines: tuple[Line, ...]


def layout(nodes: Sequence[str], edges: Iterable[Edge], columns: int, width: int) -> Layout:
    """Place nodes and lines in a drawing at most `columns` boxes of `width` wide.

    The order of `nodes` is the order of reading; edges to unknown nodes and edges that
    would close a circle are left out.
    """
    edges = _without_circles(nodes, edges)
    families = _families(nodes, edges)
    blocks = [
        _family(family, [edge for edge in edges if edge.child in set(family)], columns, width)
        for family in sorted((f for f in families if len(f) > 1), key=len, reverse=True)
    ]
    singles = [family[0] for family in families if len(family) == 1]
    return _shelves(blocks, singles, columns, width + GUTTER)


# --- the shape of the graph --------------------------------------------------------------------


def _without_circles(nodes: Sequence[str], edges: Iterable[Edge]) -> list[Edge]:
    known, kept = set(nodes), list[Edge]()
    below: dict[str, set[str]] = {node: {node} for node in nodes}
    for edge in dict.fromkeys(edges):
        if edge.parent not in known or edge.child not in known or edge.parent in below[edge.child]:
            continue
        kept.append(edge)
        for reached in below.values():
            if edge.parent in reached:
                reached |= below[edge.child]
    return kept


def _families(nodes: Sequence[str], edges: Sequence[Edge]) -> list[list[str]]:
    group = {node: [node] for node in nodes}
    for edge in edges:
        one, other = group[edge.parent], group[edge.child]
        if one is not other:
            one.extend(other)
            for node in other:
                group[node] = one
    order = {node: i for i, node in enumerate(nodes)}
    unique = {id(members): members for members in group.values()}
    return [sorted(members, key=order.__getitem__) for members in unique.values()]


def _generations(nodes: Sequence[str], edges: Sequence[Edge]) -> dict[str, int]:
    """Longest way down from a root."""
    generation = dict.fromkeys(nodes, 0)
    for _ in nodes:
        changed = False
        for edge in edges:
            if generation[edge.child] <= generation[edge.parent]:
                generation[edge.child] = generation[edge.parent] + 1
                changed = True
        if not changed:
            break
    return generation


# --- one family ---------------------------------------------------------------------------------


@dataclass(slots=True)
class _Grid:
    """The rows of a family, and the lanes that its lines take between them."""

    rows: list[list[str]]
    columns: int
    width: int
    column: dict[str, float] = field(default_factory=dict)
    row: dict[str, int] = field(default_factory=dict)
    lanes: list[list[list[tuple[float, float, tuple[str, str]]]]] = field(default_factory=list)

    def x(self, node: str) -> float:
        return MARGIN + self.column[node] * (self.width + GUTTER)

    def lane(self, gap: int, left: float, right: float, owner: tuple[str, str]) -> int:
        """A lane of the gap where nobody else's line runs between the two ends."""
        lanes = self.lanes[gap]
        left, right = min(left, right), max(left, right)
        for number, lane in enumerate(lanes):
            if all(
                who == owner or right + LANE < start or left - LANE > end
                for start, end, who in lane
            ):
                lane.append((left, right, owner))
                return number
        lanes.append([(left, right, owner)])
        return len(lanes) - 1


@dataclass(frozen=True, slots=True)
class _Route:
    """A line before the heights are known: ends, way round, and lanes as (gap, number)."""

    edge: Edge
    start: float
    port: float
    room: float
    first: tuple[int, int]
    gutter: float | None = None
    last: tuple[int, int] | None = None


def _family(nodes: list[str], edges: list[Edge], columns: int, width: int) -> Layout:
    grid = _rows(nodes, edges, columns, width)
    routes = _routes(grid, edges)
    top, tops = float(MARGIN), list[float]()
    for i in range(len(grid.rows)):
        tops.append(top)
        top += HEIGHT + (LANE * (len(grid.lanes[i]) + 1) + LABELS if i < len(grid.rows) - 1 else 0)

    def height(lane: tuple[int, int]) -> float:
        gap, number = lane
        return tops[gap] + HEIGHT + LANE * (number + 1)

    boxes = {node: Box(grid.x(node), tops[grid.row[node]]) for node in nodes}
    lines = []
    for route in routes:
        bottom = tops[grid.row[route.edge.parent]] + HEIGHT
        end = tops[grid.row[route.edge.child]]
        points = [(route.start, bottom), (route.start, height(route.first))]
        if route.gutter is not None and route.last is not None:
            points += [(route.gutter, height(route.first)), (route.gutter, height(route.last))]
        points += [(route.port, points[-1][1]), (route.port, end)]
        lines.append(Line(route.edge, tuple(points), (route.port + 6, end - 9), route.room))
    across = 2 * MARGIN + grid.columns * (width + GUTTER) - GUTTER
    return Layout(across, top + MARGIN, boxes, tuple(lines))


def _rows(nodes: list[str], edges: list[Edge], columns: int, width: int) -> _Grid:
    """Cut the generations into rows, and give every node a row and a column."""
    generation = _generations(nodes, edges)
    parents: dict[str, list[str]] = {}
    for edge in edges:
        parents.setdefault(edge.child, []).append(edge.parent)
    rank = {node: float(i) for i, node in enumerate(nodes)}
    rows: list[list[str]] = []
    for depth in range(max(generation.values()) + 1):
        members = [node for node in nodes if generation[node] == depth]
        # Children stand in the order of their parents, so that few lines cross.
        members.sort(key=lambda node: _mean([rank[parent] for parent in parents.get(node, ())]))
        rank.update({node: float(i) for i, node in enumerate(members)})
        n_rows = -(-len(members) // columns)
        size = -(-len(members) // n_rows)
        rows += [members[i : i + size] for i in range(0, len(members), size)]
    grid = _Grid(rows, max(len(row) for row in rows), width)
    grid.row = {node: i for i, row in enumerate(rows) for node in row}
    passed = {
        between
        for edge in edges
        for between in range(grid.row[edge.parent] + 1, grid.row[edge.child])
    }
    for i, row in enumerate(rows):
        # A row that no line passes may stand in the middle; any other keeps to the columns,
        # as its gutters have to line up with those above and below.
        spare = (grid.columns - len(row)) / 2
        for j, node in enumerate(row):
            grid.column[node] = j + (spare if i not in passed else int(spare))
    grid.lanes = [[] for _ in rows]
    return grid


def _routes(grid: _Grid, edges: list[Edge]) -> list[_Route]:
    """The way of every line: straight down the gap, or round through a gutter."""
    incoming: dict[str, list[Edge]] = {}
    for edge in edges:
        incoming.setdefault(edge.child, []).append(edge)
    owners = {owner: i for i, owner in enumerate(dict.fromkeys(edge.owner for edge in edges))}
    routes = []
    for child in sorted(incoming, key=lambda node: (grid.row[node], grid.column[node])):
        arriving = sorted(incoming[child], key=lambda edge: grid.column[edge.parent])
        for i, edge in enumerate(arriving):
            start = grid.x(edge.parent) + grid.width / 2
            port, room = _port(grid.x(child), grid.width, i, len(arriving))
            above, gap = grid.row[edge.parent], grid.row[child] - 1
            if above == gap:
                lane = grid.lane(gap, start, port, edge.owner)
                routes.append(_Route(edge, start, port, room, (gap, lane)))
                continue
            gutter = _gutter(grid, child, owners[edge.owner] % 3)
            first = grid.lane(above, start, gutter, edge.owner)
            last = grid.lane(gap, gutter, port, edge.owner)
            routes.append(_Route(edge, start, port, room, (above, first), gutter, (gap, last)))
    return routes


def _gutter(grid: _Grid, child: str, track: int) -> float:
    """A way down between two columns near the child, clear of the boxes on either side.

    The child may stand in the middle of two columns, but the rows to be passed do not.
    """
    column = int(grid.column[child] + 0.5)
    if column == 0:
        return MARGIN - 10 + 4 * track
    return MARGIN + column * (grid.width + GUTTER) - GUTTER / 2 + 7 * (track - 1)


def _port(left: float, width: int, i: int, n: int) -> tuple[float, float]:
    """Where the i-th of n lines enters a box, and the room for its label."""
    if n == 1:
        # Narrow boxes would have no room for a label on the right of their middle.
        port = width / 2 if width >= 200 else width * 0.3
        return left + port, width - port + GUTTER / 2 - 6
    step = (width - 6) / n
    return left + 6 + i * step, step - 7


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0


# --- all families -------------------------------------------------------------------------------


def _shelves(blocks: list[Layout], singles: list[str], columns: int, step: int) -> Layout:
    """Set the blocks in lines like words; the singles fill what is left of the first line."""
    page = 2 * MARGIN + columns * step - GUTTER
    x = y = shelf = widest = 0.0
    boxes: dict[str, Box] = {}
    lines: list[Line] = []
    for block in blocks:
        if x and x + block.width > page:
            x, y, shelf = 0.0, y + shelf + BETWEEN - 2 * MARGIN, 0.0
        boxes |= {node: Box(box.x + x, box.y + y) for node, box in block.boxes.items()}
        lines += [_moved(line, x, y) for line in block.lines]
        x, shelf = x + block.width + GUTTER - 2 * MARGIN, max(shelf, block.height)
        widest = max(widest, x)
    if singles:
        free = int((page - x) // step) if x else columns
        rows = int(max(1, (shelf - 2 * MARGIN) // (HEIGHT + LABELS)))
        if free < 1 or len(singles) > free * rows:
            x, y, shelf, free = (
                0.0,
                (y + shelf + BETWEEN - 2 * MARGIN if blocks else y),
                0.0,
                columns,
            )
            rows = 1
        across = min(free, max(-(-len(singles) // rows), 1))
        for i, node in enumerate(singles):
            left = x + MARGIN + (i % across) * step
            boxes[node] = Box(left, y + MARGIN + (i // across) * (HEIGHT + LABELS))
            widest = max(widest, left + step - MARGIN)
        shelf = max(shelf, 2 * MARGIN + -(-len(singles) // across) * (HEIGHT + LABELS) - LABELS)
    width = min(page, widest - GUTTER + 2 * MARGIN) if boxes else 0.0
    return Layout(width, y + shelf, boxes, tuple(lines))


def _moved(line: Line, x: float, y: float) -> Line:
    points = tuple((px + x, py + y) for px, py in line.points)
    return Line(line.edge, points, (line.label[0] + x, line.label[1] + y), line.room)
