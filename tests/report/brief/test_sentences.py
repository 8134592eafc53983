"""Whole sentences, and the parts of them that count."""

from dataclasses import replace

import pytest

from stemma.records import Analysis, Span
from stemma.report.brief.page import Piece
from stemma.report.brief.sentences import Sentences
from tests.factory import doc
from tests.report.brief.factory import notes

TEXT = "One is short.  Two has\na clause, and\x1b[31m another. Three ends."
DOC = replace(doc("x"), id="a", text=TEXT)
FOUND = Sentences(Analysis((DOC,), (notes(DOC),)))


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span("a", start, start + len(words))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("is", "One is short."),
        ("a clause", "Two has\na clause, and\x1b[31m another."),
        pytest.param("short.  Two", "One is short.  Two has\na clause, and\x1b[31m another.",
                     id="over two sentences"),
        pytest.param("  ", "  ", id="between two"),
    ],
)  # fmt: skip
def test_the_sentence_around_some_characters(words: str, sentence: str):
    assert FOUND.around(at(words)) == at(sentence)


def test_without_sentences_the_characters_stand_for_themselves():
    assert Sentences(Analysis((DOC,))).around(at("clause")) == at("clause")


def test_pieces_are_the_words_of_the_sentence_on_one_line():
    sentence = at("Two has\na clause, and\x1b[31m another.")
    pieces = FOUND.pieces(sentence, [at("a clause"), at("another")])
    assert pieces == (
        Piece("Two has ", False),
        Piece("a clause", True),
        Piece(", and ", False),
        Piece("another", True),
        Piece(".", False),
    )
    assert "".join(piece.text for piece in pieces) == FOUND.words(sentence)


@pytest.mark.parametrize("strong", [[], ["One is short."], ["One is short"], ["One", " is short"]])
def test_a_sentence_that_counts_as_a_whole_is_one_piece(strong: list[str]):
    sentence = at("One is short.")
    assert FOUND.pieces(sentence, [at(words) for words in strong]) == (
        Piece("One is short.", False),
    )


def test_parts_that_overlap_are_said_once():
    pieces = FOUND.pieces(at("Three ends."), [at("Thr"), at("Three"), at("ree")])
    assert pieces == (Piece("Three", True), Piece(" ends.", False))
