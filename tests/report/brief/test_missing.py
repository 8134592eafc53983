"""Claims of which the text does not say on whose word they are told."""

from dataclasses import replace

import pytest

from stemma.records import (
    Analysis,
    Annotations,
    Attribution,
    Claim,
    Entity,
    Span,
    Statement,
    Support,
)
from stemma.report.brief.missing import Speakers
from tests.factory import doc

TEXT = "Someone somewhere said that the strait is shut."
DOC = replace(doc(TEXT), id="a")
WHOLE, SHUT, SAID, WHO = (Span("a", *at) for at in ((0, 47), (28, 47), (18, 22), (0, 17)))
ROOK = Entity("e-rook", "Ada Rook", "person", (WHO,))
SUPPORT = Support(1, 1, 1, 1, 1, 0)


def unnamed(attribution: str, modality: str = "reported", speaker: str | None = None) -> bool:
    told = Attribution(WHO, SAID, (SHUT,), speaker)
    notes = Annotations("a", (), (), (), (), (), attributions=(told,))
    statement = Statement(WHOLE, "a", attribution, modality)  # type: ignore[arg-type]
    claim = Claim("c", "", "s", (statement,), SUPPORT)
    return bool(Speakers(Analysis((DOC,), (notes,), (ROOK,))).unnamed([claim]))


@pytest.mark.parametrize(
    "attribution",
    ["", "officials", "two Western diplomats", "a source close to the palace", "state media"],
)
def test_who_is_not_named_is_missing(attribution: str):
    assert unnamed(attribution)


@pytest.mark.parametrize("attribution", ["Ada Rook", "the ministry", "the Port of Olm"])
def test_persons_and_bodies_are_named(attribution: str):
    assert not unnamed(attribution)


def test_a_name_elsewhere_in_the_text_names_the_official():
    assert unnamed("the officials")
    assert not unnamed("the officials", speaker="e-rook")


def test_what_the_outlet_says_itself_needs_nobody():
    assert not unnamed("", modality="asserted")


def test_one_who_is_named_is_enough():
    statements = (Statement(WHOLE, "a", "officials"), Statement(WHOLE, "a", "Ada Rook"))
    claim = Claim("c", "", "s", statements, SUPPORT)
    assert Speakers(Analysis((DOC,))).unnamed([claim]) == []
