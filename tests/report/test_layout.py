"""The drawing of a stemma: nothing overlaps, no line runs through a box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.report.layout import HEIGHT, Edge, Layout, layout

WIDTH = 206


def draw(nodes: str, edges: str, columns: int = 4) -> Layout:
    """`draw("abc", "ab ac")`: a over b and c."""
    return layout(list(nodes), [Edge(*pair) for pair in edges.split()], columns, WIDTH)


def boxes_overlap(drawing: Layout) -> bool:
    boxes = list(drawing.boxes.values())
    return any(
        abs(one.x - other.x) < WIDTH and abs(one.y - other.y) < HEIGHT
        for i, one in enumerate(boxes)
        for other in boxes[:i]
    )


def boxes_crossed(drawing: Layout) -> list[str]:
    """The nodes through whose inside a line runs."""
    return [
        node
        for line in drawing.lines
        for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False)
        for node, box in drawing.boxes.items()
        if max(x1, x2) > box.x
        and min(x1, x2) < box.x + WIDTH
        and max(y1, y2) > box.y
        and min(y1, y2) < box.y + HEIGHT
    ]


def shared_lanes(drawing: Layout) -> list[tuple[Edge, Edge]]:
    """Pairs of lines of different ancestors that share a stretch of a lane."""
    stretches = [
        (line.edge, y1, min(x1, x2), max(x1, x2))
        for line in drawing.lines
        for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False)
        if y1 == y2 and x1 != x2
    ]
    return [
        (one, other)
        for i, (one, y, left, right) in enumerate(stretches)
        for other, y2, left2, right2 in stretches[:i]
        if one.owner != other.owner and y == y2 and min(right, right2) > max(left, left2)
    ]


@st.composite
def families(draw: st.DrawFn) -> tuple[list[str], list[Edge], int]:
    n = draw(st.integers(2, 40))
    nodes = [f"n{i}" for i in range(n)]
    line = st.tuples(st.integers(1, n - 1), st.integers(0, 10**6), st.sampled_from("xyz"))
    # At least half as many lines as nodes, or families would hardly ever be large.
    lines = draw(st.lists(line, min_size=n // 2, max_size=2 * n))
    edges = [Edge(nodes[any % child], nodes[child], style) for child, any, style in lines]
    return nodes, edges, draw(st.integers(1, 5))


@given(families())
def test_nothing_overlaps_whatever_descends_from_what(family: tuple[list[str], list[Edge], int]):
    nodes, edges, columns = family
    drawing = layout(nodes, edges, columns, WIDTH)
    assert set(drawing.boxes) == set(nodes)
    assert not boxes_overlap(drawing)
    assert not boxes_crossed(drawing)
    assert not shared_lanes(drawing)
    for box in drawing.boxes.values():
        assert 0 <= box.x <= drawing.width - WIDTH
        assert 0 <= box.y <= drawing.height - HEIGHT


def test_descendants_stand_below_their_ancestors():
    boxes = draw("abcd", "ab bc ac").boxes
    assert boxes["a"].y < boxes["b"].y < boxes["c"].y


def test_an_ancestor_stands_over_the_middle_of_its_descendants():
    boxes = draw("abcd", "ab ac ad").boxes
    assert boxes["a"].x == boxes["c"].x


def test_a_line_runs_from_the_foot_of_the_ancestor_to_the_head_of_the_descendant():
    drawing = draw("ab", "ab")
    (line,) = drawing.lines
    assert line.points[0][1] == drawing.boxes["a"].y + HEIGHT
    assert line.points[-1][1] == drawing.boxes["b"].y


def test_a_contaminated_witness_has_a_line_from_each_exemplar():
    drawing = draw("abc", "ac bc")
    heads = {line.points[-1][0] for line in drawing.lines}
    assert len(drawing.lines) == len(heads) == 2


def test_a_wide_generation_wraps():
    drawing = draw("abcdefgh", " ".join(f"a{child}" for child in "bcdefgh"), columns=3)
    assert len({box.y for node, box in drawing.boxes.items() if node != "a"}) == 3


@pytest.mark.parametrize(
    "edges",
    [
        pytest.param("ab ba", id="two copy each other"),
        pytest.param("aa", id="copies itself"),
        pytest.param("ax", id="unknown descendant"),
    ],
)
def test_edges_that_make_no_sense_are_left_out(edges: str):
    assert len(draw("ab", edges).lines) <= 1


def test_nothing_gives_an_empty_drawing():
    drawing = draw("", "")
    assert (drawing.width, drawing.boxes, drawing.lines) == (0, {}, ())
