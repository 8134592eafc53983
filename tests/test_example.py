"""The example collection against its truth: these numbers may rise."""

import json
import shutil
from pathlib import Path

import pytest

from evals.truth import Score, score

FOLDER = Path(__file__).parents[1] / "examples" / "strait"

# Of 37 pairs and 16 facts. Measured when this was written: 37, 10 and 10.
PAIRS_RIGHT = 37
FACTS_COVERED = 13
FACTS_COUNTED = 11


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Score:
    """The score; the truth lies beside the collection, the scorer wants it inside."""
    folder = tmp_path_factory.mktemp("example") / "strait"
    shutil.copytree(FOLDER, folder)
    truth = json.loads(FOLDER.with_suffix(".truth.json").read_text("utf-8"))
    digest = truth["documents"]["digest"]
    truth["digest"] = {digest["document"]: digest["second_half_starts"]}
    (folder / "gold.json").write_text(json.dumps(truth), encoding="utf-8")
    return score(folder)


def test_pairs_have_the_right_verdict(found: Score):
    assert found.right >= PAIRS_RIGHT, found.wrong


def test_where_a_verdict_is_not_right_it_is_not_known(found: Score):
    assert found.pairs == found.right + found.unknown, found.wrong


@pytest.mark.xfail(strict=True, reason="its seam is weaker than built digests let a cut be")
def test_the_halves_of_the_digest_are_apart(found: Score):
    assert found.apart == found.digests == 1, found.wrong


def test_facts_are_one_claim(found: Score):
    assert found.covered >= FACTS_COVERED, found.wrong


def test_facts_have_as_many_origins_as_a_reader_finds(found: Score):
    assert found.found >= FACTS_COUNTED, found.wrong
