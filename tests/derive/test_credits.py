"""Whose text a document prints, by its credits."""

from dataclasses import replace

import pytest

from stemma.derive.credits import (
    agencies,
    credited_outlet,
    is_revision,
    name_of_archetype,
    owners,
    shared_agency,
)
from stemma.derive.lines import Reading
from stemma.records import Annotations, Credit
from tests.factory import doc

XYZ = "Fenland News Agency"


def crediting(*credits: str, outlet: str = "", name: str = "a") -> Reading:
    """A reading of a document with credits such as "source: Xinhua"."""
    parts = [credit.split(": ") for credit in credits]
    read = tuple(Credit(None, party, kind, party) for kind, party in parts)  # type: ignore[arg-type]
    made = doc(f"Text of {name}.", name, outlet=outlet)
    return Reading(made, (), Annotations(made.id, (), (), (), (), (), credits=read))


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        pytest.param("agency: Reuters", {"Reuters"}, id="agency"),
        pytest.param("agency: Associated Press", {"AP"}, id="agency by another name"),
        pytest.param("source: Xinhua", {"Xinhua"}, id="source"),
        pytest.param("first published: The Lund Post", {"The Lund Post"}, id="outlet"),
        pytest.param(f"agency: {XYZ}", {XYZ}, id="an agency unheard of"),
        pytest.param("agency: agencies", set(), id="agencies without a name"),
        pytest.param("byline: Ada Holm", set(), id="a reporter"),
        pytest.param("dateline: LUND", set(), id="a place"),
    ],
)
def test_owners_of_a_text(credit: str, names: set[str]):
    assert owners(crediting(credit)) == agencies(crediting(credit)) == names


def test_who_contributed_owns_nothing():
    helped = crediting("contribution: The Associated Press", "contribution: Ada Holm")
    assert agencies(helped) == {"AP"}
    assert owners(helped) == set()


def test_the_agency_that_both_credit():
    left = crediting("agency: Reuters", "agency: dpa")
    assert shared_agency(left, crediting("source: Reuters", name="b")) == "Reuters"
    assert shared_agency(left, crediting("byline: Ada Holm", name="c")) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("Reuters", "Reuters", None, id="the outlet of both"),
        pytest.param("Reuters", "The Lund Post", "Reuters", id="the outlet of one"),
        pytest.param("", "", "Reuters", id="no outlet is known"),
    ],
)
def test_an_agency_says_nothing_of_two_texts_that_it_printed(
    left: str, right: str, expected: str | None
):
    one = crediting("agency: Reuters", outlet=left)
    assert shared_agency(one, crediting("agency: Reuters", outlet=right, name="b")) == expected


@pytest.mark.parametrize(
    ("credit", "outlet", "expected"),
    [
        pytest.param("source: The Lund Post", "The Lund Post", "The Lund Post", id="the same name"),
        pytest.param("source: Lund Post", "The Lund Post", "Lund Post", id="without the article"),
        pytest.param("agency: AP", "Associated Press", "AP", id="another name of it"),
        pytest.param("agency: FNA", XYZ, "FNA", id="its initials"),
        pytest.param("agency: AFP", "Amund Free Press", None, id="initials of a known agency"),
        pytest.param("source: The Lund Post", "The Hesk Post", None, id="another outlet"),
        pytest.param("source: The Lund Post", "", None, id="no outlet"),
        pytest.param("agency: agencies", "", None, id="nobody credited, no outlet"),
        pytest.param("byline: The Lund Post", "The Lund Post", None, id="no credit of an outlet"),
    ],
)
def test_the_outlet_of_the_other(credit: str, outlet: str, expected: str | None):
    mine, other = crediting(credit, outlet="The Own"), crediting(outlet=outlet, name="b")
    assert credited_outlet(mine, other) == expected


def test_an_outlet_that_credits_itself_credits_no_other():
    mine = crediting("source: The Lund Post", outlet="The Lund Post")
    assert credited_outlet(mine, crediting(outlet="The Lund Post", name="b")) is None


@pytest.mark.parametrize(
    ("witnesses", "expected"),
    [
        pytest.param([["agency: dpa", "agency: AP"], ["agency: AP"]], "AP", id="common to all"),
        pytest.param([["source: Xinhua"], ["byline: Ada Holm"]], "Xinhua", id="named by one"),
        pytest.param([["first published: The Lund Post"], []], "The Lund Post", id="an outlet"),
        pytest.param([["agency: dpa"], ["agency: AP"]], None, id="two that differ"),
        pytest.param([["contribution: Reuters"], []], None, id="a contribution of one"),
        pytest.param([["agency: FNA", f"agency: {XYZ}"], []], XYZ, id="one and its initials"),
        pytest.param([["agency: FNA"], [f"source: {XYZ}"]], XYZ, id="initials by another"),
        pytest.param([[], []], None, id="nobody"),
    ],
)
def test_who_wrote_a_lost_text(witnesses: list[list[str]], expected: str | None):
    readings = [
        crediting(*credits, outlet="The Own", name=f"w{n}") for n, credits in enumerate(witnesses)
    ]
    assert name_of_archetype(readings) == expected
    assert name_of_archetype(readings[::-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("UPDATE 2: They met.", True, id="an update"),
        pytest.param("They met. This story corrects the day.", True, id="a correction"),
        pytest.param("They met to update the treaty.", False, id="a treaty’s update"),
    ],
)
def test_a_document_that_revises_another(text: str, expected: bool):
    assert is_revision(replace(doc(text), text=text)) == expected
