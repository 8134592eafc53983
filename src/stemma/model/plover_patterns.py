"""The wordings of political events: `data/plover_patterns.txt`, and where a sentence has them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from stemma.model.plover_deeds import ACTOR, RECIPIENT, Word

GAP = 5
"""Words that two dots in a pattern may stand for, at most."""

_PARTIES = {"A": ACTOR, "R": RECIPIENT}
_MARKS = frozenset(_PARTIES.values())
_ENDS = frozenset(".;:!?")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wording and what it says."""

    kind: str
    """A root of PLOVER 2.0; behind a slash that of the earlier edition, where they differ."""
    mode: str
    parts: tuple[frozenset[str] | None, ...]
    """What each word may be, an equals sign behind it if in this form alone; None for a gap."""


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found in words: from the first to behind the last."""

    kind: str
    mode: str
    start: int
    end: int
    parts: int
    """Words of the pattern that are fixed."""


def matches(found: Sequence[Word]) -> list[Match]:
    """The patterns in a sentence, in order of their first words.

    Of several that begin at one word only those with most fixed words, and none that lies
    within one of more.
    """
    by_word = _first()
    hits: list[Match] = []
    for n, word in enumerate(found):
        here: set[Match] = set()
        # A party is no deed, but may be what the deed is done to: "recalled <its ambassador>".
        for form in (word.text,) if word.text in _MARKS else (*word.forms, word.text + "="):
            for pattern in by_word.get(form, ()):
                end = _end(pattern.parts, found, n)
                if end is not None:
                    fixed = sum(part is not None for part in pattern.parts)
                    here.add(Match(pattern.kind, pattern.mode, n, end, fixed))
        most = max((match.parts for match in here), default=0)
        best = [match for match in here if match.parts == most]
        hits += sorted(best, key=lambda match: (match.end, match.kind, match.mode))
    return [
        one
        for one in hits
        if not any(
            other.start < one.start and one.end <= other.end and other.parts > one.parts
            for other in hits
        )
    ]


def _end(
    parts: Sequence[frozenset[str] | None], found: Sequence[Word], n: int, gap: int = 0
) -> int | None:
    """Where a pattern that begins at a word ends; None if it isn't there."""
    if not parts:
        return n
    if parts[0] is None:
        return _end(parts[1:], found, n, GAP)
    for place in range(n, min(n + gap + 1, len(found))):
        word = found[place]
        if word.text + "=" in parts[0] or not word.forms.isdisjoint(parts[0]):
            end = _end(parts[1:], found, place + 1)
            if end is not None:
                return end
        if word.text in _ENDS:
            return None
    return None


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """All patterns of the file, in its order."""
    text = (files("stemma.model") / "data" / "plover_patterns.txt").read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            head, _, listed = line.partition(":")
            kind, mode = head.split()
            for each in filter(None, (one.strip() for one in listed.split(";"))):
                found.append(Pattern(kind, "" if mode == "-" else mode, _parts(each)))
    return tuple(found)


def _parts(written: str) -> tuple[frozenset[str] | None, ...]:
    written = re.sub(r"\s+=", "=", written)
    return tuple(
        None if part == ".." else frozenset(_PARTIES.get(each, each) for each in part.split("|"))
        for part in written.split()
    )


@lru_cache(maxsize=1)
def _first() -> dict[str, tuple[Pattern, ...]]:
    """The patterns by each word that they may begin with."""
    found: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns():
        assert pattern.parts[0] is not None, pattern
        for word in pattern.parts[0]:
            found[word].append(pattern)
    return {word: tuple(each) for word, each in found.items()}


@lru_cache(maxsize=1)
def kinds() -> tuple[str, ...]:
    """What patterns can say, each once, in the order of the file."""
    return tuple(dict.fromkeys(pattern.kind for pattern in patterns()))
