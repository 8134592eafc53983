"""What holds for every collection: read in any order, read twice, copied or not."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest

import stemma
from stemma.acquire.merge import merge
from stemma.pipeline import analyse
from stemma.records import Analysis, Document, Place
from stemma.report.exchange.json import dumps, export
from tests.factory import doc
from tests.newsroom import (
    CABLE,
    CHESS,
    COLUMN,
    FIRST_DIGEST,
    GARDEN,
    HAPPENINGS,
    RAILWAY,
    SECOND_DIGEST,
    SPUN,
    STUDENTS,
    VOLCANO,
)

DIGEST = f"{VOLCANO}\n\n{CHESS}"
COLLECTIONS = {
    "a story with copies": {
        "ledger": RAILWAY.report, "globe": SPUN, "brief": FIRST_DIGEST, "lantern": COLUMN,
        "courier": RAILWAY.elsewhere,
    },
    "copies of a lost text": {
        "brief": FIRST_DIGEST, "mirror": SECOND_DIGEST, "lantern": COLUMN, "globe": SPUN,
    },
    "three stories and a digest": {
        "herald": CABLE.report, "post": CABLE.elsewhere, "week": DIGEST, "orla": VOLCANO,
        "garden": GARDEN, "campus": STUDENTS.copy,
    },
}  # fmt: skip
each_collection = pytest.mark.parametrize("name", list(COLLECTIONS))


def documents(name: str) -> list[Document]:
    texts = COLLECTIONS[name].items()
    return [doc(text, outlet, outlet=f"The {outlet}") for outlet, text in texts]


@lru_cache(maxsize=10)
def analysed(name: str) -> Analysis:
    return analyse(documents(name))


def exported(found: Analysis) -> str:
    return dumps(export(found))


# --- reading -------------------------------------------------------------------------------------


@each_collection
def test_the_same_documents_in_any_order_give_the_same_export(name: str):
    orders = list(permutations(documents(name)))
    other = orders[2 * len(orders) // 3]
    assert exported(analyse(list(other))) == exported(analysed(name))


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = []
    for outlet, text in COLLECTIONS["a story with copies"].items():
        path = tmp_path / f"{outlet}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def archived(place: Path, *batches: Iterable[Path]) -> str:
    """The export of an archive that was given the files in batches."""
    with stemma.open(place) as archive:
        for batch in batches:
            archive.read(batch)
        return exported(archive.analysis)


def test_files_read_together_one_by_one_or_twice_give_the_same_export(
    tmp_path: Path, files: list[Path]
):
    together = archived(tmp_path / "together.stemma", files)
    piecemeal = archived(
        tmp_path / "piecemeal.stemma", *([path] for path in files[::-1]), files[1:3]
    )
    assert piecemeal == together


def test_reading_documents_again_after_they_were_analysed_changes_nothing(
    tmp_path: Path, files: list[Path]
):
    with stemma.open(tmp_path / "twice.stemma") as archive:
        archive.read(files[:2])
        before = exported(archive.analysis)
        archive.read(files[1::-1])
        assert exported(archive.analysis) == before


# --- spans ---------------------------------------------------------------------------------------


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with a document, a start and an end, however deep."""
    if isinstance(value, dict):
        if {"document", "start", "end"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@each_collection
def test_every_span_of_the_export_lies_in_its_document(name: str):
    found = export(analysed(name))
    texts = {d["id"]: d["text"] for d in found["documents"]}
    every = list(spans(found))
    assert len(every) > 100
    for span in every:
        assert 0 <= span["start"] < span["end"] <= len(texts[span["document"]])


@each_collection
def test_quoted_words_and_claims_stand_where_they_say(name: str):
    found = export(analysed(name))
    texts = {d["id"]: d["text"] for d in found["documents"]}
    for quote in found["quotations"]:
        assert quote["text"] in texts[quote["document"]][quote["start"] : quote["end"]]
    for claim in found["claims"]:
        stated = [texts[s["document"]][s["start"] : s["end"]] for s in claim["statements"]]
        assert claim["text"] in stated


@each_collection
def test_records_name_only_records_that_exist(name: str):
    found = analysed(name)
    known = {
        "document": set(found.doc),
        "ancestor": set(found.doc) | {a.id for a in found.archetypes},
        "parallel": {p.id for p in found.parallels},
        "story": {s.id for s in found.stories},
        "claim": {c.id for c in found.claims},
    }
    for derivation in found.derivations:
        assert derivation.document in known["document"]
        assert derivation.ancestor in known["ancestor"] - {derivation.document}
        assert set(derivation.parallels) <= known["parallel"]
    for claim in found.claims:
        assert claim.story in known["story"]
        assert set(claim.contradicts) <= known["claim"] - {claim.id}
        assert {s.origin for s in claim.statements} <= known["ancestor"]
    for lost in found.archetypes:
        assert len(lost.witnesses) > 1 and set(lost.witnesses) <= known["document"]


@each_collection
def test_nobody_descends_from_a_descendant(name: str):
    found = analysed(name)
    above = {d.document: {o.ancestor for o in found.derivations if o.document == d.document}
             for d in found.derivations}  # fmt: skip
    for start in above:
        seen: set[str] = set()
        open_ends = {start}
        while open_ends:
            here = open_ends.pop()
            seen.add(here)
            assert start not in above.get(here, set())
            open_ends |= above.get(here, set()) - seen


# --- support -------------------------------------------------------------------------------------


@each_collection
def test_origins_are_never_more_than_documents(name: str):
    for claim in analysed(name).claims:
        found = claim.support
        assert 1 <= found.lowest <= found.likely <= found.highest <= found.documents
        assert found.documents == len({s.span.document for s in claim.statements})
        assert found.documents <= found.publishers


@each_collection
def test_every_two_documents_of_a_story_have_one_verdict(name: str):
    found = analysed(name)
    wanted = {
        frozenset(pair)
        for story in found.stories
        for pair in combinations({item.document for item in story.items}, 2)
    }
    judged = [frozenset((v.left, v.right)) for v in found.independence]
    assert len(set(judged)) == len(judged)
    assert wanted <= set(judged)


@each_collection
def test_one_text_at_a_second_outlet_adds_a_publisher_and_no_origin(name: str):
    first, *others = documents(name)
    second = replace(first, places=(Place("copy.txt", "copy", outlet="The Echo"),))
    before, after = analysed(name).claims, analyse(merge([first, second, *others])).claims
    assert len(before) == len(after)
    for one, two in zip(before, after, strict=True):
        echoed = first.id in {s.span.document for s in one.statements}
        publishers = one.support.publishers + echoed
        assert two == replace(one, support=replace(one.support, publishers=publishers))


@pytest.mark.parametrize("happening", HAPPENINGS, ids=lambda h: h.name)
def test_a_reprint_of_a_document_raises_no_origins(happening: Any):
    first = doc(happening.report, "report", outlet="The Report")
    other = doc(happening.elsewhere, "elsewhere", outlet="The Elsewhere")
    reprint = doc(f"{happening.report}\n\nAll rights reserved.", "reprint", outlet="The Echo")
    before, after = analyse([first, other]).claims, analyse([first, other, reprint]).claims
    most = max((c.support.highest, c.support.likely) for c in before)
    assert max((c.support.highest, c.support.likely) for c in after) <= most
    voices = ({s.span.document for s in claim.statements} for claim in after)
    assert any({first.id, reprint.id} <= found for found in voices)
