"""The formats that an archive can be written in, each in a file of its own.

A format is a module with `render(analysis) -> str`, loaded when it is asked for. Parquet is not
among them: it is several files of bytes.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from stemma.errors import ConfigError

if TYPE_CHECKING:
    from stemma.records import Analysis


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how it is called, what it holds, and which module writes it."""

    name: str
    says: str
    module: str


FORMATS = (
    Format("json", "one JSON object with every record", "json"),
    Format("prov", "PROV-O and Web Annotations in JSON-LD", "prov"),
    Format("schema-org", "schema.org in JSON-LD: articles, claims, quotations", "schema_org"),
    Format("ftm", "FollowTheMoney entities, one JSON object a line", "ftm"),
    Format("plover", "events as PLOVER codes them, as a table with tabs", "plover"),
    Format("cameo", "events with CAMEO codes, a line for each pair of actors", "cameo"),
    Format("graphml-actors", "actors and what is between them as a graph", "graphml_actors"),
    Format("graphml-documents", "documents and who copied whom as a graph", "graphml_documents"),
    Format("tei", "each family of texts as a TEI critical apparatus", "tei"),
    Format("ninjs", "each document as news in JSON (ninjs), one a line", "ninjs"),
)


def render(name: str, analysis: "Analysis") -> str:
    """The archive in that format; the same records give the same text.

    Raises:
        ConfigError: There is no such format.
    """
    found = next((one for one in FORMATS if one.name == name), None)
    if found is None:
        raise ConfigError(unknown(name))
    text: str = import_module(f"{__package__}.{found.module}").render(analysis)
    return text


def unknown(name: str) -> str:
    """What to say when somebody asks for a format that does not exist."""
    known = ", ".join(one.name for one in FORMATS)
    return f"{name!r} is no format; there are: {known}, and parquet (several files)"
