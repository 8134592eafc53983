"""Whom a phrase means whose head is a noun that stands for actors: "the navy", "officials"."""

import re
from dataclasses import replace

from stemma.model.actor import of_body, of_id, of_state
from stemma.model.antecedents import Antecedents
from stemma.model.leaders import led
from stemma.model.offices import Office, is_mass, needs_state
from stemma.model.pages import Page, Read
from stemma.model.persons import OF_ONE_STATE, Persons
from stemma.model.phrases import Phrase
from stemma.records import Actor

_USUALLY = {
    "queen": "GBR", "congressman": "USA", "congresswoman": "USA", "sheriff": "USA",
    "home secretary": "GBR", "foreign secretary": "GBR", "secretary of state": "USA",
    "district attorney": "USA", "chancellor of the exchequer": "GBR",
}  # fmt: skip
"""Offices that are of one state where the text names none."""
_WORLDWIDE = frozenset("world global international foreign western european arab".split())
_PERSONAL = frozenset("CVL CRM LAB BUS EDU REL JRN MED REF AGR OPP SOC".split())
"""Branches of whose members a text may speak without a thought of their state."""
_PLACE_LINKS = frozenset(("of", "from", "in", "for", "at", "across", "inside", "within"))
_CROWD = re.compile(r"\b(?:dozens|tens|hundreds|thousands|millions|crowds) of\s$", re.I)
_RELATED = frozenset(
    """counterpart neighbour neighbor ally rival enemy foe adversary partner competitor opponent
    friend""".split()
)
"""Nouns of those who are beside or against their owner: "its *neighbour*"."""


class Nouns:
    """Reads the nouns of one document."""

    def __init__(self, page: Page, read: Read, persons: Persons) -> None:
        self._page, self._read, self._persons = page, read, persons
        self._before = Antecedents(page)

    def of(
        self, part: Phrase, what: Office, owner: Actor | None, last: str, depth: int
    ) -> list[Actor]:
        """Whom a phrase means whose head is a noun that stands for actors."""
        if part.link == "such as":
            return self._read(part.tail[0].start, part.tail[-1].end, depth + 1) if part.tail else []
        if what.generic and part.link in ("of", "for", "at", "with", "from") and part.tail:
            inner = self._read(part.tail[0].start, part.tail[-1].end, depth + 1)
            if inner:
                return [
                    of_state(a.state, what.branch) if a.kind == "state" and what.branch else a
                    for a in inner
                ]
        related = part.core[-1].bare in _RELATED
        if what.generic and owner and owner.kind == "branch" and not related:
            return [owner]  # "the militia's leader"
        if what.generic and (person := self._person_before(part)):
            return person
        body = self._body(part, owner)
        if body is not None and (
            not body.state
            or what.generic
            or body.id.endswith(what.branch)
            or body.id.partition(" ")[2] in ("REB", "PRM")
        ):
            return [body]
        if not what.branch and what.generic:
            return [owner] if owner and owner.id.partition(" ")[2] else []
        state = OF_ONE_STATE.get(part.core[-1].bare, "")
        state = state or (body.state if body else "") or self._state(part, owner)
        if what.branch == "BUS" and part.core[-1].bare == "executive" and part.link == "of":
            what = Office("GOV" if self._page.atlas.land(self._page.said(part.tail)) else "BUS")
        if (
            not state
            and what.branch in ("GOV", "MIL", "LEG", "")
            and part.core[0].bare == "european"
        ):
            return [of_id("IGO EU")]
        if not state and (what.doubtful or (what.generic and part.owner)):
            return []
        if not state and part.core[-1].bare in _RELATED and part.owner:
            return []
        nations = what == Office("") and part.core[-1].text.endswith("s")
        if not state and nations and not part.article:
            return []  # "other nations"
        if not state and what == Office("") and part.article and not part.link:
            spot = self._before.subject_before(part.core[0].start)
            told = self._read(*spot, depth + 1) if spot and not nations else []
            state = told[0].state if told else ""
        if not state and not self._worldwide(part) and self._definite(part, what):
            state = last or self._page.around(part.core[0].start) or self._usually(part)
        return [of_state(state, what.branch)] if state in self._page.atlas else []

    def _person_before(self, part: Phrase) -> list[Actor]:
        """Whom "Rook" means in "a Rook spokeswoman"; empty if no person stands there."""
        if len(part.core) < 2:
            return []
        mention = self._page.entity(part.core[0].start, part.core[-2].end)
        if mention is None or mention[2].type != "person" or mention[1] > part.core[-2].end:
            return []
        return self._persons.of(replace(part, core=part.core[:-1]), mention[2], mention[0], None)

    def _usually(self, part: Phrase) -> str:
        """The state that an office is of where the text names none."""
        line = " ".join(word.bare for word in part.core)
        return next((home for noun, home in _USUALLY.items() if line.endswith(noun)), "")

    def _worldwide(self, part: Phrase) -> bool:
        """Whether a phrase speaks of several states at once: "world leaders"."""
        return any(word.bare in _WORLDWIDE for word in part.core[:-1]) and part.core[
            -1
        ].text.endswith("s")

    def _definite(self, part: Phrase, what: Office) -> bool:
        """Whether a phrase without a state means somebody whom the text has told of."""
        head = part.core[-1]
        before = self._page.text[max(0, part.core[0].start - 8) : part.core[0].start].split()[-1:]
        definite = before in (["the"], ["The"]) and not part.quantity
        crowd = _CROWD.search(self._page.text[: part.core[0].start])
        if crowd and what.branch == "CVL" and self._page.one_state:
            return True
        if needs_state(head.text) or (is_mass(head.text) and not definite):
            return False
        if part.core[0].text[:1].islower() and self._page.one_state and not part.article:
            several = head.text.endswith("s") and not part.quantity
            definite = definite or (several and what.branch in _PERSONAL)
        return definite or (bool(what.branch) and what.branch not in _PERSONAL)

    def _body(self, part: Phrase, owner: Actor | None) -> Actor | None:
        """The body that a phrase's people belong to: "NATO forces", "Gazprom's chief"."""
        if owner and owner.kind in ("organisation", "company", "group"):
            return owner
        for line in (part.core[:-1], part.tail if part.link in ("of", "for", "at") else ()):
            if found := self._page.bodies_in(line):
                return of_body(found[-1][2])
        return None

    def _state(self, part: Phrase, owner: Actor | None) -> str:
        """The state that a phrase names, before its head or behind it."""
        related = part.core[-1].bare in _RELATED
        if owner and owner.state and not related:
            return owner.state
        for line in (part.core,) if related else (part.owner, part.core):
            if places := self._page.lands_in(line):
                return places[-1][1].state
        for word in part.core[:-1]:
            if word.text[:1].isupper() and (leader := led(word.bare, self._page.date)):
                return of_id(leader).state
        if part.link in _PLACE_LINKS and (places := self._page.lands_in(part.tail)):
            return places[0][1].state
        if part.link in ("of", "for") and part.tail:
            inner = self._read(part.tail[0].start, part.tail[-1].end, 3)
            return inner[0].state if inner else ""
        return ""
