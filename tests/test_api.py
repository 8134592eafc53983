"""The archive as one object; the stages are replaced by one that is quick and known."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

import stemma
import stemma.pipeline
from stemma.errors import ConfigError, NotFound, StoreError
from stemma.records import (
    Analysis,
    Claim,
    Derivation,
    Document,
    Drift,
    Independence,
    Omission,
    Parallel,
    Span,
    Statement,
    Story,
    Support,
    Variant,
)
from stemma.text import choices


def pretended(
    documents: Sequence[Document],
    omissions: Sequence[Omission] = (),
    progress: object = None,
    **models: object,
) -> Analysis:
    """Every document copies the first by name, and changes its first word."""
    docs = sorted(documents, key=lambda doc: doc.name)
    if not docs:
        return Analysis((), omissions=tuple(sorted(omissions)))
    first, *others = docs

    def start(doc: Document) -> Span:
        return Span(doc.id, 0, 5)

    return Analysis(
        tuple(docs),
        parallels=tuple(
            Parallel(f"p-{doc.name}", start(first), start(doc), "edited", 0.9,
                     (Variant(start(first), None, "wording"),))
            for doc in others
        ),
        derivations=tuple(
            Derivation(doc.id, first.id, "edited", 0.9, 0.9, (f"p-{doc.name}",), (start(doc),),
                       ("They agree.",))
            for doc in others
        ),
        independence=tuple(
            Independence(*sorted((first.id, doc.id)), "dependent", 0.9) for doc in others
        ),
        stories=(Story("s1", "Ships at Olm", tuple(sorted(map(start, docs)))),),
        claims=tuple(
            Claim(f"c-{doc.name}", doc.text[:20], "s1", (Statement(start(doc), first.id),),
                  Support(1, 1, n, n, n, 0), (),
                  () if doc is first else (
                      Drift(doc.id, first.id, "number", start(first), start(doc), 0.9),))
            for n, doc in enumerate(docs)
        ),
        omissions=tuple(sorted(omissions)),
    )  # fmt: skip


@pytest.fixture(autouse=True)
def quick_stages(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Replaces the stages; the list grows by the number of documents of each call."""
    calls: list[int] = []

    def analyse(documents: Sequence[Document], *rest: object, **models: object) -> Analysis:
        calls.append(len(documents))
        return pretended(documents, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(stemma.pipeline, "analyse", analyse)
    return calls


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles and one file that holds nothing."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, words in (
        ("alpha", "46 ships wait."),
        ("beta", "64 ships wait."),
        ("bravo", "Ships."),
    ):
        text = f"{words} The pilots of {name} say they have seen nothing of the kind before."
        (articles / f"{name}.txt").write_text(text, "utf-8")
    (articles / "empty.txt").write_text("", "utf-8")
    return articles


def test_reading_says_what_became_of_the_documents(tmp_path: Path, folder: Path):
    with stemma.open(tmp_path / "a.stemma") as archive:
        receipt = archive.read(folder)
        assert (receipt.read, receipt.new, receipt.known) == (3, 3, 0)
        assert [Path(omission.path).name for omission in receipt.omissions] == ["empty.txt"]
        again = archive.read([folder])
        assert (again.read, again.new, again.known) == (3, 0, 3)


def test_reading_tells_how_far_it_is(tmp_path: Path, folder: Path):
    told: list[tuple[str, int, int]] = []
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder, lambda *step: told.append(step))
    assert told[-1] == ("read", 4, 0)


def test_the_analysis_is_worked_out_once_and_kept(
    tmp_path: Path, folder: Path, quick_stages: list[int]
):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        first = archive.analysis
        assert archive.analysis is first
    with stemma.open(tmp_path / "a.stemma") as archive:
        assert archive.analysis == first
        assert quick_stages == [3]
        (folder / "new.txt").write_text("Something else is told in this one.", "utf-8")
        archive.read(folder)
        assert len(archive.documents) == 4
        assert quick_stages == [3, 4]


