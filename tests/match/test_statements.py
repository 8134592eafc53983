"""What the documents of a story say, and which root each statement goes back to."""

from stemma.match.statements import Origins, gather
from stemma.records import Derivation, DerivationKind, Document, Span, Story
from tests.factory import doc
from tests.newsroom import RAILWAY, STUDENTS, notes


def derived(
    document: str,
    ancestor: str,
    *passages: tuple[int, int],
    kind: DerivationKind = "edited",
    share: float = 1.0,
) -> Derivation:
    spans = tuple(Span(document, start, end) for start, end in passages)
    return Derivation(document, ancestor, kind, share, 0.9, (), spans, ())


WHOLE = Span("copy", 0, 100)
HERE = Span("copy", 10, 20)


def test_an_underived_document_is_its_own_origin():
    assert Origins([]).of(HERE, WHOLE) == "copy"


def test_an_inherited_statement_goes_back_to_the_ancestor():
    assert Origins([derived("copy", "a-lost", (0, 50))]).of(HERE, WHOLE) == "a-lost"


def test_a_copy_of_a_copy_goes_back_to_the_first():
    chain = [derived("copy", "middle", (0, 100)), derived("middle", "first", (0, 100))]
    assert Origins(chain).of(HERE, WHOLE) == "first"


def test_a_copy_owes_its_item_and_a_column_only_what_it_lifted():
    elsewhere = Span("copy", 60, 90)
    copy = derived("copy", "first", (0, 50))
    column = derived("copy", "first", (0, 50), kind="lifted", share=0.3)
    assert Origins([copy]).of(elsewhere, WHOLE) == "first"
    assert Origins([column]).of(elsewhere, WHOLE) == "copy"
    assert Origins([column]).of(HERE, WHOLE) == "first"


def test_each_half_of_a_digest_has_its_own_root():
    halves = [derived("copy", "first", (0, 45)), derived("copy", "second", (55, 100))]
    assert Origins(halves).of(Span("copy", 10, 20), Span("copy", 0, 50)) == "first"
    assert Origins(halves).of(Span("copy", 60, 70), Span("copy", 50, 100)) == "second"


def test_a_circle_comes_to_an_end():
    circle = [derived("copy", "other", (0, 100)), derived("other", "copy", (0, 100))]
    assert Origins(circle).of(HERE, WHOLE) in ("copy", "other")


def gathered(document: Document, *items: Span) -> list[str]:
    story = Story("s", "", items)
    said = gather(story, {document.id: document}, {document.id: notes(document)}, Origins([]))
    return [one.text for one in said]


def test_what_is_said_stands_in_the_document_in_order():
    document = doc(RAILWAY.report)
    texts = gathered(document, Span(document.id, 0, len(document.text)))
    whole = [p.span.of(document) for p in notes(document).propositions]
    assert [text for text in texts if text in whole] == whole


def test_of_several_amounts_each_is_a_statement_with_the_words_around_it():
    document = doc(
        "The dam is 118 metres high, has cost 2.7 billion marks and feeds 40,000 people."
    )
    texts = gathered(document, Span(document.id, 0, len(document.text)))
    for amount in ("118 metres", "2.7 billion marks", "40,000 people"):
        about = [text for text in texts if amount in text]
        assert min(about, key=len) != max(texts, key=len)
        assert sum(other in min(about, key=len) for other in ("118", "2.7", "40,000")) == 1


def test_only_the_item_of_the_story_is_heard():
    document = doc(f"{RAILWAY.copy}\n\n{STUDENTS.copy}")
    seam = len(RAILWAY.copy)
    first = gathered(document, Span(document.id, 0, seam))
    second = gathered(document, Span(document.id, seam + 2, len(document.text)))
    assert first and second
    assert all(text in RAILWAY.copy for text in first)
    assert all(text in STUDENTS.copy for text in second)


def test_a_headline_is_no_whole_sentence():
    document = doc("Fishermen close harbour in Brevik\n\nFishermen closed the harbour on Monday.")
    story = Story("s", "", (Span(document.id, 0, len(document.text)),))
    said = gather(story, {document.id: document}, {document.id: notes(document)}, Origins([]))
    assert {one.text: one.whole for one in said} == {
        "Fishermen close harbour in Brevik": False,
        "Fishermen closed the harbour on Monday.": True,
    }
