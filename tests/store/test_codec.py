"""Every record survives the way to JSON and back."""

import json
from dataclasses import dataclass, fields, is_dataclass
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.records import Analysis, Span
from stemma.store.codec import decoder, encode, shape

SPANS = st.tuples(st.text(), st.integers(0, 99), st.integers(1, 99)).map(
    lambda parts: Span(parts[0], parts[1], parts[1] + parts[2])
)
HINTS = get_type_hints(Analysis)
KINDS = [
    (get_args(HINTS[field.name]) or [HINTS[field.name]])[0]
    for field in fields(Analysis)
    if field.init
]


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a record's type, from its hints alone."""
    if hint is Span:
        return SPANS
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=2).map(tuple)
    if get_origin(hint) is UnionType:
        return st.one_of(*map(values, get_args(hint)))
    if hint is float:
        return st.floats(allow_nan=False)
    if is_dataclass(hint):
        return st.builds(
            hint, **{name: values(kind) for name, kind in get_type_hints(hint).items()}
        )
    return st.from_type(hint)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_a_record_comes_back_equal(kind: Any, data: st.DataObject):
    record = data.draw(values(kind))
    assert decoder(kind)(json.loads(json.dumps(encode(record)))) == record


def test_a_whole_float_stays_a_float():
    assert isinstance(decoder(float)(json.loads("1")), float)


def test_an_unknown_type_is_refused_with_its_name():
    with pytest.raises(TypeError, match="dict"):
        decoder(dict[str, int])


def test_the_shape_changes_with_a_field():
    @dataclass
    class Before:
        text: str

    @dataclass
    class After:
        text: int

    assert shape(Before) != shape(After).replace("After", "Before")
