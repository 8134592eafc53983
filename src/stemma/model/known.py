"""Bodies of states, companies, parties and armed groups that are known by their name."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

from stemma.model.states import any_of
from stemma.records import ActorKind


@dataclass(frozen=True, slots=True)
class Body:
    """A row of the table."""

    id: str
    """As in coded events: "IGO UN", "RUS BUS"."""
    kind: ActorKind
    """`organisation`, `group`, `company`, or `branch` of a state."""
    name: str
    """The first of its names."""

    @property
    def state(self) -> str:
        """Alpha-3 code; empty for bodies of several states."""
        first = self.id.split()[0]
        return "" if first in ("IGO", "NGO", "IMG") else first

    @property
    def branch(self) -> str:
        """The sector of a body of one state; empty for others."""
        return self.id.partition(" ")[2] if self.state else ""


@lru_cache(maxsize=1)
def bodies() -> dict[str, Body]:
    """All names of the table."""
    table = (files("stemma.model") / "data" / "actors.tsv").read_text(encoding="utf-8")
    found: dict[str, Body] = {}
    for line in table.splitlines()[1:]:
        id, kind, names = line.split("\t")
        listed = names.split(";")
        for name in listed:
            # Companies and media of one state share a row, and each is called by its own name.
            own = (
                listed[0] if kind != "company" and id.split()[0] in ("IGO", "NGO", "IMG") else name
            )
            found.setdefault(name, Body(id, cast(ActorKind, kind), own))
    return found


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return any_of(bodies())


def named_bodies(text: str) -> list[tuple[int, int, Body]]:
    """Where a text names such bodies: start, end and which."""
    same = re.sub("[’‘]", "'", text)
    return [(found.start(), found.end(), bodies()[found[0]]) for found in _pattern().finditer(same)]
