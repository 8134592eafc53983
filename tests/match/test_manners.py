"""How the manner of a statement changed on its way to a copy."""

import pytest

from stemma.match.manners import Side, manners
from stemma.records import Span
from tests.factory import doc
from tests.newsroom import notes


def changes(before: str, after: str) -> set[tuple[str, str]]:
    """Kind of each change, and the words of the copy."""
    first, second = doc(before, "original"), doc(after, "copy")
    sides = [Side(d, notes(d), Span(d.id, 0, len(d.text))) for d in (first, second)]
    return {(change.kind, change.after.of(second)) for change in manners(*sides)}


def kinds(before: str, after: str) -> set[str]:
    return {kind for kind, _ in changes(before, after)}


SAID = "Two traders in Hesk said that the state bank had sold gold worth 400 million marks."
PLAIN = "The state bank had sold gold worth 400 million marks."


def test_what_somebody_said_becomes_a_fact():
    assert "attribution" in kinds(SAID, PLAIN)


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(SAID, id="the same words"),
        pytest.param(
            "According to two traders, the state bank had sold gold worth 400 million marks.",
            id="otherwise worded",
        ),
        pytest.param("Fishermen mended nets and left the northern harbour.", id="another fact"),
    ],
)
def test_an_attribution_that_is_kept_is_no_change(after: str):
    assert "attribution" not in kinds(SAID, after)


def test_an_outlet_that_names_who_says_so_changes_nothing():
    assert "attribution" not in kinds(PLAIN, SAID)


def test_a_doubt_that_is_gone():
    before = "The state bank may have sold gold worth 400 million marks in March."
    after = "The state bank sold gold worth 400 million marks in March."
    assert "hedge" in kinds(before, after)
    assert "hedge" not in kinds(after, before)
    assert "hedge" not in kinds(before, before)


def test_words_inside_quotation_marks_that_nobody_said():
    before = 'The minister said: "The bridge will be open for heavy lorries before the winter."'
    kept = 'She promised: "The bridge will be open for heavy lorries before the winter."'
    altered = 'She promised: "The bridge will be open for all heavy lorries this winter."'
    assert "quotation" not in kinds(before, kept)
    assert "quotation" in kinds(before, altered)
