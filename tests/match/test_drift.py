"""What copies changed in meaning, with the reading before and after."""

import pytest

from stemma.match.drift import SEVERITY, drift
from stemma.records import Derivation, DerivationKind, Document, Drift, Parallel, Span
from tests.factory import doc
from tests.newsroom import RAILWAY, SPUN, collated, notes

ORIGINAL = (
    "Over 90 percent of the villagers voted for the new dam above Karn. "
    "Engineers will flood the valley on 14 May and move 3,200 people to Hesk. "
    "The bishop allegedly sold the meadow beneath the chapel to a builder from Torrin."
)


def changes(
    original: str, copy: str, kind: DerivationKind = "edited"
) -> list[tuple[str, str, str, float]]:
    """Kind, reading before, reading after and severity of each drift of a copy."""
    first, second = doc(original, "original"), doc(copy, "copy")
    docs = {d.id: d for d in (first, second)}
    return [
        (
            d.kind,
            d.before.of(docs[d.before.document]),
            d.after.of(docs[d.after.document]),
            d.severity,
        )
        for d in drifts(first, second, kind)
    ]


def drifts(first: Document, second: Document, kind: DerivationKind = "edited") -> list[Drift]:
    parallels = collated([first, second])
    ids = tuple(p.id for p in parallels)
    derivation = Derivation(second.id, first.id, kind, 1.0, 0.9, ids, (), ())
    return drift(
        {d.id: d for d in (first, second)},
        {d.id: notes(d) for d in (first, second)},
        parallels,
        [derivation],
    )


def test_a_faithful_copy_has_none():
    assert changes(ORIGINAL, ORIGINAL + " More on page four of the newspaper today.") == []


def test_a_changed_number_is_the_gravest():
    (found,) = changes(ORIGINAL, ORIGINAL.replace("3,200", "2,300"))
    assert found == ("number", "3,200 people", "2,300 people", 1.0)


def test_a_figure_in_words_is_no_change():
    first, second = (ORIGINAL.replace("3,200", figure) for figure in ("nine", "9"))
    assert not [kind for kind, *_ in changes(first, second) if kind == "number"]


@pytest.mark.parametrize("turned", [False, True], ids=["there", "and back"])
def test_before_is_in_the_ancestor_and_after_in_the_copy(turned: bool):
    texts = (ORIGINAL, ORIGINAL.replace("meadow", "orchard"))
    first, second = (doc(text) for text in (texts[::-1] if turned else texts))
    (found,) = drifts(first, second)
    assert (found.document, found.ancestor) == (second.id, first.id)
    words = found.before.of(first), found.after.of(second)
    assert words == (("orchard", "meadow") if turned else ("meadow", "orchard"))


def severity_of_figure(after: str) -> float:
    """Of a free rendering of a sentence that says "over 90 percent"."""
    first = doc("Over 90 percent of the villagers voted for the new dam.", "original")
    second = doc(f"{after} villagers, it turns out, stand behind the dam.", "copy")
    docs = {d.id: d for d in (first, second)}
    sides = (Span(d.id, 0, len(d.text)) for d in (first, second))
    parallel = Parallel("p", *sides, "paraphrased", 0.6)
    derivation = Derivation(second.id, first.id, "condensed", 1.0, 0.9, ("p",), (), ())
    found = drift(docs, {d: notes(docs[d]) for d in docs}, [parallel], [derivation])
    assert all(d.kind == "number" for d in found)
    return max((d.severity for d in found), default=0)


def test_a_vaguer_figure_is_less_grave_than_a_wrong_one():
    vague, wrong = severity_of_figure("Most"), severity_of_figure("60 percent of")
    assert 0 < vague < wrong == SEVERITY["number"]
    assert severity_of_figure("90 percent of") == 0


def test_a_swapped_word_is_hardly_grave():
    (found,) = changes(ORIGINAL, ORIGINAL.replace("chapel", "monastery"))
    assert found[:3] == ("wording", "chapel", "monastery")
    assert found[3] < 0.3


def test_another_spelling_is_no_drift():
    first, second = (ORIGINAL.replace("meadow", word) for word in ("harbour", "harbor"))
    assert changes(first, second) == []


