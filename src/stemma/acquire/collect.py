"""Find the documents that files, folders and patterns name, and read them."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from stemma.acquire.place import shown
from stemma.errors import DocumentError
from stemma.records import Document, Omission

# Readers are named rather than imported: plain text must not wait for an HTML parser.
READERS = {
    ".txt": "stemma.acquire.text",
    ".md": "stemma.acquire.markdown",
    ".html": "stemma.acquire.html",
    ".htm": "stemma.acquire.html",
    ".jsonl": "stemma.acquire.jsonl",
}
ENDINGS = ", ".join(READERS)


def collect(paths: Iterable[str | Path]) -> Iterator[Document | Omission]:
    """Yield every document under `paths`, and everything that could not be used, with why.

    Folders are read with all folders below them, leaving hidden files out. Patterns such
    as `news/*.txt` may come unexpanded. The order is that of the paths' spelling and does
    not depend on the order of the arguments; a file named twice is read once. A text that
    stands in two files comes twice, with the same id: `merge` unites them.
    """
    found: dict[str, Path | Omission] = {}
    for given in paths:
        for item in _expand(str(given)):
            found.setdefault(item.path if isinstance(item, Omission) else str(item), item)
    for _, item in sorted(found.items()):
        if isinstance(item, Omission):
            yield item
        else:
            yield from _read(item)


def _expand(given: str) -> Iterator[Path | Omission]:
    path = Path(given)
    if path.is_dir():
        yield from _folder(path)
    elif os.path.lexists(path):
        yield path
    elif glob.has_magic(given):
        matches = glob.glob(given, recursive=True)
        if not matches:
            yield _omit(path, "no file matches this pattern; check its spelling")
        for match in matches:
            yield from _expand(match)
    else:
        yield _omit(path, "there is no such file or folder; check the path")


def _folder(top: Path) -> Iterator[Path | Omission]:
    found = list(_walk(top, {_identity(top): top}))
    yield from found
    if not any(isinstance(item, Path) for item in found):
        yield _omit(top, f"no document in this folder; Stemma reads {ENDINGS}")


def _walk(folder: Path, visited: dict[tuple[int, int], Path]) -> Iterator[Path | Omission]:
    """The files below `folder`; a folder reached a second time, by a link, is left out."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield _omit(folder, _system(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            first = visited.setdefault(_identity(entry), entry)
            if first == entry:
                yield from _walk(entry, visited)
            else:
                yield _omit(entry, f"links to the folder {shown(first)}, which is read already")
        elif entry.suffix.lower() in READERS:
            yield entry
        else:
            yield _omit(entry, _unknown(entry))


def _read(path: Path) -> Iterator[Document | Omission]:
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        yield _omit(path, _unknown(path))
        return
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):  # opening a pipe would wait for ever
            raise DocumentError("is a pipe, socket or device, not a file; name a file instead")
        yield from import_module(reader).read(path)
    except DocumentError as error:
        yield _omit(path, str(error))
    except OSError as error:
        yield _omit(path, _system(error))
    except Exception as error:  # whatever a parser makes of a broken file, the rest goes on
        yield _omit(path, f"could not be read ({type(error).__name__}: {error})")


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def _unknown(path: Path) -> str:
    if not path.suffix:
        return f"no ending in its name; Stemma reads {ENDINGS}"
    return f"unknown ending {shown(path.suffix)!r}; Stemma reads {ENDINGS}"


def _system(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read it; change its permissions, or run as its owner"
    if isinstance(error, FileNotFoundError):
        return "there is no such file; if it is a link, what it links to is gone"
    return f"the system cannot read it: {error.strerror or error}"


def _omit(path: Path, reason: str) -> Omission:
    return Omission(shown(path), reason)
