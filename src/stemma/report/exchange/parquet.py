"""Everything as Parquet, a file for each kind of record, for DuckDB, pandas, polars or Spark.

The columns are the fields of the records: a span is a structure of document, start and end, and
what is several is a list. They are the same whatever the archive holds, and an empty kind is a
file without rows.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from stemma.errors import ConfigError
from stemma.records import Analysis, Annotations, System

try:
    import pyarrow as arrow
    from pyarrow import parquet
except ImportError as error:
    raise ConfigError(
        "Parquet needs pyarrow: pip install 'stemma[parquet]'; "
        "the other formats of `stemma export` need nothing"
    ) from error

PLAIN = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of records: its file, the type of record, and the records with their documents."""

    name: str
    type: Any
    rows: Sequence[tuple[str, Any]]
    """Each record after the document whose annotation it is, or after nothing."""
    annotated: bool = False
    """Whether they are annotations, which have a column for their document."""


def tables(analysis: Analysis) -> dict[str, bytes]:
    """The content of each file by its name, `claims.parquet`; the same records, the same bytes."""
    return {f"{kind.name}.parquet": _written(kind) for kind in _kinds(analysis)}


def _kinds(analysis: Analysis) -> Iterator[Kind]:
    """The kinds in the order of the records: those of documents, of the archive, of the system."""
    for name, type in _lists(Analysis):
        if name == "annotations":
            for part, annotated in _lists(Annotations):
                yield Kind(
                    # Entities of one document alone; those of the archive have the plain name.
                    "entities_of_documents" if part == "entities" else part,
                    annotated,
                    [(one.document, r) for one in analysis.annotations for r in getattr(one, part)],
                    annotated=True,
                )
        else:
            yield Kind(name, type, [("", record) for record in getattr(analysis, name)])
    for name, type in _lists(System):
        yield Kind(name, type, [("", record) for record in getattr(analysis.system, name)])


def _lists(owner: Any) -> Iterator[tuple[str, Any]]:
    """The fields of a record that hold several others, each with the type of those."""
    hints = get_type_hints(owner)
    for field in fields(owner):
        if get_origin(hints[field.name]) is tuple:
            yield field.name, get_args(hints[field.name])[0]


def _written(kind: Kind) -> bytes:
    columns = [(name, _type(hint)) for name, hint in _hints(kind.type)]
    if kind.annotated:
        columns.insert(0, ("of_document", arrow.string()))
    rows = [
        {**({"of_document": document} if kind.annotated else {}), **asdict(record)}
        for document, record in kind.rows
    ]
    table = arrow.Table.from_pylist(rows, schema=arrow.schema(columns))
    target = io.BytesIO()
    parquet.write_table(table, target, compression="zstd")
    return target.getvalue()


def _hints(record: Any) -> list[tuple[str, Any]]:
    hints = get_type_hints(record)
    return [(field.name, hints[field.name]) for field in fields(record)]


def _type(hint: Any) -> Any:
    """The column type of a field's type."""
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
    if get_origin(hint) is Literal:
        return PLAIN[type(get_args(hint)[0])]
    if get_origin(hint) is tuple:
        return arrow.list_(_type(get_args(hint)[0]))
    if is_dataclass(hint):
        return arrow.struct([(name, _type(inner)) for name, inner in _hints(hint)])
    return PLAIN[hint]
