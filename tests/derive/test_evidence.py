"""Whether two documents rest on one text, or only on one happening."""

import inspect
from dataclasses import replace
from itertools import combinations, pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.derive.evidence import (
    FEATURES,
    SAME_AGAIN,
    SKIPPED_LINE,
    Evidence,
    best_chain,
    inherited,
    pair_up,
    weigh,
)
from stemma.records import Document
from tests.derive.factory import lined, parallel, reading
from tests.factory import doc
from tests.newsroom import HAPPENINGS, Happening, collated

AGENCY = "Fenland News Agency"


def evidence(left: Document, right: Document) -> Evidence:
    return weigh(pair_up(reading(left), reading(right), collated([left, right])))


def odds(left: str, right: str) -> float:
    return evidence(doc(left, "left"), doc(right, "right")).log_odds


@pytest.mark.parametrize("happening", HAPPENINGS, ids=lambda h: h.name)
def test_a_copy_is_told_from_an_independent_report(happening: Happening):
    copied = odds(happening.report, happening.copy)
    assert copied > 0 > odds(happening.report, happening.elsewhere)
    assert copied > 0 > odds(happening.copy, happening.elsewhere)


QUOTED = (
    "“We will keep the sluices of Karn shut until every village has been paid for its drowned "
    "cattle,” the water minister, Ana Dorn, said in Hesk on Monday."
)


def test_a_quotation_that_both_heard_is_no_copying():
    left = f"{HAPPENINGS[0].elsewhere}\n\n{QUOTED}"
    right = f"{QUOTED}\n\n{HAPPENINGS[1].elsewhere}"
    assert odds(left, right) < 0


def test_a_quotation_speaks_less_than_as_many_words_of_the_reporter():
    told = "The ministry will keep the sluices shut until every village is paid for drowned cattle."
    left, right = HAPPENINGS[0].elsewhere, HAPPENINGS[1].elsewhere
    assert odds(f"{left}\n\n“{told}”", f"“{told}”\n\n{right}") < odds(
        f"{left}\n\n{told}", f"{told}\n\n{right}"
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "We will keep the sluices shut until my last cow is paid for, said Dorn.",
            id="a statement without marks",
        ),
        pytest.param(
            "Get email alerts and breaking news of the river valley to your inbox.",
            id="printed under every article",
        ),
    ],
)
def test_what_is_not_the_writers_is_no_copying(line: str):
    left, right = HAPPENINGS[0].elsewhere, HAPPENINGS[1].elsewhere
    assert odds(f"{left}\n\n{line}", f"{line}\n\n{right}") == odds(left, right)


def test_what_the_shorter_one_names_counts_where_it_is_in_the_longer():
    full = "Ana Dorn met Per Aune in Hesk. Ilse Brandt of Varnia paid 40 million crowns to Toskar."
    inside = "In Hesk, Ana Dorn saw Per Aune. Toskar got 40 million crowns of Ilse Brandt."
    beside = "In Lund, Bo Sand saw Kari Holm. Skarra got 70 million crowns of Jon Vik."
    assert odds(full, inside) > odds(full, beside)


def test_a_figure_that_both_report_is_no_copying():
    left = (
        "Exports of barley fell by 17.4 percent last year, the customs office in Hesk found, "
        "mostly because rain had spoiled the harvest."
    )
    right = (
        "Farmers are selling less abroad: barley shipments shrank 17.4 percent in twelve months, "
        "and rye did little better."
    )
    own = HAPPENINGS[0].elsewhere, HAPPENINGS[1].elsewhere
    assert odds(f"{own[0]}\n\n{left}", f"{right}\n\n{own[1]}") < 0


def test_more_lifted_sentences_weigh_more():
    lines = HAPPENINGS[0].report.split("\n\n")
    own = HAPPENINGS[1].elsewhere
    weights = [odds(HAPPENINGS[0].report, "\n\n".join([own, *lines[:n]])) for n in (1, 2, 4)]
    assert weights == sorted(weights)
    assert weights[-1] > 0


