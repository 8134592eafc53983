"""The stories that the vectors of clauses are trained on."""

import pytest

from training.parting import parted
from training.tellings.examples import Telling, stories, telling


def test_each_fact_of_a_story_is_told_by_five_writers():
    found = stories()
    assert len(found) == 330
    assert {len(story) for story in found} == {7}
    assert {len(fact) for story in found for fact in story} == {5}


def test_no_sentence_stands_twice():
    sentences = [each.sentence for story in stories() for fact in story for each in fact]
    assert len(set(sentences)) == len(sentences)


def test_the_words_that_tell_a_fact_are_read_out_of_their_sentence():
    found = telling("The ministry said that [[the port will stay shut]] until May.")
    assert found == Telling(
        "the port will stay shut", "The ministry said that the port will stay shut until May."
    )


@pytest.mark.parametrize("text", ["Nothing is marked.", "[[Two]] parts [[are]] marked."])
def test_a_sentence_without_one_marked_part_is_refused(text: str):
    with pytest.raises(ValueError, match="mark one"):
        telling(text)


def test_a_tenth_is_kept_apart():
    seen, kept = parted(stories())
    assert (len(seen), len(kept)) == (297, 33)
