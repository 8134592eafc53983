"""The mode of a coded deed, and what it is about."""

from functools import lru_cache
from importlib.resources import files

from stemma.model.plover_features import Look
from stemma.model.plover_patterns import Match

USUAL = {
    "ACCUSE": "disapprove", "SANCTION": "discontinue", "MOBILIZE": "troops", "PROTEST": "demo",
    "COERCE": "restrict",
}  # fmt: skip
"""The mode where no word tells one."""

MOST_CONTEXTS = 3

_ASKED = {
    "CONCEDE": "yield", "RETREAT": "yield", "CONSULT": "meet", "AID": "assist",
    "COOPERATE": "assist", "SUPPORT": "assist",
}  # fmt: skip
"""What is asked for or refused, by its own root; anything else is a change."""

_THREATENED = {"ASSAULT": "violence", "MOBILIZE": "violence", "PROTEST": "restrict"}
_THREATENED_MODES = {
    "arrest": "arrest", "deport": "expel", "expel": "expel", "seize": "territory",
    "withdraw": "relations", "discontinue": "relations",
}  # fmt: skip


def mode(root: str, one: Look) -> str:
    """The mode of a deed with this root; empty if it has none.

    That of a wording of the deed, else the one with most of its words there, else the usual.
    """
    told = [*one.first, *one.later]
    if root in ("REQUEST", "REJECT"):
        return _asked(root, told) or _by_words(root, one) or "change"
    if root == "THREATEN":
        return _threatened(told) or _by_words(root, one)
    for match in told:
        if match.kind.partition("/")[0] == root and match.mode:
            return match.mode
    return _by_words(root, one) or USUAL.get(root, "")


def _asked(root: str, told: list[Match]) -> str:
    """What a request asks for, or a refusal refuses; empty if no wording tells."""
    for match in told:
        own = match.kind.partition("/")[0]
        if own == root and match.mode:
            return match.mode
        if match.mode == "resign":
            return "change"
        if own in _ASKED:
            return _ASKED[own]
    return ""


def _threatened(told: list[Match]) -> str:
    """What a threat holds out; empty if no wording tells."""
    for match in told:
        own, _, earlier = match.kind.partition("/")
        if own in _THREATENED:
            return _THREATENED[own]
        if own in ("COERCE", "SANCTION"):
            imposed = own == "SANCTION" and earlier == "COERCE"
            return "restrict" if imposed else _THREATENED_MODES.get(match.mode, "restrict")
    return ""


def _by_words(root: str, one: Look) -> str:
    """The mode of a root that most words of a deed belong to, the first in the file if several."""
    forms = [form for word in one.deed for form in word.forms]
    counts = {
        name.partition(" ")[2]: sum(form in known for form in forms)
        for name, known in listed("plover_modes.txt").items()
        if name.startswith(root + " ")
    }
    best = max(counts, key=lambda name: counts[name], default="")
    return best if counts.get(best) else ""


def contexts(one: Look) -> tuple[str, ...]:
    """What the sentence is about: the contexts with most of their words in it."""
    forms = [form for word in one.words for form in word.forms]
    counts = {
        name: sum(form in known for form in forms)
        for name, known in listed("plover_contexts.txt").items()
    }
    found = sorted(counts, key=lambda name: (-counts[name], name))
    return tuple(name for name in found[:MOST_CONTEXTS] if counts[name])


@lru_cache(maxsize=2)
def listed(file: str) -> dict[str, frozenset[str]]:
    """The words behind each name of a file."""
    text = (files("stemma.model") / "data" / file).read_text(encoding="utf-8")
    lines = (line.partition(":") for line in text.splitlines() if not line.startswith("#"))
    return {name: frozenset(words.split()) for name, _, words in lines}
