"""Two spellings of a word, and two words."""

import pytest

from stemma.text.spelling import same_word, spelt_alike


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
        pytest.param("230-to-198", "230-to-189", id="digits"),
    ],
)
def test_two_words(left: str, right: str):
    assert not same_word(left, right)
    assert not same_word(right, left)


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        pytest.param("mykolayiv", "mykolaiv", True, id="an alphabet's spelling"),
        pytest.param("lomann", "lohmann", False, id="a letter more"),
        pytest.param("parliament", "parliamnet", False, id="a slip"),
        pytest.param("f-16", "f-16", True, id="the same digits"),
        pytest.param("f-16", "f-18", False, id="other digits"),
    ],
)
def test_spelt_alike(left: str, right: str, alike: bool):
    assert spelt_alike(left, right) == alike
