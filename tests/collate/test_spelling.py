"""Two spellings of a word, and two words."""

import pytest

from stemma.collate.spelling import same_word


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("organised", "organized", id="is and iz"),
        pytest.param("labour", "labor", id="our and or"),
        pytest.param("centre", "center", id="re and er"),
        pytest.param("travelled", "traveled", id="a doubled letter"),
        pytest.param("defence", "defense", id="ce and se"),
        pytest.param("zelensky", "zelenskyy", id="a name from another alphabet"),
        pytest.param("josé", "jose", id="an accent lost"),
        pytest.param("parliament", "parliamnet", id="two letters swapped"),
        pytest.param("government", "goverment", id="a letter lost"),
    ],
)
def test_one_word(left: str, right: str):
    assert same_word(left, right)
    assert same_word(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("mine", "mint", id="short words one letter apart"),
        pytest.param("minister", "ministry", id="two known words"),
        pytest.param("iran", "iraq", id="two states"),
        pytest.param("precision", "provision", id="letters in common"),
        pytest.param("karnport", "darnport", id="another first letter"),
    ],
)
def test_two_words(left: str, right: str):
    assert not same_word(left, right)
    assert not same_word(right, left)
