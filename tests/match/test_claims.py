"""Statements that say the same are one claim, however they word it."""

from collections.abc import Sequence
from itertools import combinations, permutations

import pytest

from stemma.match.claims import _clearest, match
from stemma.match.statements import Origins, gather
from stemma.pipeline import analyse
from stemma.records import (
    Claim,
    Derivation,
    DerivationKind,
    Document,
    Independence,
    Span,
    Story,
    Verdict,
)
from tests.factory import doc
from tests.newsroom import HAPPENINGS, Happening, collated, encoders, notes

# One happening, told by two newsrooms; each sentence says one thing.
HERALD = (
    "The mine at Karn exploded on Sunday morning.",
    "Rescuers brought up the bodies of 23 miners.",
    "The owner, Torrin Coal, had ignored three warnings about gas.",
    "Bishop Aurel will bury the dead in the stadium.",
)
COURIER = (
    "An explosion destroyed the Karn mine early on Sunday.",
    "The bodies of 23 miners were recovered by rescue teams.",
    "Schools in the valley stay closed until Thursday.",
    "Torrin Coal had disregarded three gas warnings, inspectors found.",
)


def matched(
    *texts: Sequence[str],
    verdict: Verdict = "independent",
    copied: bool = False,
    ruled: bool = False,
    kind: DerivationKind = "edited",
) -> list[Claim]:
    """The claims of documents of one story, any two of which have the same verdict.

    With `copied`, every later document derives from the first; with `ruled`, the verdicts are a
    person's.
    """
    documents = [doc(" ".join(lines), f"outlet {n}") for n, lines in enumerate(texts)]
    story = Story("s", "", tuple(sorted(Span(d.id, 0, len(d.text)) for d in documents)))
    ids = sorted(d.id for d in documents)
    parallels = collated(documents)
    derivations = [
        derivation(copy, documents[0], [p.id for p in parallels
                   if {p.left.document, p.right.document} == {copy.id, documents[0].id}], kind)
        for copy in documents[1:] if copied
    ]  # fmt: skip
    return match(
        documents,
        [notes(d) for d in documents],
        [story],
        parallels,
        derivations,
        [Independence(a, b, verdict, 0.5, ruled=ruled) for a, b in combinations(ids, 2)],
        **encoders(),
    )


def derivation(
    copy: Document, ancestor: Document, parallels: Sequence[str], kind: DerivationKind
) -> Derivation:
    whole = (Span(copy.id, 0, len(copy.text)),)
    return Derivation(copy.id, ancestor.id, kind, 1.0, 0.9, tuple(parallels), whole, ())


def claim_of(claims: Sequence[Claim], *words: str) -> Claim:
    """The claim whose text has all of the words."""
    return next(c for c in claims if all(word in c.text for word in words))


def together(claims: Sequence[Claim]) -> set[int]:
    return {len({s.span.document for s in c.statements}) for c in claims}


def test_one_fact_in_other_words_is_one_claim():
    claims = matched(HERALD, COURIER)
    for words in (("23", "miners"), ("warnings",)):
        claim = claim_of(claims, *words)
        assert claim.support.documents == 2
        assert claim.support.likely == 2


def test_what_only_one_says_is_a_claim_of_its_own():
    claims = matched(HERALD, COURIER)
    for word in ("Bishop", "Schools"):
        claim = claim_of(claims, word)
        assert (claim.support.documents, claim.support.likely) == (1, 1)


@pytest.mark.parametrize(
    ("verdict", "origins"),
    [
        pytest.param("independent", (2, 2, 2), id="independent"),
        pytest.param("unknown", (1, 1, 2), id="unknown"),
        pytest.param("dependent", (1, 1, 1), id="dependent"),
    ],
)
def test_verdicts_decide_how_many_origins_a_claim_has(
    verdict: Verdict, origins: tuple[int, int, int]
):
    found = claim_of(matched(HERALD, COURIER, verdict=verdict), "23", "miners").support
    assert (found.lowest, found.likely, found.highest) == origins


OTHER_FIGURE = tuple(line.replace("23 miners", "31 miners") for line in COURIER)


