"""Rulings about entities and documents, from the archive's side."""

from pathlib import Path

import pytest

from stemma.api import Archive
from stemma.errors import NotFound
from stemma.records import Independence
from tests.newsroom import RAILWAY


@pytest.fixture
def archive(tmp_path: Path):
    (tmp_path / "a.txt").write_text(
        "The harbour of Brevik was closed. Ada Rook, an analyst, was in Brevik."
    )
    (tmp_path / "b.txt").write_text(
        "The harbour of Brevik was open. The ferry to Selmark was late."
    )
    with Archive.open(tmp_path / "x.stemma") as opened:
        opened.read([tmp_path / "a.txt", tmp_path / "b.txt"])
        yield opened


def places(archive: Archive) -> int:
    return sum(1 for entity in archive.analysis.entities if entity.type != "person")


def test_same_and_different_outlive_the_session(archive: Archive):
    before = places(archive)
    archive.decide("same", "Brevik", "Selmark")
    assert places(archive) == before - 1
    archive.decide("different", "Brevik@a", "Brevik@b")
    with Archive.open(archive.path) as again:
        assert [ruling.kind for ruling in again.decisions] == ["different", "same"]
        assert again.analysis.entities == archive.analysis.entities


def test_the_later_ruling_on_the_same_two_counts(archive: Archive):
    before = places(archive)
    archive.decide("different", "Brevik@a", "Brevik@b")
    assert places(archive) == before + 1
    archive.decide("same", "Brevik@b", "Brevik@a")
    assert places(archive) == before


def test_a_name_that_nobody_has_is_refused(archive: Archive):
    with pytest.raises(NotFound, match="no entity is called 'Brevig'; near are: Brevik"):
        archive.decide("same", "Brevig", "Brevik")


@pytest.fixture
def copies(tmp_path: Path):
    """A report, a copy of it, and a report of something else."""
    (tmp_path / "report.txt").write_text(RAILWAY.report, "utf-8")
    (tmp_path / "copy.txt").write_text(RAILWAY.copy, "utf-8")
    with Archive.open(tmp_path / "y.stemma") as opened:
        opened.read([tmp_path / "report.txt", tmp_path / "copy.txt"])
        yield opened


def verdict(archive: Archive) -> Independence:
    found = archive.compare("report", "copy").independence
    assert found is not None
    return found


def test_a_ruling_on_documents_is_respected_until_the_next_one(copies: Archive):
    assert verdict(copies).verdict == "dependent" and not verdict(copies).ruled
    assert max(claim.support.highest for claim in copies.claims()) == 1
    copies.decide("independent", "report", "copy")
    assert verdict(copies).reasons == ("A person ruled that they are independent.",)
    assert copies.derivations == ()
    both = [claim for claim in copies.claims() if claim.support.documents == 2]
    assert both and {claim.support.lowest for claim in both} == {2}
    with Archive.open(copies.path) as again:
        assert again.analysis == copies.analysis
    copies.decide("copied", "copy", "report")
    assert [ruling.kind for ruling in copies.decisions] == ["copied"]
    assert verdict(copies).reasons == ("A person ruled that one was copied.",)
    assert [copies.analysis.doc[d.document].name for d in copies.derivations] == ["copy"]
    assert {claim.support.highest for claim in copies.claims()} == {1}


def test_a_text_that_is_traced_meets_the_rulings(copies: Archive, tmp_path: Path):
    copies.decide("independent", "report", "copy")
    assert copies.trace(tmp_path / "copy.txt").derivations == ()
