"""Tokens: where they begin and end, as Universal Dependencies has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.text.tokens import tokens


def forms(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They don't.", "They do n't .", id="not"),
        pytest.param("She’s here", "She ’s here", id="a curly apostrophe"),
        pytest.param("They cannot go", "They can not go", id="cannot"),
        pytest.param("Dont go", "Do nt go", id="a lost apostrophe"),
        pytest.param("the U.S. envoy", "the U.S. envoy", id="initials"),
        pytest.param("Mr. Holm met Gen. Vell.", "Mr. Holm met Gen. Vell .", id="titles"),
        pytest.param("J. Holm", "J. Holm", id="an initial"),
        pytest.param("cross-border gas", "cross - border gas", id="a compound"),
        pytest.param("pro-Norvian ex-minister", "pro-Norvian ex-minister", id="prefixes"),
        pytest.param("$3.5 billion, 90%", "$ 3.5 billion , 90 %", id="amounts"),
        pytest.param("1,200 ships in the 1990s", "1,200 ships in the 1990s", id="numbers"),
        pytest.param("the 21st time", "the 21st time", id="an ordinal"),
        pytest.param("Norvia's ships’ crews", "Norvia 's ships ’ crews", id="possessives"),
        pytest.param("“It is,” he said", "“ It is , ” he said", id="quotation marks"),
        pytest.param("Why?! No...", "Why ?! No ...", id="signs in a row"),
        pytest.param("see www.norvia.org/a.", "see www.norvia.org/a .", id="an address"),
        pytest.param("write to a.b@selin.org", "write to a.b@selin.org", id="a mail address"),
        pytest.param("AT&T and S&P", "AT&T and S&P", id="letters joined"),
        pytest.param("oil, gas, etc. are", "oil , gas , etc. are", id="et cetera"),
        pytest.param("oil, gas, etc. Ships", "oil , gas , etc . Ships", id="et cetera at an end"),
        pytest.param("al-Qaeda", "al - Qaeda", id="an article in a name"),
        pytest.param("", "", id="nothing"),
        pytest.param(" \n\t ", "", id="white space"),
    ],
)
def test_tokens(text: str, expected: str):
    assert " ".join(forms(text)) == expected


@given(st.text(alphabet=st.sampled_from("aB3é’'-. ,\n$%“”\u200bß中🙂"), max_size=60))
def test_all_but_white_space_is_in_exactly_one_token(text: str):
    spots = tokens(text)
    covered = [n for start, end in spots for n in range(start, end)]
    assert covered == sorted(set(covered))
    assert {n for n, c in enumerate(text) if not c.isspace()} == set(covered)
