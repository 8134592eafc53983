"""The benchmark of claims, and the archive that is grown to time questions."""

from pathlib import Path

import pytest

from evals.asked_at_size import joined, retold
from evals.asked_facts import altered
from evals.claims import KINDS, Result, Row, best_threshold, rows
from stemma.pipeline import analyse
from stemma.records import Outcome
from tests.factory import doc

COLLECTIONS = Path(__file__).parents[2] / "evals" / "collections"


@pytest.mark.parametrize("row", rows("tune"), ids=lambda row: f"{row.collection}-{row.kind}")
def test_the_evidence_stands_in_the_collection(row: Row):
    assert row.kind in KINDS
    texts = [path.read_text("utf-8") for path in (COLLECTIONS / row.collection).glob("*.txt")]
    assert (row.kind == "fabricated") == (not row.evidence)
    assert any(row.evidence in text for text in texts)


def result(kind: str, nearest: float, outcome: Outcome = "part") -> Result:
    return Result(Row("c", kind, "claim", "", 1), outcome, 0, False, nearest)


def test_the_best_threshold_tells_true_from_false():
    results = [
        result("reported", 0.9), result("niche", 0.7), result("distorted", 0.6),
        result("fabricated", 0.2), result("stale", 0.99),
    ]  # fmt: skip
    assert best_threshold(results) == 0.7


def test_a_story_told_again_has_other_names_in_the_same_places():
    first = analyse([doc("Norrhavn closed the Skarn Bank to 61 boats on Monday.")])
    again = retold(first, 1)
    assert "Norrhavn" not in again.documents[0].text
    assert len(again.documents[0].text) == len(first.documents[0].text)
    assert [s.span.start for c in again.claims for s in c.statements] == [
        s.span.start for c in first.claims for s in c.statements
    ]
    ids = [record.id for record in (*joined([first, again]).claims, *again.documents)]
    assert len(ids) == len(set(ids))
    assert all(s.span.document == again.documents[0].id
               for c in again.claims for s in c.statements)  # fmt: skip


def test_an_altered_fact_differs_in_one_thing():
    said = "Norrhavn closed the Skarn Bank to 61 boats and exports rose."
    found = altered(said, {"place": {"Estmark"}, "organisation": {"Estmark"}})
    assert "denied" not in found
    assert found["opposite"] == "Norrhavn closed the Skarn Bank to 61 boats and exports fell."
    assert found["another name"].startswith("Estmark closed")
    assert found["another amount"] != said and " boats and exports rose." in found["another amount"]


def test_a_fact_is_denied_or_no_longer_denied():
    assert altered("The bank was closed.", {})["denied"] == "The bank was not closed."
    assert altered("The bank was not closed.", {})["denied"] == "The bank was closed."
