"""Plain values that several exchange formats share, and ids for what has none of its own."""

import hashlib
import json
import re
from collections import defaultdict
from contextlib import suppress
from datetime import datetime
from typing import Any

from stemma.records import (
    Absence,
    Analysis,
    Constraint,
    Derivation,
    Event,
    Flow,
    Span,
    Support,
    System,
    Tie,
    Undertaking,
)

Object = dict[str, Any]

SURROGATE = re.compile("[\ud800-\udfff]")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)")


def place(span: Span) -> Object:
    return {"document": span.document, "start": span.start, "end": span.end}


def support(found: Support) -> Object:
    return {
        "documents": found.documents,
        "publishers": found.publishers,
        "origins": {"lowest": found.lowest, "likely": found.likely, "highest": found.highest},
        "authorities": found.authorities,
    }


def dumps(value: Any) -> str:
    """The value as JSON text: the same value gives the same bytes.

    A lone surrogate, which UTF-8 has no bytes for, is written as its escape.
    """
    return _escaped(json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)) + "\n"


def lines(values: list[Object]) -> str:
    """The values as JSON lines, one a line; surrogates as in `dumps`."""
    written = (json.dumps(value, ensure_ascii=False, allow_nan=False) for value in values)
    return "".join(f"{_escaped(line)}\n" for line in written)


def _escaped(text: str) -> str:
    return SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def moment(published: str) -> datetime | None:
    """A time that is stated with its offset; None for a date, or a time that may be anywhere."""
    if MOMENT.fullmatch(published):
        with suppress(ValueError):
            return datetime.fromisoformat(published)
    return None


def taken(analysis: Analysis) -> dict[str, list[Derivation]]:
    """The derivations of each document; an empty list for one that took nothing."""
    found: dict[str, list[Derivation]] = defaultdict(list)
    for one in analysis.derivations:
        found[one.document].append(one)
    return found


def pointer(span: Span) -> str:
    """A span as text: `DOCUMENT#char=12,30`, in the form of RFC 5147."""
    return f"{span.document}#char={span.start},{span.end}"


def key(kind: str, *parts: object) -> str:
    """A stable id of what these parts identify: `tie-0a1b2c3d4e5f`.

    It has only letters, digits and a hyphen, which every format here allows in an id.
    """
    text = "\x1f".join(map(str, parts))
    return f"{kind}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def described(record: Event | Tie | Flow | Undertaking | Constraint | Absence) -> str:
    """The id of one record of the system: what it is about, not what stands behind it."""
    match record:
        case Event():
            return key("event", *place(record.span).values(), record.type, *record.actors)
        case Tie():
            return key("tie", *record.actors, record.dimension)
        case Flow():
            amount = (record.value, record.upper, record.unit, record.period)
            return key("flow", *record.actors, record.dimension, record.what, *amount)
        case Undertaking():
            return key("undertaking", record.name, *record.actors)
        case Constraint():
            return key("constraint", record.kind, record.by, record.on, record.about)
        case Absence():
            return key("absence", *record.actors, record.about)


def unlisted(system: System) -> list[str]:
    """Ids of actors that records name and of which the list of actors says nothing, sorted."""
    named: set[str] = set()
    for event in system.events:
        named.update(event.actors, event.recipients)
    for limit in system.constraints:
        named.update(limit.by, limit.on)
    parts = (system.ties, system.flows, system.undertakings, system.absences)
    named.update(actor for part in parts for one in part for actor in one.actors)
    return sorted(named - {actor.id for actor in system.actors})
