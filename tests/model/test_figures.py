"""Figures that leave actors, unit or period to the text before."""

import pytest

from tests.model.told import told

Row = tuple[tuple[str, ...], bool, float, str, str]


def figures(text: str) -> list[Row]:
    return [(f.actors, f.directed, f.value, f.unit, f.period) for f in told(text).system.flows]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param(
            "Chile sold Japan copper for 9 billion dollars in 2024, against 7 billion the year "
            "before.", (("CHL", "JPN"), True, 7e9, "USD", "2023"), id="set beside another"),
        pytest.param(
            "Laos sold 900 megawatts of power to Thailand in 2023. The figure was 700 a year "
            "before.", (("LAO", "THA"), True, 700, "MW", "2022"), id="the figure"),
        pytest.param(
            "In 2024 Tunisia shipped 30,000 tonnes of dates to France; in 2023 it had been "
            "25,000.", (("TUN", "FRA"), True, 25000, "tonne", "2023"), id="it had been"),
        pytest.param(
            "Chile bought 18 helicopters from Canada in 2021. Fourteen of them had arrived by May.",
            (("CAN", "CHL"), True, 14, "helicopters", "2024-05"), id="some of them"),
        pytest.param(
            "Peru agreed to buy drones from Israel. It bought 12 of them last year.",
            (("ISR", "PER"), True, 12, "drones", "2024"), id="some of things not counted"),
        pytest.param(
            "Norway delivered six tugs to Portugal in 2023. It delivered nine in 2024.",
            (("NOR", "PRT"), True, 9, "tugs", "2024"), id="the noun left out"),
        pytest.param(
            "Iceland bought 50 million euros' worth of steel from Norway in 2024, of which pipes "
            "made up 20 million.", (("NOR", "ISL"), True, 20e6, "EUR", "2024"), id="a part"),
        pytest.param(
            "Denmark is to give Kenya 9 million euros in 2026. The first 3 million arrived in "
            "January.", (("DNK", "KEN"), True, 3e6, "EUR", "2025-01"), id="the first part"),
        pytest.param(
            "Trade between Iceland and Norway came to 50 million euros in 2024. Of that, 20 "
            "million was cod.", (("ISL", "NOR"), False, 20e6, "EUR", "2024"), id="of that"),
        pytest.param(
            "Togo owes Ghana for power. The debt has grown to 14 million dollars in 2024.",
            (("TGO", "GHA"), True, 14e6, "USD", "2024"), id="the debt"),
        pytest.param(
            "Norway lent Malta 12 million euros in 2023. A further 8 million is promised for 2026.",
            (("NOR", "MLT"), True, 8e6, "EUR", "2026"), id="more of the same"),
        pytest.param(
            "Uganda will go on sending power to Rwanda. Deliveries came to 12 GWh in 2024.",
            (("UGA", "RWA"), True, 12, "GWh", "2024"), id="what moves is named alone"),
        pytest.param(
            "Peru met Ghana. Peru paid Ghana. Two-way trade was 70 million dollars in 2024.",
            (("GHA", "PER"), False, 70e6, "USD", "2024"), id="of the two"),
        pytest.param(
            "Peru's aid to Ghana fell from 9 million dollars in 2020 to just 4 million.",
            (("PER", "GHA"), True, 4e6, "USD", ""), id="from and to"),
        pytest.param(
            "Peru met Ghana. Commerce between the two has grown. It was worth 7 million dollars in "
            "2024. Ghana thanked Peru.",
            (("GHA", "PER"), False, 7e6, "USD", "2024"), id="the two's"),
        pytest.param(
            "Peru met Ghana. Peru paid Ghana.\n\nTrade remains small. Peruvian figures put it at 9 "
            "million dollars in 2024. Ghana's customs office has it at 8 million.",
            (("GHA", "PER"), False, 8e6, "USD", "2024"), id="another source"),
        pytest.param(
            "Peru sold Ghana gold for 9 million dollars in 2023, a fifth more than in 2022.",
            (("PER", "GHA"), True, 9e6, "USD", "2023"), id="no year that it is compared with"),
        pytest.param(
            "Commerce between Peru and Ghana grew. It was worth 70 million dollars in 2024.",
            (("GHA", "PER"), False, 70e6, "USD", "2024"), id="the trade of the sentence before"),
    ],
)  # fmt: skip
def test_a_figure_is_read_by_what_stands_before_it(text: str, row: Row):
    assert row in figures(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param(
            "Half of Hungary's gas comes from Algeria.",
            (("DZA", "HUN"), True, 50, "%", ""), id="comes from"),
        pytest.param(
            "Kenya draws 200 megawatts from Uganda.",
            (("UGA", "KEN"), True, 200, "MW", ""), id="draws from"),
        pytest.param(
            "The pipeline carries 1.5 billion cubic metres of gas from Romania to Moldova.",
            (("ROU", "MDA"), True, 1.5e9, "m3", ""), id="from one to the other"),
        pytest.param(
            "Some 3,000 Nepalis study in Japan.",
            (("NPL", "JPN"), True, 3000, "people", ""), id="people go"),
        pytest.param(
            "Japanese buyers took 90 million dollars' worth of prawns from Ecuador.",
            (("ECU", "JPN"), True, 90e6, "USD", ""), id="buyers take"),
        pytest.param(
            "Timber brought Latvia 31 million euros from Sweden.",
            (("SWE", "LVA"), True, 31e6, "EUR", ""), id="what brings money"),
        pytest.param(
            "Tourists from Finland spent 48 million euros in Tallinn.",
            (("FIN", "EST"), True, 48e6, "EUR", ""), id="what is spent abroad"),
        pytest.param(
            "Latvia took in 400 Swedish students last year.",
            (("SWE", "LVA"), True, 400, "students", "2024"), id="who is taken in"),
        pytest.param(
            "Some 900 Swedes are at Latvian universities.",
            (("SWE", "LVA"), True, 900, "swedes", ""), id="who is at school abroad"),
        pytest.param(
            "The number of Swedish students in Latvia has risen to 4,500.",
            (("SWE", "LVA"), True, 4500, "students", ""), id="whose number rises"),
        pytest.param(
            "Latvians in Sweden are many. Latvians sent home 7 million euros from Sweden.",
            (("SWE", "LVA"), True, 7e6, "EUR", ""), id="what is sent home"),
        pytest.param(
            "Sweden is the biggest buyer of Latvia's timber, with 30 percent.",
            (("LVA", "SWE"), True, 30, "%", ""), id="the buyer"),
        pytest.param(
            "Latvia sent coal to Sweden, 4,000 tonnes of it.",
            (("LVA", "SWE"), True, 4000, "tonne", ""), id="how much of it"),
        pytest.param(
            "Sweden will hand over two more patrol boats to Latvia.",
            (("SWE", "LVA"), True, 2, "boats", ""), id="the particle is no bound"),
        pytest.param(
            "Sweden put 30 million euros into Latvian mills.",
            (("SWE", "LVA"), True, 30e6, "EUR", ""), id="money that is put"),
    ],
)  # fmt: skip
def test_verbs_of_moving_tell_from_whom_to_whom(text: str, row: Row):
    assert row in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Firms in Peru hold 3 million dollars of bonds in Chile.", id="what one has"),
        pytest.param("Ships will sail if Peru lends Chile 3 million dollars.", id="supposed"),
        pytest.param("Norway lent Iceland money at 3 percent.", id="interest"),
        pytest.param("The two governments of Peru and Chile sent envoys.", id="they act"),
        pytest.param("A plant of 50 megawatts joins Ghana and Togo.", id="what a plant can do"),
        pytest.param(
            "Trade with Ghana came to 4 billion in 2024, and Togo's to barely a quarter of that.",
            id="a share of a figure"),
        pytest.param("He served in the British army in World War Two.", id="no unit"),
    ],
)  # fmt: skip
def test_other_numbers_do_not_flow(text: str):
    assert figures(text) == []


