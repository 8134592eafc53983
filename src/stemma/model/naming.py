"""Whom a phrase means whose head is a name: a known body, a place, a person, another body."""

from collections.abc import Sequence

from stemma.model.actor import of_body, of_id, of_state
from stemma.model.institutions import Institutions
from stemma.model.known import Body
from stemma.model.leaders import led
from stemma.model.offices import is_noun
from stemma.model.pages import Page, state_of
from stemma.model.persons import Persons
from stemma.model.phrases import Phrase, Word
from stemma.model.states import Land
from stemma.records import Actor, Entity

_SHARED = {
    "Congress": "ARG BOL BRA CHL COL GTM HND MEX PER PHL PRY NPL".split(),
    "Senate": """ARG AUS BEL BOL BRA CAN CHL COL CZE ESP FRA HTI IRL ITA KEN KHM MEX NGA NLD PAK PHL
        POL PRY ROU THA URY ZWE""".split(),
    "House of Representatives": "AUS BLR COL CYP JPN MAR NGA NZL PHL THA".split(),
    "Chamber of Deputies": "ARG BRA CHL CZE HTI LUX MEX PRY ROU RWA".split(),
    "National Guard": "CYP FRA ITA KAZ MEX RUS SAU TUN UKR VEN".split(),
    "Constitutional Court": "AUT COD ESP FRA IDN ITA KOR ROU RUS THA TUR UKR ZAF".split(),
}
"""States that have a body of a name that is in the tables for another."""
_EU_SEAT = "Brussels"
"""A capital whose name means the European Union where the text does not name Belgium."""
_WHEN = frozenset(
    "from in since until before by last this next early late mid during through".split()
)
"""Words before a month."""


class Names:
    """Reads the names of one document."""

    def __init__(self, page: Page, persons: Persons, institutions: Institutions) -> None:
        self._page, self._persons, self._institutions = page, persons, institutions

    def of(self, part: Phrase, owner: Actor | None, depth: int) -> list[Actor]:
        """Whom a phrase means whose head is a name; empty if it is none, or unknown."""
        core = part.core
        text = self._page.said(core)
        end = (
            core[0].start + len(text)
            if len(core) == 1
            else core[-1].start + len(self._page.said(core[-1:]))
        )
        known = [b for b in self._page.bodies_in(core) if b[1] == end]
        mention = self._page.entity(core[0].start, end)
        person = mention is not None and mention[2].type == "person"
        if known and not (person and mention and mention[0] < known[-1][0]):
            return [of_body(known[-1][2], self._other_state(part, known[-1][2], owner))]
        place = self._page.atlas.land(text) or self._people(core)
        if text == _EU_SEAT and not self._page.names("BEL"):
            return [of_id("IGO EU")]
        if text in ("North", "South") and {"PRK", "KOR"} & set(self._page.states_before(end)):
            return [of_state("PRK" if text == "North" else "KOR")]
        local = place is not None and place.kind in ("city", "region")
        if place and not (person and (len(core) > 1 or local)):  # a Mr. Obama, no town in Japan
            return self._place(place.state, place.kind, part, mention)
        if mention is None:
            if core[-1].text[:1].isupper() and not is_noun(core[-1].text):
                office_held = "" if self._is_month(core) else led(text, self._page.date)
                return [of_id(office_held)] if office_held else []
            return []
        start, _, entity = mention
        if entity.type == "person" and all(map(is_noun, entity.name.split())):
            return []  # "the Algerian Prime Minister", taken for a name
        if entity.type == "person":
            return self._persons.of(part, entity, start, owner)
        if entity.type in ("event", "product", "law", "facility"):
            return []
        if is_noun(core[-1].text) and entity.type != "organisation":
            return []
        state = state_of(entity) if entity.type in ("place", "group") else ""
        if state and start <= core[0].start:
            return [of_state(state)]
        if entity.type == "organisation":
            return self._institutions.of(part, mention, owner, depth)
        office_held = led(text, self._page.date) if entity.type == "other" else ""
        return [of_id(office_held)] if office_held else []

    def _people(self, core: Sequence[Word]) -> Land | None:
        """What the last word says of a state if it is the name of a people: "young Kenyans"."""
        place = self._page.atlas.land(self._page.said(core[-1:]))
        plain = all(word.text.islower() for word in core[:-1])
        return place if place and place.kind == "people" and plain else None

    def _is_month(self, core: Sequence[Word]) -> bool:
        """Whether a name is that of a month: "since May"."""
        before = self._page.text[: core[0].start].split()[-1:]
        return core[0].text == "May" and bool(before) and before[0].casefold() in _WHEN

    def _other_state(self, part: Phrase, body: Body, owner: Actor | None) -> str:
        """The state of a phrase if it names another than the body's: "the French Senate"."""
        if body.kind != "branch" or not body.state:
            return ""
        if owner and owner.state:
            return owner.state
        if places := self._page.lands_in(part.core):
            return places[-1][1].state
        state = self._page.around(part.core[0].start, bodies=False)
        return state if state in _SHARED.get(self._page.said(part.core), ()) else ""

    def _place(
        self, state: str, kind: str, part: Phrase, mention: tuple[int, int, Entity] | None
    ) -> list[Actor]:
        if mention and kind == "name" and (known := state_of(mention[2])):
            state = known  # Georgia and Georgia
        if kind == "city" or (kind == "region" and part.owner):
            return []
        if kind == "people":
            return [of_state(state, "CVL")]
        return [of_state(state, "GOV" if kind in ("capital", "seat", "region") else "")]
