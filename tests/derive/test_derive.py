"""From texts to the stemma, with the shipped models."""

import pytest

from stemma.derive.derive import Descent
from stemma.records import Document, Span, Story
from tests.factory import doc
from tests.newsroom import (
    CABLE,
    COLUMN,
    FIRST_DIGEST,
    GARDEN,
    HAPPENINGS,
    RAILWAY,
    SECOND_DIGEST,
    SPUN,
    Happening,
    derived,
)

REPORT = doc(RAILWAY.report, "report")
SPUN_COPY = doc(SPUN, "spun copy")
FIRST, SECOND = doc(FIRST_DIGEST, "first"), doc(SECOND_DIGEST, "second")
LIFTED = doc(COLUMN, "column")
OTHER = doc(GARDEN, "garden")


def descents(tree: Descent, *documents: Document) -> dict[str, str]:
    """The name of each document's ancestor, `lost` for an archetype."""
    names = {d.id: d.name for d in documents}
    return {names[d.document]: names.get(d.ancestor, "lost") for d in tree.derivations}


def test_nothing_derives_from_nothing():
    assert derived([]).derivations == ()
    assert derived([REPORT]).derivations == ()
    assert derived([REPORT, OTHER]).derivations == ()


@pytest.mark.parametrize("happening", HAPPENINGS, ids=lambda h: h.name)
def test_a_copy_descends_and_an_independent_report_does_not(happening: Happening):
    documents = (
        doc(happening.report, "report"),
        doc(happening.copy, "copy"),
        doc(happening.elsewhere, "elsewhere"),
    )
    assert descents(derived(documents), *documents) == {"copy": "report"}


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        pytest.param(SPUN_COPY, "substituted", id="spun"),
        pytest.param(FIRST, "condensed", id="condensed"),
        pytest.param(LIFTED, "lifted", id="lifted into a column"),
    ],
)
def test_a_copy_of_a_text_in_sight_descends_from_it(copy: Document, kind: str):
    (found,) = derived([REPORT, copy, OTHER]).derivations
    assert (found.document, found.ancestor, found.kind) == (copy.id, REPORT.id, kind)


def test_copies_of_one_text_descend_from_it_and_not_from_each_other():
    documents = (REPORT, FIRST, LIFTED)
    tree = derived(documents)
    copies = ("first", "column")
    assert descents(tree, *documents) == dict.fromkeys(copies, "report")
    assert tree.archetypes == ()


def test_copies_of_a_text_out_of_sight_go_back_to_an_archetype():
    tree = derived([FIRST, SECOND, LIFTED, OTHER])
    (lost,) = tree.archetypes
    assert set(lost.witnesses) == {FIRST.id, SECOND.id, LIFTED.id}
    assert {d.ancestor for d in tree.derivations} == {lost.id}


def test_a_spun_copy_is_not_taken_for_the_ancestor_of_clean_ones():
    documents = (SPUN_COPY, FIRST, SECOND, LIFTED)
    assert "spun copy" not in descents(derived(documents), *documents).values()


def test_a_dated_spun_copy_does_not_precede_what_it_was_made_from():
    report = doc(RAILWAY.report, "report", published="2031-03-01")
    spun = doc(SPUN, "spun copy", published="2031-03-02")
    assert descents(derived([spun, report]), spun, report) == {"spun copy": "report"}


def test_every_derivation_rests_on_parallels_and_lies_in_its_document():
    documents = (REPORT, SPUN_COPY, FIRST, SECOND, LIFTED, OTHER)
    tree = derived(documents)
    texts = {d.id: d.text for d in documents}
    parallels = {p.id for e in tree.evidence for p in e.parallels}
    for found in tree.derivations:
        assert set(found.parallels) <= parallels
        assert 0 < found.share <= 1
        assert 0 <= found.probability <= 1
        assert all(p.end <= len(texts[found.document]) for p in found.passages)
        assert all(reason.endswith(".") for reason in found.reasons)


def test_verdicts_of_one_story():
    documents = [doc(getattr(CABLE, name), name) for name in ("report", "copy", "elsewhere")]
    names = {d.id: d.name for d in documents}
    items = tuple(sorted(Span(d.id, 0, len(d.text)) for d in documents))
    found = derived(documents).independence([Story("s", "", items)])
    assert {frozenset((names[v.left], names[v.right])): v.verdict for v in found} == {
        frozenset(("report", "copy")): "dependent",
        frozenset(("report", "elsewhere")): "independent",
        frozenset(("copy", "elsewhere")): "independent",
    }
