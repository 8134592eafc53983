"""The measure of credits counts as it says."""

import pytest

from evals.credits import named, outcome


@pytest.mark.parametrize(
    ("wanted", "found", "expected"),
    [
        pytest.param("AP", {"AP"}, "right", id="the one that is recorded"),
        pytest.param("AP", {"AP", "AFP"}, "wrong", id="one too many"),
        pytest.param("AP", {"AFP"}, "wrong", id="another one"),
        pytest.param("AP", set(), "missed", id="none"),
        pytest.param("", {"AP"}, "named one", id="one that is not recorded"),
        pytest.param("", set(), "named none", id="none, as recorded"),
    ],
)
def test_what_is_found_against_what_is_recorded(wanted: str, found: set[str], expected: str):
    assert outcome(wanted, frozenset(found)) == expected


def test_the_agency_comes_from_the_text_alone():
    body = "The ministers met on Friday, and the talks went on until the morning."
    assert named(f"Ministers meet\n\nLUND (AP) — {body}") == {"AP"}
    assert named(f"Ministers meet\n\n{body}") == set()
