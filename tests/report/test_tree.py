from dataclasses import replace

from stemma.report.tree import Branch, forest, size
from tests.report.factory import analysis


def find(branches: tuple[Branch, ...], id: str) -> list[Branch]:
    return [
        found
        for branch in branches
        for found in [*([branch] if branch.id == id else []), *find(branch.children, id)]
    ]


def test_the_widest_family_comes_first_and_loners_stand_at_the_top():
    branches = forest(analysis(), analysis().stories[0])
    assert [branch.id for branch in branches] == ["a-wire", "d-blog", "d-radio"]
    assert size(branches[0]) == 7


def test_a_witness_of_two_exemplars_stands_under_both():
    found = find(forest(analysis()), "d-digest")
    assert [branch.others for branch in found] == [1, 1]


def test_descendants_of_a_contaminated_witness_are_shown_once():
    heir = replace(analysis().derivations[0], document="d-blog", ancestor="d-digest")
    both = replace(analysis(), derivations=(*analysis().derivations, heir))
    assert len(find(forest(both), "d-digest")) == 2
    assert len(find(forest(both), "d-blog")) == 1