def test_another_figure_of_an_independent_newsroom_is_a_contradiction():
    claims = matched(HERALD, OTHER_FIGURE)
    one, two = claim_of(claims, "23", "miners"), claim_of(claims, "31", "miners")
    assert one.contradicts == (two.id,)
    assert two.contradicts == (one.id,)


def test_another_figure_of_a_copy_is_drift_and_no_contradiction():
    copy = tuple(line.replace("23 miners", "31 miners") for line in HERALD)
    claims = matched(HERALD, copy, verdict="dependent", copied=True)
    assert not any(c.contradicts for c in claims)
    (drift,) = {d for c in claims for d in c.drift}
    assert drift.kind == "number"
    support = claim_of(claims, "miners").support
    assert (support.documents, support.likely) == (2, 1)


def test_what_a_person_ruled_to_be_independent_contradicts_whatever_its_origin():
    one = ("Reactor 2 stood still for 12 days.",)
    other = ("Reactor 2 stood still for 40 days.",)
    assert not any(c.contradicts for c in matched(one, other, copied=True))
    assert any(c.contradicts for c in matched(one, other, copied=True, ruled=True))


def test_a_sentence_that_says_two_things_stands_under_both_claims():
    condensed = (
        "The mine at Karn exploded on Sunday morning, rescuers brought up the bodies of 23 miners.",
    )
    claims = matched(HERALD, condensed, verdict="dependent", copied=True)
    assert claim_of(claims, "exploded").support.documents == 2
    assert claim_of(claims, "23").support.documents == 2


def test_statements_brought_together_in_any_order_make_the_same_claims():
    texts = HERALD, COURIER, OTHER_FIGURE
    claims = [{c.id for c in matched(*order)} for order in permutations(texts)]
    assert all(other == claims[0] for other in claims)


def test_opposite_words_of_independent_newsrooms_contradict_each_other():
    denies = ("The mine at Karn did not explode on Sunday morning.", *COURIER[1:])
    claims = matched(HERALD, denies)
    one, two = claim_of(claims, "mine", "exploded"), claim_of(claims, "not explode")
    assert two.id in one.contradicts and one.id in two.contradicts


def test_claims_name_each_other_when_they_contradict():
    claims = {c.id: c for c in matched(HERALD, OTHER_FIGURE)}
    for claim in claims.values():
        assert all(claim.id in claims[other].contradicts for other in claim.contradicts)
        assert claim.id not in claim.contradicts


def test_a_fact_that_five_copies_repeat_has_one_origin():
    copies = [tuple(line.replace("Sunday", day) for line in HERALD)
              for day in ("Sunday", "Monday", "Tuesday", "Friday")]  # fmt: skip
    claim = claim_of(matched(*copies, verdict="dependent", copied=True), "23", "miners")
    assert claim.support.documents == 4
    assert (claim.support.lowest, claim.support.likely, claim.support.highest) == (1, 1, 1)


def speaks(*texts: str, changed: frozenset[int] = frozenset()) -> str:
    """Whose words stand for a claim of a sentence each; the last is most like all others."""
    documents = [doc(text, f"outlet {n}") for n, text in enumerate(texts)]
    said = []
    for d in documents:
        story = Story("s", "", (Span(d.id, 0, len(d.text)),))
        said += gather(story, {d.id: d}, {d.id: notes(d)}, Origins([]))[:1]
    numbers, last = range(len(said)), len(said) - 1
    alike = {n: {last: 4.0} for n in numbers} | {last: dict.fromkeys(numbers, 4.0)}
    return _clearest(said, alike, numbers, dict.fromkeys(numbers, 1), changed)


def test_a_claim_speaks_in_the_words_that_are_most_like_all():
    assert "brought up" in speaks(COURIER[1], "The bodies of 23 miners were found.", HERALD[1])


def test_but_with_the_figure_that_most_origins_give():
    slip = HERALD[1].replace("23", "32")
    assert "23" in speaks(COURIER[1], "The bodies of 23 miners were found.", slip)


def test_and_not_in_words_that_a_copy_altered():
    others = COURIER[1], "The bodies of 23 miners were found."
    assert "brought up" not in speaks(*others, HERALD[1], changed=frozenset((2,)))


