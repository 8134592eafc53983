"""The five founding articles, which do not ship with the repository.

Looked for in the folder that STEMMA_SEEDS names, else in ../shared/seeds.
"""

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from evals.truth import Score, score
from stemma.acquire.collect import collect
from stemma.acquire.merge import merge
from stemma.pipeline import analyse
from stemma.records import Analysis, Constraint, Document, Flow, Span, Tie

BESIDE = Path(__file__).parents[2] / "shared" / "seeds"
FACTS = 9
"""Of 15: each one claim that covers the evidence, with as many origins as listed."""


@pytest.fixture(scope="module")
def founding() -> Path:
    """The folder of the articles."""
    folder = Path(os.environ.get("STEMMA_SEEDS") or BESIDE)
    if not (folder / "gold.json").exists():
        pytest.skip(f"the founding articles are not in {folder}; set STEMMA_SEEDS to their folder")
    return folder


@pytest.fixture(scope="module")
def found(founding: Path, tmp_path_factory: pytest.TempPathFactory) -> Score:
    folder = founding
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


# --- the system that they describe --------------------------------------------------------------

CHINA_RUSSIA = ("CHN", "RUS")


@pytest.fixture(scope="module")
def analysis(founding: Path) -> Analysis:
    texts = (d for d in collect([founding]) if isinstance(d, Document) and d.name != "gold")
    return analyse(merge(texts))


def ties(analysis: Analysis, *actors: str) -> dict[str, Tie]:
    """The ties of two actors by dimension."""
    return {tie.dimension: tie for tie in analysis.system.ties if tie.actors == actors}


def flow(analysis: Analysis, value: float) -> Flow:
    (found,) = (f for f in analysis.system.flows if f.value == value)
    return found


def constraint(analysis: Analysis, kind: str, by: str) -> Constraint:
    (found,) = (c for c in analysis.system.constraints if c.kind == kind and c.by == (by,))
    return found


def said(analysis: Analysis, spans: Iterable[Span]) -> str:
    """The words at spans, in one line."""
    return " ".join(" ".join(span.of(analysis.doc[span.document]).split()) for span in spans)


def test_strand_1_summit_diplomacy(analysis: Analysis):
    assert ties(analysis, *CHINA_RUSSIA)["diplomacy"].support.likely == 2
    visits = [e for e in analysis.system.events if (e.type, e.mode) == ("CONSULT", "visit")]
    assert any(e.actors == ("RUS GOV",) and e.recipients == ("CHN",) for e in visits)


def test_strand_2_trade_and_its_figures(analysis: Analysis):
    now, before = flow(analysis, 240e9), flow(analysis, 190e9)
    assert (now.actors, now.period, before.period) == (CHINA_RUSSIA, "2023", "2022")
    assert (now.unit, now.directed, now.support.likely, before.support.likely) == (
        "USD",
        False,
        2,
        1,
    )


def test_strand_3_settlement_in_national_currencies_and_the_banks_caution(analysis: Analysis):
    share = flow(analysis, 90)
    assert (share.unit, share.bound, share.dimension) == ("%", "over", "payments and finance")
    assert "banks" in said(analysis, ties(analysis, *CHINA_RUSSIA)["payments and finance"].evidence)


def test_strand_4_sanctions_and_the_entity_list(analysis: Analysis):
    assert "entity" in said(analysis, constraint(analysis, "listing", "USA").evidence)
    assert "anctions" in said(
        analysis, ties(analysis, *CHINA_RUSSIA)["sanctions and controls"].evidence
    )


def test_strand_5_the_gas_pipeline_and_what_is_said_of_its_state(analysis: Analysis):
    (pipeline,) = (u for u in analysis.system.undertakings if u.kind == "pipeline")
    assert pipeline.actors == CHINA_RUSSIA
    assert {"no progress reported", "stalled"} <= {stage.state for stage in pipeline.stages}


def test_strand_6_dual_use_supply_and_the_pledge_on_weapons(analysis: Analysis):
    pledge = constraint(analysis, "pledge", "CHN")
    assert (pledge.on, pledge.dimension) == (("RUS",), "weapons and military")
    assert (pledge.support.documents, pledge.support.likely) == (3, 1)
    found = ties(analysis, *CHINA_RUSSIA)
    supply = [*found["weapons and military"].evidence, *found["technology"].evidence]
    assert "semiconductors" in said(analysis, supply)


def test_strand_7_exercises_without_alliance(analysis: Analysis):
    military = said(analysis, ties(analysis, *CHINA_RUSSIA)["weapons and military"].evidence)
    assert "exercises" in military
    missing = [absence for absence in analysis.system.absences if "allies" in absence.about]
    assert [absence.actors for absence in missing] == [CHINA_RUSSIA]


def test_strand_8_technology_transfer_and_what_is_withheld(analysis: Analysis):
    assert "know-how" in said(analysis, ties(analysis, *CHINA_RUSSIA)["technology"].evidence)


def test_strand_9_the_universities_joint_programme(analysis: Analysis):
    (campus,) = (u for u in analysis.system.undertakings if u.kind == "campus")
    assert campus.actors == CHINA_RUSSIA
    assert [stage.state for stage in campus.stages] == ["working"]


def test_strand_10_the_war_and_the_peace_proposal(analysis: Analysis):
    assert ties(analysis, "RUS", "UKR")["weapons and military"].support.likely == 2
    refused = constraint(analysis, "refusal", "UKR")
    assert "peace proposal" in refused.about


def test_strand_11_the_floating_reactors_are_another_story(analysis: Analysis):
    (reactors,) = (u for u in analysis.system.undertakings if u.kind == "reactor")
    assert reactors.actors == ("CHN",)
    assert {stage.state for stage in reactors.stages} == {"planned"}
