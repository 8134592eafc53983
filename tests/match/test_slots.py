"""Whether two amounts can be those of one claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.match.slots import amount_shared, amounts_clash, digits, other_amounts
from stemma.records import Bound, Quantity, Span
from stemma.text.amounts import agree
from tests.factory import doc, notes


def amount(
    value: float,
    unit: str = "USD",
    bound: Bound = "exact",
    upper: float | None = None,
    period: str = "",
) -> Quantity:
    return Quantity(Span("d", 0, 1), value, upper, bound, unit, period=period)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param(amount(240e9), amount(240e9), True, id="equal"),
        pytest.param(amount(240e9), amount(239.6e9), True, id="rounded"),
        pytest.param(amount(240e9), amount(230e9), False, id="another figure"),
        pytest.param(amount(50, "%", "over"), amount(90, "%", "over"), True, id="most, over 90 %"),
        pytest.param(amount(50, "%", "over"), amount(30, "%"), False, id="most, 30 %"),
        pytest.param(amount(50, "%", "over"), amount(60, "%", "under"), False, id="most, under 60"),
        pytest.param(amount(60, "%", "over"), amount(90, "%", "over"), False, id="two shares"),
        pytest.param(amount(5e6, bound="over"), amount(5.7e6), True, id="more than five, 5.7"),
        pytest.param(amount(5e6, bound="over"), amount(7e6), False, id="more than five, seven"),
        pytest.param(amount(3e6, bound="under"), amount(2.9e6), True, id="nearly three, 2.9"),
        pytest.param(amount(3e6, bound="under"), amount(1e6), False, id="under three, one"),
        pytest.param(amount(100, bound="about"), amount(96), True, id="about a hundred, 96"),
        pytest.param(amount(100), amount(96), False, id="a hundred, 96"),
        pytest.param(amount(10, upper=20), amount(15), True, id="inside a range"),
        pytest.param(amount(10, upper=20), amount(25), False, id="outside a range"),
    ],
)
def test_figures_that_render_each_other(left: Quantity, right: Quantity, same: bool):
    assert agree(left, right) is same
    assert agree(right, left) is same


@pytest.mark.parametrize(
    ("left", "right", "clash"),
    [
        pytest.param([amount(240e9)], [amount(230e9)], True, id="other figures"),
        pytest.param([amount(240e9)], [amount(239.6e9)], False, id="rounded"),
        pytest.param([amount(240e9)], [amount(11, "%")], False, id="different units"),
        pytest.param([amount(240e9)], [], False, id="one side has none"),
        pytest.param([amount(240e9)], [amount(190e9), amount(240e9)], False, id="one of two"),
        pytest.param([amount(1, "visit")], [amount(2, "visit")], False, id="small counts"),
        pytest.param([amount(14, "sailor")], [amount(19, "sailor")], True, id="large counts"),
        pytest.param(
            [amount(240e9), amount(5, "%")],
            [amount(240e9), amount(9, "%")],
            True,
            id="one unit agrees and the other does not",
        ),
    ],
)
def test_amounts_that_cannot_both_be_said_of_one_thing(
    left: list[Quantity], right: list[Quantity], clash: bool
):
    assert amounts_clash(left, right) is clash
    assert amounts_clash(right, left) is clash


@pytest.mark.parametrize(
    ("left", "right", "clash"),
    [
        pytest.param(
            "Trade grew to $240 billion.", "Trade grew to 239.6 billion dollars.", False, id="round"
        ),
        pytest.param(
            "Trade grew to $240 billion.", "Trade grew to $230 billion.", True, id="other"
        ),
        pytest.param("Most voters stayed.", "Over 90 percent of voters stayed.", False, id="most"),
        pytest.param("Rent rose 5 percent.", "Rent rose 9 percent.", True, id="percent"),
    ],
)
def test_amounts_as_texts_give_them(left: str, right: str, clash: bool):
    one, two = notes(doc(left)).quantities, notes(doc(right)).quantities
    assert amounts_clash(one, two) is clash


def test_agreement_needs_an_amount_that_tells_something():
    assert amount_shared([amount(240e9)], [amount(11, "%"), amount(240e9)])
    assert not amount_shared([amount(2, "leader")], [amount(2, "leader")])
    assert not amount_shared([amount(240e9)], [amount(240e9, "EUR")])


def test_a_telling_figure_is_the_same_whatever_it_is_said_to_count():
    people, inhabitants = amount(83_000, "people"), amount(83_000, "inhabitants")
    assert 0 < amount_shared([people], [inhabitants]) < amount_shared([people], [people])
    assert not amount_shared([amount(11, "sailors")], [amount(11, "%")])
    assert not amount_shared([amount(7, "judges")], [amount(7, "cranes")])


def test_a_third_of_one_thing_is_not_a_third_of_another():
    third, exact = amount(100 / 3, "%"), amount(38.5, "%")
    assert amount_shared([third], [third]) < amount_shared([exact], [exact])
    assert digits(third) == 1 < digits(exact)


amounts = st.lists(
    st.builds(amount, st.sampled_from([3.0, 4.0, 90.0, 240e9]), st.sampled_from(["%", "USD"])),
    max_size=4,
)


@given(amounts, amounts)
def test_amounts_of_one_unit_either_agree_or_clash(left: list[Quantity], right: list[Quantity]):
    units = {q.unit for q in left} & {q.unit for q in right}
    assert amount_shared(left, right) or amounts_clash(left, right) or not units


@given(amounts)
def test_nothing_clashes_with_itself(some: list[Quantity]):
    assert not amounts_clash(some, some)


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        pytest.param([amount(610e6, "")], [amount(400, "students")], True, id="of other things"),
        pytest.param([amount(31e6, "")], [amount(31e6, "USD")], False, id="one without its unit"),
        pytest.param([amount(1.7e9, "USD")], [amount(1.7e9, "EUR")], False, id="another currency"),
        pytest.param([amount(4, "men")], [amount(46, "year")], False, id="beside the point"),
        pytest.param([amount(400, "boats")], [], False, id="only one has any"),
        pytest.param(
            [amount(31e6, period="2014")], [amount(31e6, period="2025")], True, id="other years"
        ),
        pytest.param(
            [amount(31e6, period="2014")],
            [amount(31e6, period="2014-05")],
            False,
            id="a month of it",
        ),
    ],
)
def test_other_amounts(left: list[Quantity], right: list[Quantity], other: bool):
    assert other_amounts(left, right) == other
    assert other_amounts(right, left) == other
