"""Which branch of a state a noun stands for: president, navy, court, bank, rebels, protesters.

The branches are the sectors of the PLOVER manual. A noun alone decides in most phrases ("the
Turkish navy"); some nouns ("official", "leader", "forces") take the branch of what stands before
them ("police officials", "opposition leader") or behind ("leader of the union"), and have one of
their own only where nothing does.

Source:
    Open Event Data Alliance. PLOVER manual, draft 2.0, sector codes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model.office_words import listed

BRANCHES = {
    "GOV": "government", "MIL": "military", "LEG": "parliament", "JUD": "courts", "COP": "police",
    "SPY": "intelligence services", "PTY": "parties", "OPP": "opposition", "REB": "rebels",
    "PRM": "militias", "BUS": "business", "LAB": "workers", "AGR": "farmers", "CVL": "civilians",
    "SOC": "civil society", "EDU": "education", "REL": "religious bodies", "JRN": "media",
    "CRM": "criminals", "ELI": "former officials", "MED": "health services", "REF": "refugees",
}  # fmt: skip
"""What readers call a branch, behind the name of its state."""


_OVERRIDING = frozenset(("REB", "OPP"))
"""Branches that win over that of the head: "*opposition* lawmakers"."""
_OVERRIDDEN = frozenset(("GOV", "LEG", "MIL", "PTY", "CVL", "BUS"))
_OUT = frozenset(("GOV", "LEG", "MIL", "JUD", "SPY"))
"""Branches that one belongs to no more when the office is left."""
_KINDS = ("noun", "generic", "nation", "running", "craft")
"""Kinds of words that stand for actors."""
_CARGO = frozenset(("cargo", "merchant", "container"))
_NOT_BEFORE = frozenset(
    "national general family foreigner person people marine special union press major".split()
)
"""Nouns that tell no branch before another noun: "*family* lawyer"."""
_IRREGULAR = {
    "authorities": "authority", "policemen": "policeman", "gunmen": "gunman", "media": "media",
    "businessmen": "businessman", "fishermen": "fisherman", "servicemen": "serviceman",
    "congressmen": "congressman", "clergymen": "clergyman", "spokesmen": "spokesman",
    "militiamen": "militiaman", "mps": "mp", "meps": "mep", "forces": "force", "guards": "guard",
    "thieves": "thief", "wives": "wife", "dailies": "daily", "airmen": "airman",
    "headquarters": "headquarters", "troops": "troop",
}  # fmt: skip
_MAKERS = re.compile(r".{2,}(?:maker|builder|producer|exporter)s?$")
_SEAMAN = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Office:
    """What the noun at the head of a phrase says of an actor."""

    branch: str
    """Empty for the state itself ("the country") and where a generic noun is left to its
    complement."""
    generic: bool = False
    """Whether what the phrase adds ("head *of the bank*") decides, if it tells."""
    doubtful: bool = False
    """Whether only the name of a state beside it makes it an actor: "zoo officials"."""


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _before(word: str) -> str:
    """The branch that a word before a head tells, empty if none."""
    one = bare(word)
    return listed("before").get(word) or ("" if one in _NOT_BEFORE else listed("noun").get(one, ""))


def bare(word: str) -> str:
    """A word in small letters, in the singular, without the mark of a possessive."""
    return _singular(_SEAMAN.sub("", word.casefold().strip('.,;:“”"()')))


def is_noun(word: str) -> bool:
    """Whether a word, whatever stands beside it, stands for an actor."""
    one = bare(word)
    known = any(one in listed(kind) for kind in _KINDS)
    return known or word == "House" or bool(_MAKERS.match(one))


def is_modifier(word: str) -> bool:
    """Whether a word says what branch a generic noun is of."""
    one = word.casefold()
    return one in listed("before") or one in listed("former") or bare(one) in listed("noun")


def needs_state(word: str) -> bool:
    """Whether a noun means an actor of a state only where the phrase names the state."""
    return bare(word) in listed("craft") or bare(word) in listed("anybody")


def is_mass(word: str) -> bool:
    """Whether a noun without an article speaks of a thing: "justice"."""
    return word.casefold() in listed("mass")


def rank(word: str) -> str:
    """The branch that a title before a name tells, empty if it tells none."""
    return listed("title").get(word.casefold().rstrip("."), "")


def office(words: Sequence[str]) -> Office | None:
    """The office that a phrase's words up to its head name, None if the head is no actor."""
    if not words:
        return None
    if words[-1] == "House":  # no building, if it has capitals and no other name
        return Office("LEG")
    lower = [word.casefold().strip('.,“”"()') for word in words]
    singular = [*lower[:-1], bare(lower[-1])]
    found = _head(lower, singular, words)
    if found is None or not found.branch:
        return found
    branch = found.branch
    before = {_before(word) for word in lower[:-1]}
    if branch in _OVERRIDDEN:
        for over in sorted(_OVERRIDING & before):
            branch = over
    former = any(word in listed("former") or word.startswith("ex-") for word in lower)
    if former and branch in _OUT:
        return Office("ELI")
    return Office(branch, found.generic, found.doubtful)


def _head(lower: list[str], singular: list[str], written: Sequence[str]) -> Office | None:
    if singular[-1] in listed("craft"):
        return Office(_of_craft(lower, singular[-1]))
    for length in (3, 2):
        fixed = " ".join(singular[-length:])
        if len(singular) >= length and fixed in listed("phrase"):
            return Office(listed("phrase")[fixed])
    head = singular[-1]
    if head in listed("nation"):
        return Office("")
    if head in listed("running"):
        return Office("PTY")
    if head in listed("generic"):
        for word in reversed(lower[:-1]):
            branch = _before(word)
            if branch and not (head == "force" and branch == "GOV"):
                return Office(branch)
        last = written[-2] if len(written) > 1 else ""
        if last.islower() and last not in listed("plain") and not is_modifier(last):
            told = listed("generic")[head] or listed("usual").get(head, "")
            return Office(told, generic=True, doubtful=True)  # "zoo officials"
        return Office(listed("generic")[head] or listed("usual").get(head, ""), generic=True)
    if head in listed("noun"):
        return Office(listed("noun")[head])
    if _MAKERS.match(head):
        return Office("BUS")
    return None


def _of_craft(lower: list[str], head: str) -> str:
    """Whose a ship or an aircraft is, by the words before it; empty if they do not tell."""
    if told := next(filter(None, map(_before, reversed(lower[:-1]))), ""):
        return told
    if "fishing" in lower:
        return "AGR"
    if not _CARGO.isdisjoint(lower):
        return "BUS"
    return "MIL" if head in listed("arms") else ""
