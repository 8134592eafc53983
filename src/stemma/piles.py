"""A pile of documents that nobody has the time to read: who shares text with whom."""

from collections.abc import Iterable
from os import PathLike
from typing import TYPE_CHECKING

from stemma.acquire.collect import collect
from stemma.acquire.merge import merge
from stemma.collate.reuse import reuse, verbatim_reuse
from stemma.records import Copies, Document, Omission

if TYPE_CHECKING:
    from stemma.pipeline import Progress


def copies(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    verbatim: bool = False,
    progress: "Progress | None" = None,
) -> Copies:
    """What `stemma.copies` says; the same whatever the order of the paths."""
    tell = progress or (lambda stage, done, total: None)
    given = [paths] if isinstance(paths, (str, PathLike)) else paths
    read: list[Document] = []
    omissions: set[Omission] = set()
    for done, item in enumerate(collect([str(path) for path in given]), 1):
        tell("read", done, 0)
        if isinstance(item, Omission):
            omissions.add(item)
        else:
            read.append(item)
    documents = merge(read)
    search = verbatim_reuse if verbatim else reuse
    pairs = search(documents, lambda done, total: tell("look", done, total))
    told = {span.document for pair in pairs for span in (pair.shorter, pair.longer)}
    return Copies(
        read=len(documents),
        documents=tuple(doc for doc in documents if doc.id in told or len(doc.places) > 1),
        pairs=tuple(pairs),
        omissions=tuple(sorted(omissions)),
    )
