"""The archive as one object: read documents, ask what they come to."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, get_args

from stemma.errors import ConfigError, NotFound, StoreError
from stemma.records import (
    Analysis,
    Answers,
    Claim,
    Decision,
    DecisionKind,
    Derivation,
    Document,
    Drift,
    Independence,
    Lone,
    Omission,
    Parallel,
    Place,
    Span,
    Story,
)

if TYPE_CHECKING:
    from stemma.match.asking import Asking
    from stemma.report.system_names import Side
    from stemma.report.system_profile import Profile
    from stemma.report.system_roster import Presence
    from stemma.report.system_timeline import Dated
    from stemma.store.archive import Store
    from stemma.text.reading import Reader
    from stemma.text.vectors import Encoder, Vectors

Progress = Callable[[str, int, int], None]
"""Called as progress(stage, done, total) while a stage is at work; total is 0 if not known."""

VECTORS_AT_ONCE = 2_000

BriefFormat = Literal["md", "html"]

T = TypeVar("T")


class Listing(tuple[T, ...]):
    """A tuple of records that a notebook shows as a table or picture."""

    _show: Callable[[Any], str]

    @classmethod
    def of(cls, items: Iterable[T], show: Callable[[Any], str]) -> "Listing[T]":
        listing = cls(items)
        listing._show = show
        return listing

    def _repr_html_(self) -> str:
        return self._show(self)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of the documents that were read."""

    read: int
    """Documents that could be read, `new` and `known` together."""
    new: int
    known: int
    """Documents whose text the archive held already."""
    omissions: tuple[Omission, ...]
    """What could not be read this time, and why."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents and what they share; the left side of every parallel is `left`."""

    left: Document
    right: Document
    parallels: tuple[Parallel, ...]
    derivations: tuple[Derivation, ...]
    """Those of one from the other, and those of both from a common ancestor."""
    independence: Independence | None
    """None when the two do not belong to one story."""

    def _repr_html_(self) -> str:
        from stemma.report import notebook

        return notebook.parallels(self.left, self.right, self.parallels)


@dataclass(frozen=True, slots=True)
class Trace:
    """What one text derives from, and what it changed."""

    document: Document
    known: bool
    """The archive holds this very text already."""
    derivations: tuple[Derivation, ...]
    """The largest inherited share first; empty when nothing in the archive is behind it."""
    parallels: tuple[Parallel, ...]
    drift: tuple[Drift, ...]
    """What it changed, the gravest first."""
    independence: tuple[Independence, ...]
    """The verdicts on it and every document of its stories."""
    analysis: Analysis
    """The archive and this text together."""

    def _repr_html_(self) -> str:
        from stemma.report import notebook

        return notebook.derivations(self.analysis, self.derivations) + notebook.drift(
            self.analysis, self.drift
        )


