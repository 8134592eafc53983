"""An archive that is asked: what it answers, in which order, and what it will not confirm."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import permutations

import numpy as np
import pytest

from stemma.match.asking import Asking, sentences
from stemma.match.passages import Passages
from stemma.pipeline import analyse
from stemma.records import (
    Analysis,
    Answers,
    Claim,
    Conflict,
    Derivation,
    Drift,
    Span,
    Statement,
    Support,
)
from stemma.text.choices import encoder, reader
from stemma.text.vectors import static_table
from tests.factory import doc, notes

HERALD = """Norrhavn will close its part of the Skarn Bank to trawlers from Estmark on March 1.
Sixty-one boats lose access to the bank. The ministry has sent a note to Estmark.
Ragna Tveiten signed the note on Thursday."""
COURIER = """From the first of March no trawler from Estmark may fish on the western Skarn Bank.
The herring quota of Estmark falls by 40 percent. Ragna Tveiten did not speak to reporters."""
BAKERY = (
    """The price of bread in Orrin rose by 12 percent in May. Bakers blame the cost of flour."""
)


@lru_cache(maxsize=1)
def archive() -> Analysis:
    return analyse([doc(HERALD, "herald"), doc(COURIER, "courier"), doc(BAKERY, "bakery")])


def ask(text: str, analysis: Analysis | None = None, most: int = 8) -> Answers:
    analysis = analysis or archive()
    texts = sentences(analysis)
    vectors = dict(zip(texts, encoder().encode(texts), strict=True))
    asking = Asking(analysis, vectors, quick=static_table(), close=encoder(), reader=reader())
    asked = doc(text, "question")
    return asking.ask(asked, notes(asked), most)


def words(found: Answers, analysis: Analysis | None = None) -> list[str]:
    docs = (analysis or archive()).doc
    places = (one.evidence[0].sentence for one in found.answers)
    return [place.of(docs[place.document]) for place in places]


def test_a_topic_finds_the_claims_about_it():
    found = ask("what is known about the price of bread?")
    assert not found.statement and found.outcome == ""
    assert words(found)[0].startswith("The price of bread")
    assert not any("Skarn" in text for text in words(found))


def test_what_nothing_speaks_of_has_no_answer():
    found = ask("the moons of Jupiter are made of ice.")
    assert found.outcome == "nothing" and not found.answers


def test_an_unknown_name_is_named():
    assert ask("what is known about Power of Siberia 2?").unknown == ("Power of Siberia 2",)
    found = ask("Ragna Tveiten met Wladimir Orlov.")
    assert found.unknown == ("Wladimir Orlov",) and found.outcome != "confirmed"


def test_a_statement_is_confirmed_with_what_stands_behind_it():
    found = ask("Ragna Tveiten signed a note on Thursday.")
    assert found.statement and found.outcome == "confirmed"
    assert found.support and (found.support.likely, found.support.documents) == (1, 1)
    best = found.answers[0].evidence[0]
    assert archive().doc[best.statement.span.document].name == "herald"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("The price of bread in Orrin rose by 20 percent.", "12 percent", id="amount"),
        pytest.param("Ragna Tveiten signed a note on Friday.", "Thursday", id="day"),
        pytest.param("The price of bread in Orrin fell in May.", "rose", id="opposite"),
    ],
)
def test_what_is_told_otherwise_is_contradicted(text: str, said: str):
    found = ask(text)
    assert found.outcome == "contradicted"
    docs = archive().doc
    assert [s.of(docs[s.document]) for s in found.answers[0].bearing.said] == [said]


def test_at_most_so_many_answers():
    assert len(ask("what is known about the Skarn Bank?", most=1).answers) == 1


def test_the_order_of_the_documents_changes_nothing():
    analysis = archive()
    question = "Estmark may not fish on the Skarn Bank from March."
    first = ask(question)
    for order in permutations(range(len(analysis.claims)), 2):
        claims = list(analysis.claims)
        claims[order[0]], claims[order[1]] = claims[order[1]], claims[order[0]]
        assert ask(question, replace(analysis, claims=tuple(claims))).answers == first.answers
        break


def claimed(analysis: Analysis, text: str) -> Claim:
    return next(claim for claim in analysis.claims if text in claim.text)


def test_claims_that_contradict_each_other_stand_beside_each_other():
    analysis = archive()
    quota, bread = claimed(analysis, "herring quota"), claimed(analysis, "price of bread")
    against = tuple(
        replace(
            one, conflicts=(Conflict(bread.id, "contradiction", "they give different amounts"),)
        )
        if one is quota
        else one
        for one in analysis.claims
    )
    found = ask(
        "what is known about the herring quota of Estmark?", replace(analysis, claims=against)
    )
    n = next(n for n, one in enumerate(found.answers) if one.claim.id == quota.id)
    assert found.answers[n + 1].claim.id == bread.id
    assert found.answers[n + 1].beside == quota.id


def copied(kind: str) -> Analysis:
    """A story, and a copy of it in which three years have become five."""
    elder = doc("Hallmark has guaranteed all jobs in Mtwale for three years.", "elder")
    copy = doc("Hallmark has guaranteed all jobs in Mtwale for five years.", "copy")
    made = analyse([elder, copy])
    whole = {one.id: Span(one.id, 0, len(one.text)) for one in (elder, copy)}
    amount = {
        one.id: Span(one.id, one.text.index(words), one.text.index(words) + len(words))
        for one, words in ((elder, "three years"), (copy, "five years"))
    }
    drift = Drift(copy.id, elder.id, "number", amount[elder.id], amount[copy.id], 1.0)
    claims = tuple(
        Claim(f"c-{n}", one.text, "s", (Statement(whole[one.id], elder.id),),
              Support(1, 1, 1, 1, 1, 0), drift=(drift,) if one is copy else ())
        for n, one in enumerate((elder, copy))
    )  # fmt: skip
    derivation = Derivation(
        copy.id,
        elder.id,
        kind,
        1.0,
        0.99,
        (),
        (whole[copy.id],),
        (),  # type: ignore[arg-type]
    )
    return replace(made, claims=claims, derivations=(derivation,), parallels=())


@pytest.mark.parametrize("kind", ["edited", "substituted"])
def test_what_a_copy_changed_confirms_nothing(kind: str):
    analysis = copied(kind)
    found = ask("Hallmark has guaranteed all jobs in Mtwale for five years.", analysis)
    assert found.outcome == "contradicted"
    doubts = [e.doubt for one in found.answers for e in one.evidence if e.doubt]
    assert doubts
    right = ask("Hallmark has guaranteed all jobs in Mtwale for three years.", analysis)
    assert right.outcome in ("confirmed", "contested") and right.support


def test_a_passage_is_the_sentence_that_a_statement_stands_in():
    herald = doc(HERALD, "herald")
    passages = Passages([herald], [notes(herald)])
    at = herald.text.index("lose access")
    assert passages.of(Span(herald.id, at, at + 4)).text.startswith("Sixty-one boats")


def test_vectors_that_are_missing_are_computed():
    analysis = archive()
    empty: Mapping[str, np.ndarray] = {}
    with pytest.raises(KeyError):
        Asking(analysis, empty, quick=static_table(), close=encoder(), reader=reader())
