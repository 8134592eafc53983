"""Names, dates, sources and series of the system."""

import random
from dataclasses import replace

import pytest

from stemma.errors import NotFound
from stemma.records import Actor, Analysis, Span, System
from stemma.report.system_dates import dated, order, spoken
from stemma.report.system_names import find
from stemma.report.system_profile import elsewhere, profile, series
from stemma.report.system_roster import roster
from stemma.report.system_sources import Quotes, sourced, stages_once, told_once
from stemma.report.system_timeline import amount, figure, timeline
from tests.system import ONE, TWO, analysis, system


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        pytest.param("Norway", {"NOR", "NOR GOV", "NOR MIL", "Kystkraft"}, id="a state is all"),
        pytest.param("nor", {"NOR", "NOR GOV", "NOR MIL", "Kystkraft"}, id="a code"),
        pytest.param("Norwegian armed forces", {"NOR MIL"}, id="a branch is itself"),
        pytest.param("the United  Nations", {"IGO UN"}, id="an article"),
        pytest.param("nor mil", {"NOR MIL"}, id="the code of a branch"),
        pytest.param("Kyst", {"Kystkraft"}, id="the start of a name"),
        pytest.param("nations", {"IGO UN"}, id="a word of a name"),
    ],
)
def test_actors_are_found_by_what_they_are_called(name: str, ids: set[str]):
    assert find(system(), name).ids == ids


def test_another_word_for_a_state_leads_to_it():
    assert find(system(), "Oslo", "NOR").name == "Norway"
    branches = tuple(actor for actor in system().actors if actor.id != "NOR")
    side = find(replace(system(), actors=branches), "Oslo", "NOR")
    assert side.ids == {"NOR", "NOR GOV", "NOR MIL", "Kystkraft"}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Norwai", "no actor is called 'Norwai'; near are: Norway"),
        ("armed", "may be any of: Chilean armed forces (CHL MIL), Norwegian armed forces"),
        (" ", "no actor is called ' '"),
    ],
)
def test_an_unknown_name_gives_the_nearest(name: str, words: str):
    with pytest.raises(NotFound) as error:
        find(system(), name)
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-03-04", "4 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("2030-Q2", "second quarter of 2030"),
        ("2030-H1", "first half of 2030"),
        ("2030-SU", "summer of 2030"),
        ("2030-W12", "week 12 of 2030"),
        ("2030-W12-WE", "weekend of week 12 of 2030"),
        ("203X", "2030s"),
        ("203", "2030s"),
        ("2031-03-04T09:30", "4 March 2031"),
        ("P1Y", "P1Y"),
    ],
)
def test_dates_in_words(value: str, words: str):
    assert spoken(value) == words


def test_dates_in_order():
    wanted = [
        "202X", "2029", "2029-02", "2029-02-03", "2029-Q2", "2029-W20", "2029-12-31", "2030",
        "203", "P1Y", "XXXX-05",
    ]  # fmt: skip
    for seed in range(20):
        mixed = random.Random(seed).sample(wanted, len(wanted))
        found = sorted(mixed, key=order)
        assert [v for v in found if v not in ("203", "2030")] == [
            v for v in wanted if v not in ("203", "2030")
        ]
    assert [value for value in wanted if not dated(value)] == ["P1Y", "XXXX-05"]


def shuffled(a: Analysis, seed: int) -> Analysis:
    """The same system with its records in another order."""
    rng = random.Random(seed)
    mixed = {
        name: tuple(rng.sample(getattr(a.system, name), len(getattr(a.system, name))))
        for name in ("actors", "ties", "flows", "undertakings", "constraints", "absences")
    }
    return replace(a, system=System(events=a.system.events, **mixed))


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_records_changes_nothing(seed: int):
    a, mixed = analysis(), shuffled(analysis(), seed)
    assert timeline(mixed) == timeline(a)
    assert series(mixed.system.flows) == series(a.system.flows)
    assert [(one.actor, one.events, one.ties, one.company) for one in roster(mixed)] == [
        (one.actor, one.events, one.ties, one.company) for one in roster(a)
    ]


def test_figures_for_one_period_stand_side_by_side_the_best_supported_first():
    (trade,) = series(analysis().system.flows)
    assert [period.period for period in trade.periods] == ["2029", "2030"]
    assert [len(period.flows) for period in trade.periods] == [1, 2] and trade.contested
    better = replace(system().flows[2], support=replace(system().flows[2].support, likely=3))
    (trade,) = series([*system().flows[:2], better])
    assert trade.periods[1].flows[0].value == 310e6