class Archive:
    """Documents, and everything derived from them, in one file."""

    def __init__(self, store: "Store", path: Path) -> None:
        self.path = path
        self._store = store
        self._analysis: Analysis | None = None
        self._asking: Asking | None = None

    @classmethod
    def open(cls, path: str | PathLike[str], *, create: bool = True) -> Self:
        """The archive at `path`; made when missing, unless `create` is false.

        Raises:
            StoreError: It is not an archive, or it is missing and must not be made.
        """
        from stemma.store.archive import Store

        path = Path(path)
        if not create and not path.exists():
            raise StoreError(
                f"there is no archive at {path}; make one with "
                f"`stemma read FOLDER --archive {path}`"
            )
        return cls(Store.open(path), path)

    def close(self) -> None:
        """Let go of the file; nothing is lost."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Archive {str(self.path)!r}>"

    def _repr_html_(self) -> str:
        from stemma.report import notebook

        return notebook.archive(self.analysis)

    # --- reading

    def read(
        self,
        paths: str | PathLike[str] | Iterable[str | PathLike[str]],
        progress: Progress | None = None,
    ) -> Receipt:
        """Add files, folders or globs; what cannot be read is kept as an omission."""
        from stemma.acquire.collect import collect

        given = [paths] if isinstance(paths, (str, PathLike)) else paths
        omissions: list[Omission] = []

        def watched() -> Iterator[Document | Omission]:
            for done, item in enumerate(collect([str(path) for path in given]), 1):
                if isinstance(item, Omission):
                    omissions.append(item)
                if progress:
                    progress("read", done, 0)
                yield item

        counts = self._store.add(watched())
        self._analysis = None
        return Receipt(
            counts.new + counts.known, counts.new, counts.known, tuple(sorted(set(omissions)))
        )

    def use(self, *, pipeline: str | None = None, vectors: str | None = None) -> None:
        """Read with other models than those that ship; the archive remembers which.

        Args:
            pipeline: `english`, which ships, or the name or folder of a spaCy pipeline.
            vectors: `minilm` or `static`, which ship, or the name or folder of a model of
                sentence-transformers.

        Raises:
            ConfigError: It is not installed; says how to install it.
        """
        from stemma.text import choices

        if pipeline is not None:
            choices.reader(pipeline)
            self._store.set("pipeline", pipeline)
        if vectors is not None:
            choices.encoder(vectors)
            self._store.set("vectors", vectors)
        self._analysis = None

    def analyse(self, progress: Progress | None = None, *, workers: int = 1) -> Analysis:
        """All records; worked out when documents were added since the last time, and kept.

        With several `workers` many documents are annotated side by side, with the same result.
        """
        if self._analysis is None:
            self._asking = None
            self._analysis = self._store.load()
        if self._analysis is None:
            documents, omissions = self._store.documents(), self._store.omissions()
            self._analysis = self._analysed(documents, omissions, progress, workers)
            self._store.save(self._analysis)
        return self._analysis

    def _analysed(
        self,
        documents: Sequence[Document],
        omissions: Sequence[Omission],
        progress: Progress | None,
        workers: int = 1,
    ) -> Analysis:
        """All records of some documents, with the models that the archive uses."""
        from stemma.pipeline import analyse
        from stemma.text import choices

        used = self._store.settings()
        return analyse(
            documents,
            omissions,
            progress,
            reader=choices.reader(used.get("pipeline", choices.ENGLISH)),
            close=choices.encoder(used.get("vectors", choices.MINILM)),
            workers=workers,
            decisions=self._store.decisions(),
        )

    # --- deciding

    def decide(self, kind: DecisionKind, a: str, b: str) -> Decision:
        """Rule on two entities or two documents; every later run respects it.

        A ruling on the same two takes the place of an earlier one.

        Args:
            kind: `same` or `different`, of entities; `copied` if two documents rest on one
                text, whichever was first, or `independent` if they do not.
            a: An entity: its id, its name, or `NAME@DOCUMENT` for who has that name there.
                Or a document: its id or its name, path or URL, or the start of one.
            b: Another one, likewise.

        Raises:
            NotFound: There is no such entity or document, or there are several.
            ConfigError: The two are one.
        """
        if kind in ("copied", "independent"):
            left, right = self._whole(a), self._whole(b)
            one, wanted = "document", "documents"
        elif kind in ("same", "different"):
            left, right = self._mention(a), self._mention(b)
            one, wanted = "mention", "entities"
        else:
            kinds = ", ".join(get_args(DecisionKind))
            raise ConfigError(f"{kind!r} is no ruling; there are: {kinds}")
        if left == right:
            raise ConfigError(f"{a!r} and {b!r} are one {one}; name two different {wanted}")
        decision = Decision(kind, *sorted((left, right)))
        self._store.decide(decision)
        self._analysis = None
        return decision

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Everything that was ruled."""
        return tuple(self._store.decisions())

    def _whole(self, name: str) -> Span:
        """All characters of a document, called as in `find`; nothing is worked out for it."""
        doc = _called(name, self._store.documents())
        return Span(doc.id, 0, len(doc.text))

    def _mention(self, name: str) -> Span:
        """The first mention of an entity that is called by its id, name, or name and document."""
        from stemma.annotate.kinds import bare

        called, at, document = name.rpartition("@")
        inside = self.find(document).id if at else ""
        called = called if at else name
        found = [
            (entity, mention)
            for entity in self.analysis.entities
            if called in (entity.id, entity.name, *entity.spellings, *map(bare, entity.spellings))
            for mention in entity.mentions
            if not inside or mention.document == inside
        ]
        exact = [pair for pair in found if called in (pair[0].id, pair[0].name)] or found
        if len({entity.id for entity, _ in exact}) > 1:
            ids = sorted({f"{entity.id} ({entity.name})" for entity, _ in exact})
            raise NotFound(f"{name!r} may be any of: {', '.join(ids)}; name one by its id")
        if not exact:
            names = sorted({entity.name for entity in self.analysis.entities})
            near = difflib.get_close_matches(called, names, n=3, cutoff=0.5)
            raise NotFound(f"no entity is called {name!r}; near are: {', '.join(near) or 'none'}")
        return min(mention for _, mention in exact)

    # --- asking

    @property
    def analysis(self) -> Analysis:
        """All records of the archive."""
        return self.analyse()

    @property
    def documents(self) -> Listing[Document]:
        from stemma.report import notebook

        return Listing.of(self.analysis.documents, notebook.documents)

    @property
    def stories(self) -> Listing[Story]:
        """Stories, those of most documents first."""
        from stemma.report import notebook

        analysis = self.analysis
        found = sorted(analysis.stories, key=lambda story: (-len(story.items), story.id))
        return Listing.of(found, lambda stories: notebook.stories(analysis, stories))

    @property
    def derivations(self) -> Listing[Derivation]:
        from stemma.report import notebook

        analysis = self.analysis
        return Listing.of(analysis.derivations, lambda found: notebook.derivations(analysis, found))

    @property
    def omissions(self) -> tuple[Omission, ...]:
        return self.analysis.omissions

    def claims(
        self, story: str | None = None, text: str | None = None, min_origins: int = 0
    ) -> Listing[Claim]:
        """Claims by likely independent origins, then publishers and documents.

        Args:
            story: Id of a story, or words of its title.
            text: Words that the claim must hold, in any case.
            min_origins: The least number of likely origins.

        Raises:
            NotFound: There is no such story.
        """
        from stemma.report import notebook
        from stemma.report.headline import widest

        found = widest(self.analysis.claims)
        if story is not None:
            wanted = {one.id for one in self._stories_called(story)}
            found = [claim for claim in found if claim.story in wanted]
        if text is not None:
            found = [claim for claim in found if text.casefold() in claim.text.casefold()]
        return Listing.of(
            (claim for claim in found if claim.support.likely >= min_origins), notebook.claims
        )

    # --- who has what with whom

    @property
    def actors(self) -> "Listing[Presence]":
        """Who occurs in what the documents tell, those of whom most is told first."""
        from stemma.report import notebook_system
        from stemma.report.system_roster import roster

        analysis = self.analysis
        return Listing.of(roster(analysis), lambda found: notebook_system.actors(analysis, found))

    @property
    def timeline(self) -> "Listing[Dated]":
        """Everything that is dated, in order."""
        from stemma.report import notebook_system
        from stemma.report.system_timeline import timeline

        analysis = self.analysis
        return Listing.of(
            timeline(analysis), lambda found: notebook_system.timeline(analysis, found)
        )

    def ties(self, a: str, b: str) -> "Profile":
        """What two actors have with each other, and what limits them.

        A state stands for all that belong to it, its branches, its companies, its people.

        Args:
            a: An actor by name, code, adjective or capital, or by the start of its name.
            b: Another one, likewise.

        Raises:
            NotFound: There is no such actor, or there are several.
            ConfigError: The two are one.
        """
        from stemma.report.system_profile import profile

        left, right = self._side(a), self._side(b)
        if left == right:
            raise ConfigError(f"{a!r} and {b!r} are one actor; name two different ones")
        return profile(self.analysis, left, right)

    def _side(self, name: str) -> "Side":
        from stemma.model.states import lands
        from stemma.report.system_names import find, plain
        from stemma.text.gazetteer import codes

        wanted = plain(name)
        state = {key.casefold(): land.state for key, land in lands().items()}.get(wanted)
        state = state or codes().get(wanted.upper())
        return find(self.analysis.system, name, state or "")

    # --- asking

    def ask(self, question: str, most: int = 8, progress: Progress | None = None) -> Answers:
        """What the archive has to say to a question, or to something that is stated.

        The first question after a change takes longer: sentences that have no vector yet are
        given one, and it is kept in the archive.

        Args:
            question: In words. If it states something, each answer says how it stands to that.
            most: Answers at most, without those that stand beside one that they contradict.
            progress: Told how many vectors are made.

        Raises:
            ConfigError: There are no words in it.
        """
        from stemma.acquire.clean import document
        from stemma.annotate.annotate import annotate

        text = " ".join(question.split())
        if not any(character.isalnum() for character in text):
            raise ConfigError(f"there are no words in the question {question!r}; ask in words")
        # A sentence without its full stop would be read as a heading, which states nothing.
        stop = "" if text.endswith((".", "?", "!")) else "."
        doc = document(text + stop, Place("question", "question"))
        asking = self._ready(progress)
        return replace(asking.ask(doc, annotate(doc, self._reader()), most), question=text)

    def _ready(self, progress: Progress | None) -> "Asking":
        """The archive made ready for questions, once."""
        from stemma.match.asking import Asking, sentences
        from stemma.text import choices
        from stemma.text.vectors import static_table

        analysis = self.analyse(progress)
        if self._asking is None:
            name = self._store.settings().get("vectors", choices.MINILM)
            close = choices.encoder(name)
            texts = sentences(analysis)
            vectors = self._vectors(texts, name, close, progress or (lambda *_: None))
            self._asking = Asking(
                analysis,
                dict(zip(texts, vectors, strict=True)),
                quick=static_table(),
                close=close,
                reader=self._reader(),
            )
        return self._asking

    def _vectors(
        self, texts: Sequence[str], name: str, close: "Encoder", progress: Progress
    ) -> "Vectors":
        """The vector of each text; those that are new are kept. Shape (n_texts, n_dimensions)."""
        from stemma.text.packing import key, pack, unpack

        keys = [key(text) for text in texts]
        kept = self._store.vectors(name)
        missing = [n for n, one in enumerate(keys) if one not in kept]
        new: dict[str, bytes] = {}
        for start in range(0, len(missing), VECTORS_AT_ONCE):
            progress("vectors", start, len(missing))
            numbers = missing[start : start + VECTORS_AT_ONCE]
            rows = close.encode([texts[n] for n in numbers])
            new.update((keys[n], pack(row)) for n, row in zip(numbers, rows, strict=True))
        if new:
            self._store.keep_vectors(name, new, set(keys))
            progress("vectors", len(missing), len(missing))
        kept.update(new)
        return unpack([kept[one] for one in keys])

    def _reader(self) -> "Reader":
        from stemma.text import choices

        return choices.reader(self._store.settings().get("pipeline", choices.ENGLISH))

    def find(self, name: str) -> Document:
        """The document of that name, path, URL or id, or the only one of which one begins so.

        Raises:
            NotFound: There is none, or there are several; the message says which exist.
        """
        return _called(name, self.analysis.documents)

    def compare(self, a: str, b: str) -> Comparison:
        """What two documents, called as in `find`, share."""
        left, right = self.find(a), self.find(b)
        if left.id == right.id:
            raise ConfigError(f"{a!r} and {b!r} are one document; name two different ones")
        return _comparison(self.analysis, left, right)

    def trace(self, path: str | PathLike[str], progress: Progress | None = None) -> Trace:
        """What a text that need not be in the archive derives from; it is not added.

        Raises:
            ConfigError: The file cannot be read, or holds several texts.
        """
        from stemma.acquire.collect import collect

        found = list(collect([str(path)]))
        read = [item for item in found if isinstance(item, Document)]
        if not read:
            reasons = "; ".join(item.reason for item in found if isinstance(item, Omission))
            raise ConfigError(f"{path} cannot be traced: {reasons or 'there is no text in it'}")
        if len(read) > 1:
            raise ConfigError(f"{path} holds {len(read)} texts; trace takes one")
        doc = read[0]
        stored = self._store.documents()
        known = any(other.id == doc.id for other in stored)
        if known:
            return _trace(self.analyse(progress), doc, known=True)
        return _trace(self._analysed([*stored, doc], (), progress), doc, known=False)

    # --- writing

    def export(self) -> dict[str, Any]:
        """Everything as plain values: the contract for programs."""
        from stemma.report.exchange.json import export

        return export(self.analysis)

    def exchange(self, format: str) -> str:
        """Everything in one of the field's exchange formats, as the text of one file.

        Args:
            format: As `stemma export --help` lists them: `prov`, `schema-org`, `ftm`, `tei` ...

        Raises:
            ConfigError: There is no such format.
        """
        from stemma.report.exchange.formats import render

        return render(format, self.analysis)

    def tables(self) -> dict[str, bytes]:
        """A Parquet file for each kind of record, by file name.

        Raises:
            ConfigError: pyarrow is not installed; says how to install it.
        """
        from stemma.report.exchange.parquet import tables

        return tables(self.analysis)

    def report(self) -> str:
        """The dossier as the text of one HTML file."""
        from stemma.report.html import render

        return render(self.analysis)

    def brief(self, about: str | None = None, format: BriefFormat = "md", stories: int = 12) -> str:
        """What is known of each story, on a page in the documents' own sentences.

        Args:
            about: Only stories that these words, or the one whom they name, occur in; what is
                about them comes first.
            format: `md` for Markdown, `html` for one file that needs nothing else.
            stories: The most stories to tell, the largest first; 0 for all.

        Raises:
            NotFound: No story is about that.
            ConfigError: There is no such format.
        """
        from stemma.report.about import about as find
        from stemma.report.brief import compose, html, markdown

        renders = {"md": markdown.render, "html": html.render}
        if format not in renders:
            known = ", ".join(renders)
            raise ConfigError(f"{format!r} is no format of a brief; there are: {known}")
        analysis = self.analysis
        found, asked = list(self.stories), frozenset[str]()
        if about is not None:
            found, asked = find(analysis, about)
            if not found:
                raise NotFound(_nothing_about(about, self.stories))
        told = found[:stories] if stories else found
        more = len(found) - len(told)
        return renders[format](
            compose.brief(analysis, told, _alone(analysis), about=asked, more=more)
        )

    def _stories_called(self, name: str) -> list[Story]:
        stories = self.analysis.stories
        found = [story for story in stories if story.id == name] or [
            story
            for story in stories
            if story.id.startswith(name) or name.casefold() in story.title.casefold()
        ]
        if not found:
            exist = "; ".join(f"{story.id} {story.title}" for story in stories[:8])
            raise NotFound(f"no story is called {name!r}; there are: {exist or 'none'}")
        return found