@pytest.mark.parametrize(
    ("name", "found"), [("beta", "beta"), ("be", "beta"), ("a", "alpha"), ("alpha", "alpha")]
)
def test_documents_are_found_by_name_and_unique_prefix(
    tmp_path: Path, folder: Path, name: str, found: str
):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        assert archive.find(name).name == found
        assert archive.find(archive.find(name).id).name == found


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("b", "any of 2 documents: beta .*; name one by its id", id="several"),
        pytest.param("betta", "did you mean beta", id="misspelt"),
        pytest.param("zzz", "There are: alpha, beta, bravo", id="nothing like it"),
    ],
)
def test_a_name_that_fits_nothing_or_too_much_says_what_exists(
    tmp_path: Path, folder: Path, name: str, words: str
):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        with pytest.raises(NotFound, match=words):
            archive.find(name)


def test_a_ruling_calls_documents_by_id_name_path_or_address(
    tmp_path: Path, folder: Path, quick_stages: list[int]
):
    page = '{"text": "Ships pass again.", "url": "https://x.example/ships", "title": "Ships"}'
    (folder / "wire.jsonl").write_text(page, "utf-8")
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        for one in ("https://x.example/ships", str(folder / "alpha.txt")):
            ruling = archive.decide("copied", one, "beta")
            assert (ruling.left.start, ruling.right.start) == (0, 0)
        assert quick_stages == []  # nothing need be worked out before the last ruling
        ruled = {d.id for d in archive.documents if d.name != "bravo"}
        assert {s.document for d in archive.decisions for s in (d.left, d.right)} == ruled
        by_id = archive.decide("independent", *sorted(ruled)[:2])
        assert (by_id.left.document, by_id.right.document) == tuple(sorted(ruled)[:2])
        assert len(by_id.left.of(archive.find(by_id.left.document))) == by_id.left.end


def test_what_is_no_ruling_is_refused(tmp_path: Path, folder: Path):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        with pytest.raises(ConfigError, match="same, different, copied, independent"):
            archive.decide("stolen", "alpha", "beta")  # type: ignore[arg-type]
        with pytest.raises(ConfigError, match="'al' and 'alpha' are one document"):
            archive.decide("copied", "al", "alpha")
        assert archive.decisions == ()


def test_claims_come_by_origins_and_can_be_chosen(tmp_path: Path, folder: Path):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        assert [claim.id for claim in archive.claims()] == ["c-bravo", "c-beta", "c-alpha"]
        assert [claim.id for claim in archive.claims(min_origins=2)] == ["c-bravo"]
        assert [claim.id for claim in archive.claims(text="64 SHIPS")] == ["c-beta"]
        assert len(archive.claims(story="olm")) == 3
        with pytest.raises(NotFound, match="s1 Ships at Olm"):
            archive.claims(story="nowhere")


def test_a_comparison_is_seen_from_the_left(tmp_path: Path, folder: Path):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        two = archive.compare("beta", "alpha")
        (parallel,) = two.parallels
        assert parallel.left.document == two.left.id
        assert parallel.variants[0].left is None and parallel.variants[0].right is not None
        assert two.independence is not None and len(two.derivations) == 1
        assert archive.compare("beta", "bravo").independence is None
        with pytest.raises(ConfigError, match="one document"):
            archive.compare("beta", "be")


def test_tracing_adds_nothing(tmp_path: Path, folder: Path):
    text = tmp_path / "zulu.txt"
    text.write_text("99 ships wait, and this is all that anybody says of it.", "utf-8")
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        trace = archive.trace(text)
        assert [d.ancestor for d in trace.derivations] == [archive.find("alpha").id]
        assert len(trace.drift) == len(trace.parallels) == 1
        assert not trace.known
        assert len(archive.documents) == 3
        assert archive.trace(folder / "beta.txt").known


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.txt", "no such file"),
        ("articles", "holds 3 texts"),
        ("articles/empty.txt", "traced"),
    ],
)
def test_what_cannot_be_traced_is_said(tmp_path: Path, folder: Path, name: str, words: str):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        with pytest.raises(ConfigError, match=words):
            archive.trace(tmp_path / name)


def test_a_missing_archive_is_made_only_when_that_is_wanted(tmp_path: Path):
    with pytest.raises(StoreError, match="stemma read FOLDER"):
        stemma.open(tmp_path / "a.stemma", create=False)
    assert not (tmp_path / "a.stemma").exists()
    stemma.open(tmp_path / "a.stemma").close()
    assert (tmp_path / "a.stemma").exists()


def test_results_show_themselves_in_a_notebook(tmp_path: Path, folder: Path):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        shown = [
            archive, archive.documents, archive.claims(), archive.stories, archive.derivations,
            archive.compare("alpha", "beta"), archive.trace(folder / "beta.txt"),
        ]  # fmt: skip
        for each in shown:
            assert each._repr_html_().startswith("<")


