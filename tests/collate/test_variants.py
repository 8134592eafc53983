"""What two aligned sentences differ in."""

import numpy as np
import pytest

from stemma.collate.alignment import align
from stemma.collate.variants import variants
from stemma.records import Span
from stemma.text.words import words

Reading = tuple[str, str, str]


def readings(left: str, right: str, *, quoted: bool = False) -> list[Reading]:
    """Kind, left and right reading of every variant; empty where a side has none."""
    one, two = words(left), words(right)
    near = np.zeros((len(one), len(two)), np.float32)
    marks: tuple[list[Span], list[Span]] = ([], [])
    if quoted:
        marks = [Span("a", 0, len(left))], [Span("b", 0, len(right))]
    found = variants(("a", "b"), one, two, align(one, two, near), marks)
    return [
        (
            variant.kind,
            left[variant.left.start : variant.left.end] if variant.left else "",
            right[variant.right.start : variant.right.end] if variant.right else "",
        )
        for variant in found
    ]


BASE = "Rescue crews found the trawler Petrel near Skarra harbour late in the evening"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(
            "Strikers closed 14 mines in the valley of Torrin",
            "Strikers closed 19 mines in the valley of Torrin",
            ("number", "14", "19"),
            id="another figure",
        ),
        pytest.param(
            "The treasury will pay the pensions of miners in Torrin",
            "The treasury will not pay the pensions of miners in Torrin",
            ("negation", "", "not"),
            id="a negation added",
        ),
        pytest.param(
            "Bishop Aurel blessed the flooded village of Karn",
            "Bishop Matei blessed the flooded village of Karn",
            ("name", "Aurel", "Matei"),
            id="another name",
        ),
        pytest.param(
            "The trawler left the harbour of Skarra on Monday with divers aboard",
            "The trawler left the harbour of Skarra on Friday with divers aboard",
            ("date", "Monday", "Friday"),
            id="another day",
        ),
        pytest.param(
            "Saboteurs allegedly opened the sluice gates above the valley",
            "Saboteurs opened the sluice gates above the valley",
            ("hedge", "allegedly", ""),
            id="a hedge lost",
        ),
        pytest.param(
            "Looters emptied the granary of Karn, villagers claimed, before soldiers arrived",
            "Looters emptied the granary of Karn before soldiers arrived",
            ("attribution", "villagers claimed", ""),
            id="an attribution lost",
        ),
        pytest.param(
            BASE, BASE.replace("crews", "squads"), ("wording", "crews", "squads"), id="another word"
        ),
    ],
)
def test_a_difference_has_its_kind_and_both_readings(left: str, right: str, expected: Reading):
    assert readings(left, right) == [expected]


def test_swapping_the_sides_swaps_the_readings():
    there = readings(BASE, BASE.replace("trawler", "schooner"))
    back = readings(BASE.replace("trawler", "schooner"), BASE)
    assert [(kind, right, left) for kind, left, right in there] == back != []


def test_other_words_inside_quotation_marks_are_a_false_quotation():
    left = "We shall rebuild every cottage that the landslide buried"
    right = "We shall rebuild every palace that the landslide buried"
    assert [kind for kind, *_ in readings(left, right, quoted=True)] == ["quotation"]
    assert [kind for kind, *_ in readings(left, right)] == ["wording"]


def test_a_negation_that_only_moved_is_none():
    left = "The mayor did not promise to reopen the flooded quarry at Karn"
    right = "The mayor did promise to not reopen the flooded quarry at Karn"
    assert "negation" not in {kind for kind, *_ in readings(left, right)}


@pytest.mark.parametrize(
    "right",
    [
        pytest.param(BASE, id="the same words"),
        pytest.param(BASE.upper(), id="other capitals"),
        pytest.param(BASE.replace("found the", "found a"), id="another article"),
        pytest.param(BASE.replace("crews", "crew"), id="another form of a word"),
    ],
)
def test_what_is_no_variant(right: str):
    assert readings(BASE, right) == []


def test_two_places_are_two_variants_in_order():
    right = BASE.replace("trawler", "schooner").replace("harbour", "jetty")
    assert [left for _, left, _ in readings(BASE, right)] == ["trawler", "harbour"]
