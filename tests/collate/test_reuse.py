"""Who shares text with whom in a pile, and where."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.collate.glance import glance
from stemma.collate.reuse import in_common, reuse, verbatim_reuse
from stemma.records import Document, Reuse
from tests.factory import doc
from tests.newsroom import CABLE, GARDEN, RAILWAY, STUDENTS

LOAN = "Varnia will lend Toskar 3.2 billion marks to rebuild the coastal railway."
FLOOD = "The line was washed away in eleven places by the floods of last autumn."
GOAT = "Goat cheese won the medal of the mountain fair for the third year in a row."
CHESS = "The chess federation of Dorn elected a treasurer after eleven hours of debate."


def pile(*texts: str) -> list[Document]:
    return [doc(text, f"n{n}") for n, text in enumerate(texts)]


def watched(done: int, total: int) -> None:
    assert done <= total


def pairs(found: list[Reuse], documents: list[Document]) -> set[tuple[str, str]]:
    """Names of the shorter and the longer document of each."""
    name = {one.id: one.name for one in documents}
    return {(name[one.shorter.document], name[one.longer.document]) for one in found}


def test_a_copy_is_found_with_its_passage_and_a_report_of_the_same_event_is_not():
    documents = pile(CABLE.report, GARDEN, RAILWAY.report, CABLE.copy, CABLE.elsewhere)
    found = reuse(documents, watched)
    assert {frozenset(pair) for pair in pairs(found, documents)} == {frozenset(("n0", "n3"))}
    by_id = {one.id: one for one in documents}
    for span in (found[0].shorter, found[0].longer):
        assert len(span.of(by_id[span.document]).split()) > 5


def test_what_was_lifted_is_a_part_and_what_was_cut_is_whole():
    paragraphs = RAILWAY.report.split("\n\n")
    column = f"{CABLE.report}\n\n{paragraphs[3]}\n\n{STUDENTS.elsewhere}"
    (lifted,) = reuse(pile(RAILWAY.report, column, GARDEN), watched)
    assert (lifted.kind, lifted.share < 0.5) == ("part", True)
    beginning = "\n\n".join(paragraphs[:3])
    (cut,) = reuse(pile(RAILWAY.report, beginning, GARDEN), watched)
    assert (cut.kind, cut.share, cut.shorter.document) == ("whole", 1.0, doc(beginning).id)


@pytest.mark.parametrize("search", [reuse, verbatim_reuse])
def test_nothing_is_found_in_nothing(search: object):
    assert search(pile(), watched) == search(pile(GARDEN), watched) == []  # type: ignore[operator]


def test_word_for_word():
    documents = pile(f"{LOAN} {FLOOD}\n\n{GOAT}", CHESS, f"{CHESS} {GOAT} {FLOOD}", f"{FLOOD}")
    found = verbatim_reuse(documents, watched)
    assert pairs(found, documents) == {("n3", "n0"), ("n3", "n2"), ("n0", "n2"), ("n1", "n2")}
    part = found[-1]
    assert (part.kind, round(part.share, 2)) == ("part", 0.67)
    assert part.shorter.of(documents[0]) == part.longer.of(documents[2]) == GOAT


def test_a_word_changed_is_no_sentence_word_for_word():
    assert verbatim_reuse(pile(LOAN, LOAN.replace("3.2", "3.3")), watched) == []


def test_it_says_how_far_it_is():
    steps: list[tuple[int, int]] = []
    reuse(pile(GARDEN, LOAN), lambda done, total: steps.append((done, total)))
    assert steps == [(0, 2), (1, 2), (2, 2)]


words = st.sampled_from("Varnia Toskar marks railway floods goat cheese medal".split())
texts = st.lists(st.lists(words, min_size=4, max_size=7).map(" ".join), max_size=5).map("\n".join)


@given(texts, texts)
def test_lines_share_as_many_keys_as_the_square_of_comparisons_says(one: str, two: str):
    ones, twos = glance(one).outline(), glance(two).outline()
    slow = [
        [
            sum(
                count * Counter(twos.keys[twos.lines == j].tolist())[key]
                for key, count in Counter(ones.keys[ones.lines == i].tolist()).items()
            )
            for j in range(len(twos.spots))
        ]
        for i in range(len(ones.spots))
    ]
    assert in_common(ones, twos).tolist() == slow