def test_an_archive_is_written_in_exchange_formats(tmp_path: Path, folder: Path):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        assert '"NewsArticle"' in archive.exchange("schema-org")
        with pytest.raises(ConfigError, match="'xml' is no format; there are: json, prov"):
            archive.exchange("xml")


def test_the_dossier_and_the_export_come_from_the_same_records(tmp_path: Path, folder: Path):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        assert "64 ships" in archive.report()
        assert [doc["name"] for doc in archive.export()["documents"]] == ["alpha", "beta", "bravo"]


def test_a_brief_is_markdown_or_html_of_the_stories_asked_for(tmp_path: Path, folder: Path):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        assert archive.brief().startswith("# Ships at Olm\n")
        assert archive.brief(format="html").startswith("<!doctype html>")
        assert archive.brief(about="olm ships") == archive.brief(stories=0)
        with pytest.raises(NotFound, match="about 'zeppelins'; it tells of: Ships at Olm"):
            archive.brief(about="zeppelins")
        with pytest.raises(ConfigError, match="'pdf' is no format of a brief; there are: md, html"):
            archive.brief(format="pdf")  # type: ignore[arg-type]


def test_a_brief_counts_the_stories_that_it_does_not_tell(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    def three(documents: Sequence[Document], *rest: object, **models: object) -> Analysis:
        found = pretended(documents, *rest)  # type: ignore[arg-type]
        stories = tuple(replace(found.stories[0], id=f"s{n}") for n in range(3))
        return replace(found, stories=stories)

    monkeypatch.setattr(stemma.pipeline, "analyse", three)
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        assert "And two more stories" in archive.brief(stories=1)
        assert "more stor" not in archive.brief(stories=3) + archive.brief(stories=0)


def test_import_loads_nothing_heavy():
    code = (
        "import stemma, sys; "
        "heavy = {'numpy', 'onnxruntime', 'trafilatura', 'jinja2', 'rich', 'typer', 'sqlite3'}; "
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_archive_remembers_the_models_it_was_told_to_use(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    used: list[object] = []

    def analyse(documents: Sequence[Document], *rest: object, **models: object) -> Analysis:
        used.append(models["reader"])
        return pretended(documents, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(stemma.pipeline, "analyse", analyse)
    monkeypatch.setattr(choices, "reader", lambda name: f"the reader called {name}")
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.use(pipeline="mine")
        archive.read(folder)
    with stemma.open(tmp_path / "a.stemma") as archive:
        assert archive.analysis is archive.analysis
        archive.use(pipeline=choices.ENGLISH)
        assert archive.analysis
    assert used == ["the reader called mine", "the reader called english"]


def test_a_model_that_is_not_there_changes_nothing(tmp_path: Path, folder: Path):
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        before = archive.analysis
        with pytest.raises(ConfigError, match="no such"):
            archive.use(pipeline="no such")
        assert archive.analysis == before


def test_a_question_gives_sentences_their_vectors_once(tmp_path: Path, folder: Path):
    told: list[tuple[str, int, int]] = []
    with stemma.open(tmp_path / "a.stemma") as archive:
        archive.read(folder)
        first = archive.ask("46 ships wait", progress=lambda *step: told.append(step))
        assert first.question == "46 ships wait" and first.answers
        assert told[-1] == ("vectors", 3, 3)
        told.clear()
        assert archive.ask("46 ships wait", progress=lambda *step: told.append(step)) == first
    with stemma.open(tmp_path / "a.stemma") as archive:
        assert archive.ask("46 ships wait", progress=lambda *step: told.append(step)) == first
        assert not told
        (folder / "new.txt").write_text("A fourth ship came by night. Nobody saw it.", "utf-8")
        archive.read(folder)
        archive.ask("46 ships wait", progress=lambda *step: told.append(step))
        assert told[-1][0] == "vectors" and told[-1][2] == 1


def test_an_empty_archive_has_no_answer(tmp_path: Path):
    with stemma.open(tmp_path / "a.stemma") as archive:
        found = archive.ask("Norrhavn closed the Skarn Bank.")
        assert (found.outcome, found.answers) == ("nothing", ())
        with pytest.raises(ConfigError, match="no words"):
            archive.ask(" … ")
