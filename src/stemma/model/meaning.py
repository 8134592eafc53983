"""Read the noun phrases of one document: whom each means."""

from collections.abc import Sequence

from stemma.model.conjuncts import (
    explains,
    in_tail,
    repeats,
    shared_end,
    shared_title,
    shares_head,
    shares_tail,
)
from stemma.model.epithets import standing
from stemma.model.institutions import Institutions
from stemma.model.naming import Names
from stemma.model.nouns import Nouns
from stemma.model.offices import is_noun, office
from stemma.model.pages import Page
from stemma.model.persons import Persons
from stemma.model.phrases import Phrase, Word, phrases, words
from stemma.model.pronouns import Pronouns, is_pronoun
from stemma.records import Actor

_ABROAD = ("IGO", "NGO", "IMG")


class Meaning:
    """Reads the phrases of one document.

    A phrase is parted into its conjuncts, and each decides by its head: a pronoun, a name or a
    noun. What stands inside a phrase, as its owner or its end, is a phrase again.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        persons = Persons(page, self.read)
        self._pronouns = Pronouns(page, self.read, persons)
        self._names = Names(page, persons, Institutions(page, self.read))
        self._nouns = Nouns(page, self.read, persons)
        self._open: set[tuple[int, int]] = set()
        """Phrases that are being read: one that leads back to itself means nobody."""

    def read(self, start: int, end: int, depth: int = 0) -> list[Actor]:
        """Whom a phrase means, conjunct by conjunct."""
        if depth > 3 or (start, end) in self._open:
            return []
        self._open.add((start, end))
        try:
            return self._read(start, end, depth)
        finally:
            self._open.discard((start, end))

    def _read(self, start: int, end: int, depth: int) -> list[Actor]:
        line = words(self._page.text, start, end)
        if len(line) == 1 and (found := self._pronouns.of(line[0])) is not None:
            return found
        entity = self._page.reference(line[0].start, line[-1].end) if line else None
        if entity and (found := self._pronouns.standing_for(entity, line[0].start)):
            return found
        return self._conjuncts(phrases(line, self._page.kept), depth)

    def _conjuncts(self, parts: Sequence[Phrase], depth: int) -> list[Actor]:
        """Whom the conjuncts mean; appositions to somebody known are passed over."""
        found: list[Actor] = []
        last = ""
        for n, part in enumerate(parts):
            beside = bool(n) and not part.joined and explains(self._page, part, parts[n - 1])
            if beside and found and (found[-1].state or found[-1].id.split()[0] in _ABROAD):
                continue  # an apposition to somebody known
            if n and (tail := shares_tail(self._page, parts[n - 1], part)):
                found += self._one(tail, last, depth)
                continue
            if n and not part.joined and repeats(self._page, part, found):
                continue  # "Sydney, Australia"
            if n and not found and in_tail(self._page, parts[n - 1], part):
                continue
            part = shared_end(self._page, part, parts[n + 1 :])
            part = shared_title(part, parts[n - 1]) if n else part
            actors = shares_head(self._page, part, parts[n + 1 :]) or self._one(part, last, depth)
            if actors and beside:
                found = [actor for actor in found if actor.kind not in ("person", "company")]
            found += actors
            last = next((actor.state for actor in reversed(found) if actor.state), last)
        return found

    def _one(self, part: Phrase, last: str, depth: int) -> list[Actor]:
        """Whom one conjunct means; `last` is the state of the one before it."""
        if not part.core:
            return []
        if len(part.core) == 1 and not part.owner:
            found = self._pronouns.of(part.core[0])
            if found is not None:
                return found
        if found := standing(self._page, part):
            return found
        if _is_condition(part) or (part.owner and part.owner[-1].bare == "other"):
            return []  # "a state of emergency", "each other's capitals"
        owner = self._owner(part.owner, depth)
        if name := self._names.of(part, owner, depth):
            return name
        nouns = [word.text for word in part.core]
        what = office(nouns)
        if what is None and part.tail:
            full = [*nouns, part.link, *(word.text for word in part.tail)]
            what = office(full[: len(nouns) + 2])
            what = what if what and not what.generic and len(full) >= len(nouns) + 2 else None
            what = what if is_noun(nouns[-1]) else None
        return self._nouns.of(part, what, owner, last, depth) if what else []

    def _owner(self, line: Sequence[Word], depth: int) -> Actor | None:
        """Who the possessor of a phrase is."""
        if not line:
            return None
        first = line[-1]
        start, end = line[0].start, first.end
        if len(line) > 1 or not is_pronoun(first):
            end -= 2 if self._page.text[:end].endswith(("'s", "’s")) else 0
            end -= 1 if self._page.text[:end].endswith(("'", "’")) else 0
        found = self.read(start, max(end, start + 1), depth + 1)
        return found[0] if found else None


def _is_condition(part: Phrase) -> bool:
    """Whether a phrase tells how things stand: "a state of emergency", not "the state of Goa"."""
    bare = part.core[-1].bare == "state" and part.link == "of" and part.tail
    return bool(bare) and part.tail[0].text.islower() and part.tail[0].text not in ("the", "a")
