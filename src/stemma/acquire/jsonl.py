"""Read JSON lines: one document per line, read one at a time."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from stemma.acquire.clean import clean, document
from stemma.acquire.decode import LIMIT, decode, refuse_binary
from stemma.acquire.place import place, shown
from stemma.errors import DocumentError
from stemma.records import Document, Omission

TEXT = ("text", "body", "content")
NAME = ("name", "id")


def read(path: Path) -> Iterator[Document | Omission]:
    """Every document in the file, and an omission for every line that holds none.

    Empty lines are passed over. Rows are counted by line, so `#7` is on line 7.

    Raises:
        DocumentError: The file is empty, or no text at all.
    """
    with path.open("rb") as file:
        start = file.read(65536)
        if not start.strip():
            raise DocumentError("the file is empty; nothing to read")
        refuse_binary(start)
        file.seek(0)
        for row, line in enumerate(_lines(file), 1):
            if line is not None and not line.strip():
                continue
            try:
                yield _document(path, row, line)
            except DocumentError as error:
                yield Omission(f"{shown(path)}#{row}", str(error))


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Each line; None for one longer than the limit, which is never held in memory."""
    while line := file.readline(LIMIT + 1):
        if len(line) > LIMIT:
            while line and not line.endswith(b"\n"):
                line = file.readline(1_000_000)
            yield None
        else:
            yield line


def _document(path: Path, row: int, line: bytes | None) -> Document:
    if line is None:
        raise DocumentError(f"the line is longer than {LIMIT // 1_000_000} MB; shorten or split it")
    fields = _fields(decode(line))
    body = next((fields[key] for key in TEXT if isinstance(fields.get(key), str)), None)
    if not isinstance(body, str):
        if held := next((key for key in TEXT if key in fields), ""):
            raise DocumentError(
                f"{held!r} of this row is no text: {str(fields[held])[:40]!r}; put it in quotes"
            )
        raise DocumentError(
            f"no text in this row: it has {', '.join(fields) or 'no keys'}, "
            f"and Stemma looks for {', '.join(TEXT)}"
        )
    text = clean(body)
    named = next((clean(str(fields[key])) for key in NAME if fields.get(key)), "")
    return document(text, place(path, named or f"{path.stem}#{row}", fields, text, row))


def _fields(line: str) -> dict[str, object]:
    try:
        value = json.loads(line)
    except RecursionError:
        raise DocumentError("JSON nested too deeply; give one flat object per line") from None
    except ValueError as error:
        raise DocumentError(f"not JSON ({error}); give one object per line") from None
    if not isinstance(value, dict):
        raise DocumentError(
            f'a JSON {type(value).__name__} instead of an object; write {{"text": …}}'
        )
    return value
