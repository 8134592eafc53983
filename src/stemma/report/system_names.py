"""What to call the actors of a system, and which of them a reader means by a name."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from stemma.errors import NotFound
from stemma.records import Actor, System
from stemma.report.screen import printable
from stemma.report.words import listing

NEAREST = 5
"""Names that are shown in place of one that nobody has."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a relation: a state with all that belong to it, or one actor alone."""

    name: str
    ids: frozenset[str]

    def has(self, ids: Iterable[str]) -> bool:
        """Whether any of these actors is on this side."""
        return not self.ids.isdisjoint(ids)


class ActorNames:
    """Names of actors by their ids, and the state that each belongs to."""

    def __init__(self, system: System) -> None:
        self._actors = {actor.id: actor for actor in system.actors}

    def name(self, id: str) -> str:
        """`Norwegian armed forces`; an id that no record names stands for itself."""
        return printable(self._actors[id].name if id in self._actors else id)

    def actor(self, id: str) -> Actor:
        """The actor of that id, even if there is no record of it: ties name states by codes."""
        code = len(id) == 3 and id.isupper()
        unknown = Actor(id, id, "state", id) if code else Actor(id, id, "organisation")
        return self._actors.get(id, unknown)

    def names(self, ids: Iterable[str], most: int = 4) -> str:
        """`Chile and Norway`."""
        return listing([self.name(id) for id in ids], most)

    def home(self, id: str) -> str:
        """The code of the state that the actor belongs to; its own id if it has none."""
        actor = self._actors.get(id)
        return (actor.state or id) if actor else id

    def side(self, id: str) -> Side:
        """The actor; a state with everybody who belongs to it."""
        belong = [a.id for a in self._actors.values() if a.state == id]
        return Side(self.name(id), frozenset((id, *belong)))


def find(system: System, name: str, state: str = "") -> Side:
    """Whom a reader means by a name, a code, or the beginning of a name.

    Args:
        system: The actors.
        name: In any case: "Norway", "NOR", "nor mil", "Norwegian armed forces".
        state: The code of the state that the name is another word for: "NOR" for "Oslo".

    Raises:
        NotFound: Nobody is called so, or several are; the message names the nearest.
    """
    wanted = plain(name)
    names, called = ActorNames(system), _called(system)
    # What is called so to the letter comes before the state that it is a word for.
    for found in (
        called.get(wanted, []),
        called.get(state.casefold(), []),
        sorted({id for key, ids in called.items() if key.startswith(wanted) for id in ids}),
        sorted({id for key, ids in called.items() if wanted in key.split() for id in ids}),
    ):
        if len(found) == 1:
            return names.side(found[0])
        if found and wanted:
            several = ", ".join(f"{names.name(id)} ({id})" for id in found[:8])
            raise NotFound(f"{name!r} may be any of: {several}; name one by its code")
    everybody = sorted({actor.name for actor in system.actors})
    # In a pile of a thousand names the nearest by letters are all that helps.
    near = difflib.get_close_matches(wanted, [n.casefold() for n in everybody], NEAREST, 0.4)
    nearest = [n for key in near for n in everybody if n.casefold() == key] or everybody[:NEAREST]
    raise NotFound(
        f"no actor is called {name!r}; near are: {', '.join(nearest) or 'none'} "
        "(`stemma actors` lists them all)"
    )


def plain(name: str) -> str:
    """A name as it is compared: in small letters, without article."""
    return " ".join(name.split()).casefold().removeprefix("the ")


def _called(system: System) -> dict[str, list[str]]:
    """Ids of actors by what they are called, in small letters."""
    found: dict[str, list[str]] = {}
    for actor in sorted(system.actors):
        for key in dict.fromkeys((actor.id.casefold(), actor.name.casefold())):
            found.setdefault(key, []).append(actor.id)
    # Ties may name a state of which only branches are among the actors.
    for code in sorted({actor.state for actor in system.actors if actor.state}):
        if code not in found.get(code.casefold(), ()):
            found.setdefault(code.casefold(), []).append(code)
    return found
