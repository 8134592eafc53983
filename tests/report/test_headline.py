from dataclasses import replace

from stemma.records import Analysis
from stemma.report.headline import drifts, findings, headline, widest
from tests.report.factory import analysis


def test_the_headline_counts_documents_and_origins():
    assert headline(analysis()) == "Nine documents, three independent origins"
    assert headline(Analysis(())) == "No documents, no independent origins"


def test_the_findings_say_what_stands_out():
    text = " ".join(findings(analysis()))
    assert "as few as three origins and as many as four" in text
    assert "Six documents descend" in text
    assert "five documents but one origin for “More than 80 percent" in text
    assert "in four places, most often a number" in text
    assert "Two documents could not be read" in text


def test_nothing_is_said_of_what_is_not_there():
    assert findings(Analysis(())) == []


def test_claims_are_ranked_by_origins_before_documents():
    ids = [claim.id for claim in widest(analysis().claims)]
    assert ids.index("c-navy") < ids.index("c-grain")


def test_a_drift_that_touches_two_claims_is_listed_once():
    first, *others = analysis().claims
    grain = next(claim for claim in others if claim.id == "c-grain")
    twice = replace(analysis(), claims=(*analysis().claims, replace(first, drift=grain.drift)))
    assert len(drifts(twice)) == len(drifts(analysis()))
    assert [d.severity for d, _ in drifts(twice)] == sorted(
        (d.severity for d, _ in drifts(twice)), reverse=True
    )


def test_a_quoted_claim_closes_its_sentence_once():
    claims = {"c-grain": "More than 80 percent", "c-navy": "It sailed."}
    some = replace(
        analysis(),
        claims=tuple(
            replace(claim, text=claims[claim.id])
            for claim in analysis().claims
            if claim.id in claims
        ),
    )
    text = " ".join(findings(some))
    assert "“More than 80 percent”." in text
    assert ".”." not in text


def test_of_equal_claims_whole_sentences_come_first():
    first = analysis().claims[0]
    torn = replace(first, id="a", text="and it sailed.")
    whole = replace(first, id="b", text="It sailed")
    assert [claim.id for claim in widest((torn, whole))] == ["b", "a"]
