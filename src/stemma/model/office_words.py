"""The words of offices, crafts and trades: `data/offices.tsv`.

Each row is a kind of word, the branch of a state that it tells (a sector of the PLOVER manual,
empty if none), and the words, in small letters and the singular, compounds with a hyphen:

noun      stands for an actor by itself: "navy", "judge"
generic   stands for one by what is beside it: "leader", "officials"
usual     the branch of a generic noun where nothing beside it tells
phrase    words that mean together what the last alone does not: "prime minister"
before    what a word before a generic noun makes of it: "*police* officials"
title     short titles before a name: "Sen."
nation    stands for the state itself
plain     may stand before a generic noun and makes nothing else of it: "senior officials"
mass      without an article or the name of a state speaks of a thing: "justice"
anybody   speaks of no actor unless the phrase names the state: "a man"
running   somebody who would like to hold an office
craft     ships and aircraft; `arms` those of war
former    says that an office is held no more
"""

from functools import lru_cache
from importlib.resources import files


def listed(kind: str) -> dict[str, str]:
    """The words of a kind, each with the branch that it tells; empty if there is no such kind."""
    return _table().get(kind, {})


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    text = (files("stemma.model") / "data" / "offices.tsv").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines()[1:]:
        kind, branch, words = line.split("\t")
        found.setdefault(kind, {}).update(dict.fromkeys(words.split(";"), branch))
    return found
