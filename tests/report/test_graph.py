"""The graph of actors: what is drawn, where, and that it can be read."""

import random
import re
from dataclasses import replace
from itertools import combinations

import pytest

from stemma.records import Actor, System
from stemma.report import fit
from stemma.report.graph import MOST, around, bow, circle, graph, lanes
from stemma.report.graph_svg import PATTERNS, SIZE, css, drawings, thickness
from stemma.report.system_profile import DIMENSIONS
from tests.system import ONE, TWO, crowd, system


def test_a_state_stands_for_all_that_belong_to_it():
    ties = (
        replace(system().ties[1], actors=("Andina", "NOR MIL"), support=ONE),
        replace(system().ties[1], support=TWO),
    )
    found = graph(replace(system(), ties=ties))
    assert {actor.id for actor in found.nodes} == {"CHL", "NOR"}
    (edge,) = found.edges
    assert edge.ties == (ties[1], ties[0]) and edge.likely == 2


def test_within_one_state_its_parts_stand_for_themselves():
    tie = replace(system().ties[1], actors=("Kystkraft", "NOR MIL"))
    found = graph(replace(system(), ties=(tie,)))
    assert {actor.id for actor in found.nodes} == {"Kystkraft", "NOR MIL"}


def test_without_ties_nothing_is_drawn():
    assert graph(System()).nodes == ()


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_the_records_changes_nothing(seed: int):
    known = crowd().system
    rng = random.Random(seed)
    mixed = replace(
        known,
        ties=tuple(rng.sample(known.ties, len(known.ties))),
        actors=tuple(rng.sample(known.actors, len(known.actors))),
    )
    assert drawings(graph(mixed)) == drawings(graph(known))


def test_those_for_whom_there_is_no_room_are_listed():
    found = graph(crowd(20, 90).system)
    assert len(found.nodes) == MOST and len(found.rest) == 5
    shown = {actor.id for actor in found.nodes}
    assert all({edge.left, edge.right} <= shown for edge in found.edges)
    assert found.hidden and not shown & {actor.id for actor in found.rest}


def test_neighbours_stand_near_each_other():
    """The ways along the circle are no longer than in a hundred random orders."""
    edges = graph(crowd(12, 40).system, 12).edges
    ids = sorted({id for edge in edges for id in (edge.left, edge.right)})

    def length(order: list[str]) -> int:
        place = {id: n for n, id in enumerate(order)}
        ways = [abs(place[edge.left] - place[edge.right]) for edge in edges]
        return sum(min(way, len(order) - way) for way in ways)

    rng = random.Random(1)
    best = min(length(rng.sample(ids, len(ids))) for _ in range(100))
    assert length(around(ids, edges)) <= best


def test_lines_of_one_pair_run_side_by_side():
    edges = graph(system()).edges
    beside = lanes(edges, 10)
    pair = [beside[n] for n, edge in enumerate(edges) if (edge.left, edge.right) == ("CHL", "NOR")]
    assert pair == [-5, 5]
    start, control, end = bow((0, 0), (100, 0), (50, 0), 5)
    assert (start, end) == ((0, 0), (100, 0)) and control == (50, 10)


def boxes(drawing: str) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each line of a name."""
    found = []
    for anchor, x, y, text in re.findall(
        r'<text class="name" text-anchor="(\w+)" x="([\d.-]+)" y="([\d.-]+)">([^<]*)<', drawing
    ):
        wide = fit.width(text, SIZE)
        left = float(x) - {"start": 0, "middle": wide / 2, "end": wide}[anchor]
        found.append((left, float(y) - 11, left + wide, float(y) + 3))
    return found


@pytest.mark.parametrize("n", range(2, MOST + 1))
def test_names_overlap_neither_each_other_nor_the_border(n: int):
    for _, drawing in drawings(graph(crowd(n, 60).system)):
        width, height = map(float, re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawing)[0])
        found = boxes(drawing)
        assert len(found) >= n
        for left, top, right, bottom in found:
            assert left >= 0 and top >= 0 and right <= width and bottom <= height
        for one, other in combinations(found, 2):
            beside = one[2] <= other[0] or other[2] <= one[0]
            assert beside or one[3] <= other[1] or other[3] <= one[1], (one, other)


def test_fields_are_told_apart_without_colour_and_with_it():
    assert set(PATTERNS) == set(DIMENSIONS)
    assert len(set(PATTERNS.values())) == len({css(one) for one in DIMENSIONS}) == len(DIMENSIONS)


def test_more_origins_make_a_thicker_line_up_to_a_point():
    widths = [thickness(n) for n in range(8)]
    assert widths == sorted(widths) and widths[1] < widths[2] and widths[5] == widths[7]


def test_an_edge_says_what_it_is_and_an_unknown_actor_is_drawn():
    (_, drawing), _ = drawings(graph(replace(system(), actors=())))
    assert "CHL and NOR: diplomacy, since 2019, two independent origins" in drawing
    assert graph(replace(system(), actors=())).nodes[0].kind in ("state", "organisation")
    assert circle(1, 300, 50).places == ((50, 95.0),)
    assert Actor("NOR", "Norway", "state", "NOR") in graph(system()).nodes
