"""A deed to be coded, and its words with the names of the parties taken out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from stemma.text.lemmas import lemma

Place = tuple[int, int]
"""A half-open stretch of code points."""

ACTOR, RECIPIENT = "<a>", "<r>"
"""What stands in the words of a deed for a party, whatever its name."""

_TOKEN = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")
_TAGS = (("VERB", "VBZ"), ("VERB", "VBD"), ("VERB", "VBN"), ("VERB", "VBG"), ("NOUN", "NNS"))


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that somebody does, to be coded."""

    text: str
    """The sentence."""
    verb: Place | None
    """The words of it that say the deed ("has threatened"); None if they are unknown."""
    actors: tuple[Place, ...]
    recipients: tuple[Place, ...]
    """May be empty."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a deed; a party is one word."""

    text: str
    """Lower case, or one of the marks for a party."""
    forms: frozenset[str]
    """The spelling and all dictionary forms that it may have."""
    start: int
    end: int


def words(deed: Deed) -> list[Word]:
    """The words and signs of a sentence in order, each party as one.

    Of parties that overlap the first counts, of two that begin together the actor.

    Raises:
        ValueError: A place does not lie in the text.
    """
    named = [(place, ACTOR) for place in deed.actors]
    named += [(place, RECIPIENT) for place in deed.recipients]
    for (start, end), _ in [*named, *([(deed.verb, "")] if deed.verb else [])]:
        if not 0 <= start < end <= len(deed.text):
            raise ValueError(f"a deed of {len(deed.text)} characters has no place {start}:{end}")
    found: list[Word] = []
    done = 0
    for (start, end), mark in sorted(named):
        if start >= done:
            found += _plain(deed.text, done, start)
            found.append(Word(mark, _within(deed.text, start, end) | {mark}, start, end))
            done = end
    return [*found, *_plain(deed.text, done, len(deed.text))]


def _plain(text: str, start: int, end: int) -> Iterable[Word]:
    for match in _TOKEN.finditer(text, start, end):
        lower = match[0].lower().replace("’", "'")
        yield Word(lower, forms(lower), match.start(), match.end())


def _within(text: str, start: int, end: int) -> frozenset[str]:
    """The forms of the words of a party that are no names: "the French ambassador" is one."""
    return frozenset(
        form
        for word in _plain(text, start, end)
        if text[word.start].islower()
        for form in word.forms
    )


@lru_cache(maxsize=100_000)
def forms(word: str) -> frozenset[str]:
    """A lower-cased word and the dictionary forms that it may have: "left" is "left", "leave".

    Also what is no word at all: "expelled" is "expell" and "expel".
    """
    found = {word, *(lemma(word, pos, tag) for pos, tag in _TAGS)}
    for ending in ("s", "es", "ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            found |= {stem, stem + "e"}
            if stem[-1] == stem[-2]:
                found.add(stem[:-1])
            if stem[-1] == "i":
                found.add(stem[:-1] + "y")
    return frozenset(found)


def written(found: Sequence[Word], actor: str, recipient: str) -> str:
    """Words as a text again, with the names given for the parties."""
    names = {ACTOR: actor, RECIPIENT: recipient}
    text = " ".join(names.get(word.text, word.text) for word in found)
    return re.sub(r" (?=[,.;:!?)'’])|(?<=\() ", "", text)
