import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.records import Span
from stemma.report.screen import clause, context, printable, shorten, visible, web_address
from tests.factory import doc

DANGEROUS = {chr(n) for n in [*range(9), *range(11, 32), *range(127, 160)]} | set(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\x1b[31mred\x1b[0m b", "ared b", id="colours"),
        pytest.param("\x1b]0;title\x07x", "x", id="window title"),
        pytest.param("a\x9b31mb", "a31mb", id="eight-bit escape"),
        pytest.param("user\u202etxt.exe", "usertxt.exe", id="reversed order"),
        pytest.param("two\n\n lines", "two lines", id="on one line"),
        pytest.param("[bold]x[/bold]", "[bold]x[/bold]", id="markup is only text"),
        pytest.param("שלום\u200f!", "שלום\u200f!", id="direction marks stay"),
    ],
)
def test_what_a_terminal_would_obey_is_gone(text: str, shown: str):
    assert printable(text) == shown


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(sorted(DANGEROUS)))))
def test_shown_texts_are_harmless_and_offsets_stay_true(text: str):
    assert len(visible(text)) == len(text)
    assert not DANGEROUS & set(visible(text))
    assert not DANGEROUS & set(printable(text))


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        pytest.param("https://a.example/x", True, id="web"),
        pytest.param("HTTP://a.example", True, id="in capitals"),
        pytest.param("javascript:alert(1)", False, id="script"),
        pytest.param(" javascript:alert(1)", False, id="script after a blank"),
        pytest.param("data:text/html,x", False, id="data"),
        pytest.param("file:///etc/passwd", False, id="file"),
    ],
)
def test_only_web_addresses_become_links(url: str, followed: bool):
    assert bool(web_address(url)) is followed


def test_long_texts_are_cut_between_words():
    assert shorten("one two three four", 12) == "one two…"
    assert shorten("short", 12) == "short"


def test_context_stays_within_the_paragraph():
    document = doc("First line.\nThe second one says more.\nThird.")
    start = document.text.index("second")
    span = Span(document.id, start, start + 6)
    assert context(document, span) == ("The ", "second", " one says more.")


def test_a_claim_that_begins_inside_a_sentence_shows_it():
    assert clause("and it\nsailed.") == "… and it sailed."
    assert clause("“And” it sailed.") == "“And” it sailed."
