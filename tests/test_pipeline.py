"""The stages fit together, and none stumbles over odd documents."""

import gc
from dataclasses import replace

import pytest

from stemma.errors import ConfigError
from stemma.pipeline import STAGES, Stage, analyse, check
from stemma.records import Analysis
from stemma.text.vectors import static_table
from tests.factory import doc
from tests.newsroom import GARDEN, RAILWAY, close

FIRST = Stage("first", ("texts",), ("lines",))
SECOND = Stage("second", ("texts", "lines"), ("pages",))


def test_the_stages_fit_together():
    check(STAGES, {"documents"})


def test_every_kind_of_record_is_written_once():
    written = [name for stage in STAGES for name in stage.writes]
    assert len(set(written)) == len(written)
    assert set(written) < set(Analysis.__dataclass_fields__)


def test_what_the_first_stages_need_must_be_given():
    check([FIRST, SECOND], {"texts"})
    with pytest.raises(ConfigError, match="'first' reads texts"):
        check([FIRST, SECOND], {"papers"})


def test_a_wrong_order_is_refused_with_what_is_missing():
    with pytest.raises(ConfigError, match="'second' reads lines, but only texts"):
        check([SECOND, FIRST], {"texts"})


@pytest.mark.parametrize("name", [stage.name for stage in STAGES])
def test_no_stage_can_go_first_that_reads_what_others_make(name: str):
    stages = sorted(STAGES, key=lambda stage: stage.name != name)
    if stages[0] == STAGES[0]:
        check(stages, {"documents"})
    else:
        with pytest.raises(ConfigError, match=name):
            check(stages, {"documents"})


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([], id="nothing"),
        pytest.param([RAILWAY.report], id="one document"),
        pytest.param(["Yes."], id="one very short document"),
        pytest.param(["1914 – 1918, 3.14 % & 7"], id="no letters"),
        pytest.param(["—", "!!!", "42"], id="nothing but signs"),
        pytest.param(["Заседание перенесено.", "会议被推迟了。", "ممر مائي"], id="other alphabets"),
        pytest.param(["word " * 3_000], id="one endless sentence"),
        pytest.param(["a\n\n" * 300], id="hundreds of tiny paragraphs"),
        pytest.param([GARDEN, f"“{GARDEN}”"], id="a text and itself in quotation marks"),
    ],
)
def test_odd_collections_are_analysed(texts: list[str]):
    documents = [doc(text, str(n)) for n, text in enumerate(texts)]
    found = analyse(documents, quick=static_table(), close=close())
    assert len(found.documents) == len(found.annotations) == len(documents)
    assert {i.document for s in found.stories for i in s.items} == {d.id for d in documents}
    for claim in found.claims:
        assert 1 <= claim.support.lowest <= claim.support.highest <= len(documents)


LEAD = "\n\n".join(RAILWAY.copy.split("\n\n")[:2])


def test_twenty_near_identical_texts_are_one_origin():
    documents = [doc(f"{LEAD}\n\n{n}", str(n)) for n in range(20)]
    found = analyse(documents, quick=static_table(), close=close())
    assert len(found.stories) == 1
    assert {c.support.highest for c in found.claims} == {1}
    assert max(c.support.documents for c in found.claims) == 20


def test_one_text_at_twenty_places_is_one_document_of_twenty_publishers():
    places = [doc(LEAD, str(n), outlet=f"Outlet {n}").places[0] for n in range(20)]
    document = replace(doc(LEAD), places=tuple(sorted(places)))
    found = analyse([document], quick=static_table(), close=close())
    for claim in found.claims:
        assert (claim.support.documents, claim.support.publishers) == (1, 20)
        assert (claim.support.lowest, claim.support.highest) == (1, 1)


def test_progress_is_told_for_every_stage_and_ends_full():
    told: list[tuple[str, int, int]] = []
    analyse(
        [doc(GARDEN)],
        progress=lambda *step: told.append(step),
        quick=static_table(),
        close=close(),
    )
    last = {stage: (done, total) for stage, done, total in told}
    assert {"annotate", "collate", "derive", "group", "match"} <= set(last)
    assert all(done == total for done, total in last.values())
    assert all(done <= total for _, done, total in told)


@pytest.mark.parametrize("collecting", [True, False])
def test_the_collector_rests_while_stages_run_and_is_left_as_it_was(collecting: bool):
    resting = []
    before = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        analyse([doc("Short.")], progress=lambda *_: resting.append(not gc.isenabled()))
        after = gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()
    assert all(resting)
    assert after == collecting
