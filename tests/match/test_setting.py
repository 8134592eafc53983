"""Statements of two happenings that read alike."""

import pytest

from stemma.annotate.across import across, rename
from stemma.match.setting import set_apart
from stemma.match.statements import Origins, Said, gather
from stemma.records import Derivation, Span, Story
from tests.factory import doc
from tests.newsroom import notes

FIRE = "A fire at the market of {place} killed four people."
MORE = " {a} and {b} led the search in {place}, and {c} called for help."


def said(left: str, right: str, *, copied: bool = False) -> tuple[Said, Said]:
    """The first statement of each of two documents of one story."""
    docs = doc(left, "left", published="2031-03-04"), doc(right, "right", published="2031-03-04")
    story = Story("s", "", tuple(Span(d.id, 0, len(d.text)) for d in docs))
    whole = (Span(docs[1].id, 0, len(right)),)
    taken = [Derivation(docs[1].id, docs[0].id, "edited", 1.0, 0.9, (), whole, ())]
    read = [notes(d) for d in docs]
    read = rename(read, across(read, ()))
    found = gather(
        story,
        {d.id: d for d in docs},
        {one.document: one for one in read},
        Origins(taken if copied else []),
    )
    return found[0], next(one for one in found if one.document != found[0].document)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        pytest.param(
            FIRE.format(place="Osaka in Japan"), FIRE.format(place="Lagos in Nigeria"), True,
            id="two places",
        ),
        pytest.param(
            FIRE.format(place="Osaka in Japan"), "A blaze in Osaka killed four people.", False,
            id="one place",
        ),
        pytest.param(
            FIRE.format(place="Osaka in Japan"), "A fire killed four people.", False,
            id="a place that one leaves out",
        ),
        pytest.param(
            "A fire on the Halcyon Dove killed four people.",
            "A fire at Ansby killed four people.",
            False,
            id="names that no table has",
        ),
        pytest.param(
            "Moscow said that four people had died in the fire.",
            "Beijing said that four people had died in the fire.", False, id="governments",
        ),
        pytest.param(
            "A fire killed four people on 2 March 2031.",
            "A fire killed four people on 3 March 2031.", True, id="two days",
        ),
        pytest.param(
            "A fire killed four people on 2 March 2031.",
            "A fire killed four people in March 2031.", False, id="a day of the month",
        ),
    ],
)  # fmt: skip
def test_what_is_set_apart(left: str, right: str, apart: bool):
    assert set_apart(*said(left, right)) == apart


def test_a_copy_that_names_another_place_has_drifted():
    left, right = FIRE.format(place="Osaka in Japan"), FIRE.format(place="Lagos in Nigeria")
    assert not set_apart(*said(left, right, copied=True))


def test_documents_without_a_name_in_common_tell_two_happenings():
    fire = "A fire killed four people on Monday."
    here = fire + MORE.format(place="Osaka", a="Ada Rook", b="Jonas Vell", c="Mira Holt")
    there = fire + MORE.format(place="Lagos", a="Tomas Berg", b="Ines Carrow", c="Paul Drift")
    shared = fire + MORE.format(place="Lagos", a="Tomas Berg", b="Jonas Vell", c="Paul Drift")
    assert set_apart(*said(here, there))
    assert not set_apart(*said(here, shared))
    assert not set_apart(*said(here, fire))
