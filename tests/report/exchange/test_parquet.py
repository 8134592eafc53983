"""Parquet: read again by pyarrow, record for record."""

import builtins
import io
import sys
from dataclasses import asdict
from typing import Any

import pytest

from stemma.errors import ConfigError
from stemma.records import Analysis
from tests.report.exchange.factory import full


def tables(analysis: Analysis) -> dict[str, bytes]:
    pytest.importorskip("pyarrow")
    from stemma.report.exchange.parquet import tables

    return tables(analysis)


def rows(name: str, analysis: Analysis) -> list[dict[str, Any]]:
    parquet = pytest.importorskip("pyarrow.parquet")
    return parquet.read_table(io.BytesIO(tables(analysis)[f"{name}.parquet"])).to_pylist()


def listed(value: Any) -> Any:
    """Tuples as lists, all the way down."""
    if isinstance(value, dict):
        return {key: listed(one) for key, one in value.items()}
    return [listed(one) for one in value] if isinstance(value, (list, tuple)) else value


@pytest.mark.parametrize(
    "name", "documents parallels archetypes derivations independence stories claims".split()
)
def test_records_come_back_as_they_were(name: str):
    records = getattr(full(), name)
    assert records and rows(name, full()) == listed([asdict(record) for record in records])


@pytest.mark.parametrize(
    "name", "actors events ties flows undertakings constraints absences".split()
)
def test_the_system_comes_back_as_it_was(name: str):
    records = getattr(full().system, name)
    assert records and rows(name, full()) == listed([asdict(record) for record in records])


def test_annotations_name_their_document():
    (credit,) = rows("credits", full())
    assert (credit["of_document"], credit["span"]) == ("d-echo", None)
    (quotation,) = rows("quotations", full())
    start, end = quotation["span"]["start"], quotation["span"]["end"]
    assert quotation["text"] in full().doc["d-post"].text[start:end]


def test_every_kind_has_a_file_with_the_same_columns_even_without_rows():
    parquet = pytest.importorskip("pyarrow.parquet")
    some, none = tables(full()), tables(Analysis(()))
    assert list(some) == list(none) and len(some) > 20
    for name in some:
        columns = [parquet.read_schema(io.BytesIO(content[name])) for content in (some, none)]
        assert columns[0].equals(columns[1]), name


def test_the_same_records_give_the_same_bytes():
    assert tables(full()) == tables(full())


def test_without_pyarrow_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    real = builtins.__import__

    def missing(name: str, *rest: Any, **more: Any) -> Any:
        if name.split(".")[0] == "pyarrow":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    monkeypatch.delitem(sys.modules, "stemma.report.exchange.parquet", raising=False)
    with pytest.raises(ConfigError, match=r"pip install 'stemma\[parquet\]'"):
        import stemma.report.exchange.parquet  # noqa: F401
