"""Undated documents reckon with the date of their story, and say so."""

from stemma.annotate.borrowing import borrowed
from stemma.records import Annotations, Document, Span, Story, Time
from tests.factory import doc, notes

UNDATED = "The bridge was shut on Friday. It was built in 1970. Last year it cost two crowns."


def story(*documents: Document) -> Story:
    items = tuple(sorted(Span(each.id, 0, len(each.text)) for each in documents))
    return Story("s", "", items)


def told(*documents: Document, stories: list[Story] | None = None) -> list[Annotations]:
    found = [notes(each) for each in documents]
    return borrowed(documents, found, [story(*documents)] if stories is None else stories)


def values(times: tuple[Time, ...], document: Document) -> list[tuple[str, str, str | None]]:
    return [(time.span.of(document), time.value, time.borrowed_from) for time in times]


def test_only_what_hangs_on_the_date_is_borrowed():
    undated, dated = doc(UNDATED, "a"), doc("The bridge is shut.", "b", published="2024-03-20")
    assert values(told(undated, dated)[0].times, undated) == [
        ("Friday", "2024-03-15", dated.id),
        ("1970", "1970", None),
        ("Last year", "2023", dated.id),
    ]


def test_a_dated_document_borrows_nothing():
    one = doc("It was shut on Friday.", "a", published="2024-03-18")
    two = doc("It was shut on Monday.", "b", published="2024-03-20")
    found = told(one, two)
    assert found == [notes(one), notes(two)]


def test_documents_far_apart_lend_no_date():
    undated = doc(UNDATED, "a")
    others = [doc(f"Shut, {day}.", "b", published=day) for day in ("2024-03-01", "2024-03-20")]
    assert told(undated, *others)[0] == notes(undated)


def test_the_date_that_most_documents_have_is_lent():
    undated = doc(UNDATED, "a")
    others = [
        doc(f"Shut, says {n}.", f"b{n}", published=day)
        for n, day in enumerate(("2024-03-14", "2024-03-15", "2024-03-15"))
    ]
    friday = told(undated, *others)[0].times[0]
    assert friday.value == "2024-03-15"
    assert friday.borrowed_from in {others[1].id, others[2].id}


def test_a_document_of_another_story_lends_nothing():
    undated, dated = doc(UNDATED, "a"), doc("A ferry sank.", "b", published="2024-03-20")
    assert told(undated, dated, stories=[story(undated), story(dated)])[0] == notes(undated)


def test_each_part_of_a_digest_borrows_from_its_own_story():
    digest = doc("The bridge was shut on Friday.\n\nA ferry sank on Friday.", "a")
    cut = digest.text.index("A ferry")
    bridge = doc("The bridge is shut.", "b", published="2024-03-20")
    ferry = doc("A ferry is down.", "c", published="2024-06-05")
    stories = [
        Story("1", "", (Span(digest.id, 0, cut), Span(bridge.id, 0, 10))),
        Story("2", "", (Span(digest.id, cut, len(digest.text)), Span(ferry.id, 0, 10))),
    ]
    assert values(told(digest, bridge, ferry, stories=stories)[0].times, digest) == [
        ("Friday", "2024-03-15", bridge.id),
        ("Friday", "2024-05-31", ferry.id),
    ]


def test_a_dateline_without_a_year_keeps_its_day():
    undated = doc("SELIN, March 18 (NPA) — The bridge was shut yesterday.", "a")
    dated = doc("The bridge is shut.", "b", published="2024-03-20")
    times = told(undated, dated)[0].times
    assert [time.value for time in times] == ["2024-03-18", "2024-03-17"]


def test_an_amount_gets_the_period_that_is_known_now():
    undated = doc("Norvia sold 40 million tonnes of wheat last year.", "a")
    dated = doc("The bridge is shut.", "b", published="2024-03-20")
    assert [q.period for q in notes(undated).quantities] == [""]
    assert [q.period for q in told(undated, dated)[0].quantities] == ["2023"]
