"""The measures of what says the same and what says otherwise, on sentences of our own."""

import gzip
import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from evals.aligned import Two, Verb, aligned_propositions, by_clause, f1, place, threshold
from evals.checked_claims import average_precision, repeated_claims
from evals.entailment import accuracy, area, best, counted, macro_f1, main, thresholds
from evals.entailment_sets import DENIES, OPEN, SAYS, SETS, Pair, fever_symmetric, half
from evals.holding import Holding, number
from stemma.records import Span
from tests.match.asked import weighed

PASSAGE = "The council met on Monday. Norway closed the Skarn Bank to 61 boats after the storm."


def gzipped(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode()))


def lines(path: Path, *rows: object) -> None:
    gzipped(path, "".join(json.dumps(row) + "\n" for row in rows))


# --- the number ---------------------------------------------------------------------------------


def held(sentence: str) -> float:
    return Holding().held(Pair(PASSAGE, sentence, SAYS, "")).ours


def test_what_the_passage_says_is_above_what_has_nothing_to_do_with_it():
    assert held("Norway closed the Skarn Bank to 61 boats.") > 1
    assert abs(held("A painter sold two portraits in Lisbon.")) < 0.5


def test_what_the_passage_denies_is_below_what_has_nothing_to_do_with_it():
    assert held("Norway closed the Skarn Bank to 75 boats.") < -0.5


def test_a_difference_left_open_takes_less_than_one_that_says_otherwise():
    said = "Norway closed the bank to 61 boats."
    same, less, other = (
        number(weighed(f"Norway closed the bank to {asked}.", said))
        for asked in ("61 boats", "61 boats on Friday", "75 boats")
    )
    assert same > less > 0 > other


def test_two_sentences_are_one_claim_as_far_as_the_lesser_says_what_the_fuller_does():
    holding = Holding()
    short, full = "Norway closed the bank.", "Norway closed the bank to 61 boats after the storm."
    pair = Pair(short, full, SAYS, "")
    back = Pair(full, short, SAYS, "")
    assert holding.alike(pair).ours == holding.alike(back).ours
    same = holding.alike(Pair(short, short, SAYS, "")).ours
    assert (
        holding.alike(Pair(short, "A painter died.", SAYS, "")).ours
        < 0.5
        < holding.alike(pair).ours
        < same
    )


# --- thresholds and figures ---------------------------------------------------------------------

NUMBERS = np.array([0.1, 0.2, 0.4, 0.5, 0.8, 0.9])


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        pytest.param([-1, -1, 0, 0, 1, 1], (1, 0.4, 0.8), id="three classes"),
        pytest.param([-1, -1, -1, -1, 1, 1], (1, 0.8, 0.8), id="two classes"),
    ],
)
def test_thresholds_part_what_can_be_parted(
    labels: list[int], expected: tuple[float, float, float]
):
    true = np.array(labels)
    score, low, high = thresholds(NUMBERS, true, accuracy)
    assert (score, low <= high) == (1, True)
    assert (low, high) == pytest.approx(expected[1:], abs=0.11)
    assert accuracy(counted(NUMBERS, true, low, high)) == 1


@pytest.mark.parametrize("figure", [accuracy, macro_f1])
def test_the_figure_of_the_thresholds_is_that_of_what_they_part(
    figure: Callable[[np.ndarray], float],
):
    rng = np.random.default_rng(3)
    numbers, true = rng.normal(size=300), rng.integers(-1, 2, 300)
    score, low, high = thresholds(numbers, true, figure)
    assert score == figure(counted(numbers, true, low, high))
    assert score >= max(
        figure(counted(numbers, true, a, b)) for a in np.quantile(numbers, (0.2, 0.4))
        for b in np.quantile(numbers, (0.6, 0.8))
    ) - 0.02  # fmt: skip


def test_macro_f1_counts_a_rare_class_as_much_as_a_frequent_one():
    true = np.array([SAYS] * 8 + [DENIES] * 2)
    all_said = counted(np.ones(10), true, 0.5, 0.5)
    assert accuracy(all_said) == 0.8
    assert macro_f1(all_said) == pytest.approx((16 / 18 + 0) / 2)


