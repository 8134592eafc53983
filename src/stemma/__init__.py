"""Who says so, and how many of them independently?

Read this package in the order its folders are listed:

    acquire   files and folders       -> documents
    annotate  document                -> sentences, entities, quotations, quantities, times
    collate   documents               -> parallels: passages that two documents share
    derive    parallels               -> derivations, archetypes, independence: the stemma
    group     documents               -> stories; digests split into items
    match     statements              -> claims, support, drift
    report    an archive              -> terminal, HTML, Markdown, JSON
    serve     an archive              -> command line

`records` holds what passes between them, `pipeline` puts them in order, `store` keeps
the archive, `text` loads the language models.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    from stemma.api import Archive, Comparison, Progress, Receipt, Trace
    from stemma.errors import (
        ConfigError,
        DocumentError,
        NotFound,
        RunError,
        StemmaError,
        StoreError,
    )
    from stemma.records import (
        Analysis,
        Annotations,
        Answer,
        Answers,
        Archetype,
        Bearing,
        Claim,
        Copies,
        Credit,
        Derivation,
        Document,
        Drift,
        Entity,
        Evidence,
        Independence,
        Omission,
        Parallel,
        Place,
        Quantity,
        Quotation,
        Reuse,
        Sentence,
        Span,
        Statement,
        Story,
        Support,
        Time,
        Variant,
    )

__version__ = "0.1.0"

__all__ = [
    "Analysis",
    "Annotations",
    "Answer",
    "Answers",
    "Archetype",
    "Archive",
    "Bearing",
    "Claim",
    "Comparison",
    "ConfigError",
    "Copies",
    "Credit",
    "Derivation",
    "Document",
    "DocumentError",
    "Drift",
    "Entity",
    "Evidence",
    "Independence",
    "NotFound",
    "Omission",
    "Parallel",
    "Place",
    "Quantity",
    "Quotation",
    "Receipt",
    "Reuse",
    "RunError",
    "Sentence",
    "Span",
    "Statement",
    "StemmaError",
    "StoreError",
    "Story",
    "Support",
    "Time",
    "Trace",
    "Variant",
    "copies",
    "open",
]

MODULES = ("stemma.records", "stemma.errors", "stemma.api")


def open(path: "str | PathLike[str]", *, create: bool = True) -> "Archive":
    """The archive at `path`; made when missing, unless `create` is false."""
    from stemma.api import Archive

    return Archive.open(path, create=create)


def copies(
    paths: "str | PathLike[str] | Iterable[str | PathLike[str]]",
    *,
    verbatim: bool = False,
    progress: "Progress | None" = None,
) -> "Copies":
    """Which documents of a pile share text, at a quick look without any language model.

    Args:
        paths: Files, folders or globs, as for `Archive.read`; nothing is written.
        verbatim: Compare whole sentences only, word for word.
        progress: Told how many documents were read and looked at.
    """
    from stemma.piles import copies

    return copies(paths, verbatim=verbatim, progress=progress)


def __getattr__(name: str) -> Any:
    # Loaded when first asked for: `import stemma` must cost nothing.
    if name in __all__:
        from importlib import import_module

        for module in MODULES:
            if hasattr(found := import_module(module), name):
                return getattr(found, name)
    raise AttributeError(f"module 'stemma' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
