"""The five founding articles, which do not ship with the repository.

Looked for in the folder that STEMMA_SEEDS names, else in ../shared/seeds.
"""

import json
import os
import shutil
from pathlib import Path

import pytest

from evals.truth import Score, score

BESIDE = Path(__file__).parents[2] / "shared" / "seeds"
FACTS = 10
"""Of 15: each one claim that covers the evidence, with as many origins as listed."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Score:
    folder = Path(os.environ.get("STEMMA_SEEDS") or BESIDE)
    if not (folder / "gold.json").exists():
        pytest.skip(f"the founding articles are not in {folder}; set STEMMA_SEEDS to their folder")
    copied = tmp_path_factory.mktemp("founding") / "seeds"
    copied.mkdir()
    for path in folder.glob("*.txt"):
        shutil.copyfile(path, copied / path.name)
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    # A fact of another story shows where the digest's second half is.
    other = [fact for fact in gold["facts"] if fact.get("other_story")]
    gold["digest"] = {name: said[0] for fact in other for name, said in fact["evidence"].items()}
    (copied / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return score(copied)


def test_every_pair_has_the_right_verdict(found: Score):
    assert found.right == found.pairs > 0, found.wrong


def test_the_halves_of_the_digest_are_in_different_stories(found: Score):
    assert found.apart == found.digests > 0, found.wrong


def test_facts_are_one_claim_with_as_many_origins_as_a_reader_finds(found: Score):
    assert found.found >= FACTS, found.wrong
