"""Who acts and on whom, from a labelled sentence to the answer."""

from evals.actors import LABELS, right
from evals.sides import Label, Sides, first_two, listed, read

TEXT = "France sold Egypt ships and Egypt thanked the French president."


def answers(verb: str, text: str = TEXT) -> dict[str, Sides | None]:
    ((_, found),) = read([Label("x", text, verb, Sides(), "2019-03-04")])
    return found


def ids(*actors: str) -> frozenset[str]:
    return frozenset(actors)


def test_the_act_is_the_one_at_the_words_of_the_event():
    assert answers("thanked")["the act"] == Sides(ids("EGY"), ids("FRA GOV"))


def test_of_several_words_a_verb_comes_before_a_noun():
    assert answers("ships; thanked")["the act"] == Sides(ids("EGY"), ids("FRA GOV"))


def test_an_act_that_the_model_leaves_out_is_read_by_its_parties():
    found = answers("sold", "The Polish minister sold two of his houses in Gdansk.")
    assert found["the act"] == Sides(ids("POL GOV"), ids())
    assert found["the coded event"] is None


def test_where_no_word_is_an_act_nobody_is_given():
    assert answers("and")["the act"] == Sides()


def test_the_baseline_takes_states_in_order():
    assert first_two(TEXT) == Sides(ids("FRA"), ids("EGY"))


def test_whoever_is_given_where_nobody_is_labelled_is_wrong():
    given = Sides(ids("FRA GOV"), ids("EGY"))
    assert right(given, Sides(ids("FRA"), ids())) == (False, False, False, True, False, False)


def test_no_event_is_never_right():
    assert not any(right(None, Sides()))


def test_sentences_without_an_event_are_left_out():
    labels = list(listed(LABELS))
    assert len(labels) == 227
    assert all(label.verb != "-" for label in labels)
