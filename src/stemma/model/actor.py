"""Somebody who can act, by the codes of event data."""

from functools import lru_cache

from stemma.model.known import Body, bodies
from stemma.model.offices import BRANCHES
from stemma.model.states import lands
from stemma.records import Actor
from stemma.text.gazetteer import titles


def of_state(state: str, branch: str = "") -> Actor:
    """The actor that a state is, or a branch of it."""
    if not branch:
        return Actor(state, titles().get(state, state), "state", state)
    return Actor(f"{state} {branch}", f"{_adjective(state)} {BRANCHES[branch]}", "branch", state)


def branch_of(actor: Actor) -> str:
    """The branch that an actor is of; empty for states, and for bodies that go by their names."""
    code = actor.id.partition(" ")[2]
    return code if actor.state and code in BRANCHES else ""


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, place in lands().items():
        if place.kind == "adjective":
            found.setdefault(place.state, name)
    return found | {
        "USA": "US", "GBR": "British", "RUS": "Russian", "CHN": "Chinese", "DNK": "Danish",
        "FRA": "French", "NLD": "Dutch", "AUS": "Australian", "ISR": "Israeli", "GEO": "Georgian",
    }  # fmt: skip


def _adjective(state: str) -> str:
    return _adjectives().get(state, titles().get(state, state))


def of_body(body: Body, state: str = "") -> Actor:
    """The actor that a known body is, in another state where the text says so."""
    if body.kind == "branch" and body.branch in ("PTY", "REB", "PRM", "REL", "SOC"):
        return Actor(
            f"{state or body.state} {body.branch}", body.name, "branch", state or body.state
        )
    if body.kind == "branch":
        return of_state(state or body.state, body.branch)
    return Actor(body.id, body.name, body.kind, body.state)


def of_id(id: str) -> Actor:
    """The actor of a code of the table of leaders."""
    first, _, branch = id.partition(" ")
    if first in titles():
        return of_state(first, branch)
    return of_body(next(body for body in bodies().values() if body.id == id))
