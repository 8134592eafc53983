"""The mode of a coded deed, and what it is about."""

from functools import lru_cache
from importlib.resources import files

from stemma.model.plover_features import Look
from stemma.model.plover_patterns import Match

USUAL = {
    "ACCUSE": "disapprove", "SANCTION": "discontinue", "MOBILIZE": "troops", "PROTEST": "demo",
    "COERCE": "restrict",
}  # fmt: skip
"""The mode where the words tell none."""

MOST_CONTEXTS = 3

_ASKED = {
    "CONCEDE": "yield", "RETREAT": "yield", "CONSULT": "meet", "AID": "assist",
    "COOPERATE": "assist", "SUPPORT": "assist",
}  # fmt: skip
"""What is asked for or refused, by its own root; anything else is a change."""

_THREATENED = {"ASSAULT": "violence", "MOBILIZE": "violence", "PROTEST": "restrict"}
_THREATENED_MODES = {
    "arrest": "arrest", "deport": "expel", "expel": "expel", "seize": "territory",
    "withdraw": "relations", "discontinue": "relations", "meet": "relations",
}  # fmt: skip


def mode(root: str, one: Look) -> str:
    """The mode of a deed with this root; empty if it has none."""
    told = [*one.first, *one.later]
    if root in ("REQUEST", "REJECT"):
        return _asked(root, told)
    if root == "THREATEN":
        return _threatened(told)
    for match, _ in one.wordings:
        if match.kind.partition("/")[0] == root and match.mode:
            return match.mode
    return USUAL.get(root, "")


def _asked(root: str, told: list[Match]) -> str:
    """What a request asks for, or a refusal refuses."""
    for match in told:
        own = match.kind.partition("/")[0]
        if own == root and match.mode:
            return match.mode
        if own not in (root, "REQUEST", "REJECT", "AGREE", "NONE"):
            return _ASKED.get(own, "change")
    return "change"


def _threatened(told: list[Match]) -> str:
    """What a threat holds out."""
    for match in told:
        own, _, earlier = match.kind.partition("/")
        if match.mode and own == "THREATEN":
            return match.mode
        if own in _THREATENED:
            return _THREATENED[own]
        if own in ("COERCE", "SANCTION", "REJECT"):
            imposed = own == "SANCTION" and earlier == "COERCE"
            return "restrict" if imposed else _THREATENED_MODES.get(match.mode, "restrict")
    return ""


def contexts(one: Look) -> tuple[str, ...]:
    """What the sentence is about: the contexts with most of their words in it."""
    forms = [form for word in one.words for form in word.forms]
    counts = {name: sum(form in known for form in forms) for name, known in _contexts().items()}
    found = sorted(counts, key=lambda name: (-counts[name], name))
    return tuple(name for name in found[:MOST_CONTEXTS] if counts[name])


@lru_cache(maxsize=1)
def _contexts() -> dict[str, frozenset[str]]:
    """The words of each context."""
    text = (files("stemma.model") / "data" / "plover_contexts.txt").read_text(encoding="utf-8")
    lines = (line.partition(":") for line in text.splitlines() if not line.startswith("#"))
    return {name: frozenset(listed.split()) for name, _, listed in lines}