def test_the_area_is_the_share_of_pairs_in_order():
    labels = np.array([SAYS, SAYS, DENIES, DENIES, OPEN])
    numbers = np.array([0.9, 0.5, 0.5, 0.1, 7])
    slow = [1.0, 1.0, 0.5, 1.0]
    assert area(numbers, labels) == np.mean(slow)


def test_the_figure_is_of_the_half_on_which_nothing_was_chosen():
    labels = np.array([DENIES, SAYS, DENIES, SAYS])
    reported = np.array([False, False, True, True])
    good_where_chosen = np.array([0.0, 1.0, 1.0, 0.0])
    good_where_reported = np.array([0.0, 0.0, 0.0, 1.0])
    methods = [good_where_reported, good_where_chosen]
    assert best(methods, labels, reported, accuracy) == 0
    assert best(methods[:1], labels, reported, accuracy) < 1


# --- the sets -----------------------------------------------------------------------------------


def test_what_is_made_from_one_claim_is_in_one_half(tmp_path: Path):
    row = {"claim": "It closed.", "evidence": "It opened.", "label": "REFUTES"}
    lines(tmp_path / "dev.jsonl.gz", *({**row, "id": id} for id in ("1230", "12300000003", "77")))
    groups = [pair.group for pair in fever_symmetric(tmp_path)]
    assert groups == ["1230", "1230", "77"]
    assert {half(str(n)) for n in range(20)} == {0, 1}


def write_all(data: Path) -> None:
    """Every set, with a dozen pairs of our own in its own form."""
    pairs = [
        (f"{name} closed the port on Monday.", f"{name} {did} the port.", did == "closed")
        for name in ("Norway", "Chile", "Ghana", "Latvia", "Oman", "Peru")
        for did in ("closed", "opened")
    ]
    lines(data / "fever_symmetric/dev.jsonl.gz", *(
        {"id": str(n), "claim": s, "evidence": p, "label": "SUPPORTS" if says else "REFUTES"}
        for n, (p, s, says) in enumerate(pairs)
    ))  # fmt: skip
    lines(data / "fool_me_twice/dev.jsonl.gz", *(
        {"wikipedia_page": p, "text": s, "gold_evidence": [{"text": p}, {"text": "It rained."}],
         "label": "SUPPORTS" if says else "REFUTES"}
        for p, s, says in pairs
    ))  # fmt: skip
    lines(data / "breaking_nli/pairs.jsonl.gz", *(
        {"sentence1": p, "sentence2": s, "gold_label": "entailment" if says else "contradiction"}
        for p, s, says in pairs
    ))  # fmt: skip
    for name in ("rte1", "rte2"):
        lines(data / f"rte/{name}.jsonl.gz", *(
            {"split": split, "text": p, "hypothesis": s, "entailment": says}
            for split in ("dev", "test") for p, s, says in pairs
        ))  # fmt: skip
    label = {True: "SUPPORTS", False: "REFUTES"}
    lines(data / "climate_fever/claims.jsonl.gz", *(
        {"claim": s, "evidences": [{"evidence": p, "evidence_label": label[says]},
                                   {"evidence": "It rained.", "evidence_label": "NOT_ENOUGH_INFO"}]}
        for p, s, says in pairs
    ))  # fmt: skip
    main_tags = ("Basic", "Numerical", "Reasoning", "Reference", "Tricky")
    for name in ("r1", "r2", "r3"):
        lines(data / f"anli_dev/{name}.jsonl.gz", *(
            {"context": p, "statement": s, "label": "e" if says else "c",
             "tags": [f"['{tag}'" for tag in main_tags]}
            for p, s, says in pairs
        ))  # fmt: skip
    same = "".join(f"{int(says)}\t{p}\t{s}\n" for p, s, says in pairs)
    for name in ("mrpc", "pan_paraphrase"):
        gzipped(data / name / "train.tsv.gz", "label\ts1\ts2\n" + same)
    verbs = [{"verb": "closed", "verb_idx": 1}]
    lines(data / "qa_align/dev.jsonl.gz", *(
        {"text_1": p, "text_2": f"On Monday the port was closed by {p.split()[0]}.",
         "topic": p, "id_1": "", "qas_1": verbs, "qas_2": [{"verb": "closed", "verb_idx": 5}],
         "alignments": [{"sent1": verbs, "sent2": [{"verb": "closed", "verb_idx": 5}]}]}
        for p, _, says in pairs if says
    ))  # fmt: skip
    folder = data / "clef2020_checkthat"
    gzipped(folder / "verified_claims.tsv.gz", "claim_id\tclaim\ttitle\n" + "".join(
        f"{n}\t{p}\tA title\n" for n, (p, *_) in enumerate(pairs[::2])
    ))  # fmt: skip
    gzipped(folder / "train_queries.tsv.gz", "tweet_id\ttext\n1\tChile has closed its port!\n")
    gzipped(folder / "train_qrels.tsv.gz", "tweet_id\tclaim_id\n1\t1\n")


