"""Reading: what must hold for any text."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.acquire.clean import document
from stemma.annotate.annotate import annotate
from stemma.records import Place
from stemma.text.choices import reader
from stemma.text.network import WINDOW, Pieces, cut, network
from stemma.text.reader import LONGEST, READER
from stemma.text.reading import Reading
from stemma.text.tokens import tokens

NEWS = (
    "The foreign minister of Portugal met Angela Merkel in Lisbon on Friday. “We have not "
    "agreed on the pipeline,” he told reporters.\nThe European Union did not comment."
)


def read(text: str) -> Reading:
    return reader().read(text)


def test_syntax():
    found = read("The minister met reporters.")
    subject, verb, object = (found.tokens[n] for n in (1, 2, 3))
    assert (subject.pos, subject.relation, subject.head) == ("NOUN", "nsubj", 2)
    assert (verb.lemma, verb.tag, verb.relation, verb.head) == ("meet", "VBD", "root", 2)
    assert (object.lemma, object.relation, object.head) == ("reporter", "obj", 2)


def test_sentences():
    assert [NEWS[start:end] for start, end in read(NEWS).sentences] == [
        "The foreign minister of Portugal met Angela Merkel in Lisbon on Friday.",
        "“We have not agreed on the pipeline,” he told reporters.",
        "The European Union did not comment.",
    ]


def test_names():
    names = {(NEWS[name.start : name.end], name.type) for name in read(NEWS).names}
    assert {("Portugal", "place"), ("Angela Merkel", "person"), ("Lisbon", "place")} <= names


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "The Norvian minister said “ ” . , ! U.S. Mr. Xi 3.5 % \n \n\n don't SAID ### 🙂 中文 e"
            " \u200b ; http://a.b ( ) — ’ it's".split(" ")
        ),
        max_size=60,
    ).map(" ".join)
)
def test_any_text_is_read_whole(text: str):
    found = read(text)
    assert [(t.start, t.end) for t in found.tokens] == tokens(text)
    covered = [n for start, end in found.sentences for n in range(start, end)]
    assert covered == sorted(set(covered))
    assert all(c.isspace() for n, c in enumerate(text) if n not in set(covered))
    for start, end in found.sentences:
        inside = [n for n, t in enumerate(found.tokens) if start <= t.start < end]
        assert sum(found.tokens[n].head == n for n in inside) == 1
        assert all(found.tokens[n].head in inside for n in inside)
        assert "\n" not in text[start:end]
    for name in found.names:
        assert any(start <= name.start < name.end <= end for start, end in found.sentences)


def test_a_line_of_thousands_of_words_is_read():
    text = "word, " * 5_000
    found = read(text)
    assert len(found.tokens) == 10_000
    assert max(abs(t.head - n) for n, t in enumerate(found.tokens)) < LONGEST


def test_the_same_text_has_the_same_reading_whatever_was_read_before():
    alone = read(NEWS)
    for other in ("Lisbon met the minister.", NEWS + " " + NEWS, "Angela said nothing."):
        read(other)
    assert read(NEWS) == alone


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t \n"])
def test_nothing_is_nothing(text: str):
    assert read(text) == Reading((), (), ())


def test_what_stands_beside_a_window_changes_nothing():
    forms = [NEWS[start:end] for start, end in tokens(NEWS)] * 4
    space = ([2] + [1] * (len(forms) // 4 - 1)) * 4
    longer = [*forms, *forms[:20], *["Xi"] * WINDOW]
    alone = network(READER).outputs(forms, space)
    wider = [*space, 2, *[1] * (len(longer) - len(space) - 1)]
    beside = network(READER).outputs(longer, wider)
    first = cut(forms, space)[0].stop
    for one, other in zip(alone, beside, strict=True):
        np.testing.assert_array_equal(one[:first], other[:first])


def test_the_pieces_of_a_text_are_looked_at_once_whoever_reads_it(monkeypatch):
    seen = []
    words = Pieces.words
    monkeypatch.setattr(
        Pieces, "words", lambda self, *window: seen.append(window) or words(self, *window)
    )
    annotate(document(f"{NEWS}\nThe talks went on.", Place("n", "n")), reader())
    forms, space = seen[0]
    assert len(seen) == 1 and len(forms) == len(space)


def test_a_window_of_many_pieces_is_read_as_far_as_it_goes():
    found = read("Xqzvwkjzqxw " * WINDOW)
    assert len(found.tokens) == WINDOW


@given(
    st.lists(st.sampled_from(["word", ".", "Word", "”"]), min_size=1, max_size=4 * WINDOW),
    st.lists(st.sampled_from([0, 1, 1, 1, 1, 2]), min_size=4 * WINDOW, max_size=4 * WINDOW),
)
def test_windows_cover_the_text(forms: list[str], space: list[int]):
    windows = cut(forms, space[: len(forms)])
    assert [n for window in windows for n in window] == list(range(len(forms)))
    assert all(len(window) <= WINDOW for window in windows)


def test_a_long_line_is_cut_behind_a_sentence():
    forms = ["word"] * 90 + ["."] + ["Word"] * 60
    assert cut(forms, [2] + [1] * 150) == [range(91), range(91, 151)]


def test_short_lines_share_a_window():
    assert cut(["a"] * 100, ([2] + [1] * 9) * 10) == [range(100)]
