"""Words: where they stand, how they are normalised, how much they tell."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.words import rarity, words


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        pytest.param("Ships sailed.", ["ships", "sailed"], id="full stop left out"),
        pytest.param("dual-use goods", ["dual", "use", "goods"], id="compounds are two words"),
        pytest.param("The port’s quay", ["the", "port", "quay"], id="curly possessive dropped"),
        pytest.param("don’t", ["don't"], id="contraction keeps its apostrophe"),
        pytest.param("U.S. and US", ["us", "and", "us"], id="full stops between letters"),
        pytest.param("$1,250.5 or 3%", ["$", "1,250.5", "or", "3", "%"], id="numbers and signs"),
        pytest.param("Ærø Çelik", ["ærø", "çelik"], id="letters of any alphabet"),
        pytest.param("... — !", [], id="no words at all"),
    ],
)
def test_words_and_their_norms(text: str, norms: list[str]):
    assert [word.norm for word in words(text)] == norms


def test_forms_of_one_word_share_a_stem():
    assert len({word.stem for word in words("export exports exported exporting")}) == 1


def test_function_words_tell_nothing_and_rare_words_more_than_common_ones():
    of, government, condominium = words("of government condominium")
    assert of.information == 0 and not of.content
    assert 0 < government.information < condominium.information <= 1


def test_capitals_and_numbers_are_proper():
    assert [w.proper for w in words("Ada sold 40 boats")] == [True, False, True, False]


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str):
    found = words(text)
    assert all(0 <= word.start < word.end <= len(text) for word in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(0 <= word.information <= 1 for word in found)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_rarity_stays_in_its_range(word: str):
    assert 0.2 <= rarity(word) <= 1


def test_offsets_of_a_part_count_from_the_start_of_the_whole():
    text = "Rain fell. Varnia lent Toskar money."
    part = words(text[11:], 11)
    assert [text[word.start : word.end] for word in part] == ["Varnia", "lent", "Toskar", "money"]
