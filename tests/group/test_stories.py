"""Documents about one happening stand together."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from stemma.group.stories import group
from stemma.records import Document, Story
from tests.factory import doc
from tests.newsroom import (
    CABLE,
    CHESS,
    FIRST_DIGEST,
    GARDEN,
    HAPPENINGS,
    RAILWAY,
    SPUN,
    VOLCANO,
    Happening,
    close,
    collated,
    derived,
    notes,
)


def stories(documents: Sequence[Document]) -> list[Story]:
    parallels = collated(documents)
    derivations = derived(documents).derivations
    return group(documents, [notes(d) for d in documents], parallels, derivations, close())


def homes(documents: Sequence[Document]) -> set[frozenset[str]]:
    """The names of the documents of each story."""
    names = {d.id: d.name for d in documents}
    return {frozenset(names[i.document] for i in s.items) for s in stories(documents)}


@pytest.mark.parametrize("happening", [RAILWAY, CABLE], ids=lambda h: h.name)
def test_two_newsrooms_tell_one_story_and_another_event_stands_apart(happening: Happening):
    documents = [
        doc(happening.report, "report"),
        doc(happening.elsewhere, "elsewhere"),
        doc(GARDEN, "garden"),
    ]
    assert homes(documents) == {frozenset(("report", "elsewhere")), frozenset(("garden",))}


def test_every_happening_is_a_story():
    documents = [doc(text, f"{h.name}-{n}") for h in HAPPENINGS
                 for n, text in enumerate((h.report, h.copy))]  # fmt: skip
    assert homes(documents) == {frozenset((f"{h.name}-0", f"{h.name}-1")) for h in HAPPENINGS}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(VOLCANO, CHESS, id="unlike subjects"),
        pytest.param(
            FIRST_DIGEST,
            CABLE.copy,
            id="affairs of states",
            marks=pytest.mark.xfail(
                reason="the weakest place alone is looked at, and it is not the seam"
            ),
        ),
    ],
)
def test_the_halves_of_a_digest_are_in_two_stories(first: str, second: str):
    digest = doc(f"{first}\n\n{second}", "digest")
    documents = [doc(first, "first"), doc(second, "second"), digest]
    assert homes(documents) == {frozenset(("digest", "first")), frozenset(("digest", "second"))}


def test_a_spun_copy_is_of_the_story_of_its_original():
    documents = [doc(RAILWAY.report, "report"), doc(SPUN, "spun"), doc(CABLE.report, "cable")]
    assert frozenset(("report", "spun")) in homes(documents)


def test_the_order_of_the_documents_does_not_matter():
    documents = [doc(RAILWAY.report, "a"), doc(RAILWAY.elsewhere, "b"), doc(GARDEN, "c")]
    found = [stories(list(order)) for order in permutations(documents)]
    assert all(other == found[0] for other in found)


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([], id="no document"),
        pytest.param([GARDEN], id="one document"),
        pytest.param(["1 2 3", "4 5 6"], id="no words"),
    ],
)
def test_every_document_is_in_a_story(texts: list[str]):
    documents = [doc(text) for text in texts]
    found = {item.document for story in stories(documents) for item in story.items}
    assert found == {d.id for d in documents}


def test_a_story_has_a_name_and_an_id_of_its_own():
    found = stories([doc(RAILWAY.report), doc(CABLE.report), doc(GARDEN)])
    assert len({story.id for story in found}) == len(found)
    assert all(story.title and len(story.title) <= 100 for story in found)
