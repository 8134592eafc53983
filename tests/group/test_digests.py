"""A document made of several stories is cut between them."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.group.digests import items
from stemma.records import Document, Span
from stemma.text.vectors import Encoder, Vectors
from tests import newsroom
from tests.factory import doc
from tests.newsroom import (
    CHESS,
    COLUMN,
    FIRST_DIGEST,
    HAPPENINGS,
    VOLCANO,
    WordsOnly,
    notes,
)


def parts(document: Document, encoder: Encoder | None = None) -> list[str]:
    """The texts of the items, judged by the document alone."""
    sentences = {document.id: notes(document).sentences}
    found = items([document], sentences, {}, encoder or newsroom.close())
    return [span.of(document) for span in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(VOLCANO, CHESS, id="an eruption and a game"),
        pytest.param(CHESS, VOLCANO, id="the game first"),
        pytest.param(VOLCANO, FIRST_DIGEST, id="an eruption and a loan"),
    ],
)
def test_a_digest_is_cut_at_the_seam(first: str, second: str):
    document = doc(f"{first}\n\n{second}")
    found = parts(document)
    assert "".join(found) == document.text
    assert [part.strip() for part in found] == [first, second]


@pytest.mark.parametrize(
    "text",
    [text for h in HAPPENINGS for text in (h.report, h.copy, h.elsewhere)] + [COLUMN, VOLCANO],
    ids=[f"{h.name} {kind}" for h in HAPPENINGS for kind in ("report", "copy", "elsewhere")]
    + ["column", "volcano"],
)
def test_a_document_of_one_story_stays_whole(text: str):
    assert parts(doc(text)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("One line.", id="one sentence"),
        pytest.param("42 – 17 – 3", id="no words"),
        pytest.param("Tea is hot. The moon rose. Cats sleep. Steel rusts.", id="four sentences"),
    ],
)
def test_a_short_text_stays_whole(text: str):
    assert parts(doc(text)) == [text]


def test_a_document_without_sentences_is_one_item():
    document = doc("…")
    found = items([document], {document.id: []}, {}, WordsOnly())
    assert found == [Span(document.id, 0, 1)]


THINGS = "Kettles Rabbits Lanterns Glaciers Violins Harbours Beetles Ovens Comets Mules".split()
DOINGS = "whistle hide glow melt sound freeze crawl bake vanish wander".split()


class ByNumber:
    """Sentences before the break point one way, those after it at a right angle to it."""

    def __init__(self, n_first: int) -> None:
        self._n_first = n_first

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit-length vectors. Shape (n_texts, 2)."""
        after = [THINGS.index(text.split()[0]) >= self._n_first for text in texts]
        return np.eye(2, dtype=np.float32)[np.array(after, int)]


@pytest.mark.parametrize(
    ("n_first", "n_second", "n_items"),
    [
        pytest.param(5, 5, 2, id="both long enough"),
        pytest.param(9, 1, 1, id="one last line is no story"),
    ],
)
def test_a_break_needs_a_few_sentences_on_both_sides(n_first: int, n_second: int, n_items: int):
    lines = [f"{thing} {done}." for thing, done in zip(THINGS, DOINGS, strict=True)]
    found = parts(doc("\n\n".join(lines[: n_first + n_second])), ByNumber(n_first))
    assert len(found) == n_items
    if n_items == 2:
        assert found[1].startswith(f"{THINGS[n_first]} ")


paragraphs = st.lists(
    st.sampled_from([p for h in HAPPENINGS for p in h.elsewhere.split("\n\n")] + ["* * *", "Hm."]),
    min_size=1,
    max_size=12,
)


@settings(max_examples=50, deadline=None)
@given(paragraphs)
def test_items_cover_the_text_without_overlap(chosen: list[str]):
    document = doc("\n\n".join(chosen))
    assert "".join(parts(document, WordsOnly())) == document.text