def test_the_same_sentences_in_another_order_weigh_less():
    lines = HAPPENINGS[1].copy.split("\n\n")
    turned = "\n\n".join(lines[::-1])
    assert odds(HAPPENINGS[1].report, turned) < odds(HAPPENINGS[1].report, HAPPENINGS[1].copy)


def credit(document: Document, *credits: str) -> Document:
    return replace(document, places=(replace(document.places[0], credits=credits),))


def test_an_agency_that_both_credit_raises_the_odds():
    left, right = doc(HAPPENINGS[0].report, "left"), doc(HAPPENINGS[0].elsewhere, "right")
    plain = evidence(left, right)
    both = evidence(credit(left, AGENCY), credit(right, f"Source: {AGENCY}"))
    one = evidence(credit(left, AGENCY), credit(right, "Own correspondent"))
    assert both.log_odds > plain.log_odds == one.log_odds
    assert any(AGENCY in finding.detail for finding in both.findings)


def test_the_outlet_of_the_other_raises_the_odds_as_much():
    left = doc(HAPPENINGS[0].report, "left", outlet="The Skarra Post")
    right = doc(HAPPENINGS[0].elsewhere, "right", outlet="The Hesk Mirror")
    note = credit(right, "First published in The Skarra Post.")
    agency = evidence(credit(left, AGENCY), credit(right, AGENCY))
    named = evidence(left, note)
    assert named == evidence(note, left)
    assert named.log_odds == agency.log_odds > evidence(left, right).log_odds
    assert "one credits The Skarra Post, the outlet of the other" in {
        finding.detail for finding in named.findings
    }


def test_the_sides_do_not_matter():
    left, right = doc(HAPPENINGS[2].report, "left"), doc(HAPPENINGS[2].copy, "right")
    there, back = evidence(left, right), evidence(right, left)
    assert there == back
    assert 0 <= there.probability <= 1


def test_no_parallel_is_no_evidence_for_copying():
    nothing = weigh(pair_up(lined("one", 5), lined("two", 5), []))
    assert nothing.probability < 0.5
    assert nothing.parallels == ()


@pytest.mark.parametrize("feature", FEATURES, ids=lambda f: f.see.__name__)
def test_a_feature_says_in_a_sentence_what_it_sees(feature: object):
    text = inspect.getdoc(feature.see)  # type: ignore[attr-defined]
    assert text and text.endswith(".")


def test_only_close_parallels_are_inherited():
    left, right = lined("one", 3), lined("two", 3)
    close, loose = parallel(left, 0, right, 0, score=0.9), parallel(left, 1, right, 1, score=0.3)
    assert inherited(pair_up(left, right, [close, loose]).links) == [close]


# --- chains against the slow, obvious version ----------------------------------------------------


class Bead(NamedTuple):
    """What a chain needs to know of a link."""

    short: int
    long: int
    weight: float


place = st.integers(0, 5)
links = st.lists(
    st.builds(Bead, place, place, st.sampled_from([-2.0, -0.3, 0.5, 1.0, 2.5])), max_size=7
).map(sorted)


def weight(chain: list[Bead]) -> float:
    """The links' weights less what skipped lines and links to the same line cost."""
    skipped = sum(b.short - a.short - 1 for a, b in pairwise(chain))
    again = sum(max(0.0, b.weight) for a, b in pairwise(chain) if a.long == b.long)
    return sum(link.weight for link in chain) - SKIPPED_LINE * skipped - SAME_AGAIN * again


def advances(chain: list[Bead]) -> bool:
    """Whether it goes forward in both documents, one line of slack in the longer one."""
    return all(a.short < b.short and a.long <= b.long + 1 for a, b in pairwise(chain))


@given(links)
def test_no_chain_is_heavier(found: list[Bead]):
    chain = best_chain(found)
    assert advances(chain)
    by_trying_everything = [
        weight(list(some))
        for n in range(1, len(found) + 1)
        for some in combinations(found, n)
        if advances(list(some))
    ]
    assert weight(chain) == pytest.approx(max(by_trying_everything, default=0.0))