def test_what_is_paid_back_goes_the_other_way():
    found = figures(
        "Peru lent Chile 3 billion dollars in 2020. Of that, 800 million was paid back."
    )
    assert [row[:3] for row in found] == [(("CHL", "PER"), True, 8e8), (("PER", "CHL"), True, 3e9)]


def test_a_figure_without_a_time_has_that_of_the_figure_before():
    found = figures(
        "Trade between Peru and Ghana reached 70 million dollars in 2024. Exports from Peru to "
        "Ghana were 50 million dollars."
    )
    assert (("PER", "GHA"), True, 50e6, "USD", "2024") in found


def test_when_it_is_said_is_no_period():
    found = figures("Kenya sells Uganda 20 megawatts, Kenya's minister said on Friday.")
    assert found == [(("KEN", "UGA"), True, 20, "MW", "")]


def test_a_flow_ties_the_two():
    ties = told("Kenya draws 200 megawatts from Uganda.").system.ties
    assert [(t.actors, t.dimension) for t in ties] == [(("KEN", "UGA"), "energy")]


def test_a_figure_set_beside_another_is_of_the_same_thing():
    flows = told(
        "Peru's exports to Ghana made 9 million dollars in 2024, against 7 million the year before."
    ).system.flows
    assert [(f.value, f.what) for f in flows] == [(7e6, "exports"), (9e6, "exports")]