def test_a_figure_under_another_name_joins_what_it_stands_against():
    first, second, third = system().flows
    assert len(series([first, second, replace(third, what="commerce")])) == 1
    assert len(series([first, second, replace(third, what="commerce", against=())])) == 1
    apart = [first, replace(second, against=()), replace(third, what="commerce", against=())]
    assert len(series(apart)) == 2
    assert len(series([first, replace(third, unit="%")])) == 2


def test_what_has_no_source_is_not_shown():
    a = analysis()
    gone = Span("d-gone", 0, 5)
    flow, tie = a.system.flows[0], a.system.ties[0]
    bare = replace(
        a.system,
        flows=(replace(flow, evidence=()),),
        ties=(replace(tie, evidence=(gone, *tie.evidence)),),
        events=(replace(a.system.events[0], span=gone),),
        undertakings=(replace(a.system.undertakings[0], stages=(), claims=("c-none",)),),
        absences=(),
        constraints=(),
    )
    a = replace(a, system=bare)
    assert sourced(a) == System(actors=a.system.actors)
    assert not timeline(a) and not roster(a)


def test_an_undertaking_without_stages_rests_on_its_claims():
    a = analysis()
    one = replace(a.system.undertakings[0], stages=())
    assert sourced(replace(a, system=System(undertakings=(one,)))).undertakings == (one,)


def test_a_pledge_that_names_nobody_else_is_of_both_profiles_and_no_third():
    a = analysis()
    norway, chile, un = (find(a.system, name) for name in ("NOR", "CHL", "IGO UN"))
    kinds = [one.kind for one in profile(a, norway, chile).constraints]
    assert kinds == ["listing", "pledge"]
    assert [one.kind for one in profile(a, chile, un).constraints] == ["pledge"]
    assert not profile(a, norway, un).constraints


def test_a_long_sentence_is_quoted_around_what_counts():
    a = analysis()
    doc = a.doc["d-post"]
    at = doc.text.index("customs office")
    words = Quotes(a).words(Span("d-post", at, at + 14), 60)
    assert "customs office" in words and words.startswith("… ") and len(words) <= 62


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (190e6, "190 million"), (2.4e11, "240 billion"), (1.5e12, "1.5 trillion"),
        (12500, "12,500"), (1.9, "1.9"), (90, "90"),
    ],
)  # fmt: skip
def test_figures_in_words(value: float, words: str):
    assert figure(value) == words


def test_amounts_keep_bound_and_range():
    flow = system().flows[0]
    assert amount(replace(flow, bound="over", value=90, unit="%")) == "over 90 %"
    assert amount(replace(flow, value=20, upper=30, unit="ships")) == "20 to 30 ships"
    assert amount(replace(flow, value=3, unit="")) == "3"


def test_an_actor_without_a_record_stands_for_its_code():
    a = analysis()
    a = replace(a, system=replace(a.system, actors=()))
    found = {one.actor.id: one.actor for one in roster(a)}
    assert found["NOR"] == Actor("NOR", "NOR", "state", "NOR")
    assert found["IGO UN"].kind == "organisation"


def test_one_event_of_one_day_is_told_once_with_the_support_of_the_best():
    a = analysis()
    visit, landed, *_ = a.system.events
    other = replace(landed, claim="c-ore")
    ((event, told),) = told_once([visit, other])
    assert event == visit and [one.claim for one in told] == ["c-visit", "c-ore"]
    assert Quotes(a).support(told) == TWO
    assert Quotes(a).support(told[1:]) == ONE and Quotes(a).support(()) is None
    assert len(told_once([replace(visit, date=""), replace(other, date="")])) == 2
    assert len(told_once([visit, replace(other, recipients=())])) == 2


def test_what_stands_against_a_figure_without_one_of_its_own_is_shown():
    a = analysis()
    claims = {claim.id: claim for claim in a.claims}
    flow = replace(a.system.flows[2], against=("c-trade", "c-allies", "c-unknown"))
    (one,) = series([*a.system.flows[:2], flow])
    assert [source.claim for source in elsewhere(flow, one, claims)] == ["c-allies"]
    assert elsewhere(flow, one, claims)[0].span == a.system.absences[0].evidence[0]


def test_a_state_of_an_undertaking_that_several_claims_tell_is_shown_once():
    one = analysis().system.undertakings[0]
    last = one.stages[-1]
    again = replace(one, stages=(*one.stages, replace(last, claim="c-ore")))
    assert [len(told) for _, told in stages_once(again)] == [1, 1, 2]
    a = analysis()
    a = replace(a, system=replace(a.system, undertakings=(again,)))
    assert len(timeline(a)) == len(timeline(analysis()))
