"""Rulings about entities, from the archive's side."""

from pathlib import Path

import pytest

from stemma.api import Archive
from stemma.errors import NotFound


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
