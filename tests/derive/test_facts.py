"""Which names and amounts of one document another one has."""

import pytest

from stemma.derive.facts import Facts, facts_of, held, together
from stemma.records import Span
from tests.factory import doc, notes

REPORT = "Ana Dorn met Per Aune in Hesk on Monday. Varnia paid 40 million crowns for 12 ships."


def facts(text: str) -> Facts:
    document = doc(text)
    return facts_of(document, notes(document), [Span(document.id, 0, len(document.text))])


@pytest.mark.parametrize(
    ("copy", "new_names", "new_amounts"),
    [
        pytest.param("In Hesk, Dorn saw Aune. Varnia got 12 ships.", 0, 0, id="nothing new"),
        pytest.param("In Hesk, Ana Dorn saw Jon Vik.", 1, 0, id="another person"),
        pytest.param("Varnia paid 41 million crowns.", 0, 0, id="a rounded amount"),
        pytest.param("Varnia paid 50 million crowns.", 0, 1, id="another amount"),
    ],
)
def test_what_a_text_has_that_the_other_lacks(copy: str, new_names: int, new_amounts: int):
    found = held(facts(copy), facts(REPORT))
    assert (found.new_names, found.new_amounts) == (new_names, new_amounts)


def test_what_is_held_speaks_for_copying_and_what_is_new_against_it():
    inside, beside = facts("Dorn met Aune in Hesk."), facts("Vik met Holm in Lund.")
    assert held(inside, facts(REPORT)).log_odds > 0 > held(beside, facts(REPORT)).log_odds


def test_official_figures_do_not_count_among_the_names():
    found = held(facts("There were 12 ships and 70 boats."), facts(REPORT))
    assert found.names_log_odds == 0 != found.log_odds


def test_several_texts_hold_what_each_of_them_holds():
    both = together([facts("Ana Dorn spoke."), facts("Per Aune listened in Hesk.")])
    assert held(facts("Dorn and Aune met in Hesk."), both).new_names == 0


def test_only_the_stretches_that_are_asked_for_count():
    document = doc(REPORT)
    first = facts_of(document, notes(document), [Span(document.id, 0, 41)])
    assert not first.amounts
    assert facts(REPORT).amounts
