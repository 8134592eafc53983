"""The archive: documents, omissions and the derived records, in one SQLite file."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields
from hashlib import blake2b
from itertools import islice
from os import PathLike
from pathlib import Path, PurePath
from typing import Any, Self, get_args, get_type_hints

from stemma.errors import StoreError
from stemma.records import METHOD, Analysis, Decision, Document, Omission, Place, Span
from stemma.store import schema
from stemma.store.codec import decoder, encode, shape

# Each commit costs a few milliseconds of waiting for the disk; a crash costs at most a batch
# that nobody was told is safe.
BATCH = 200

HINTS = get_type_hints(Analysis)
DERIVED = tuple(
    field.name
    for field in fields(Analysis)
    if field.init and field.name not in ("documents", "omissions")
)


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the items that were added."""

    new: int = 0
    known: int = 0
    """Documents whose text the archive held already, perhaps from another place."""
    omitted: int = 0


class Store:
    """An open archive. Readers never wait for a writer; a kill at any instant loses nothing
    that a method has returned from."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, path: str | PathLike[str]) -> Self:
        """The archive at `path`, created when there is none.

        Raises:
            StoreError: The file is something else, is of a newer version, or cannot be
                written. It is left as it is.
        """
        path = Path(path)
        schema.refuse_foreign(path)
        with _explained(path):
            connection = sqlite3.connect(path, timeout=30, isolation_level=None)
            try:
                schema.prepare(connection, path)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, items: Iterable[Document | Omission]) -> Counts:
        """Keep documents and omissions; what is known already changes nothing.

        A new place of a known text joins its places. A path that could not be read before,
        and can be now, is no longer an omission. Items are committed in batches while they
        arrive: when `items` fails, those before the failing batch are kept.
        """
        new, known, omitted = 0, 0, set()
        remaining = iter(items)
        while batch := list(islice(remaining, BATCH)):
            with self._transaction():
                for item in batch:
                    if isinstance(item, Omission):
                        self._omit(item)
                        omitted.add(item.path)
                    elif self._keep(item):
                        new += 1
                    else:
                        known += 1
        return Counts(new, known, len(omitted))

    def documents(self) -> list[Document]:
        """All documents, sorted by id, each with all its places."""
        with _explained(self.path), self._snapshot():
            places: dict[str, list[Place]] = {}
            for document, *values in self._connection.execute("SELECT * FROM place"):
                values[-1] = tuple(json.loads(values[-1]))
                places.setdefault(document, []).append(Place(*values))
            rows = self._connection.execute("SELECT id, text FROM document ORDER BY id")
            return [Document(id, text, tuple(sorted(places[id]))) for id, text in rows]

    def omissions(self) -> list[Omission]:
        """Everything that could not be used, sorted by path."""
        with _explained(self.path):
            rows = self._connection.execute("SELECT path, reason FROM omission ORDER BY path")
            return [Omission(*row) for row in rows]

    def settings(self) -> dict[str, str]:
        """What the archive was told to use in place of what ships."""
        with _explained(self.path):
            return dict(self._connection.execute("SELECT name, value FROM setting ORDER BY name"))

    def set(self, name: str, value: str) -> None:
        """Keep a setting; from then on what was derived under another is derived anew."""
        with self._transaction():
            self._connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    def decide(self, decision: Decision) -> None:
        """Keep what a person ruled; it takes the place of an earlier ruling on the same two."""
        left, right = sorted((decision.left, decision.right))
        row = (left.document, left.start, left.end, right.document, right.start, right.end)
        with self._transaction():
            self._connection.execute(
                "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*row, decision.kind),
            )

    def decisions(self) -> list[Decision]:
        """All that was ruled, sorted."""
        with _explained(self.path):
            rows = self._connection.execute("SELECT * FROM decision").fetchall()
        return sorted(Decision(row[6], Span(*row[:3]), Span(*row[3:6])) for row in rows)

    def save(self, analysis: Analysis) -> None:
        """Keep what was derived, in place of what was kept before."""
        with self._transaction():
            self._connection.execute("DELETE FROM record")
            self._connection.execute("DELETE FROM basis")
            # The documents themselves are kept already; here only their order.
            self._write("documents", (doc.id for doc in analysis.documents))
            for kind in DERIVED:
                value = getattr(analysis, kind)
                self._write(kind, map(encode, value if isinstance(value, tuple) else (value,)))
            fingerprint = self._fingerprint(analysis.documents)
            self._connection.execute("INSERT INTO basis VALUES (?)", (fingerprint,))

    def load(self) -> Analysis | None:
        """What was derived from exactly the documents now in the archive; None if nothing was."""
        with _explained(self.path), self._snapshot():
            documents = self.documents()
            basis = self._connection.execute("SELECT fingerprint FROM basis").fetchone()
            if basis != (self._fingerprint(documents),):
                return None
            derived = {kind: self._records(kind) for kind in DERIVED}
            doc = {doc.id: doc for doc in documents}
            ordered = tuple(doc[id] for id in self._bodies("documents"))
            return Analysis(ordered, omissions=tuple(self.omissions()), **derived)

    def vectors(self, model: str) -> dict[str, bytes]:
        """The vectors of sentences that this model made, by the hash of the sentence."""
        with _explained(self.path):
            return dict(
                self._connection.execute(
                    "SELECT sentence, numbers FROM vector WHERE model = ?", (model,)
                )
            )

    def keep_vectors(self, model: str, new: Mapping[str, bytes], needed: Collection[str]) -> None:
        """Keep vectors, by the hash of their sentence; those not needed any more are dropped."""
        with self._transaction():
            execute = self._connection.execute
            old = execute("SELECT sentence, model FROM vector").fetchall()
            gone = [(key,) for key, made_by in old if made_by != model or key not in needed]
            self._connection.executemany("DELETE FROM vector WHERE sentence = ?", gone)
            self._connection.executemany(
                "INSERT OR REPLACE INTO vector VALUES (?, ?, ?)",
                ((key, model, numbers) for key, numbers in new.items()),
            )

    def _fingerprint(self, documents: Iterable[Document]) -> str:
        settings = self.settings()
        if ruled := self.decisions():
            settings["decisions"] = repr(ruled)
        return _fingerprint(documents, settings)

    def _records(self, kind: str) -> Any:
        """All records of a kind, or the one record that the analysis has of it."""
        hint = HINTS[kind]
        decode = decoder(get_args(hint)[0] if get_args(hint) else hint)
        found = tuple(decode(body) for body in self._bodies(kind))
        return found if get_args(hint) else found[0]

    def _bodies(self, kind: str) -> Iterator[Any]:
        rows = self._connection.execute(
            "SELECT body FROM record WHERE kind = ? ORDER BY position", (kind,)
        )
        return (json.loads(body) for (body,) in rows)

    def _write(self, kind: str, bodies: Iterable[Any]) -> None:
        rows = (
            (kind, position, json.dumps(body, ensure_ascii=False))
            for position, body in enumerate(bodies)
        )
        self._connection.executemany("INSERT INTO record VALUES (?, ?, ?)", rows)

    def _keep(self, doc: Document) -> bool:
        """Write a document and its places; whether its text was new."""
        execute = self._connection.execute
        new = execute("INSERT OR IGNORE INTO document VALUES (?, ?)", (doc.id, doc.text)).rowcount
        for place in doc.places:
            values = [getattr(place, field.name) for field in fields(Place)]
            credits = json.dumps(values.pop(), ensure_ascii=False)
            execute(
                "INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (doc.id, *values, credits),
            )
            for path in _settled(place.path):
                execute("DELETE FROM omission WHERE path = ?", (path,))
        return bool(new)

    def _omit(self, omission: Omission) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO omission VALUES (?, ?)", (omission.path, omission.reason)
        )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with _explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk ends it by itself
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Let all reads inside see one state, whatever is written meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("COMMIT")


def _settled(path: str) -> Iterator[str]:
    """The path, its file if it is a row of one, and the folders above, now known to be of use."""
    file = path.rpartition("#")[0] or path
    yield from (path, file, *map(str, PurePath(file).parents))


def _fingerprint(documents: Iterable[Document], settings: dict[str, str]) -> str:
    """Changes when a document, one of its places, a setting or the form of the records does."""
    method = f"{METHOD} {settings} " + "".join(shape(HINTS[kind]) for kind in DERIVED)
    digest = blake2b(method.encode(), digest_size=16)
    for doc in sorted(documents, key=lambda doc: doc.id):
        digest.update(json.dumps([doc.id, encode(doc.places)]).encode())
    return digest.hexdigest()


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Say what to do when SQLite fails."""
    try:
        yield
    except sqlite3.Error as error:
        remedies = {
            "SQLITE_BUSY": "another program is writing to it; try again when that is done",
            "SQLITE_CANTOPEN": "the folder or the file cannot be written; change its permissions",
            "SQLITE_READONLY": "the folder or the file cannot be written; change its permissions",
            "SQLITE_FULL": "the disk is full; make room",
            "SQLITE_CORRUPT": "the file is damaged; restore a copy, or read the documents anew",
            "SQLITE_NOTADB": "the file is damaged; restore a copy, or read the documents anew",
        }
        name = "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])
        remedy = remedies.get(name, "try another file")
        raise StoreError(f"the archive {path} failed ({error}): {remedy}") from error
