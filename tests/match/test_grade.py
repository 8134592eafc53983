"""The grade that is proposed for a claim follows from what stands for and against it."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.match.grade import SCALE, grade
from stemma.records import Claim, Drift, Modality, Polarity, Span, Statement, Support

A, B, C = (Span(name, 0, 9) for name in "abc")


def said(
    *statements: Statement,
    origins: tuple[int, int, int] = (2, 2, 2),
    drift: tuple[Drift, ...] = (),
    documents: int = 2,
) -> Claim:
    support = Support(documents, documents, *origins, authorities=0)
    return Claim("c", "Nine words.", "s", statements or (by("a"), by("b")), support, (), drift)


def by(origin: str, attribution: str = "", modality: Modality = "asserted",
       polarity: Polarity = "affirmed") -> Statement:  # fmt: skip
    return Statement(Span(origin, 0, 9), origin, attribution, modality, polarity)


def changed(span: Span, severity: float) -> Drift:
    return Drift(span.document, "z", "number", Span("z", 0, 9), span, severity)


ONE = (1, 1, 1)


def test_two_origins_and_nothing_against_is_probably_true():
    assert str(grade(said())) == (
        "proposed 2, probably true: two independent origins, nothing against it"
    )


@pytest.mark.parametrize("documents", [1, 2, 40])
def test_one_origin_cannot_be_judged_however_many_repeat_it(documents: int):
    found = grade(said(by("a"), origins=ONE, documents=documents))
    assert (found.value, found.reason) == (6, "one origin, and nothing else is known")


def test_a_second_origin_in_doubt_is_none():
    found = grade(said(origins=(1, 1, 2)))
    assert (found.value, found.reason) == (6, "one origin that is sure, and nothing else is known")


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        pytest.param("Ada Rook", "the Reuters agency", 1, id="two authorities"),
        pytest.param("Ada Rook", "Minister Rook", 2, id="one surname"),
        pytest.param("the Houthis", "Houthi Radio", 2, id="one word in two forms"),
        pytest.param("Ada Rook", "Western diplomats", 2, id="nobody in particular"),
        pytest.param("Ada Rook", "", 2, id="the other on its own word"),
        pytest.param("officials", "pilots", 2, id="nobody named"),
    ],
)
def test_only_authorities_that_cannot_be_one_confirm(one: str, other: str, value: int):
    assert grade(said(by("a", one), by("b", other))).value == value


def test_two_names_that_a_third_ties_together_are_one_authority():
    three = by("a", "Ada Rook"), by("b", "the Port of Olm"), by("c", "Port Master Rook")
    assert grade(said(*three)).value == 2


def test_two_authorities_of_one_origin_confirm_nothing():
    assert grade(said(by("a", "Ada Rook"), by("a", "Bo Sand"), by("b"))).value == 2


def test_nothing_is_confirmed_where_all_doubtful_pairs_may_have_copied():
    two = by("a", "Ada Rook"), by("b", "Bo Sand")
    assert grade(said(*two, origins=(1, 2, 3))).value == 2


@pytest.mark.parametrize(
    ("modality", "polarity", "value"),
    [
        ("asserted", "affirmed", 2),
        ("reported", "affirmed", 2),
        ("possible", "affirmed", 3),
        ("planned", "affirmed", 3),
        ("asserted", "denied", 3),
    ],
)
def test_who_hedges_or_says_the_opposite_does_not_support(
    modality: Modality, polarity: Polarity, value: int
):
    assert grade(said(by("a"), by("b", "", modality, polarity))).value == value


def test_a_plan_of_which_all_speak_is_said_firmly():
    assert grade(said(by("a", "", "planned"), by("b", "", "planned"))).value == 2


@pytest.mark.parametrize(
    ("mine", "theirs", "value", "reason"),
    [
        (ONE, ONE, 4, "one origin says so, one says otherwise"),
        ((2, 2, 2), ONE, 3, "two origins say so, one says otherwise"),
        ((2, 2, 2), (2, 2, 2), 4, "two origins say so, two say otherwise"),
        (ONE, (2, 2, 2), 5, "one origin says so, two say otherwise"),
        pytest.param(ONE, (1, 2, 3), 4, "one origin says so, two say otherwise", id="not sure"),
        pytest.param((1, 1, 2), (2, 2, 2), 4, "one origin says so, two say otherwise",
                     id="there may be a second"),
    ],
)  # fmt: skip
def test_against_origins_that_say_otherwise_numbers_count(
    mine: tuple[int, int, int], theirs: tuple[int, int, int], value: int, reason: str
):
    found = grade(said(origins=mine), [said(origins=theirs), said(origins=ONE)])
    assert (found.value, found.reason) == (value, reason)


@pytest.mark.parametrize(("severity", "value"), [(1.0, 5), (0.7, 5), (0.5, 4), (0.2, 6)])
def test_what_only_stands_in_an_altered_copy_is_doubted(severity: float, value: int):
    claim = said(by("a"), origins=ONE, drift=(changed(A, severity),))
    assert grade(claim).value == value


def test_of_two_copies_of_a_lost_text_either_may_be_right():
    lost = Drift("a", "a-lost", "number", Span("z", 0, 9), A, 1.0)
    assert grade(said(by("a"), origins=ONE, drift=(lost,))).value == 4


def test_an_altered_copy_does_no_harm_to_who_has_it_unaltered():
    assert grade(said(drift=(changed(A, 1.0),))).value == 2
    assert grade(said(drift=(changed(A, 1.0), changed(B, 1.0)))).value == 5


origins = st.tuples(*[st.integers(1, 4)] * 3).map(lambda n: tuple(sorted(n)))
statements = st.lists(
    st.builds(
        by,
        st.sampled_from("abc"),
        st.sampled_from(["", "Ada Rook", "Bo Sand", "officials"]),
        st.sampled_from(["asserted", "reported", "possible", "planned"]),
    ),
    min_size=1,
)


@given(statements, origins, st.lists(st.builds(said, origins=origins), max_size=2))
def test_nothing_is_confirmed_without_two_sure_origins_and_two_authorities(
    given: list[Statement], counted: tuple[int, int, int], against: list[Claim]
):
    found = grade(said(*given, origins=counted), against)
    assert found.word == SCALE[found.value] and found.reason
    if found.value == 1:
        assert counted[0] >= 2 and not against
        assert len({s.attribution for s in given} - {"", "officials"}) == 2
    if counted[1] == 1:
        assert found.value >= 4
    if counted[1] == 1 and not against:
        assert found.value == 6


@given(statements, origins)
def test_the_order_of_the_statements_does_not_matter(
    given: list[Statement], counted: tuple[int, int, int]
):
    backwards = said(*reversed(given), origins=counted)
    assert grade(backwards) == grade(said(*given, origins=counted))


def test_every_step_of_the_scale_is_reached():
    two = (by("a", "Ada Rook"), by("b", "Bo Sand"))
    claims = [said(*two), said(), said(origins=ONE)]
    found = {grade(one, against).value for one, against in product(claims, [[], [said()]])}
    assert found | {grade(said(), [said(origins=ONE)]).value} == set(SCALE)
