"""How phrases are looked up in the labelled sentences."""

from evals.actors import LABELS, Case, answers, half, read, where


def case(text: str, *phrases: str, verb: str = "left") -> Case:
    return Case("x", text, verb, "actor", phrases, frozenset(("RUS GOV",)), "2019")


def test_a_pronoun_is_no_part_of_a_word():
    assert where(case("The envoy said he left.", "he"), "he") == 15


def test_of_several_places_the_nearest_to_the_event_counts():
    assert where(case("Oslo slept and Oslo left.", "Oslo"), "Oslo") == 15


def test_both_ways_answer():
    found = answers(case("The Russian president left.", "The Russian president"))
    assert found == {"baseline": frozenset(("RUS",)), "stemma": frozenset(("RUS GOV",))}


def test_every_labelled_phrase_is_in_its_text():
    cases = list(read(LABELS))
    assert all(where(each, phrase) is not None for each in cases for phrase in each.phrases)
    assert {half(each.id) for each in cases} == {"even", "odd"}
