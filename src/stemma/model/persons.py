"""For whom a person acts: by the office that the phrase gives, or the text, or the tables."""

import re
from collections.abc import Iterable
from dataclasses import replace

from stemma.model.actor import of_body, of_id, of_state
from stemma.model.leaders import held
from stemma.model.offices import Office, is_noun, office, rank
from stemma.model.pages import Page, Read
from stemma.model.phrases import Phrase
from stemma.records import Actor, Entity

_COMMON = frozenset(
    """abbott ahmed ali bennett brown bush campbell carney charles christie clark clinton douglas
    elizabeth english harris hassan howard hussein ibrahim jackson johnson jonathan key khan kim
    king lam lee leo li ma major martin may michel mitchell mohamed moon morales morrison park perez
    ramos rodriguez roh sanchez scott silva singh spencer stuart thomas thompson walker wilson wong
    yoon fox fischer kern king marin""".split()
)
"""Surnames of leaders that many others have: they need the state beside them."""
OF_ONE_STATE = {"pope": "VAT", "pontiff": "VAT", "taoiseach": "IRL", "ayatollah": "IRN"}
"""Offices that only one state has."""
_BECOMES = re.compile(
    r"[^.;:“”\"\n]{0,40}?\b(?:as|became|becomes|become|is|was|remains|elected|appointed|named)\s"
    r"((?:the|an?|its|his|her|new|[A-Z][\w.]*[’']s|[A-Z]?[a-z]+ident|prime)\s[^,.;:“”\"\n]{3,80})"
)
"""What is said of somebody behind a name: "Ada Rook resigned as *the governor of …*"."""
_BEHIND = re.compile(r"\s(?:of|for|from|in|at|with)\s")


class Persons:
    """Reads the persons of one document."""

    def __init__(self, page: Page, read: Read) -> None:
        self._page, self._read = page, read

    def of(self, part: Phrase, entity: Entity, start: int, owner: Actor | None) -> list[Actor]:
        """The office of a person, from the phrase, the text, or the table of leaders."""
        name = self._page.said(part.core)
        leader = self._leader(entity, name)
        for title in self._titles(part, entity, start):
            what = Office(rank(title[-1])) if rank(title[-1]) else office(title)
            if what is None or not what.branch:
                continue
            state = OF_ONE_STATE.get(title[-1].casefold(), "") or (owner.state if owner else "")
            if owner and not owner.state and owner.kind == "organisation":
                return [owner]
            if not state and (places := self._page.lands_in(part.core)):
                state = places[0][1].state
            if not state and part.link in ("of", "from") and part.tail:
                places = self._page.lands_in(part.tail)
                state = places[0][1].state if places else ""
            present = leader and not leader.endswith(" ELI") and what.branch != "ELI"
            if present and state in ("", leader.split()[0]):
                return [of_id(leader)]
            state = state or self._role_state(entity) or (leader[:3] if leader[3:4] == " " else "")
            if not state and leader:
                return [of_id(leader)]
            named = self._page.bodies_in(part.core[:-1])
            if named:
                body = named[0][2]
                if not body.state or (what.generic and body.branch not in ("PTY", "JRN")):
                    return [of_body(body)]
                state = state or body.state
            state = state or self._page.around(start)
            if state in self._page.atlas:
                return [of_state(state, what.branch)]
        if leader:
            return [of_id(leader)]
        if told := self._becomes(entity):
            return [told]
        places = self._page.lands_in(part.core)
        if owner and owner.kind in ("organisation", "company"):
            return [owner]
        if owner and owner.state:
            return [of_state(owner.state, "CVL")]
        if places and places[0][0] < start:
            return [of_state(places[0][1].state, "CVL")]
        home = self._page.around(start) if self._page.one_state else ""
        if home in self._page.atlas:
            return [replace(of_state(home, "CVL"), name=entity.name, kind="person")]
        return [Actor(entity.name, entity.name, "person", "")]

    def _leader(self, entity: Entity, name: str) -> str:
        """The office that the table of leaders has for a person, if there is no doubt of it."""
        line = name.split()
        titles_ = [n for n, word in enumerate(line[:-1]) if is_noun(word) or rank(word)]
        name = " ".join(line[titles_[-1] :]) if titles_ else name
        found = held(entity.name, self._page.date)
        lone = len(entity.name.split()) == 1
        if not found and lone:
            found = held(name, self._page.date)
        spots = {mention.start for mention in entity.mentions}
        if len(found) > 1 or (lone and entity.name.casefold() in _COMMON):
            found = tuple(one for one in found if self._page.of_state(one.split()[0], spots))
        return found[0] if len(found) == 1 else ""

    def _becomes(self, entity: Entity) -> Actor | None:
        """The office that a sentence about a person says that the person has."""
        for end in self._page.ends(entity)[:3]:
            found = _BECOMES.match(self._page.text, end)
            if found is None:
                continue
            for actor in self._read(*found.span(1), 2)[:1]:
                if actor.kind == "branch" and not actor.id.endswith((" CVL", " CRM")):
                    return actor
        return None

    def _titles(self, part: Phrase, entity: Entity, start: int) -> Iterable[list[str]]:
        """What the phrase calls a person, word by word, and then what the text does."""
        line = [word.text for word in part.core]
        for n in range(len(line) - 1, 0, -1):
            if is_noun(line[n - 1]) or rank(line[n - 1]):
                if "and" in line[:n]:  # "senator and presidential candidate"
                    yield line[: line.index("and")]
                for m in range(n - 2, -1, -1):  # "former candidate Senator"
                    if is_noun(line[m]) and line[m].islower() and line[m + 1][:1].isupper():
                        yield line[m + 1 : n]
                        break
                yield line[:n]
                break
        for role in entity.roles:
            if title := _BEHIND.split(role.title)[0].split():
                yield title

    def _role_state(self, entity: Entity) -> str:
        """The state that the text's words for a person's office name."""
        for role in entity.roles:
            for word in (role.title, role.affiliation):
                tokens = word.replace("’s", "").replace("'s", "").replace(",", "").split()
                for n in range(len(tokens)):
                    for m in (n + 3, n + 2, n + 1):
                        place = self._page.atlas.land(" ".join(tokens[n:m]))
                        if place and tokens[n][:1].isupper():
                            return place.state
        return ""
