"""Mentions of one name in a text agree."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from stemma.text.consensus import agreed

FORMS = "Rook met Vell . Rook left . Then Rook spoke of Ada Rook .".split()


def test_a_mention_that_is_outvoted_takes_the_type_of_the_others():
    names = [(0, 1, "person"), (4, 5, "place"), (8, 9, "person"), (11, 13, "person")]
    assert agreed(FORMS, names) == [
        (0, 1, "person"), (4, 5, "person"), (8, 9, "person"), (11, 13, "person"),
    ]  # fmt: skip


def test_one_against_one_stays():
    names = [(0, 1, "person"), (4, 5, "place")]
    assert agreed("Rook met Vell . Rook left .".split(), names) == names


def test_what_is_a_name_elsewhere_is_one_here():
    names = [(0, 1, "person"), (4, 5, "person"), (11, 13, "person")]
    assert (8, 9, "person") in agreed(FORMS, names)


def test_words_that_are_more_often_no_name_stay():
    forms = "May came . In May , May said , May be .".split()
    assert agreed(forms, [(0, 1, "person")]) == [(0, 1, "person")]


@example(["Rook"] * 5, [(0, 2)])
@given(
    st.lists(st.sampled_from(["Rook", "Vell", "met", "."]), max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 3)), max_size=8),
)
def test_names_lie_apart_and_none_is_lost(forms: list[str], wanted: list[tuple[int, int]]):
    names, at = [], 0
    for first, size in sorted(wanted):
        if at <= first and first + size <= len(forms):
            names.append((first, first + size, "person"))
            at = first + size
    found = agreed(forms, names)
    assert set(names) <= set(found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
