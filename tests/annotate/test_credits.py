"""Credits name whom a reader would name, each with what it did."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.acquire.credits import credits_in
from stemma.annotate.credits import LONGEST, credits, parties
from stemma.records import Credit, Document, Span
from tests.factory import doc, notes

BODY = "The ministers met on Friday, and the talks that followed went on until the morning."

READ = [
    pytest.param("By Ann Lee", "byline Ann Lee", id="a byline"),
    pytest.param("Ann Lee", "byline Ann Lee", id="a name alone, as metadata have it"),
    pytest.param(
        "By ANN LEE and BO SAND | Staff Writers", "byline ANN LEE; byline BO SAND", id="two, a role"
    ),
    pytest.param("Ann Lee, Bo Sand", "byline Ann Lee; byline Bo Sand", id="two and a comma"),
    pytest.param("Ann Lee, Reuters", "byline Ann Lee; agency Reuters", id="a name, its agency"),
    pytest.param("Ann Lee, Lund", "byline Ann Lee", id="a name, its town"),
    pytest.param("BY ANN LEE (AFP)", "byline ANN LEE; agency AFP", id="an agency in brackets"),
    pytest.param("By Prof. Ann Lee", "byline Prof. Ann Lee", id="a title"),
    pytest.param("Written by Ann van der Lee", "byline Ann van der Lee", id="small words"),
    pytest.param("By our correspondent", "byline our correspondent", id="nobody by name"),
    pytest.param("From our correspondent", "byline our correspondent", id="from nobody by name"),
    pytest.param("AP", "agency AP", id="an agency alone"),
    pytest.param("(Reuters) -", "agency Reuters", id="an agency in brackets before a dash"),
    pytest.param("Kyodo/AFP", "agency Kyodo; agency AFP", id="two agencies"),
    pytest.param("Fenland News Agency", "agency Fenland News Agency", id="an agency unheard of"),
    pytest.param("Agency staff", "agency Agency staff", id="an agency without a name"),
    pytest.param("© 2024 Agence France-Presse", "agency Agence France-Presse", id="copyright"),
    pytest.param("LUND, May 3 (XYZ) —", "dateline LUND; agency XYZ", id="place, day, agency"),
    pytest.param("May 3 (XYZ) —", "agency XYZ", id="a day and no place"),
    pytest.param(
        "LUND, Sweden (AP/Reuters)",
        "dateline LUND, Sweden; agency AP; agency Reuters",
        id="place, land, two agencies",
    ),
    pytest.param("LUND —", "dateline LUND", id="a place alone"),
    pytest.param(
        "Reporting by A in Place; Additional reporting by B; Editing by C",
        "byline A; contribution B; contribution C",
        id="who reported, helped and edited",
    ),
    pytest.param(
        "(Reporting by Ann Lee, Bo Sand and Cy Orr in Hesk, Di Poe in OSLO. Editing by Al Roe.)",
        "byline Ann Lee; byline Bo Sand; byline Cy Orr; byline Di Poe; contribution Al Roe",
        id="many, in brackets",
    ),
    pytest.param(
        "By Ann Lee and Bo Sand, with reporting by XYZ",
        "byline Ann Lee; byline Bo Sand; contribution XYZ",
        id="with reporting by",
    ),
    pytest.param(
        "Ann Lee reported from Lund and Bo Sand from Oslo. Cy Orr contributed reporting.",
        "byline Ann Lee; byline Bo Sand; contribution Cy Orr",
        id="reported from",
    ),
    pytest.param("C contributed to this report from Place", "contribution C", id="contributed to"),
    pytest.param(
        "The Associated Press contributed to this report.",
        "contribution The Associated Press",
        id="an agency contributed",
    ),
    pytest.param("Source: Xinhua", "source Xinhua", id="a source"),
    pytest.param("Source: Xinhua Editor: Ann Lee", "source Xinhua", id="a source and an editor"),
    pytest.param("Sources: TASS, The Daily Example", "source TASS; source The Daily Example",
                 id="two sources"),
    pytest.param("Source: Salt and Grain Office", "source Salt and Grain Office", id="with and"),
    pytest.param("With inputs from agencies", "agency agencies", id="agencies without a name"),
    pytest.param("With inputs from PTI and ANI", "agency PTI; agency ANI", id="inputs from two"),
    pytest.param("With material from The Lund Post", "source The Lund Post", id="an outlet’s"),
    pytest.param(
        "This story was first published in The Daily Example",
        "first published The Daily Example",
        id="first published in",
    ),
    pytest.param("Originally appeared on X", "first published X", id="originally appeared on"),
    pytest.param(
        "This article first appeared in Stars and Salt on 3 May 2031.",
        "first published Stars and Salt",
        id="with the day",
    ),
]  # fmt: skip

NOTHING = [
    pytest.param("", id="empty"),
    pytest.param("First published on May 3, 2031", id="a day and no outlet"),
    pytest.param("Photo: Ann Lee/Reuters", id="the credit of a picture"),
    pytest.param("Read more at https://example.org", id="a link"),
    pytest.param("The Lund Post", id="an outlet alone"),
    pytest.param("© 2024 The Lund Post", id="an outlet’s copyright"),
    pytest.param("Updated 3 May 2031, 10:15", id="a time"),
    pytest.param("Staff Writers", id="a role"),
    pytest.param("BREAKING —", id="a label in capitals"),
    pytest.param("he said so, and went", id="running text"),
    pytest.param("By Ann Lee " + "and Bo Sand " * LONGEST, id="longer than any credit"),
]


def told(raw: str) -> str:
    return "; ".join(f"{kind} {name}" for kind, name in parties(raw))


@pytest.mark.parametrize(("raw", "expected"), READ)
def test_whom_a_credit_names(raw: str, expected: str):
    assert told(raw) == expected


@pytest.mark.parametrize("raw", NOTHING)
def test_what_names_nobody(raw: str):
    assert told(raw) == ""


PIECES = ["By ", "Ann Lee", " and ", ", ", "(", ")", "Reuters", "—", "\n", "; ", "Source: ", "©"]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5)).map("".join))
def test_whatever_a_credit_looks_like_its_names_stand_in_it(raw: str):
    assert all(name and name in raw for _, name in parties(raw))


def stating(text: str, *stated: str, outlet: str = "") -> Document:
    """A document whose place states credits before those that its text has."""
    document = doc(text, outlet=outlet)
    (place,) = document.places
    found = (*stated, *credits_in(document.text))
    return replace(document, places=(replace(place, credits=found),))


def test_a_credit_points_to_where_it_stands():
    document = stating(f"Ministers meet\nBy Ann Lee\nLUND (AP) — {BODY}")
    found = credits(document)
    assert [(c.kind, c.name) for c in found] == [
        ("byline", "Ann Lee"), ("dateline", "LUND"), ("agency", "AP"),
    ]  # fmt: skip
    assert all(c.span and c.span.of(document) == c.text for c in found)
    assert notes(document).credits == tuple(found)


def test_what_only_metadata_state_stands_nowhere():
    (credit,) = credits(stating(f"Ann Lee met ministers. {BODY}", "Ann Lee"))
    assert credit == Credit(None, "Ann Lee", "byline", "Ann Lee")


def test_what_the_text_says_is_preferred_to_metadata():
    document = stating(f"Title of it\nBy Ann Lee\n{BODY}", "ann lee", "Ann Lee")
    (credit,) = credits(document)
    assert credit.span == Span(document.id, 12, 22)
    assert credit.text == "By Ann Lee"


def test_the_outlet_is_no_author():
    assert credits(stating(BODY, "Lund Today", outlet="Lund Today")) == []