@pytest.mark.parametrize(
    ("clause", "kinds"),
    [
        pytest.param(", which Bishop Aurel of Torrin loved,", {"addition"}, id="with a name"),
        pytest.param(", which people loved so very much,", set(), id="with nothing to check"),
    ],
)
def test_an_added_clause_is_told_if_it_says_something(clause: str, kinds: set[str]):
    added = ORIGINAL.replace("the chapel", f"the chapel{clause}")
    found = changes(ORIGINAL, added)
    assert {kind for kind, *_ in found} == kinds
    assert all(severity < 0.3 for *_, severity in found)
    turned = {kind for kind, *_ in changes(added, ORIGINAL)}
    assert turned == {{"addition": "omission"}[kind] for kind in kinds}


def test_a_spun_copy_has_the_words_it_swapped_and_the_quotation_it_spoilt():
    found = changes(RAILWAY.report, SPUN, "substituted")
    assert ("mills", "grinders") in {(before, after) for _, before, after, _ in found}
    assert "quotation" in {kind for kind, *_ in found}
    assert not any(kind == "number" for kind, *_ in found)


@pytest.mark.parametrize(
    ("graver", "lighter"),
    [("number", "quotation"), ("negation", "hedge"), ("name", "wording"), ("date", "attribution")],
)
def test_what_changes_the_fact_is_graver_than_what_changes_its_colour(graver: str, lighter: str):
    assert 0 <= SEVERITY[lighter] < SEVERITY[graver] <= 1  # type: ignore[index]


def test_a_spun_text_is_no_evidence_for_the_words_of_its_original():
    """Two copies of a lost text: the clean one has not drifted from the spun one."""
    clean, spun = doc(RAILWAY.report, "clean"), doc(SPUN, "spun")
    parallels = collated([clean, spun])
    ids = tuple(p.id for p in parallels)
    derivations = [
        Derivation(clean.id, "a-lost", "edited", 1.0, 0.9, ids, (), ()),
        Derivation(spun.id, "a-lost", "substituted", 1.0, 0.9, ids, (), ()),
    ]
    docs = {d.id: d for d in (clean, spun)}
    found = drift(docs, {d: notes(docs[d]) for d in docs}, parallels, derivations)
    assert found
    assert {d.document for d in found} == {spun.id}


def test_of_two_copies_of_a_lost_text_the_vaguer_changed_the_figure():
    clean = doc("Most villagers, it turns out, stand behind the dam.", "clean")
    spun = doc("Over 90 percent of the villagers balloted for the fresh dam.", "spun")
    docs = {d.id: d for d in (clean, spun)}
    sides = (Span(d.id, 0, len(d.text)) for d in (clean, spun))
    parallel = Parallel("p", *sides, "paraphrased", 0.6)
    derivations = [
        Derivation(clean.id, "a-lost", "condensed", 1.0, 0.9, ("p",), (), ()),
        Derivation(spun.id, "a-lost", "substituted", 1.0, 0.9, ("p",), (), ()),
    ]
    found = drift(docs, {d: notes(docs[d]) for d in docs}, [parallel], derivations)
    assert [(d.kind, d.document, d.before.of(spun)) for d in found] == [
        ("number", clean.id, "Over 90 percent")
    ]


@pytest.mark.parametrize(
    ("denial", "told"), [("not yet ", ["negation"]), ("without naming a date ", [])]
)
def test_a_denial_that_is_left_out_is_told_if_it_denies_the_whole(denial: str, told: list[str]):
    text = f"The council of Torrin has {denial}decided to accept the terms of the bank."
    assert [kind for kind, *_ in changes(text, text.replace(denial, ""))] == told


def test_who_says_so_is_missed_whatever_else_both_report():
    told = "Divers accused the mayor of Karn of selling the dam, and he has fled, officials say."
    copied = told.replace(", officials say", "")
    assert [kind for kind, *_ in changes(told, copied)] == ["attribution"]


@pytest.mark.parametrize(
    ("before", "after", "severity"),
    [
        ("brother-in-law", "brother", 0.5),
        ("Pellwood", "Pelwood", 0.3),
        ("Havsule", "Havsula", 0.5),
    ],
)
def test_a_name_or_a_kinship_a_little_other_is_told(before: str, after: str, severity: float):
    told = "The mayor's brother-in-law built the Pellwood dam with the dredger Havsule in May."
    ((*_, found),) = changes(told, told.replace(before, after))
    assert found == severity


def test_documents_that_do_not_derive_do_not_drift():
    first, second = doc(ORIGINAL, "one"), doc(ORIGINAL.replace("3,200", "2,300"), "two")
    docs = {d.id: d for d in (first, second)}
    notes_of = {d.id: notes(d) for d in (first, second)}
    assert drift(docs, notes_of, collated([first, second]), []) == []