def ran(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["entailment", *arguments])
    return main()


def test_every_set_has_its_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    write_all(tmp_path)
    assert ran(monkeypatch, "--data", str(tmp_path)) == 0
    printed = capsys.readouterr().out
    for one in SETS:
        if one.folder != "pan_paraphrase":  # a part of it is taken
            assert f"\n{one.name} " in printed
        for part in one.parts:
            assert f"\n{one.name}, {part} " in printed
    row = next(line for line in printed.splitlines() if line.startswith("FEVER-Symmetric "))
    ours, vectors = row.split()[3:5]
    assert float(ours) >= float(vectors)
    assert "skipping" not in printed


def test_a_set_that_is_not_there_is_skipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    assert ran(monkeypatch, "--data", str(tmp_path), "--only", "rte", "--only", "qa_align") == 0
    printed = capsys.readouterr().out
    assert f"data folder not found: skipping {tmp_path / 'rte'}" in printed
    assert f"data folder not found: skipping {tmp_path / 'qa_align'}" in printed
    assert "published, accuracy on RTE: " in printed
    assert "mrpc" not in printed
    assert "on PAN" not in printed


def test_a_set_that_does_not_exist_is_an_error_that_names_those_that_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit):
        ran(monkeypatch, "--only", "snli")
    assert "no set snli; there are fever_symmetric, " in capsys.readouterr().err


# --- one claim ----------------------------------------------------------------------------------


def test_a_verb_is_looked_for_where_the_set_counts_it():
    text = "He said, then she said: go."
    assert place(text, Verb("said", 1)) == 3
    assert place(text, Verb("said", 5)) == text.rindex("said")
    assert place(text, Verb("sang", 1)) == -1


def two(clause: str, aligned: bool, matched: bool = False) -> Two:
    left, right = Span("left", 0, 9), Span(clause, 0, 9)
    return Two((left, right), aligned, matched, 0.4, 0.5, True)


def test_two_clauses_are_aligned_if_any_verbs_of_theirs_are():
    found = by_clause([two("a", True), two("a", False, True), two("b", False)])
    assert [(one.aligned, one.matched) for one in found] == [(True, True), (False, False)]


def test_f1_and_its_best_threshold():
    assert f1([(True, True), (True, False), (False, True)]) == 0.5
    assert threshold([(True, 0.9), (True, 0.6), (False, 0.5), (False, 0.1)]) == 0.6


@pytest.mark.parametrize(
    ("hits", "wanted", "expected"),
    [
        pytest.param([True, False, False], 1, 1, id="the first"),
        pytest.param([False, True, False], 1, 1 / 2, id="the second"),
        pytest.param([True, False, True], 2, (1 + 2 / 3) / 2, id="two of two"),
        pytest.param([False, False], 1, 0, id="none"),
    ],
)
def test_average_precision(hits: list[bool], wanted: int, expected: float):
    assert average_precision(hits, wanted) == pytest.approx(expected)


def test_one_claim_in_other_words_is_matched_and_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    write_all(tmp_path)
    repeated_claims(tmp_path / "clef2020_checkthat")
    assert "MAP@5                  1    1.000" in capsys.readouterr().out
    aligned_propositions(tmp_path / "qa_align")
    for line in capsys.readouterr().out.splitlines()[2:]:
        _, pairs, true, *figures = line.split()
        assert 0 < int(true) == int(pairs)
        matched, *by_threshold = map(float, figures)
        assert matched == 1
        # The least of the pairs of one half may be above that of the other.
        assert all(0 <= figure <= 1 for figure in by_threshold)
