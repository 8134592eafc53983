"""Turn frozen records into JSON values and back, guided by their type hints."""

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Decoder = Callable[[Any], Any]


def encode(value: Any) -> Any:
    """A JSON value for a record, or for a text, number, None or tuple of those."""
    if is_dataclass(value):
        return {field.name: encode(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    return value


@cache
def decoder(hint: Any) -> Decoder:
    """A function that makes what `hint` says of the value that `encode` made.

    Raises:
        TypeError: Records do not use types of this kind.
    """
    if is_dataclass(hint):
        return _record_decoder(hint)
    if hint is float:  # JSON has one kind of number, and 1.0 may come back as 1
        return float
    if hint in (str, int, bool) or get_origin(hint) is Literal:
        return lambda value: value
    if get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
        item = decoder(get_args(hint)[0])
        return lambda values: tuple(item(value) for value in values)
    if get_origin(hint) in (Union, types.UnionType):
        kinds = [kind for kind in get_args(hint) if kind is not types.NoneType]
        if len(kinds) == 1:
            present = decoder(kinds[0])
            return lambda value: None if value is None else present(value)
    raise TypeError(f"cannot decode {hint!r}; add its case here")


def _record_decoder(record: Any) -> Decoder:
    decoders = {name: decoder(hint) for name, hint in get_type_hints(record).items()}
    return lambda value: record(**{name: decoders[name](item) for name, item in value.items()})


def shape(hint: Any) -> str:
    """The fields and types of a record, in words; differs when stored ones no longer fit."""
    if is_dataclass(hint):
        inner = (f"{name}:{shape(kind)}" for name, kind in get_type_hints(hint).items())
        return f"{getattr(hint, '__name__', '')}({','.join(inner)})"
    if get_args(hint):
        return f"{get_origin(hint)}[{','.join(shape(kind) for kind in get_args(hint))}]"
    return str(hint)
