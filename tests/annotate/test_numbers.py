"""Numbers in digits and in words, and what looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.annotate.numbers import numbers
from stemma.annotate.numerals import digits


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("1,250,000", 1_250_000, id="thousands with commas"),
        pytest.param("12,50,000", 1_250_000, id="Indian commas"),
        pytest.param("1.250,75", 1250.75, id="European"),
        pytest.param("1.250.000", 1_250_000, id="European, whole"),
        pytest.param("2,75", 2.75, id="a decimal comma"),
        pytest.param("70 000", 70_000, id="thousands with a space"),
        pytest.param(".75", 0.75, id="no zero"),
        pytest.param("-8", -8, id="below zero"),
        pytest.param("minus eight", -8, id="below zero in words"),
        pytest.param("6.2 million", 6.2e6, id="no noise in the last digits"),
        pytest.param("6 hundred thousand", 6e5, id="two magnitudes"),
        pytest.param("6bn", 6e9, id="a short magnitude"),
        pytest.param("6 lakh", 6e5, id="lakh"),
        pytest.param("4 3/8", 4.375, id="a mixed number"),
        pytest.param("4½", 4.5, id="a glyph"),
        pytest.param("3e5", 3e5, id="a power"),
        pytest.param("3 × 10^5", 3e5, id="a power of ten"),
        pytest.param("forty-two", 42, id="tens and units"),
        pytest.param("three hundred and seven", 307, id="and"),
        pytest.param("three hundred seven thousand", 307_000, id="hundreds of a thousand"),
        pytest.param("two million three hundred thousand", 2.3e6, id="two groups"),
        pytest.param("a hundred and five", 105, id="an article"),
        pytest.param("three point one four", 3.14, id="point"),
        pytest.param("two and a half million", 2.5e6, id="and a half"),
        pytest.param("a million and a half", 1.5e6, id="a half of the magnitude"),
        pytest.param("half a million", 5e5, id="half a million"),
        pytest.param("three quarters of a million", 7.5e5, id="three quarters of a million"),
        pytest.param("three sevenths", 3 / 7, id="a fraction"),
        pytest.param("a twenty-fourth", 1 / 24, id="a fraction of two words"),
        pytest.param("tens of thousands of", 10_000, id="a crowd"),
    ],
)
def test_one_number(text: str, value: float):
    (found,) = numbers(text)
    assert (found.start, found.value) == (0, pytest.approx(value, rel=1e-12))
    assert found.end == len(text.removesuffix(" of"))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("22,24,26", [22, 24, 26], id="a list"),
        pytest.param("three hundred and two hundred", [300, 200], id="two hundreds"),
        pytest.param("two million and three million", [2e6, 3e6], id="two millions"),
        pytest.param("one of the two", [1, 2], id="two words"),
        pytest.param("the fifth and the second", [], id="ordinals"),
        pytest.param("2.4.1 and 1/0", [1, 0], id="a version"),
        pytest.param("a third visit", [1 / 3], id="a third, which quantities look at again"),
        pytest.param("9/11", [9, 11], id="a day is no fraction"),
    ],
)
def test_several(text: str, values: list[float]):
    assert [found.value for found in numbers(text)] == pytest.approx(values)


@pytest.mark.parametrize("text", ["F-16", "L2", "COVID-19", "No.7"])
def test_digits_that_go_on_a_word_are_marked(text: str):
    assert all(found.attached for found in numbers(text) if text[0] != "N")


def test_what_is_beyond_all_counting_is_left_out():
    assert numbers("9" * 40) == numbers("a trillion trillion trillion") == []


@given(st.integers(0, 10**12))
def test_digits_with_separators_read_back(number: int):
    assert digits(f"{number:,}") == number


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_TEENS = "fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = f"{_ONES} {_TEENS}".split()


def _in_words(number: int) -> str:
    """The slow, obvious way to write a number."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = f" {_in_words(number % scale)}" if number % scale else ""
            return f"{_in_words(number // scale)} {name}{rest}"
    if number >= 100:
        rest = f" and {_in_words(number % 100)}" if number % 100 else ""
        return f"{_SMALL[number // 100]} hundred{rest}"
    if number < 20:
        return _SMALL[number]
    unit = f"-{_SMALL[number % 10]}" if number % 10 else ""
    return _TENS[number // 10 - 2] + unit


@given(st.integers(0, 10**12 - 1))
def test_words_read_back(number: int):
    (found,) = numbers(_in_words(number))
    assert found.value == number


_PIECES = st.lists(
    st.sampled_from(
        "1 one half hundred million and a third $ € % - / , . of to 5,000 2019 up from dozens over "
        "m km per barrel 1e91 ½ point over minus ( ) İ \u0301 𝟏 ² dollars cents old".split()
    )
)


@given(_PIECES.map(" ".join) | _PIECES.map("".join) | st.text())
def test_any_text_is_read_in_order_and_without_overlap(text: str):
    end = 0
    for found in numbers(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
