"""Families too large to be drawn at once."""

from itertools import combinations

import pytest

from stemma.derive.evidence import Evidence
from stemma.derive.families import Family
from stemma.derive.parting import parts


def family(odds: dict[tuple[str, str], float]) -> Family:
    """Members of one line each, with the log-odds of each two that share it."""
    members = sorted({member for pair in odds for member in pair})
    evidence = tuple(Evidence(a, b, value, (), ()) for (a, b), value in sorted(odds.items()))
    return Family(tuple((member, (0,)) for member in members), evidence)


def members(whole: Family, most: int) -> list[tuple[str, ...]]:
    return [part.members for part in parts(whole, most)]


CLIQUES = {
    **{pair: 3.0 for pair in combinations(("a", "b", "c"), 2)},
    **{pair: 2.0 for pair in combinations(("d", "e", "f"), 2)},
    ("c", "d"): 1.0,
}


def test_a_small_family_stays_whole():
    whole = family(CLIQUES)
    assert parts(whole, most=6) == [whole]


def test_the_closest_stay_together_with_the_evidence_between_them():
    found = parts(family(CLIQUES), most=3)
    assert [part.members for part in found] == [("a", "b", "c"), ("d", "e", "f")]
    assert [len(part.evidence) for part in found] == [3, 3]


def test_who_is_left_over_is_drawn_with_the_one_that_is_nearest():
    star = family({("hub", f"leaf{n}"): 9.0 - n for n in range(7)})
    assert members(star, most=3) == [
        ("hub", "leaf0", "leaf1"), ("hub", "leaf2", "leaf3"), ("hub", "leaf4", "leaf5"),
        ("hub", "leaf6"),
    ]  # fmt: skip


@pytest.mark.parametrize("most", [2, 3, 5])
def test_nobody_is_lost_and_no_part_too_large(most: int):
    ring = {(f"m{n:02}", f"m{(n * 7 + 1) % 20:02}"): float(n % 4) for n in range(20)}
    whole = family({tuple(sorted(pair)): v for pair, v in ring.items() if pair[0] != pair[1]})
    found = members(whole, most)
    assert {member for part in found for member in part} == set(whole.members)
    assert all(2 <= len(part) <= most for part in found)
