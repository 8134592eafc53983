"""The sentences that the coder of events is trained on, and what it is measured with."""

from pathlib import Path

import numpy as np
import pytest

from evals.events import LABELS, coded, labels, macro, marked, number, stories, word_weights
from stemma.model.plover import likelihoods
from stemma.text.vectors import transformer
from tests.model.test_plover_patterns import EARLIER, MODES, ROOTS
from training.plover import Example, examples, fit, taught, unmarked

DATA = Path(__file__).parent.parent.parent.parent / "shared" / "data"
CODED = DATA / "zsp_plover" / "plv_train.tsv.gz"


def test_sentences_have_known_roots_and_modes():
    for example in examples():
        assert example.root in ROOTS
        assert example.earlier in EARLIER
        assert not example.mode or example.mode in MODES[example.root].split(), example


def test_every_sentence_names_its_verb_and_somebody():
    for example in examples():
        assert example.deed.verb, example
        assert example.deed.actors, example


def test_no_sentence_is_there_twice():
    sentences = [example.deed.text for example in examples()]
    assert len(set(sentences)) == len(sentences)


def test_the_shipped_weights_know_the_classes_of_the_sentences():
    classes, _ = likelihoods([unmarked("{Oman} *sent* flour.")], transformer())
    assert set(classes) == {example.kind for example in examples()}


def test_marks_are_taken_out():
    deed = unmarked("{Oman} *sent* flour to <Yemen>.")
    assert deed.text == "Oman sent flour to Yemen."
    assert [deed.text[slice(*place)] for place in (*deed.actors, *deed.recipients)] == [
        "Oman", "Yemen",
    ]  # fmt: skip
    assert deed.verb == (5, 9)


@pytest.mark.parametrize("text", ["{Oman sent flour.", "Oman} sent flour.", "Oman *sent flour."])
def test_a_lone_mark_is_named(text: str):
    with pytest.raises(ValueError, match=r"nothing (opens|closes)"):
        unmarked(text)


def test_each_sentence_is_taught_in_four_ways():
    given = [
        Example(unmarked("{Oman} *sent* flour."), "AID", "", "AID"),
        Example(unmarked("{Yemen} *rejected* it."), "REJECT", "", "REJECT"),
    ]
    made = list(taught(given))
    assert len(made) == 8
    assert [one.deed.text for one in made[:4:2]] == [
        "Oman sent flour.", "Oman sent flour, after Yemen rejected it.",
    ]  # fmt: skip
    assert [one.deed.verb for one in made[:2]] == [(5, 9), None]


def test_fitted_weights_tell_classes_apart():
    x = np.array([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.1, 0.9]])
    names = ["b", "b", "a", "a"]
    classes, weights, base = fit(x, names, np.ones(4), ridge=0.01)
    assert [classes[n] for n in (x @ weights + base).argmax(axis=1)] == names


def test_one_story_is_sentences_with_most_rarer_words_in_common():
    found = stories(
        [
            "Oman sent forty tonnes of flour to Yemen",
            "On Friday Oman sent forty tonnes of flour to Yemen",
            "Police arrested three editors of a daily in Peru",
        ]
    )
    assert found[0] == found[1] != found[2]
    assert number("a") == number("a") != number("b")


def test_macro_f1_is_the_mean_over_the_classes_of_the_truth():
    assert macro(["a", "a", "b"], ["a", "a", "b"]) == 1
    assert macro(["a", "a", "b"], ["a", "b", "b"]) == pytest.approx(2 / 3)
    assert macro(["a", "b"], ["c", "c"]) == 0


def test_word_weights_know_only_words_of_other_folds():
    folds = np.array([0, 1, 1])
    tables = word_weights(["rare words", "two words", "two words"], folds)
    assert not tables[0][0].any() or tables[0].shape[1] == 3
    assert np.linalg.norm(tables[0][1]) == pytest.approx(1)


def test_sources_and_targets_are_parties():
    deed = marked("<s>Oman</s> sent flour to <t>Yemen</t>.")
    assert (deed.text, deed.verb) == ("Oman sent flour to Yemen.", None)
    assert (deed.actors, deed.recipients) == (((0, 4),), ((19, 24),))


def test_labels_have_their_words_in_the_text():
    given = labels(LABELS)
    assert sum(not label.root for label in given) == 26
    assert all(label.deed.verb for label in given if label.root)


@pytest.mark.skipif(not CODED.exists(), reason="the data folder is not there")
def test_coded_sentences_are_all_read():
    given = coded(CODED)
    assert len(given) == 1050
    assert all(one.deed.actors or one.deed.recipients for one in given)
