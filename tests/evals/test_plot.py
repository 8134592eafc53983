"""The plot of growth."""

import re
from xml.etree import ElementTree

import pytest

from evals.plot import log_log

SVG = "{http://www.w3.org/2000/svg}"


def test_the_tenfold_is_as_far_wherever_it_begins():
    drawing = log_log({"a": [(10, 1), (100, 10), (1_000, 100)]}, "documents", "seconds")
    dots = [
        (float(dot.get("cx", 0)), float(dot.get("cy", 0)))
        for dot in ElementTree.fromstring(drawing).iter(f"{SVG}circle")
    ]
    (x0, y0), (x1, y1), (x2, y2) = dots
    assert x1 - x0 == pytest.approx(x2 - x1, abs=0.2)
    assert y0 - y1 == pytest.approx(y1 - y2, abs=0.2)


def test_every_line_and_both_axes_are_named_in_letters_that_are_safe():
    drawing = log_log({"a & b": [(5, 1), (9, 3)], "c": [(5, 2), (9, 8)]}, "documents", "seconds")
    texts = [text.text for text in ElementTree.fromstring(drawing).iter(f"{SVG}text")]
    assert {"a & b", "c", "documents", "seconds", "5", "9", "1", "10"} <= set(texts)


def test_it_is_plain_and_readable_on_a_dark_page():
    drawing = log_log({"a": [(5, 1), (9, 3)]}, "documents", "seconds")
    assert "prefers-color-scheme:dark" in drawing
    assert not re.search(r"<script|href|url\(", drawing)
