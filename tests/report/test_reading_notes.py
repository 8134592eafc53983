"""Notes on what was read in a document, for its readers."""

from stemma.pipeline import analyse
from stemma.report.names import Names
from stemma.report.reading_notes import ReadingNotes
from tests.factory import doc

TEXT = (
    "Ada Rook of the Tide Centre said trade reached more than 240 billion dollars in 2023. "
    "“The harbour is closed now,” she said on Friday."
)


def noted(*documents) -> dict[str, str]:
    """Notes of the first document by the words that they stand at."""
    analysis = analyse(list(documents))
    notes = ReadingNotes(analysis, Names(analysis)).of(documents[0].id)
    text = documents[0].text
    return {text[start:end]: note for start, end, note in notes}


def test_words_amounts_and_times_are_noted():
    found = noted(doc(TEXT, published="2024-05-19"))
    assert found["more than 240 billion dollars"] == (
        "amount: over 240,000,000,000 USD, of trade, for 2023"
    )
    assert found["Friday"] == "time: 2024-05-17"
    assert found["“The harbour is closed now,”"].startswith("quotation; Ada Rook")
    assert found["said"].startswith("reports what is said, by Ada Rook")


def test_notes_lie_in_their_document():
    document = doc(TEXT)
    analysis = analyse([document])
    for start, end, note in ReadingNotes(analysis, Names(analysis)).of(document.id):
        assert 0 <= start < end <= len(document.text)
        assert note
