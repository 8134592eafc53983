"""Which documents are compared at all."""

import pytest

from stemma.collate import index
from stemma.collate.candidates import candidate_pairs, copied_pairs
from stemma.collate.keys import keys
from stemma.collate.witness import Witness, witness
from tests.factory import doc, lines
from tests.newsroom import CABLE, GARDEN, RAILWAY, STUDENTS

BOILERPLATE = "The weekly harbour bulletin with freight prices is printed on page nine."


def prepared(*texts: str) -> list[Witness]:
    documents = [doc(text, str(n)) for n, text in enumerate(texts)]
    return [witness(d, lines(d)) for d in documents]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((), id="no document"),
        pytest.param((RAILWAY.report,), id="one document"),
        pytest.param(("Yes.", "Yes."), id="nothing but short sentences"),
    ],
)
def test_nothing_to_compare(texts: tuple[str, ...]):
    assert candidate_pairs(prepared(*texts)) == []


def test_copies_are_proposed():
    found = candidate_pairs(
        prepared(RAILWAY.report, GARDEN, RAILWAY.copy, CABLE.report, STUDENTS.report, CABLE.copy)
    )
    assert {(0, 2), (3, 5)} <= set(found)


def test_documents_that_share_no_rare_word_are_not():
    assert candidate_pairs(prepared(GARDEN, CABLE.report)) == []


def test_one_common_name_in_long_texts_of_other_subjects_is_not_enough():
    def chronicle(kind: str) -> str:
        years = [f"In year {kind}{n} the {kind}on{n} built a {kind}el{n}." for n in range(80)]
        return "\n\n".join([*years, "Among those present was the sculptor Ottokar Vance."])

    assert candidate_pairs(prepared(chronicle("bar"), chronicle("quim"))) == []


def test_a_few_lifted_sentences_are_enough_in_a_long_text_of_another_subject():
    lifted = RAILWAY.report.split("\n\n")[3]
    column = f"{CABLE.report}\n\n{STUDENTS.report}\n\n{lifted}\n\n{STUDENTS.elsewhere}"
    assert (0, 1) in candidate_pairs(prepared(RAILWAY.report, column, GARDEN))


def test_in_a_collection_about_one_thing_everything_is_compared():
    texts = [f"{RAILWAY.report}\n\nUpdate number {n}." for n in range(4)]
    assert len(candidate_pairs(prepared(*texts))) == 6


def test_the_budget_is_spent_on_rare_words_first(monkeypatch: pytest.MonkeyPatch):
    rare = "Archaeologists unearthed a bronze trumpet beneath the abandoned lighthouse."
    subjects = [
        "Goat cheese won the medal of the mountain fair in Tarn.",
        "A pianist cancelled the concert after spraining her wrist.",
        "Beekeepers complain about pesticides on the rape fields.",
        "The chess federation elected a treasurer from Dorn.",
    ]
    texts = [f"{subject} {BOILERPLATE}" for subject in subjects]
    texts += [f"{rare} {BOILERPLATE}", f"{BOILERPLATE} {rare}"]
    assert len(candidate_pairs(prepared(*texts))) == 15
    monkeypatch.setattr(index, "AFFORDED", dict.fromkeys(index.AFFORDED, 2))
    assert candidate_pairs(prepared(*texts)) == [(4, 5)]


def test_the_order_of_documents_changes_nothing():
    texts = [RAILWAY.report, GARDEN, RAILWAY.copy, CABLE.report, STUDENTS.report, CABLE.copy]
    back = candidate_pairs(prepared(*texts[::-1]))
    assert sorted((5 - j, 5 - i) for i, j in back) == candidate_pairs(prepared(*texts))


def test_copies_are_candidates_but_a_report_of_the_same_event_is_no_copy():
    texts = [RAILWAY.report, RAILWAY.copy, RAILWAY.elsewhere, CABLE.report, CABLE.elsewhere, GARDEN]
    copied = copied_pairs(map(keys, prepared(*texts)))
    assert (0, 1) in copied
    assert (3, 4) not in copied
    assert set(copied) <= set(candidate_pairs(prepared(*texts)))
