"""Read the noun phrases of one document: whom each means."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.model.actor import of_body, of_id, of_state
from stemma.model.known import Body
from stemma.model.leaders import held, led
from stemma.model.offices import Office, is_mass, is_noun, needs_state, office, rank
from stemma.model.pages import Page, state_of
from stemma.model.phrases import Phrase, Word, phrases, words
from stemma.records import Actor, ActorKind, Entity

_OF_THE_SPEAKER = frozenset("i me my mine we us our ours myself ourselves".split())
_OF_A_PERSON = frozenset("he him his himself she her hers herself".split())
_OF_A_BODY = frozenset("it its itself".split())
_OF_SEVERAL = frozenset("they them their theirs both".split())
_RELATED = frozenset(
    """counterpart neighbour neighbor ally rival enemy foe adversary partner competitor opponent
    friend""".split()
)
"""Nouns of those who are beside or against their owner: "its *neighbour*"."""
_PRONOUNS = _OF_THE_SPEAKER | _OF_A_PERSON | _OF_A_BODY | _OF_SEVERAL
_BODIES = frozenset(
    """party parliament court government ministry council committee army navy military assembly
    congress senate group company bank union agency commission department administration cabinet
    regime embassy university school church newspaper front force state country nation""".split()
)
"""Nouns that stand for no person."""
_MANY = frozenset("police people clergy".split())
"""Nouns of several without an ending that tells."""
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
_TWO = re.compile(r"\b(?:two|both|either|neither|each)\s(?:of\s)?(?:the\s|their\s)?$", re.I)
_WHEN = frozenset("from in since until by last this next early late mid during through".split())
"""Words before a month."""
_PAIRS = frozenset(
    "countries sides nations states governments capitals neighbours neighbors".split()
)
_WORKING = frozenset(
    """trade labor labour workers teachers miners nurses dockers farmers employees seamen pilots
    railwaymen transport steelworkers autoworkers unions""".split()
)
"""What stands in the name of a union of workers."""
_COMMON = frozenset(
    """abbott ahmed ali bennett brown bush campbell carney charles christie clark clinton douglas
    elizabeth english harris hassan howard hussein ibrahim jackson johnson jonathan key khan kim
    king lam lee leo li ma major martin may michel mitchell mohamed moon morales morrison park perez
    ramos rodriguez roh sanchez scott silva singh spencer stuart thomas thompson walker wilson wong
    yoon fox fischer kern king marin""".split()
)
"""Surnames of leaders that many others have: they need the state beside them."""
_ABROAD = ("IGO", "NGO", "IMG")
_OF_ONE_STATE = {"pope": "VAT", "pontiff": "VAT", "taoiseach": "IRL", "ayatollah": "IRN"}
"""Offices that only one state has."""
_USUALLY = {
    "queen": "GBR", "congressman": "USA", "congresswoman": "USA", "sheriff": "USA",
    "home secretary": "GBR", "foreign secretary": "GBR", "secretary of state": "USA",
    "district attorney": "USA", "chancellor of the exchequer": "GBR",
}  # fmt: skip
"""Offices that are of one state where the text names none."""
_BECOMES = re.compile(
    r"[^.;:“”\"\n]{0,40}?\b(?:as|became|becomes|become|is|was|remains|elected|appointed|named)\s"
    r"((?:the|an?|its|his|her|new|[A-Z][\w.]*[’']s|[A-Z]?[a-z]+ident|prime)\s[^,.;:“”\"\n]{3,80})"
)
"""What is said of somebody behind a name: "Ada Rook resigned as *the governor of …*"."""
_WORLDWIDE = frozenset("world global international foreign western european arab".split())
_PERSONAL = frozenset("CVL CRM LAB BUS EDU REL JRN MED REF AGR OPP SOC".split())
"""Branches of whose members a text may speak without a thought of their state."""
_BEHIND = re.compile(r"\s(?:of|for|from|in|at|with)\s")
_PLACE_LINKS = frozenset(("of", "from", "in", "for", "at", "to", "across", "inside", "within"))
_COMPANIES = frozenset(
    """AB AG AS ASA BV Co Corp Corporation GmbH Inc Incorporated KK LLC Limited Ltd NV Oyj PLC Plc
    SA SE SpA plc Airlines Airways Motors Holdings Group Bank Oil Gas Energy Petroleum Industries
    Technologies Steel""".split()
)

_NOTHING = Phrase((), (), "", (), False)


class Meaning:
    """Reads the phrases of one document."""

    def __init__(self, page: Page) -> None:
        self._page = page
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
        if len(line) == 1 and (found := self._pronoun(line[0])) is not None:
            return found
        entity = self._page.reference(line[0].start, line[-1].end) if line else None
        if entity and (found := self._entity(entity, line[0].start)):
            return found
        return self._conjuncts(phrases(line, self._page.kept), depth)

    def _conjuncts(self, parts: Sequence[Phrase], depth: int) -> list[Actor]:
        """Whom the conjuncts mean; appositions to somebody known are passed over."""
        found: list[Actor] = []
        last = ""
        for n, part in enumerate(parts):
            explains = bool(n) and not part.joined and self._explains(part, parts[n - 1])
            if explains and found and (found[-1].state or found[-1].id.split()[0] in _ABROAD):
                continue  # an apposition to somebody known
            if n and (tail := self._shares_tail(parts[n - 1], part)):
                found += self._one(tail, last, depth)
                continue
            if n and not part.joined and self._repeats(part, found):
                continue  # "Sydney, Australia"
            if n and not found and self._in_tail(parts[n - 1], part):
                continue
            part = self._shared_end(part, parts[n + 1 :])
            actors = self._shares_head(part, parts[n + 1 :]) or self._one(part, last, depth)
            if actors and explains:
                found = [actor for actor in found if actor.kind not in ("person", "company")]
            found += actors
            last = next((actor.state for actor in reversed(found) if actor.state), last)
        return found

    def _explains(self, part: Phrase, before: Phrase) -> bool:
        """Whether a conjunct behind a comma begins as an apposition does."""
        first = (part.owner or part.core or part.tail)[:1]
        named = bool(before.core) and before.core[-1].text[:1].isupper()
        owned = bool(part.owner) and named
        plain = part.article or owned or not self._page.lands_in(first)
        return bool(first) and not part.quantity and plain

    def _shared_end(self, part: Phrase, rest: Sequence[Phrase]) -> Phrase:
        """ "The government", in "the government and people of Norway", with that end."""
        if not rest or not rest[-1].joined or rest[-1].link not in ("of", "in", "from"):
            return part
        if part.owner or part.link or not part.core or self._page.lands_in(part.core):
            return part
        if not is_noun(part.core[-1].text) or rest[-1].owner:
            return part
        return replace(part, link=rest[-1].link, tail=rest[-1].tail)

    def _repeats(self, part: Phrase, found: Sequence[Actor]) -> bool:
        """Whether a conjunct is the state that what stands before it lies in."""
        place = (
            self._page.atlas.land(self.text_of(part.core)) if part.core and not part.owner else None
        )
        return bool(place and found and found[-1].state == place.state and not part.link)

    def _in_tail(self, before: Phrase, part: Phrase) -> bool:
        """Whether a conjunct stands beside the end of the phrase before it, not beside its head:
        "an ultimatum to India and Pakistan"."""
        lands = [self._page.lands_in(line) for line in (before.tail[-2:], part.core)]
        bare = not (part.owner or part.link or part.article or part.quantity)
        return bool(before.link and all(lands)) and bare and part.core[0].start == lands[1][0][0]

    def _shares_head(self, part: Phrase, rest: Sequence[Phrase]) -> list[Actor]:
        """Whom "Turkish" means in "Turkish and Russian officials"; empty elsewhere."""
        if not rest or part.owner or part.link or not part.core:
            return []
        place, head = self._page.atlas.land(self.text_of(part.core)), rest[-1].core
        other = self._page.lands_in(head)
        if place is None or len(head) < 2 or not other or other[0][0] != head[0].start:
            return []
        if place.kind not in ("adjective", "name") or not rest[-1].joined:
            return []
        what = office([word.text for word in head[1:]])
        if what is None or (place.kind == "name" and other[0][1].kind == "adjective"):
            return []  # "Iran and Turkish officials"
        return [of_state(place.state, what.branch)]

    def _shares_tail(self, before: Phrase, part: Phrase) -> Phrase | None:
        """ "Russia" of "the leaders of China and Russia", with the head that both have."""
        if before.link not in ("of", "from", "in") or not part.joined or part.owner or part.link:
            return None
        if not before.tail or not self._page.atlas.land(self.text_of(before.tail)):
            return None
        if not part.core or not self._page.atlas.land(self.text_of(part.core)):
            return None
        plural = bool(before.core) and before.core[-1].text.endswith("s")
        return replace(before, tail=part.core) if plural else None

    def text_of(self, line: Sequence[Word]) -> str:
        """The words as they stand, without the mark of a possessive."""
        text = self._page.text[line[0].start : line[-1].end] if line else ""
        for mark in ("'s", "’s", "'", "’"):
            text = text.removesuffix(mark)
        return text

    # --- pronouns -----------------------------------------------------------------------------

    def _pronoun(self, word: Word) -> list[Actor] | None:
        """Whom a pronoun means; None if the word is none."""
        low = word.text.casefold()
        if word.text.isupper() and len(word.text) > 1:
            return None  # "US", "IT"
        if low in _OF_THE_SPEAKER:
            entity = self._page.speaker(word.start)
            source = None if entity else self._page.source(word.start)
            if source:
                return self.read(*source, depth=2)
        elif low in _OF_A_PERSON:
            entity = self._page.reference(word.start, word.end)
            if entity is None:
                return self._taker(word.start, plural=False)
        elif low in _OF_A_BODY:
            span = self._page.subject_before(word.start)
            return self.read(*span, depth=2) if span else []
        elif low in _OF_SEVERAL:
            spans = self._page.pair_before(word.start)
            if not spans:
                return self._taker(word.start, plural=True)
            return [actor for one in spans for actor in self.read(*one, depth=2)]
        else:
            return None
        return self._entity(entity, word.start) if entity else []

    def _taker(self, at: int, *, plural: bool) -> list[Actor]:
        """Whom a pronoun of persons means that stands for no name: "the minister … he"."""
        for start, end in self._page.takers_before(at):
            head = phrases(words(self._page.text, start, end), self._page.kept)
            core = head[0].core if len(head) == 1 else ()
            if not core or core[-1].text.casefold() in _PRONOUNS:
                continue
            many = core[-1].text.endswith("s") or core[-1].bare in _MANY
            body = core[-1].bare in _BODIES and not plural
            if many == plural and is_noun(core[-1].text) and not body:
                return self.read(start, end, 2)
        return []

    def _entity(self, entity: Entity, start: int) -> list[Actor]:
        """Whom a word means that stands for an entity."""
        if entity.type == "person":
            found = self._person(_NOTHING, entity, start, None)
            if all(actor.kind == "person" for actor in found):
                return self._described(entity) or found
            return found
        first = entity.mentions[0]
        here = [m for m in entity.mentions if m.document == self._page.id and m.start < start]
        span = here[-1] if here else first
        return self.read(span.start, span.end, 2) if span.document == self._page.id else []

    def _described(self, entity: Entity) -> list[Actor]:
        """Whom the phrases mean that name an entity with its title: "the Polish archbishop …"."""
        for start, end in self._page.phrases_of(entity):
            found = self.read(start, end, 2)
            if any(actor.kind != "person" for actor in found):
                return found
        return []

    # --- one conjunct -------------------------------------------------------------------------

    def _one(self, part: Phrase, last: str, depth: int) -> list[Actor]:
        """Whom one conjunct means; `last` is the state of the one before it."""
        if not part.core:
            return []
        if len(part.core) == 1 and not part.owner:
            found = self._pronoun(part.core[0])
            if found is not None:
                return found
        before = self._page.text[max(0, part.core[0].start - 12) : part.core[0].start]
        if part.core[-1].text in _PAIRS and _TWO.search(before):
            return [of_state(state) for state in self._page.states_before(part.core[0].start)[:2]]
        if _is_condition(part) or (part.owner and part.owner[-1].bare == "other"):
            return []  # "a state of emergency", "each other's capitals"
        owner = self._owner(part.owner, depth)
        if name := self._name(part, owner, depth):
            return name
        nouns = [word.text for word in part.core]
        what = office(nouns)
        if what is None and part.tail:
            full = [*nouns, part.link, *(word.text for word in part.tail)]
            what = office(full[: len(nouns) + 2])
            what = what if what and not what.generic and len(full) >= len(nouns) + 2 else None
            what = what if is_noun(nouns[-1]) else None
        return self._noun(part, what, owner, last, depth) if what else []

    def _owner(self, line: Sequence[Word], depth: int) -> Actor | None:
        """Who the possessor of a phrase is."""
        if not line:
            return None
        first = line[-1]
        start, end = line[0].start, first.end
        if len(line) > 1 or not self._is_pronoun(first):
            end -= 2 if self._page.text[:end].endswith(("'s", "’s")) else 0
            end -= 1 if self._page.text[:end].endswith(("'", "’")) else 0
        found = self.read(start, max(end, start + 1), depth + 1)
        return found[0] if found else None

    def _is_pronoun(self, word: Word) -> bool:
        return word.text.casefold() in _PRONOUNS

    # --- names --------------------------------------------------------------------------------

    def _name(self, part: Phrase, owner: Actor | None, depth: int) -> list[Actor]:
        """Whom a phrase means whose head is a name; empty if it is none, or unknown."""
        core = part.core
        text = self.text_of(core)
        end = (
            core[0].start + len(text)
            if len(core) == 1
            else core[-1].start + len(self.text_of(core[-1:]))
        )
        known = [b for b in self._page.bodies_in(core) if b[1] == end]
        mention = self._page.entity(core[0].start, end)
        person = mention is not None and mention[2].type == "person"
        if known and not (person and mention and mention[0] < known[-1][0]):
            return [of_body(known[-1][2], self._other_state(part, known[-1][2], owner))]
        place = self._page.atlas.land(text)
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
            return self._person(part, entity, start, owner)
        if entity.type in ("event", "product", "law", "facility"):
            return []
        if is_noun(core[-1].text) and entity.type != "organisation":
            return []
        state = state_of(entity) if entity.type in ("place", "group") else ""
        if state and start <= core[0].start:
            return [of_state(state)]
        if entity.type == "organisation":
            return self._organisation(part, mention, owner, depth)
        office_held = led(text, self._page.date) if entity.type == "other" else ""
        return [of_id(office_held)] if office_held else []

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
        return state if state in _SHARED.get(self.text_of(part.core), ()) else ""

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

    def _person(self, part: Phrase, entity: Entity, start: int, owner: Actor | None) -> list[Actor]:
        """The office of a person, from the phrase, the text, or the table of leaders."""
        name = self.text_of(part.core)
        leader = self._leader(entity, name)
        for title in self._titles(part, entity, start):
            what = Office(rank(title[-1])) if rank(title[-1]) else office(title)
            if what is None or not what.branch:
                continue
            state = _OF_ONE_STATE.get(title[-1].casefold(), "") or (owner.state if owner else "")
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
            for actor in self.read(*found.span(1), depth=2)[:1]:
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

    def _organisation(
        self, part: Phrase, mention: tuple[int, int, Entity], owner: Actor | None, depth: int
    ) -> list[Actor]:
        """A body that the tables lack: by the words of its name, or those that explain it."""
        start, _, entity = mention
        known = self._page.bodies_in(part.core[:-1])
        if known and known[-1][1] == part.core[-2].end and part.core[-1].text.islower():
            return [of_body(known[-1][2])]  # "the NATO alliance"
        before = office([word.text for word in part.core if word.end <= start])
        line = entity.name.split()
        front = entity.name.split(" of ")[0].split(" for ")[0].split()
        what = next((w for w in (office(front), office(line)) if w and w.branch), None)
        if what and what.branch == "LAB" and not _WORKING & {word.casefold() for word in line}:
            what = None  # "African Union"
        what = before if before and before.branch else what
        branch = what.branch if what else ""
        last = entity.name.split()[-1].rstrip(".")
        company = branch == "BUS" or last in _COMPANIES
        state = owner.state if owner else ""
        places = self._page.lands_in([*part.core, *part.tail])
        state = state or (places[0][1].state if places else "")
        if not state or not branch:
            for end in self._page.ends(entity)[:3]:
                spot = self._page.apposition(end)
                if spot and depth < 2 and (told := self.read(*spot, depth=depth + 1)):
                    if told[0].id.partition(" ")[2]:
                        state = state or told[0].state
                        branch = branch or told[0].id.partition(" ")[2]
                    break
        if not state and branch and not company:
            state = self._page.around(part.core[0].start)
        branch = branch or ("BUS" if company else "")
        if state and branch:
            own = branch in ("BUS", "PTY", "REB", "JRN", "SOC", "EDU", "REL")
            actor = of_state(state, branch)
            kind: ActorKind = "company" if branch == "BUS" else "organisation"
            return [replace(actor, name=entity.name, kind=kind) if own else actor]
        if state:
            return [Actor(f"{state} SOC", entity.name, "organisation", state)]
        return [Actor(entity.name, entity.name, "company" if company else "organisation", "")]

    # --- common nouns -------------------------------------------------------------------------

    def _noun(
        self, part: Phrase, what: Office, owner: Actor | None, last: str, depth: int
    ) -> list[Actor]:
        """Whom a phrase means whose head is a noun that stands for actors."""
        if part.link == "such as":
            return self.read(part.tail[0].start, part.tail[-1].end, depth + 1) if part.tail else []
        if what.generic and part.link in ("of", "for", "at", "with", "from") and part.tail:
            inner = self.read(part.tail[0].start, part.tail[-1].end, depth + 1)
            if inner:
                return [
                    of_state(a.state, what.branch) if a.kind == "state" and what.branch else a
                    for a in inner
                ]
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
        state = _OF_ONE_STATE.get(part.core[-1].bare, "")
        state = state or (body.state if body else "") or self._state(part, owner)
        if what.branch == "BUS" and part.core[-1].bare == "executive" and part.link == "of":
            what = Office("GOV" if self._page.atlas.land(self.text_of(part.tail)) else "BUS")
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
        return self._person(replace(part, core=part.core[:-1]), mention[2], mention[0], None)

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
        if needs_state(head.text) or (is_mass(head.text) and not definite):
            return False
        if part.core[0].text[:1].islower() and self._page.one_state and not part.article:
            several = head.text.endswith("s") and not part.quantity
            definite = definite or (several and what.branch == "CVL")
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
            inner = self.read(part.tail[0].start, part.tail[-1].end, 3)
            return inner[0].state if inner else ""
        return ""


def _is_condition(part: Phrase) -> bool:
    """Whether a phrase tells how things stand: "a state of emergency", not "the state of Goa"."""
    bare = part.core[-1].bare == "state" and part.link == "of" and part.tail
    return bool(bare) and part.tail[0].text.islower() and part.tail[0].text not in ("the", "a")
