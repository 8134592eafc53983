"""Amounts as bars."""

import re
from dataclasses import replace

from stemma.records import Flow
from stemma.report.charts import LABEL, WIDTH, chart, origins
from stemma.report.system_profile import series
from tests.system import TWO, system

NUMBERS = {"d-herald": 0, "d-post": 1}


def bars(flows: list[Flow]) -> list[tuple[str, float]]:
    """Whether it is the best of its period, and the length, of each bar."""
    (one,) = series(flows)
    found = re.findall(r'class="bar (\w+)".*?<rect [^>]*?width="([\d.]+)"', chart(one, NUMBERS))
    return [(kind, float(length)) for kind, length in found]


def test_bars_are_as_long_as_their_figures_and_those_against_the_best_are_marked():
    (first, a), (second, b), (third, c) = bars(list(system().flows))
    assert (first, second, third) == ("first", "first", "other")
    assert abs(a / b - 190 / 240) < 0.01 and abs(b / c - 240 / 310) < 0.01
    assert c <= WIDTH - LABEL


def test_percentages_are_of_a_hundred():
    ((_, length),) = bars([replace(system().flows[0], value=50, unit="%")])
    assert abs(length / (WIDTH - LABEL - 4) - 0.5) < 0.01


def test_a_range_reaches_beyond_its_bar_and_nothing_is_wider_than_the_picture():
    flow = replace(system().flows[0], value=20, upper=30, unit="ships " * 12)
    (one,) = series([flow])
    drawing = chart(one, NUMBERS)
    reach = re.search(r'class="reach" d="M([\d.]+) [\d.]+H([\d.]+)"', drawing)
    assert reach and float(reach[1]) < float(reach[2]) <= WIDTH
    assert "…" in drawing


def test_each_bar_leads_to_its_words():
    (one,) = series(system().flows)
    at = system().flows[2].evidence[0]
    assert f'href="#doc-1" data-at="{at.start}-{at.end}"' in chart(one, NUMBERS)


def test_zero_and_no_period_are_drawn():
    (one,) = series([replace(system().flows[0], value=0, period="")])
    assert "no period" in chart(one, NUMBERS)


def test_origins_in_words():
    assert origins(TWO) == "2 (1–2) origins"