def _alone(analysis: Analysis) -> Sequence[Lone]:
    """The claims that copies alone make."""
    from stemma.match.lone import lone

    return lone(analysis.claims, analysis.stories, analysis.derivations, analysis.parallels)


def _nothing_about(about: str, stories: Sequence[Story]) -> str:
    exist = "; ".join(story.title for story in stories[:8])
    return f"nothing in the archive is about {about!r}; it tells of: {exist or 'nothing'}"


def _called(name: str, documents: Sequence[Document]) -> Document:
    """The only one of these documents that is called so; `Archive.find` says how."""
    exact = [doc for doc in documents if name == doc.id or name in _names(doc)]
    begins = exact or [
        doc for doc in documents if any(each.startswith(name) for each in (doc.id, *_names(doc)))
    ]
    if len(begins) == 1:
        return begins[0]
    if begins:
        exist = ", ".join(f"{doc.name} ({doc.id})" for doc in begins[:8])
        raise NotFound(
            f"{name!r} may be any of {len(begins)} documents: {exist}; name one by its id"
        )
    raise NotFound(_missing(name, documents))


def _names(doc: Document) -> set[str]:
    return {name for place in doc.places for name in (place.name, place.path, place.url) if name}


def _missing(name: str, documents: Iterable[Document]) -> str:
    names = sorted({doc.name for doc in documents})
    message = f"no document is called {name!r}"
    if not names:
        return f"{message}; the archive is empty"
    if close := difflib.get_close_matches(name, names, n=3, cutoff=0.5):
        message += f"; did you mean {' or '.join(close)}?"
    more = f" and {len(names) - 12} others" if len(names) > 12 else ""
    return f"{message}{'' if close else ';'} There are: {', '.join(names[:12])}{more}"


