"""The tables of an archive, and what is checked before a file is taken for one."""

import sqlite3
from pathlib import Path

from stemma.errors import StoreError

APPLICATION = 0x53746D61  # "Stma", in the SQLite header: tells archives from other databases
VERSION = 4

TABLES = """
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE place (
    document TEXT NOT NULL REFERENCES document,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL,
    published TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    credits TEXT NOT NULL,  -- JSON list
    PRIMARY KEY (document, path)
) STRICT;

CREATE TABLE omission (
    path TEXT PRIMARY KEY,
    reason TEXT NOT NULL
) STRICT;

-- What was derived from all documents together, replaced as a whole.
CREATE TABLE record (
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,  -- JSON
    PRIMARY KEY (kind, position)
) STRICT;

-- One row: from which documents, how, and in which form the records were derived.
CREATE TABLE basis (
    fingerprint TEXT NOT NULL
) STRICT;
"""


SINCE_2 = """
-- What reads the documents in place of what ships.
CREATE TABLE IF NOT EXISTS setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT
"""

SINCE_3 = """
-- What a person ruled about two entities, each known by one of its mentions, or about two
-- documents, each known by all of its characters.
CREATE TABLE IF NOT EXISTS decision (
    left_document TEXT NOT NULL,
    left_start INTEGER NOT NULL,
    left_end INTEGER NOT NULL,
    right_document TEXT NOT NULL,
    right_start INTEGER NOT NULL,
    right_end INTEGER NOT NULL,
    kind TEXT NOT NULL,  -- same or different; copied or independent
    PRIMARY KEY (
        left_document, left_start, left_end, right_document, right_start, right_end
    )
) STRICT
"""

SINCE_4 = """
-- Vectors of sentences, each in one byte a number, so that questions are answered at once.
CREATE TABLE IF NOT EXISTS vector (
    sentence TEXT PRIMARY KEY,  -- hash of the text
    model TEXT NOT NULL,
    numbers BLOB NOT NULL
) STRICT
"""


def refuse_foreign(path: Path) -> None:
    """Raise `StoreError` unless `path` is an archive, is empty, or does not exist.

    Looks at the first bytes only, so that the file of another program stays untouched.
    """
    if path.is_dir():
        raise StoreError(f"{path} is a folder; name a file, for instance {path / 'news.stemma'}")
    if not path.exists():
        if not path.parent.is_dir():
            raise StoreError(f"there is no folder {path.parent} to put {path.name} into; create it")
        return
    if not path.is_file():
        raise StoreError(f"{path} is a pipe, socket or device; name a file")
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror}") from error
    # A creation that was cut short leaves nothing, or a journal from which SQLite undoes it.
    if not header or Path(f"{path}-journal").exists():
        return
    if not header.startswith(b"SQLite format 3\0"):
        raise StoreError(f"{path} is not an archive, but some other file; name another file")
    refuse(path, int.from_bytes(header[68:72]), int.from_bytes(header[60:64]))


def refuse(path: Path, application: int, version: int) -> None:
    """Raise `StoreError` when a database belongs to another program or a newer Stemma."""
    if application != APPLICATION:
        raise StoreError(
            f"{path} is a database of another program (application number {application}); "
            "name another file"
        )
    if version > VERSION:
        raise StoreError(
            f"{path} was written by a newer Stemma (format {version}; this one knows {VERSION}); "
            "update Stemma, or name another file"
        )


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Create the tables if the database is empty; otherwise check once more that it is ours."""
    if _is_empty(connection):  # looked at twice, so that an archive opens without waiting
        connection.execute("BEGIN IMMEDIATE")
        if _is_empty(connection):
            for statement in (*TABLES.split(";\n"), SINCE_2, SINCE_3, SINCE_4):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    refuse(path, application, version)
    if version < VERSION:
        connection.execute(SINCE_2)
        connection.execute(SINCE_3)
        connection.execute(SINCE_4)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    # After the tables: the header that `refuse_foreign` reads is then in the file itself.
    connection.execute("PRAGMA journal_mode = WAL")


def _is_empty(connection: sqlite3.Connection) -> bool:
    found: bool = connection.execute("SELECT count(*) = 0 FROM sqlite_schema").fetchone()[0]
    return found
