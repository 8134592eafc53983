"""The same text at several places is one document."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from stemma.acquire.merge import merge
from stemma.records import Document
from tests.factory import doc

DOCUMENTS = st.lists(st.builds(doc, st.sampled_from(["One.", "Two."]), st.sampled_from("abc")))


def test_places_are_united_and_sorted():
    (merged,) = merge([doc("One.", "b"), doc("One.", "a"), doc("One.", "b")])
    assert [place.name for place in merged.places] == ["a", "b"]


def test_other_texts_stay_apart():
    assert len(merge([doc("One.", "a"), doc("Two.", "a")])) == 2


@given(DOCUMENTS, st.randoms())
def test_the_order_does_not_matter(documents: list[Document], random):
    shuffled = random.sample(documents, len(documents))
    assert merge(shuffled) == merge(documents)


@given(DOCUMENTS)
def test_merging_again_changes_nothing(documents: list[Document]):
    assert merge(merge(documents)) == merge(documents)


def test_what_a_place_says_distinguishes_it():
    one = doc("One.", "a")
    other = replace(one, places=(replace(one.places[0], outlet="Daily"),))
    assert len(merge([one, other])[0].places) == 2