def _comparison(analysis: Analysis, left: Document, right: Document) -> Comparison:
    pair = {left.id, right.id}
    parallels = [
        parallel if parallel.left.document == left.id else _turned(parallel)
        for parallel in analysis.parallels
        if {parallel.left.document, parallel.right.document} == pair
    ]
    ancestors = {
        id: {d.ancestor for d in analysis.derivations if d.document == id} for id in sorted(pair)
    }
    common = ancestors[left.id] & ancestors[right.id] | pair
    return Comparison(
        left,
        right,
        tuple(sorted(parallels, key=lambda parallel: (parallel.left, parallel.right))),
        tuple(d for d in analysis.derivations if d.document in pair and d.ancestor in common),
        next((one for one in analysis.independence if {one.left, one.right} == pair), None),
    )


def _turned(parallel: Parallel) -> Parallel:
    """The same parallel seen from the other side."""
    variants = tuple(variant.turned() for variant in parallel.variants)
    return Parallel(
        parallel.id, parallel.right, parallel.left, parallel.kind, parallel.score, variants
    )


def _trace(analysis: Analysis, doc: Document, *, known: bool) -> Trace:
    derivations = [d for d in analysis.derivations if d.document == doc.id]
    drift = {d for claim in analysis.claims for d in claim.drift if d.document == doc.id}
    return Trace(
        analysis.doc[doc.id],
        known,
        tuple(sorted(derivations, key=lambda d: (-d.share, d.ancestor))),
        tuple(p for p in analysis.parallels if doc.id in (p.left.document, p.right.document)),
        tuple(sorted(drift, key=lambda d: (-d.severity, d.after, d.before))),
        tuple(i for i in analysis.independence if doc.id in (i.left, i.right)),
        analysis,
    )
