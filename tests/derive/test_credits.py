"""Which agency a document credits."""

from dataclasses import replace

import pytest

from stemma.derive.credits import agencies, shared_agency
from stemma.records import Document
from tests.factory import doc


def credited(*credits: str, name: str = "a") -> Document:
    document = doc(f"Text of {name}.", name)
    place = replace(document.places[0], credits=credits)
    return replace(document, places=(place,))


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        pytest.param("LONDON (Reuters) -", {"Reuters"}, id="dateline"),
        pytest.param("By Ada Holm, Associated Press", {"AP"}, id="byline"),
        pytest.param("Fenland News Agency", {"Fenland News Agency"}, id="an agency unheard of"),
        pytest.param("By Ada Holm", set(), id="a reporter"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_agencies_of_a_credit(credit: str, names: set[str]):
    assert agencies(credited(credit)) == names


def test_the_agency_that_both_credit():
    left, right = credited("Reuters", "dpa"), credited("(Reuters)", name="b")
    assert shared_agency(left, right) == "Reuters"
    assert shared_agency(left, credited("By Ada Holm", name="c")) is None
