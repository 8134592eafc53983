"""Whether an amount that is told bears out one that is asked."""

import pytest

from stemma.match.amounts import bears_out, told
from stemma.records import Bound, Quantity, Span


def quantity(
    value: float, unit: str = "EUR", bound: Bound = "exact", upper: float | None = None
) -> Quantity:
    return Quantity(Span("d", 0, 1), value, upper, bound, unit)


@pytest.mark.parametrize(
    ("said", "wanted", "borne_out"),
    [
        pytest.param(quantity(100), quantity(100), True, id="the same"),
        pytest.param(quantity(100), quantity(110), False, id="another"),
        pytest.param(quantity(239.6), quantity(240), True, id="rounded"),
        pytest.param(quantity(104), quantity(100, bound="about"), True, id="about"),
        pytest.param(quantity(7.2), quantity(7, bound="over"), True, id="within a bound"),
        pytest.param(quantity(7, bound="over"), quantity(7), False, id="a bound for a number"),
        pytest.param(quantity(7, bound="under"), quantity(7), False, id="up to, told as exactly"),
        pytest.param(quantity(70), quantity(7, bound="over"), False, id="a bound far off"),
        pytest.param(quantity(5), quantity(4, upper=6), True, id="within a range"),
        pytest.param(quantity(4, upper=6), quantity(5), False, id="a range for a number"),
    ],
)
def test_the_one_bears_out_the_other(said: Quantity, wanted: Quantity, borne_out: bool):
    assert bears_out(said, wanted) == borne_out


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        pytest.param([quantity(27, "states"), quantity(54, "states")], True, id="of so many"),
        pytest.param([quantity(30, "states"), quantity(54, "states")], False, id="too many"),
        pytest.param([quantity(0.5, "times")], True, id="halved"),
        pytest.param([quantity(50, "year")], False, id="another unit"),
    ],
)
def test_a_half_is_told_in_several_ways(said: list[Quantity], is_told: bool):
    assert told(quantity(50, "%"), said) == is_told


def test_counts_are_of_one_unit_whatever_is_counted():
    assert told(quantity(61, "boats"), [quantity(61, "vessels")])
    assert not told(quantity(3, "day"), [quantity(3, "ships")])
