"""Grown families: what is recorded of a copy is what its text shows."""

import random
from itertools import count, pairwise

import pytest

from evals.families.changes import changed
from evals.families.copying import edited, excerpt, lifted, reordered, shortened, substituted
from evals.families.draft import Draft, runs, written
from evals.families.grow import KINDS, Means, copied, grow
from evals.families.seeds import read
from evals.families.synonyms import Synonyms, inflected, wordnet
from evals.stemmata import known_edges

REPORT = """The harbour council of Hesk, which met on Monday, voted to sell the old ferry terminal.
The shipping group will pay 40 crowns for each of the 12 berths, the treasurer announced.

Dock workers, carrying empty nets, marched through the rain and demanded a seat in the talks.
Mayor Ilse Brandt was not in the hall, and she may lose the vote of May 2031 in Skarra.
A study of the polytechnic had warned quickly that the walls were sinking about 3 inches.
The terminal handled 90,000 passengers last year, fewer than ever, and lost money again. An older
plan, drawn up under the previous council, foresaw a museum in the customs hall by the bridge."""
HOST = """Trade in the north has changed. Ships grow and ports grow with them. Nobody asks those
who live near the water what they want. A town without a port is a town without a name.
The old songs tell of it. They say that the sea takes what the land gives. So it will be here."""

SEED, OTHER = read("seed", REPORT), read("host", HOST)
MEANS = Means({"wordnet": wordnet()}, [OTHER])


def rng(n: int = 1) -> random.Random:
    return random.Random(n)


def test_a_draft_is_the_text_it_was_read_from():
    assert written(SEED).text.split() == REPORT.split()
    assert len(written(SEED).spans) == len(SEED.origins())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("n", range(3))
def test_every_word_of_a_copy_is_where_it_is_said_to_be(kind: str, n: int):
    draft, _ = copied(SEED, kind, "copy", MEANS, rng(n))
    text = written(draft)
    words = {t.origin: t.text for line in draft.lines for t in line.tokens}
    assert {o: text.text[a:b] for o, (a, b) in text.spans.items()} == words
    assert draft.origins() & SEED.origins()


@pytest.mark.parametrize("n", range(8))
def test_a_change_names_what_differs(n: int):
    draft, changes = changed(SEED, rng(n), 2, "copy", count())
    before = {t.origin: t.text for line in SEED.lines for t in line.tokens}
    after = {t.origin: t.text for line in draft.lines for t in line.tokens}
    assert changes
    told = {o for c in changes for o in (*c.before, *c.after)}
    differ = {o for o in before.keys() | after.keys() if before.get(o) != after.get(o)}
    # The first word of a sentence may only have taken a capital.
    assert {o for o in differ if before.get(o, "").lower() != after.get(o, "").lower()} == told


def test_an_excerpt_is_a_stretch_word_for_word():
    assert written(excerpt(SEED, rng())).text in written(SEED).text


@pytest.mark.parametrize("copy", [edited, reordered, lambda d, r: shortened(d, r, 0.9)])
def test_a_copy_adds_nothing(copy: object):
    assert copy(SEED, rng()).origins() <= SEED.origins()  # type: ignore[operator]


def test_names_and_numbers_are_never_substituted():
    text = written(substituted(SEED, rng(), wordnet(), 1.0)).text
    assert all(name in text for name in ("Hesk", "Ilse Brandt", "Skarra", "40", "12"))
    assert text != written(SEED).text


def test_the_same_word_is_always_substituted_alike():
    twice = Draft((*SEED.lines, *SEED.lines))
    table = Synonyms({("terminal", "NOUN"): ("depot", "station"), ("vote", "NOUN"): ("poll",)})
    first, second = (
        [t.text for line in half for t in line.tokens]
        for half in (lambda x: (x[: len(x) // 2], x[len(x) // 2 :]))(
            substituted(twice, rng(), table, 1.0).lines
        )
    )
    assert first == second


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        pytest.param("declare", "VBD", "declared", id="past"),
        pytest.param("deny", "VBZ", "denies", id="third person"),
        pytest.param("push", "VBG", "pushing", id="participle"),
        pytest.param("berth", "NNS", "berths", id="plural"),
        pytest.param("big", "JJ", "big", id="as it is"),
    ],
)
def test_a_synonym_is_inflected_like_its_word(word: str, tag: str, expected: str):
    assert inflected(word, tag) == expected


def test_who_lifts_writes_the_rest_himself():
    draft = lifted(SEED, OTHER, rng(), "copy", count())
    taken = [line for line in draft.lines if {t.origin for t in line.tokens} & SEED.origins()]
    assert 1 <= len(taken) <= 4 < len(draft.lines)


def test_a_family_is_the_same_for_the_same_seed_and_knows_its_roots():
    one, two = (grow({"seed": SEED}, MEANS, rng(7), n_copies=6) for _ in range(2))
    assert one.edges == two.edges and one.drafts == two.drafts and one.lost == two.lost
    assert all(one.roots_of(name) == {"seed"} for name in one.drafts)
    assert not one.witnesses().keys() & one.lost


def test_a_lost_text_with_one_copy_left_is_not_asked_for():
    family = grow({"seed": SEED}, MEANS, rng(7), n_copies=6, lost=0.0)
    chain = [e for e in family.edges if any(f.child == e.parent for f in family.edges)]
    (copied_once, *_) = chain or family.edges
    family.lost = {copied_once.parent} if chain else set()
    for edge in known_edges(family):
        below = [e for e in known_edges(family) if e.parent == edge.parent]
        assert edge.parent not in family.lost or len(below) >= 2


def test_runs_join_what_lies_close():
    assert runs([(8, 9), (0, 3), (4, 6)], 1) == [(0, 6), (8, 9)]
    assert all(b[0] - a[1] > 1 for a, b in pairwise(runs([(0, 1), (5, 6), (3, 4)], 1)))