def test_and_not_in_a_few_words_that_lean_on_what_the_others_say():
    told = "The owner of the mine, Torrin Coal, accepted the terms that the bank had set in May."
    clause = "but Torrin Coal took the terms that the bank had set for the mine"
    assert speaks(clause, told, "Torrin Coal kept to it.") == told


def test_a_spun_witness_never_speaks_if_another_exists():
    spun = [f"{line[:-1]} in the pit district, it was uttered." for line in HERALD]
    claims = matched(HERALD, spun, verdict="dependent", copied=True, kind="substituted")
    shared = [claim for claim in claims if claim.support.documents == 2]
    assert len(shared) >= 3
    assert not [claim.text for claim in shared if "uttered" in claim.text]


@pytest.mark.parametrize("happening", HAPPENINGS, ids=lambda h: h.name)
def test_everything_said_is_in_a_claim_and_nothing_else(happening: Happening):
    texts = (happening.report, happening.copy, happening.elsewhere)
    documents = {d.id: d for d in (doc(text, f"outlet {n}") for n, text in enumerate(texts))}
    claims = matched(*([text] for text in texts))
    said = {p.span for d in documents.values() for p in notes(d).propositions}
    stated = {s.span for c in claims for s in c.statements}
    assert stated >= said
    for part in stated - said:  # what a clause says of one of its amounts
        assert any(part.overlap(whole) == part.end - part.start for whole in said)
    for claim in claims:
        assert len(set(claim.statements)) == len(claim.statements)
        assert claim.text in {s.span.of(documents[s.span.document]) for s in claim.statements}
    assert len({c.id for c in claims}) == len(claims)


@pytest.mark.parametrize("happening", HAPPENINGS, ids=lambda h: h.name)
def test_more_claims_are_shared_by_copies_than_by_independent_reports(happening: Happening):
    def shared(other: str) -> int:
        claims = matched([happening.report], [other])
        return sum(c.support.documents == 2 for c in claims)

    assert shared(happening.copy) > 2 * shared(happening.elsewhere)


def test_nothing_said_no_claim():
    assert matched() == []
    assert matched(("…",)) == []


def conflicts(*texts: str) -> set[tuple[str, str]]:
    return {
        (c.kind, c.reason) for claim in matched(*((t,) for t in texts)) for c in claim.conflicts
    }


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            "Trade between Karn and Olm reached 240 billion dollars in 2031.",
            "Trade between Karn and Olm reached 190 billion dollars in 2030.",
            set(), id="amounts of two years",
        ),
        pytest.param(
            "Trade between Karn and Olm reached 240 billion dollars in 2031.",
            "Trade between Karn and Olm reached 190 billion dollars in 2031.",
            {("contradiction", "they give different amounts")}, id="amounts of one year",
        ),
        pytest.param(
            "Trade between Karn and Olm fell to 2.9 billion dollars in 2031.",
            "Sales of soy from Olm to Karn came to 31 million dollars in 2031.",
            set(), id="amounts of two things",
        ),
        pytest.param(
            "Karn closed the mine at Olm in spring.",
            "Karn did not close the mine at Olm in spring.",
            {("contradiction", "one denies what the other says")}, id="said and denied",
        ),
        pytest.param(
            "Work on the pipeline from Karn to Olm has been put on hold.",
            "No progress was reported in work on the pipeline from Karn to Olm.",
            {("tension", "one denies something near to what the other says")}, id="near",
        ),
        pytest.param(
            "Karn plans to keep the mine at Olm closed for 12 days.",
            "The mine at Olm in Karn was kept closed for 40 days.",
            {("tension", "one speaks of what is planned or possible, the other of what is")},
            id="a plan and what happened",
        ),
    ],
)  # fmt: skip
def test_what_cannot_both_be_is_told_from_what_only_pulls_apart(
    one: str, other: str, expected: set[tuple[str, str]]
):
    assert conflicts(one, other) == expected


def test_claims_are_the_same_however_many_stories_are_read_at_once(monkeypatch):
    texts = [text for one in HAPPENINGS[:2] for text in (one.report, one.elsewhere)]
    documents = [doc(text, f"text {n}") for n, text in enumerate(texts)]
    together = analyse(documents, **encoders())
    assert len(together.stories) > 1
    monkeypatch.setattr("stemma.match.claims.PORTION", 1)
    assert analyse(documents, **encoders()).claims == together.claims
