"""Lists of verbs, and the auxiliaries before one."""

import pytest

from stemma.model.verbs import any_of, lemmas, named
from stemma.records import Act, Party, Span


def act(lemma: str) -> Act:
    at = Span("d", 0, 1)
    return Act(at, lemma, (Party("actor", at, at),))


@pytest.mark.parametrize(
    ("lemma", "is_in"),
    [("shelve", True), ("shelv", True), ("hold back", True), ("hold", False), ("shelf", False)],
)
def test_a_list_has_base_forms_also_cut_short_and_with_particles(lemma: str, is_in: bool):
    assert any_of(act(lemma), lemmas("shelve hold+back")) is is_in


@pytest.mark.parametrize(
    ("text", "noun"),
    [("two permits", "permit"), ("Deliveries", "delivery"), ("the approval", "approval"),
     ("permitted", "")],
)  # fmt: skip
def test_a_noun_is_named_in_the_singular_or_the_plural(text: str, noun: str):
    assert named(text, lemmas("permit delivery approval")) == noun
