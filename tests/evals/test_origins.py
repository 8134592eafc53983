"""Counting origins from verdicts."""

import pytest

from evals.origins import joined, most_apart


def pairs(text: str) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in text.split()}


@pytest.mark.parametrize(
    ("dependent", "groups"),
    [
        pytest.param("", 4, id="all apart"),
        pytest.param("ab", 3, id="one copy"),
        pytest.param("ab bc", 2, id="a copy of a copy"),
        pytest.param("ab cd", 2, id="two families"),
        pytest.param("ab bc cd ad", 1, id="one family"),
    ],
)
def test_groups_of_documents_that_depend_on_each_other(dependent: str, groups: int):
    assert len(joined("abcd", pairs(dependent))) == groups


@pytest.mark.parametrize(
    ("doubtful", "likely"),
    [
        pytest.param("", 4, id="none in doubt"),
        pytest.param("ab", 3, id="one in doubt"),
        pytest.param("ab ac ad", 3, id="one in doubt with all"),
        pytest.param("ab bc cd ad", 2, id="a ring in doubt"),
    ],
)
def test_of_groups_in_doubt_as_many_count_as_can_be_apart(doubtful: str, likely: int):
    assert most_apart([frozenset(x) for x in "abcd"], pairs(doubtful)) == likely
