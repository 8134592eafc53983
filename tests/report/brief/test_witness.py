"""Whose sentence speaks for a claim."""

from dataclasses import replace

import pytest

from stemma.records import Analysis, Claim, Derivation, Drift, Span, Statement, Support
from stemma.report.brief.sentences import Sentences
from stemma.report.brief.witness import Witnesses
from tests.factory import doc
from tests.report.brief.factory import notes

TEXTS = {
    "a": "He said it is shut. The strait is shut.",
    "b": "The strait is shut, and the pilots wait.",
    "c": "The waterway is closed.",
    "spun": "The narrow is closed.",
}
DOCS = {name: replace(doc(text, name), id=name) for name, text in TEXTS.items()}


def says(name: str, words: str, origin: str = "lost") -> Statement:
    start = TEXTS[name].index(words)
    return Statement(Span(name, start, start + len(words)), origin)


LEANS = says("a", "He said it is shut.")
CLAUSE = says("b", "The strait is shut")
WHOLE = says("c", "The waterway is closed.")
SPUN = says("spun", "The narrow is closed.")


def best(*statements: Statement, text: str = "", altered: str = "", but: Statement | None = None):
    claim = Claim("c", text, "s", statements, Support(1, 1, 1, 1, 3, 0), (), drifts(altered))
    return witnesses().best(claim, [but.span] if but else ())


def drifts(altered: str) -> tuple[Drift, ...]:
    if not altered:
        return ()
    return (Drift(altered, "lost", "number", Span("a", 0, 9), Span(altered, 0, 9), 0.5),)


def witnesses() -> Witnesses:
    copied = Derivation("spun", "lost", "substituted", 1, 1, (), (), ())
    given = Analysis(tuple(DOCS.values()), tuple(map(notes, DOCS.values())), derivations=(copied,))
    return Witnesses(given, Sentences(given))


@pytest.mark.parametrize("other", [LEANS, CLAUSE, WHOLE])
def test_a_spun_witness_never_speaks_if_there_is_another(other: Statement):
    assert best(SPUN, other, text="The narrow is closed.") == other
    assert best(SPUN, other, but=other) == other
    assert best(SPUN, other, altered=other.span.document) == other


def test_a_spun_witness_speaks_alone():
    assert best(SPUN) == SPUN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(CLAUSE, LEANS, id="a clause before what leans on another sentence"),
        pytest.param(WHOLE, CLAUSE, id="a whole sentence before a clause"),
        pytest.param(says("c", "The waterway is closed.", "c"), says("a", "The strait is shut."),
                     id="the origin's own words"),
    ],
)  # fmt: skip
def test_the_clearest_goes_first(one: Statement, other: Statement):
    assert best(one, other) == best(other, one) == one


def test_the_words_of_the_claim_go_before_a_whole_sentence():
    assert best(WHOLE, CLAUSE, text="The strait is shut") == CLAUSE


def test_what_a_copy_changed_goes_last_but_before_spun_words():
    assert best(WHOLE, LEANS, altered="c") == LEANS
    assert best(WHOLE, SPUN, altered="c") == WHOLE


def test_each_origin_has_its_witness_as_far_as_they_may_be_independent():
    found = [
        replace(one, origin=name) for name, one in zip("xyz", (WHOLE, CLAUSE, LEANS), strict=True)
    ]
    claim = Claim("c", "", "s", (*found, SPUN), Support(4, 4, 1, 2, 2, 0))
    assert witnesses().others(claim, found[0]) == [found[1]]
    three = replace(claim, support=Support(4, 4, 1, 2, 4, 0))
    assert witnesses().others(three, found[0]) == [found[1], found[2], SPUN]
