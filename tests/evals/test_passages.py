"""The passages of `evals.passages`: all well formed, halved by the passage, judged as one."""

import json

import pytest

from evals.passages import KINDS, TEXTS, Case, cases, judged, main


def test_every_passage_has_three_sentences_of_each_kind():
    for path in sorted(TEXTS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            assert row.keys() == {"passage", *KINDS}
            assert [len(row[kind]) for kind in KINDS] == [3, 3, 3]


def test_the_halves_share_no_passage_and_are_all():
    tune, report = (list(cases(part)) for part in ("tune", "report"))
    assert not {case.passage for case in tune} & {case.passage for case in report}
    assert len(tune) + len(report) == 20_160


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Norway closed the Skarn Bank to 61 boats.", "says this"),
        ("Norway closed the Skarn Bank to 75 boats.", "says otherwise"),
        ("A choir sang in Lisbon.", "is about it"),
    ],
)
def test_the_sentence_of_a_passage_that_says_most_decides(sentence: str, stance: str):
    passage = "The council met on Monday. Norway closed the Skarn Bank to 61 boats after the storm."
    [(_, found)] = judged([Case("", "said", 0, passage, sentence)])
    assert found.stance == stance


def test_details_are_of_the_half_that_chooses(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    tune = next(cases("tune"))
    monkeypatch.setattr("evals.passages.cases", lambda part: [tune] if part == "tune" else [])
    found = next(stance for _, stance in judged([tune])).stance
    assert main(["--details", tune.kind, found]) == 0
    assert tune.sentence in capsys.readouterr().out
