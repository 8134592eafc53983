"""A document as the aligner sees it."""

from stemma.collate.witness import witness
from tests.factory import doc, lines

TEXT = "Harbour news\n\nNobody knew. The ferry Aurora struck a submerged rock off Cape Torrin."


def test_headings_and_short_sentences_are_left_out():
    document = doc(TEXT)
    (line,) = witness(document, lines(document)).lines
    assert line.text == line.span.of(document)
    assert line.text.startswith("The ferry")


def test_words_stand_where_they_say_in_the_document():
    document = doc(TEXT)
    (line,) = witness(document, lines(document)).lines
    assert [document.text[w.start : w.end].casefold() for w in line.words] == [
        w.norm for w in line.words
    ]
    assert [
        w.norm for w in line.content
    ] == "ferry aurora struck submerged rock cape torrin".split()
